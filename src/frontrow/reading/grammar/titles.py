"""The film's title: labelled, in the specification, in a heading, or on the line above; and its other titles."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from frontrow.reading.claim import Json
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import fold, key
from frontrow.reading.grammar.atoms import YEAR, atoms
from frontrow.reading.grammar.fields import Field
from frontrow.reading.grammar.filmography import Row, Title, column_languages
from frontrow.reading.grammar.labels import TITLES, VALUED, label_at
from frontrow.reading.grammar.parts import furnished
from frontrow.reading.grammar.people import contact, listed, person, person_shaped
from frontrow.reading.grammar.spec_line import Spec, labelled, speech_only
from frontrow.reading.page import Line, Page, words_in
from frontrow.reading.vocabulary.lexicon import TITLE_IN, lexicon

_SPLIT = re.compile(r"\s+[/|]\s+|\s*\|\s*")
_TAIL = re.compile(rf"\s*[(\[,–-]*\s*{YEAR}\s*[)\]]?\s*$")
_BRACKET = re.compile(r"^(.+?)\s*[(\[]([^()\[\]]+)[)\]]$")
_TIME = re.compile(r"(?<!\d)(?:[01]?\d|2[0-4])[:.][0-5]\d(?!\d)")
ALIKE = 60  # of 100, rapidfuzz's ratio of the folded words
_QUOTES = ' \t\n"“”„«»‚‘'
_BY = re.compile(r"^(?:de|by|di|von|van|door|od|da|par|por|pod|p\.)(?:/(?:by|de|di|von|par))?\s+", re.IGNORECASE)


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
    anchor = _anchor(lines, spec, fields)
    above = _above(page, lines, anchor, fields, bool(spec and spec.residues))
    titles, directors = _from_residues(page, spec, bool(above), credited)
    if not titles:
        titles, more = _from_lines(page, above, spec, credited, bool(directors))
        directors = directors or more
    return Head(tuple(titles), tuple(directors))


def _anchor(lines: Sequence[Line], spec: Spec | None, fields: Sequence[Field]) -> int:
    """The index of the line that the title must stand above."""
    at = [spec.lines[0].index] if spec else []
    at += [
        line.index
        for f in fields
        if set(f.roles) <= VALUED and not set(f.roles) & TITLES
        for line in lines
        if any(line.start <= a < line.end for a, _ in (f.label, *f.values))
    ]
    return min(at, default=lines[-1].index + 1 if lines else 0)


def _above(page: Page, lines: Sequence[Line], anchor: int, fields: Sequence[Field], beside: bool) -> list[Line]:
    """Candidate lines above the anchor: headings where the layout has them, else the short lines next to it."""
    field_lines = {f.line for f in fields}
    possible = [
        line for line in lines if line.index < anchor and _possible(page, line) and line.index not in field_lines
    ]
    everywhere = [line for line in lines if line.heading and _possible(page, line)]
    named = [line for line in everywhere if _named_by_page(page, line)]
    top = named or [line for line in everywhere if line.heading == 1]
    top = top or [line for line in everywhere if line.index < anchor][-1:]
    if top:
        first = top[0]
        return [first] + [line for line in possible if line.index == first.index + 1 and line.heading == 0]
    if not possible:
        return [] if beside else [line for line in lines if _possible(page, line)][:1]
    near = [line for line in possible if line.block == possible[-1].block]
    near = [line for line in near if not _section_like(line)] or near
    named = [line for line in near if _named_by_page(page, line)]
    if len(near) == 3 and near[0].block != _block_of(lines, anchor) and _alike(near):
        return near
    return named[:1] or near[:2] if len(near) < 3 else near[-2:]


def _section_like(line: Line) -> bool:
    """Whether a line reads like the name of a section: "Competencia Argentina", "Cine Mexicano del Pasado"."""
    words = [w.key for w in line.words]
    return len(words) <= 6 and any(word in lexicon().sections for word in (words[0], words[-1]))


def _block_of(lines: Sequence[Line], index: int) -> int:
    return next((line.block for line in lines if line.index == index), -1)


def _alike(lines: Sequence[Line]) -> bool:
    """Whether some of the lines are one title in related languages, and all are short."""
    from rapidfuzz.fuzz import ratio  # slow to load and seldom needed

    pairs = combinations([line.key for line in lines], 2)
    return all(len(line.words) <= 8 for line in lines) and any(ratio(a, b) >= ALIKE for a, b in pairs)


def _named_by_page(page: Page, line: Line) -> bool:
    """Whether the page's own machine-readable title begins with the line."""
    titles = [
        key(page.text[m.start : m.end])
        for m in page.marked("embedded")
        if m.target.endswith(("og:title", "meta:title", "].name"))
    ]
    return any(line.key and title.startswith(line.key) for title in titles)


