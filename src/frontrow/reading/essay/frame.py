"""The frame of an essay: headline, standfirst, author, closing biography."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from frontrow.reading.essay.cues import cues
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import fold
from frontrow.reading.grammar.parts import furnished
from frontrow.reading.grammar.people import person, person_shaped
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon

LONGEST_STANDFIRST = 420


@dataclass(frozen=True)
class Frame:
    """The lines that frame the body, the author's name, and where that name stands."""

    headline: Line | None
    standfirst: Line | None
    author: str | None
    author_spots: tuple[Spot, ...]
    author_rule: str
    closing: tuple[Line, ...]


def frame_of(page: Page, people: Sequence[tuple[int, int, str]]) -> Frame:
    """The frame; `people` are the full names found in the text with their spans, used where no byline is printed."""
    lines = [line for line in page.lines if not line.kinds & {"navigation", "footer"} and not furnished(line)]
    headline = next((line for line in lines if line.heading == 1), None) or (
        lines[0] if lines and _headline_like(lines[0]) else None
    )
    author, spot, byline = _byline(page, lines, headline)
    standfirst = _standfirst(page, lines, headline, byline)
    rule = "essay.byline"
    spots: tuple[Spot, ...] = (spot,) if spot else ()
    if author is None:
        author, spots = _inferred(page, lines, headline, people)
        rule = "essay.author_inferred"
    closing = _closing(page, lines, author)
    return Frame(headline, standfirst, author, spots, rule, closing)


def _headline_like(line: Line) -> bool:
    return len(line.text.split()) <= 24 and not line.text.rstrip().endswith((".", "…")) and not line.prose


def _byline(page: Page, lines: Sequence[Line], headline: Line | None) -> tuple[str | None, Spot | None, Line | None]:
    """The author's name where a line among the first or the last says nothing else."""
    start = lines.index(headline) + 1 if headline in lines else 0
    for line in [*lines[start : start + 4], *lines[-2:]]:
        if line.prose or len(line.words) > 10:
            continue
        for size in (3, 2, 1, 0):
            words = line.words[:size]
            if size and " ".join(w.key for w in words) not in lexicon().byline:
                continue
            left = words[-1].end if words else line.start
            name = page.text[left : line.end].strip(" :–—-|.,•")
            name = re.split(r"\s+[|•–—]\s+|,\s+\d|\s+\d", name)[0].strip(" ,|")
            if person_shaped(name) and (size or person(name)) and len(name.split()) <= 4:
                at = page.text.index(name, left)
                return " ".join(name.split()), Spot(at, at + len(name)), line
    return None, None, None


def _standfirst(page: Page, lines: Sequence[Line], headline: Line | None, byline: Line | None) -> Line | None:
    """The short paragraph between headline and body that speaks of the essay rather than in it."""
    if headline is None:
        return None
    rest = [line for line in lines[lines.index(headline) + 1 :] if line is not byline][:2]
    if len(rest) < 2:
        return None
    line = rest[0]
    short = (
        len(line.text.split()) >= 6
        and len(line.text) <= LONGEST_STANDFIRST
        and len(line.text) < max(len(rest[1].text), 300)
    )
    first = cues(page.language).first_person
    personal = any(w.key in first for w in line.words)
    marked = line.heading > 1 or bool(line.kinds & {"italic", "bold"})
    return line if short and (marked or (not personal and line.text.count(". ") <= 1)) else None


def _inferred(
    page: Page,
    lines: Sequence[Line],
    headline: Line | None,
    people: Sequence[tuple[int, int, str]],
) -> tuple[str | None, tuple[Spot, ...]]:
    """Without a byline: whoever headline and closing paragraph both name, where the body says "I"."""
    first = cues(page.language).first_person
    body = [line for line in lines if line.prose]
    spoken = sum(w.key in first for line in body for w in line.words)
    if headline is None or len(body) < 2 or spoken < 8:
        return None, ()
    closing = body[-1]
    for start, end, name in people:
        if headline.start <= start < headline.end:
            again = [
                (a, b)
                for a, b, other in people
                if fold(other) == fold(name) and closing.start <= a < closing.start + 120
            ]
            if again:
                return name, (Spot(start, end), Spot(*again[0], "context"))
    return None, ()


def _closing(page: Page, lines: Sequence[Line], author: str | None) -> tuple[Line, ...]:
    """The last paragraph, if it introduces the author in the third person."""
    body = [line for line in lines if line.prose or len(line.text.split()) >= 8]
    if author is None or len(body) < 3:
        return ()
    last = body[-1]
    opening = fold(last.text[:140])
    first = cues(page.language).first_person
    about = fold(author) in opening or opening.startswith(fold(author.split()[-1]))
    return (last,) if about and sum(w.key in first for w in last.words[:40]) <= 1 else ()


def frame_findings(page: Page, frame: Frame) -> list[Finding]:
    """The claims of the frame."""
    found = []
    if frame.headline is not None:
        text = " ".join(frame.headline.text.split())
        found.append(
            Finding(
                "essay.headline",
                text,
                (Spot(frame.headline.start, frame.headline.end),),
                "essay.headline",
                subject="essay#1",
            )
        )
    if frame.standfirst is not None:
        text = " ".join(frame.standfirst.text.split())
        found.append(
            Finding(
                "essay.standfirst",
                text,
                (Spot(frame.standfirst.start, frame.standfirst.end),),
                "essay.standfirst",
                subject="essay#1",
            )
        )
    if frame.author is not None:
        found.append(Finding("essay.author", frame.author, frame.author_spots, frame.author_rule, subject="essay#1"))
    if frame.closing:
        start, end = frame.closing[0].start, frame.closing[-1].end
        text = " ".join(page.text[start:end].split())
        found.append(Finding("essay.author_bio", text, (Spot(start, end),), "essay.closing", subject="essay#1"))
    return found
