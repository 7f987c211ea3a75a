"""Neighbours: titles of other films that the page's navigation names."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import fold, key
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon

_ARROW = re.compile(r"[←‹«<❮◀→›»>❯▶]")
_ARROWS = re.compile(r"^\s*[←‹«<❮◀]+\s*(?P<before>.+?)\s*$|^\s*(?P<after>.+?)\s*[→›»>❯▶]+\s*$")
_PIECES = re.compile(r"([|\t•]| {3,})")
_SITE = re.compile(r"https?://([^/?#]+)", re.IGNORECASE)
_LONGEST_LEAD = 6  # words
_LONGEST_LINK = 4  # words of "previous film" in any language


def neighbour_findings(
    page: Page, lines: Sequence[Line], others: Mapping[str, str], own: set[str], taken: frozenset[int]
) -> Iterator[Finding]:
    """Lines made of nothing but titles known from elsewhere (`others`: folded title -> title, `own`: the film's folded
    titles), and links to the previous and the next film."""
    for line in lines:
        if line.index in taken or len(line.text) > 200 or line.prose or line.heading == 1:
            continue
        spans = _titles_only(line, others, own)
        if spans:
            for start, end in spans:
                yield Finding("nav.title", " ".join(page.text[start:end].split()), (Spot(start, end),), "nav.known")
        else:
            yield from _labelled(page, line, own)


def _titles_only(line: Line, others: Mapping[str, str], own: set[str]) -> list[tuple[int, int]]:
    """The spans of titles that cover every word of the line, or none."""
    words, index, spans = line.words, 0, []
    while index < len(words):
        size = next(
            (
                n
                for n in range(min(12, len(words) - index), 0, -1)
                if " ".join(w.key for w in words[index : index + n]) in others
            ),
            0,
        )
        if not size or " ".join(w.key for w in words[index : index + size]) in own:
            return []
        spans.append((words[index].start, words[index + size - 1].end))
        index += size
    return spans


def _labelled(page: Page, line: Line, own: set[str]) -> Iterator[Finding]:
    for start, end in _cut(page, line.start, line.end):
        span = _linked(page, start, end)
        if (
            span is not None
            and key(page.text[span[0] : span[1]]) not in own
            and not _furniture(page.text[span[0] : span[1]])
        ):
            yield Finding(
                "nav.title",
                " ".join(page.text[span[0] : span[1]].split()),
                (Spot(*span), Spot(start, end, "context")),
                "nav.link",
            )


def linked_titles(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The titles of `[start, end)`, known to be links to other films: "<< One | Another >>"."""
    for left, right in _cut(page, start, end):
        span = _bare(page, left, right)
        if span is not None:
            yield span


def _cut(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The pieces of `[start, end)` between signs, each divided into its links where it has several."""
    left = start
    for cut in [*_PIECES.finditer(page.text, start, end), None]:
        right = cut.start() if cut else end
        first, last = (bisect_left(page.links, (place, place)) for place in (left, right))
        links = [link for link in page.links[first:last] if link[1] <= right]
        yield from links if len(links) > 1 else [(left, right)]
        left = cut.end() if cut else end


def _furniture(text: str) -> bool:
    """Whether words name no film: the site's own, nothing but "previous film", "next film", or what leads to something
    that sites have ("Watch the trailer")."""
    words, index = key(text).split(), 0
    if 1 < len(words) <= _LONGEST_LEAD and words[0] in lexicon().leading and words[-1] in lexicon().led_to:
        return True
    sizes = range(min(len(words), _LONGEST_LINK), 0, -1)
    while index < len(words):
        size = next((n for n in sizes if " ".join(words[index : index + n]) in lexicon().previous_next), 0)
        if not size:
            return key(text) in lexicon().furniture
        index += size
    return True


def _linked(page: Page, start: int, end: int) -> tuple[int, int] | None:
    """The title in "Next film: Title", "← Title", "Title →"."""
    text = page.text[start:end]
    head, colon, tail = text.partition(":")
    if colon and key(head) in lexicon().previous_next and tail.strip():
        return _bare(page, start + len(head) + 1, end)
    arrow = _ARROWS.match(text)
    if arrow is not None:
        group = "before" if arrow["before"] else "after"
        inner_start, inner_end = start + arrow.start(group), start + arrow.end(group)
        inner = page.text[inner_start:inner_end]
        if _ARROW.search(inner) or _leaves_site(page, start, end):
            return None  # two titles, or one in quotes: nothing tells
        ahead, colon, _ = inner.partition(":")
        if colon and key(ahead) in lexicon().previous_next:
            return _bare(page, inner_start + len(ahead) + 1, inner_end)
        return (inner_start, inner_end) if len(inner.split()) <= 9 and fold(inner) else None
    return None


def _leaves_site(page: Page, start: int, end: int) -> bool:
    """Whether a link goes to a site to which the page has no other link: where a film is watched or sold ("Watch it
    there →"), not shown."""
    sites = page.once("linked_sites", page.lines[0], _linked_sites)
    return any(sites.get(one) == 1 for one in _sites_of(page, start, end))


def _linked_sites(page: Page, _: Line) -> Counter[str]:
    """The sites to which the links of the page go -> how many do."""
    return Counter(_sites_of(page, 0, len(page.text)))


def _sites_of(page: Page, start: int, end: int) -> Iterator[str]:
    links = (mark for mark in page.marked("link") if start <= mark.start and mark.end <= end)
    found = (_SITE.match(mark.target) for mark in links)
    return (site[1].lower() for site in found if site)


def _bare(page: Page, start: int, end: int) -> tuple[int, int] | None:
    while start < end and page.text[start] in ' \t"“„«‹←<❮◀':
        start += 1
    while end > start and page.text[end - 1] in ' \t"”»›→>❯▶':
        end -= 1
    return (start, end) if start < end else None
