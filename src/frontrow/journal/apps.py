"""Registers the journal with Django."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    """The journal: essays, news, partners and information."""

    name = "frontrow.journal"
    label = "journal"
