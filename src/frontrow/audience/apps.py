"""Registers the audience with Django."""

from django.apps import AppConfig


class AudienceConfig(AppConfig):
    """The audience: subscriptions, wishes and plans."""

    name = "frontrow.audience"
    label = "audience"
