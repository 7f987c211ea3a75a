"""Every character of a view leads back to the node, run, box or cell that holds it, whatever the characters are."""

import csv
import io
import re
import unicodedata

import docx
import openpyxl
import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.reading.formats import documents

from frontrow.reading.formats import EmptyDocument, view_of

MODEST = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
PARAGRAPHS = st.lists(st.lists(documents.TEXTS, min_size=1, max_size=4), min_size=1, max_size=5)
CELLS = documents.TEXTS.filter(lambda text: not text.startswith("=") and text.strip())


def shown(text: str) -> str:
    """Text as a browser collapses its white space."""
    return re.sub("[ \t\r\n\f]+", " ", text).strip(" ")


@MODEST
@given(st.text(st.characters(codec="utf-8"), min_size=1), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_plain_text_view_is_the_file_decoded(text, encoding):
    text = "Ż\r\n" + text.replace("\ufeff", "")
    assume(sum(c < " " for c in text) < 5)  # more among so few letters are no text
    view = view_of(text.encode(encoding), "a.txt")
    assert (view.text, view.places, view.where(0, 1)) == (text, (), None)


@MODEST
@given(PARAGRAPHS)
def test_html_places_lead_to_the_text_node(paragraphs):
    page = documents.html_page(paragraphs)
    try:
        view = view_of(page, "a.html")
    except EmptyDocument:
        assert not "".join(text for texts in paragraphs for text in texts).strip()
        return
    root = etree.fromstring(page, etree.HTMLParser(encoding="utf-8"))
    for place in view.places:
        (node,) = root.xpath(place.where["node"])
        assert shown(view.text[place.start : place.end]) in shown(node)
    everything = "\n".join(shown("".join(texts)) for texts in paragraphs)
    assert view.text.split() == everything.split()


@MODEST
@given(PARAGRAPHS)
def test_docx_places_lead_to_the_run(paragraphs):
    data = documents.docx_file(paragraphs)
    try:
        view = view_of(data, "a.docx")
    except EmptyDocument:
        assert not "".join(text for texts in paragraphs for text in texts).strip()
        return
    document = docx.Document(io.BytesIO(data))
    expected = [
        ({"paragraph": p, "run": r}, run.text)
        for p, paragraph in enumerate(document.paragraphs)
        for r, run in enumerate(paragraph.runs)
        if run.text
    ]
    assert [(place.where, view.text[place.start : place.end]) for place in view.places] == expected


@MODEST
@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=4))
def test_xlsx_places_lead_to_the_cell(rows):
    data = documents.xlsx_file(rows)
    view = view_of(data, "a.xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Films"]
    cells = [cell for row in sheet for cell in row if cell.value]
    expected = [({"sheet": "Films", "cell": cell.coordinate}, cell.value) for cell in cells]
    assert [(place.where, view.text[place.start : place.end]) for place in view.places] == expected


@MODEST
@given(st.lists(st.lists(documents.WORDS, min_size=2, max_size=2), min_size=1, max_size=4))
def test_ods_places_lead_to_the_cell(rows):
    view = view_of(documents.ods_file(rows), "a.ods")
    expected = [
        ({"sheet": "Films", "cell": f"{letter}{number}"}, text)
        for number, row in enumerate(rows, 1)
        for letter, text in zip("AB", row, strict=True)
    ]
    assert [(place.where, view.text[place.start : place.end]) for place in view.places] == expected


@MODEST
@given(st.lists(st.lists(documents.TEXTS, min_size=2, max_size=2), min_size=1, max_size=4), st.sampled_from(",;\t|"))
def test_csv_places_lead_to_the_cell(rows, delimiter):
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([["Title\r\nx", "Year"], *rows])
    view = view_of(f"sep={delimiter}\r\n{stream.getvalue()}".encode(), "a.csv")
    expected = [
        ({"sheet": "", "cell": f"{letter}{number}"}, text)
        for number, row in enumerate([["Title\r\nx", "Year"], *rows], 2)
        for letter, text in zip("AB", row, strict=True)
    ]
    assert [(place.where, view.text[place.start : place.end]) for place in view.places] == expected


def letters_of(word: str, in_order: bool) -> str | list[str]:
    """A word's letters, ligatures taken apart, a hyphen at its end soft: the view has it so where the word goes on in the
    next line. Where something on the page runs to the left, the library puts all in the order of reading, composes it
    (® to R, the radical ⻣ to 骨) and loses what takes two code units (🄐): then the other letters of alphabets alone,
    without their order."""
    word = re.sub("-\\Z", "\N{SOFT HYPHEN}", word)
    word = re.sub("[\ufb00-\ufb06]", lambda ligature: unicodedata.normalize("NFKC", ligature[0]), word)
    if in_order:
        return word
    composed = unicodedata.normalize("NFKC", "".join(c for c in word if c < "\ufffd").replace("®", "R"))
    return sorted(c for c in composed if c.isalpha() and not "\u2e80" <= c <= "\u9fff")


@MODEST
@given(st.lists(st.lists(documents.WORDS, min_size=1, max_size=5), min_size=1, max_size=5))
@example([["ع®"]])
@example([["ع🄐"]])
@example([["ع⻣"]])
@example([["aa-"], ["a"]])
def test_pdf_places_lead_to_the_box(rows):
    drawn = {
        (50.0 + 100 * column, 100.0 + 40 * row): word
        for row, words in enumerate(rows)
        for column, word in enumerate(words)
    }
    in_order = all(unicodedata.bidirectional(c) not in ("R", "AL", "AN") for word in drawn.values() for c in word)
    view = view_of(documents.pdf_file([[(x, y, word) for (x, y), word in drawn.items()]]), "a.pdf")
    read = dict.fromkeys(drawn, "")
    for place in view.places:
        left, top, right, bottom = place.where["box"]
        (spot,) = [
            (x, y)
            for (x, y), word in drawn.items()
            if x - 1 < left < right < x + 6 * len(word) + 1 and top < y < bottom
        ]
        read[spot] += view.text[place.start : place.end]
        assert not in_order or right - left == pytest.approx(6 * len(drawn[spot]), abs=0.1)
    assert {spot: letters_of(word, in_order) for spot, word in read.items()} == {
        spot: letters_of(word, in_order) for spot, word in drawn.items()
    }


def test_where_joins_boxes_of_a_page_and_names_the_last_place():
    view = view_of(documents.pdf_file([[(50, 100, "Jan"), (71, 100, "Ewa")], [(50, 100, "Ala")]]), "a.pdf")
    assert view.text == "Jan Ewa\n\nAla"
    first, second, third = (place.where for place in view.places)
    assert view.where(0, 7) == {"page": 1, "box": [*first["box"][:2], *second["box"][2:]]}
    assert view.where(4, 12) == {**second, "last": third}
    assert view.where(7, 9) is None


# A byte order mark at the start of a cell is none of its characters to the library.
XLS_WORDS = documents.WORDS.filter(lambda word: not word.startswith("\ufeff"))


@MODEST
@given(st.lists(st.lists(XLS_WORDS, min_size=1, max_size=3), min_size=1, max_size=3))
def test_xls_places_lead_to_the_cell(rows):
    view = view_of(documents.xls_file([*rows, [1999.0]]), "a.xls")
    expected = [
        ({"sheet": "Films", "cell": f"{letter}{number}"}, text)
        for number, row in enumerate([*rows, ["1999"]], 1)
        for letter, text in zip("ABC", row, strict=False)
    ]
    assert [(place.where, view.text[place.start : place.end]) for place in view.places] == expected
