"""What a taught label is not: a tab of the same words, a longer heading; and what its place may hold that is no value."""

from dataclasses import replace

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.formats import view_of
from frontrow.reading.grammar.people import listed
from frontrow.reading.lessons.overruling import borne_out
from frontrow.reading.page import page_of

Mark = tuple[str, str, str]


def claims(first: str, second: str, *marks: Mark) -> list:
    """What the lessons of the marks on the first page find on the second."""
    view, profile = view_of(first.encode(), "a.html"), SiteProfile("a.example")
    for quote, prop, role in marks:
        start = view.text.index(quote)
        profile = profile.learn(view, (start, start + len(quote)), prop, role)
    _, reading = read_bytes(second.encode(), "b.html", profiles=[profile])
    return [one for one in reading.claims if one.rule == "site.a-example"]


def names(found: list) -> list[str]:
    return [one.value["name"] if isinstance(one.value, dict) else one.value for one in found]


def tabbed(title: str, cast: str) -> str:
    tabs = "".join(f"<li><a href='#{tab}'>{tab}</a></li>" for tab in ("Igrali", "Posnetki", "Podpora"))
    body = f"<h1>{title}</h1><p>Slovenija, 2016, 90 min</p><p>Igrali so: {cast}</p>"
    return f"<html lang='sl'><ul>{tabs}</ul>{body}<p>Igrali: {cast}</p></html>"


def test_words_of_a_menu_are_no_label_where_a_line_has_them_with_their_value():
    found = claims(
        tabbed("Luna", "Ada Neri"), tabbed("Sole", "Leo Rosa, Pia Serra"), ("Ada Neri", "film.credit", "cast")
    )
    assert sorted(set(names(found))) == ["Leo Rosa", "Pia Serra"]


def test_words_of_a_longer_heading_are_no_label():
    def page(title: str, director: str) -> str:
        return f"<h1>{title}</h1><p>Italy 2016</p><h2>Cast and Crew</h2><p>Cast: {director}</p><p>Cast’s Note</p>"

    found = claims(page("Luna", "Ada Neri"), page("Sole", "Leo Rosa"), ("Ada Neri", "film.credit", "cast"))
    assert names(found) == ["Leo Rosa"]


def test_what_a_label_asks_for_is_no_title_found_by_its_place():
    page = page_of(view_of(b"<h1>Sole</h1><p>Language: Spanish</p>", "b.html"))
    start = page.text.index("Spanish")
    value, label = Spot(start, start + len("Spanish")), Spot(start - len("Language: "), start - 2, "label")
    title = Finding("film.title", {"text": "Spanish", "lang": None}, (value,), "site.a-example")
    said = Finding("film.language", "es", (value, label), "fact.colon")
    assert borne_out(page, [title], [said]) == []
    assert borne_out(page, [replace(title, spots=(value, label))], [said]) == [replace(title, spots=(value, label))]


def test_films_of_a_list_begin_behind_what_announces_them():
    def page(title: str, films: str) -> str:
        return f"<h1>{title}</h1><p>Italy 2016, 90 min</p><h2>Autor</h2><p class='films'>Výběr z díla: {films}</p>"

    first, second = page("Luna", "La strada (1954), Amarcord (1973)"), page("Sole", "Persona (1966), Tystnaden (1963)")
    view = view_of(first.encode(), "a.html")
    start = view.text.index("Výběr")
    line = start, view.text.index("\n", start) if "\n" in view.text[start:] else len(view.text)
    profile = SiteProfile("a.example").learn(view, line, "person.filmography", "")
    _, reading = read_bytes(second.encode(), "b.html", profiles=[profile])
    films = [one.value["title"] for one in reading.claims if one.property == "person.filmography"]
    assert sorted(films) == ["Persona", "Tystnaden"]


def test_letters_of_a_society_are_no_name():
    text = "Roger Deakins, ASC, BSC, and Emma Po, ACE"
    assert [one.text for one in listed(text, 0, len(text))] == ["Roger Deakins", "Emma Po"]
    assert [one.text for one in listed("Ada Neri, Jr.", 0, 13)] == ["Ada Neri, Jr."]
