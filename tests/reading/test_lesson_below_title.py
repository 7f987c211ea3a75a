"""Names that stand below the title of a page without a word near them."""

import pytest

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of

TEXT = "<p>For a whole winter two sisters keep a lighthouse that no ship has passed since they were children.</p>"


def page(title: str, *lines: str, below: str = TEXT) -> str:
    made = "".join(f"<p>{line}</p>" for line in lines)
    return f"<html lang='en'><title>{title} – Filmhaus</title><h1>{title}</h1>{made}{below}</html>"


FIRST = page("The Moon", "la luna bianca", "Ada Neri", "Italy", "1999", "93 min")


def test_name_below_a_heading_of_its_own_is_not_held_by_the_title():
    first = "<h1>The Moon</h1><h4>Vorlek</h4><p>Ada Neri</p><h4>Sumbat</h4><p>Leo Rosa</p>"
    view = view_of(first.encode(), "a.html")
    start = view.text.index("Ada Neri")
    [lesson] = SiteProfile("a.example").learn(view, (start, start + 8), "film.director").lessons
    assert "title" not in [one.anchor for one in (lesson, *lesson.otherwise)]


def told(second: str) -> list:
    view = view_of(FIRST.encode(), "a.html")
    start = view.text.index("Ada Neri")
    profile = SiteProfile("a.example").learn(view, (start, start + 8), "film.director")
    assert profile.lessons[0].otherwise[0].anchor == "title"
    assert SiteProfile.from_text(profile.to_text()) == profile
    _, reading = read_bytes(second.encode(), "b.html", profiles=[profile])
    return [one.value for one in reading.claims if one.property == "film.director" and one.rule == "site.a-example"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("il sole", "Ida Po", "France", "2003"), ["Ida Po"]),
        (("il sole", "Anna Rossi, Peter Wolf", "France", "2003"), ["Anna Rossi", "Peter Wolf"]),
        (("Anna Rossi", "France", "2003"), ["Anna Rossi"]),  # no second title
        (("il sole", "the sun", "Anna Rossi", "France"), ["Anna Rossi"]),
        (("il sole", "the sun", "France", "2003"), []),
        (("il sole", "the sun", "ein Stern", "une étoile", "Anna Rossi"), []),  # too far
    ],
)
def test_name_is_known_by_its_place_below_the_title(lines, expected):
    assert told(page("The Sun", *lines)) == expected


def test_two_headings_are_no_title_to_hold_on_to():
    assert told(page("The Sun", "il sole", "Ida Po", below=f"<h1>The Sun</h1>{TEXT}")) == []


def titled(title: str, second: str, *more: str) -> str:
    crumb = "<p><a href='/'>Home</a> › Filme</p>"
    return page(title, *more).replace("</h1>", f"</h1>{second}").replace("<h1>", f"{crumb}<h1>")


@pytest.mark.parametrize("tag", ["p", "em"])
@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("Marée basse", ["Marée basse"]),
        ("Anna Rossi", []),
        ("France, 2003", []),
        ("Ein Abend am Meer.", []),
    ],
)
def test_second_title_is_known_by_its_place_and_element(tag, second, expected):
    first = titled("The Moon", f"<{tag}>Szary port</{tag}>", "Poland, 1999, 93 min")
    view = view_of(first.encode(), "a.html")
    profile = SiteProfile("a.example")
    for quote in ("The Moon", "Szary port"):
        start = view.text.index(quote)
        profile = profile.learn(view, (start, start + len(quote)), "film.title")
    other = titled("The Sun", f"<{tag}>{second}</{tag}>", "France, 2003, 80 min")
    other = other.replace("<p><a href='/'>Home</a> › Filme</p>", "") + "<h3>More</h3><em>films</em>"
    _, reading = read_bytes(other.encode(), "b.html", profiles=[profile])
    found = [one.value["text"] for one in reading.claims if one.property == "film.title"]
    assert [one for one in found if one != "The Sun"] == expected