def _possible(page: Page, line: Line) -> bool:
    if (
        furnished(line)
        or line.prose
        or len(line.text) > 140
        or contact(line.text)
        or line.kinds & {"navigation", "footer", "link"}
    ):
        return False
    if (
        _trail(page, line)
        or _dated(line)
        or not any(c.isalnum() for c in line.text)
        or key(line.text) in lexicon().genres | lexicon().premieres
    ):
        return False
    if len(line.words) <= 4 and not line.heading and any(_section_word(w.key) for w in (line.words[0], line.words[-1])):
        return False
    match = label_at(page, line.words, 0) if line.words else None
    return not (match and (match.end >= line.end - 1 or page.text[match.end : match.end + 1] == ":"))


def _dated(line: Line) -> bool:
    """Whether a line names a moment (a screening's), not a film: a time of day, or a month with a number."""
    if _TIME.search(line.text):
        return True
    return any(w.key in lexicon().months for w in line.words) and any(w.key.isdigit() for w in line.words)


def _section_word(word: str) -> bool:
    return any(label.role == "section" for label in lexicon().labels.get(word, ()))


def _trail(page: Page, line: Line) -> bool:
    """A trail of the site's navigation: pieces divided by signs, at least one of them the site's own word or a
    section."""
    pieces = [key(piece) for piece in re.split(r"\s[/|>›»→•·]\s", line.text)]
    site = lexicon().furniture
    return len(pieces) > 1 and (any(piece in site for piece in pieces) or " > " in line.text or " › " in line.text)


def _from_residues(
    page: Page, spec: Spec | None, line_above: bool, credited: Sequence[str]
) -> tuple[list[Candidate], list[Candidate]]:
    """Title and director from what stands beside the atoms of a specification line."""
    pieces = [
        (a, b)
        for a, b in (spec.residues if spec else ())
        if (_by(page, a, b) is not None or not labelled(page, a, b))
        and not speech_only(page, a, b)
        and key(page.text[a:b]) not in lexicon().supporting
    ]
    names = [(a, b, _by(page, a, b)) for a, b in pieces]
    directors = [Candidate(start, b, "spec.director") for a, b, start in names if start is not None]
    rest = [(a, b) for a, b, start in names if start is None and any(c.isalpha() for c in page.text[a:b])]
    known = [(a, b) for a, b in rest if fold(page.text[a:b]) in map(fold, credited)]
    rest = [piece for piece in rest if piece not in known]
    directors += [Candidate(a, b, "spec.director") for a, b in known]
    people = [(a, b) for a, b in rest if person_shaped(page.text[a:b])]
    if line_above:
        if not directors and people and not credited:
            directors += [Candidate(a, b, "spec.director") for a, b in _leading(rest, people)]
        return [], directors
    if len(rest) >= 2 and not directors and not credited and rest[1] in people:
        return [Candidate(*rest[0], "spec.title")], [Candidate(*rest[1], "spec.director")]
    title = [Candidate(*rest[0], "spec.title")] if rest and (directors or credited or len(rest) == 1) else []
    return title, directors


