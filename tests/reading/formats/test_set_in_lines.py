"""Lines that an author set within one element, which a style sheet shows and the markup does not."""

import pytest

from frontrow.reading import read_bytes
from frontrow.reading.formats import view_of

CREDITS = "Dirección\n  Ada Neri\n\nReparto\n  Ugo Bassi\n  Emma Po\n\nMúsica\n  Leo Rosa\n"


def shown(body: str) -> str:
    return view_of(f"<html><body>{body}</body></html>".encode(), "a.html").text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p class='lead whitespace-pre-line'>Ada  Neri\n Ugo Bassi</p>", "Ada Neri\nUgo Bassi"),
        ("<p style='white-space: pre-wrap'>Ada Neri\nUgo Bassi</p>", "Ada Neri\nUgo Bassi"),
        ("<p class='pre'>Ada Neri\nUgo Bassi</p>", "Ada Neri Ugo Bassi"),
        (
            "<p>Regie: Ada Neri\nKamera: Ugo Bassi\nTon: Leo Rosa</p>",
            "Regie: Ada Neri\nKamera: Ugo Bassi\nTon: Leo Rosa",
        ),
        ("<p>Ada Neri\nlives in\nRome: she films</p>", "Ada Neri lives in Rome: she films"),
        ("<p>\n\nOne\n\n\n Two\n\n\nThree\n\n</p>", "One Two Three"),
    ],
)
def test_line_ends_are_shown_where_style_or_the_text_itself_says_so(body, text):
    assert shown(body) == text


def test_groups_of_lines_between_empty_ones_are_shown_as_set():
    assert shown(f"<p>{CREDITS}</p><p>End</p>").splitlines()[:3] == ["Dirección", "Ada Neri", ""]


def test_running_text_wrapped_by_its_author_is_no_list():
    wrapped = "\n\n".join(["A film about the sea and those who have to leave it behind,\nevery year again."] * 3)
    assert "\n" not in shown(f"<p>{wrapped}</p>")


def test_names_that_only_line_ends_part_are_credited_each():
    page = f"<html lang='es'><h1>Luna</h1><p>España, 2014 13 min</p><p>{CREDITS}</p></html>"
    _, reading = read_bytes(page.encode(), "a.html")
    credits = [one.value for one in reading.claims if one.property == "film.credit"]
    assert [(one["role"], one["name"]) for one in credits] == [
        ("director", "Ada Neri"),
        ("cast", "Ugo Bassi"),
        ("cast", "Emma Po"),
        ("music", "Leo Rosa"),
    ]
