"""Births taught in a sentence of one life are found in that of another."""

import pytest

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of

YEAR, PLACE = "person.birth_year", "person.birth_place"


def page(name: str, life: str) -> str:
    return (
        f"<html lang='fi'><h1>Kuu</h1><p>Suomi 2016, 90 min</p><div class='film'><h2>{name}</h2>"
        f"<p class='life'>{life}</p></div></html>"
    )


def born(first: str, second: str, year: str, place: str) -> list:
    view, profile = view_of(page("Ada Neri", first).encode(), "a.html"), SiteProfile("a.example")
    for quote, prop in ((year, YEAR), (place, PLACE)):
        start = view.text.index(quote)
        profile = profile.learn(view, (start, start + len(quote)), prop)
    assert SiteProfile.from_text(profile.to_text()) == profile
    _, reading = read_bytes(page("Emma Po", second).encode(), "b.html", profiles=[profile])
    return [one.value for prop in (YEAR, PLACE) for one in reading.claims if one.property == prop]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Syntynyt Vaasassa 1970, opiskeli elokuvaa.", "Syntynyt Turussa 1981, teki lyhytelokuvia ja näytelmiä."),
        ("Hän (Vaasassa, 1970) opiskeli elokuvaa.", "Hän (Turussa, 1981) teki lyhytelokuvia vuonna 2003."),
        ("Ada Neri (s. 1970, Vaasassa) opiskeli elokuvaa.", "Emma Po (s. 1981, Turussa) teki lyhytelokuvia (2003)."),
        ("Maailmaan hän tuli 1970 kaupungissa Vaasassa.", "Maailmaan hän tuli 1981 kaupungissa Turussa, ensin."),
    ],
    ids=["words", "bracket", "bracket with a word", "other order"],
)
def test_birth_is_found_between_the_words_that_stay(first, second):
    assert born(first, second, "1970", "Vaasassa") == [1981, "Turussa"]


def test_birth_is_not_taken_from_a_film_of_the_life():
    first = "Ada Neri (1970) opiskeli elokuvaa ja teki sitten yhden."
    view, profile = view_of(page("Ada Neri", first).encode(), "a.html"), SiteProfile("a.example")
    start = view.text.index("1970")
    profile = profile.learn(view, (start, start + 4), YEAR)
    second = "Emma Po opiskeli elokuvaa ja teki sitten elokuvan Aurinko (2003)."
    _, reading = read_bytes(page("Emma Po", second).encode(), "b.html", profiles=[profile])
    assert [one.value for one in reading.claims if one.property == YEAR] == []
