"""What must hold for every text whatever: true spans, the same answer twice, no crash."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from frontrow.reading import read, read_bytes
from frontrow.reading.view import TextView

PIECES = st.sampled_from(
    [
        "director",
        "Regie:",
        "reż.",
        "Cast",
        "France",
        "USA",
        "1992",
        "93’",
        "1h32",
        "Jan Nowak",
        "Věra Nová",
        " / ",
        ", ",
        "\n",
        "\n\n",
        "\r\n",
        "\u00a0",
        "e\u0301",
        "\u202e",
        "\u200b",
        "日本",
        "🎬",
        "(short)",
        "Born in Kyiv in 1956, ",
        "filmography",
        "1990 A Film / Film A",
        "\t",
        "Synopsis",
        "A long sentence about people who walk along a river and talk about nothing much until it is night.",
        "b&w",
        "…",
        ";",
        "(",
        ")",
        "x" * 300,
        "Award",
        "Festival 1999 – Best Film",
        "©",
        "Режисер: Іван Франко",
        "- ",
        ":",
        "и",
        "\x00",
        "--\n",
        "•\n",
        "and",
        "A-B-C-D-E-F-G-H",
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join)


def view(text: str) -> TextView:
    return TextView("page.txt", "0" * 64, "text/plain", text)


def spans_of(reading):
    for claim in reading.claims:
        yield from claim.evidence
    yield from (*reading.mentions, *reading.furniture, *reading.unread)
    for notice in reading.notices:
        yield from notice.evidence


@settings(max_examples=120, deadline=None)
@given(TEXTS)
@example("")
@example("A Title\nJan Nowak, France 1992, 93’\n--\n")
@example("Director: \nCast: \n")
@example("A" + "-A" * 200 + " born in")
@example("1990 " * 300)
@example("Filmography: " + "Title (" * 200)
def test_reading_spans_quote_the_text(text):
    reading = read(view(text))
    assert [span.quote for span in spans_of(reading)] == [text[span.start : span.end] for span in spans_of(reading)]


ELEMENTS = st.sampled_from(["p", "li", "h2", "h3", "td", "dt", "dd", "span", "b", "div"])


@settings(max_examples=120, deadline=None)
@given(st.lists(st.tuples(ELEMENTS, PIECES), max_size=30))
def test_reading_a_page_quotes_its_text(pieces):
    page = "".join(f"<{name}>{piece}</{name}>" for name, piece in pieces)
    text, reading = read_bytes(f"<html><body><h1>A Title</h1>{page}</body></html>".encode(), "page.html")
    assert [span.quote for span in spans_of(reading)] == [text.text[one.start : one.end] for one in spans_of(reading)]


@settings(max_examples=30, deadline=None)
@given(TEXTS)
def test_reading_is_the_same_twice(text):
    assert read(view(text)).as_json() == read(view(text)).as_json()


def test_reading_leaves_out_control_characters_and_composes():
    reading = read(view("Film\nrežie: Ve\u030cra\u00a0\u202eNova\u0301\nČesko 1966, 76 min\n"))
    assert [(c.value, c.evidence[0].quote) for c in reading.claims if c.property == "film.director"] == [
        ("Věra Nová", "Ve\u030cra\u00a0\u202eNova\u0301")
    ]


def test_reading_proposes_no_contact_data():
    text = "Film\nDirector: Jan Nowak\nPoland 2001, 80 min\nSales: Kopia Films, jan@example.com, +48 22 123 45 67\n"
    _, reading = read_bytes(text.encode(), "page.txt")
    assert [c.value for c in reading.claims if c.property == "film.company"] == [
        {"role": "sales", "name": "Kopia Films"}
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Director: Jan Nowak jan@example.com",
        "Director: Jan Nowak – www.example.com",
        "Director: Jan Nowak, +48 22 123 45 67",
        "Director: Jan Nowak tel. 22 123 45 67",
        "Director: Jan Nowak (jan@example.com)",
    ],
)
def test_reading_takes_the_name_that_contact_data_follow(line):
    _, reading = read_bytes(f"Film\nPoland 2001, 80 min\n{line}\nCast: Ewa Kot\n".encode(), "page.txt")
    assert [c.value for c in reading.claims if c.property == "film.director"] == ["Jan Nowak"]


def test_reading_knows_lines_that_it_did_not_understand():
    reading = read(view("Film\nDirector: Jan Nowak\nPoland 2001, 80 min\nGrumpf 77 zork\n"))
    assert [e.quote for e in reading.unread] == ["Grumpf 77 zork"]


def test_reading_of_nothing_is_empty():
    reading = read(view("\n \n"))
    assert (reading.kind, reading.claims, reading.unread) == ("unknown", (), ())
