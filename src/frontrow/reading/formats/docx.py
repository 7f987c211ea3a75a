"""DOCX: paragraphs and table cells in order, each run of characters with its paragraph and run.

Paragraphs count from 0 in document order over the whole body, tables and text boxes included, `mc:Fallback` left out;
runs count from 0 among those whose nearest paragraph it is. Parts beside the body also carry {"part"}.
"""

from typing import Any

from lxml import etree

from frontrow.reading.formats.docx_styles import NAMESPACE, ParagraphLook, Styles, is_on
from frontrow.reading.formats.layout_flow import LayoutFlow
from frontrow.reading.formats.unreadable import BrokenDocument
from frontrow.reading.formats.view_builder import ViewBuilder
from frontrow.reading.formats.xml_part import parsed_part
from frontrow.reading.formats.zip_members import ZipMembers
from frontrow.reading.view import MarkKind

_W = NAMESPACE
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_BODY = "word/document.xml"
_NOT_SHOWN = {_W + "pPr", _W + "rPr", _W + "del", _W + "moveFrom", _W + "sectPr", _W + "tblPr", _MC + "Fallback"}
_CHARACTERS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}
Element = Any


def read_docx(members: ZipMembers, builder: ViewBuilder) -> None:
    """Puts body, notes, then page headers and footers into `builder`; tells of tracked changes and hidden text."""
    styles = Styles(
        parsed_part(members.read("word/styles.xml"), builder.name, "word/styles.xml")
        if "word/styles.xml" in members
        else None
    )
    builder.language = _language(members, builder.name)
    flow = LayoutFlow(builder)
    hidden = False
    for part, kind in _parts(members):
        root = parsed_part(members.read(part), builder.name, part)
        if part == _BODY and not root.tag.startswith(_W):
            raise BrokenDocument(builder.name, "the main part is no WordprocessingML", part)
        flow.break_line(blank=part != _BODY)
        opened = builder.at
        reader = _PartReader(flow, styles, _links(members, part, builder.name), "" if part == _BODY else part)
        reader.read(root)
        hidden = hidden or reader.hidden
        if kind:
            flow.mark(kind, opened)
        if part == _BODY and root.find(f".//{_W}del") is not None:
            builder.notice("tracked_changes", "the document holds tracked changes; deleted words are left out")
    if hidden:
        builder.notice("hidden_text", "the document holds hidden text, which is left out")


def _parts(members: ZipMembers) -> list[tuple[str, MarkKind | None]]:
    parts: list[tuple[str, MarkKind | None]] = [(_BODY, None)]
    parts += [(part, None) for part in ("word/footnotes.xml", "word/endnotes.xml") if part in members]
    for stem, kind in (("word/header", "navigation"), ("word/footer", "footer")):
        found = sorted(part for part in members.names if part.startswith(stem) and part.endswith(".xml"))
        parts += [(part, kind) for part in found]  # type: ignore[misc]
    return parts


def _links(members: ZipMembers, part: str, file: str) -> dict[str, str]:
    folder, _, leaf = part.rpartition("/")
    relations = f"{folder}/_rels/{leaf}.rels"
    if relations not in members:
        return {}
    root = parsed_part(members.read(relations), file, relations)
    return {relation.get("Id", ""): relation.get("Target", "") for relation in root.iter("{*}Relationship")}


def _language(members: ZipMembers, file: str) -> str | None:
    if "docProps/core.xml" not in members:
        return None
    element = parsed_part(members.read("docProps/core.xml"), file, "docProps/core.xml").find(_DC + "language")
    return (element.text or "").strip() or None if element is not None else None


class _Paragraph:
    def __init__(self, number: int, look: ParagraphLook, opened: int) -> None:
        self.number, self.look, self.opened, self.run = number, look, opened, -1


class _PartReader:
    def __init__(self, flow: LayoutFlow, styles: Styles, links: dict[str, str], part: str) -> None:
        self.flow, self.builder, self.styles, self.links, self.part = flow, flow.builder, styles, links, part
        self.paragraphs: list[_Paragraph] = []
        self.count = 0
        self.tables: list[list[int]] = []
        self.table_count = 0
        self.opened: list[int] = []
        self.hidden = False

    def read(self, root: Element) -> None:
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if element.tag in _NOT_SHOWN or self._is_hidden_run(element):
                if event == "start":
                    self._count_hidden_run(element)
                    walk.skip_subtree()
            elif event == "start":
                self.opened.append(self.builder.at)
                self._open(element)
            else:
                self._close(element, self.opened.pop())

    def _is_hidden_run(self, element: Element) -> bool:
        return element.tag == _W + "r" and is_on(element.find(f"{_W}rPr/{_W}vanish"))

    def _count_hidden_run(self, element: Element) -> None:
        if element.tag == _W + "r":
            self.hidden = True
            if self.paragraphs:
                self.paragraphs[-1].run += 1

    def _open(self, element: Element) -> None:
        tag = element.tag
        if tag == _W + "p":
            self.flow.break_line()
            self.paragraphs.append(_Paragraph(self.count, self.styles.paragraph(element), self.builder.at))
            self.count += 1
        elif tag == _W + "r" and self.paragraphs:
            self.paragraphs[-1].run += 1
        elif tag == _W + "tbl":
            self.flow.break_line()
            self.tables.append([self.table_count, -1, 0])
            self.table_count += 1
        elif tag == _W + "tr" and self.tables:
            self.tables[-1][1:] = [self.tables[-1][1] + 1, 0]
        elif tag == _W + "tc" and self.tables:
            self.flow.begin_cell(self.tables[-1][2])
        elif self.paragraphs and self.paragraphs[-1].run >= 0:
            self._characters(element)

    def _characters(self, element: Element) -> None:
        text = (element.text or "") if element.tag == _W + "t" else _CHARACTERS.get(element.tag, "")
        if text:
            paragraph = self.paragraphs[-1]
            where: dict[str, object] = {"part": self.part} if self.part else {}
            self.flow.verbatim(text, {**where, "paragraph": paragraph.number, "run": paragraph.run})

    def _close(self, element: Element, opened: int) -> None:
        tag = element.tag
        if tag == _W + "p":
            self._close_paragraph(self.paragraphs.pop())
        elif tag == _W + "r":
            self._close_run(element, opened)
        elif tag == _W + "hyperlink":
            self.flow.mark("link", opened, target=self.links.get(element.get(_R + "id", ""), ""))
        elif tag == _W + "tbl" and self.tables:
            self.tables.pop()
        elif tag == _W + "tr":
            self.flow.end_row()
        elif tag == _W + "tc" and self.tables:
            table, row, column = self.tables[-1]
            self.flow.mark("cell", opened, cell=(table, max(row, 0), column))
            self.tables[-1][2] = column + 1
            self.flow.end_cell()

    def _close_paragraph(self, paragraph: _Paragraph) -> None:
        look = paragraph.look
        kind: MarkKind = "heading" if look.level else "list_item" if look.is_list_item else "paragraph"
        self.flow.mark(kind, paragraph.opened, level=look.level)
        self.flow.line_end()

    def _close_run(self, element: Element, opened: int) -> None:
        look = self.styles.run(element)
        if look.italic:
            self.flow.mark("italic", opened)
        if look.bold:
            self.flow.mark("bold", opened)
