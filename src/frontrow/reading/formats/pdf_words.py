"""From what a page draws to its words and to pieces of lines, by the gaps between them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

BROKEN_WORD = "\ufffe"  # stands for the hyphen where a line ends in the middle of a word; no character of any text
CELL_GAP = 0.7  # of the letters' size: wider gaps that no space fills set a cell or a column apart
STRETCHED_SPACE = 2.0  # of the size: how wide a drawn space may become where both margins are straight
_WORD_GAP = 0.18  # of the size: narrower gaps are kerning
_NEAR_RUNS = 30  # how many earlier runs of a row a run may continue: more are a drawing or an attack
_BASELINE = 0.35  # of the size: how far a superscript may rise


# A dense page has thousands of pieces and words: a tuple is made in a third of a frozen dataclass's time.
class Piece(NamedTuple):
    """Letters drawn at once without a space: their box in points from the page's top left, their size and font;
    `spaced` where a space is drawn before them, `reach` (of the size) the gap before them that is still one."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    font: str
    upright: bool
    spaced: bool = False
    reach: float = CELL_GAP


class Word(NamedTuple):
    """Letters between two gaps; `spaced` where a space stands before it on its line."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    font: str
    spaced: bool


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one baseline without a wide gap between them."""

    words: tuple[Word, ...]
    left: float
    top: float
    right: float
    bottom: float
    size: float
    upright: bool


def lines_of(pieces: Iterable[Piece]) -> list[Line]:
    """The pieces of lines, in the order they are drawn; those that continue each other on a baseline are joined."""
    runs: list[list[Piece]] = []
    for piece in pieces:
        if runs and _continues(runs[-1], piece):
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return [line for run in _joined(runs) if (line := _line(run)) is not None]


def _continues(run: list[Piece], piece: Piece) -> bool:
    last = run[-1]
    size = max(last.size, piece.size, 1.0)
    if last.upright != piece.upright or not last.upright:
        return last.upright == piece.upright and abs(last.left - piece.left) < _BASELINE * size
    gap = piece.left - last.right
    return abs(piece.bottom - last.bottom) < _BASELINE * size and -0.6 * size < gap < piece.reach * size


def _joined(runs: list[list[Piece]]) -> list[list[Piece]]:
    """Runs drawn out of order, as where a font changes, put together again where they touch on one baseline."""
    joined: list[list[Piece]] = []
    by_row: dict[int, list[list[Piece]]] = {}
    for run in runs:
        row = round(run[0].bottom / 2)
        near = [other for at in (row, row - 1, row + 1) for other in by_row.get(at, [])[-_NEAR_RUNS:]]
        before = next((other for other in near if _continues(other, run[0])), None)
        if before is not None and run[0].upright:
            before.extend(run)
            continue
        joined.append(run)
        by_row.setdefault(row, []).append(run)
    return joined


def _line(run: list[Piece]) -> Line | None:
    words = _words(run)
    if not words:
        return None
    return Line(
        tuple(words),
        min(w.left for w in words),
        min(w.top for w in words),
        max(w.right for w in words),
        max(w.bottom for w in words),
        max(piece.size for piece in run),
        run[0].upright,
    )


def _words(run: list[Piece]) -> list[Word]:
    words: list[Word] = []
    held: list[Piece] = []
    spaced = False
    for piece in run:
        is_apart = bool(held) and (piece.spaced or _is_apart(held[-1], piece))
        if held and (is_apart or held[-1].font != piece.font):
            words.append(_word(held, spaced))
            spaced, held = is_apart, []
        held.append(piece)
    words += [_word(held, spaced)] if held else []
    return [word for word in words if not word.text.isspace()]


def _is_apart(last: Piece, piece: Piece) -> bool:
    return last.upright and piece.left - last.right > _WORD_GAP * max(last.size, piece.size)


def _word(pieces: list[Piece], spaced: bool) -> Word:
    if len(pieces) == 1:
        text, left, top, right, bottom, _, font, *_ = pieces[0]
        return Word(text, left, top, right, bottom, font, spaced)
    return Word(
        "".join(piece.text for piece in pieces),
        min(piece.left for piece in pieces),
        min(piece.top for piece in pieces),
        max(piece.right for piece in pieces),
        max(piece.bottom for piece in pieces),
        pieces[0].font,
        spaced,
    )
