"""Publishing, frozen versions and their differences."""

from dataclasses import replace
from datetime import timedelta

import pytest

from frontrow.catalogue.models import Work
from frontrow.programme import deeds, frozen_rows, reads
from frontrow.programme.refusals import NotChanged, NotReady

from .small_edition import Small, at, small_edition

pytestmark = pytest.mark.django_db


@pytest.fixture
def small() -> Small:
    edition = small_edition()
    deeds.place(edition.screening(0, "wanda-1"), edition.big, at(24, "18:00"))
    deeds.place(edition.screening(1, "shadows-1"), edition.small, at(24, "20:00"))
    return edition


def test_publish_freezes_what_is_live_and_placed(small: Small) -> None:
    small.screening(2, "on-the-shelf")
    deeds.publish(small.edition, at(20, "12:00"))
    programme = reads.published()
    assert programme is not None
    assert (programme.number, list(programme.screenings), list(programme.films), sorted(programme.people)) == (
        1,
        ["wanda-1", "shadows-1"],
        ["little-fugitive", "shadows", "wanda"],
        ["barbara-loden", "john-cassavetes", "morris-engel"],
    )
    assert (programme.screenings["wanda-1"].start, programme.screenings["wanda-1"].end) == (
        at(24, "18:00"),
        at(24, "19:42"),
    )


def test_rows_come_back_from_json_as_they_were(small: Small) -> None:
    deeds.publish(small.edition, at(20, "12:00"))
    programme = reads.published()
    assert programme is not None
    assert frozen_rows.from_json(frozen_rows.to_json(programme)) == programme


def test_draft_does_not_leak(small: Small) -> None:
    work = Work.objects.get(original_title="Wanda")
    deeds.publish(small.edition, at(20, "12:00"))
    work.original_title = "Changed since"
    work.save()
    programme = reads.published()
    assert programme is not None
    assert programme.films["wanda"].original_title == "Wanda"


def test_next_version_tells_its_difference_and_counts_the_calendar_on(small: Small) -> None:
    deeds.publish(small.edition, at(20, "12:00"))
    screening = small.items[0].screenings.get()
    deeds.place(screening, small.small, at(25, "18:00"))
    deeds.set_status(small.items[1].screenings.get(), "cancelled")
    deeds.publish(small.edition, at(20, "13:00"))
    programme = reads.published()
    assert programme is not None
    assert [(c.kind, c.subject, c.before, c.after) for c in programme.changes] == [
        ("screening_status", "shadows-1", "scheduled", "cancelled"),
        ("screening_moved", "wanda-1", "2026-11-24 18:00 Big", "2026-11-25 18:00 Small"),
    ]
    assert {code: (s.sequence, s.changed_at) for code, s in programme.screenings.items()} == {
        "wanda-1": (1, at(20, "13:00")),
        "shadows-1": (1, at(20, "13:00")),
    }


def test_unchanged_screening_keeps_its_sequence(small: Small) -> None:
    deeds.publish(small.edition, at(20, "12:00"))
    deeds.place(small.items[0].screenings.get(), small.small, at(25, "18:00"))
    deeds.publish(small.edition, at(20, "13:00"))
    programme = reads.published()
    assert programme is not None
    assert programme.screenings["shadows-1"].sequence == 0
    assert programme.screenings["shadows-1"].changed_at == at(20, "12:00")


def test_publish_without_a_change_is_refused(small: Small) -> None:
    deeds.publish(small.edition, at(20, "12:00"))
    with pytest.raises(NotChanged):
        deeds.publish(small.edition, at(20, "12:00") + timedelta(hours=1))


def test_publish_of_a_draft_venue_is_refused_with_the_reason(small: Small) -> None:
    venue = small.big.venue
    venue.live = False
    venue.save()
    with pytest.raises(NotReady) as refusal:
        deeds.publish(small.edition, at(20, "12:00"))
    assert "screening wanda-1 is in a venue that is still a draft" in refusal.value.faults


def test_pending_says_what_would_change_and_changes_nothing(small: Small) -> None:
    deeds.publish(small.edition, at(20, "12:00"))
    work = Work.objects.get(original_title="Shadows")
    work.minutes = 88
    work.save()
    pending = deeds.pending(small.edition, at(20, "13:00"))
    assert (pending.number, [(c.kind, c.subject, c.after) for c in pending.changes if c.kind == "film_changed"]) == (
        2,
        [("film_changed", "shadows", "minutes")],
    )
    assert small.edition.versions.count() == 1


def test_old_address_of_a_renamed_film_leads_to_the_new_one(small: Small) -> None:
    work = Work.objects.get(original_title="Wanda")
    work.slug = "wanda-1970"
    work.save()
    work.slug = "wanda-by-loden"
    work.save()
    deeds.publish(small.edition, at(20, "12:00"))
    programme = reads.published()
    assert programme is not None
    assert programme.redirects == {"films/wanda": "films/wanda-by-loden", "films/wanda-1970": "films/wanda-by-loden"}


def test_published_reads_one_query_when_the_version_is_known(small: Small, django_assert_num_queries) -> None:
    deeds.publish(small.edition, at(20, "12:00"))
    first = reads.published()
    with django_assert_num_queries(1):
        assert reads.published() is first
    assert first is not None
    assert replace(first) == first
