"""What the layout says of words: headings, cells, labels, italics, links, furniture, columns, facts for machines."""

import datetime
import io

import docx
import openpyxl
from tests.reading.formats import documents

from frontrow.reading.formats import view_of
from frontrow.reading.formats.cells import cell_name
from frontrow.reading.view import TextView


def page(body: str, head: str = "") -> TextView:
    """The view of a page."""
    return view_of(f'<!doctype html><html lang="pl"><head>{head}</head><body>{body}</body></html>'.encode(), "a.html")


def marks(view: TextView) -> list[tuple[object, ...]]:
    """Each mark as its kind, words, and what it carries."""
    found = []
    for mark in view.marks:
        extra = [mark.level] * (mark.kind == "heading") + [mark.target] * (mark.kind in ("link", "embedded"))
        extra += [(mark.table, mark.row, mark.column)] * mark.kind.endswith("cell")
        found.append((mark.kind, view.text[mark.start : mark.end], *extra))
    return found


def test_html_shows_white_space_as_a_browser():
    view = page(
        "<h1> The\n <em> Film</em> </h1><p>a&nbsp;<b> b</b><br>c<!-- x --> d</p> e <pre>f\n  g</pre><div>h</div>i"
    )
    assert view.text == "The Film\n\na\u00a0 b\nc d\n\ne\n\nf\n  g\n\nh\ni"
    assert view.language == "pl"


def test_html_leaves_out_what_is_not_shown():
    view = page(
        "<p>a</p><script>x</script><style>y</style><p hidden>z</p><p style='display: none'>w</p>"
        "<select><option>Poland</select><template>t</template><p>b</p>"
    )
    assert view.text == "a\n\nb"


def test_html_marks_headings_lists_emphasis_and_links():
    view = page(
        '<h2>Film</h2><ul><li>One <a href="/x?a=1&amp;b">two</a></li></ul><p><i>Three</i> <strong>four</strong></p>'
    )
    assert marks(view) == [
        ("heading", "Film", 2),
        ("list_item", "One two"),
        ("link", "two", "/x?a=1&b"),
        ("paragraph", "Three four"),
        ("italic", "Three"),
        ("bold", "four"),
    ]


def test_html_marks_furniture_but_never_the_page():
    view = page(
        '<div class="has-menu"><nav>Films</nav><h1>Film</h1><div class="site-footer">Partners</div></div>'
        '<div role="search">Search</div><footer>Imprint</footer>'
    )
    assert marks(view) == [
        ("navigation", "Films"),
        ("heading", "Film", 1),
        ("footer", "Partners"),
        ("navigation", "Search"),
        ("footer", "Imprint"),
    ]


def test_html_tables_and_definitions_are_cells():
    view = page(
        "<table><tr><th>Director<td><p>Jan</p><p>Ewa</p><tr><td><td colspan=2>x<td>y</table>"
        '<dl><dt>Year<dd>1999<dt>Min<dd>90</dl><div class="field__label">Sound</div>'
    )
    assert view.text == "Director\tJan\n\nEwa\n\tx\ty\n\nYear\n1999\nMin\n90\n\nSound"
    assert [mark for mark in marks(view) if mark[0] != "paragraph"] == [
        ("label_cell", "Director", (0, 0, 0)),
        ("cell", "Jan\n\nEwa", (0, 0, 1)),
        ("cell", "x", (0, 1, 1)),
        ("cell", "y", (0, 1, 3)),
        ("label_cell", "Year", (1, 0, 0)),
        ("cell", "1999", (1, 0, 1)),
        ("label_cell", "Min", (1, 1, 0)),
        ("cell", "90", (1, 1, 1)),
        ("label_cell", "Sound", (-1, -1, -1)),
    ]


def test_html_facts_for_machines_stand_at_the_end():
    view = page(
        '<div itemscope itemtype="https://schema.org/Movie"><b itemprop="name">Film</b>'
        '<div itemprop="director" itemscope><i itemprop="name">Jan</i></div></div>',
        '<title>Film | Site</title><meta property="og:title" content="Film &amp; x"><script type="application/ld+json">'
        '{"@graph": [{"@type": "Movie", "name": "Fil\\u006d", "year": 1999, "actor": [{"name": "A"}, {"name": "B"}]}]}'
        "</script>",
    )
    assert [mark for mark in marks(view) if mark[0] == "embedded"] == [
        ("embedded", "Film | Site", "meta:title"),
        ("embedded", "Film & x", "opengraph:og:title"),
        ("embedded", "Film", "microdata:Movie[0].name"),
        ("embedded", "Jan", "microdata:Movie[0].director[0].name"),
        ("embedded", "Film", "json-ld:Movie[0].name"),
        ("embedded", "1999", "json-ld:Movie[0].year"),
        ("embedded", "A", "json-ld:Movie[0].actor[0].name"),
        ("embedded", "B", "json-ld:Movie[0].actor[1].name"),
    ]
    assert view.text.startswith("Film\nJan\n\ntitle: Film | Site\nog:title: Film & x\n")


