"""The data files: generated ones are what CLDR says, hand-written ones are complete in every language."""

import json
from importlib.resources import files

import pytest

from frontrow.reading import read_bytes
from frontrow.reading.folding import fold, fold_same, key
from frontrow.reading.language import language_of
from frontrow.reading.vocabulary.build import territories, tongues
from frontrow.reading.vocabulary.lexicon import LANGUAGES, lexicon, toml

HERE = files("frontrow.reading.vocabulary")


@pytest.mark.parametrize(("name", "built"), [("territories.json", territories), ("tongues.json", tongues)])
def test_generated_names_are_those_of_cldr(name, built):
    assert json.loads(HERE.joinpath(name).read_text("utf-8")) == built(), (
        "run: python -m frontrow.reading.vocabulary.build"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_list(language):
    assert toml(f"words/{language}.toml").keys() >= toml("words/en.toml").keys() - {"statement"}
    needed = [
        "director",
        "screenplay",
        "cinematography",
        "editing",
        "music",
        "sound",
        "cast",
        "producer",
        "production",
        "country",
        "year",
        "minutes",
        "synopsis",
    ]
    assert set(needed) <= toml(f"labels/{language}.toml").keys()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Związek Radziecki", "SUHH"),
        ("Tschechoslowakei", "CSHH"),
        ("Yougoslavie", "YUCS"),
        ("NRD", "DDDE"),
        ("RFN", "DE"),
        ("South Korea", "KR"),
        ("Spojené státy", "US"),
        ("Велика Британія", "GB"),
        ("Côte d’Ivoire", "CI"),
        ("Österreich", "AT"),
    ],
)
def test_countries_of_today_and_yesterday(name, code):
    assert lexicon().territories[key(name)] == code


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Film ist ein Spiel mit dem Licht und der Stille.", "de"),
        ("Film je hra se světlem, která se nikdy nekončí.", "cs"),
        ("Фільм про те, як світло зникає і повертається.", "uk"),
        ("xyz", None),
    ],
)
def test_language_is_told_or_left_open(text, language):
    assert language_of(text) == language


def test_folding_forgets_what_spelling_differs_in():
    assert (fold("Łódź’s  “Straße”"), key("Dir. of Photography:"), fold_same("Ł’ß")) == (
        'lodz\'s "strasse"',
        "dir of photography",
        "l's",
    )


def test_trades_of_several_people_and_of_the_set_are_one_trade_each():
    page = b"<h1>Pipes</h1><p>Italy 2016, 90 min</p><p>Sound Editors: Ada Neri<br>Production Sound Mixer: Anna Rosa</p>"
    _, reading = read_bytes(page, "a.html")
    assert {one.value["role"] for one in reading.claims if one.property == "film.credit"} == {"sound"}
