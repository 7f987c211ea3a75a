"""When and where somebody was born, as the head of a biography states it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import CAPITAL as _CAP
from frontrow.reading.folding import fold, fold_same
from frontrow.reading.grammar.people import bare, person_shaped
from frontrow.reading.language import language_of
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon

PLACE = (
    rf"(?:(?:St\. )?{_CAP}[\w'’]*(?:[ -](?:(?:nad|am|an der|an|de|del|della|la|le|las|los|el|do|da|dos|sur|upon"
    rf"|pod|pri|u|of|in)[ ])?{_CAP}[\w'’]*){{0,7}})"
)
YEAR = r"(?:18|19|20)\d\d"
_DATE = (
    r"(?:\d{1,2}\.? ?(?:\d{1,2}|[IVX]{1,4}|(?:de |of )?[^\W\d_]+)\.?,? ?(?:de |do |of )?"
    r"|[^\W\d_]+ \d{1,2}(?:st|nd|rd|th)?,? )"
    r"(?P<year>(?:18|19|20)\d\d)"
)
_WORDS = r"(?: (?!\d)[\w'’-]+){1,8}?"  # "1973 in Ulm als Kind einer Lehrerin geboren"
AFTER_NAME = re.compile(
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
_HOLE = re.compile(r"(\{\w+\})")
_NEAR = 100  # characters behind a name in which its birth is told


@cache
def _born_templates(language: str) -> tuple[tuple[str, str], ...]:
    """The templates of a language, each with its longest words, folded."""
    # any words go last: "in São Paulo geboren" has none
    told = lexicon().born.get(language, ())
    templates = sorted(told, key=lambda t: ("{words}" in t, -t.count("{"), -len(t)))
    return tuple((template, fold_same(max(_HOLE.split(template)[::2], key=len))) for template in templates)


@cache
def _pattern(template: str) -> re.Pattern[str]:
    holes = {"{place}": f"(?P<place>{PLACE})", "{year}": f"(?P<year>{YEAR})", "{date}": _DATE, "{words}": _WORDS}
    parts = [holes.get(piece) or f"(?i:{re.escape(piece)})" for piece in _HOLE.split(template) if piece]
    return re.compile(r"(?<!\w)" + "".join(parts) + r"(?!\w)")


def birth(page: Page, start: int, end: int) -> re.Match[str] | None:
    """Where `[start, end)` says when and where somebody was born, in the page's language, its own or English."""
    best: re.Match[str] | None = None
    folded = fold_same(page.text[start:end])
    for language in _languages(page, start, end):
        for template, words in _born_templates(language):
            # most of them: their patterns, the longest of all, need not even be compiled
            match = _pattern(template).search(page.text, start, end) if words in folded else None
            if match is not None and (best is None or len(match.groupdict()) > len(best.groupdict())):
                best = match
    return best


def opens_with_birth(page: Page, line: Line) -> bool:
    """Whether a line begins by saying when and where somebody was born: "(Place, 1966) studied…"."""
    said = birth(page, line.start, line.end)
    return AFTER_NAME.match(line.text) is not None or (said is not None and said.start() == line.start)


def _languages(page: Page, start: int, end: int) -> list[str]:
    own = language_of(page.text[start:end])
    return list(dict.fromkeys(one for one in (page.language, own, "en") if one))


def birth_findings(
    page: Page, start: int, end: int, name: str | None, directors: Sequence[str] = ()
) -> Iterator[Finding]:
    """The births of whoever the biography is of, and of the other `directors` where it says them behind their names."""
    yield from _findings(page, births(page, start, end, name))
    for other in directors:
        if name and fold(other) != fold(name):
            yield from _findings(page, _behind_name(page, start, end, other))


def _behind_name(page: Page, start: int, end: int, name: str) -> Iterator[re.Match[str]]:
    """The statement of birth right behind a name: "Name (Place, 1977)", "Name, geboren 1985 in Ort"."""
    at = fold(page.text[start:end]).find(fold(name))
    behind = start + at + len(name)
    if at >= 0:
        is_spaced = page.text[behind : behind + 1].isspace()
        found = AFTER_NAME.match(page.text, behind + is_spaced, end) or birth(page, behind, min(end, behind + _NEAR))
        if found is not None and found.start() <= behind + 2:
            yield found


def _findings(page: Page, said: Iterable[re.Match[str]]) -> Iterator[Finding]:
    found: dict[str, tuple[int, int]] = {}
    context: list[Spot] = []
    for match in said:
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


def births(page: Page, start: int, end: int, name: str | None) -> Iterator[re.Match[str]]:
    """Every statement of birth at the head of a biography, the fullest kind first."""
    match = birth(page, start, min(end, start + 400))
    if match is not None:
        yield match
    at = fold(page.text[start : start + 200]).find(fold(name)) if name else -1
    bracket = AFTER_NAME.search(page.text, start, start + 260) if not name or 0 <= at < 60 else None
    if bracket is not None and name and bracket.start() <= start + at + len(name) + 40:
        yield bracket
    elif bracket is not None and not name and person_shaped(page.text[start : bracket.start()]):
        yield bracket  # whose life it is only the site's lessons may know
    elif bracket is None and (alone := AFTER_NAME.match(page.text, start, end)) and alone["first"]:
        yield alone  # below the name, which is a line of its own: "(Place, 1966). Studied…"
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
            language = language_of(page.text[start:end]) or page.language
            return _loose(language).match(page.text, window, min(stop.start() if stop else end, window + 90))
    return None


@cache
def _born_heads() -> frozenset[str]:
    return frozenset(word.split()[0] for word in lexicon().born_words if len(word.split()[0]) > 3)
