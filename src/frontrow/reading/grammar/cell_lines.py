"""Lines of one cell: what stands on several lines, in several definitions or in the rows below that begin with an empty
cell, behind the label of their row."""

from bisect import bisect_right
from collections.abc import Sequence

from frontrow.reading.grammar.atoms import countries
from frontrow.reading.grammar.field import Field
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon

Cell = tuple[int, int, int]  # table, row, column


def in_cell_of(page: Page, field: Field, line: Line) -> bool:
    """Whether a line stands in the cell of the field's value, of which the label begins the row in a cell before it, or
    in the cell below that where nothing stands before it in its row."""
    label, value, here = (_cell_at(page, at) for at in (field.label[0], field.values[0][0], line.start))
    if label is None or value is None or here is None or label[:2] != value[:2] or label[2] >= value[2]:
        return False
    last = _cell_at(page, field.values[-1][0])
    return here == last or (last is not None and here == (last[0], last[1] + 1, value[2]) and _begins_row(page, line))


def _begins_row(page: Page, line: Line) -> bool:
    """Whether the cells of a row before a line are empty."""
    return not page.text[page.text.rfind("\n", 0, line.start) + 1 : line.start].strip()


def only_countries(page: Page, line: Line) -> bool:
    """Whether a line names countries and nothing else."""
    found = countries(page, line.words, codes=False)
    free = [word for word in line.words if not any(one.start <= word.start < one.end for one in found)]
    return bool(found) and all(word.key in lexicon().and_words for word in free)


def column_at(page: Page, place: int) -> int:
    """The column of the innermost cell over a place, -1 outside of tables."""
    cell = _cell_at(page, place)
    return cell[2] if cell is not None else -1


def _cell_at(page: Page, place: int) -> Cell | None:
    """The innermost cell over a place."""
    starts, cells = page.once("cells_by_start", page.lines[0], _cells)
    index = bisect_right(starts, place) - 1
    if index < 0 or cells[index][0] <= place:
        return None
    return cells[index][1]


def _cells(page: Page, _: Line) -> tuple[Sequence[int], Sequence[tuple[int, Cell]]]:
    found = [m for m in page.marks if m.kind in ("cell", "label_cell") and m.table >= 0]
    return [m.start for m in found], [(m.end, (m.table, m.row, m.column)) for m in found]
