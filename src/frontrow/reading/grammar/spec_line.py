"""Specification lines: countries, year, running time and what else stands with them, in any order and punctuation."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from frontrow.reading.claim import Json
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.grammar.atoms import Atom, atoms
from frontrow.reading.grammar.labels import label_at
from frontrow.reading.grammar.people import bare
from frontrow.reading.grammar.speech import spoken
from frontrow.reading.page import Line, Page, Word, words_in
from frontrow.reading.vocabulary.lexicon import lexicon

_SEPARATOR = re.compile(r"[,/|·•;()\[\]\t:]|(?<=\w{4})\.\s(?=\S)|\s[–—-]\s|^[–—-]\s|\s{3,}")
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
    """Every specification among `lines`; pure lines that follow each other are one."""
    found: list[Spec] = []
    pure: list[Spec] = []
    for line in lines:
        spec = _spec(page, line)
        if spec is not None and not spec.residues and (not pure or pure[-1].lines[-1].index == line.index - 1):
            pure.append(spec)
            continue
        found += _grouped(pure)
        pure = []
        if spec is not None and not spec.residues:
            pure = [spec]
        elif spec is not None and len(spec.kinds & _CORE) >= 2:
            found.append(spec)
    return _merged(_with_partial(page, lines, found + _grouped(pure)))


def look_lines(page: Page, lines: Sequence[Line]) -> list[Spec]:
    """Lines that say nothing but colour and carrier: "Black & white, 35 mm"."""
    found = [
        spec for line in lines if len(line.text) < 60 and (spec := _spec(page, line)) is not None and not spec.residues
    ]
    return [spec for spec in found if spec.kinds <= {"colour", "format", "genre"} and spec.kinds & {"colour", "format"}]


def _with_partial(page: Page, lines: Sequence[Line], found: list[Spec]) -> list[Spec]:
    """Short lines next to a specification that hold a fact it lacks among a few other words: "76 min, dF"."""
    at = {line.index: line for line in lines}
    partial = []
    for spec in found:
        for index in (spec.lines[-1].index + 1, spec.lines[0].index - 1):
            line = at.get(index)
            beside = (
                _spec(page, line)
                if line is not None and len(line.words) <= 9 and not any(line in s.lines for s in found)
                else None
            )
            if (
                beside is not None
                and beside.kinds & _CORE
                and not beside.kinds & spec.kinds & _CORE
                and _few(page, beside)
            ):
                partial.append(beside)
    return found + partial


def _few(page: Page, spec: Spec) -> bool:
    return sum(len(page.text[a:b].split()) for a, b in spec.residues) <= 3


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
    if len(line.text) > 260 or not line.words or (line.prose and len(line.words) > 30):
        return None
    found = atoms(page, line.start, line.end, line.words)
    if {a.kind for a in found} & {"year", "minutes"}:
        coded = atoms(page, line.start, line.end, line.words, codes=True)
        if any(a.kind == "country" and _in_pure_segment(page, line, a, coded) for a in coded):
            found = [a for a in coded if a.kind != "country" or a in found or _in_pure_segment(page, line, a, coded)]
    if not found:
        return None
    found, residues = _settled(page, line, found)
    words = sum(len(page.text[a:b].split()) for a, b in residues)
    if (
        not found
        or words > 14
        or any(len(page.text[a:b].split()) > 9 for a, b in residues)
        or _sentence(page, line, residues)
    ):
        return None
    return Spec((line,), tuple(found), tuple(residues))


def _segments(page: Page, line: Line, found: Sequence[Atom]) -> Iterator[tuple[int, int]]:
    """The pieces of a line between its signs of division; a sign inside an atom ("s/w") divides nothing."""
    left = line.start
    for cut in _SEPARATOR.finditer(page.text, line.start, line.end):
        if any(a.start < cut.start() < a.end - 1 for a in found):
            continue
        yield left, cut.start()
        left = cut.end()
    yield left, line.end


def _settled(page: Page, line: Line, found: list[Atom]) -> tuple[list[Atom], list[tuple[int, int]]]:
    """Atoms that really are facts, and the segments that are something else; a genre or year inside a title is no
    atom."""
    kept, residues = [], []
    for left, right in _segments(page, line, found):
        inside = [a for a in found if left <= a.start and a.end <= right]
        rest = [
            w for w in line.words if left <= w.start < right and not any(a.start <= w.start < a.end for a in inside)
        ]
        rest = [w for w in rest if w.key not in lexicon().and_words and not _filler(w.key)]
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


def _filler(word: str) -> bool:
    return word in (
        "ca",
        "c",
        "approx",
        "sound",
        "silent",
        "ratio",
        "no",
        "dialogue",
        "omeu",
        "omu",
        "ov",
        "omdu",
        "mit",
        "df",
        "vostfr",
        "vostf",
        "vo",
        "vf",
    )


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


def _in_pure_segment(page: Page, line: Line, atom: Atom, found: Sequence[Atom]) -> bool:
    """A country's letters count only in a segment that is nothing but atoms and not alone the line."""
    for left, right in _segments(page, line, found):
        if left <= atom.start < right:
            return all(any(a.start <= w.start < a.end for a in found) for w in line.words if left <= w.start < right)
    return False


