"""The public site as a Django application."""

from django.apps import AppConfig


class PublicSite(AppConfig):
    """The public site; it has no tables."""

    name = "frontrow.site"
    label = "public_site"
