"""Claims accepted, edited, refused and undone."""

from datetime import UTC, datetime

import pytest

from frontrow.catalogue import deeds
from frontrow.catalogue.models import Claim, Credit, Decision, Document, Person, Statement, Work
from frontrow.catalogue.refusals import AlreadyDecided, ChangedSince, NothingToUndo, UnknownSubject
from frontrow.catalogue.standing import standing_of

from .readings import LABELS, PAGE, claim, paradise, reading

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def kept(page: str = PAGE, read: dict | None = None, labels: dict[str, str] | None = None) -> Document:
    return deeds.keep(page.encode(), page, read or paradise(), labels or LABELS, None, AT).document


def the_claim(document: Document, name: str, **value: object) -> Claim:
    return document.claims.get(property=name, **value)


def test_keep_changes_no_record() -> None:
    document = kept()
    assert (document.claims.count(), Work.objects.count(), Person.objects.count()) == (9, 0, 0)


def test_keep_same_bytes_again_changes_nothing() -> None:
    first = deeds.keep(PAGE.encode(), PAGE, paradise(), LABELS, None, AT)
    second = deeds.keep(PAGE.encode(), PAGE, paradise(), LABELS, None, AT)
    assert (first.new, second.new, second.document, Claim.objects.count()) == (True, False, first.document, 9)


def test_accept_of_a_title_brings_the_work_in() -> None:
    document = kept()
    deeds.accept(the_claim(document, "film.title"), None, AT)
    work = Work.objects.get()
    assert (work.original_title, work.slug, [(t.text, t.language, t.kind) for t in work.titles.all()]) == (
        "Stranger Than Paradise",
        "stranger-than-paradise",
        [("Stranger Than Paradise", "en", "original")],
    )


def test_accept_before_its_title_is_refused_by_name() -> None:
    document = kept()
    with pytest.raises(UnknownSubject):
        deeds.accept(the_claim(document, "film.year"), None, AT)
    assert Decision.objects.count() == 0


def test_accept_sure_accepts_what_is_sure_and_leaves_the_rest() -> None:
    document = kept()
    run = deeds.accept_sure([document], None, AT)
    work = Work.objects.get(original_title="Stranger Than Paradise")
    assert (run.accepted, run.unsure, run.in_conflict, run.left_to_people) == (8, 1, 0, 0)
    assert (work.year, work.minutes, work.countries) == (1984, 89, ["US"])
    assert sorted((c.role, c.person.name) for c in work.credits.all()) == [
        ("cast", "John Lurie"),
        ("director", "Jim Jarmusch"),
    ]


def test_filmography_row_in_two_languages_is_one_work() -> None:
    deeds.accept_sure([kept()], None, AT)
    stub = Work.objects.exclude(original_title="Stranger Than Paradise").get()
    assert (stub.original_title, stub.year, sorted(t.text for t in stub.titles.all())) == (
        "Permanent Vacation",
        1980,
        ["Nieustające wakacje", "Permanent Vacation"],
    )


def test_edit_keeps_the_claim_and_uses_the_other_value() -> None:
    document = kept()
    deeds.accept(the_claim(document, "film.title"), None, AT)
    claim_of_minutes = the_claim(document, "film.minutes")
    claim_of_minutes.subject.refresh_from_db()
    decision = deeds.accept(claim_of_minutes, None, AT, value=90)
    claim_of_minutes.refresh_from_db()
    assert (decision.verb, claim_of_minutes.value, Work.objects.get().minutes) == ("edit", 89, 90)


def test_undo_takes_back_exactly_what_was_done() -> None:
    document = kept()
    deeds.accept(the_claim(document, "film.title"), None, AT)
    director = document.claims.get(property="film.director")
    deeds.accept(director, None, AT)
    assert Credit.objects.count() == 1
    deeds.undo(director, None, AT)
    assert (
        Credit.objects.count(),
        Person.objects.count(),
        Statement.objects.filter(property="film.director").count(),
    ) == (0, 0, 0)
    assert document.claims.get(property="film.director").state == "open"
    deeds.accept(document.claims.get(property="film.director"), None, AT)
    assert Credit.objects.get().person.name == "Jim Jarmusch"


def test_undo_of_a_title_that_others_hang_on_is_refused() -> None:
    document = kept()
    deeds.accept_sure([document], None, AT)
    with pytest.raises(ChangedSince):
        deeds.undo(the_claim(document, "film.title"), None, AT)
    assert Work.objects.filter(original_title="Stranger Than Paradise").exists()


