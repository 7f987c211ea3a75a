"""Lines that a sign divides into labelled pieces: "R/D : Name • Mus : Name • 52’ • Betacam • Coul/Col"."""

import re

from frontrow.reading.folding import CAPITAL
from frontrow.reading.grammar.atoms import atoms
from frontrow.reading.grammar.spec_line import Spec
from frontrow.reading.grammar.spec_pieces import filler
from frontrow.reading.page import Line, Page

_SIGNS = (" • ", " · ", " | ", " ● ", " // ")
_STOPS = re.compile(rf"(?:(?<=\w\w\w)|(?<=['’)]))\.\s+(?=\d|{CAPITAL})")
_SHORTENED = re.compile(r"[^\W\d_]{1,5}\.(?:\s?[^\W\d_]{1,4}\.)?\s?:\s*\S")
_LABELLED = re.compile(r"\s*[^\W\d_][^\d:]{0,24}?\s?:\s*\S")
_FEWEST_SHORTENED = 3
_KINDS = frozenset({"country", "year", "minutes", "colour", "format"})


def divided(page: Page, line: Line) -> list[tuple[int, int]]:
    """The spans of the line's pieces, nothing where no sign divides it into three at least, two of them labelled."""
    return page.once("divided", line, _pieces)


def _pieces(page: Page, line: Line) -> list[tuple[int, int]]:
    for sign in _SIGNS:
        texts = line.text.split(sign)
        if len(texts) > 2 and sum(_LABELLED.match(text) is not None for text in texts) > 1:
            spans, left = [], line.start
            for text in texts:
                spans.append((left, left + len(text)))
                left += len(text) + len(sign)
            return spans
    return _sentences(line)


def _sentences(line: Line) -> list[tuple[int, int]]:
    """The pieces between full stops of a line of abbreviations: "Scen.: Name. Mus.: Name. 35mm. D.: 90'. Bn."."""
    spans, left = [], line.start
    for stop in _STOPS.finditer(line.text):
        spans.append((left, line.start + stop.start()))
        left = line.start + stop.end()
    spans.append((left, line.end))
    shortened = sum(_SHORTENED.match(line.text[a - line.start : b - line.start]) is not None for a, b in spans)
    return spans if shortened >= _FEWEST_SHORTENED else []


def facts_between(page: Page, line: Line) -> Spec | None:
    """What the pieces without a label say of the film, of those that are nothing but facts; None for nothing."""
    found = []
    for start, end in divided(page, line):
        words = [word for word in line.words if start <= word.start < end]
        here = [atom for atom in atoms(page, start, end, words) if atom.kind in _KINDS]
        if here and all(filler(w.key) or any(a.start <= w.start < a.end for a in here) for w in words):
            found += here
    return Spec((line,), tuple(found), ()) if found else None
