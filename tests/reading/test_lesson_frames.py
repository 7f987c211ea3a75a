"""Lessons that hold on to a line by all that stays on it, where one word alone would find too much."""

import pytest

from frontrow.reading import SiteProfile, read, read_bytes
from frontrow.reading.formats import view_of
from frontrow.reading.lessons.frames import frame_of, in_frame
from frontrow.reading.page import Page, page_of
from frontrow.reading.view import TextView

FIRST = """Luna ’70

di Ada Neri con Ugo Bassi, Emma Po. Italia 2016, 59’, v.it. sott. ingl.

Il film di casa nostra è la storia di una bambina che non sa come si torna dal mare.
"""
SECOND = """Sole

di Leo De Rosa con Ida Verdi. Francia 1952, 89’, v.fr. sott. ted.

Il film di casa nostra è la storia di una bambina che non sa come si torna dal mare.
"""


def page(text: str) -> Page:
    return page_of(TextView("page.txt", "0" * 64, "text/plain", text))


def told(first: str, second: str, quote: str, prop: str, role: str = "") -> list[object]:
    """What the second page tells of the property after one lesson on the first."""
    start = first.index(quote)
    profile = SiteProfile("a.example").learn(page(first).view, (start, start + len(quote)), prop, role)
    claims = read(page(second).view, profiles=[profile]).claims
    return [claim.value for claim in claims if claim.property == prop and claim.rule == "site.a-example"]


@pytest.mark.parametrize(
    ("quote", "prop", "expected"),
    [
        ("Ada Neri", "film.director", ["Leo De Rosa"]),
        ("Italia", "film.country", ["FR"]),
        ("2016", "film.year", [1952]),
        ("59’", "film.minutes", [89]),
        ("v.it.", "film.language", ["fr"]),
        ("ingl.", "film.subtitle_language", ["de"]),
    ],
)
def test_value_in_the_middle_of_a_line_is_found_by_what_stays_around_it(quote, prop, expected):
    assert told(FIRST, SECOND, quote, prop) == expected


def test_list_in_the_middle_of_a_line_ends_before_the_sign_behind_it():
    first = "Luna\nwith Ada Neri, Ugo Bassi · shot by Emma Po\nMoon & co. with love\n"
    second = "Sole\nwith Ida Verdi · shot by Leo Rosa\nMoon & co. with love\n"
    cast = told(first, second, "Ada Neri, Ugo Bassi", "film.credit", "cast")
    assert cast == [{"role": "cast", "name": "Ida Verdi"}]


def test_words_around_a_piece_of_a_line_keep_it_from_the_whole_of_another():
    first = "Ada Neri / Italy / 2016 / Italian & French with English subs\n"
    assert told(first, first.replace("Italian & ", ""), "English", "film.subtitle_language") == ["en"]
    second = "Ida Verdi / Kenya / 1970 / English\n"
    assert told(first, second, "English", "film.subtitle_language") == []


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("di Ada Neri con Ugo Bassi, Emma Po", "Ada Neri", "di {} con *"),
        ("di Ada De Neri con Ugo Bassi", "Ugo Bassi", "di * con {}"),
        ("Italia 2016, 59’", "2016", ""),  # no word stays
        ("by Ada Neri Moon", "Ada Neri", ""),  # nothing ends it
        ("by * Neri", "Neri", ""),  # the line has the signs of frames
    ],
)
def test_frame_is_made_of_what_stays(text, quote, expected):
    read_page = page(text)
    line = read_page.lines[0]
    start = text.index(quote)
    assert frame_of(read_page, line, start, start + len(quote), []) == expected


def test_long_line_of_signs_is_searched_in_one_go():
    line = page("di " + "a, " * 130).lines[0]
    assert in_frame(line, "di *, *, *, *, *, *, * con {}. *", False) is None


def titles(first: str, second: str) -> set[str]:
    view = view_of(first.encode(), "a.html")
    start = view.text.index("The Moon")
    profile = SiteProfile("a.example").learn(view, (start, start + 8), "film.title")
    _, reading = read_bytes(second.encode(), "b.html", profiles=[profile])
    return {claim.value["text"] for claim in reading.claims if claim.property == "film.title"}


def test_second_title_leaves_the_pages_heading_a_title():
    first = '<title>Luna</title><h1>Luna</h1><p class="alt">The Moon</p><p>Italy, 2016, 59 min.</p>'
    second = first.replace("Luna", "Sole").replace("The Moon", "The Sun")
    assert titles(first, second) == {"Sole", "The Sun"}


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("di Ada Neri con Ugo B. Bassi. Italia", "Ada Neri", "di {} con *. *"),  # an initial ends no list
        ("Music: songs of Emma Po played by Ugo Bassi", "Emma Po", "Music: songs of {} played by *"),
        ("Emma Po: songs of Ada Neri by Ugo Bassi", "Ada Neri", "*: songs of {} by *"),  # a name is no label
        ("shot in Kenya, 59 min. long", "Kenya", "shot in {}, # min. long"),  # Minangkabau has no number before it
    ],
)
def test_point_and_colon_are_what_they_are_for_a_reader(text, quote, expected):
    test_frame_is_made_of_what_stays(text, quote, expected)


def test_value_does_not_end_at_an_initial():
    line = page("con Ada B. Neri, Ugo P.R. Bassi. Italia").lines[0]
    assert in_frame(line, "con {}. *", False) == (4, 31)


def spec(line: str) -> str:
    return f'<html lang="sv"><h1>Luna</h1><p class="spec">{line}</p><p class="note">Måne 1999</p></html>'


@pytest.mark.parametrize(
    ("quote", "prop", "second", "expected"),
    [
        ("Tyskland", "film.country", "Polen/Danmark 1971. 9 min. Färg.", ["PL", "DK"]),
        ("Tyskland", "film.country", "Polen 1971", ["PL"]),
        ("Tyskland", "film.country", "Luna", []),
    ],
)
def test_line_in_an_element_of_its_own_is_held_by_its_first_number(quote, prop, second, expected):
    first = spec("Tyskland 1949. 71 min / Norge / svartvit. 16 mm. Ålder 11 år.")  # not the only country
    view = view_of(first.encode(), "a.html")
    start = view.text.index(quote)
    profile = SiteProfile("a.example").learn(view, (start, start + len(quote)), prop)
    assert profile.lessons[0].within == "p.spec"
    assert SiteProfile.from_text(profile.to_text()) == profile
    _, reading = read_bytes(spec(second).encode(), "b.html", profiles=[profile])
    assert [claim.value for claim in reading.claims if claim.property == prop] == expected


def test_frame_gives_its_one_value_and_no_list_of_lines_below():
    first = "<h1>Luna</h1><table><tr><td>Music: songs of Emma Po played live<br>Cut: Ugo Bassi<br>Film: Ada Neri</td></tr></table>"
    view = view_of(first.encode(), "a.html")
    start = view.text.index("Emma Po")
    profile = SiteProfile("a.example").learn(view, (start, start + 7), "film.credit", "music")
    _, reading = read_bytes(first.encode(), "a.html", profiles=[profile])
    music = [claim.value["name"] for claim in reading.claims if claim.rule == "site.a-example"]
    assert music == ["Emma Po"]
