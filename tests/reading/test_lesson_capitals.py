"""Labels in capitals that run on with their values, and words that are no label beside a value."""

import pytest

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of
from frontrow.reading.lessons.lesson import NotAProfile

TEXT = (
    "<p>A lighthouse keeper answers letters that were never meant for him, until one of them asks where he lives.</p>"
)


def page(title: str, rows: str) -> bytes:
    return f"<html lang='en'><title>{title}</title><h1>{title}</h1>{rows}{TEXT}</html>".encode()


def told(first: str, second: str, quote: str, role: str) -> list[str]:
    view = view_of(page("Letters", first), "a.html")
    start = view.text.index(quote)
    profile = SiteProfile("a.example").learn(view, (start, start + len(quote)), "film.credit", role)
    _, reading = read_bytes(page("Harbour", second), "b.html", profiles=[profile])
    return [one.value["name"] for one in reading.claims if one.rule == "site.a-example"]


@pytest.mark.parametrize(
    ("quote", "role", "expected"),
    [("Ada Neri", "cinematography", ["Emma Po"]), ("Leo Rosa", "music", ["Otto Berg", "Nina Hoff"])],
)
def test_labels_in_capitals_run_on(quote: str, role: str, expected: list[str]):
    first = "<p>OPTICS Ada Neri TUNES Leo Rosa SET HANDS Ida Verdi</p>"
    second = "<p>OPTICS Emma Po LOOPS Paul Reuter TUNES Otto Berg, Nina Hoff</p>"
    assert told(first, second, quote, role) == expected


def test_surnames_in_capitals_are_no_labels():
    row = "<p>{} NERI {} ROSA {} VERDI</p>"
    with pytest.raises(NotAProfile):
        told(row.format("Ada", "Leo", "Ida"), row.format("Emma", "Otto", "Nina"), "Leo ROSA", "music")


ROW = "<ul><li>{}, optics</li><li>{}, tunes</li><li>{}, backing</li></ul>"


def test_word_behind_the_comma_of_a_name_is_held_on_to_and_no_name_of_another_line():
    second = "<ul><li>Otto Berg, tunes</li><li>Emma Po, optics</li></ul>"
    assert told(ROW.format("Ada Neri", "Leo Rosa", "Ida Verdi"), second, "Ada Neri", "cinematography") == ["Emma Po"]
