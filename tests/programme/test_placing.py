"""Placing, swapping, shelving."""

from datetime import date

import pytest
from wagtail.models import ModelLogEntry

from frontrow.programme import deeds
from frontrow.programme.deeds import Placement
from frontrow.programme.models import Screening
from frontrow.programme.refusals import NothingToShow, OutsideEdition, ScreenTaken

from .small_edition import Small, at, small_edition

pytestmark = pytest.mark.django_db


@pytest.fixture
def small() -> Small:
    return small_edition()


def test_place_reckons_end_and_festival_day(small: Small) -> None:
    screening = deeds.place(small.screening(0, intro_minutes=5, qa_minutes=25), small.big, at(25, "00:30"))
    stored = Screening.objects.get()
    assert (stored.end, stored.festival_day, stored.pk) == (at(25, "02:42"), date(2026, 11, 24), screening.pk)


def test_place_on_a_taken_screen_names_who_takes_it(small: Small) -> None:
    deeds.place(small.screening(0), small.big, at(24, "18:00"))
    second = small.screening(1)
    with pytest.raises(ScreenTaken) as refusal:
        deeds.place(second, small.big, at(24, "20:00"))
    assert (refusal.value.other, refusal.value.other_start, refusal.value.turnaround_minutes) == (
        "Wanda",
        at(24, "18:00"),
        20,
    )
    assert Screening.objects.get(pk=second.pk).start is None


def test_place_outside_the_edition_is_refused(small: Small) -> None:
    with pytest.raises(OutsideEdition):
        deeds.place(small.screening(0), small.big, at(27, "12:00"))


def test_place_of_a_film_without_length_is_refused(small: Small) -> None:
    work = small.items[0].works.get().work
    work.minutes = None
    work.save()
    with pytest.raises(NothingToShow):
        deeds.place(small.screening(0), small.big, at(24, "12:00"))


def test_swap_of_two_screenings_in_one_transaction(small: Small) -> None:
    first, second = deeds.place_many(
        [
            Placement(small.screening(0), small.big, at(24, "18:00")),
            Placement(small.screening(1), small.small, at(24, "18:00")),
        ]
    )
    deeds.place_many([Placement(first, small.small, at(24, "18:00")), Placement(second, small.big, at(24, "18:00"))])
    assert {s.code: s.screen_id for s in Screening.objects.all()} == {
        first.code: small.small.pk,
        second.code: small.big.pk,
    }


def test_place_many_does_all_or_nothing(small: Small) -> None:
    first = deeds.place(small.screening(0), small.big, at(24, "18:00"))
    second, third = small.screening(1), small.screening(2)
    with pytest.raises(ScreenTaken):
        deeds.place_many(
            [
                Placement(first, small.big, at(24, "10:00")),
                Placement(second, small.small, at(24, "10:00")),
                Placement(third, small.small, at(24, "11:00")),
            ]
        )
    assert {s.code: s.start for s in Screening.objects.all()} == {
        first.code: at(24, "18:00"),
        second.code: None,
        third.code: None,
    }


def test_shelve_empties_screen_and_hour_and_is_logged(small: Small) -> None:
    screening = deeds.place(small.screening(0), small.big, at(24, "18:00"))
    deeds.shelve(screening)
    stored = Screening.objects.get()
    assert (stored.screen, stored.start, stored.end, stored.festival_day) == (None, None, None, None)
    assert list(ModelLogEntry.objects.order_by("pk").values_list("action", flat=True)) == [
        "frontrow.place",
        "frontrow.shelve",
    ]


def test_revived_screening_whose_screen_is_gone_is_refused(small: Small) -> None:
    first = deeds.place(small.screening(0), small.big, at(24, "18:00"))
    deeds.set_status(first, "cancelled")
    deeds.place(small.screening(1), small.big, at(24, "18:00"))
    with pytest.raises(ScreenTaken):
        deeds.set_status(first, "scheduled")
