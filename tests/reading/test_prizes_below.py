"""Prizes on the line below the festival that gave them, and several in one piece."""

import pytest

from frontrow.reading import SiteProfile, read, read_bytes
from frontrow.reading.view import TextView

HEAD = "Luna\nBrasil 2002, 13 min\n\nDireção: Ada Neri\n\nPrêmios\n\n"


def told(prizes: list) -> list[tuple]:
    return [(one["festival"], one["year"], one["prize"], one["recipient"]) for one in prizes]


def prizes(text: str) -> list[tuple]:
    claims = read(TextView("page.txt", "0" * 64, "text/plain", text)).claims
    return told([claim.value for claim in claims if claim.property == "film.prize"])


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "4º Festival da Lua, Olinda, 2003:\nMelhor Filme, Melhor Som (Ugo Bassi) e Melhor Música de Curta.",
            [
                ("4º Festival da Lua, Olinda", 2003, "Melhor Filme", None),
                ("4º Festival da Lua, Olinda", 2003, "Melhor Som", "Ugo Bassi"),
                ("4º Festival da Lua, Olinda", 2003, "Melhor Música de Curta", None),
            ],
        ),
        ("2º Prêmio do Rio, 2001:\nAjuda à Montagem.", [("2º Prêmio do Rio", 2001, "Ajuda à Montagem", None)]),
        (
            "Festival do Mar:\nMelhor Curta (prêmio do júri, ex aequo)",
            [("Festival do Mar", None, "Melhor Curta (prêmio do júri, ex aequo)", None)],
        ),
        ("Festival do Mar - 2003\nCentro de Cultura, Sala Azul", []),
        (
            "Melhor Filme e Melhor Atriz - Festival do Mar (mai/2003)",
            [("Festival do Mar", 2003, "Melhor Filme", None), ("Festival do Mar", 2003, "Melhor Atriz", None)],
        ),
    ],
)
def test_prizes_belong_to_the_festival_above_them(lines, expected):
    assert prizes(f"{HEAD}{lines}\n") == expected


def test_places_of_showings_among_prizes_are_none():
    rows = "".join(
        f"<li><strong>{festival}</strong><br>{below}</li>"
        for festival, below in (
            ("Mare Film Festival - 2024", "Vincitore"),
            ("Monte Film Festival - 2024", "Urbino - Teatro Grande"),
            ("Lago Film Fest - 2025", "Miglior Corto"),
        )
    )
    page = f"<html lang='it'><h1>Luna</h1><p>Italia 2024, 9 min</p><h2>Proiezioni e Premi</h2><ul>{rows}</ul></html>"
    _, reading = read_bytes(page.encode(), "a.html")
    assert told([one.value for one in reading.claims if one.property == "film.prize"]) == [
        ("Mare Film Festival", 2024, "Vincitore", None),
        ("Lago Film Fest", 2025, "Miglior Corto", None),
    ]


def said(*lines: str) -> list[dict]:
    page = f"<h1>Pipes</h1><p>Italy 2016, 90 min</p><h3>Awards</h3>{''.join(f'<p>{line}</p>' for line in lines)}"
    _, reading = read_bytes(page.encode(), "a.html")
    return [one.value for one in reading.claims if one.property == "film.prize"]


def test_of_prizes_won_and_nominated_those_won_are_read():
    found = said("Moon Film Festival – Best Actor Nominee, Best Sound Winner, 2nd Best of the Night Winner")
    assert [(one["festival"], one["prize"]) for one in found] == [
        ("Moon Film Festival", "Best Sound"),
        ("Moon Film Festival", "2nd Best of the Night"),
    ]
    assert said("Moon Film Festival – Best Actor Nominee, Best Sound Nominee") == []


def test_festival_keeps_its_initials():
    assert [one["festival"] for one in said("LFF - Luna Film Festival – Best Sound Winner")] == [
        "LFF - Luna Film Festival"
    ]
    assert [one["festival"] for one in said("SUN - Moon Film Festival – Best Sound Winner")] == ["Moon Film Festival"]


def test_what_a_nomination_was_for_is_no_prize():
    assert said("Moon Film Festival – Award Nomination: Best Sound, 2016") == []
    assert [one["prize"] for one in said("Moon Days – Certificate of Merit, 2015")] == ["Certificate of Merit"]


def test_a_taught_prize_has_the_festival_above_it_that_the_rules_read():
    def page(prizes: str) -> bytes:
        return f"<h1>Luna</h1><p>Brasil 2012, 15 min</p><h2>Festivais</h2><p>{prizes}</p>".encode()

    view, _ = read_bytes(page("Festival da Lua 2011<br>Melhor Som"), "a.html")
    start = view.text.index("Melhor Som")
    profile = SiteProfile("luna").learn(view, (start, start + len("Melhor Som")), "film.prize")
    other = page("Festival do Mar 2012 / Mostra de Curtas<br>Melhor Filme<br>Melhor Som")
    _, reading = read_bytes(other, "b.html", profiles=[profile])
    assert told([one.value for one in reading.claims if one.property == "film.prize"]) == [
        ("Festival do Mar", 2012, "Melhor Filme", None),
        ("Festival do Mar", 2012, "Melhor Som", None),
    ]
