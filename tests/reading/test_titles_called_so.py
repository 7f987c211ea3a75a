"""Titles among headings of the site, links and lines below them, told by what the page is called."""

import pytest

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of

STORY = "Eine Nacht genügt, um ein stilles Leben umzuwerfen, und der Morgen verlangt eine Antwort, die niemand hat."
FACTS = "<p>Deutschland | 2009 | 119 min</p><p>Regie: Maren Ade</p>"


def page(head: str, called: str = "Alle anderen | Kino Luna", more: str = "", foot: str = "© 2024 Kino Luna") -> str:
    return (
        f"<html lang='de'><head><title>{called}</title>{more}</head><body><main>{head}{FACTS}<p>{STORY}</p></main>"
        f"<footer>{foot}</footer></body></html>"
    )


def titles(html: str, *profiles: SiteProfile) -> list[str]:
    _, reading = read_bytes(html.encode(), "a.html", profiles=profiles)
    return [one.value["text"] for one in reading.claims if one.property == "film.title" and one.confidence >= 0.5]


SITE = "<h1>Kino Luna</h1><h2>Alle anderen</h2>"
SAYS = '<meta property="og:site_name" content="Kino Luna">'
HOUSE = '<script type="application/ld+json">{"@type": "Organization", "name": "Kino Luna"}</script>'


@pytest.mark.parametrize(
    ("head", "more", "foot"),
    [
        (SITE, "", "© 2024 Kino Luna"),
        (SITE, SAYS, ""),
        (SITE, HOUSE, ""),
        ("<h1><a href='/'>Kino Luna</a></h1><h2>Alle anderen</h2>", "", ""),
    ],
    ids=["copyright", "OpenGraph", "JSON-LD", "a link to the first page"],
)
def test_name_of_the_site_in_a_heading_is_no_title(head, more, foot):
    assert titles(page(head, "Kino Luna: Alle anderen", more, foot)) == ["Alle anderen"]


@pytest.mark.parametrize(
    "called", ["Alle anderen | Kino Luna", "Kino Luna: Alle anderen", "Kino Luna – Alle anderen", "Kino Luna"]
)
def test_title_may_be_a_link(called):
    assert titles(page("<h1><a href='/film/7'>Alle anderen</a></h1>", called)) == ["Alle anderen"]


@pytest.mark.parametrize(
    "second",
    [
        "<p>(Everyone Else)</p>",
        "<p><i>(Everyone Else)</i></p>",
        "<p>(Internationaler Titel: Everyone Else)</p>",
        "<p>Originaltitel: Everyone Else</p>",
        "<p><span>OT</span> <em>Everyone Else</em></p>",
        "<dl><dt>Orig.-Titel</dt><dd>Everyone Else</dd></dl>",
    ],
)
@pytest.mark.parametrize("first", ["<h1>Alle anderen</h1>", "<h1>Alle anderen (2009)</h1>", "<h2>Alle anderen</h2>"])
def test_second_title_below_the_first_is_read_with_it(first, second):
    assert sorted(titles(page(first + second))) == ["Alle anderen", "Everyone Else"]


@pytest.mark.parametrize(
    "heading",
    [
        "<h1>Alle anderen // Everyone Else</h1>",
        "<h1><span>Alle anderen</span> <span>Everyone Else</span></h1>",
        "<h2>Alle anderen<br><i>Everyone Else</i></h2>",
        "<div>Alle anderen | Everyone Else</div>",
    ],
)
def test_heading_of_two_titles_is_cut(heading):
    assert titles(page(heading)) == ["Alle anderen", "Everyone Else"]


def test_heading_of_two_elements_is_one_title_where_the_page_is_called_so():
    assert titles(page("<h1><span>Alle</span> <span>anderen</span></h1>")) == ["Alle anderen"]


def test_title_in_another_script_below_the_first_is_read():
    assert titles(page("<h1>Alle anderen</h1><p>Всі інші</p>")) == ["Alle anderen", "Всі інші"]


def test_line_by_which_the_page_is_called_is_the_title_above_a_heading():
    assert titles(page("<p class='name'>Alle anderen</p><h3>Everyone Else</h3>"))[0] == "Alle anderen"


def taught(html: str, quote: str) -> SiteProfile:
    view = view_of(html.encode(), "a.html")
    start = view.text.index(quote)
    return SiteProfile("a").learn(view, (start, start + len(quote)), "film.title")


FIRST = page("<h1>Toni</h1><div>Toni Erdmann, the Film</div>", "Toni | Kino Luna")


def test_title_by_which_the_page_is_called_stays_beside_a_taught_one():
    second = page("<h1>Alle anderen</h1><div>Everyone Else, the Film</div>")
    assert sorted(titles(second, taught(FIRST, "Toni Erdmann, the Film"))) == [
        "Alle anderen",
        "Everyone Else, the Film",
    ]


def test_line_that_begins_with_a_label_is_no_taught_title():
    second = page("<h1>Alle anderen</h1><div>Kamera: Bernhard Keller</div>")
    assert titles(second, taught(FIRST, "Toni Erdmann, the Film")) == ["Alle anderen"]


def test_country_with_an_accent_may_have_three_letters():
    _, reading = read_bytes(page("<h1>Alle anderen</h1>").replace("Deutschland", "Irã").encode(), "a.html")
    assert [one.value for one in reading.claims if one.property == "film.country"] == ["IR"]


def test_heading_that_holds_the_labelled_title_is_a_showings():
    head = "<h1>Filmabend im Mai: Alle anderen</h1><p>Titel: Alle anderen</p>"
    assert titles(page(head, "Filmabend im Mai: Alle anderen | Kino Luna")) == ["Alle anderen"]
