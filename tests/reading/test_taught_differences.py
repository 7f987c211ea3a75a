"""How the second page of a site may differ from the one that was taught: each difference is found, or nothing is."""

import pytest

from frontrow.reading import SiteProfile, read
from frontrow.reading.formats import view_of
from frontrow.reading.lessons.lesson import Lesson, NotAProfile
from frontrow.reading.view import TextView

PLAIN = """Cinema Example
Tonight

Sun in the Net
1962 | Czechoslovakia | 90

Thought up by Stefan Uher
The glass held Stanislav Szomolanyi

You will see
Marian Bielik
Jana Belakova

The story
A boy who takes photographs quarrels with a girl and goes away to work.

The maker
Uher opened a window with this film.

In a week
Pink Dreams
"""
HTML = """<html><body><p class="top">Cinema Example</p><div class="film">
<p class="when">Tonight</p>
<p class="name">Sun in the Net</p>
<p class="other">Slnko v sieti</p>
<div class="row"><span class="k">Where</span> <span class="v">Czechoslovakia</span></div>
<div class="row"><span class="k">Glass</span> <span class="v">Stanislav Szomolanyi</span></div>
<div class="text"><p>A boy who takes photographs quarrels with a girl and goes away to work.</p></div>
</div></body></html>"""
LESSONS = [
    ("Sun in the Net", "film.title", ""),
    ("Slnko v sieti", "film.title", ""),
    ("1962", "film.year", ""),
    ("Czechoslovakia", "film.country", ""),
    ("90", "film.minutes", ""),
    ("Stefan Uher", "film.director", ""),
    ("Stanislav Szomolanyi", "film.credit", "cinematography"),
    ("Marian Bielik\nJana Belakova", "film.credit", "cast"),
    ("A boy who takes photographs quarrels with a girl and goes away to work.", "film.synopsis", ""),
    ("Uher opened a window with this film.", "person.bio", ""),
    ("Pink Dreams", "nav.title", ""),
]
CAST = "Marian Bielik\nJana Belakova\n"


def view(text: str) -> TextView:
    return view_of(text.encode(), "page.html" if text.startswith("<html") else "page.txt")


def taught(first: str) -> SiteProfile:
    profile, page = SiteProfile("a.example"), view(first)
    for quote, name, role in LESSONS:
        if quote in page.text:
            start = page.text.index(quote)
            profile = profile.learn(page, (start, start + len(quote)), name, role)
    return profile


def told(first: str, second: str, name: str) -> list[str]:
    """The words that the lessons of the first page find on the second."""
    claims = read(view(second), profiles=[taught(first)]).claims
    return [c.evidence[0].quote for c in claims if c.property == name and c.rule == "site.a-example"]


def test_list_of_countries_may_be_longer():
    second = PLAIN.replace("Czechoslovakia |", "Czechoslovakia, Austria |")
    assert told(PLAIN, second, "film.country") == ["Czechoslovakia", "Austria"]
    assert told(PLAIN, second, "film.minutes") == ["90"]


def test_list_of_actors_may_be_of_any_length():
    crew = ["Stefan Uher", "Stanislav Szomolanyi"]
    for cast in (["Iva Bittova"], ["Iva Bittova", "Juraj Nvota", "Josef Hlinomaz", "Sylva Turbova"]):
        second = PLAIN.replace(CAST, "".join(f"{name}\n" for name in cast))
        assert told(PLAIN, second, "film.credit") == [*crew, *cast]


def test_line_more_before_the_title_is_not_taken_for_it():
    assert told(PLAIN, PLAIN.replace("Tonight", "A golden bear\nSunday"), "film.title") == ["Sun in the Net"]
    assert told(PLAIN, PLAIN.replace("Tonight\n", "Tonight\nA guest in the house\n"), "film.title") == []


def test_field_that_the_page_lacks_is_not_filled_from_its_neighbour():
    for lines, name in (
        ("The maker\nUher opened a window with this film.\n", "person.bio"),
        ("In a week\nPink Dreams\n", "nav.title"),
        ("Thought up by Stefan Uher\n", "film.director"),
        (f"You will see\n{CAST}", "film.synopsis_author"),
    ):
        assert told(PLAIN, PLAIN.replace(lines, ""), name) == []


def test_text_may_be_longer_and_its_end_missing():
    story = "A poet has a day left.\nHe spends it with a boy he does not know.\n\nThen the ship leaves, and he stays."
    second = PLAIN.replace(LESSONS[8][0], story).replace("The maker\nUher opened a window with this film.\n", "")
    assert told(PLAIN, second, "film.synopsis") == [story]


