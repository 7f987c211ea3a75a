"""Credits that run on in one paragraph, divided by slashes or by the full stops of their abbreviations."""

import pytest

from frontrow.reading import read, read_bytes
from frontrow.reading.view import TextView


def values(text: str, prop: str) -> list:
    """The property's values on a page, those of a credit or company as "role: name"."""
    claims = read(TextView("page.txt", "0" * 64, "text/plain", text)).claims
    said = [claim.value for claim in claims if claim.property == prop]
    return [f"{one['role']}: {one['name']}" if isinstance(one, dict) and "role" in one else one for one in said]


SLASHED = """Luna

Kamera Jan Novák / Střih Petr Malý podle deníku své babičky / Hudba Eva Malá / Produkce Film a Music Production, Kino Dvě
"""
SHORTENED = """Luna

Paese: Italia
Sinossi
Una bambina che non sa come si torna dal mare ascolta la storia di casa nostra, che il nonno racconta a chi passa.
Cast and credits
Scen.: Ada Neri, Ugo Bassi. F.: Emma Po. M.: Leo De Rosa. Scgf.: Ida Verdi. Int.: Ugo Bassi (il nonno). \
Prod.: Mario Rossi per Luna Film. 16mm. D.: 90'. Bn.
"""


def test_piece_between_slashes_is_read_by_itself():
    assert values(SLASHED, "film.credit") == ["cinematography: Jan Novák", "editing: Petr Malý", "music: Eva Malá"]
    assert values(SLASHED, "film.company") == ["production: Film a Music Production", "production: Kino Dvě"]


@pytest.mark.parametrize(
    "line", ["Jan Novák / Petr Malý / Eva Malá", "Kamera Jan Novák / Brno / Praha / Ostrava / Plzeň"]
)
def test_line_of_slashes_with_hardly_a_label_is_none_of_credits(line):
    assert values(f"Luna\n\n{line}\n", "film.company") == values(f"Luna\n\n{line}\n", "film.credit")[1:] == []


def test_italian_abbreviations_are_read_beside_each_other():
    assert values(SHORTENED, "film.credit") == [
        "screenplay: Ada Neri",
        "screenplay: Ugo Bassi",
        "cinematography: Emma Po",
        "editing: Leo De Rosa",
        "production_design: Ida Verdi",
        "cast: Ugo Bassi",
        "producer: Mario Rossi",
    ]
    assert values(SHORTENED, "film.company") == ["production: Luna Film"]


def test_facts_between_full_stops_of_such_a_line_are_read():
    facts = ("film.format", "film.minutes", "film.colour")
    assert [values(SHORTENED, one) for one in facts] == [["16 mm"], [90], ["bw"]]


def test_house_with_a_small_word_in_its_name_has_no_producer():
    assert values("Luna\n\nDirector: Ada Neri\nProduction: Films for Peace\n", "film.credit") == ["director: Ada Neri"]


def test_half_word_before_an_and_is_no_name():
    text = "Luna\nDeutschland 2014, 13 min\n\nRegie: Ada Neri\nProduzent: Freie Licht- und Tonhochschule Bremen GmbH\n"
    assert values(text, "film.company") == ["production: Freie Licht- und Tonhochschule Bremen GmbH"]


def test_labels_printed_small_run_on_with_names():
    line = "scénario Ada Neri, Ugo de Bassi image Emma Po musique Leo Rosa montage Ida Verdi production Luna Films"
    page = f"<html lang='fr'><h1>Lune</h1><p>France · 1964 · 1h57</p><p>{line} source Archive</p></html>"
    claims = read_bytes(page.encode(), "a.html")[1].claims
    said = {(one.value["role"], one.value["name"]) for one in claims if one.property in ("film.credit", "film.company")}
    assert said == {
        ("screenplay", "Ada Neri"),
        ("screenplay", "Ugo de Bassi"),
        ("cinematography", "Emma Po"),
        ("music", "Leo Rosa"),
        ("editing", "Ida Verdi"),
        ("production", "Luna Films"),
    }


def test_house_that_begins_small_is_a_house_by_its_word():
    page = "<html lang='pl'><h1>Luna</h1><p>Polska 2016</p><p>produkcja Dom Jeden</p><p>sprzedaż luna2 Films</p><p>język polski</p></html>"
    claims = read_bytes(page.encode(), "a.html")[1].claims
    assert {"role": "sales", "name": "luna2 Films"} in [one.value for one in claims if one.property == "film.company"]
