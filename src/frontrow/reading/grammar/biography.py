"""Biographies: where they begin and end, and what their first sentences say of birth, work and family."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from frontrow.reading.claim import Json
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import CAPITAL as _CAP
from frontrow.reading.folding import fold, fold_same, key
from frontrow.reading.grammar.parts import Part
from frontrow.reading.grammar.people import bare
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon

_PLACE = (
    rf"(?P<place>(?:St\. )?{_CAP}[\w'’]*(?:[ -](?:(?:nad|am|an der|an|de|del|della|la|le|las|los|el|do|da|dos|sur|upon"
    rf"|pod|pri|u|of|in)[ ])?{_CAP}[\w'’]*){{0,7}})"
)
_YEAR = r"(?P<year>(?:18|19|20)\d\d)"
_DATE = (
    r"(?:\d{1,2}\.? ?(?:\d{1,2}|[IVX]{1,4}|(?:de |of )?[^\W\d_]+)\.?,? ?(?:de |do |of )?"
    r"|[^\W\d_]+ \d{1,2}(?:st|nd|rd|th)?,? )"
    r"(?P<year>(?:18|19|20)\d\d)"
)
_AFTER_NAME = re.compile(
    rf"\(\s*(?:\*|†|b\.|born|ur\.|geb\.|né|née|nar\.|nac\.|n\.|r\.|rođ\.|нар\.)?\s*(?:(?P<first>{_CAP}[^\d()]{{1,40}}?),\s*)?"
    rf"(?P<year>(?:18|19|20)\d\d)\.?(?:,\s*(?:in |w |v |u |à |en )?(?P<place>{_CAP}[^()\d]{{1,40}}?))?\s*(?:\)|[–-])"
)
_OPENING = re.compile(
    rf"(?P<place>{_CAP}[\w'’-]*(?: {_CAP}[\w'’-]*){{0,4}})(?: ?\([^()]*\))?, (?:[^,.]{{1,25}}, )?"
    rf"(?:\d{{1,2}}\.? ?[^\W\d_]* )?(?P<year>(?:18|19|20)\d\d)\."
)
_IN = {
    "pl": "w|we|wsi",
    "de": "in|bei",
    "fr": "à|en|au",
    "es": "en",
    "it": "a|in",
    "pt": "em|no|na",
    "cs": "v|ve|obci",
    "sk": "v|vo|obci",
    "hr": "u|selu",
    "nl": "in|te",
    "uk": "у|в|селі|місті",
}
_KIN_NAME = re.compile(
    rf"(?:[^\W\d_][\w'’.-]*[ ]){{0,6}}?"
    rf"(?P<name>{_CAP}[\w'’-]+(?:[ ](?:(?:van|von|de|der|di|da|le|la|del|Mc|Mac|O)[ ])?"
    rf"(?:{_CAP}\.(?=[ ])|{_CAP}[\w'’-]*)){{1,5}})"
)


def biography_lines(
    page: Page, lines: Sequence[Line], parts: Sequence[Part], directors: Sequence[str], taken: frozenset[int]
) -> list[Line]:
    """The lines of the biography: those under its heading, else the paragraphs from the one that says who was born
    where."""
    headed = [
        line
        for part in parts
        if part.role == "biography"
        for line in part.lines
        if _texty(line) and line.index not in taken
    ]
    if headed:
        return _together(headed)
    other = {line.index for part in parts if part.role in ("statement", "synopsis") for line in part.lines}
    for number, line in enumerate(lines):
        if line.index not in other | taken and (line.prose or _texty(line)) and begins(page, line, directors):
            return _together(
                [one for one in lines[number:] if (one.prose or _texty(one)) and one.index not in taken | other]
            )
        if (
            line.index not in other | taken
            and _names_only(line, directors)
            and number + 1 < len(lines)
            and lines[number + 1].prose
            and number > 2
            and lines[number + 1].index not in other | taken
        ):
            return _together(
                [one for one in lines[number + 1 :] if (one.prose or _texty(one)) and one.index not in taken | other]
            )
    return []


def _names_only(line: Line, directors: Sequence[str]) -> bool:
    """Whether a line is a director's name, with nothing but a bracket after it."""
    return any(re.fullmatch(rf"{re.escape(fold(name))}\s*(?:\([^)]*\))?\.?", fold(line.text)) for name in directors)


def _together(lines: Sequence[Line]) -> list[Line]:
    """The lines up to the first gap (a line between them that is not of the biography)."""
    kept = [lines[0]]
    for line in lines[1:]:
        if line.index != kept[-1].index + 1:
            break
        kept.append(line)
    return kept


def _texty(line: Line) -> bool:
    return line.prose or (len(line.text.split()) >= 6 and line.text.rstrip().endswith((".", "!", "…", "”", ")")))


def begins(page: Page, line: Line, directors: Sequence[str]) -> bool:
    """Whether a paragraph opens as a biography does: born where and when, or the director's name and what they are."""
    opening = line.text[:260]
    if birth(page, line.start, line.start + len(opening)) is not None and _about(opening, directors):
        return True
    named = [name for name in directors if fold(opening).startswith(fold(name))]
    if not named:
        return False
    rest = line.text[len(named[0]) :].lstrip(" ")
    words = fold(" ".join(rest.split()[:12]))
    return _AFTER_NAME.match(rest) is not None or any(
        re.search(rf"\b{re.escape(fold(w))}\b", words) for w in lexicon().occupations
    )


