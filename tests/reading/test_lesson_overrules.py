"""What rules took a taught value for, and what they keep beside it."""

import pytest

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of

TEXT = (
    "A diver collects the bells of drowned churches, and the village above the lake begins to hear them ring at night."
)
CAMERA = ("film.credit", "cinematography")


def told(first: str, second: str, quote: str, property: str, role: str = "") -> list[tuple[str, object]]:
    """What the second page says after one lesson on the first, by property."""
    view = view_of(first.encode(), "a.html")
    start = view.text.index(quote)
    profile = SiteProfile("a.example").learn(view, (start, start + len(quote)), property, role)
    _, reading = read_bytes(second.encode(), "b.html", profiles=[profile])
    return [(one.property, one.value) for one in reading.claims]


def test_who_is_taught_for_their_part_has_not_signed_the_text_above():
    page = "<html lang='en'><title>{0}</title><h1>{0}</h1><p>2016, 90 min</p><p>{1}</p><p class='lens'>{2}</p></html>"
    said = told(page.format("Bells", TEXT, "Ada Neri"), page.format("Lake", TEXT, "Leo Rosa"), "Ada Neri", *CAMERA)
    assert ("film.credit", {"role": "cinematography", "name": "Leo Rosa"}) in said
    assert "film.synopsis_author" not in dict(said)


def test_title_before_the_taught_one_in_brackets_is_kept():
    page = "<html lang='pl'><p>„{}” ({}), reż. {}, Polska 2016, 90’</p></html>"
    first, second = page.format("Dzwony", "The Bells", "Ada Neri"), page.format("Jezioro", "The Lake", "Leo Rosa")
    titles = [value["text"] for name, value in told(first, second, "The Bells", "film.title") if name == "film.title"]
    assert sorted(titles) == ["Jezioro", "The Lake"]


@pytest.mark.parametrize(
    "row",
    [
        "<table><tr><td>Vorlek</td><td>Ada Neri</td></tr><tr><td>Sumbat</td><td>{}</td></tr></table>",
        "<p>Vorlek Ada Neri</p><p>Sumbat: {}</p>",
    ],
)
def test_text_behind_its_label_on_one_line_is_found(row: str):
    page = "<html><title>{0}</title><h1>{0}</h1>{1}</html>"
    first, second = page.format("Bells", row.format(TEXT)), page.format("Lake", row.format("Nobody swims. " + TEXT))
    view = view_of(first.encode(), "a.html")
    start = view.text.index(TEXT)
    profile = SiteProfile("a.example").learn(view, (start, start + len(TEXT)), "film.synopsis", "")
    view, reading = read_bytes(second.encode(), "b.html", profiles=[profile])
    [found] = [one.evidence[0] for one in reading.claims if one.property == "film.synopsis"]
    assert view.text[found.start : found.end] == "Nobody swims. " + TEXT


def test_cast_below_the_taught_main_cast_is_kept():
    page = "<html lang='en'><h1>{}</h1><p>2016, 90 min</p><h3>Main cast</h3><p>{}</p>{}</html>"
    more = "<h3>Cast</h3><p>Eva Blum, Tom Reed, Max Orth</p>"
    first = page.format("Bells", "Ada Neri, Jan Lis", "")
    second = page.format("Lake", "Leo Rosa, Pia Dias", more)
    said = told(first, second, "Ada Neri, Jan Lis", "film.credit", "cast")
    actors = [value["name"] for name, value in said if name == "film.credit" and value["role"] == "cast"]
    assert sorted(actors) == ["Eva Blum", "Leo Rosa", "Max Orth", "Pia Dias", "Tom Reed"]


def test_comma_behind_a_taught_title_is_none_of_it():
    page = "<html lang='en'><p>2016, 90 min</p><div><b class='t'>{}</b> dir. {}</div></html>"
    said = told(page.format("BELLS,", "Ada Neri"), page.format("LAKE,", "Leo Rosa"), "BELLS,", "film.title")
    assert [value["text"] for name, value in said if name == "film.title"] == ["LAKE"]
