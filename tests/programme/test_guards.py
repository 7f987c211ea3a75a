"""What the database itself refuses, whoever asks: these tests write past the deeds on purpose."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from frontrow.catalogue.models import Credit
from frontrow.programme import deeds
from frontrow.programme.models import ProgrammeVersion, Screening, Venue

from .small_edition import Small, at, small_edition

pytestmark = pytest.mark.django_db
REFUSED = (IntegrityError, DatabaseError)


@pytest.fixture
def small() -> Small:
    return small_edition()


def put(screening: Screening, screen: object, day: int, clock: str, minutes: int, **fields: object) -> None:
    start = at(day, clock)
    Screening.objects.filter(pk=screening.pk).update(
        screen=screen, start=start, end=start + timedelta(minutes=minutes), festival_day=date(2026, 11, day), **fields
    )


def test_two_at_once_on_one_screen_are_refused(small: Small) -> None:
    put(small.screening(0), small.big, 24, "18:00", 102)
    second = small.screening(1)
    with pytest.raises(REFUSED), transaction.atomic():
        put(second, small.big, 24, "19:30", 87)
    put(second, small.small, 24, "19:30", 87)
    assert Screening.objects.filter(start__isnull=False).count() == 2


@pytest.mark.parametrize(("clock", "kept"), [("20:01", False), ("20:02", True)])
def test_turnaround_of_twenty_minutes_is_kept_to_the_minute(small: Small, clock: str, kept: bool) -> None:
    put(small.screening(0), small.big, 24, "18:00", 102)  # ends 19:42
    second = small.screening(1)
    if kept:
        put(second, small.big, 24, clock, 87)
        return
    with pytest.raises(REFUSED), transaction.atomic():
        put(second, small.big, 24, clock, 87)


def test_turnaround_is_kept_before_a_stored_screening_too(small: Small) -> None:
    put(small.screening(0), small.big, 24, "20:00", 102)
    second = small.screening(1)
    with pytest.raises(REFUSED), transaction.atomic():
        put(second, small.big, 24, "18:20", 87)  # ends 19:47
    put(second, small.big, 24, "18:13", 87)


def test_cancelled_screening_frees_its_screen_and_cannot_come_back_to_a_taken_one(small: Small) -> None:
    first, second = small.screening(0), small.screening(1)
    put(first, small.big, 24, "18:00", 102, status="cancelled")
    put(second, small.big, 24, "18:00", 87)
    with pytest.raises(REFUSED), transaction.atomic():
        Screening.objects.filter(pk=first.pk).update(status="scheduled")


def test_virtual_venue_shows_many_at_once(small: Small) -> None:
    Venue.objects.filter(pk=small.big.venue_id).update(virtual=True)
    put(small.screening(0), small.big, 24, "18:00", 102)
    put(small.screening(1), small.big, 24, "18:00", 87)
    with pytest.raises(REFUSED), transaction.atomic():
        Venue.objects.filter(pk=small.big.venue_id).update(virtual=False)


def test_longer_turnaround_that_stored_screenings_break_is_refused(small: Small) -> None:
    put(small.screening(0), small.big, 24, "18:00", 102)
    put(small.screening(1), small.big, 24, "20:05", 87)
    type(small.big).objects.filter(pk=small.big.pk).update(turnaround_minutes=23)
    with pytest.raises(REFUSED), transaction.atomic():
        type(small.big).objects.filter(pk=small.big.pk).update(turnaround_minutes=24)


def test_screening_outside_its_edition_is_refused(small: Small) -> None:
    screening = small.screening(0)
    with pytest.raises(REFUSED), transaction.atomic():
        put(screening, small.big, 27, "18:00", 102)


def test_edition_cannot_shrink_away_from_its_screenings(small: Small) -> None:
    put(small.screening(0), small.big, 26, "18:00", 102)
    with pytest.raises(REFUSED), transaction.atomic():
        type(small.edition).objects.filter(pk=small.edition.pk).update(last_day=date(2026, 11, 25))


def test_end_before_start_is_refused(small: Small) -> None:
    screening = small.screening(0)
    with pytest.raises(REFUSED), transaction.atomic():
        put(screening, small.big, 24, "18:00", -1)


def test_half_placed_screening_is_refused(small: Small) -> None:
    screening = small.screening(0)
    with pytest.raises(REFUSED), transaction.atomic():
        Screening.objects.filter(pk=screening.pk).update(screen=small.big)


def test_credit_twice_is_refused(small: Small) -> None:
    credit = Credit.objects.first()
    with pytest.raises(REFUSED), transaction.atomic():
        Credit.objects.create(work=credit.work, person=credit.person, role=credit.role)


def test_published_version_never_changes(small: Small) -> None:
    deeds.publish(small.edition, at(20, "12:00"))
    with pytest.raises(REFUSED), transaction.atomic():
        ProgrammeVersion.objects.update(snapshot="{}")


def test_guards_are_in_the_database_after_all_migrations() -> None:
    """SQLite drops triggers with a table that a later migration rebuilds: then 0002's guards must be laid again."""
    if connection.vendor == "sqlite":
        query, names = (
            "SELECT name FROM sqlite_master WHERE type = 'trigger'",
            {
                "screen_taken_insert",
                "screen_taken_update",
                "screening_outside_edition_insert",
                "screening_outside_edition_update",
                "screen_turnaround_guard",
                "venue_virtual_guard",
                "edition_days_guard",
                "item_edition_guard",
                "version_is_frozen",
            },
        )
    else:
        query, names = (
            "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
            {"screening_guard", "screen_guard", "venue_guard", "edition_guard", "item_guard", "version_guard"},
        )
    with connection.cursor() as cursor:
        cursor.execute(query)
        assert names <= {row[0] for row in cursor.fetchall()}
