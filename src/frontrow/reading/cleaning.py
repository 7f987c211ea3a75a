"""The view's text made fit for a grammar, with the way back: every cleaned character knows its original span."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_DROPPED = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)
_REPORTED = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
_NEEDS_WORK = re.compile(r"\r\n|[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff\ufe20-\ufe2f]|" + _DROPPED.pattern)
_ONE_TO_ONE = str.maketrans(
    {
        **dict.fromkeys(
            "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
        ),
        **dict.fromkeys("\r\x0c\x85\u2028\u2029", "\n"),
    }
)
_PIECE = re.compile(r"\r\n|.[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff\ufe20-\ufe2f]*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class CleanText:
    """`text` without control and bidi characters, its spaces and line ends made one kind, composed (NFC); `starts[i]`
    and `ends[i]` are the original span of character i, both empty where the two texts run in step."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    dropped: tuple[tuple[int, int], ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original text that the cleaned span `[start, end)` stands for."""
        if not self.starts:
            return start, end
        return self.starts[start], self.ends[end - 1]


def cleaned(text: str) -> CleanText:
    """`text` cleaned; `dropped` are the spans of control and bidi-override characters that a reviewer should see."""
    if not _NEEDS_WORK.search(text):
        return CleanText(text.translate(_ONE_TO_ONE), (), (), ())
    characters, starts, ends = [], [], []
    for piece, start, end in _pieces(text):
        characters.append(piece)
        starts.extend([start] * len(piece))
        ends.extend([end] * len(piece))
    return CleanText("".join(characters), tuple(starts), tuple(ends), _runs(text))


def _pieces(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _PIECE.finditer(text):
        piece = match.group()
        if piece == "\r\n":
            yield "\n", match.start(), match.end()
        elif not _DROPPED.match(piece):
            composed = unicodedata.normalize("NFC", piece) if len(piece) > 1 else piece
            yield composed.translate(_ONE_TO_ONE), match.start(), match.end()


def _runs(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((m.start(), m.end()) for m in re.finditer(_REPORTED.pattern + "+", text))
