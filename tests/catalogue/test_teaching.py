"""Teaching a site: learned, shown on all its documents, kept; decided claims stay."""

from datetime import UTC, datetime

import pytest

from frontrow.catalogue import deeds
from frontrow.catalogue.columns import columns_read, with_columns
from frontrow.catalogue.models import Claim, Document, ProfileTrial, SiteProfileRecord
from frontrow.catalogue.refusals import NotTeachable, TaughtMeanwhile, TextChanged, TrialIsOver
from frontrow.catalogue.rereading import Difference, difference_of
from frontrow.catalogue.site_profiles import SPREADSHEETS, checked, profile_of
from frontrow.reading.lessons.profiles import SiteProfile

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def page(title: str, director: str, minutes: int, image: str) -> bytes:
    return f"{title}\nDirector: {director}\nCountry: USA\nLength: {minutes} min\nLight and lens {image}\n".encode()


@pytest.fixture
def two_pages() -> list[Document]:
    pages = (
        ("wanda.txt", page("Wanda", "Barbara Loden", 102, "Nicholas Proferes")),
        ("shadows.txt", page("Shadows", "John Cassavetes", 87, "Erich Kollmar")),
    )
    return [deeds.import_document(data, name, None, AT, "a.example").document for name, data in pages]


def said(document: Document) -> list[tuple[object, str]]:
    taught = document.claims.filter(property="film.credit", value__role="cinematography")
    return [(claim.value, claim.rule) for claim in taught.order_by("number")]


def taught(document: Document, words: str = "Nicholas Proferes") -> ProfileTrial:
    """A lesson tried on all pages of the site, its difference shown."""
    start = document.text.index(words)
    profile = deeds.lesson(document, "a.example", start, start + len(words), "film.credit", "cinematography")
    return tried(profile)


def tried(profile: object, also: Document | None = None) -> ProfileTrial:
    return deeds.read_trial(deeds.ask_for_trial(profile, None, AT, also))


def kept(trial: ProfileTrial) -> ProfileTrial:
    return deeds.keep_trial(deeds.ask_to_keep(trial, None), AT)


def shown(trial: ProfileTrial) -> list[Difference]:
    return [difference_of(one) for one in trial.readings.filter(fault="").order_by("document_id")]


CAMERA = [
    ({"role": "cinematography", "name": name}, "site.a-example") for name in ("Nicholas Proferes", "Erich Kollmar")
]


def test_lesson_is_shown_for_every_page_and_changes_nothing(two_pages: list[Document]) -> None:
    before = list(Claim.objects.values())
    trial = taught(two_pages[0])
    assert (trial.stand, trial.done, trial.total) == ("shown", 2, 2)
    assert [[(row["property"], row["value"]) for row in one.added] for one in shown(trial)] == [
        [("film.credit", value)] for value, _ in CAMERA
    ]
    assert [one.removed for one in shown(trial)] == [(), ()]
    assert list(trial.readings.values_list("changes", "fault")) == [(1, ""), (1, "")]
    assert [(one.unread_before, one.unread_after) for one in shown(trial)] == [(1, 0), (1, 0)]
    assert (list(Claim.objects.values()), SiteProfileRecord.objects.count()) == (before, 0)


def test_kept_lesson_is_read_on_every_page_and_on_those_that_come(two_pages: list[Document]) -> None:
    trial = kept(taught(two_pages[0]))
    assert (trial.stand, trial.said, trial.readings.count()) == ("kept", "2 documents say something else now", 0)
    assert [said(document) for document in two_pages] == [[CAMERA[0]], [CAMERA[1]]]
    assert profile_of("a.example").to_text() == trial.text
    third = deeds.import_document(
        page("Faces", "John Cassavetes", 130, "Al Ruban"), "faces.txt", None, AT, "a.example"
    ).document
    assert said(third) == [({"role": "cinematography", "name": "Al Ruban"}, "site.a-example")]
    elsewhere = deeds.import_document(
        page("Husbands", "John Cassavetes", 142, "Victor Kemper"), "h.txt", None, AT, "b.example"
    ).document
    assert said(elsewhere) == []


def test_page_that_came_between_showing_and_keeping_is_read_too(two_pages: list[Document]) -> None:
    trial = taught(two_pages[0])
    late = deeds.import_document(
        page("Faces", "John Cassavetes", 130, "Al Ruban"), "faces.txt", None, AT, "a.example"
    ).document
    kept(trial)
    assert said(late) == [({"role": "cinematography", "name": "Al Ruban"}, "site.a-example")]


def test_page_of_no_site_belongs_to_it_once_the_lesson_is_kept(two_pages: list[Document]) -> None:
    alone = deeds.import_document(page("Faces", "John Cassavetes", 130, "Al Ruban"), "faces.txt", None, AT).document
    trial = tried(
        deeds.lesson(
            alone, "a.example", alone.text.index("Al"), alone.text.index("Ruban") + 5, "film.credit", "cinematography"
        ),
        also=alone,
    )
    assert trial.total == 3
    kept(trial)
    alone.refresh_from_db()
    assert (alone.site, [value["name"] for value, _ in said(alone)]) == ("a.example", ["Al Ruban"])


