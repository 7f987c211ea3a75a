"""The facts that a specification line states."""

import re
from collections.abc import Iterator

from frontrow.reading.claim import Json
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.grammar.atoms import Atom
from frontrow.reading.grammar.labels import label_at
from frontrow.reading.grammar.people import bare
from frontrow.reading.grammar.spec_line import Spec
from frontrow.reading.grammar.speech import after_subtitles, listed_with, speech_only, spoken
from frontrow.reading.line_search import line_at
from frontrow.reading.page import Page

_ANOTHER = re.compile(r"\.?\s*\(\s*[^\W\d][^()\n]*")  # "110 min (television: 104 min)"


def spec_findings(page: Page, spec: Spec) -> Iterator[Finding]:
    """The facts of a specification."""
    for atom in spec.atoms:
        spot = (Spot(atom.start, atom.end),)
        if atom.kind == "country":
            yield Finding("film.country", atom.value, spot, "spec.country")
        elif atom.kind == "year":
            qualifiers: dict[str, Json] = {"from": atom.first, "to": atom.value} if atom.first else {}
            yield Finding("film.year", atom.value, spot, "spec.year", qualifiers)
        elif atom.kind == "minutes" and not _of_another_version(page, spec, atom):
            yield Finding("film.minutes", atom.value, spot, "spec.minutes")
        elif atom.kind == "format":
            yield Finding("film.format", atom.value, spot, "spec.format")
        elif atom.kind == "premiere":
            yield Finding("film.premiere", bare(str(atom.value)), spot, "spec.premiere")
    yield from _colour(spec)
    for start, end in spec.residues:
        if speech_only(page, start, end):
            line = line_at(page.lines, start)
            is_below = line is not None and after_subtitles(page, line.start, start)
            for code, left, right, subtitle in spoken(page, start, end):
                is_with = line is not None and listed_with(page, line.start, line.end, (left, right))
                yield Finding(
                    "film.subtitle_language" if subtitle or is_below or is_with else "film.language",
                    code,
                    (Spot(left, right),),
                    "spec.language",
                )


def _of_another_version(page: Page, spec: Spec, atom: Atom) -> bool:
    """Whether a bracket right behind another length says with words whose length this is."""
    before = [one for one in spec.atoms if one.kind == "minutes" and one.end <= atom.start]
    return bool(before) and _ANOTHER.fullmatch(page.text, before[-1].end, atom.start) is not None


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
    line = line_at(page.lines, start)
    words = [w for w in line.words if start <= w.start < end] if line else []
    match = label_at(page, words, 0) if words else None
    return match is not None and not (match.weak and page.text[match.end : match.end + 1] != ":")
