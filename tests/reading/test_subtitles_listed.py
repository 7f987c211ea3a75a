"""Languages behind a label of subtitles on a line of facts."""

import pytest

from frontrow.reading import read_bytes


def languages(facts: str) -> tuple[set, set]:
    page = f"<html lang='de'><h1>Luna</h1><p>von Ada Neri</p><p>{facts}</p></html>"
    _, reading = read_bytes(page.encode(), "a.html")
    said = [(one.property, one.value) for one in reading.claims]
    return tuple(
        {value for prop, value in said if prop == f"film.{name}"} for name in ("language", "subtitle_language")
    )


@pytest.mark.parametrize(
    ("facts", "spoken", "below"),
    [
        ("Deutschland 2012, 105 Min, Farbe, Deutsch, Untertitel: Englisch", {"de"}, {"en"}),
        ("Polen 2012, 105 Min, Polnisch, Deutsch, Untertitel: Deutsch, Englisch", {"pl", "de"}, {"de", "en"}),
        ("Polen 2012 | 105 Min | Polnisch | Untertitel: Englisch, Französisch", {"pl"}, {"en", "fr"}),
        ("Polen 2012, 105 Min, Untertitel: Englisch | Sprache: Polnisch", {"pl"}, {"en"}),
    ],
)
def test_languages_behind_the_label_of_subtitles_are_not_spoken(facts, spoken, below):
    assert languages(facts) == (spoken, below)