def _about(opening: str, directors: Sequence[str]) -> bool:
    """Whether the opening names one of the directors (or the page names none)."""
    folded = fold(opening)
    return (
        not directors
        or any(fold(part) in folded for name in directors for part in [name, name.split()[-1]] if len(part) > 2)
        or folded.split(" ")[0] in {fold(w.split(" ")[0]) for w in lexicon().born_words}
    )


@cache
def _born_patterns(language: str) -> tuple[re.Pattern[str], ...]:
    templates = sorted(lexicon().born.get(language, ()), key=lambda t: (-t.count("{"), -len(t)))
    return tuple(re.compile(_pattern(template)) for template in templates)


def _pattern(template: str) -> str:
    literal = re.split(r"(\{\w+\})", template)
    holes = {"{place}": _PLACE, "{year}": _YEAR, "{date}": _DATE}
    parts = [holes.get(piece) or f"(?i:{re.escape(piece)})" for piece in literal if piece]
    return r"(?<!\w)" + "".join(parts) + r"(?!\w)"


def birth(page: Page, start: int, end: int) -> re.Match[str] | None:
    """Where `[start, end)` says when and where somebody was born, in the page's language or English."""
    best: re.Match[str] | None = None
    for language in dict.fromkeys((page.language or "en", "en")):
        for pattern in _born_patterns(language):
            match = pattern.search(page.text, start, end)
            if match is not None and (best is None or len(match.groupdict()) > len(best.groupdict())):
                best = match
    return best


def biography_findings(
    page: Page, lines: Sequence[Line], name: str | None, headed: bool, end: int
) -> Iterator[Finding]:
    """The biography itself (up to `end`) and what it and the name above it state of birth, occupations and
    relatives."""
    start = lines[0].start
    while page.text[end - 1].isspace():
        end -= 1
    qualifiers: dict[str, Json] = {"person": name} if name else {}
    yield Finding(
        "person.bio", None, (Spot(start, end),), "bio.headed" if headed else "bio.opening", qualifiers, "person"
    )
    for finding in (
        *_birth(page, _name_line(page, lines[0], name), end, name),
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


def _birth(page: Page, start: int, end: int, name: str | None) -> Iterator[Finding]:
    found: dict[str, tuple[int, int]] = {}
    context: list[Spot] = []
    for match in _births(page, start, end, name):
        groups = {hole: match.span(hole) for hole, text in match.groupdict().items() if text}
        if "first" in groups:
            groups["place"] = groups.pop("first")
        if groups.keys() - found.keys():
            found = {**groups, **found}
            context.append(Spot(match.start(), match.end(), "context"))
    if "year" in found:
        left, right = found["year"]
        yield Finding("person.birth_year", int(page.text[left:right]), (Spot(left, right), *context), "bio.born")
    if "place" in found:
        left, right = found["place"]
        text = page.text[left:right].rstrip(" .,'’-")
        yield Finding("person.birth_place", bare(text), (Spot(left, left + len(text)), *context), "bio.born")


def _births(page: Page, start: int, end: int, name: str | None) -> Iterator[re.Match[str]]:
    """Every statement of birth at the head of a biography, the fullest kind first."""
    match = birth(page, start, min(end, start + 400))
    if match is not None:
        yield match
    at = fold(page.text[start : start + 200]).find(fold(name)) if name else -1
    bracket = _AFTER_NAME.search(page.text, start, start + 260) if name and 0 <= at < 60 else None
    if bracket is not None and name and bracket.start() <= start + at + len(name) + 40:
        yield bracket
    opening = _OPENING.match(page.text, start, end)
    if opening is not None and not bracket:
        yield opening
    loose = _loose_birth(page, start, min(end, start + 500))
    if loose is not None:
        yield loose


@cache
def _loose(language: str | None) -> re.Pattern[str]:
    """A year within a sentence's head and, in languages that inflect or turn their sentences, a place after a small
    word."""
    year = r"(?=(?:.*?(?<!\d)(?P<year>(?:18|19|20)\d\d)(?!\d))?)"
    if language not in _IN:
        return re.compile(year)
    return re.compile(
        rf"{year}(?:[^,;]{{0,40}}?[ ](?:{_IN[language]})[ ]"
        rf"(?P<place>{_CAP}[\w'’-]*(?:[ ](?:de |del |do |la |nad )?{_CAP}[\w'’-]*){{0,4}}))?"
    )


def _loose_birth(page: Page, start: int, end: int) -> re.Match[str] | None:
    """A word for "born" with a year, and a capitalised word after a small one, in the same sentence."""
    for match in re.finditer(r"[^\W\d_]+", page.text[start:end]):
        if fold(match.group()) in _born_heads():
            window = start + match.end()
            stop = re.compile(r"[.!?](?:\s|$)|\n").search(page.text, window + 12, end)
            return _loose(page.language).match(page.text, window, min(stop.start() if stop else end, window + 90))
    return None


@cache
def _born_heads() -> frozenset[str]:
    return frozenset(word.split()[0] for word in lexicon().born_words if len(word.split()[0]) > 3)


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
    for phrase, relation in lexicon().kin.items():
        for match in re.finditer(rf"\b{_spaced(phrase)}\b[ ]", fold_same(page.text[start:end])):
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
