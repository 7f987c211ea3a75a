"""What a person plainly states at a taught place is taken, whatever words the grammar knows."""

import os
import subprocess
import sys

import pytest

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of
from frontrow.reading.lessons.lengths import length_in
from frontrow.reading.lessons.stated import code_of


def told(first: str, second: str, quote: str, prop: str, role: str = "") -> list[object]:
    """What the second page tells of the property after one lesson on the first."""
    view = view_of(first.encode(), "a.html")
    start = view.text.index(quote)
    profile = SiteProfile("a.example").learn(view, (start, start + len(quote)), prop, role)
    _, reading = read_bytes(second.encode(), "b.html", profiles=[profile])
    return [claim.value for claim in reading.claims if claim.property == prop]


def row(language: str, value: str) -> str:
    return f'<html lang="{language}"><h1>Luna</h1><dl><dt>Qux</dt><dd class="qux">{value}</dd></dl></html>'


@pytest.mark.parametrize(
    ("language", "prop", "taught", "next", "expected"),
    [
        ("ru", "film.country", "Германия", "Франция", ["FR"]),
        ("tr", "film.language", "Türkçe", "Lehçe", ["pl"]),
        ("tr", "film.colour", "Renkli", "Siyah-beyaz", ["bw"]),
        ("sv", "film.country", "Tyskland", "Frankrike / Polen", ["FR", "PL"]),
        ("cs", "film.language", "DNK", "FIN", ["fi"]),
        ("ru", "film.director", "Ада фон Нери", "Уго де ла Росси", ["Уго де ла Росси"]),
    ],
)
def test_word_of_the_pages_own_language_is_read(language, prop, taught, next, expected):
    assert told(row(language, taught), row(language, next), taught, prop) == expected


def test_prize_is_split_at_its_comma():
    first = '<h1>Luna</h1><p class="odul">☆ Moon Festivali 2014, Altın Ay</p>'
    second = first.replace("2014, Altın Ay", "2003, Gümüş Ay")
    prize = {"festival": "Moon Festivali", "year": 2003, "prize": "Gümüş Ay", "recipient": None}
    assert told(first, second, "Moon Festivali 2014, Altın Ay", "film.prize") == [prize]


@pytest.mark.parametrize(
    ("text", "is_tongue", "locale", "expected"),
    [
        ("ingl.", True, "it", "en"),
        ("v.it.", True, "it", "it"),
        ("s.", True, "it", None),  # one letter is no abbreviation
        ("ma.", True, "en", None),  # of several languages
        ("DNK", True, "cs", "da"),
        ("DNK", False, "cs", "DK"),
        ("CHE", True, "de", None),  # three languages are official
        ("Norwegen", False, "de", "NO"),
        ("Qux", False, "xx", None),
    ],
)
def test_code_of_a_word_is_without_doubt(text, is_tongue, locale, expected):
    assert code_of(text, is_tongue, [locale]) == expected


CAST = """<html lang="ru"><h1>Luna</h1><h3>Актёры</h3>
<p><span class="actor">Ада Нери</span> <span class="part">Граф</span></p>
<p><span class="actor">Уго фон Росси</span> <span class="part">Врач</span></p>
<p><span class="actor">Ида По</span> <span class="part">Сестра</span></p></html>"""


def test_one_actor_teaches_the_list_of_elements_like_his():
    second = CAST.replace("Ада Нери", "Эмма Ли").replace('<p><span class="actor">Ида По</span>', "<p>")
    names = [value["name"] for value in told(CAST, second, "Ада Нери", "film.credit", "cast")]
    assert names == ["Эмма Ли", "Уго фон Росси"]


STARRED = """<html lang="hu"><h1>Hold</h1><h3>Szereplők</h3>
<div class="part"><b class="star" itemprop="actor"><i itemprop="name">Ada Neri</i></b></div>
<div class="part"><b class="star" itemprop="actor"><i itemprop="name">Ugo Rossi</i></b></div>
<div class="part"><b class="star" itemprop="actor"><i itemprop="name">Ida Po</i></b></div>
<div class="part"><b class="minor" itemprop="actor"><i itemprop="name">Leo Dau</i></b></div></html>"""


