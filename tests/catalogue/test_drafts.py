"""Revisions that keep up with decisions: a draft shows what was accepted, and keeps what its author wrote."""

from datetime import UTC, datetime

import pytest

from frontrow.catalogue import deeds
from frontrow.catalogue.drafts import merged
from frontrow.catalogue.models import Claim, Document, Statement, Work
from tests.catalogue.readings import LABELS, PAGE, paradise

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
TITLE = "Stranger Than Paradise"


@pytest.fixture
def document(db: None) -> Document:
    kept = deeds.keep(PAGE.encode(), PAGE, paradise(), LABELS, None, AT).document
    deeds.accept(claim(kept, "film.title"), None, AT)
    return kept


def claim(document: Document, name: str) -> Claim:
    return document.claims.select_related("subject__work", "subject__person", "document").filter(property=name)[0]


def work() -> Work:
    return Work.objects.get(original_title=TITLE)


def drafted(**fields: object) -> Work:
    """A draft that somebody has begun and not published."""
    found = work()
    for name, value in fields.items():
        setattr(found, name, value)
    found.save_revision()
    return found


def form() -> Work:
    """The record as the desk's form opens it."""
    return work().get_latest_revision_as_object()


def test_what_is_accepted_and_undone_stands_in_an_older_draft_too(document: Document) -> None:
    drafted(format="35 mm")
    deeds.accept(claim(document, "film.minutes"), None, AT)
    deeds.accept(claim(document, "film.director"), None, AT)
    assert (form().minutes, form().format, [credit.person.name for credit in form().credits.all()]) == (
        89,
        "35 mm",
        ["Jim Jarmusch"],
    )
    deeds.undo(claim(document, "film.minutes"), None, AT)
    deeds.undo(claim(document, "film.director"), None, AT)
    assert (form().minutes, form().format, list(form().credits.all())) == (None, "35 mm", [])
    assert (work().has_unpublished_changes, work().format) == (True, "")


def test_draft_that_says_something_else_keeps_it_until_a_person_publishes(document: Document) -> None:
    drafted(minutes=95)
    deeds.accept(claim(document, "film.minutes"), None, AT)
    assert (work().minutes, form().minutes) == (89, 95)


def test_publishing_an_older_draft_takes_back_nothing(document: Document) -> None:
    drafted(format="35 mm")
    deeds.accept_sure([document], None, AT)
    before = {name: getattr(work(), name) for name in ("minutes", "year", "countries", "colour")}
    credits = list(work().credits.order_by("pk").values_list("pk", flat=True))
    work().latest_revision.publish()
    assert {name: getattr(work(), name) for name in before} == before
    assert (work().format, list(work().credits.order_by("pk").values_list("pk", flat=True))) == ("35 mm", credits)


def test_published_record_gets_one_revision_a_run_and_no_draft(document: Document) -> None:
    work().save_revision().publish()
    count = work().revisions.count()
    deeds.accept_sure([document], None, AT)
    found = work()
    assert (found.revisions.count(), found.has_unpublished_changes) == (count + 1, False)
    assert found.latest_revision == found.live_revision
    assert found.latest_revision.as_object().minutes == found.minutes == 89


def test_record_that_was_never_edited_gets_no_revision(document: Document) -> None:
    deeds.accept_sure([document], None, AT)
    assert work().latest_revision is None


def test_ranking_and_numbers_stand_in_the_draft_too(document: Document) -> None:
    deeds.accept(claim(document, "film.minutes"), None, AT)
    rival = Statement.objects.create(work=work(), property="film.minutes", value=95)
    drafted(format="35 mm")
    deeds.prefer(rival, None)
    deeds.identify(work(), "wikidata", "Q1", None)
    assert (form().minutes, [one.value for one in form().identifiers.all()]) == (95, ["Q1"])
    deeds.deprecate(rival, "another cut", None)
    assert (form().minutes, form().format) == (89, "35 mm")


def test_parts_are_merged_by_key_and_texts_by_language() -> None:
    before = {"year": 1984, "titles": [{"pk": 1, "text": "A"}, {"pk": 2, "text": "B"}], "synopsis": {"en": "x"}}
    after = {"year": 1985, "titles": [{"pk": 2, "text": "C"}, {"pk": 3, "text": "D"}], "synopsis": {"pl": "y"}}
    draft = {
        "year": 1984,
        "titles": [{"pk": 2, "text": "B"}, {"pk": 1, "text": "A"}, {"pk": None, "text": "mine"}],
        "synopsis": {"en": "x", "de": "z"},
    }
    assert merged(draft, before, after) == {
        "year": 1985,
        "titles": [{"pk": 2, "text": "C"}, {"pk": None, "text": "mine"}, {"pk": 3, "text": "D"}],
        "synopsis": {"de": "z", "pl": "y"},
    }
