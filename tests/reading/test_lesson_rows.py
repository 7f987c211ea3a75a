"""Values in a row of a table or list of definitions, wherever they stand behind the words that begin it."""

import pytest

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of

Rows = dict[str, str]


def table(rows: Rows) -> str:
    cells = "".join(f"<tr><th>{label}</th><td>{value}</td></tr>" for label, value in rows.items())
    return f"<h1>Ay</h1><table>{cells}</table>"


def plain(rows: Rows) -> str:
    return table(rows).replace("th>", "td>")


def definitions(rows: Rows) -> str:
    cells = "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in rows.items())
    return f"<h1>Ay</h1><dl>{cells}</dl>"


FIRST = {
    "Yönetmen": "Ada Neri",
    "Senarist": "Romanından:<br>Ugo Rossi<br>Ida Po",
    "Yapım yılı": "2002,<br>Yeni Zelanda",
    "Süre": "Özgün sürüm,179 dk;",
    "Kurgu": "Leo Dau",
}
SECOND = {
    "Süre": "201 dakika;<br>251 dakika",
    "Yapım yılı": "2003,<br>Japonya, Türkiye ve Almanya",
    "Senaristi": "Leo Dau",
    "Yapımcı": "Emma Vogt",
}


def told(first: str, second: str, quote: str, prop: str, role: str = "") -> list:
    view = view_of(first.encode(), "a.html")
    start = view.text.index(quote)
    profile = SiteProfile("a.example").learn(view, (start, start + len(quote)), prop, role)
    assert profile.lessons[0].anchor == "row"
    assert SiteProfile.from_text(profile.to_text()) == profile
    page = second.replace("<h1>Ay</h1>", "<h1>Kar</h1>")
    _, reading = read_bytes(page.encode(), "b.html", profiles=[profile])
    return [one.value for one in reading.claims if one.property == prop and one.rule == "site.a-example"]


@pytest.mark.parametrize("page", [table, plain, definitions])
@pytest.mark.parametrize(
    ("quote", "prop", "role", "expected"),
    [
        ("Ugo Rossi\nIda Po", "film.credit", "screenplay", [{"role": "screenplay", "name": "Leo Dau"}]),
        ("Ida Po", "film.credit", "screenplay", [{"role": "screenplay", "name": "Leo Dau"}]),
        ("Yeni Zelanda", "film.country", "", ["JP", "TR", "DE"]),
        ("179 dk", "film.minutes", "", [201]),
    ],
)
def test_value_anywhere_in_a_row_is_held_by_its_first_cell(page, quote, prop, role, expected):
    assert told(page(FIRST), page(SECOND), quote, prop, role) == expected


def test_row_that_a_page_lacks_gives_nothing():
    second = {label: value for label, value in SECOND.items() if label != "Senaristi"}
    assert told(table(FIRST), table(second), "Ugo Rossi\nIda Po", "film.credit", "screenplay") == []
