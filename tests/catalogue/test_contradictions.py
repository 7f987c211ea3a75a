"""What sources contradict each other about, found in statements, open claims and what was typed."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from frontrow.catalogue import deeds
from frontrow.catalogue.contradictions import contradictions, undated
from frontrow.catalogue.models import Document, Person, Work

from .readings import LABELS, PAGE, claim, paradise, reading

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
OTHER = "Stranger Than Paradise (1985)\nJim Jarmusch\n95 min\n"
ESSAY = "So I made my first film, Nowhere Special.\n"
pytestmark = pytest.mark.django_db


def other(director: str = "Jim Jarmusch") -> Document:
    text = OTHER.replace("Jim Jarmusch", director)
    claims = [
        claim(text, "film#1", "film.title", {"text": "Stranger Than Paradise", "lang": "en"}, "Stranger Than Paradise"),
        claim(text, "film#1", "film.director", director, director),
        claim(text, "film#1", "film.minutes", 95, "95 min"),
    ]
    read = reading(text, claims, name="other.txt")
    return deeds.keep(text.encode(), text, read, {"film#1": "Stranger Than Paradise"}, None, AT).document


def essay(title: str = "Nowhere Special", qualifiers: dict[str, Any] | None = None) -> Document:
    text = ESSAY.replace("Nowhere Special", title)
    value = {"subject": "Jim Jarmusch", "relation": "directed", "object": title}
    told = claim(
        text, "essay#1", "relation", value, f"my first film, {title}", qualifiers=qualifiers or {"first": True}
    )
    return deeds.keep(text.encode(), text, reading(text, [told], "essay.txt", "essay"), {}, None, AT).document


def all_told() -> list[tuple[str, str, list[tuple[Any, str, str, str]]]]:
    found = contradictions(Work.objects.values_list("pk", flat=True), Person.objects.values_list("pk", flat=True))
    return [
        (str(one.record), one.property, [(v.value, v.rank, v.source, v.sentence) for v in one.voices]) for one in found
    ]


@pytest.fixture
def paradise_known() -> Document:
    document = deeds.keep(PAGE.encode(), PAGE, paradise(), LABELS, None, AT).document
    deeds.accept_sure([document], None, AT)
    return document


PREFERRED = (89, "preferred", "page.txt", "Jim Jarmusch, USA, West Germany 1984, 89 min")


def test_one_source_contradicts_nobody(paradise_known: Document) -> None:
    assert all_told() == []


def test_open_claim_stands_beside_the_statement(paradise_known: Document) -> None:
    other()
    voices = [PREFERRED, (95, "open", "other.txt", "95 min")]
    assert all_told() == [("Stranger Than Paradise (1984)", "film.minutes", voices)]


def test_accepted_rival_stays_a_contradiction_until_one_is_marked_as_wrong(paradise_known: Document) -> None:
    decision = deeds.accept(other().claims.get(property="film.minutes"), None, AT)
    told = [
        ("Stranger Than Paradise (1984)", "film.minutes", [PREFERRED, (95, "normal", "other.txt", "95 min")]),
    ]
    assert all_told() == told
    deeds.deprecate(decision.statements.get(), "the television cut", None)
    assert all_told() == []


def test_deprecating_the_preferred_value_lets_the_other_take_the_field(paradise_known: Document) -> None:
    deeds.accept(other().claims.get(property="film.minutes"), None, AT)
    work = Work.objects.get(original_title="Stranger Than Paradise")
    deeds.deprecate(work.statements.get(property="film.minutes", rank="preferred"), "measured anew", None)
    work.refresh_from_db()
    assert (work.minutes, [(s.value, s.rank) for s in work.statements.filter(property="film.minutes")]) == (
        95,
        [(89, "deprecated"), (95, "preferred")],
    )
    deeds.deprecate(work.statements.get(property="film.minutes", rank="preferred"), "that one too", None)
    work.refresh_from_db()
    assert work.minutes is None


def test_value_typed_at_the_desk_contradicts_the_statement(paradise_known: Document) -> None:
    Work.objects.filter(original_title="Stranger Than Paradise").update(minutes=90)
    voices = [PREFERRED, (90, "typed", "typed at the desk", "")]
    assert all_told() == [("Stranger Than Paradise (1984)", "film.minutes", voices)]


def test_another_director_in_an_open_claim_is_told(paradise_known: Document) -> None:
    subject = other("Sara Driver").subjects.get()
    subject.work = Work.objects.get(original_title="Stranger Than Paradise")
    subject.save()
    assert [(name, [(value, rank) for value, rank, _, _ in voices]) for _, name, voices in all_told()] == [
        ("film.director", [("Jim Jarmusch", "preferred"), ("Sara Driver", "open")]),
        ("film.minutes", [(89, "preferred"), (95, "open")]),
    ]


def test_first_film_contradicts_an_older_one_before_and_after_acceptance(paradise_known: Document) -> None:
    relation = essay().claims.get()
    row = "1984 Nieustające wakacje / Permanent Vacation"
    older = [
        ({"year": 1980, "title": title, "lang": lang, "segment": None}, rank, "page.txt", row)
        for title, lang, rank in (("Nieustające wakacje", "pl", "preferred"), ("Permanent Vacation", "en", "normal"))
    ]
    said = {"subject": "Jim Jarmusch", "relation": "directed", "object": "Nowhere Special"}
    sentence = "So I made my first film, Nowhere Special."
    assert all_told() == [("Jim Jarmusch", "first film", [(said, "open", "essay.txt", sentence), *older])]
    decision = deeds.accept(relation, None, AT)
    assert all_told() == [("Jim Jarmusch", "first film", [(said, "preferred", "essay.txt", sentence), *older])]
    deeds.deprecate(decision.statements.get(), "he made two at school before", None)
    assert all_told() == []


def test_first_film_that_is_the_oldest_contradicts_nothing(paradise_known: Document) -> None:
    essay("Permanent Vacation")
    assert all_told() == []


def test_statements_of_a_day_wait_for_the_day_of_their_document() -> None:
    document = essay(qualifiers={"relative": "newest"})
    assert undated() == [(document, 1)]
    deeds.set_as_of(document, date(2026, 11, 20), None)
    assert undated() == []
