"""A table of films: every row a film, every column what its heading or its look says."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import key
from frontrow.reading.grammar.credits import credits_and_facts
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.film_page import once
from frontrow.reading.grammar.labels import TITLES, VALUED
from frontrow.reading.grammar.people import nameable
from frontrow.reading.grammar.prizes import prize_statements
from frontrow.reading.page import Page
from frontrow.reading.tables.columns import KNOWN, Cell, Row, header_row, roles_by_content, section, understood
from frontrow.reading.vocabulary.lexicon import TITLE_IN

_SHEETS = ("spreadsheet", "ms-excel", "csv", "tab-separated", "opendocument.spreadsheet")
FEWEST_ROWS = 3
NOTHING_TAUGHT: Mapping[str, str] = MappingProxyType({})


def tables_of(page: Page) -> dict[int, list[Row]]:
    """The cells of each table: table -> rows -> column -> span."""
    tables: dict[int, dict[int, dict[int, Cell]]] = defaultdict(lambda: defaultdict(dict))
    for mark in page.marks:
        if mark.kind in ("cell", "label_cell") and mark.row >= 0 and mark.column >= 0:
            tables[mark.table][mark.row][mark.column] = (mark.start, mark.end)
    return {number: [rows[row] for row in sorted(rows)] for number, rows in sorted(tables.items())}


def is_table(page: Page, taught: Mapping[str, str] = NOTHING_TAUGHT) -> bool:
    """Whether the document is a table of films: a spreadsheet, or a page whose cells are most of it and have a
    header row. `taught` are the roles that a person gave to headings."""
    if any(word in page.view.media_type for word in _SHEETS):
        return True
    tables = tables_of(page)
    inside = sum(b - a for rows in tables.values() for row in rows for a, b in row.values())
    return inside > 0.6 * max(1, len(page.text)) and any(
        len(rows) > FEWEST_ROWS and (head := header_row(page, rows, taught)) is not None and understood(head[1])
        for rows in tables.values()
    )


def table_findings(page: Page, taught: Mapping[str, str] = NOTHING_TAUGHT) -> list[Finding]:
    """The findings of every row of every table that is understood, films numbered through the document."""
    found: list[Finding] = []
    number = 0
    for rows in tables_of(page).values():
        head = header_row(page, rows, taught)
        body = rows[head[0] + 1 :] if head else rows
        roles = dict(head[1]) if head else {}
        roles |= roles_by_content(page, body, roles)
        if not understood(roles):
            continue
        headings = rows[head[0]] if head else {}
        for row in body:
            film = list(_film(page, row, roles, headings))
            if any(f.property == "film.title" for f in film):
                number += 1
                found += [f.about(f"film#{number}") for f in once(film)]
    return found


def columns_left(page: Page, taught: Mapping[str, str] = NOTHING_TAUGHT) -> list[Spot]:
    """The headings of columns that no rule reads, so that a person sees what was left."""
    left = []
    for rows in tables_of(page).values():
        head = header_row(page, rows, taught)
        if head is not None and understood(head[1]):
            headings = {column: (a, b, key(page.text[a:b])) for column, (a, b) in rows[head[0]].items()}
            left += [
                Spot(a, b)
                for column, (a, b, words) in headings.items()
                if words and words not in taught and head[1].get(column, "other") not in KNOWN
            ]
    return left


def _film(page: Page, row: Row, roles: Mapping[int, str], headings: Row) -> Iterator[Finding]:
    for column, role in roles.items():
        start, end = _filled(page, row.get(column, (0, 0)))
        if start == end or section(role):
            continue
        label = (Spot(*headings[column], role="label"),) if column in headings else ()
        if role in TITLES:
            yield _title(page, role, start, end, label)
        elif role == "synopsis":
            yield Finding("film.synopsis", None, (Spot(start, end), *label), "table.synopsis")
        elif role == "synopsis_author" and nameable(page.text[start:end]):
            yield Finding(
                "film.synopsis_author",
                " ".join(page.text[start:end].split()),
                (Spot(start, end), *label),
                "table.author",
            )
        elif role == "prizes":
            yield from prize_statements(page, start, end, "prize.cell", headings.get(column))
        elif role in VALUED:
            yield from _field(page, role, (start, end), headings.get(column, (start, end)))


def _field(page: Page, role: str, value: Cell, label: Cell) -> Sequence[Finding]:
    return list(credits_and_facts(page, [Field((role,), label, (value,), "cell", -1)]))


def _title(page: Page, role: str, start: int, end: int, label: tuple[Spot, ...]) -> Finding:
    text = " ".join(page.text[start:end].split())
    value = {"text": text, "lang": role.removeprefix(TITLE_IN) if role.startswith(TITLE_IN) else None}
    return Finding(
        "film.title",
        value,
        (Spot(start, end), *label),
        "table.title",
        {"original": True} if role == "original_title" else {},
    )


def _filled(page: Page, cell: Cell) -> Cell:
    start, end = cell
    while start < end and page.text[start].isspace():
        start += 1
    while end > start and page.text[end - 1].isspace():
        end -= 1
    return start, end