def _sentence(page: Page, line: Line, residues: Sequence[tuple[int, int]]) -> bool:
    """Whether what is left over reads like running text: small words first, or a verb-rich tail."""
    small = 0
    for start, end in residues:
        words = page.text[start:end].split()
        small += sum(w[:1].islower() for w in words)
    return small >= 5 or (line.text.endswith((".", "!", "?")) and small >= 4)


def spec_findings(page: Page, spec: Spec) -> Iterator[Finding]:
    """The facts of a specification."""
    for atom in spec.atoms:
        spot = (Spot(atom.start, atom.end),)
        if atom.kind == "country":
            yield Finding("film.country", atom.value, spot, "spec.country")
        elif atom.kind == "year":
            qualifiers: dict[str, Json] = {"from": atom.first, "to": atom.value} if atom.first else {}
            yield Finding("film.year", atom.value, spot, "spec.year", qualifiers)
        elif atom.kind == "minutes":
            yield Finding("film.minutes", atom.value, spot, "spec.minutes")
        elif atom.kind == "format":
            yield Finding("film.format", atom.value, spot, "spec.format")
        elif atom.kind == "premiere":
            yield Finding("film.premiere", bare(str(atom.value)), spot, "spec.premiere")
    yield from _colour(spec)
    for start, end in spec.residues:
        if speech_only(page, start, end):
            for code, left, right, subtitle in spoken(page, start, end):
                yield Finding(
                    "film.subtitle_language" if subtitle else "film.language",
                    code,
                    (Spot(left, right),),
                    "spec.language",
                )


_SPEECH = frozenset(
    [
        "of",
        "ut",
        "omu",
        "omeu",
        "ou",
        "ome",
        "deutschen",
        "untertitel",
        "in",
        "and",
        "with",
        "version",
        "versions",
        "original",
        "language",
        "subtitles",
        "subtitled",
        "fassung",
        "mit",
        "und",
        "untertiteln",
        "wersja",
        "z",
        "napisami",
        "polskimi",
        "versione",
        "originale",
        "sottotitoli",
        "versión",
        "original",
        "con",
        "subtítulos",
        "subtitulos",
        "version",
        "originale",
        "sous",
        "titres",
        "avec",
        "en",
        "versão",
        "original",
        "com",
        "legendas",
        "legendada",
        "zneni",
        "verze",
        "s",
        "titulky",
        "podnaslovi",
        "verzija",
        "verzia",
        "versie",
        "met",
        "ondertiteling",
        "версія",
        "мова",
        "vo",
        "v",
        "o",
        "ov",
        "sott",
        "st",
        "sub",
        "subt",
        "omu",
        "df",
        "subs",
        "spoken",
        "jazyk",
    ]
)


def speech_only(page: Page, start: int, end: int) -> bool:
    """Whether a piece speaks of nothing but languages: "in English and Mohawk", "Deutsche Fassung", "v.o. italiana"."""
    tongues = [(a, b) for _, a, b, _ in spoken(page, start, end)]
    rest = [w for w in words_in(page, start, end) if not any(a <= w.start < b for a, b in tongues)]
    return bool(tongues) and all(w.key in _SPEECH or w.key in lexicon().and_words for w in rest)


def _colour(spec: Spec) -> Iterator[Finding]:
    found = [a for a in spec.atoms if a.kind == "colour"]
    values = {a.value for a in found}
    if found:
        both = "both" in values or values >= {"bw", "colour"}
        last = found[-1] if both else found[0]
        yield Finding(
            "film.colour", "both" if both else found[0].value, (Spot(found[0].start, last.end),), "spec.colour"
        )


def labelled(page: Page, start: int, end: int) -> bool:
    """Whether a piece of a specification begins with a label, so that fields read it."""
    line = next((line for line in page.lines if line.start <= start < line.end), None)
    words = [w for w in line.words if start <= w.start < end] if line else []
    match = label_at(page, words, 0) if words else None
    return match is not None and match.end < end
