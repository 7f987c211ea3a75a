"""From a page's drawn letters to words and to pieces of lines, by the gaps between them."""

from collections.abc import Iterable
from dataclasses import dataclass

_WORD_GAP = 0.18  # of the letter's size: narrower gaps are kerning
_LINE_GAP = 0.7  # of the size: wider gaps that no space fills set a cell or a column apart
_NEAR_RUNS = 30  # how many earlier runs of a row a run may continue: more are a drawing or an attack
_BASELINE = 0.35  # of the letter's size: how far a superscript may rise


@dataclass(frozen=True, slots=True)
class Letter:
    """A drawn letter (or ligature): its box in points from the page's top left, its size and font."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    font: str
    upright: bool


@dataclass(frozen=True, slots=True)
class Word:
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


def lines_of(letters: Iterable[Letter]) -> list[Line]:
    """The pieces of lines, in the order they are drawn; those that continue each other on a baseline are joined."""
    runs: list[list[Letter]] = []
    for letter in letters:
        if not letter.text:
            continue
        if runs and _continues(runs[-1], letter):
            runs[-1].append(letter)
        else:
            runs.append([letter])
    return [line for run in _joined(runs) if (line := _line(run)) is not None]


def _continues(run: list[Letter], letter: Letter) -> bool:
    last = run[-1]
    size = max(last.size, letter.size, 1.0)
    if last.upright != letter.upright or not last.upright:
        return last.upright == letter.upright and abs(last.left - letter.left) < _BASELINE * size
    gap = letter.left - last.right
    return abs(letter.bottom - last.bottom) < _BASELINE * size and -0.6 * size < gap < _LINE_GAP * size


def _joined(runs: list[list[Letter]]) -> list[list[Letter]]:
    """Runs drawn out of order, as where a font changes, put together again where they touch on one baseline."""
    joined: list[list[Letter]] = []
    by_row: dict[int, list[list[Letter]]] = {}
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


def _line(run: list[Letter]) -> Line | None:
    words = _words(run)
    if not words:
        return None
    return Line(
        tuple(words),
        min(w.left for w in words),
        min(w.top for w in words),
        max(w.right for w in words),
        max(w.bottom for w in words),
        max(letter.size for letter in run),
        run[0].upright,
    )


def _words(run: list[Letter]) -> list[Word]:
    words: list[Word] = []
    held: list[Letter] = []
    spaced = False
    for letter in run:
        blank = letter.text.isspace() and letter.text != "\u00a0"
        if held and (blank or _is_apart(held[-1], letter) or held[-1].font != letter.font):
            words.append(_word(held, spaced))
            spaced = blank or _is_apart(held[-1], letter)
            held = []
        spaced = spaced or (blank and bool(words))
        if not blank:
            held.append(letter)
    words += [_word(held, spaced)] if held else []
    return [word for word in words if not word.text.isspace()]


def _is_apart(last: Letter, letter: Letter) -> bool:
    return last.upright and letter.left - last.right > _WORD_GAP * max(last.size, letter.size)


def _word(letters: list[Letter], spaced: bool) -> Word:
    return Word(
        "".join(letter.text for letter in letters),
        min(letter.left for letter in letters),
        min(letter.top for letter in letters),
        max(letter.right for letter in letters),
        max(letter.bottom for letter in letters),
        letters[0].font,
        spaced,
    )
