"""What is peculiar to PDF: broken words, turned pages, letters without a character, damaged files, fonts not carried."""

import pytest
from tests.reading.formats import documents

from frontrow.reading.formats import view_of

PAGES = "<< /Type /Pages /Count 1 /Kids [3 0 R] >>"


def page_of(drawn: str, font: str, more: str = "") -> bytes:
    """One page of 600 × 800 points that draws with the font /F."""
    return documents.pdf_of_objects(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            PAGES,
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] {more} /Contents 4 0 R "
            "/Resources << /Font << /F 5 0 R >> >> >>",
            documents.pdf_stream(drawn),
            font,
        ]
    )


def simple_font(name: str, encoding: str = "/WinAnsiEncoding") -> str:
    """A font that the file does not carry, every letter 0.6 em wide."""
    widths = " ".join(["600"] * 256)
    return (
        f"<< /Type /Font /Subtype /TrueType /BaseFont /{name} /FirstChar 0 /LastChar 255 /Widths [{widths}] "
        f"/Encoding {encoding} >>"
    )


def test_word_broken_at_a_line_end_goes_on_behind_its_soft_hyphen():
    lines = [(50, 100, "A"), (62, 100, "docu-"), (50, 112, "mentary"), (98, 112, "film-"), (50, 124, "Noir")]
    view = view_of(documents.pdf_file([lines]), "a.pdf")
    assert view.text == "A docu\u00admentary film-\nNoir"
    assert view.where(2, 14) == {"page": 1, "box": [50.0, 92.0, 92.0, 114.0]}


def test_words_of_a_justified_line_stay_one_line_where_spaces_are_drawn():
    drawn = "BT /F 10 Tf 12 Tw 50 700 Td (Film by Jan) Tj ET"
    assert view_of(page_of(drawn, simple_font("Helvetica")), "a.pdf").text == "Film by Jan"


def box_when_turned(rotation: int) -> list[float]:
    """The box of a word near the lower left corner of a page that is shown turned."""
    drawn = "BT /F 10 Tf 50 100 Td (Film) Tj ET"
    return view_of(page_of(drawn, simple_font("Helvetica"), f"/Rotate {rotation}"), "a.pdf").where(0, 4)["box"]


def test_boxes_are_those_of_the_page_as_it_is_shown():
    left, top, right, bottom = box_when_turned(0)
    assert (left, top, right, bottom) == pytest.approx((50, 691, 75, 702), abs=1)
    assert box_when_turned(90) == pytest.approx([800 - bottom, left, 800 - top, right])
    assert box_when_turned(180) == pytest.approx([600 - right, 800 - bottom, 600 - left, 800 - top])
    assert box_when_turned(270) == pytest.approx([top, 600 - right, bottom, 600 - left])


def test_box_counts_from_the_part_of_the_page_that_is_shown():
    drawn = "BT /F 10 Tf 50 700 Td (Film) Tj ET"
    shown, whole = (
        view_of(page_of(drawn, simple_font("Helvetica"), more), "a.pdf").where(0, 4)["box"]
        for more in ("/CropBox [20 30 560 750]", "")
    )
    assert [a - b for a, b in zip(whole, shown, strict=True)] == pytest.approx([20, 50, 20, 50])


def test_letters_without_a_character_are_told():
    font = (
        "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype "
        "/CIDFontType2 /BaseFont /X /DW 600 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        "/FontDescriptor << /Type /FontDescriptor /FontName /X /FontBBox [0 -200 600 800] /Ascent 800 /Descent -200 "
        "/Flags 4 >> >>] >>"
    )
    view = view_of(page_of("BT /F 10 Tf 50 700 Td <00410042> Tj ET", font), "a.pdf")
    assert (view.text, [notice.code for notice in view.notices]) == ("\ufffd\ufffd", ["unmapped_letters"])


def test_font_that_the_file_does_not_carry_is_read_by_its_encoding():
    encoding = "<< /BaseEncoding /WinAnsiEncoding /Differences [1 /Zdotaccent /oacute /lslash] >>"
    view = view_of(page_of("BT /F 10 Tf 50 700 Td <01020361> Tj ET", simple_font("Times", encoding)), "a.pdf")
    assert view.text == "Żóła"


def test_pdf_cut_short_behind_its_pages_is_read_with_a_notice():
    whole = documents.pdf_file([[(50, 100, "Film")], [(50, 100, "Rok")]])
    view = view_of(whole[: whole.rindex(b"startxref")], "a.pdf")
    assert (view.text, [notice.code for notice in view.notices]) == ("Film\n\nRok", ["cut_short"])


@pytest.mark.parametrize(("letters", "codes"), [(32_000, ["long_strings"]), (40_000, ["long_strings"]), (16_000, [])])
def test_string_that_may_have_been_cut_is_told(letters, codes):
    drawn = f"BT /F 0.01 Tf 50 700 Td ({'F' * letters}) Tj ET"
    view = view_of(page_of(drawn, simple_font("Helvetica")), "a.pdf")
    assert [notice.code for notice in view.notices] == codes
    assert len(view.text) == pytest.approx(min(letters, 32_767), abs=1)
