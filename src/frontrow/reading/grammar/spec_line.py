"""Specification lines: countries, years, running times and what else stands with them, in any order and punctuation."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from frontrow.reading.folding import key
from frontrow.reading.grammar.atoms import Atom, atoms, clocks
from frontrow.reading.grammar.bylines import byline
from frontrow.reading.grammar.labels import label_at
from frontrow.reading.grammar.prize_words import is_no_prize, names_festival, names_prize
from frontrow.reading.grammar.spec_pieces import in_pure_segment, is_pure, segments, settled, settled_piece, too_wordy
from frontrow.reading.grammar.spec_siblings import siblings
from frontrow.reading.grammar.speech import speech_only
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon
from frontrow.reading.vocabulary.roles import COMPANIES, PEOPLE

LONGEST_LINE = 700
_EARLIEST = 9 * 60  # minutes of the day at which a showing begins
FEWEST_WORDS = 8  # a shorter line is read whole
_DATED = re.compile(r"(?<![\d:.])\d{1,2}[:.h]\d{2}\s?(?:[ap]\.?m\b\.?|uhr\b)|\d{1,2}\s?[ap]\.?m\b", re.IGNORECASE)
_EVENTS = frozenset({"premiere", "prizes", "festivals", "screenings", "section"})
_CORE = frozenset({"country", "year", "minutes"})


@dataclass(frozen=True)
class Spec:
    """A specification of one film: its lines, its atoms, and the pieces of text that are no atoms (a title, a name)."""

    lines: tuple[Line, ...]
    atoms: tuple[Atom, ...]
    residues: tuple[tuple[int, int], ...]

    @property
    def kinds(self) -> set[str]:
        """Which kinds of atom it has."""
        return {atom.kind for atom in self.atoms}

    def values(self, kind: str) -> list[str | int]:
        """The values of one kind, in order."""
        return [atom.value for atom in self.atoms if atom.kind == kind]


def specs(page: Page, lines: Sequence[Line]) -> list[Spec]:
    """Every specification among `lines`; pure lines that follow each other are one, and those of a short element."""
    found = [Spec(tuple(held), tuple(facts), tuple(rest)) for held, facts, rest in siblings(page, lines, _pure)]
    together = {line.index for spec in found for line in spec.lines}
    pure: list[Spec] = []
    for line in lines:
        if line.index in together:
            continue
        spec = None if _is_called_like_country(page, line) else _spec(page, line)
        if spec is not None and not spec.residues and (not pure or _continues(pure, spec)):
            pure.append(spec)
            continue
        found += _grouped(pure)
        pure = []
        if spec is not None and not spec.residues:
            pure = [spec]
        elif spec is not None and len(spec.kinds & _CORE) >= 2:
            found.append(spec)
    return _merged(_with_partial(page, lines, found + _grouped(pure)))


def _pure(page: Page, line: Line) -> tuple[Atom, ...]:
    """The facts of a line that says nothing else."""
    spec = None if _is_called_like_country(page, line) else _spec(page, line)
    return spec.atoms if spec is not None and not spec.residues else ()


def _is_called_like_country(page: Page, line: Line) -> bool:
    """Whether a country is the one first heading of a page, or begins what machines are told as its title: the film is
    called so ("Brazil")."""
    spec = _spec(page, line)
    if spec is None or spec.residues or spec.kinds != {"country"}:
        return False
    is_first = line.heading == 1 and sum(one.heading == 1 for one in page.lines) == 1
    return is_first or any(title.startswith(line.key) for title in page.own_titles if line.key)


def _continues(pure: Sequence[Spec], spec: Spec) -> bool:
    """Whether a pure line goes on where others end; a lone "11 Minutes" above a line with a length is a title."""
    said_again = len(pure) == 1 and pure[0].kinds == {"minutes"} and "minutes" in spec.kinds
    return pure[-1].lines[-1].index == spec.lines[0].index - 1 and not said_again


def look_lines(page: Page, lines: Sequence[Line]) -> list[Spec]:
    """Lines that say nothing but colour, carrier and length: "Black & white, 35 mm", "colour, 15’"."""
    found = [
        spec for line in lines if len(line.text) < 60 and (spec := _spec(page, line)) is not None and not spec.residues
    ]
    looks = {"colour", "format"}
    return [spec for spec in found if spec.kinds <= looks | {"genre", "minutes", "note"} and spec.kinds & looks]


def _with_partial(page: Page, lines: Sequence[Line], found: list[Spec]) -> list[Spec]:
    """Short lines next to a specification that hold a fact it lacks among a few other words: "76 min, dF"."""
    at = {line.index: line for line in lines}
    read = {line.index for spec in found for line in spec.lines}
    partial = []
    for spec in found:
        for index in (spec.lines[-1].index + 1, spec.lines[0].index - 1):
            line = at.get(index)
            is_free = line is not None and len(line.words) <= 9 and line.index not in read
            beside = _spec(page, line) if line is not None and is_free and not _is_of_event(page, line) else None
            if (
                beside is not None
                and beside.kinds & _CORE
                and not beside.kinds & spec.kinds & _CORE
                and _few(page, beside)
            ):
                partial.append(beside)
    return found + partial


def _is_of_event(page: Page, line: Line) -> bool:
    """Whether a line tells where the film was shown or what it won: the year of a festival is not the film's."""
    label = label_at(page, line.words, 0)
    is_labelled = label is not None and bool(_EVENTS & set(label.roles))
    is_named = names_festival(line.text) or names_prize(line.text) or is_no_prize(line.text)
    is_section = any(word.key in lexicon().sections for word in line.words)
    rest = re.sub(r"[\d\W]+", " ", line.text).strip()
    return is_labelled or is_named or is_section or key(rest) in lexicon().places


