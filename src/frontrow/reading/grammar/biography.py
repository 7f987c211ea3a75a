"""Biographies: where they begin and end, and what they say of work and family."""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice

from frontrow.reading.claim import Json
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import CAPITAL as _CAP
from frontrow.reading.folding import fold, fold_same, key
from frontrow.reading.grammar.bilingual import by_language
from frontrow.reading.grammar.births import birth_findings, opens_with_birth
from frontrow.reading.grammar.life_story import begins, names_only, whose
from frontrow.reading.grammar.parts import Part
from frontrow.reading.grammar.people import bare
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon

_KIN_NAME = re.compile(
    rf"(?:[^\W\d_][\w'’.-]*[ ]){{0,6}}?"
    rf"(?P<name>{_CAP}[\w'’-]+(?:[ ](?:(?:van|von|de|der|di|da|le|la|del|Mc|Mac|O)[ ])?"
    rf"(?:{_CAP}\.(?=[ ])|{_CAP}[\w'’-]*)){{1,5}})"
)


def biographies(
    page: Page, lines: Sequence[Line], parts: Sequence[Part], directors: Sequence[str], taken: frozenset[int]
) -> list[list[Line]]:
    """The lines of each biography: those under their headings, else the paragraphs from one that opens a life on."""
    headed = [
        kept
        for part in parts
        if part.role == "biography"
        and (kept := [line for line in part.lines if _is_told(line) and line.index not in taken])
    ]
    if headed:
        return [_together(kept, directors) for kept in headed]
    away = taken | _not_life(parts)
    found: list[list[Line]] = []
    told: set[int] = set()
    for number, line in enumerate(lines):
        if line.index in away or line.index in told:
            continue
        start = _start(page, lines, number, directors, away)
        if start is not None:
            free = (one for one in islice(lines, start, None) if _is_told(one) and one.index not in away)
            found.append(_together(free, directors))
            told |= {one.index for one in found[-1]}
    return _one_each(found, directors)


def _not_life(parts: Sequence[Part]) -> set[int]:
    """The lines of statements, and the first paragraph of a synopsis: a life may follow it without a heading."""
    first = {
        line.index
        for part in parts
        if part.role == "synopsis" and not part.inline
        for line in [one for one in part.lines if _texty(one)][:1]
    }
    return first | {line.index for part in parts if part.role == "statement" for line in part.lines}


def _start(
    page: Page, lines: Sequence[Line], number: int, directors: Sequence[str], away: AbstractSet[int]
) -> int | None:
    """Where a biography begins that opens at this line, or below it where it is only the name; None for none."""
    line = lines[number]
    if _is_told(line) and begins(page, line, directors):
        return number
    below = lines[number + 1] if number + 1 < len(lines) else None
    is_life = below is not None and _is_told(below) and (below.prose or opens_with_birth(page, below))
    if below is not None and is_life and number > 2 and below.index not in away and names_only(line, directors):
        return number + 1
    return None


def _one_each(found: Sequence[list[Line]], directors: Sequence[str]) -> list[list[Line]]:
    """The first biography, and those of further directors that it does not name."""
    kept: list[list[Line]] = []
    told: set[str | None] = set()
    for life in found:
        name = whose(life[0], directors)
        if not kept or (name is not None and name not in told):
            kept.append(life)
            told.add(name)
    return kept


def _together(lines: Iterable[Line], directors: Sequence[str]) -> list[Line]:
    """The lines up to the first gap (a line between them that is not of the biography) or another director's life."""
    rest = iter(lines)
    kept = [next(rest)]
    first = whose(kept[0], directors)
    for line in rest:
        if line.index != kept[-1].index + 1 or whose(line, directors) not in (None, first):
            break
        kept.append(line)
    return kept


def _is_told(line: Line) -> bool:
    """Whether a line is text of the page, and not of the site around it ("We use cookies…")."""
    return _texty(line) and not line.kinds & {"navigation", "footer"}


def _texty(line: Line) -> bool:
    return line.prose or (len(line.text.split()) >= 6 and line.text.rstrip().endswith((".", "!", "…", "”", ")")))


def biography_findings(
    page: Page, lines: Sequence[Line], name: str | None, headed: bool, end: int, directors: Sequence[str]
) -> Iterator[Finding]:
    """The biography itself (up to `end`) and what it and the name above it state of birth, occupations and
    relatives."""
    start = lines[0].start
    while page.text[end - 1].isspace():
        end -= 1
    qualifiers: dict[str, Json] = {"person": name} if name else {}
    rule = "bio.headed" if headed else "bio.opening"
    for left, right in by_language(lines, end):
        yield Finding("person.bio", None, (Spot(left, right),), rule, qualifiers, "person")
    for finding in (
        *birth_findings(page, _name_line(page, lines[0], name), end, name, directors),
        *_occupations(page, start, end),
        *_kin(page, start, end),
    ):
        yield Finding(
            finding.property, finding.value, finding.spots, finding.rule, {**qualifiers, **finding.qualifiers}, "person"
        )


def _name_line(page: Page, first: Line, name: str | None) -> int:
    """Where the birth may stand: from the line above on, if that begins with the person's name and holds a bracket."""
    above = page.lines[first.index - 1] if first.index else None
    if (
        above is not None
        and name
        and "(" in above.text
        and fold(above.text).startswith(fold(name))
        and len(above.text) < 120
    ):
        return above.start
    return first.start


def _occupations(page: Page, start: int, end: int) -> Iterator[Finding]:
    """The first run of occupations in the opening: "a director, screenwriter and producer"."""
    table, last = lexicon().occupations, None
    for match in re.finditer(r"[^\W\d_]+(?:[ -][^\W\d_]+)?", page.text[start : min(end, start + 420)]):
        for size in (2, 1):
            words = match.group().split()[:size]
            if key(" ".join(words)) in table:
                break
        else:
            continue
        left, right = start + match.start(), start + match.start() + len(" ".join(words))
        if last is not None and not re.fullmatch(r"(?:[\s,/&-]|\b[^\W\d_]{1,4}\b)*", page.text[last:left]):
            return
        last = right
        yield Finding("person.occupation", table[key(" ".join(words))], (Spot(left, right),), "bio.occupation")


def _kin(page: Page, start: int, end: int) -> Iterator[Finding]:
    folded = fold_same(page.text[start:end])
    for phrase, relation in lexicon().kin.items():
        if " ".join(phrase.split()) not in folded:
            continue  # most of them: their patterns need not even be compiled
        for match in re.finditer(rf"\b{_spaced(phrase)}\b[ ]", folded):
            named = _KIN_NAME.match(page.text, start + match.end(), end)
            if named is not None:
                value: dict[str, Json] = {"relation": relation, "name": bare(named["name"]).rstrip(" .,'’")}
                left = named.start("name")
                spots = (
                    Spot(left, left + len(named["name"].rstrip(" .,'’"))),
                    Spot(start + match.start(), named.end(), "context"),
                )
                yield Finding("person.relative", value, spots, "bio.kin")


def _spaced(phrase: str) -> str:
    return r"[ ]".join(map(re.escape, phrase.split()))
