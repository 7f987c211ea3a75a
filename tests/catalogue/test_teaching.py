"""Teaching a site: learned, shown on all its documents, kept; decided claims stay."""

from datetime import UTC, datetime

import pytest

from frontrow.catalogue import deeds
from frontrow.catalogue.models import Claim, Document, SiteProfileRecord
from frontrow.catalogue.refusals import NotTeachable, TaughtMeanwhile, TextChanged
from frontrow.catalogue.rereading import difference
from frontrow.catalogue.site_profiles import profile_of

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


def taught(document: Document, words: str = "Nicholas Proferes") -> deeds.Lesson:
    start = document.text.index(words)
    return deeds.lesson(document, "a.example", start, start + len(words), "film.credit", "cinematography")


CAMERA = [
    ({"role": "cinematography", "name": name}, "site.a-example") for name in ("Nicholas Proferes", "Erich Kollmar")
]


def test_lesson_is_shown_for_every_page_and_changes_nothing(two_pages: list[Document]) -> None:
    before = list(Claim.objects.values())
    shown = taught(two_pages[0])
    assert [[(row["property"], row["value"]) for row in one.added] for one in shown.differences] == [
        [("film.credit", value)] for value, _ in CAMERA
    ]
    assert ([one.removed for one in shown.differences], shown.unread) == ([(), ()], ())
    assert [(one.unread_before, one.unread_after) for one in shown.differences] == [(1, 0), (1, 0)]
    assert (list(Claim.objects.values()), SiteProfileRecord.objects.count()) == (before, 0)


def test_kept_lesson_is_read_on_every_page_and_on_those_that_come(two_pages: list[Document]) -> None:
    shown = taught(two_pages[0])
    deeds.keep_lesson(shown.profile.to_text(), shown.ground, None, AT)
    assert [said(document) for document in two_pages] == [[CAMERA[0]], [CAMERA[1]]]
    assert profile_of("a.example") == shown.profile
    third = deeds.import_document(
        page("Faces", "John Cassavetes", 130, "Al Ruban"), "faces.txt", None, AT, "a.example"
    ).document
    assert said(third) == [({"role": "cinematography", "name": "Al Ruban"}, "site.a-example")]
    elsewhere = deeds.import_document(
        page("Husbands", "John Cassavetes", 142, "Victor Kemper"), "h.txt", None, AT, "b.example"
    ).document
    assert said(elsewhere) == []


def test_decided_claims_stay_and_open_ones_are_replaced(two_pages: list[Document]) -> None:
    shown = taught(two_pages[0])
    deeds.keep_lesson(shown.profile.to_text(), shown.ground, None, AT)
    wanda, shadows = two_pages
    deeds.accept(wanda.claims.get(property="film.title"), None, AT)
    credit = wanda.claims.select_related("subject__work", "document").get(value__role="cinematography")
    deeds.accept(credit, None, AT)
    undone = shadows.claims.get(property="film.minutes")
    deeds.refuse(undone, None, AT)
    deeds.undo(undone, None, AT)
    before = {claim.pk: claim.state for claim in Claim.objects.exclude(document=shadows, rule="site.a-example")}
    empty = deeds.tried(profile_of("nothing").__class__("a.example"))
    deeds.keep_lesson(empty.profile.to_text(), empty.ground, None, AT)
    assert (said(wanda), said(shadows)) == ([CAMERA[0]], [])
    assert {claim.pk: claim.state for claim in Claim.objects.all()} == before
    assert undone.decisions.count() == 1


def test_reading_again_with_nothing_new_changes_no_row(two_pages: list[Document]) -> None:
    before = list(Claim.objects.order_by("pk").values())
    shown = deeds.tried(profile_of("a.example"))
    assert [one.changes for one in shown.differences] == [False, False]
    deeds.keep_lesson(shown.profile.to_text(), shown.ground, None, AT)
    assert list(Claim.objects.order_by("pk").values()) == before


def test_two_who_teach_at_once_do_not_overwrite_each_other(two_pages: list[Document]) -> None:
    mine, yours = taught(two_pages[0]), taught(two_pages[1], "Erich Kollmar")
    deeds.keep_lesson(mine.profile.to_text(), mine.ground, None, AT)
    with pytest.raises(TaughtMeanwhile):
        deeds.keep_lesson(yours.profile.to_text(), yours.ground, None, AT)
    assert profile_of("a.example") == mine.profile


def test_document_whose_text_is_another_now_stays_as_it_was_read(two_pages: list[Document]) -> None:
    Document.objects.filter(pk=two_pages[1].pk).update(text="Other\n" + two_pages[1].text)
    shown = taught(two_pages[0])
    assert [one.document for one in shown.differences] == [two_pages[0]]
    assert shown.unread == (str(TextChanged("shadows.txt")),)
    with pytest.raises(TextChanged):
        difference(Document.objects.get(pk=two_pages[1].pk), shown.differences[0].read)


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
    ["", "site = ", "site = ''", 'site = "a"\n[[lesson]]\nproperty = "film.title"\nanchor = "moon"', "x" * 100_001],
)
def test_profile_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(NotTeachable):
        deeds.keep_lesson(text, "", None, AT)
    assert SiteProfileRecord.objects.count() == 0