def is_of_festival(page: Page, spec: Spec) -> bool:
    """Whether a line without a length tells a festival, when and where it was: "Moon Festival 2018, Italy"."""
    return "minutes" not in spec.kinds and any(names_festival(page.text[a:b]) for a, b in spec.residues)


def _few(page: Page, spec: Spec) -> bool:
    return sum(len(page.text[a:b].split()) for a, b in spec.residues if not speech_only(page, a, b)) <= 3


def _grouped(pure: Sequence[Spec]) -> list[Spec]:
    """Pure lines as one specification, if together they say two things of country, year and length."""
    if not pure:
        return []
    spec = Spec(tuple(line for s in pure for line in s.lines), tuple(a for s in pure for a in s.atoms), ())
    return [spec] if len(spec.kinds & _CORE) >= 2 or (spec.kinds & _CORE and len(spec.kinds) >= 2) else []


def _merged(found: list[Spec]) -> list[Spec]:
    """Specifications on adjacent lines that complete each other are one: "Poland, 2013" above "80 min, DCP"."""
    merged: list[Spec] = []
    for spec in sorted(found, key=lambda s: s.lines[0].index):
        last = merged[-1] if merged else None
        if last and spec.lines[0].index == last.lines[-1].index + 1 and not (last.kinds & spec.kinds & _CORE):
            merged[-1] = Spec(last.lines + spec.lines, last.atoms + spec.atoms, last.residues + spec.residues)
        else:
            merged.append(spec)
    return merged


def _spec(page: Page, line: Line) -> Spec | None:
    return page.once("specification", line, _stated)


def _stated(page: Page, line: Line) -> Spec | None:
    if len(line.text) > LONGEST_LINE or not line.words:
        return None
    told = byline(page, line)
    if told is not None:
        return Spec((line,), told.atoms, told.speech)
    return spec_of(page, line) or _after_credits(page, line)


def _after_credits(page: Page, line: Line) -> Spec | None:
    """The specification that ends a line of labelled credits: "TITLE, dir.: Name, Poland, 2005, 19’"."""
    if ":" not in line.text or len(line.words) < FEWEST_WORDS:
        return None
    first = next((i for i in range(1, len(line.words)) if _labels(page, line, i)), None)
    if first is None:
        return None
    found = atoms(page, line.start, line.end, line.words)
    pieces = list(segments(page, line, found))
    cut = len(pieces)
    while cut and is_pure(page, line, pieces[cut - 1], found):
        cut -= 1
    tail = [a for a in found if cut < len(pieces) and a.start >= pieces[cut][0]]
    if len({a.kind for a in tail} & _CORE) < 2 or not tail or tail[0].start < line.words[first].start:
        return None
    head = (line.start, line.words[first].start)
    return Spec((line,), tuple(tail), tuple(settled_piece(page, *head)))


def _with_clock(page: Page, line: Line, found: list[Atom]) -> list[Atom]:
    """The atoms with a running time printed like a clock ("2023 | Colour | 15:00"), where the line names no moment."""
    kinds = {a.kind for a in found}
    if "minutes" in kinds or not {"year", "country"} & kinds or any(w.key in lexicon().months for w in line.words):
        return found
    clock = clocks(page.text, line.start, line.end)[:1]
    beside = {"colour", "format", "genre"} & kinds or _no_time_of_day(page, line, clock)
    return sorted([*found, *clock], key=lambda atom: atom.start) if beside else found


def _is_showing(line: Line, found: Sequence[Atom]) -> bool:
    """Whether what looks like a length of many hours is when a showing begins: "6 octobre 2011, 20h30"; or a year is
    of its date: "7:30 PM · Thursday, 26 November, 2015"."""
    if not any(word.key in lexicon().months for word in line.words):
        return False
    is_late = any(a.kind == "minutes" and int(a.value) >= _EARLIEST for a in found)
    return is_late or (not any(a.kind == "minutes" for a in found) and _DATED.search(line.text) is not None)


def _no_time_of_day(page: Page, line: Line, clock: Sequence[Atom]) -> bool:
    """Whether what looks like a clock ends a line behind a slash or bar, and no showing begins so ("5:48", "12:03")."""
    if not clock or clock[0].end != line.end or page.text[line.start : clock[0].start].rstrip()[-1:] not in ("/", "|"):
        return False
    first, second = page.text[clock[0].start : clock[0].end].split(":")
    return int(first) < 9 or int(second) % 5 != 0


def _labels(page: Page, line: Line, index: int) -> bool:
    """Whether a label of a credit with its colon stands at a word of the line."""
    match = label_at(page, line.words, index)
    return match is not None and set(match.roles) <= PEOPLE | COMPANIES and page.text[match.end : match.end + 1] == ":"


def spec_of(page: Page, line: Line) -> Spec | None:
    """The specification that a whole line is."""
    return page.once("whole line", line, _whole)


def _whole(page: Page, line: Line) -> Spec | None:
    if len(line.text) > 260 or (line.prose and len(line.words) > 30):
        return None
    found = atoms(page, line.start, line.end, line.words)
    if {a.kind for a in found} & {"year", "minutes"}:
        coded = atoms(page, line.start, line.end, line.words, codes=True)
        if any(a.kind == "country" and in_pure_segment(page, line, a, coded) for a in coded):
            found = [a for a in coded if a.kind != "country" or a in found or in_pure_segment(page, line, a, coded)]
    if not found or _is_showing(line, found):
        return None
    found = _with_clock(page, line, found)
    found, residues = settled(page, line, found)
    if not found or too_wordy(page, line, found, residues):
        return None
    return Spec((line,), tuple(found), tuple(residues))
