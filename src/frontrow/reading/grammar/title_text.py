"""A printed title as its parts: without quotes, years and brackets, cut where two titles stand together."""

import re
from collections.abc import Iterator

from frontrow.reading.folding import key
from frontrow.reading.grammar.atoms import YEAR
from frontrow.reading.grammar.people import person
from frontrow.reading.line_elements import element_starts
from frontrow.reading.page import Line, Page
from frontrow.reading.scripts import in_two_scripts
from frontrow.reading.vocabulary.lexicon import lexicon

_SPLIT = re.compile(r"\s*//?\s+|\s*\|\s*|\s*\n\s*")
_TIGHT = re.compile(r"(?<=\w)/(?=\w)")
_TAIL = re.compile(rf"\s*[(\[,–-]*\s*{YEAR}\s*[)\]]?\s*$")
_BRACKET = re.compile(r"^(.+?)\s*[(\[]([^()\[\]]+)[)\]]$")
_OWN_WORDS = re.compile(r"(?:\A|> )h[12][^>]*/text\Z")
_SET_APART = re.compile(r"(?:\A|> )h[12][^>]*> (?:small|span|div)(?![\w-])[^>]*\Z")
_MARK_BEFORE = re.compile(r"\s*[(\[]([^()\[\]]{2,20})[)\]]\s*(?:[:–—-]\s+)?")
_MARK_BEHIND = re.compile(r"\s+(?:[–—-]\s+)?(OmU|OmeU|OmdU|OV|VOSE?|VOST(?:F|FR|A)?)$")
_LONGEST_SECTION = 3  # words
_QUOTES = ' \t\n"“”„«»‚‘'
_BEFORE = _QUOTES + "/#>•·*|–—-"


def unquoted(text: str, start: int, end: int) -> tuple[int, int]:
    """`[start, end)` without quotes around it, or brackets around the whole."""
    if (
        text[start] in "(["
        and end - start > 2
        and text[end - 1] in ")]"
        and not set("()[]") & set(text[start + 1 : end - 1])
    ):
        start, end = start + 1, end - 1
    before = _QUOTES if text[start] in "-#" and text[start + 1 : start + 2].isalnum() else _BEFORE
    while start < end and text[start] in before:
        start += 1
    while end > start and text[end - 1] in _QUOTES:
        end -= 1
    return start, end


def title_spans(page: Page, start: int, end: int) -> list[tuple[int, int]]:
    """A printed title as its parts: "One / Two", "One (Two)", "One (1992)", one in each script; without the marks of a
    showing around it ("(OmU)") and the section before its colon."""
    start, end = _without_section(page, *_without_marks(page, start, end))
    end = start + len(page.text[start:end].rstrip(",; \n"))  # "TITLE, dir. Name"
    pieces, left = [], start
    for dash in re.finditer(r"\s[–—-]\s", page.text[start:end]):
        if any(w in lexicon().prize_words for w in key(page.text[start + dash.end() : end]).split()[:1]):
            end = start + dash.start()
            break
    for cut in [*_SPLIT.finditer(page.text, start, end)] or _tight_slash(page, start, end):
        pieces.append((left, cut.start()))
        left = cut.end()
    pieces.append((left, end))
    pieces = [part for a, b in pieces for part in _of_elements(page, a, b)]
    pieces = [part for a, b in pieces for part in in_two_scripts(page.text, a, b) or ((a, b),)]
    return [span for a, b in pieces for span in _bracketed(page, a, b)]


def _without_marks(page: Page, start: int, end: int) -> tuple[int, int]:
    """The title without brackets before it that tell in which version it is shown, and such letters behind it."""
    while (mark := _MARK_BEFORE.match(page.text, start, end)) and _are_marks(mark[1]) and mark.end() < end:
        start = mark.end()
    behind = _MARK_BEHIND.search(page.text, start, end)
    if behind is not None and behind[1].lower() in lexicon().versions and behind.start() > start:
        end = behind.start()
    return start, end


def _are_marks(text: str) -> bool:
    words = key(text).split()
    return bool(words) and all(word in lexicon().versions | lexicon().and_words for word in words)


