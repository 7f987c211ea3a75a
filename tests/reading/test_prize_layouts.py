"""Prizes in the layouts in which festivals and film-makers print them; nominations and selections are none."""

import pytest

from frontrow.reading import read_bytes

HEAD = "<h1>Luna</h1><p>Brasil 2012, 15 min</p><p>Direção: Ada Neri</p>"


def prizes(html: str) -> list[tuple[object, ...]]:
    """Festival, year, prize and recipient of each prize of a page."""
    claims = read_bytes((HEAD + html).encode(), "a.html")[1].claims
    values = [one.value for one in claims if one.property == "film.prize"]
    return [(one["festival"], one["year"], one["prize"], one["recipient"]) for one in values]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Mejor corto. Festival de la Luna 2013", ("Festival de la Luna", 2013, "Mejor corto")),
        ("2013 · Festival de la Luna · Mejor corto", ("Festival de la Luna", 2013, "Mejor corto")),
        ("2013 | Festival de la Luna | Mejor corto", ("Festival de la Luna", 2013, "Mejor corto")),
        ("Premio del pubblico al Luna Film Festival 2012", ("Luna Film Festival", 2012, "Premio del pubblico")),
        ("Prêmio do Júri na Mostra da Lua, 2012", ("Mostra da Lua", 2012, "Prêmio do Júri")),
        ("Grand Prix – Festival du Soleil, Pantin (2013)", ("Festival du Soleil", 2013, "Grand Prix")),
        ("Moon Film Festival • Lodz – Best Film, 2012", ("Moon Film Festival", 2012, "Best Film")),
        ("Palme d'or Festival de Cannes 2019", ("Festival de Cannes", 2019, "Palme d'or")),
        ("Premio del público Festival de Málaga, 2013", ("Festival de Málaga", 2013, "Premio del público")),
        ("Winner – Audience Award – Moon Festival (2013)", ("Moon Festival", 2013, "Audience Award")),
    ],
)
def test_a_line_of_a_list_of_prizes(line: str, expected: tuple[object, ...]) -> None:
    assert prizes(f"<h3>Awards</h3><ul><li>{line}</li></ul>") == [(*expected, None)]


@pytest.mark.parametrize(
    "line",
    [
        "Nominated, Best Film, Moon Festival 2012",
        "Official selection – Moon Festival 2012",
        "2014 · Festival de la Luna · Nominación al mejor corto",
        "Luna ha vinto un premio al Festival della Luna",
    ],
)
def test_what_is_no_prize_of_the_list(line: str) -> None:
    assert prizes(f"<h3>Awards</h3><ul><li>{line}</li></ul>") == []


@pytest.mark.parametrize(
    "name", ["<h4>{}</h4>", "<p><b>{}</b></p>", "<p><strong>{}</strong></p>"], ids=["heading", "bold", "strong"]
)
def test_festivals_that_are_set_off_head_their_prizes(name: str) -> None:
    first, second = name.format("Moon Film Festival 2012"), name.format("Sun Film Festival")
    page = f"<h3>Awards</h3>{first}<p>Best Short Film</p><p>Audience Award</p>{second}<p>Best Actor: Ugo Rossi</p>"
    assert prizes(page) == [
        ("Moon Film Festival", 2012, "Best Short Film", None),
        ("Moon Film Festival", 2012, "Audience Award", None),
        ("Sun Film Festival", None, "Best Actor", "Ugo Rossi"),
    ]


@pytest.mark.parametrize("head", ["", "<tr><th>Year</th><th>Festival</th><th>Award</th></tr>"])
def test_a_table_of_prizes(head: str) -> None:
    rows = [("2012", "Hot Days", "Best Documentary"), ("2013", "Moon Festival", "Audience Award")]
    body = "".join(f"<tr><td>{'</td><td>'.join(row)}</td></tr>" for row in rows)
    assert prizes(f"<h3>Awards</h3><table>{head}{body}</table>") == [
        ("Hot Days", 2012, "Best Documentary", None),
        ("Moon Festival", 2013, "Audience Award", None),
    ]


def test_a_credit_table_below_prizes_is_none() -> None:
    table = "<table><tr><td>Camera</td><td>Ugo Rossi</td></tr><tr><td>Music</td><td>Eva Blum</td></tr></table>"
    page = f"<h3>Awards</h3><p>Best Film, Moon Festival 2012</p>{table}"
    assert prizes(page) == [("Moon Festival", 2012, "Best Film", None)]
