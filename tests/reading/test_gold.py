"""Our own gold set: precision and recall of every property have floors that may only rise."""

import json
from pathlib import Path

import pytest

from frontrow.reading.confidence import smoothed
from frontrow.reading.measure import counts, gold_of, measured_on
from frontrow.reading.score import Score

GOLD = Path(__file__).parent / "gold"
READING = Path(__file__).parents[2] / "src/frontrow/reading"
LANGUAGES = {"en", "pl", "de", "fr", "es", "it", "pt", "cs", "sk", "hr", "nl", "uk"}
# property -> (precision, recall); measured on 2026-11-21, to be raised when the grammar gets better, never lowered
FLOORS = json.loads((Path(__file__).parent / "gold_floors.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def measured() -> Score:
    return measured_on(GOLD)


def test_gold_set_is_wide_enough():
    documents = [gold for _, gold in gold_of(GOLD)]
    assert len(documents) >= 15
    assert {gold["lang"] for gold in documents} >= LANGUAGES


@pytest.mark.parametrize("prop", sorted(FLOORS))
def test_gold_property_keeps_its_floor(measured, prop):
    tally = measured.properties[prop]
    precision, recall = FLOORS[prop]
    found = (round(tally.precision, 3), round(tally.recall, 3))
    assert (found[0] >= precision, found[1] >= recall) == (True, True), f"{prop}: {found}, floor {(precision, recall)}"


def test_confidence_file_holds_the_measured_counts(measured):
    kept = json.loads((READING / "confidence.json").read_text("utf-8"))
    assert kept == counts(measured), "run: python -m frontrow.reading.measure tests/reading/gold"


def test_strange_pages_are_of_many_languages_and_both_right_and_wrong():
    batches = json.loads((READING / "strange_pages.json").read_text("utf-8")).values()
    assert sum(batch["pages"] for batch in batches) >= 100
    assert {code for batch in batches for code in batch["languages"]} >= LANGUAGES
    assert all(min(pair) >= 0 < sum(pair) for batch in batches for pair in batch["rules"].values())


def test_smoothed_is_laplace():
    assert [smoothed(0, 0), smoothed(1, 0), smoothed(18, 0), smoothed(8, 2)] == [0.5, 0.667, 0.95, 0.75]
