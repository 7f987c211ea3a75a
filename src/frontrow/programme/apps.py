"""Registers the programme with Django."""

from django.apps import AppConfig


class ProgrammeConfig(AppConfig):
    """The programme: editions, venues, items, screenings and published versions."""

    name = "frontrow.programme"
    label = "programme"
