"""Title and director from the pieces of a specification line that are no facts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from frontrow.reading.folding import fold, key
from frontrow.reading.grammar.labels import label_at
from frontrow.reading.grammar.people import listed, person, person_shaped
from frontrow.reading.grammar.side_notes import says_aside
from frontrow.reading.grammar.spec_findings import labelled
from frontrow.reading.grammar.spec_line import Spec
from frontrow.reading.grammar.speech import speech_only
from frontrow.reading.page import Page, words_in
from frontrow.reading.vocabulary.lexicon import lexicon

_INNER_BY = re.compile(r"\s(?:by|de|di|von|van|door|por|od)\s(?=\S+\s)")
_SEAM = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-ZÀ-Ž][^\W\d_A-Z])(?<!\s)")
_BY = re.compile(
    r"^(?:(?i:de|by|di|von|van|door|od|da|par|por|pod)(?:\s?/\s?(?:by|de|di|von|par))?|[dpr]\.)\s+"
    r"|^[dD]['’](?=[A-ZÀ-Ž])"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible title or director with its span and the rule that proposes it."""

    start: int
    end: int
    rule: str


def from_residues(
    page: Page, spec: Spec | None, line_above: bool, credited: Sequence[str]
) -> tuple[list[Candidate], list[Candidate]]:
    """Title and director from what stands beside the atoms of a specification line."""
    pieces = [
        (a, b)
        for residue in (spec.residues if spec else ())
        for a, b in divided(page, *residue)
        if (names_after_by(page, a, b) is not None or not labelled(page, a, b))
        and not speech_only(page, a, b)
        and key(page.text[a:b]) not in lexicon().supporting
        and not says_aside(page, a, b)
    ]
    names = [(a, b, names_after_by(page, a, b)) for a, b in pieces]
    directors = [Candidate(start, b, "spec.director") for a, b, start in names if start is not None]
    rest = [(a, b) for a, b, start in names if start is None and any(c.isalpha() for c in page.text[a:b])]
    known = [(a, b) for a, b in rest if fold(page.text[a:b]) in map(fold, credited)]
    rest = [piece for piece in rest if piece not in known]
    more = _following_names(page, names)
    directors += [Candidate(a, b, "spec.director") for a, b in more]
    rest = [piece for piece in rest if piece not in more]
    directors += [Candidate(a, b, "spec.director") for a, b in known]
    people = [(a, b) for a, b in rest if person_shaped(page.text[a:b])]
    if line_above:
        if not directors and people and not credited:
            known = [(a, b) for a, b in people if person(page.text[a:b])]
            named = _leading(rest, people) or (known if len(known) == 1 else [])
            directors += [Candidate(a, b, "spec.director") for a, b in named]
        return [], directors
    rest = [(a, b) for a, b in rest if not page.text[a].islower() and not _premiere(page.text[a:b])]
    if spec and (directors or credited) and any(person(page.text[a:b]) for a, b in rest if a > spec.atoms[0].start):
        # names behind the facts are the cast, not the title
        rest = [(a, b) for a, b in rest if a < spec.atoms[0].start or not person_shaped(page.text[a:b].rstrip("."))]
    if len(rest) >= 2 and not directors and not credited and rest[1] in people:
        return [Candidate(*rest[0], "spec.title")], [Candidate(*rest[1], "spec.director")]
    title = [Candidate(*rest[0], "spec.title")] if rest and (directors or credited or len(rest) == 1) else []
    return title, directors


def divided(page: Page, start: int, end: int) -> list[tuple[int, int]]:
    """A piece cut once more where a title and a known given name run on: "Title de Name", "TitleName Surname"."""
    text = page.text[start:end]
    for match in reversed(list(_INNER_BY.finditer(text))):
        if match.start() and person(text[match.end() :]):
            return [(start, start + match.start()), (start + match.start() + 1, end)]
    for match in _SEAM.finditer(text):
        if person(text[match.start() :]):
            return [(start, start + match.start()), (start + match.start(), end)]
    return [(start, end)]


def _following_names(page: Page, names: Sequence[tuple[int, int, int | None]]) -> list[tuple[int, int]]:
    """The people who follow a director's name at once: "d. Name, Name"."""
    found: list[tuple[int, int]] = []
    for (_, before, by), (start, end, other) in pairwise(names):
        follows = by is not None or (start, before) in [(a, b) for a, b in found]
        near = page.text[before:start].strip() in (",", "&", "/")
        if follows and near and other is None and person_shaped(page.text[start:end]):
            found.append((start, end))
    return found


def _premiere(text: str) -> bool:
    """Whether a piece speaks of a premiere ("Emden Premiere")."""
    return any(word in _premiere_words() for word in key(text).split())


@cache
def _premiere_words() -> frozenset[str]:
    ends = [word for name in lexicon().premieres for word in (name.split()[0], name.split()[-1])]
    return frozenset(word for word in ends if word.startswith(("prem", "estr", "antep", "прем")))


def _leading(rest: Sequence[tuple[int, int]], people: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The names at the head of the line, as long as they follow each other."""
    found = []
    for piece in rest:
        if piece not in people:
            break
        found.append(piece)
    return found


def names_after_by(page: Page, start: int, end: int) -> int | None:
    """Where the names begin in "dir. Name", "reż. Name", "di/by Name and Name"; None where no such word stands
    before."""
    words = words_in(page, start, end)
    match = label_at(page, words, 0) if words else None
    left = match.end if match is not None and match.roles == ("director",) else start
    weak = _BY.match(page.text[start:end])
    if weak is not None:
        left = max(left, start + weak.end())
    while left < end and page.text[left] in " :–-":
        left += 1
    names = listed(page.text, left, end) if left > start else []
    return left if names and all(person_shaped(n.text) for n in names) else None
