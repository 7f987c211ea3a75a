"""Breaches on the board, in people's words."""

import pytest

from frontrow.desk.timetable.checking import Fault, faults_of, laid_of
from frontrow.desk.timetable.records import records_of
from frontrow.programme import deeds

from ...programme.small_edition import Small, at
from ..festival import copy_here, festival, guest_here, key_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def small() -> Small:
    return festival()


def faults(small: Small) -> list[Fault]:
    records = records_of(small.edition)
    return faults_of(records, laid_of(records))


def test_clean_timetable_has_no_faults(small: Small) -> None:
    deeds.place(small.screening(0), small.big, at(24, "18:00"))
    deeds.place(small.screening(0), small.big, at(25, "18:00"))
    assert faults(small) == []


def test_screening_outside_the_opening_is_named(small: Small) -> None:
    late = deeds.place(small.screening(0), small.big, at(24, "23:00"))
    assert faults(small) == [Fault("open", (late.pk,), "Kino Wełna, Big is not open all that time")]


def test_copy_that_is_not_here_and_key_for_another_screen_are_named(small: Small) -> None:
    copy = copy_here(small, 0, 25, 26, encrypted=True)
    key_for(copy, small.small, 25)
    early = deeds.place(small.screening(0), small.small, at(24, "18:00"))
    other = deeds.place(small.screening(0), small.big, at(25, "18:00"))
    assert faults(small) == [
        Fault("copy", (early.pk,), "the copy copy 0 is not here all that time"),
        Fault("key", (early.pk,), "no key of the copy copy 0 opens Kino Wełna, Small all that time"),
        Fault("key", (other.pk,), "no key of the copy copy 0 opens Kino Wełna, Big all that time"),
    ]


def test_guest_who_has_left_is_named(small: Small) -> None:
    guest = guest_here(small, 24)
    screening = small.screening(0)
    screening.guests.add(guest)
    deeds.place(screening, small.big, at(25, "18:00"))
    assert faults(small) == [Fault("guest", (screening.pk,), "Barbara is not here all that time")]


def test_two_public_screenings_on_one_day_break_order_and_a_press_one_does_not(small: Small) -> None:
    one = deeds.place(small.screening(0), small.big, at(24, "18:00"))
    two = deeds.place(small.screening(0), small.small, at(24, "21:00"))
    deeds.place(small.screening(0, audience="press"), small.small, at(24, "10:00"))
    assert faults(small) == [Fault("order", (one.pk, two.pk), "0 festival days apart, 1 needed")]


def test_print_that_the_screen_cannot_play_is_named(small: Small) -> None:
    copy_here(small, 0, 24, 26, format="35mm")
    screening = deeds.place(small.screening(0), small.big, at(24, "18:00"))
    assert faults(small) == [Fault("screen", (screening.pk,), "Kino Wełna, Big plays none of 35mm")]


def test_one_copy_shown_twice_at_once_is_named(small: Small) -> None:
    copy_here(small, 0, 24, 26)
    one = deeds.place(small.screening(0), small.big, at(24, "18:00"))
    two = deeds.place(small.screening(0, audience="press"), small.small, at(24, "18:30"))
    assert faults(small) == [Fault("copy", (one.pk, two.pk), "the copy copy 0 is shown twice at once")]
