"""A rule's confidence is what people decided of its claims, on top of its gold figure."""

from datetime import UTC, datetime

import pytest

from frontrow.catalogue import deeds
from frontrow.catalogue.measured_rules import MeasuredRules, Precision, RuleRow, Tally, measured_rules, rule_rows
from frontrow.catalogue.models import Document

from .readings import claim, reading

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)


def test_precision_without_decisions_is_the_gold_figure() -> None:
    assert MeasuredRules({}, {}).precision("credit.colon", "a.example", 0.93) == Precision(0.93, Tally())


def test_precision_moves_from_the_gold_figure_as_decisions_come() -> None:
    measured = MeasuredRules({"credit.colon": Tally(10, 20)}, {})
    assert measured.precision("credit.colon", "", 0.9) == Precision((10 + 18) / 40, Tally(10, 20))


def test_precision_of_a_site_counts_from_twenty_decisions_on() -> None:
    nineteen = MeasuredRules({"r": Tally(19, 19)}, {("r", "a.example"): Tally(19, 19)})
    assert nineteen.precision("r", "a.example", 0.5) == Precision((19 + 10) / 39, Tally(19, 19))
    twenty = MeasuredRules({"r": Tally(5, 40)}, {("r", "a.example"): Tally(5, 20)})
    everywhere = (5 + 10) / 60
    assert twenty.precision("r", "a.example", 0.5) == Precision((5 + 2 * everywhere) / 22, Tally(5, 20), "a.example")
    assert twenty.precision("r", "b.example", 0.5) == Precision(everywhere, Tally(5, 40))


def test_tally_of_more_right_than_decided_is_refused() -> None:
    with pytest.raises(ValueError, match="3 right of 2"):
        Tally(3, 2)


def page_of_prizes(count: int, site: str = "", confidence: float = 0.95) -> Document:
    text = "Wanda\n" + "".join(f"Prize {n:03}\n" for n in range(count)) + site
    claims = [
        claim(
            text, "film#1", "film.title", {"text": "Wanda", "lang": None}, "Wanda", rule="title.by.hand", confidence=0.5
        )
    ]
    claims += [
        claim(
            text,
            "film#1",
            "film.prize",
            {"festival": "A", "year": None, "prize": f"Prize {n:03}"},
            f"Prize {n:03}",
            rule="prize.line",
            confidence=confidence,
        )
        for n in range(count)
    ]
    return deeds.keep(text.encode(), text, reading(text, claims), {"film#1": "Wanda"}, None, AT, site).document


@pytest.mark.django_db
def test_accept_edit_and_refuse_count_and_what_is_undone_does_not() -> None:
    document = page_of_prizes(4, "a.example")
    deeds.accept(document.claims.get(property="film.title"), None, AT)
    first, second, third, fourth = document.claims.filter(property="film.prize")
    deeds.accept(first, None, AT)
    deeds.accept(second, None, AT, value={"festival": "B", "year": 1970, "prize": "Prize"})
    deeds.refuse(third, None, AT)
    deeds.refuse(fourth, None, AT)
    deeds.undo(fourth, None, AT)
    assert measured_rules() == MeasuredRules(
        {"prize.line": Tally(1, 3), "title.by.hand": Tally(1, 1)},
        {("prize.line", "a.example"): Tally(1, 3), ("title.by.hand", "a.example"): Tally(1, 1)},
    )
    shares = {"prize.line": (1 + 19) / 23, "title.by.hand": (1 + 10) / 21}
    assert rule_rows() == [
        RuleRow(
            "title.by.hand",
            0.5,
            Precision(shares["title.by.hand"], Tally(1, 1)),
            (Precision(shares["title.by.hand"], Tally(1, 1), "a.example"),),
        ),
        RuleRow(
            "prize.line",
            0.95,
            Precision(shares["prize.line"], Tally(1, 3)),
            (Precision(shares["prize.line"], Tally(1, 3), "a.example"),),
        ),
    ]


@pytest.mark.django_db
def test_accept_sure_leaves_what_people_found_wrong_and_confirms_nothing_itself() -> None:
    document = page_of_prizes(6)
    deeds.accept(document.claims.get(property="film.title"), None, AT)
    for prize in document.claims.filter(property="film.prize")[:3]:
        deeds.refuse(prize, None, AT)
    run = deeds.accept_sure([document], None, AT)
    assert (run.accepted, run.unsure) == (0, 3)
    taken = deeds.accept_sure([document], None, AT, threshold=0.8)
    assert (taken.accepted, measured_rules().rules["prize.line"]) == (3, Tally(0, 3))
