"""The film page shows everything that is published about a film, whole."""

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from frontrow.site.answers import answer
from frontrow.site.routes import ROUTES

ROUTE = next(route for route in ROUTES if route.name == "film")


@pytest.fixture(scope="session")
def show(booklets, house):
    def page(slug, language="en"):
        return HTMLParser(answer(booklets[language], ROUTE, {"slug": slug}, house).body)

    return page


def words(node):
    return " ".join(node.text().split())


def all_words(page, selector):
    return [words(node) for node in page.css(selector)]


def test_film_page_names_the_film_its_maker_and_its_facts(show):
    page = show("killer-of-sheep", "pl")
    assert words(page.css_first("h1")) == "Zabójca owiec"
    assert words(page.css_first(".other-titles")) == "Killer of Sheep"
    assert page.css_first(".other-titles span").attributes["lang"] == "en"
    assert words(page.css_first(".made")) == "Charles Burnett Stany Zjednoczone 1978, 80′"
    assert words(page.css_first(".section-of")) == "Światło węgla"


def test_film_page_signs_its_synopsis(show):
    page = show("wanda")
    assert words(page.css_first(".synopsis")).startswith("A woman walks across a coal heap in white")
    assert words(page.css_first(".signed")) == "Maja Wilk"


def test_film_page_groups_prizes_by_festival_and_year(show):
    assert all_words(show("the-promised-land"), ".prizes li") == [
        "Moscow IFF 1975 Golden Prize",
        "Polish FF Gdańsk 1975 Golden Lions",
    ]


def test_film_page_lists_credits_by_role_linked_to_people(show):
    page = show("wanda")
    assert all_words(page, ".billing dt") == [
        "director", "screenplay", "cinematography", "editing", "cast", "producer", "production", "sales",
        "Language", "Subtitles", "Colour", "Format",
    ]  # fmt: skip
    assert all_words(page, ".billing dd") == [
        "Barbara Loden", "Barbara Loden", "Nicholas T. Proferes", "Nicholas T. Proferes",
        "Barbara Loden Wanda Goronski", "Michael Higgins Norman Dennis", "Harry Shuster",
        "Foundation for Filmmakers", "Janus Films", "English", "Polish, English", "colour", "DCP",
    ]  # fmt: skip
    assert page.css_first(".billing .producer a").attributes["href"] == "../../people/harry-shuster/"


def test_film_page_tells_of_the_director_with_titles_in_two_languages(show):
    page = show("wanda", "pl")
    assert words(page.css_first(".director h2")) == "Barbara Loden"
    assert words(page.css_first(".director .reading")).startswith("Barbara Loden przyjechała do Nowego Jorku")
    assert all_words(page, ".filmography li") == ["1961 Wiosenna bujność traw / Splendor in the Grass", "1970 Wanda"]


def test_film_page_names_the_segment_of_an_anthology(show):
    assert all_words(show("jeanne-dielman"), ".filmography li")[1] == (
        "1984 Paris Seen By… 20 Years After / Paris vu par… vingt ans après (segment: J’ai faim, j’ai froid)"
    )


def test_film_page_lists_screenings_with_status_calendar_and_tickets(show, booklets):
    page = show("smithereens")
    codes = [s.code for s in booklets["en"].programme.screenings.values() if s.item == "smithereens"]
    assert sorted(node.attributes["id"] for node in page.css(".screening")) == sorted(codes)
    assert [node.attributes["href"] for node in page.css(".calendar")] == [
        f"../../screenings/{node.attributes['id']}.ics" for node in page.css(".screening")
    ]
    assert "Susan Seidelman (director)" in words(page.css_first(".screening .marks"))


def test_film_page_quotes_the_essay_at_the_sentence(show):
    quote = show("wanda").css_first(".mentions blockquote")
    assert words(quote).startswith(
        "The whole of Wanda can be told in one shot: a figure in white crosses a heap of coal."
    )
    assert quote.css_first("a").attributes["href"] == "../../journal/a-crew-of-four/#p1"


def test_film_page_leads_to_its_neighbours_in_the_section(show):
    page = show("killer-of-sheep")
    assert [(a.attributes["rel"], words(a)) for a in page.css(".neighbours a")] == [
        ("prev", "Before it Wanda"),
        ("next", "After it Old Joy"),
    ]
    assert [a.attributes["rel"] for a in show("wanda").css(".neighbours a")] == ["next"]


def test_film_page_marks_a_text_of_another_language(show):
    page = show("old-joy", "pl")
    assert page.css_first(".synopsis [lang]").attributes["lang"] == "en"


def test_film_page_of_a_film_of_which_little_is_known_stands(show):
    page = show("girlfriends")
    assert (words(page.css_first("h1")), page.css_first(".synopsis"), page.css_first(".prizes")) == (
        "Girlfriends",
        None,
        None,
    )


def test_film_page_without_a_translation_of_the_interface_stands_in_english(show):
    page = show("wanda", "uk")
    assert page.css_first("html").attributes["lang"] == "uk"
    assert page.css_first(".going h2 [lang]").attributes["lang"] == "en"
    assert "США" in words(page.css_first(".made")) or "Сполучені Штати" in words(page.css_first(".made"))


def test_film_page_has_its_addresses_in_every_language(show):
    page = show("wanda")
    assert page.css_first("link[rel=canonical]").attributes["href"] == "https://lanterna.example/en/films/wanda/"
    others = {
        node.attributes["hreflang"]: node.attributes["href"] for node in page.css("link[rel=alternate][hreflang]")
    }
    assert others == {code: f"https://lanterna.example/{code}/films/wanda/" for code in ("en", "pl")}


def test_film_page_carries_no_inline_script_style_or_handler(show):
    page = show("wanda")
    assert [
        node.attributes.get("type")
        for node in page.css("script:not([src])")
        if node.attributes.get("type") != "application/ld+json"
    ] == []
    assert page.css("style, [style], [onclick], [onload]") == []