def test_one_actor_teaches_the_longest_of_the_lists_he_is_in():
    second = STARRED.replace("star", "minor").replace("Ida Po", "Ines Vogt")
    names = [value["name"] for value in told(STARRED, second, "Ada Neri", "film.credit", "cast")]
    assert names == ["Ada Neri", "Ugo Rossi", "Ines Vogt", "Leo Dau"]


_TAUGHT = f"""
from frontrow.reading import SiteProfile
from frontrow.reading.formats import view_of
from tests.reading.taught_sites import SITES, taught
view = view_of({STARRED.encode()!r}, "a.html")
start = view.text.index("Ada Neri")
print(SiteProfile("a.example").learn(view, (start, start + 8), "film.credit", "cast").to_text())
for site in SITES:
    print(taught(site).to_text())
"""


def test_learning_is_the_same_whatever_the_seed_of_hashes():
    def learned(seed: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", _TAUGHT], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        )
        return done.stdout.decode()

    assert learned("0") == learned("4")


def test_list_with_labels_between_is_no_cast():
    crew = CAST.replace('<span class="part">Врач</span>', "<b>Director</b>").replace("Граф", "Editor")
    names = [value["name"] for value in told(crew, crew, "Ада Нери", "film.credit", "cast")]
    assert "Ида По" not in names


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("1 tuntia, 12 minuuttia", "fi", 72),
        ("2 tuntia", "fi", 120),
        ("2 t 13 min", "da", 133),
        ("1 t. 4 min.", "da", 64),
        ("1 timme och 3 minuter", "sv", 63),
        ("1時間30分", "ja", 90),
        ("1h30", "fr", None),  # the grammar's
        ("59 min 30 s", "sv", None),
        ("7 filmu", "pl", None),
        ("90 min", "xx", None),
        ("Özgün sürüm,179 dk;", "tr", 179),
        ("saa 1 dakika 30", "sw", None),  # the unit first
    ],
)
def test_length_is_read_in_the_words_of_a_language(text, locale, expected):
    found = length_in(text, 0, len(text), [locale])
    assert (found and found[0]) == expected


def test_length_of_hours_and_minutes_is_one_value():
    assert told(
        row("fi", "1 tuntia, 12 minuuttia"),
        row("fi", "2 tuntia, 8 minuuttia"),
        "1 tuntia, 12 minuuttia",
        "film.minutes",
    ) == [128]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Moon Gala 2003: Bästa ljud, Bästa ljus (Ada Neri)", [("Bästa ljud", None), ("Bästa ljus", "Ada Neri")]),
        ("Moon Gala 2003: Bästa ljud (delat), Bästa ljus", [("Bästa ljud", None), ("Bästa ljus", None)]),
        ("Moon Gala 2003: Bästa ljud, Ada Neri", []),  # a prize or who got it
        ("Moon Gala 2003: Bästa ljus", [("Bästa ljus", None)]),
        ("Moon Gala 2003: Bästa ljus<br>Sun Gala 2004: Bästa ljud", [("Bästa ljus", None), ("Bästa ljud", None)]),
    ],
)
def test_prizes_of_one_cell_are_read_each(line, expected):
    table = '<html lang="sv"><h1>Luna</h1><table><tr><th>Regi</th><td>Ida Neri</td></tr><tr><th>Utmärkt</th><td>{}</td></tr></table>'
    first = "Moon Gala 2014: Bästa film"
    found = told(table.format(first), table.format(line), first, "film.prize")
    assert [(one["prize"], one["recipient"]) for one in found] == expected


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("Emma Po, Lulu and Paul Reuter jr.", ["Emma Po", "Lulu", "Paul Reuter jr."]),
        ("Emma Po, Paul Reuter, Lulu and others", ["Emma Po", "Paul Reuter", "Lulu"]),
    ],
)
def test_actors_of_one_word_beside_others_are_on_a_taught_list(second: str, expected: list[str]):
    said = told(row("en", "Ada Neri, Leo Rosa"), row("en", second), "Ada Neri, Leo Rosa", "film.credit", "cast")
    assert [one["name"] for one in said if one["role"] == "cast"] == expected


def test_line_without_the_taught_sign_is_not_asked_for_its_piece():
    made = "<title>{0}</title><h1>{0}</h1><p>{1}</p><p>Ada Neri</p>"
    first, second = made.format("Luna", "La luna (2016)"), made.format("Sole", "On Sunday with a guest")
    assert "On Sunday with a guest" not in [one["text"] for one in told(first, second, "La luna", "film.title")]
