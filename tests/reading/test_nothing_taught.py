"""What a person has said to be nothing is read on no page of the site any more."""

import pytest

from frontrow.reading import SiteProfile, read
from frontrow.reading.formats import view_of
from frontrow.reading.lessons.lesson import Lesson, NotAProfile
from frontrow.reading.lessons.nothing import nothing_places
from frontrow.reading.page import page_of
from frontrow.reading.view import TextView

SITE = """Compétition / Competition
{title}
{facts}
R/D : {name} • Mus : Max Orth • P : Kopia Films • 52’
<< Previous film on our list: {other}
"""
FIRST = SITE.format(title="Moon", facts="France - 2002", name="Ana Lima", other="The Sea")
SECOND = SITE.format(title="Sun", facts="Chile - 2004", name="Ola Zych", other="The Land")


def view(text: str) -> TextView:
    return TextView("page.txt", "0" * 64, "text/plain", text)


def taught(quote: str, *, text: str = FIRST, before: SiteProfile | None = None) -> SiteProfile:
    start = text.index(quote)
    return (before or SiteProfile("a.example")).learn(view(text), (start, start + len(quote)), "nothing")


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("Compétition / Competition", Lesson("nothing", "words", "Compétition / Competition", separator="\n")),
        ("Compétition", Lesson("nothing", "words", "Compétition /")),
        ("D", Lesson("nothing", "words", "R/D :")),
        ("R/D", Lesson("nothing", "words", "R/D :")),
        ("R/D :", Lesson("nothing", "words", "R/D :")),
    ],
)
def test_words_are_nothing_wherever_they_stand_as_printed(quote, expected):
    text = FIRST if quote != "D" else FIRST.replace("Moon", "Mond")
    assert taught(quote, text=text).lessons == (expected,)
    assert SiteProfile.from_text(taught(quote, text=text).to_text()).lessons == (expected,)


def test_what_was_read_there_is_read_on_no_page_and_the_rest_still_is():
    profile = taught("Previous film on our list", before=taught("Compétition / Competition"))
    for text, title in ((FIRST, "Moon"), (SECOND, "Sun")):
        claims = read(view(text), profiles=[profile]).claims
        assert [c.value["text"] for c in claims if c.property == "film.title"] == [title]
        assert [c.value for c in claims if c.property == "nav.title"] == []
        assert "Max Orth" in [c.evidence[0].quote for c in claims]


def test_another_site_is_left_alone():
    profile = SiteProfile("a.example", taught("Moon").lessons, ("Another House",))
    assert [c.property for c in read(view(FIRST), profiles=[profile]).claims] == [
        c.property for c in read(view(FIRST)).claims
    ]


def test_link_is_nothing_by_its_element_whatever_it_says():
    pages = [
        view_of(f'<h1>{title}</h1><p>Poland 2001, 80 min</p><a class="rel" href="#">← {other}</a>'.encode(), "a.html")
        for title, other in (("Moon", "The Sea"), ("Sun", "The Land"))
    ]
    start = pages[0].text.index("← The Sea")
    profile = SiteProfile("a.example").learn(pages[0], (start, start + 9), "nothing")
    assert profile.lessons[0].anchor == "box"
    neighbours = [[c for c in read(page, profiles=[profile]).claims if c.property == "nav.title"] for page in pages]
    assert neighbours == [[], []]


def test_value_behind_a_label_is_nothing_by_the_label():
    line = "Shown at: Berlinale 2016, in the section of short films from all over the world"
    text = f"Moon\nPoland 2001, 80 min\n{line}\n"
    profile = taught(line.partition(": ")[2], text=text)
    assert profile.lessons == (Lesson("nothing", "label", "Shown at"),)


def test_lesson_that_would_take_away_what_was_taught_is_refused():
    first = SiteProfile("a.example", (Lesson("film.title", "after", "competition competition"),))
    with pytest.raises(NotAProfile, match="would take away what was taught"):
        taught("Moon", before=first)
    with pytest.raises(NotAProfile, match="differ from page to page"):
        Lesson("film.title", "words", "Moon")


def test_number_alone_is_not_nothing_on_other_pages():
    text = "Moon\nPoland 2001, 80 min\n2003\n12th Festival of Sea 2003\n"
    with pytest.raises(NotAProfile, match="may be a value on another page"):
        taught("2003", text=text)
    lesson = taught("12th Festival of Sea 2003", text=text).lessons[0]
    for year in (2003, 2004):
        again = view(text.replace("of Sea 2003", f"of Sea {year}"))
        assert nothing_places(page_of(again), lesson) == [(30, 55)]


def test_title_among_others_is_not_nothing_in_its_own_place():
    page = view_of(b"<h1>Moon</h1><p>Poland 2001, 80 min</p><p>Moon</p><p>Sun</p>", "a.html")
    start = page.text.index("Moon", 10)
    with pytest.raises(NotAProfile, match="is a heading of the page, too"):
        SiteProfile("a.example").learn(page, (start, start + 4), "nothing")