def test_docx_keeps_headings_lists_tables_and_language():
    document = docx.Document()
    document.add_heading("Film", 0)
    document.add_heading("Cast", 2)
    document.add_paragraph("Jan").add_run(" in italics").italic = True
    document.add_paragraph("first", style="List Bullet")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Year", "1999"
    document.sections[0].footer.paragraphs[0].text = "page"
    document.core_properties.language = "pl"
    stream = io.BytesIO()
    document.save(stream)
    view = view_of(stream.getvalue(), "a.docx")
    assert (view.text, view.language) == ("Film\nCast\nJan in italics\nfirst\nYear\t1999\n\npage", "pl")
    assert [mark for mark in marks(view) if mark[0] != "paragraph"] == [
        ("heading", "Film", 1),
        ("heading", "Cast", 2),
        ("italic", " in italics"),
        ("list_item", "first"),
        ("cell", "Year", (0, 0, 0)),
        ("cell", "1999", (0, 0, 1)),
        ("footer", "page"),
    ]


def test_docx_leaves_out_deleted_and_hidden_words_and_says_so():
    data = documents.docx_file([["kept"]])
    body = (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>'
        "<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:t> shown</w:t></w:r>"
        "</w:p></w:body></w:document>"
    )
    view = view_of(documents.with_member(data, "word/document.xml", body), "a.docx")
    assert (view.text, [notice.code for notice in view.notices]) == ("new shown", ["tracked_changes", "hidden_text"])
    assert view.where(4, 9) == {"paragraph": 0, "run": 2}


def test_spreadsheet_shows_dates_numbers_and_durations():
    data = documents.xlsx_file(
        [
            ["Title", 90, 1.5, True, None, datetime.date(2013, 5, 1)],
            [datetime.datetime(2013, 5, 1, 20, 30), datetime.time(20, 30, 5), datetime.timedelta(hours=30)],  # noqa: DTZ001
        ]
    )
    view = view_of(data, "a.xlsx")
    assert view.text == "Title\t90\t1.5\tTRUE\t\t2013-05-01\n2013-05-01 20:30:00\t20:30:05\t30:00:00"


def test_spreadsheet_leaves_out_hidden_sheets_and_says_so():
    workbook = openpyxl.Workbook()
    workbook.active["B2"] = "Film"
    workbook.create_sheet("Secret")["A1"] = "x"
    workbook["Secret"].sheet_state = "hidden"
    workbook.create_sheet("Shorts")["A1"] = "Short"
    stream = io.BytesIO()
    workbook.save(stream)
    view = view_of(stream.getvalue(), "a.xlsx")
    assert (view.text, [notice.message for notice in view.notices]) == (
        "Film\n\nShort",
        ["hidden sheets are left out: Secret"],
    )
    assert marks(view) == [("cell", "Film", (0, 1, 1)), ("cell", "Short", (1, 0, 0))]


def test_csv_finds_its_delimiter_and_keeps_lines_in_cells():
    view = view_of('Title;Year\r\n"Film, a\r\nsecond";1999\r\n'.encode("utf-16"), "a.csv")
    assert view.text == "Title\tYear\nFilm, a\r\nsecond\t1999"


def test_cell_names_count_in_letters():
    assert [cell_name(0, 0), cell_name(9, 25), cell_name(9, 26), cell_name(1048575, 16383)] == [
        "A1",
        "Z10",
        "AA10",
        "XFD1048576",
    ]


def test_pdf_reads_columns_one_after_the_other_and_labels_with_their_values():
    left = [(50, 200 + 12 * n, f"left{n}xxxxxxxxxxxxxxxxxx") for n in range(6)]
    right = [(320, 200 + 12 * n, f"right{n}xxxxxxxxxxxxxxxx") for n in range(6)]
    labels = [(50, 80, "Year"), (150, 80, "1999"), (50, 92, "Minutes"), (150, 92, "90")]
    both = [word for pair in zip(left, right, strict=True) for word in pair]
    view = view_of(documents.pdf_file([labels + both]), "a.pdf")
    columns = [word for *_, word in left + right]
    assert view.text.split() == ["Year", "1999", "Minutes", "90", *columns]
    assert view.text.startswith("Year\t1999\nMinutes\t90\n\nleft0")
    assert view.language == "pl"
