"""Columns that a person mapped once: the heading means the same in every table that comes after."""

import pytest

from frontrow.reading import read_bytes
from frontrow.reading.lessons.lesson import Lesson, NotAProfile
from frontrow.reading.lessons.profiles import SiteProfile
from frontrow.reading.page import page_of
from frontrow.reading.tables.table import tables_of
from frontrow.reading.tables.taught import Column, columns_of, property_of, taught_roles

SHEET = "Opus,Made by,Annus,Lasts\nDroga,Anna Nowak,1999,80 min\nDom,Jan Lis,2003,95 min\n"
TAUGHT = SiteProfile(
    "spreadsheets",
    (
        Lesson("film.title", "column", "Opus", role="pl"),
        Lesson("film.director", "column", "Made by"),
        Lesson("film.credit", "column", "Shot by", role="cinematography"),
    ),
)


def said(text: str, *profiles: SiteProfile) -> list[tuple[str, str, object]]:
    _, reading = read_bytes(text.encode(), "films.csv", None, profiles)
    return [(claim.subject, claim.property, claim.value) for claim in reading.claims if claim.property != "film.credit"]


def unread(text: str, *profiles: SiteProfile) -> list[str]:
    return [part.quote for part in read_bytes(text.encode(), "films.csv", None, profiles)[1].unread]


def test_headings_nobody_knows_are_read_once_they_were_taught():
    assert said(SHEET) == []
    assert said(SHEET, TAUGHT) == [
        ("film#1", "film.title", {"text": "Droga", "lang": "pl"}),
        ("film#1", "film.director", "Anna Nowak"),
        ("film#1", "film.year", 1999),
        ("film#1", "film.minutes", 80),
        ("film#2", "film.title", {"text": "Dom", "lang": "pl"}),
        ("film#2", "film.director", "Jan Lis"),
        ("film#2", "film.year", 2003),
        ("film#2", "film.minutes", 95),
    ]


def test_heading_is_known_again_whatever_its_case_and_signs():
    assert said(SHEET.replace("Made by", "MADE BY:"), TAUGHT) == said(SHEET, TAUGHT)


def test_taught_heading_comes_before_the_rules_and_a_second_column_of_its_role():
    text = "title,year,restored\nOne,1999,2020\nTwo,2001,2021\n"
    taught = SiteProfile("spreadsheets", (Lesson("film.year", "column", "restored"),))
    assert [value for _, name, value in said(text, taught) if name == "film.year"] == [2020, 2021]


def test_column_left_alone_is_neither_read_nor_listed_as_unread():
    text = "title,director,year,Budget\nOne,Anna Nowak,1999,80000\n"
    left = SiteProfile("spreadsheets", (Lesson("nothing", "column", "Budget"), Lesson("nothing", "column", "year")))
    assert "Budget" in unread(text)
    assert "Budget" not in unread(text, left)
    assert [name for _, name, _ in said(text, left)] == ["film.title", "film.director"]


def test_columns_tell_by_what_they_are_told():
    text = "title,Made by,year,a,Smell\nOne,Anna Nowak,1999,80 min,roses\nTwo,Jan Lis,2001,95 min,\n"
    view, _ = read_bytes(text.encode(), "films.csv")
    page = page_of(view)
    assert columns_of(page, tables_of(page), [TAUGHT]) == [
        Column(0, "title", ("One", "Two"), "film.title", "", "heading"),
        Column(0, "Made by", ("Anna Nowak", "Jan Lis"), "film.director", "", "taught"),
        Column(0, "year", ("1999", "2001"), "film.year", "", "heading"),
        Column(0, "a", ("80 min", "95 min"), "film.minutes", "", "look"),
        Column(0, "Smell", ("roses",), "", "", ""),
    ]


def test_first_profile_that_knows_a_heading_wins():
    other = SiteProfile("b", (Lesson("film.year", "column", "OPUS"),))
    assert taught_roles([TAUGHT, other])["opus"] == "title_in:pl"
    assert taught_roles([other, TAUGHT])["opus"] == "year"


def test_lesson_about_a_column_goes_out_and_comes_back():
    assert SiteProfile.from_text(TAUGHT.to_text()) == TAUGHT
    strange = SiteProfile("a", (Lesson("film.year", "column", 'R"ok\\ \x01\x7f\r\n\t𝄞'),), ("m\x00",))
    assert SiteProfile.from_text(strange.to_text()) == strange
    with pytest.raises(NotAProfile):
        Lesson("nothing", "after", "Budget")
    with pytest.raises(NotAProfile):
        Lesson("film.title", "column", " ")


@pytest.mark.parametrize(
    ("role", "told"),
    [
        ("title", ("film.title", "")),
        ("original_title", ("film.title", "original")),
        ("title_in:uk", ("film.title", "uk")),
        ("cinematography", ("film.credit", "cinematography")),
        ("sales", ("film.company", "sales")),
        ("prizes", ("film.prize", "")),
        ("director", ("film.director", "")),
        ("other", ("", "")),
    ],
)
def test_role_of_the_rules_has_a_property_for_people(role: str, told: tuple[str, str]):
    assert property_of(role) == told
