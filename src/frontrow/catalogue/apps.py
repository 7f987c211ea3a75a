"""Registers the catalogue with Django."""

from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    """The catalogue: works, people and what documents say of them."""

    name = "frontrow.catalogue"
    label = "catalogue"