def _leading(rest: Sequence[tuple[int, int]], people: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The names at the head of the line, as long as they follow each other."""
    found = []
    for piece in rest:
        if piece not in people:
            break
        found.append(piece)
    return found


def _by(page: Page, start: int, end: int) -> int | None:
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
        start, end = _unquoted(page.text, line.start, line.end)
        by = _by(page, start, end)
        if fold(page.text[start:end]) in map(fold, credited):
            continue
        if by is not None and not directed:
            directors.append(Candidate(by, end, "director.beside_title"))
        elif titles and not directed and not credited and person(page.text[start:end]):
            directors.append(Candidate(start, end, "director.beside_title"))
        elif not titles or (
            line.index == above[0].index + len(titles)
            and len(titles) < max(2, len(above) if len(above) == 3 else 2)
            and line.block == above[0].block
            and _second(page, line)
        ):
            titles.append(Candidate(start, end, rule if not titles else "title.second"))
    return titles, directors


def _second(page: Page, line: Line) -> bool:
    """A second line of title stands right below the first and says nothing else."""
    found = [a for a in atoms(page, line.start, line.end, line.words) if a.kind != "country"]
    place = any(a.end - a.start == line.end - line.start for a in atoms(page, line.start, line.end, line.words))
    return (
        not found
        and not place
        and len(line.words) <= 10
        and "," not in line.text
        and ":" not in line.text
        and not person(line.text)
    )


def _unquoted(text: str, start: int, end: int) -> tuple[int, int]:
    if (
        text[start] in "(["
        and end - start > 2
        and text[end - 1] in ")]"
        and not set("()[]") & set(text[start + 1 : end - 1])
    ):
        start, end = start + 1, end - 1
    while start < end and text[start] in _QUOTES:
        start += 1
    while end > start and text[end - 1] in _QUOTES:
        end -= 1
    return start, end


def title_findings(
    page: Page, head: Head, fields: Sequence[Field], rows: Sequence[Row], year: int | None
) -> Iterator[Finding]:
    """Every title of the film: labelled ones first, then the head's, then those that a filmography row joins to
    them."""
    found = list(_labelled_titles(page, fields))
    if not any(role == "title" for role, _ in found):
        found += [("", candidate) for candidate in head.titles]
    spans = [(role, c.rule, s) for role, c in found for s in _split(page, c.start, c.end)]
    joined = list(_joined(page, rows, {fold(page.text[a:b]) for _, _, (a, b) in spans}, year))
    languages = {fold(title.text): language for title, language in joined}
    seen: set[str] = set()
    for role, rule, (start, end) in spans:
        text = " ".join(page.text[start:end].split())
        seen.add(fold(text))
        language = role.removeprefix(TITLE_IN) if role.startswith(TITLE_IN) else languages.get(fold(text))
        yield _title(text, language, start, end, rule, {"original": True} if role == "original_title" else {})
    for title, language in joined:
        if fold(title.text) not in seen:
            seen.add(fold(title.text))
            yield _title(title.text, language, title.start, title.end, "title.filmography", {})


def _title(text: str, language: str | None, start: int, end: int, rule: str, qualifiers: dict[str, Json]) -> Finding:
    value: dict[str, Json] = {"text": text, "lang": language}
    return Finding("film.title", value, (Spot(start, end),), rule, qualifiers)


def _labelled_titles(page: Page, fields: Sequence[Field]) -> Iterator[tuple[str, Candidate]]:
    for field in fields:
        for role in field.roles:
            if role in TITLES:
                for start, end in (span for span in field.values[:1] if not _is_heading_cell(page, *span)):
                    yield role, Candidate(*_unquoted(page.text, start, end), "title.label")


def _is_heading_cell(page: Page, start: int, end: int) -> bool:
    """Whether what follows a label is the next column's heading, as in the head of a filmography table."""
    words = words_in(page, start, end)
    match = label_at(page, words, 0) if words else None
    headed = any(m.kind == "label_cell" and m.start <= start and end <= m.end for m in page.marks)
    return headed and match is not None and match.end >= end


def _split(page: Page, start: int, end: int) -> list[tuple[int, int]]:
    """A printed title as its parts: "One / Two", "One (Two)", "One (1992)"."""
    pieces, left = [], start
    for cut in _SPLIT.finditer(page.text, start, end):
        pieces.append((left, cut.start()))
        left = cut.end()
    pieces.append((left, end))
    return [span for a, b in pieces for span in _bracketed(page, a, b)]


def _bracketed(page: Page, start: int, end: int) -> list[tuple[int, int]]:
    tail = _TAIL.search(page.text, start, end)
    if tail is not None and tail.start() > start + 1 and ("(" in tail.group() or "," in tail.group()):
        end = tail.start()
    match = _BRACKET.match(page.text[start:end])
    if match is None:
        return [_unquoted(page.text, start, end)] if start < end else []
    inner = (start + match.start(2), start + match.end(2))
    first = _unquoted(page.text, start + match.start(1), start + match.end(1))
    if _is_title(match[2]):
        return [first, _unquoted(page.text, *inner)]
    return [first]


def _is_title(text: str) -> bool:
    folded = key(text)
    lex = lexicon()
    return (
        text[:1].isupper()
        and folded not in lex.notes | lex.genres
        and folded not in lex.territories
        and not re.search(YEAR, text)
        and not text.isupper()
        and not person(text)
    )


def _joined(page: Page, rows: Sequence[Row], own: set[str], year: int | None) -> Iterator[tuple[Title, str | None]]:
    """The titles, with their columns' languages, of the row that carries one of the film's own titles."""
    languages = column_languages(page, rows)
    for film in rows:
        names = {fold(title.text) for title in film.titles}
        if names & own and (year is None or abs(film.year - year) <= 1) and len(film.titles) == 2 and not film.segment:
            for column, title in enumerate(film.titles):
                yield title, languages.get(column)
            return
