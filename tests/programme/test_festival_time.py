"""What people read is the festival's clock, with its zone."""

import pytest

from frontrow.desk.templatetags.festival_time import festival_time, festival_zone
from frontrow.programme import deeds
from frontrow.programme.festival_time import local_span, local_words
from frontrow.programme.models import CopyKey, CopyWindow, Edition, GuestStay

from ..desk.festival import copy_here, guest_here, key_for
from .small_edition import Small, at, small_edition


@pytest.fixture
def small() -> Small:
    return small_edition()


def test_spans_say_the_date_of_the_end_only_where_it_is_another_one() -> None:
    assert local_words(at(24, "18:00"), "Europe/Warsaw") == "Tue 24 Nov 18:00 CET"
    assert local_span(at(24, "18:00"), at(24, "20:00"), "Europe/Warsaw") == "Tue 24 Nov 18:00–20:00 CET"
    late = local_span(at(24, "23:00"), at(25, "01:00"), "Europe/Warsaw")
    assert late == "Tue 24 Nov 23:00 – Wed 25 Nov 01:00 CET"


@pytest.mark.django_db
def test_records_read_as_local_time_with_their_zone(small: Small) -> None:
    screening = deeds.place(small.screening(0), small.big, at(24, "18:00"))
    assert str(screening) == "Wanda Tue 24 Nov 18:00 CET"
    copy = copy_here(small, 0, 24, 26, encrypted=True)
    key_for(copy, small.small, 25)
    guest_here(small, 24)
    assert str(CopyWindow.objects.get()) == "Tue 24 Nov 12:00 – Thu 26 Nov 12:00 CET"
    assert str(CopyKey.objects.get()).endswith(" CET")
    assert str(GuestStay.objects.get()) == "Barbara Tue 24 Nov 10:00–22:00 CET"


@pytest.mark.django_db
def test_the_desk_writes_moments_by_the_clock_of_the_current_edition(small: Small) -> None:
    assert festival_time(at(24, "18:00"), "UTC") == "24 Nov 2026 17:00 UTC"
    Edition.objects.update(current=False)
    assert festival_zone() == "UTC"
    Edition.objects.update(current=True)
    assert festival_time(at(24, "18:00"), festival_zone()) == "24 Nov 2026 18:00 CET"
