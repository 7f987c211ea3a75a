"""What speaks against a value is said in the name of its rule, and counted apart."""

import pytest

from frontrow.reading import read, read_bytes
from frontrow.reading.confidence import UNMEASURED, confidence, trusted
from frontrow.reading.formats import view_of
from frontrow.reading.grammar.unlike_title import unlike_a_title
from frontrow.reading.page import page_of


def rules(text: str, prop: str) -> list[tuple[object, str]]:
    reading = read(view_of(text.encode(), "page.txt"))
    return [(claim.value, claim.rule) for claim in reading.claims if claim.property == prop]


def test_director_with_a_known_first_name_is_not_doubted():
    text = "Wanda\n\nDirector: Barbara Loden\nCountry: USA\nYear: 1970\n"
    assert rules(text, "film.director") == [("Barbara Loden", "credit.colon")]


def test_director_with_a_first_name_nobody_knows_is_doubted():
    text = "Wanda\n\nDirector: Xqorv Loden\nCountry: USA\nYear: 1970\n"
    assert rules(text, "film.director") == [("Xqorv Loden", "credit.colon.unknown_name")]


def test_company_without_a_word_that_says_so_is_doubted():
    text = "Wanda\n\nDirector: Barbara Loden\nWorld sales: Wide Eyes\nProduction: Foundation Films\n"
    assert rules(text, "film.company") == [
        ({"role": "sales", "name": "Wide Eyes"}, "company.colon.no_person"),
        ({"role": "production", "name": "Foundation Films"}, "company.colon"),
    ]
    assert rules("Wanda\n\nDirector: Barbara Loden\nProduction: Wide Eyes\n", "film.company") == [
        ({"role": "production", "name": "Wide Eyes"}, "company.colon.unknown_name"),
    ]


def test_two_names_taken_for_one_are_doubted():
    text = "Wanda\n\nDirector: Barbara Loden\nMusic: Barbara Loden Distribución\nCountry: USA\n"
    assert ({"role": "music", "name": "Barbara Loden Distribución"}, "credit.colon.odd_name") in rules(
        text, "film.credit"
    )


HEAD = "Films of the Road\n\nWanda\nUSA, 1970, 102 min\n\nDirector: Barbara Loden\n"
TOLD = "Nobody in the mining town will miss Wanda, who leaves the court with nothing but her handbag and no plan.\n"


def test_title_is_proved_by_standing_on_the_page_twice():
    assert [rule for _, rule in rules(HEAD, "film.title")] == ["title.right_above.said_once"]
    assert [rule for _, rule in rules(HEAD + "\n" + TOLD, "film.title")] == ["title.right_above"]


def test_title_on_the_first_line_of_a_page_is_counted_apart():
    assert [rule for _, rule in rules("Wanda\nUSA, 1970, 102 min\n", "film.title")] == ["title.right_above.first_line"]


@pytest.mark.parametrize(
    "line",
    [
        "USA, 1970",
        "11th Festival of Short Ends",
        "From the age of twelve.",
        "Artistic supervisor: Barbara Loden",
        "Rated PG",
        "Best Editing",
    ],
)
def test_facts_events_sentences_and_labelled_lines_are_unlike_titles(line):
    page = page_of(view_of(line.encode(), "page.txt"))
    assert unlike_a_title(page, 0, len(line))


def test_title_right_above_its_facts_is_told_from_one_further_up():
    text = "The Programme\n\nWanda\n\nTickets can be had at the door.\n\nUSA, 1970, 102 min\nDirector: Barbara Loden\n"
    assert [rule for _, rule in rules(text, "film.title")] == ["title.above.said_once"]


def test_words_printed_with_their_year_in_brackets_are_a_title_whatever_they_look_like():
    text = "A Documentary Film (2015)\n\nPoland, 2015, 7 min\nDirector: Marcin Podolec\n"
    assert rules(text, "film.title") == [({"text": "A Documentary Film", "lang": None}, "title.above")]


