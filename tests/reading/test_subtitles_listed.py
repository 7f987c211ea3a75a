"""Languages behind a label of subtitles on a line of facts."""

import pytest

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of


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


def test_house_with_a_persons_name_is_a_company_where_companies_were_taught():
    def page(title: str, houses: str) -> str:
        return f"<html lang='it'><h1>{title}</h1><p>di Ada Neri</p><p>Italia 2012</p><p>Produzione: {houses}</p></html>"

    view = view_of(page("Luna", "Casa Uno, Alba Films").encode(), "a.html")
    start = view.text.index("Casa Uno")
    profile = SiteProfile("a.example").learn(view, (start, start + 20), "film.company", "production")
    second = page("Sole", "Anna Bianchi, Luna Films")
    said = [read_bytes(second.encode(), "b.html", profiles=each)[1].claims for each in ([], [profile])]
    houses = [{one.value["name"] for one in claims if one.property == "film.company"} for claims in said]
    assert houses == [{"Luna Films"}, {"Anna Bianchi", "Luna Films"}]
