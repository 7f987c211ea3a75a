"""A film's second title, in the heading beside the first or below it, untaught and where the taught page had none."""

import pytest

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of

PROSE = "A man drives through the night and arrives nowhere, because nobody has been waiting for him."


def page(head: str, by: str = "<p>von Ada Neri</p>") -> str:
    facts = "<p class='facts'>Deutschland 2004, 121 Min, Farbe</p>"
    return f"<html lang='de'><body><main>{head}{by}{facts}<p>{PROSE}</p></main></body></html>"


def said(html: str, prop: str, *profiles: SiteProfile) -> list:
    _, reading = read_bytes(html.encode(), "a.html", profiles=profiles)
    values = [one.value for one in reading.claims if one.property == prop and one.confidence >= 0.5]
    return [value["text"] if isinstance(value, dict) else value for value in values]


@pytest.mark.parametrize(
    "head",
    [
        "<h1>Der lange Weg <small>The Long Way</small></h1>",
        "<h1>Der lange Weg <span class='world'>The Long Way</span></h1>",
        "<h1>Der lange Weg<br><small>The Long Way</small></h1>",
        "<h1>Der lange Weg</h1><h2>The Long Way</h2>",
        "<h1>Der lange Weg</h1><p><i>The Long Way</i></p>",
    ],
)
def test_second_title_in_the_heading_or_below_it_is_read(head):
    assert said(page(head), "film.title") == ["Der lange Weg", "The Long Way"]
    assert said(page(head), "film.director") == ["Ada Neri"]


@pytest.mark.parametrize(
    "head",
    [
        "<h1>Der <em>lange</em> Weg</h1>",
        "<h1>Der lange Weg</h1><h2>Wettbewerb</h2>",
        "<h1>Der lange Weg</h1><h2>Ada Neri</h2>",
        "<h1>Der lange Weg</h1><h3>Zum Film</h3>",
        "<h1>Der lange Weg</h1><p>Neue Reihe</p>",
    ],
    ids=["emphasis", "section", "name", "a part's heading", "plain line"],
)
def test_what_stands_below_is_not_always_a_title(head):
    assert said(page(head), "film.title") == ["Der lange Weg"]


def test_director_below_a_line_below_the_title_is_read():
    assert said(page("<h1>Der lange Weg</h1><p>Neue Reihe</p>"), "film.director") == ["Ada Neri"]


def taught(html: str, quote: str) -> SiteProfile:
    view = view_of(html.encode(), "a.html")
    start = view.text.index(quote)
    return SiteProfile("a.example").learn(view, (start, start + len(quote)), "film.title")


def test_taught_heading_has_a_second_title_on_another_page():
    profile = taught(page("<div class='top'><h1>Der lange Weg</h1></div>"), "Der lange Weg")
    second = page("<div class='top'><h1>Kurze Tage<br><small>Short Days</small></h1><p>Neue Reihe</p></div>")
    assert said(second, "film.title", profile) == ["Kurze Tage", "Short Days"]


def test_taught_words_of_a_heading_are_all_of_another():
    profile = taught(page("<h1 class='t'>Der lange Weg <em>auf Reisen</em></h1>"), "Der lange Weg")
    assert said(page("<h1 class='t'>Kurze Tage</h1>"), "film.title", profile) == ["Kurze Tage"]


def test_director_below_a_second_title_needs_no_word_before_the_name():
    head = "<h1>Der lange Weg<br><small>The Long Way</small></h1>"
    assert said(page(head, "<p>Anna Neri</p>"), "film.director") == ["Anna Neri"]


def called(title: str, by: str) -> str:
    return page(f"<h1>{title}</h1>", f"<p>{by}</p>").replace(
        "<body>", f"<head><title>{title} | Kino</title></head><body>"
    )


def test_film_with_a_persons_name_stands_above_its_director():
    html = called("Tomas Adler", "Anna Neri")
    assert said(html, "film.title") == ["Tomas Adler"]
    assert said(html, "film.director") == ["Anna Neri"]


def test_film_may_have_the_name_of_a_genre_where_the_page_is_called_so():
    assert said(called("Musical", "von Anna Neri"), "film.title") == ["Musical"]


def test_title_told_to_machines_alone_is_taught_on_a_page_without_lines():
    html = "<html><head><title>Der lange Weg</title></head><body></body></html>"
    assert [one.anchor for one in taught(html, "Der lange Weg").lessons] == ["embedded"]
