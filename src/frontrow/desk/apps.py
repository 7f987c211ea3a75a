"""Registers the desk with Django."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """The desk: what staff see."""

    name = "frontrow.desk"
    label = "desk"
