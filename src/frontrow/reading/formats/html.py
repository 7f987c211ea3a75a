"""HTML: the text a browser would show, each run of it with the XPath of its text node."""

import re
from typing import Any

from lxml import etree

from frontrow.reading import limits
from frontrow.reading.formats import html_words as words
from frontrow.reading.formats.encoding import decoded
from frontrow.reading.formats.html_boxes import BoxPath
from frontrow.reading.formats.html_embedded import add_embedded
from frontrow.reading.formats.html_icons import IconRuns, icon_name
from frontrow.reading.formats.html_lines import is_set_in_lines, keeps_lines
from frontrow.reading.formats.html_paths import NodePath
from frontrow.reading.formats.layout_flow import LayoutFlow
from frontrow.reading.formats.unreadable import BrokenDocument, TooLarge
from frontrow.reading.formats.view_builder import ViewBuilder
from frontrow.reading.view import MarkKind

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]{0,100}?encoding=[\"']([\w.:-]+)", re.I
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_TOKEN = re.compile(r"[a-z]+")
_LINE_END = re.compile(r"</br\s*>", re.I)  # browsers break the line there, the parser drops it
# Characters that no XML tree may hold travel through the parser in a private plane and come back after it.
_HIDEABLE = [*range(0x00, 0x09), 0x0B, *range(0x0E, 0x20), 0xFFFE, 0xFFFF]
_HIDE = {code: 0xF0000 + code for code in _HIDEABLE}
_SHOW = {0xF0000 + code: code for code in _HIDEABLE}
_OF_HEAD = frozenset({"title", "meta", "link", "script", "style", "base", "noscript", "template", "object"})
_MOST_SPANNED = 64  # columns in which a cell may go on in the rows below
Element = Any


def read_html(data: bytes, builder: ViewBuilder) -> None:
    """Puts the page's shown text into `builder`, then the facts embedded for machines as marks "embedded"."""
    match = _CHARSET.search(data[:4096])
    declared = (match[1] or match[2]).decode("ascii") if match else ""
    found = decoded(data, builder.name, declared)
    if found.foreign:
        count = len(found.foreign)
        builder.notice("mixed_encoding", f"{count} runs of bytes are not UTF-8 as the rest is; read as cp1252")
    root = parsed_page(found.text, builder.name)
    builder.language = _language(root)
    _PageReader(builder).read(root)
    add_embedded(root, builder)


def parsed_page(text: str, name: str) -> Element:
    """The tree of a page; raises TooLarge beyond the parser's depth and size, BrokenDocument without any element."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_pis=False)
    try:
        root = etree.fromstring(_LINE_END.sub("<br>", text.translate(_HIDE)).encode("utf-8", "surrogatepass"), parser)
    except etree.XMLSyntaxError as fault:
        raise BrokenDocument(name, "no HTML could be found in it") from fault
    for entry in parser.error_log:
        if entry.type_name == "ERR_RESOURCE_LIMIT":
            raise TooLarge(name, entry.message.split(", ")[0].strip().rstrip(":"), f"line {entry.line}")
    if root is None:
        raise BrokenDocument(name, "no HTML could be found in it")
    _end_head(root)
    return root


def _end_head(root: Element) -> None:
    """Moves what cannot stand in the head of a page into its body: the tag that begins a body may be left out, and the
    parser knows that of old elements alone, not of `<main>` and `<header>`."""
    head = root.find("head")
    tags = [one.tag for one in head] if head is not None else []
    first = next((n for n, tag in enumerate(tags) if isinstance(tag, str) and tag not in _OF_HEAD), None)
    if first is None:
        return
    moved, body = list(head[first:]), root.find("body")
    if body is None:
        body = etree.SubElement(root, "body")
    for place, element in enumerate(moved):
        body.insert(place, element)


def shown(text: str) -> str:
    """Text out of the tree, its hidden characters brought back."""
    return text.translate(_SHOW) if any(c > "\U000effff" for c in text) else text


def _language(root: Element) -> str | None:
    lang = (root.get("lang") or root.get("xml:lang") or "").strip()
    return lang if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", lang) else None


class _PageReader:
    def __init__(self, builder: ViewBuilder) -> None:
        self.builder = builder
        self.flow = LayoutFlow(builder)
        self.path = NodePath()
        self.boxes = BoxPath()
        self.icons = IconRuns(self.flow)
        self.opened: list[int] = []
        self.tables: list[list[int]] = []
        self.spanned: list[dict[int, tuple[int, int]]] = []
        self.table_count = 0
        self.pre = 0
        self.lined = 0
        self.elements = 0

    def read(self, root: Element) -> None:
        walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in walk:
            if event == "start":
                self._enter(element)
                if _is_hidden(element):
                    walk.skip_subtree()
                else:
                    self._open(element)
            elif event == "end":
                if not _is_hidden(element):
                    self._close(element)
                elif element.tag == "svg":
                    self._icon(icon_name(element))
                self.path.leave()
                self._text(element.tail)
            else:
                self._text(element.tail)

    def _enter(self, element: Element) -> None:
        self.elements += 1
        if self.elements > limits.HTML_ELEMENTS:
            fault = f"more than {limits.HTML_ELEMENTS:,} elements"
            raise TooLarge(self.builder.name, fault, f"line {element.sourceline}")
        self.path.enter(element.tag)

    def _text(self, text: str | None) -> None:
        if text and self.path.depth:
            where: dict[str, object] = {"node": self.path.text_node()}
            if self.pre:
                self.flow.verbatim(shown(text), where)
            elif self.lined or is_set_in_lines(text):
                self.flow.lines(shown(text), where)
            else:
                self.flow.words(shown(text), where)

    def _open(self, element: Element) -> None:
        tag = element.tag
        if tag == "br":
            self.flow.line_end()
        elif tag in ("td", "th", "dt", "dd"):
            self._open_cell(element)
        elif tag in words.BLOCK:
            self.flow.break_line(tag in words.BLANK_LINE)
        if tag in ("table", "dl"):
            self.tables.append([self.table_count, -1, 0])
            self.spanned.append({})
            self.table_count += 1
        elif tag == "tr" and self.tables:
            self.tables[-1][1:] = [self.tables[-1][1] + 1, 0]
        self.pre += tag == "pre"
        self.lined += keeps_lines(element)
        self.opened.append(self.builder.at)
        self.boxes.enter(element)
        self.icons.enter()
        self._text(element.text)
        if len(element) and (element.text or "").strip():
            self.flow.box(self.opened[-1], f"{self.boxes.path}/text", f"{self.boxes.full}/text")

    def _open_cell(self, element: Element) -> None:
        if element.tag in ("td", "th"):
            self._pass_spanned()
            self.flow.begin_cell(self.tables[-1][2] if self.tables else 0)
            return
        self.flow.break_line()
        if self.tables:
            _, row, column = self.tables[-1]
            is_label = element.tag == "dt"
            self.tables[-1][1:] = [row + 1 if is_label and (column or row < 0) else max(row, 0), 0 if is_label else 1]

    def _close(self, element: Element) -> None:
        tag, opened = element.tag, self.opened.pop()
        self._mark(element, opened)
        self.flow.box(opened, self.boxes.path, self.boxes.full)
        inner = self.icons.leave(self.boxes.path, self.boxes.full)
        self.boxes.leave()
        if self.builder.at == opened:
            self._icon(inner or icon_name(element))
        self.pre -= tag == "pre"
        self.lined -= keeps_lines(element)
        if tag in ("td", "th"):
            self.flow.end_cell()
            if self.tables:
                self._end_spans(element)
        elif tag == "tr":
            self.flow.end_row()
        elif tag in words.BLOCK:
            self.flow.break_line(tag in words.BLANK_LINE)
        if tag in ("table", "dl") and self.tables:
            self.tables.pop()
            self.spanned.pop()

    def _pass_spanned(self) -> None:
        """The running column moves behind those that a cell of a row above still fills."""
        if self.tables:
            _, row, column = self.tables[-1]
            while (above := self.spanned[-1].get(column)) is not None and above[0] >= row:
                column = above[1]
            self.tables[-1][2] = column

    def _end_spans(self, element: Element) -> None:
        """The running column moves behind a cell, which may go on in the rows below."""
        _, row, column = self.tables[-1]
        end, rows = column + _span(element, "colspan"), _span(element, "rowspan")
        if rows > 1 and column < _MOST_SPANNED:
            self.spanned[-1][column] = (row + rows - 1, end)
        self.tables[-1][2] = end

    def _icon(self, name: str) -> None:
        if name and self.opened:
            self.icons.shown(name, self.boxes.path, self.boxes.full)

    def _mark(self, element: Element, opened: int) -> None:
        kind = _kind(element)
        if kind is None:
            return
        cell = (-1, -1, -1)
        if element.tag in ("td", "th", "dt", "dd") and self.tables:
            cell = (self.tables[-1][0], max(self.tables[-1][1], 0), self.tables[-1][2])
        target = shown((element.get("href") or "").strip()) if kind == "link" else ""
        self.flow.mark(kind, opened, level=words.HEADINGS.get(element.tag, 0), target=target, cell=cell)


_KINDS: dict[str, MarkKind] = {
    **dict.fromkeys(words.HEADINGS, "heading"),
    **dict.fromkeys(words.ITALIC, "italic"),
    **dict.fromkeys(words.BOLD, "bold"),
    "p": "paragraph",
    "li": "list_item",
    "a": "link",
    "td": "cell",
    "dd": "cell",
    "th": "label_cell",
    "dt": "label_cell",
    "nav": "navigation",
    "button": "navigation",
    "footer": "footer",
}


def _kind(element: Element) -> MarkKind | None:
    kind = _KINDS.get(element.tag)
    if element.get("role") in words.NAVIGATION_ROLES:
        return "navigation"
    if element.get("role") == "contentinfo":
        return "footer"
    if kind in (None, "cell", "list_item") and element.tag in words.CLASSED:
        return _kind_by_class(element) or kind
    return kind


def _kind_by_class(element: Element) -> MarkKind | None:
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    tokens = set(_TOKEN.findall(names)) if names != " " else set()
    if tokens & words.LABEL_CLASSES:
        return "label_cell"
    kind: MarkKind | None = None
    if tokens & words.NAVIGATION_CLASSES:
        kind = "navigation"
    elif tokens & words.FOOTER_CLASSES:
        kind = "footer"
    # A wrapper of the whole page may be called "has-menu": what holds the page's own heading is no furniture.
    return kind if kind and next(element.iter("h1", "main", "article"), None) is None else None


def _is_hidden(element: Element) -> bool:
    return (
        element.tag in words.NOT_SHOWN
        or element.get("hidden") is not None
        or bool(_HIDDEN_STYLE.search(element.get("style") or ""))
    )


def _span(element: Element, name: str) -> int:
    """Over how many columns or rows a cell stands; as many rows as there are, where it says none, is one."""
    span = (element.get(name) or "1").strip()
    return min(int(span), limits.SHEET_COLUMNS) if re.fullmatch("[0-9]{1,4}", span) and int(span) else 1
