"""Can my audience see it?"""

import pytest

from frontrow.desk.timetable.report import Choice, Report, Shadow, audience_report
from frontrow.programme import deeds

from ...programme.small_edition import Small, at
from ..festival import festival

pytestmark = pytest.mark.django_db
SECTION = Choice("section", "firsts", False)


@pytest.fixture
def small() -> Small:
    return festival()


def test_two_films_at_once_cannot_be_combined_and_shadow_each_other(small: Small) -> None:
    deeds.place(small.screening(0), small.big, at(24, "18:00"))
    deeds.place(small.screening(1), small.small, at(24, "18:30"))
    deeds.place(small.screening(2), small.small, at(25, "18:00"))
    assert audience_report(small.edition, SECTION) == Report(
        wanted=3,
        seen=2,
        bound=2,
        nowhere=(),
        pairs=(("Wanda", "Shadows"),),
        more_pairs=0,
        shadows=(
            Shadow("Wanda", "Tue 24 Nov 18:00, Kino Wełna, Big", ("Shadows",)),
            Shadow("Shadows", "Tue 24 Nov 18:30, Kino Wełna, Small", ("Wanda",)),
        ),
    )


def test_second_screening_frees_both_but_the_first_still_shadows(small: Small) -> None:
    deeds.place(small.screening(0), small.big, at(24, "18:00"))
    deeds.place(small.screening(1), small.small, at(24, "18:30"))
    deeds.place(small.screening(1), small.small, at(25, "18:30"))
    report = audience_report(small.edition, SECTION)
    assert (report.seen, report.bound, report.nowhere, report.pairs, [shadow.title for shadow in report.shadows]) == (
        2,
        2,
        ("Little Fugitive",),
        (),
        ["Shadows"],
    )


def test_step_free_and_subtitles_leave_out_what_one_cannot_attend(small: Small) -> None:
    type(small.big).objects.filter(pk=small.big.pk).update(abilities=["step_free"])
    deeds.place(small.screening(0, subtitles=["pl"]), small.big, at(24, "18:00"))
    deeds.place(small.screening(1, subtitles=["pl"]), small.small, at(25, "18:00"))
    deeds.place(small.screening(2), small.big, at(25, "18:00"))
    everything = audience_report(small.edition, Choice("everything", "", True))
    polish = audience_report(small.edition, Choice("subtitles", "pl", True))
    assert (everything.seen, everything.nowhere, polish.seen, polish.nowhere) == (
        2,
        ("Shadows",),
        1,
        ("Shadows", "Little Fugitive"),
    )


def test_all_of_a_director(small: Small) -> None:
    deeds.place(small.screening(1), small.big, at(24, "18:00"))
    assert audience_report(small.edition, Choice("director", "john-cassavetes", False)).wanted == 1
