"""Records edited at the desk: texts in several languages, drafts, history, previews, refusals in forms."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale
from wagtail.users.models import UserProfile

from frontrow.programme import deeds
from frontrow.programme.models import Screen, Screening, Section
from tests.programme.small_edition import Small, at

Log = Callable[[str], Client]


def section_form(section: Section, **changes: str) -> dict[str, str]:
    fields = {"edition": str(section.edition_id), "accent": section.accent, "position": "0", "slug": section.slug}
    texts = {
        f"{name}__{code}": text for name in ("name", "description") for code, text in getattr(section, name).items()
    }
    return {**fields, **texts, **changes}


def test_draft_keeps_the_public_record_and_history_shows_the_change_in_its_language(as_role: Log, small: Small) -> None:
    client, section = as_role("Director of programme"), Section.objects.get()
    address = reverse("wagtailsnippets_programme_section:edit", args=[section.pk])
    client.post(address, section_form(section, name__pl="Pierwsze razy"))
    section.refresh_from_db()
    assert section.name == {"en": "Firsts", "pl": "Pierwsze"}
    client.post(address, section_form(section, name__pl="Pierwsze razy", **{"action-publish": "1"}))
    section.refresh_from_db()
    assert section.name == {"en": "Firsts", "pl": "Pierwsze razy"}
    client.post(address, section_form(section, description__en="Ten first films", **{"action-publish": "1"}))
    older, newer = section.revisions.order_by("pk")[1:3]
    compared = client.get(
        reverse("wagtailsnippets_programme_section:revisions_compare", args=[section.pk, older.pk, newer.pk])
    ).content.decode()
    assert "Ten first films" in compared
    assert "Firsts</" not in compared.split("revisions-comparison")[-1]


def test_third_language_appears_in_forms_without_a_migration(as_role: Log, small: Small) -> None:
    Locale.objects.create(language_code="uk")
    section = Section.objects.get()
    client = as_role("Director of programme")
    address = reverse("wagtailsnippets_programme_section:edit", args=[section.pk])
    assert 'name="name__uk"' in client.get(address).content.decode()
    client.post(address, section_form(section, name__uk="Перші", **{"action-publish": "1"}))
    section.refresh_from_db()
    assert section.name["uk"] == "Перші"


@pytest.mark.parametrize(("language", "words"), [("en", "Firsts"), ("pl", "Pierwsze")])
def test_preview_is_the_public_page_of_the_draft(as_role: Log, small: Small, language: str, words: str) -> None:
    deeds.place(small.screening(0), small.big, at(24, "18:00"))
    deeds.publish(small.edition, at(20, "12:00"))
    section = Section.objects.get()
    client = as_role("Director of programme")
    address = reverse("wagtailsnippets_programme_section:preview_on_edit", args=[section.pk])
    client.post(address, section_form(section, description__en="Only in the draft", description__pl="Tylko w szkicu"))
    page = client.get(address, {"mode": language}).content.decode()
    assert words in page
    assert {"en": "Only in the draft", "pl": "Tylko w szkicu"}[language] in page


def test_longer_turnaround_is_refused_in_the_form_with_both_names(as_role: Log, small: Small) -> None:
    deeds.place(small.screening(0), small.big, at(24, "18:00"))
    deeds.place(small.screening(1), small.big, at(24, "20:05"))
    response = as_role("Scheduler").post(
        reverse("wagtailsnippets_programme_screen:edit", args=[small.big.pk]),
        {
            "venue": small.big.venue_id,
            "name": "Big",
            "seats": "200",
            "held_seats": "0",
            "formats": "dcp",
            "abilities": "",
            "turnaround_minutes": "40",
            "position": "0",
            "slug": small.big.slug,
            "openings-TOTAL_FORMS": "0",
            "openings-INITIAL_FORMS": "0",
        },
    )
    assert "would stand too close; move one of them first" in response.content.decode()
    assert Screen.objects.get(pk=small.big.pk).turnaround_minutes == 20


def screening_form(small: Small, **changes: str) -> dict[str, str]:
    return {
        "item": str(small.items[1].pk),
        "screen": str(small.big.pk),
        "start": "2026-11-24 19:00",
        "status": "scheduled",
        "intro_minutes": "0",
        "qa_minutes": "0",
        "subtitles": "pl",
        "access": "",
        "audience": "public",
        **changes,
    }


def test_screening_typed_on_a_taken_screen_is_refused_by_name(as_role: Log, small: Small, settings) -> None:
    deeds.place(small.screening(0), small.big, at(24, "18:00"))
    client, address = as_role("Scheduler"), reverse("wagtailsnippets_programme_screening:add")
    response = client.post(address, screening_form(small, start="2026-11-24 18:00"))
    assert "shows Wanda then" in response.content.decode()
    client.post(address, screening_form(small, start="2026-11-24 21:00"))
    made = Screening.objects.get(item=small.items[1])
    assert (made.code, made.number, made.subtitles, (made.end - made.start).total_seconds() / 60) == (
        "shadows-1",
        0,
        ["pl"],
        87,
    )


@pytest.mark.parametrize("account_zone", ["", "America/New_York"])
def test_hours_are_typed_and_shown_in_festival_time_whatever_zone_the_account_has(
    as_role: Log, small: Small, account_zone: str
) -> None:
    client, screen = as_role("Director of programme"), small.big
    UserProfile.objects.update_or_create(user=User.objects.get(), defaults={"current_time_zone": account_zone})
    placed = small.screening(0)
    deeds.place(placed, screen, at(24, "18:00"))
    shown = client.get(reverse("wagtailsnippets_programme_screening:edit", args=[placed.pk])).content.decode()
    assert 'name="start" value="2026-11-24 18:00"' in shown
    client.post(reverse("wagtailsnippets_programme_screening:add"), screening_form(small, start="2026-11-24 21:00"))
    assert Screening.objects.get(item=small.items[1]).start == at(24, "21:00")
