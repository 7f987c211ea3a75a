"""Lists behind a label in an element of its own, and values in cells and spans that stand close together."""

import pytest

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of


def told(first: str, second: str, quote: str, prop: str, role: str = "") -> list:
    view = view_of(first.encode(), "a.html")
    start = view.text.index(quote)
    profile = SiteProfile("a.example").learn(view, (start, start + len(quote)), prop, role)
    _, reading = read_bytes(second.encode(), "b.html", profiles=[profile])
    found = [one.value for one in reading.claims if one.property == prop and one.rule == "site.a-example"]
    return [one["name"] for one in found] if role else found


def paragraphs(land: str, camera: str) -> str:
    return (
        f"<h1>Luna</h1><p><strong>Zemra</strong><br>{land}</p><p><strong>Kirvanto</strong><br>{camera}</p>"
        "<p><strong>Annok</strong><br>1999</p>"
    )


FIRST = paragraphs("Poland<br>Germany", "Ada Neri")


@pytest.mark.parametrize("quote", ["Poland", "Poland\nGermany"])
def test_countries_go_on_over_the_lines_of_their_paragraph(quote):
    second = paragraphs("France<br>Italy<br>Bosnia and Herzegovina<br>DCP", "Ida Po")
    assert told(FIRST, second, quote, "film.country") == ["FR", "IT", "BA"]


def test_names_go_on_up_to_the_first_line_that_is_none():
    second = paragraphs("France", "Ida Po<br>Ugo Rossi<br>Saal 3<br>Leo Dau")
    assert told(FIRST, second, "Ada Neri", "film.credit", "cinematography") == ["Ida Po", "Ugo Rossi"]


def spans(land: str, year: str, length: str) -> str:
    return (
        f"<h1>Luna</h1><h2>Il sole</h2><div class='m'><span>{land}</span><span>{year}</span><span>{length}</span></div>"
    )


def test_length_right_behind_a_year_is_known_by_its_kind():
    first, second = spans("Poland", "2016", "94 min"), spans("France", "1987", "73 min").replace("Il sole", "La mer")
    assert told(first, second, "94 min", "film.minutes") == [73]


def columns(title: str, director: str, land: str) -> str:
    head = "".join(f"<th>{one}</th>" for one in ("Urtitol", "Vorlek", "Zemra"))
    return f"<h1>Luna</h1><table><tr>{head}</tr><tr><td>{title}</td><td>{director}</td><td>{land}</td></tr></table>"


def test_words_of_the_next_cell_are_none_to_hold_on_to():
    first = columns("Tigres de papel", "Pedro Costa, Anna Rossi", "Spain")
    second = columns("Szary port", "Jan Kowalski", "Poland")
    assert told(first, second, "Tigres de papel", "film.title") == [{"text": "Szary port", "lang": None}]