def test_title_in_quotes_before_the_hour_of_its_showing_is_read():
    text = "„Wanda” – Sunday, 6 May, 19:00, Main Hall\nUSA, 1970, 102 min | Director: Barbara Loden\n"
    assert rules(text, "film.title") == [({"text": "Wanda", "lang": None}, "title.quoted.first_line")]


def test_next_line_is_tried_where_the_one_above_is_unlike_a_title():
    text = "Wanda\n\nPlease note that the film has no subtitles.\n\nUSA, 1970, 102 min\nDirector: Barbara Loden\n"
    assert [value["text"] for value, _ in rules(text, "film.title")] == ["Wanda"]


@pytest.mark.parametrize("line", ["Wanda", "Harlan County, USA", "2046", "My Own Private Idaho", "Faces"])
def test_titles_are_not_unlike_titles(line):
    page = page_of(view_of(line.encode(), "page.txt"))
    assert unlike_a_title(page, 0, len(line)) == (line == "2046")


def test_country_and_year_beside_a_festivals_name_are_doubted():
    text = "Wanda\n\nDirector: Barbara Loden\n\n11th Naoussa Film Festival, Greece, 2014\n"
    assert all(rule.endswith(".of_an_event") for _, rule in rules(text, "film.country") + rules(text, "film.year"))


def test_two_years_of_one_film_doubt_each_other():
    text = "Wanda\n\nDirector: Barbara Loden\nYear: 1970\nProduction year: 1971\n"
    assert rules(text, "film.year") == [(1970, "fact.year.rival"), (1971, "fact.year.rival")]


def test_rule_that_only_our_own_documents_know_is_trusted_as_far_as_familiar_ones():
    assert trusted((500, 0), (0, 0)) == 0.9


def test_rule_that_errs_on_strange_pages_is_trusted_as_it_did_there():
    assert (trusted((50, 0), (95, 5)), trusted((50, 0), (10, 30))) == (0.948, 0.322)


def test_rule_that_was_never_tried_is_trusted_by_half():
    assert confidence("no.such.rule") == UNMEASURED


def test_title_behind_a_sections_heading_on_one_line_is_labelled():
    text = (
        "FICHA TÉCNICA TÍTULO ORIGINAL: Wanda DURACIÓN: 102 minutos PAÍS: Estados Unidos\n\nDirección: Barbara Loden\n"
    )
    assert rules(text, "film.title") == [({"text": "Wanda", "lang": None}, "title.label.first_line")]


def test_second_title_behind_a_slash_joins_the_one_above():
    text = "Wandrowiec\n\nDługość: 11'\n\nWandrowiec / The Wanderer\nProdukcja: Polska 2013\n"
    assert [value["text"] for value, _ in rules(text, "film.title")] == ["Wandrowiec", "The Wanderer"]


def test_director_and_country_before_a_colon_are_not_the_title():
    text = "Martin Dvořák ČR: Malý štít\n\nRežie: Martin Dvořák\nČeská republika, 2023, 20 min\n"
    assert [value["text"] for value, _ in rules(text, "film.title")] == ["Malý štít"]


def test_father_of_the_same_name_is_no_odd_name():
    text = "Luna\n\nRežie: Jan Novák st.\nHrají: Jan Malý ml.\nČesko 1970\n"
    assert rules(text, "film.director") == [("Jan Novák st.", "credit.colon")]


@pytest.mark.parametrize(("title", "is_read"), [("Gravin Vorlek", False), ("Luna", True)])
def test_part_that_is_called_like_the_film_is_no_actor(title: str, is_read: bool):
    page = f"<html lang='de'><h1>{title}</h1><p>2016, 90 min</p><p>Darsteller: Sabine Wolf, Gravin Vorlek, Emma Neri"
    _, reading = read_bytes(page.encode(), "a.html")
    cast = [one.value["name"] for one in reading.claims if one.property == "film.credit"]
    assert {"Sabine Wolf", "Emma Neri"} <= set(cast)
    assert ("Gravin Vorlek" in cast) == is_read