def test_element_is_known_again_whatever_stands_before_it():
    second = HTML.replace('<p class="when">Tonight</p>', '<p class="prize">A golden bear</p><p class="when">Sunday</p>')
    assert told(HTML, second, "film.title") == ["Sun in the Net", "Slnko v sieti"]


def test_element_that_is_missing_or_twice_there_says_nothing():
    other = '<p class="other">Slnko v sieti</p>'
    assert told(HTML, HTML.replace(other, ""), "film.title") == ["Sun in the Net"]
    assert told(HTML, HTML.replace(other, other + '<p class="other">Sieť</p>'), "film.title") == ["Sun in the Net"]


def test_element_with_more_classes_on_one_page_is_known_by_its_first():
    assert told(HTML, HTML.replace('class="film"', 'class="film sticky"'), "film.title") == [
        "Sun in the Net",
        "Slnko v sieti",
    ]


def test_row_that_is_missing_moves_no_other():
    row = '<div class="row"><span class="k">Where</span> <span class="v">Czechoslovakia</span></div>\n'
    assert told(HTML, HTML.replace(row, ""), "film.credit") == ["Stanislav Szomolanyi"]
    assert told(HTML, HTML.replace(row, ""), "film.country") == []


def test_text_in_an_element_may_have_more_paragraphs():
    second = HTML.replace("to work.</p>", "to work.</p><p>He returns.</p><p>Nothing is as it was.</p>")
    assert told(HTML, second, "film.synopsis") == [f"{LESSONS[8][0]}\n\nHe returns.\n\nNothing is as it was."]


def test_column_that_is_missing_moves_no_other():
    head = "<th>Led by</th><th>Glass</th><th>Mood</th>"
    row = "<td>Stefan Uher</td><td>Stanislav Szomolanyi</td><td>calm</td>"
    first = f"<html><body><p>Tonight</p><table><tr>{head}</tr><tr>{row}</tr></table></body></html>"
    second = first.replace("<th>Led by</th>", "").replace("<td>Stefan Uher</td>", "")
    assert told(first, first, "film.director") == ["Stefan Uher"]
    assert told(first, second, "film.director") == []
    assert told(first, second, "film.credit") == ["Stanislav Szomolanyi"]


def test_title_in_capitals_is_not_taken_from_a_line_that_is_set_otherwise():
    first = "Tonight\nSUN IN THE NET\n(1962)\n"
    profile = SiteProfile("a.example").learn(view(first), (8, 22), "film.title")
    second = "Tonight\nwith a guest in the house\nPINK DREAMS\n(1976)\n"
    claims = read(view(second), profiles=[profile]).claims
    assert [c.evidence[0].quote for c in claims if c.property == "film.title"] == ["PINK DREAMS"]


def test_page_of_another_house_says_nothing():
    assert {name: told(PLAIN, "Programme\n\nNothing here is as it was.\n", name) for _, name, _ in LESSONS} == {
        name: [] for _, name, _ in LESSONS
    }


def test_lesson_with_further_anchors_goes_out_and_comes_back():
    profile = taught(PLAIN)
    assert any(lesson.otherwise for lesson in profile.lessons)
    assert SiteProfile.from_text(profile.to_text()) == profile
    boxes = taught(HTML)
    assert boxes.lessons[0] == Lesson("film.title", "box", "div.film > p.name")
    assert SiteProfile.from_text(boxes.to_text()) == boxes


def names(*people: str) -> str:
    spans = "".join(f' <span class="name">{one}</span>' for one in people)
    return f'<html><h1>Luna</h1><li class="crew">Glass <span class="name">Eva Po</span></li><li class="seen">Seen{spans}</li></html>'


def test_list_without_signs_is_taught_by_its_elements():
    first, second = names("Ada Neri", "Ugo Bassi", "Ida Verdi"), names("Leo Rosa", "Emma Po")
    start = view(first).text.index("Ada Neri")
    span = (start, start + len("Ada Neri Ugo Bassi Ida Verdi"))
    profile = SiteProfile("a.example").learn(view(first), span, "film.credit", "cast")
    claims = read(view(second), profiles=[profile]).claims
    assert [c.value["name"] for c in claims if c.rule == "site.a-example"] == ["Leo Rosa", "Emma Po"]


def test_list_without_signs_and_elements_is_refused():
    page = view("<html><h1>Luna</h1><p>Seen Ada Neri Ugo Bassi Ida Verdi Eva Po</p></html>")
    start = page.text.index("Ada")
    with pytest.raises(NotAProfile, match="does not read as cast"):
        SiteProfile("a.example").learn(page, (start, start + 35), "film.credit", "cast")
