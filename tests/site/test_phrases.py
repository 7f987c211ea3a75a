import json
import re
from importlib import resources
from string import Formatter

import pytest

from frontrow.site.phrases import NoSuchPhrase, Phrases
from frontrow.site.told import NOTHING, Told, told

SITE = resources.files("frontrow.site")
WORDS = {code: json.loads((SITE / "words" / f"{code}.json").read_text("utf-8")) for code in ("en", "pl")}


def places(phrase):
    forms = phrase.values() if isinstance(phrase, dict) else [phrase]
    return {name for form in forms for _, name, _, _ in Formatter().parse(form) if name}


def test_polish_is_complete_and_fills_the_same_places():
    assert {key: places(phrase) for key, phrase in WORDS["pl"].items()} == {
        key: places(p) for key, p in WORDS["en"].items()
    }


def test_polish_has_every_plural_form_that_the_language_has():
    forms = {key: sorted(phrase) for key, phrase in WORDS["pl"].items() if isinstance(phrase, dict)}
    assert set(map(tuple, forms.values())) == {("few", "many", "one", "other")}


def test_every_phrase_that_a_template_names_exists():
    templates = [
        file.read_text("utf-8") for file in (SITE / "templates" / "site").iterdir() if file.name.endswith(".html")
    ]
    named = {
        key
        for text in templates
        for key in re.findall(r"""\bw(?:\.plain)?\(["']([a-z_]+\.[a-z_.]*[a-z])["'][,)]""", text)
    }
    assert len(named) > 60
    assert named - set(WORDS["en"]) == set()


@pytest.mark.parametrize(
    ("count", "words"), [(1, "1 seans"), (3, "3 seanse"), (5, "5 seansów"), (22, "22 seanse"), (112, "112 seansów")]
)
def test_a_count_takes_its_plural(count, words):
    assert Phrases("pl")("schedule.count", count=count) == Told(words)


def test_a_language_without_words_speaks_english_and_says_so():
    assert Phrases("uk")("nav.sections") == Told("Sections", "en")


def test_a_phrase_that_nobody_has_is_refused():
    with pytest.raises(NoSuchPhrase, match="no\\.such"):
        Phrases("pl")("no.such")


def test_a_text_falls_back_to_the_main_language_with_its_lang():
    words = {"pl": "Dawna radość", "en": "Old Joy"}
    assert [told(words, code, ("en", "pl")) for code in ("pl", "uk")] == [Told("Dawna radość"), Told("Old Joy", "en")]
    assert told({}, "en", ("en",)) is NOTHING


def test_a_told_text_prints_its_language_and_is_escaped():
    assert [Told("A & B", "pl").__html__(), Told("<i>").__html__()] == ['<span lang="pl">A &amp; B</span>', "&lt;i&gt;"]
