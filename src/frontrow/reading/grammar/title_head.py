"""The head of a film's page: its titles, and a director printed without a label."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from frontrow.reading.folding import fold, key
from frontrow.reading.grammar.atoms import atoms
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.labels import label_at
from frontrow.reading.grammar.people import listed, person, person_shaped, same_stem
from frontrow.reading.grammar.spec_findings import labelled
from frontrow.reading.grammar.spec_line import Spec
from frontrow.reading.grammar.speech import speech_only
from frontrow.reading.grammar.title_lines import anchor_of, lines_above
from frontrow.reading.grammar.title_text import unquoted
from frontrow.reading.page import Line, Page, words_in
from frontrow.reading.vocabulary.lexicon import lexicon

_BESIDE = re.compile(r"\s*[:,|/]\s+|\s+[–—|/-]\s+|\s(?:by|de|di|von|van|por|od|reż\.|dir\.)\s")
_BY = re.compile(r"^(?:(?i:de|by|di|von|van|door|od|da|par|por|pod)(?:/(?:by|de|di|von|par))?|[dpr]\.)\s+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible title or director with its span and the rule that proposes it."""

    start: int
    end: int
    rule: str


@dataclass(frozen=True)
class Head:
    """What the head of a film's page says: its titles, and a director printed without a label."""

    titles: tuple[Candidate, ...]
    directors: tuple[Candidate, ...]


def head_of(
    page: Page, lines: Sequence[Line], spec: Spec | None, fields: Sequence[Field], credited: Sequence[str]
) -> Head:
    """Titles and unlabelled directors, from the specification's own pieces and the lines above it."""
    anchor = anchor_of(lines, spec, fields)
    above = lines_above(page, lines, anchor, fields, bool(spec and spec.residues))
    titles, directors = _from_residues(page, spec, bool(above), credited)
    if not titles:
        titles, more = _from_lines(page, above, spec, credited, bool(directors))
        directors = directors or more
    return Head(tuple(titles), tuple(directors))


def _from_residues(
    page: Page, spec: Spec | None, line_above: bool, credited: Sequence[str]
) -> tuple[list[Candidate], list[Candidate]]:
    """Title and director from what stands beside the atoms of a specification line."""
    pieces = [
        (a, b)
        for a, b in (spec.residues if spec else ())
        if (names_after_by(page, a, b) is not None or not labelled(page, a, b))
        and not speech_only(page, a, b)
        and key(page.text[a:b]) not in lexicon().supporting
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
            directors += [Candidate(a, b, "spec.director") for a, b in _leading(rest, people)]
        return [], directors
    rest = [(a, b) for a, b in rest if not page.text[a].islower()]
    if len(rest) >= 2 and not directors and not credited and rest[1] in people:
        return [Candidate(*rest[0], "spec.title")], [Candidate(*rest[1], "spec.director")]
    title = [Candidate(*rest[0], "spec.title")] if rest and (directors or credited or len(rest) == 1) else []
    return title, directors


def _following_names(page: Page, names: Sequence[tuple[int, int, int | None]]) -> list[tuple[int, int]]:
    """The people who follow a director's name at once: "d. Name, Name"."""
    found: list[tuple[int, int]] = []
    for (_, before, by), (start, end, other) in pairwise(names):
        follows = by is not None or (start, before) in [(a, b) for a, b in found]
        near = page.text[before:start].strip() in (",", "&", "/")
        if follows and near and other is None and person_shaped(page.text[start:end]):
            found.append((start, end))
    return found


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


def _from_lines(
    page: Page,
    above: Sequence[Line],
    spec: Spec | None,
    credited: Sequence[str],
    directed: bool,
) -> tuple[list[Candidate], list[Candidate]]:
    """The title among the lines above; a further line that is a person's name is the director's."""
    titles: list[Candidate] = []
    directors: list[Candidate] = []
    for line in above:
        rule = "title.heading" if line.heading else "title.above"
        start, end = unquoted(page.text, *_without_director(page.text, line.start, line.end, credited))
        by = names_after_by(page, start, end)
        if fold(page.text[start:end]) in map(fold, credited):
            continue
        if by is not None and not directed:
            directors.append(Candidate(by, end, "director.beside_title"))
        elif titles and not directed and not credited and person(page.text[start:end]):
            directors.append(Candidate(start, end, "director.beside_title"))
        elif not titles or (
            line.index == above[0].index + len(titles)
            and len(titles) < max(2, len(above) if len(above) == 3 else 2)
            and (line.block == above[0].block or (line.text.isupper() and above[0].text.isupper()))
            and _second(page, line)
        ):
            titles.append(Candidate(start, end, rule if not titles else "title.second"))
    return titles, directors


def _without_director(text: str, start: int, end: int, credited: Sequence[str]) -> tuple[int, int]:
    """The title of "Name: Title", "Title – Name", "Title by Name", where the name is that of a credited director."""
    for cut in _BESIDE.finditer(text, start, end):
        before, after = text[start : cut.start()], text[cut.end() : end]
        if any(same_stem(name, before) for name in credited):
            return cut.end(), end
        if any(same_stem(name, after) for name in credited):
            return start, cut.start()
    return start, end


def _second(page: Page, line: Line) -> bool:
    """A second line of title stands right below the first and says nothing else."""
    found = [a for a in atoms(page, line.start, line.end, line.words) if a.kind != "country"]
    place = any(a.end - a.start == line.end - line.start for a in atoms(page, line.start, line.end, line.words))
    return (
        not found
        and not place
        and len(line.words) <= 10
        and not line.text[0].islower()
        and "," not in line.text
        and ":" not in line.text
        and not person(line.text)
    )
