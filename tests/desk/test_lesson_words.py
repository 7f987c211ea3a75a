"""The words in which the desk tells what a site was taught."""

import pytest

from frontrow.desk.teaching.lesson_words import field_in_words, place_in_words
from frontrow.reading.lessons.lesson import ANCHORS, Lesson


@pytest.mark.parametrize(
    ("lesson", "words"),
    [
        (Lesson("film.year", "line", offset=-2), "line 2 from the end"),
        (Lesson("film.year", "shape", "country year", offset=0), "on the line of facts “country year”"),
        (Lesson("film.director", "title", offset=1), "1 line below the title"),
        (Lesson("film.country", "before", "Tickets", offset=-3), "3 lines above “Tickets”"),
        (Lesson("film.year", "label", "Shot", separator=", ", part=2), "after the words “Shot”, part 2 of the line"),
        (Lesson("film.synopsis", "after", "Plot", until="Credits"), "1 line below “Plot”, up to “Credits”"),
        (
            Lesson("film.format", "row", "Gauge", otherwise=(Lesson("film.format", "box", "td.g"),) * 3),
            "in the row of the words “Gauge”, else in the element “td.g”, and 2 more such places",
        ),
    ],
)
def test_place_is_told_in_words(lesson: Lesson, words: str) -> None:
    assert place_in_words(lesson) == words


@pytest.mark.parametrize("anchor", [anchor for anchor in ANCHORS if anchor not in ("line", "title", "words")])
def test_every_place_names_what_it_holds_on_to(anchor: str) -> None:
    assert "“Anker”" in place_in_words(Lesson("film.country", anchor, "Anker", within="dt"))


def test_field_has_the_name_that_teaching_offers() -> None:
    asked = [
        ("film.credit", "cinematography"),
        ("film.title", "original"),
        ("film.title", ""),
        ("film.credit", "voice"),
    ]
    told = [field_in_words(Lesson(name, "column", "A", role=role)) for name, role in asked]
    assert told[:3] == ["Cinematography", "Original title", "Title"]
    assert "voice" in told[3].casefold()
