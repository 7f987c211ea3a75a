"""Founding a festival: locales, the page tree, a first edition, roles, the first administrator."""

from datetime import date, timedelta

from django.contrib.auth import get_user_model
from wagtail.models import Locale

from frontrow.desk.roles import give_roles
from frontrow.journal.deeds import plant_page_tree
from frontrow.programme.models import Edition


def found(
    *,
    name: str,
    languages: list[str],
    zone: str,
    city: str,
    first_day: date,
    days: int,
    administrator: str,
    email: str,
    password: str,
) -> Edition:
    """Make an empty database a festival with one current edition; returns the edition. Raises ValidationError."""
    for code in languages:
        Locale.objects.get_or_create(language_code=code)
    Locale.objects.exclude(language_code__in=languages).exclude(pk__in=_locales_in_use()).delete()
    edition = Edition(
        festival=dict.fromkeys(languages, name),
        name=dict.fromkeys(languages, f"{name} {first_day.year}"),
        year=first_day.year,
        city=city,
        zone=zone,
        languages=languages,
        first_day=first_day,
        last_day=first_day + timedelta(days=days - 1),
        current=True,
    )
    edition.full_clean()
    edition.save()
    give_roles()
    plant_page_tree(languages, name)
    get_user_model().objects.create_superuser(administrator, email, password)
    return edition


def _locales_in_use() -> list[int]:
    from wagtail.models import Page

    return list(Page.objects.values_list("locale_id", flat=True).distinct())