def _without_section(page: Page, start: int, end: int) -> tuple[int, int]:
    """The title behind the name of a section and a colon: "Cine clásico: Title"."""
    before, sign, after = page.text[start:end].partition(": ")
    words = key(before).split()
    if not sign or not after.strip() or len(words) > _LONGEST_SECTION or not set(words) <= lexicon().sections:
        return start, end
    return start + len(before) + len(sign), end


def _of_elements(page: Page, start: int, end: int) -> list[tuple[int, int]]:
    """A heading's own words and those of the element behind them, where that is another title: `<h1>One
    <small>Two</small></h1>`."""
    parts = page.once("heading_parts", page.lines[0], _heading_parts) if page.lines else {}
    for own, first, last in parts.get(start, ()):
        if last == end and _is_title(page.text[first:last], False):
            return [(start, own), (first, last)]
    return [(start, end)]


def _heading_parts(page: Page, _: Line) -> dict[int, list[tuple[int, int, int]]]:
    """Where the own words of a heading begin -> where they end, and the span of the element that ends the heading."""
    own = {box.start: box.end for box in page.boxes if _OWN_WORDS.search(box.full)}
    parts: dict[int, list[tuple[int, int, int]]] = {}
    for start, end, first, last in _two_elements(page):
        parts.setdefault(start, []).append((end, first, last))
    for box in page.boxes if own else ():
        if _SET_APART.search(box.full):
            for start, end in own.items():
                if end < box.start and not page.text[end : box.start].strip():
                    parts.setdefault(start, []).append((end, box.start, box.end))
    return parts


def _two_elements(page: Page) -> Iterator[tuple[int, int, int, int]]:
    """The spans of the two elements that a heading is, where the page is called as the first alone."""
    for line in page.lines:
        if line.heading not in (1, 2) or len(starts := element_starts(page, line)) != 1:
            continue
        end = starts[0]
        while page.text[end - 1].isspace():
            end -= 1
        first = key(page.text[line.start : end])
        called = [title for title in page.own_titles if title == first or title.startswith(f"{first} ")]
        if first in page.title_pieces or any(not title.startswith(line.key) for title in called):
            yield line.start, end, starts[0], line.end


def _tight_slash(page: Page, start: int, end: int) -> list[re.Match[str]]:
    """The only slash of "Malá Země/A Small Country": no space beside it, a capital behind it, words on both sides."""
    found = list(_TIGHT.finditer(page.text, start, end))
    if len(found) != 1 or not page.text[found[0].end()].isupper():
        return []
    sides = (page.text[start : found[0].start()], page.text[found[0].end() : end])
    return found if any(len(side.split()) > 1 for side in sides) else []


def _bracketed(page: Page, start: int, end: int) -> list[tuple[int, int]]:
    tail = _TAIL.search(page.text, start, end)
    if tail is not None and tail.start() > start + 1 and ("(" in tail.group() or "," in tail.group()):
        end = tail.start()
    match = _BRACKET.match(page.text[start:end])
    if match is None:
        return [unquoted(page.text, start, end)] if start < end else []
    inner = (start + match.start(2), start + match.end(2))
    first = unquoted(page.text, start + match.start(1), start + match.end(1))
    if re.search(YEAR, match[2]) and "(" in match[1]:
        return _bracketed(page, *first)
    if _is_title(match[2], match[1].isupper()) or _counts_alike(match[1], match[2]):
        return [first, unquoted(page.text, *inner)]
    return [first]


def _counts_alike(first: str, second: str) -> bool:
    """Whether a bracket begins with the number of the title before it and has a capital: "28 dni (28 Days)"."""
    number, _, rest = second.partition(" ")
    is_number = number.isdigit() and not re.fullmatch(YEAR, number)
    return is_number and number in first.split() and any(word[:1].isupper() for word in rest.split())


def _is_title(text: str, capitals: bool) -> bool:
    """Whether a bracket behind a title is another title; one of capitals only where the first is printed so."""
    folded = key(text)
    lex = lexicon()
    return (
        text[:1].isupper()
        and folded not in lex.notes | lex.genres
        and folded not in lex.territories
        and not re.search(YEAR, text)
        and not _are_marks(text)
        and (not text.isupper() or (capitals and len(text) > 4))
        and not person(text)
    )
