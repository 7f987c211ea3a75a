"""Labels in two languages with a slash, one of them unknown, and taught values whose signs are spaced otherwise."""

import pytest

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of


def credited(body: str) -> list[tuple[str, str]]:
    page = f"<html><h1>Luna</h1><p>Italy 2016, 90 min</p><p>{body}</p></html>"
    _, reading = read_bytes(page.encode(), "a.html")
    return [(c.value["role"], c.value["name"]) for c in reading.claims if c.property == "film.credit"]


def title_on(first: str, taught: str, second: str) -> list[str]:
    """The titles by lesson on the second page, after one was taught on the first."""
    pages = [f"<html><p>Festival</p><p>March 2016</p><p>{one}</p><p>x</p></html>".encode() for one in (first, second)]
    view = view_of(pages[0], "a.html")
    start = view.text.index(taught)
    profile = SiteProfile("a.example").learn(view, (start, start + len(taught)), "film.title", "")
    _, reading = read_bytes(pages[1], "b.html", profiles=[profile])
    return [c.value["text"] for c in reading.claims if c.property == "film.title" and c.rule.startswith("site.")]


def test_label_in_an_element_begins_with_its_unknown_language():
    body = "<b>Xyz/Director:</b> Ada Neri <b>Abc Def/Editing:</b> Leo Rosa <b>Ghi/Music:</b> Emma Po"
    assert credited(body) == [("director", "Ada Neri"), ("editing", "Leo Rosa"), ("music", "Emma Po")]


def test_slash_without_an_element_may_part_a_name_from_the_next_label():
    assert credited("Director: Ada Neri/Editing: Leo Rosa") == [("director", "Ada Neri"), ("editing", "Leo Rosa")]


@pytest.mark.parametrize("second", ["Erba / Grass", "Erba/Grass", "Erba/ Grass"])
def test_slash_taught_with_spaces_counts_without(second):
    assert title_on("Mare alto / High Sea", "Mare alto", second)[:1] == ["Erba"]


def test_label_and_value_behind_a_title_are_no_words_to_hold_on_to():
    rows = "<ul><li>Director: Ada Neri</li><li>{}: Ada Neri</li></ul>"
    head = "<html><h3>{} - <span>Director: Ada Neri</span></h3>"
    view = view_of((head.format("Luna") + rows.format("Music")).encode(), "a.html")
    profile = SiteProfile("a.example").learn(view, (0, 4), "film.title", "")
    second = (head.format("Erba") + rows.format("Assistant director")).encode()
    _, reading = read_bytes(second, "b.html", profiles=[profile])
    assert [c.value["text"] for c in reading.claims if c.property == "film.title"] == ["Erba"]
