"""What a PDF page draws as text: PDFium's letters put together to pieces that one text object draws without a space."""

import ctypes
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import hypot
from typing import Any

import pypdfium2_raw as pdfium

from frontrow.reading.formats.pdf_words import BROKEN_WORD, CELL_GAP, STRETCHED_SPACE, Piece

_ITALIC_FLAG = 64  # PDF 1.7, table 123: font flags
_UPRIGHT = 0.3  # how far a line of text may rise on its length
_NAME_BYTES = 128
_CUT_LETTERS = 16_383  # the library keeps 32,767 bytes of a string, and two bytes may make a letter
_FIRST_TO_THE_LEFT = "\u0590"
_TOKEN = re.compile(r"(?:\S|\u00a0)+")
Turn = Callable[[float, float], tuple[float, float]]


def _plain(function: Any, answer: Any, *arguments: Any) -> Callable[..., Any]:
    """The library's function with plain addresses, which cost half of its typed pointers."""
    return ctypes.CFUNCTYPE(answer, *arguments)(ctypes.cast(function, ctypes.c_void_p).value or 0)


_text_object = _plain(pdfium.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_font_of = _plain(pdfium.FPDFTextObj_GetFont, ctypes.c_void_p, ctypes.c_void_p)
_is_generated = _plain(pdfium.FPDFText_IsGenerated, ctypes.c_int, ctypes.c_void_p, ctypes.c_int)
_loose_box = _plain(pdfium.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)


@dataclass(frozen=True, slots=True)
class _Look:
    """What all letters of one text object share."""

    font: str
    size: float
    upright: bool


def pieces_of(page: Any, letters: Any, count: int) -> tuple[Piece, ...]:
    """The pieces in the order they are drawn; one drawn twice on the same spot, to look bold, counts once."""
    drawn: dict[tuple[str, int, int], Piece] = {}
    for piece in _PageLetters(page, letters, count).pieces():
        drawn.setdefault((piece.text, round(piece.left), round(piece.bottom)), piece)
    return tuple(drawn.values())


def has_long_string(letters: Any, count: int) -> bool:
    """Whether one text object has as many letters as the library leaves of a string that it cuts, or more."""
    marks = [_text_object(letters, at) or 0 for at in range(0, count, _CUT_LETTERS // 2)]
    long = {one for one, two in pairwise(marks) if one and one == two}
    return any(sum(_text_object(letters, at) == drawn for at in range(count)) >= _CUT_LETTERS for drawn in long)


class _PageLetters:
    def __init__(self, page: Any, letters: Any, count: int) -> None:
        self.letters = letters
        self.address = ctypes.cast(letters, ctypes.c_void_p).value
        self.text = _text(letters, count)
        self.is_simple = max(self.text, default="") < _FIRST_TO_THE_LEFT
        self.turn = _turn(page)
        self.looks: dict[int, _Look] = {}
        self.fonts: dict[int, str] = {}
        self.sound: dict[str, set[str]] = {}
        self.matrix = pdfium.FS_MATRIX()
        self.box = pdfium.FS_RECTF()
        self.box_address = ctypes.addressof(self.box)

    def pieces(self) -> Iterator[Piece]:
        before, end = 0, 0
        for token in _TOKEN.finditer(self.text):
            is_space = end < token.start() and _is_generated(self.address, end) == 0
            for start, stop, drawn in self._objects(token.start(), token.end()):
                follows = end < token.start() == start
                spaced = follows and (is_space or drawn == before)
                yield self._piece(start, stop, drawn, spaced, STRETCHED_SPACE if follows and is_space else CELL_GAP)
                before = drawn
            end = token.end()

    def _objects(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """`[start, end)` cut where another text object begins, each part with its object's address."""
        first = self._object(start)
        if first == self._object(end - 1):
            yield start, end, first
            return
        for drawn, run in groupby(range(start, end), self._object):
            places = [*run]
            yield places[0], places[-1] + 1, drawn

    def _object(self, at: int) -> int:
        return _text_object(self.address, at) or 0

    def _piece(self, start: int, end: int, drawn: int, spaced: bool, reach: float) -> Piece:
        look = self.looks.get(drawn) or self._look(start, drawn)
        left, top, right, bottom = self._box(start, end)
        text = self._shown(start, end, look.font)
        return Piece(text, left, top, right, bottom, look.size, look.font, look.upright, spaced, reach)

    def _box(self, start: int, end: int) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of the letters with the room their line gives them, on the page as shown."""
        left, bottom, right, top = self._letter_box(start)
        for at in self._others(start, end):
            x0, y0, x1, y1 = self._letter_box(at)
            left = x0 if x0 < left else left
            bottom = y0 if y0 < bottom else bottom
            right = x1 if x1 > right else right
            top = y1 if y1 > top else top
        (x0, y0), (x1, y1) = self.turn(left, bottom), self.turn(right, top)
        return (x0 if x0 < x1 else x1), (y0 if y0 < y1 else y1), (x1 if x0 < x1 else x0), (y1 if y0 < y1 else y0)

    def _others(self, start: int, end: int) -> range:
        """The letters but the first whose boxes count: the last, where all run to the right."""
        # Where some letters run to the left, those at the ends need not be first and last.
        is_simple = self.is_simple or max(self.text[start:end]) < _FIRST_TO_THE_LEFT
        return range(max(start + 1, end - 1) if is_simple else start + 1, end)

    def _shown(self, start: int, end: int, font: str) -> str:
        """The text, "\ufffd" for each letter without a character, `BROKEN_WORD` where a word is broken."""
        text = self.text[start:end]
        sound = self.sound.setdefault(font, set())
        if not sound.issuperset(text):
            text = "".join(self._letter(at, sound) for at in range(start, end))
            if any("\ud800" <= letter < "\ue000" for letter in text):
                text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        if text[-1:] in ("\ufffe", "\x02") and pdfium.FPDFText_IsHyphen(self.letters, end - 1) == 1:
            return text[:-1] + BROKEN_WORD
        return text

    def _letter(self, at: int, sound: set[str]) -> str:
        letter = self.text[at]
        if letter not in sound:
            if pdfium.FPDFText_HasUnicodeMapError(self.letters, at) == 1:
                return "\ufffd"
            if not "\ud800" <= letter < "\ue000":
                sound.add(letter)
        return letter

    def _letter_box(self, at: int) -> tuple[float, float, float, float]:
        """Left, bottom, right and top in the page's own space."""
        box = self.box
        _loose_box(self.address, at, self.box_address)
        return box.left, box.bottom, box.right, box.top

    def _look(self, at: int, drawn: int) -> _Look:
        matrix = self.matrix
        pdfium.FPDFText_GetMatrix(self.letters, at, ctypes.byref(matrix))
        size = pdfium.FPDFText_GetFontSize(self.letters, at) * hypot(matrix.c, matrix.d)
        (left, top), (right, bottom) = self.turn(0, 0), self.turn(matrix.a, matrix.b)
        upright = right > left and abs(bottom - top) < _UPRIGHT * (right - left)
        look = _Look(self._font(drawn), abs(size), upright)
        self.looks[drawn] = look
        return look

    def _font(self, drawn: int) -> str:
        address = _font_of(drawn) or 0
        if address not in self.fonts:
            font = ctypes.cast(address, pdfium.FPDF_FONT)
            name = ctypes.create_string_buffer(_NAME_BYTES)
            pdfium.FPDFFont_GetBaseFontName(font, name, _NAME_BYTES)
            is_italic = address and pdfium.FPDFFont_GetFlags(font) & _ITALIC_FLAG
            self.fonts[address] = name.value.decode("utf-8", "replace") + (" italic" if is_italic else "")
        return self.fonts[address]


def _text(letters: Any, count: int) -> str:
    """The page's letters, one character each."""
    units = (ctypes.c_ushort * (2 * count + 2))()
    written = pdfium.FPDFText_GetText(letters, 0, count, units)
    text = bytes(units)[: 2 * max(0, written - 1)].decode("utf-16-le", "replace")
    if len(text) == count:
        return text
    # The library leaves control characters out of the text but not out of its count, and counts halves of emoji.
    codes = (pdfium.FPDFText_GetUnicode(letters, at) for at in range(count))
    return "".join(chr(code) if code <= sys.maxunicode else "\ufffd" for code in codes)


def _turn(page: Any) -> Turn:
    """From the points of the page's own space to those of the page as shown, from its left and its top."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(box))
    left, bottom, right, top = box.left, box.bottom, box.right, box.top
    turns: tuple[Turn, ...] = (
        lambda x, y: (x - left, top - y),
        lambda x, y: (y - bottom, x - left),
        lambda x, y: (right - x, y - bottom),
        lambda x, y: (top - y, right - x),
    )
    quarter: int = pdfium.FPDFPage_GetRotation(page)
    return turns[quarter % 4]
