"""The pieces of a specification line: which atoms are facts, and which words are something else."""

import re
from collections.abc import Iterator, Sequence, Set

from frontrow.reading.folding import fold
from frontrow.reading.grammar.atoms import Atom
from frontrow.reading.grammar.people import person_shaped
from frontrow.reading.grammar.speech import speech_only
from frontrow.reading.line_elements import element_starts
from frontrow.reading.page import Line, Page, Word
from frontrow.reading.vocabulary.lexicon import lexicon

_SEPARATOR = re.compile(r"[,/|·•;()\[\]\t:]|\.\s(?=\S)(?!U[Tt]\b|[Ss]ubt|[Uu]nter)|\s[–—>-]\s|^[–—-]\s|\s{3,}")


_WORD_BEFORE = re.compile(r"\w+\Z")
_LONGEST_CUT = 8  # letters of a word that is cut short


def segments(page: Page, line: Line, found: Sequence[Atom]) -> Iterator[tuple[int, int]]:
    """The pieces of a line between its signs of division and its elements; a sign inside an atom ("s/w") divides
    nothing."""
    ends = {a.end for a in found}
    signs = _SEPARATOR.finditer(page.text, line.start, line.end)
    cuts = [one.span() for one in signs if one.group()[0] != "." or _ends_words(page, one.start(), ends)]
    left = line.start
    for start, end in sorted([*cuts, *((at, at) for at in element_starts(page, line))]):
        if not any(a.start < start < a.end - 1 for a in found):
            yield left, start
            left = end
    yield left, line.end


def _ends_words(page: Page, dot: int, ends: Set[int]) -> bool:
    """Whether a dot ends a fact or a word, and no abbreviation: "sott. inglese" is one piece."""
    word = _WORD_BEFORE.search(page.text, max(0, dot - _LONGEST_CUT), dot)
    is_cut_short = word is not None and fold(word.group()) in lexicon().speech
    return dot in ends or (page.text[dot - 4 : dot].isalpha() and not is_cut_short)


def is_pure(page: Page, line: Line, piece: tuple[int, int], found: Sequence[Atom]) -> bool:
    """Whether a piece of the line is nothing but atoms."""
    inside = [w for w in line.words if piece[0] <= w.start < piece[1]]
    return all(
        any(a.start <= w.start < a.end for a in found) or filler(w.key) or w.key in lexicon().notes for w in inside
    )


def settled(page: Page, line: Line, found: list[Atom]) -> tuple[list[Atom], list[tuple[int, int]]]:
    """Atoms that really are facts, and the segments that are something else; a genre or year inside a title is no
    atom."""
    kept, residues = [], []
    for left, right in segments(page, line, found):
        inside = [a for a in found if left <= a.start and a.end <= right]
        rest = [
            w for w in line.words if left <= w.start < right and not any(a.start <= w.start < a.end for a in inside)
        ]
        rest = [w for w in rest if w.key not in lexicon().and_words and not filler(w.key)]
        if {a.kind for a in inside} >= {"year", "minutes"}:
            rest = [w for w in rest if not page.text[w.start : w.end].isupper() or w.end - w.start > 2]  # "M", "PG"
        if not rest:
            kept += inside
            continue
        start, end = _stretch(page, left, right)
        tail = _trailing(inside, rest)
        if tail:
            kept += tail
            end = _stretch(page, left, tail[0].start)[1]
        if start < end:
            residues.append((start, end))
    return kept, residues


def filler(word: str) -> bool:
    """Whether a word says nothing by itself beside atoms: "approx.", "silent", "OmU"."""
    return word in lexicon().fillers


def _trailing(inside: Sequence[Atom], rest: Sequence[Word]) -> list[Atom]:
    """Atoms at a segment's end after other words: "Name Surname 1992", "A Title 93’"."""
    last = max(w.end for w in rest)
    return [a for a in inside if a.start >= last and a.kind in ("year", "minutes", "country")]


def _stretch(page: Page, left: int, right: int) -> tuple[int, int]:
    text = page.text
    while left < right and text[left] in ' \t,.;:"“”„«»':
        left += 1
    while right > left and text[right - 1] in ' \t,;:"“”„«»':
        right -= 1
    return left, right


def settled_piece(page: Page, left: int, right: int) -> list[tuple[int, int]]:
    """`[left, right)` without signs at its ends, or nothing where nothing is left."""
    start, end = _stretch(page, left, right)
    return [(start, end)] if start < end else []


def in_pure_segment(page: Page, line: Line, atom: Atom, found: Sequence[Atom]) -> bool:
    """A country's letters count only in a segment that is nothing but atoms and not alone the line; before a colon
    they are a label."""
    if page.text[atom.end : line.end].lstrip()[:1] == ":":
        return False
    for left, right in segments(page, line, found):
        if left <= atom.start < right:
            words = [w for w in line.words if left <= w.start < right and w.key not in lexicon().and_words]
            return all(any(a.start <= w.start < a.end for a in found) for w in words)
    return False


def too_wordy(page: Page, line: Line, found: Sequence[Atom], residues: Sequence[tuple[int, int]]) -> bool:
    """Whether there is too much beside the atoms for a specification; a year with a length bears a longer title."""
    is_ended = line.text.endswith((".", "!", "?")) and not _ends_with_fact(line, found)
    sure = {a.kind for a in found} >= {"year", "minutes"} and not line.prose and not is_ended
    if not _is_wordy(page, line, residues, sure):
        return False  # without asking which of them tell languages: fewer pieces say no more
    return _is_wordy(page, line, [span for span in residues if not speech_only(page, *span)], sure)


def _is_wordy(page: Page, line: Line, residues: Sequence[tuple[int, int]], sure: bool) -> bool:
    words = [len(page.text[a:b].split()) for a, b in residues if not person_shaped(page.text[a:b])]
    return (
        sum(words) > (22 if sure else 14)
        or max(words, default=0) > (12 if sure else 9)
        or (not sure and _is_sentence(page, line, residues))
    )


def _ends_with_fact(line: Line, found: Sequence[Atom]) -> bool:
    """Whether nothing but a dot stands behind the last fact of a line: that of "122 min." """
    return any(atom.end >= line.end - 1 for atom in found)


def _is_sentence(page: Page, line: Line, residues: Sequence[tuple[int, int]]) -> bool:
    """Whether what is left over reads like running text: small words first, or a verb-rich tail."""
    small = 0
    for start, end in residues:
        words = page.text[start:end].split()
        small += sum(w[:1].islower() for w in words)
    return small >= 5 or (line.text.endswith((".", "!", "?")) and small >= 4)