def test_decided_claims_stay_and_open_ones_are_replaced(two_pages: list[Document]) -> None:
    kept(taught(two_pages[0]))
    wanda, shadows = two_pages
    deeds.accept(wanda.claims.get(property="film.title"), None, AT)
    credit = wanda.claims.select_related("subject__work", "document").get(value__role="cinematography")
    deeds.accept(credit, None, AT)
    undone = shadows.claims.get(property="film.minutes")
    deeds.refuse(undone, None, AT)
    deeds.undo(undone, None, AT)
    before = {claim.pk: claim.state for claim in Claim.objects.exclude(document=shadows, rule="site.a-example")}
    kept(tried(SiteProfile("a.example")))
    assert (said(wanda), said(shadows)) == ([CAMERA[0]], [])
    assert {claim.pk: claim.state for claim in Claim.objects.all()} == before
    assert undone.decisions.count() == 1


def test_reading_again_with_nothing_new_changes_no_row(two_pages: list[Document]) -> None:
    before = list(Claim.objects.order_by("pk").values())
    trial = tried(profile_of("a.example"))
    assert [one.changes for one in shown(trial)] == [False, False]
    assert kept(trial).said == "0 documents say something else now"
    assert list(Claim.objects.order_by("pk").values()) == before


def test_two_who_teach_at_once_do_not_overwrite_each_other(two_pages: list[Document]) -> None:
    mine, yours = taught(two_pages[0]), taught(two_pages[1], "Erich Kollmar")
    asked = deeds.ask_to_keep(yours, None)
    kept(mine)
    with pytest.raises(TaughtMeanwhile):
        deeds.keep_trial(asked, AT)
    ProfileTrial.objects.filter(pk=yours.pk).update(stand="shown")
    with pytest.raises(TaughtMeanwhile):
        deeds.ask_to_keep(yours, None)
    assert profile_of("a.example").to_text() == mine.text


def test_trial_that_is_dropped_or_kept_is_over(two_pages: list[Document]) -> None:
    trial = deeds.drop_trial(taught(two_pages[0]))
    assert (trial.stand, trial.readings.count(), SiteProfileRecord.objects.count()) == ("dropped", 0, 0)
    for deed in (lambda: deeds.ask_to_keep(trial, None), lambda: deeds.keep_trial(trial, AT)):
        with pytest.raises(TrialIsOver):
            deed()
    done = kept(taught(two_pages[0]))
    with pytest.raises(TrialIsOver):
        deeds.drop_trial(done)


def test_document_whose_text_is_another_now_stays_as_it_was_read(two_pages: list[Document]) -> None:
    Document.objects.filter(pk=two_pages[1].pk).update(text="Other\n" + two_pages[1].text)
    trial = taught(two_pages[0])
    assert [one.document for one in shown(trial)] == [two_pages[0]]
    assert list(trial.readings.exclude(fault="").values_list("document", "fault")) == [
        (two_pages[1].pk, str(TextChanged("shadows.txt")))
    ]
    kept(trial)
    assert said(two_pages[1]) == []


SHEET = b"title,Made by,year\nWanda,Barbara Loden,1970\nShadows,John Cassavetes,1959\n"


def test_column_is_mapped_once_and_remembered_for_every_table(two_pages: list[Document]) -> None:
    first = deeds.import_document(SHEET, "first.csv", None, AT).document
    other = deeds.import_document(SHEET.replace(b"1970", b"1971"), "other.csv", None, AT, "b.example").document
    assert [(one.heading, one.property, one.told_by) for one in columns_read(first)] == [
        ("title", "film.title", "heading"),
        ("Made by", "film.director", "look"),
        ("year", "film.year", "heading"),
    ]
    trial = tried(with_columns(SPREADSHEETS, {"Made by": ("film.credit", "editing")}))
    assert (trial.total, [one.count > 0 for one in shown(trial)]) == (2, [True, True])
    kept(trial)
    assert {claim.value["name"] for claim in other.claims.filter(value__role="editing")} == {
        "Barbara Loden",
        "John Cassavetes",
    }
    next_year = deeds.import_document(SHEET.replace(b"1970", b"1972"), "next.csv", None, AT).document
    assert next_year.claims.filter(value__role="editing").count() == 2
    assert [one.told_by for one in columns_read(next_year)] == ["heading", "taught", "heading"]
    again = with_columns(SPREADSHEETS, {"MADE BY": ("nothing", "")})
    assert [(one.text, one.property) for one in again.lessons] == [("MADE BY", "nothing")]


def test_only_a_table_has_columns(two_pages: list[Document]) -> None:
    with pytest.raises(NotTeachable):
        columns_read(two_pages[0])


@pytest.mark.parametrize(
    ("site", "start", "end", "name"),
    [("", 0, 5, "film.title"), ("a.example", 0, 5, "film.smell"), ("a.example", 5, 6, "film.title")],
)
def test_what_cannot_be_learned_is_refused_by_name(
    two_pages: list[Document], site: str, start: int, end: int, name: str
) -> None:
    with pytest.raises(NotTeachable):
        deeds.lesson(two_pages[0], site, start, end, name)


@pytest.mark.parametrize(
    "text",
    [
        'site = "a\\u0000"',
        'site = "a"\nmarks = [' + '"m",' * 21 + "]",
        'site = "a"\nmarks = [" "]',
        "",
        "site = ",
        "site = ''",
        'site = "a"\n[[lesson]]\nproperty = "film.title"\nanchor = "moon"',
        "x" * 100_001,
    ],
)
def test_profile_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(NotTeachable):
        deeds.ask_for_trial(checked(text), None, AT)
    assert SiteProfileRecord.objects.count() == 0
