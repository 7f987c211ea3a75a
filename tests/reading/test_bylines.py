"""Little words for the director and the cast count where nothing but facts stands behind the names."""

import pytest

from frontrow.reading import read, read_bytes
from frontrow.reading.view import TextView

SPEC = {"film.country", "film.year", "film.minutes"}


def told(line: str) -> list[tuple[str, object]]:
    text = f"A Quiet House\n{line}\n"
    claims = read(TextView("page.txt", "0" * 64, "text/plain", text)).claims
    return [(c.property, c.value) for c in claims if c.property not in SPEC | {"film.title"}]


def people(director: str, *cast: str) -> list[tuple[str, object]]:
    credited = [("film.credit", {"role": "cast", "name": name}) for name in cast]
    return [("film.credit", {"role": "director", "name": director}), ("film.director", director), *credited]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "di Anna Rossi con Marco Bianchi e Lucia Verdi. Italia 1952, 89’, v.it. sott. ingl.",
            [*people("Anna Rossi", "Marco Bianchi", "Lucia Verdi"), ("film.language", "it")],
        ),
        ("de Anne Petit, avec Jean Morel — France, 1952, 89 min", people("Anne Petit", "Jean Morel")),
        ("d’Anne Petit avec Jean Morel. 1952, France, 1h29, couleur", [*people("Anne Petit", "Jean Morel")]),
        ("de Ana Ruiz con José Gil y Luis Pérez. España 1952, 89’", people("Ana Ruiz", "José Gil", "Luis Pérez")),
        ("de Ana Lima com José Dias, Rui Costa (Portugal, 1952, 89’)", people("Ana Lima", "José Dias", "Rui Costa")),
        ("von Anna Weber mit Max Orth. BRD 1976, 175’, OmU", people("Anna Weber", "Max Orth")),
        ("van Anna Visser met Jan Bakker. Nederland 1976, 95 min", people("Anna Visser", "Jan Bakker")),
        ("by Anna Nowak with Adam Lis. Poland 2020, 95 min", people("Anna Nowak", "Adam Lis")),
        ("dir. Anna Nowak with Adam Lis. Poland 2020, 95'", people("Anna Nowak", "Adam Lis")),
    ],
)
def test_byline_names_director_and_cast(line, expected):
    found = [one for one in told(line) if one[0] not in ("film.subtitle_language", "film.colour")]
    assert found == expected


@pytest.mark.parametrize(
    "line",
    [
        "di Roma con amore. Italia 1952, 89’",
        "Di Anna Rossi con Marco Bianchi si parla ancora, in Italia, dal 1952.",
        "De Anne Petit avec Jean Morel, on se souvient. France 1937, 90 minutes de cinéma.",
        "Von Anna Weber mit Max Orth gegründet, Deutschland 1952, 90 Minuten",
        "by Anna Nowak with thanks to Adam Lis. Poland 2020, 95 min",
        "by Anna Nowak with Adam Lis, 12 May 2020",
    ],
)
def test_prose_with_the_same_little_words_names_no_cast(line):
    assert [value for prop, value in told(line) if prop == "film.credit" and value["role"] == "cast"] == []


def test_letters_of_a_language_count_behind_a_word_that_asks_for_it():
    found = told("di Anna Rossi. Italia 1952, 89’, v.it. sott. fr.")
    assert found[-2:] == [("film.language", "it"), ("film.subtitle_language", "fr")]


def test_line_that_says_a_trade_is_no_signature():
    text = (
        "A clockmaker sets every clock of the town wrong, so that nobody can leave in time, and then waits for his son."
    )
    page = f"<h1>Clocks</h1><p>2016, 90 min</p><p>{text}</p><p>{{}}</p>"
    for line, expected in (("Task Director", []), ("Ada Neri", ["Ada Neri"])):
        _, reading = read_bytes(page.format(line).encode(), "a.html")
        assert [one.value for one in reading.claims if one.property == "film.synopsis_author"] == expected