def test_a_second_decision_is_refused_until_the_first_is_undone() -> None:
    document = kept()
    title = the_claim(document, "film.title")
    deeds.refuse(title, None, AT, "another film")
    with pytest.raises(AlreadyDecided):
        deeds.accept(title, None, AT)
    deeds.undo(title, None, AT)
    with pytest.raises(NothingToUndo):
        deeds.undo(title, None, AT)


OTHER = "Stranger Than Paradise (1984)\nJim Jarmusch\n95 min\n"


def other_document() -> Document:
    read = reading(
        OTHER,
        [
            claim(
                OTHER,
                "film#1",
                "film.title",
                {"text": "Stranger Than Paradise", "lang": "en"},
                "Stranger Than Paradise",
            ),
            claim(OTHER, "film#1", "film.director", "Jim Jarmusch", "Jim Jarmusch"),
            claim(OTHER, "film#1", "film.year", 1984, "1984"),
            claim(OTHER, "film#1", "film.minutes", 95, "95 min"),
        ],
        name="other.txt",
    )
    return kept(OTHER, read, {"film#1": "Stranger Than Paradise"})


def test_rival_values_conflict_with_both_sentences_and_neither_is_lost() -> None:
    deeds.accept_sure([kept()], None, AT)
    other = other_document()
    minutes = the_claim(other, "film.minutes")
    standing = standing_of(minutes)
    assert (standing.verdict, [(r.value, r.source, r.sentence) for r in standing.rivals]) == (
        "conflict",
        [(89, "page.txt", "Jim Jarmusch, USA, West Germany 1984, 89 min")],
    )
    assert deeds.accept_sure([other], None, AT).in_conflict == 1
    decision = deeds.accept(minutes, None, AT)
    work = Work.objects.get(original_title="Stranger Than Paradise")
    assert work.minutes == 89
    assert [(s.value, s.rank) for s in work.statements.filter(property="film.minutes")] == [
        (89, "preferred"),
        (95, "normal"),
    ]
    deeds.prefer(decision.statements.get(), None)
    work.refresh_from_db()
    assert (work.minutes, [(s.value, s.rank) for s in work.statements.filter(property="film.minutes")]) == (
        95,
        [(89, "normal"), (95, "preferred")],
    )


ESSAY = "So I made my first film, Nowhere Special.\n"


def test_first_film_against_the_filmography_is_a_conflict() -> None:
    deeds.accept_sure([kept()], None, AT)
    value = {"subject": "Jim Jarmusch", "relation": "directed", "object": "Nowhere Special"}
    read = reading(
        ESSAY,
        [claim(ESSAY, "essay#1", "relation", value, "made my first film, Nowhere Special", qualifiers={"first": True})],
        kind="essay",
    )
    essay = kept(ESSAY, read, {})
    relation = essay.claims.get()
    standing = standing_of(relation)
    assert standing.verdict == "conflict"
    assert {r.sentence for r in standing.rivals} == {"1984 Nieustające wakacje / Permanent Vacation"}
    assert deeds.accept_sure([essay], None, AT).left_to_people == 1
    deeds.accept(relation, None, AT)
    assert Credit.objects.get(work__original_title="Nowhere Special").person.name == "Jim Jarmusch"


def test_what_was_accepted_together_is_taken_back_together() -> None:
    document = kept()
    before = {model: list(model.objects.order_by("pk").values()) for model in (Work, Person, Claim)}
    minutes = document.claims.get(property="film.minutes")
    deeds.refuse(minutes, None, AT)
    run = deeds.accept_sure([document], None, AT)
    done = deeds.undo_sure(document, None, AT)
    assert (done.undone, done.left) == (run.accepted, ())
    assert document.claims.get(pk=minutes.pk).state == "refused"
    deeds.undo(minutes, None, AT)
    assert {model: list(model.objects.order_by("pk").values()) for model in before} == before


def test_what_was_changed_since_stays_when_the_rest_is_taken_back() -> None:
    document = kept()
    run = deeds.accept_sure([document], None, AT)
    work = Work.objects.get(original_title="Stranger Than Paradise")
    work.minutes = 95
    work.save()
    done = deeds.undo_sure(document, None, AT)
    assert (next(refusal.field for refusal in done.left), document.claims.get(property="film.minutes").state) == (
        "minutes",
        "accepted",
    )
    assert done.undone == run.accepted - len(done.left)


def test_claims_chosen_together_are_accepted_however_sure_their_rules_are() -> None:
    document = kept()
    deeds.accept(document.claims.get(property="film.title"), None, AT)
    doubtful = document.claims.get(value__name="Eszter Balint")
    run = deeds.accept_all(document, [doubtful.pk], None, AT)
    assert (run.accepted, doubtful.decisions.get().in_bulk) == (1, True)
    assert document.claims.filter(state="accepted").count() == 2
