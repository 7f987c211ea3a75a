"""Which lines of a page may be the title: the lines above what a page says of its film."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import combinations

from frontrow.reading.folding import key
from frontrow.reading.grammar.atoms import YEAR
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.field_values import UNKNOWN_LABEL
from frontrow.reading.grammar.labels import TITLES, VALUED, label_at
from frontrow.reading.grammar.parts import furnished
from frontrow.reading.grammar.people import contact, person
from frontrow.reading.grammar.second_title import is_second_title, names
from frontrow.reading.grammar.side_notes import is_side_note
from frontrow.reading.grammar.site_name import names_site
from frontrow.reading.grammar.spec_line import Spec
from frontrow.reading.grammar.title_pieces import names_after_by
from frontrow.reading.grammar.title_proof import dated, quoted_opening
from frontrow.reading.grammar.title_text import unquoted
from frontrow.reading.grammar.unlike_title import unlike_a_title
from frontrow.reading.line_search import line_numbered, lines_at, lines_between
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon

_ABOVE = 3  # lines above it among which the page may be called so
_NEAR = 2  # lines above the first fact
_BELOW = 10  # lines below it among which the title may stand
_ENDING_YEAR = re.compile(rf"(?<=\w) {YEAR}\Z")
_TIME = re.compile(r"(?<!\d)(?:[01]?\d|2[0-4])[:.][0-5]\d(?!\d)")
_DATED_TITLE = re.compile(rf"\w\s[(\[]{YEAR}[)\]]$")
ALIKE = 60  # of 100, rapidfuzz's ratio of the folded words


def anchor_of(lines: Sequence[Line], spec: Spec | None, fields: Sequence[Field]) -> int:
    """The index of the line that the title must stand above."""
    at = [spec.lines[0].index] if spec else []
    stated = [f for f in fields if set(f.roles) <= VALUED and not set(f.roles) & TITLES]
    at += lines_at(lines, (a for f in stated for a, _ in (f.label, *f.values)))
    return min(at, default=lines[-1].index + 1 if lines else 0)


def lines_above(
    page: Page, lines: Sequence[Line], anchor: int, fields: Sequence[Field], spec: Spec | None, titled: bool
) -> list[Line]:
    """Candidate lines above the anchor: headings where the layout has them, else the short lines next to it. `titled`
    tells that the specification carries a title itself."""
    beside = bool(spec and spec.residues)
    read = {f.line for f in fields} | _value_lines(lines, fields)
    possible = [
        line
        for line in lines
        if line.index < anchor and may_be_title(page, line) and line.index not in read
        if not (
            UNKNOWN_LABEL.match(line.text)
            and " " not in line.text.partition(":")[0]
            and {line.index - 1, line.index + 1} & read
        )
    ]
    possible = [line for line in possible if _likely(page, line)] or ([] if titled else possible)
    headed = _headed(page, lines, possible, anchor)
    if headed:
        return headed
    if not possible:
        common = [line for line in lines[:2] if line.index == anchor - 1 and furnished(line) and not line.kinds]
        below = [line for line in lines if may_be_title(page, line) and line.index not in read]
        if not titled and not common and (told := _named_below(page, lines, possible, anchor, read)) is not None:
            return [told]
        return common or ([] if beside else below[:1])
    if (told := _named_below(page, lines, possible, anchor, read)) is not None and not titled:
        return [told]
    near = _near(page, possible)
    named = [line for line in near if named_by_page(page, line)]
    dated = [line for line in possible if _DATED_TITLE.search(line.text)]
    if len(dated) == 1 and not named:
        return dated
    if not named and _astray(lines, near[-1], anchor) and possible[0].index == lines[0].index:
        near = [possible[0]]
    if not named and (told := _told_again(page, lines, possible, near)) is not None:
        return [told]
    if len(near) == 1 and person(near[0].text) and len(possible) > 1 and not named:
        upper = possible[-2]
        if upper.index >= near[0].index - 2 and upper.text[0].isupper() and not person(upper.text):
            return [upper, near[0]]
    if len(near) == 1 and (twin := _twin(possible)) is not None:
        return [twin, near[0]]
    if len(near) == 3 and near[0].block != _block_of(lines, anchor) and _alike(near):
        return near
    return named[:1] or near[:2] if len(near) < 3 else near[-2:]


def _near(page: Page, possible: Sequence[Line]) -> list[Line]:
    """The lines of the last paragraph; where none of them is what the page is called, from one above that is on."""
    near = [line for line in possible if line.block == possible[-1].block]
    near = [line for line in near if not _section_like(line)] or near
    if any(named_by_page(page, line) for line in near):
        return near
    upper = next((line for line in possible[-_ABOVE:] if named_by_page(page, line)), None)
    return [upper, *(line for line in near if line.index == upper.index + 1)] if upper is not None else near


def _named_below(
    page: Page, lines: Sequence[Line], possible: Sequence[Line], anchor: int, read: set[int]
) -> Line | None:
    """The line soon below the first facts by which the page is called, where none above them is."""
    if any(named_by_page(page, line) for line in possible):
        return None
    for line in lines_between(lines, anchor, anchor + _BELOW):
        if line.prose:
            return None
        if line.index not in read and named_by_page(page, line) and may_be_title(page, line):
            return line
    return None


def _headed(page: Page, lines: Sequence[Line], possible: Sequence[Line], anchor: int) -> list[Line]:
    """The heading that is the title, with the line below it that may be its second; of several the one by whose name
    machines know the page, then the highest, then the last above the anchor. Nothing where the layout has no
    headings."""
    everywhere = [line for line in lines if line.heading and may_be_title(page, line)]
    everywhere = [line for line in everywhere if _likely(page, line)] or everywhere
    everywhere = [line for line in everywhere if not names_site(page, line)]
    named = [line for line in everywhere if named_by_page(page, line)]
    named = named or [line for line in lines if 0 < anchor - line.index <= _NEAR and _is_called_so(page, line)]
    top = named or [line for line in everywhere if line.heading == 1]
    top = top or [line for line in everywhere if line.index < anchor][-1:]
    announced = [line for line in possible if top and line.index > top[0].index and named_by_page(page, line)]
    upper = line_numbered(possible, top[0].index - 1) if top and not named else None
    if upper is not None and not upper.heading and named_by_page(page, upper):
        return [upper, top[0]]
    if announced and not named:
        return announced[-1:]  # a slogan is set as a heading, the title is not, and machines are told the title
    if top:
        return [top[0], *_below(page, top[0], possible)]
    return []


def _below(page: Page, first: Line, possible: Sequence[Line]) -> list[Line]:
    """The line right below the heading that is the title, if it is no heading or a second title, and the one below that
    where it says whose the film is."""
    near = [line for line in possible if line.index == first.index + 1]
    near = [line for line in near if line.heading == 0 or is_second_title(page, first, line)]
    by = (line for line in possible if line.index == first.index + 2 and line.heading == 0)
    is_second = bool(near) and is_second_title(page, first, near[0])
    return near + [
        line
        for line in by
        if names_after_by(page, line.start, line.end) is not None or (is_second and names(page, line))
    ]


def _is_called_so(page: Page, line: Line) -> bool:
    """Whether a heading of the site's own words is what the page calls itself: a film may be named "Home"."""
    return furnished(line) and heads_page(page, line)


def _likely(page: Page, line: Line) -> bool:
    """Whether a line reads like a title, or the page prints it as one: with its year in brackets, in quotes."""
    if key(line.text) in lexicon().genres and heads_page(page, line):
        return True
    start, end = unquoted(page.text, line.start, line.end)
    return not unlike_a_title(page, start, end) or dated(page, start, end) or quoted_opening(page, line) is not None


def _astray(lines: Sequence[Line], line: Line, anchor: int) -> bool:
    """Whether a line stands neither right above what is known of the film nor above its text."""
    return line.index < anchor - 1 and not any(one.prose for one in lines if line.index < one.index <= line.index + 2)


def _asks(line: Line) -> bool:
    """Whether a line begins with one word and a colon, as labels do that nobody knows."""
    return UNKNOWN_LABEL.match(line.text) is not None and " " not in line.text.partition(":")[0]


def _value_lines(lines: Sequence[Line], fields: Sequence[Field]) -> set[int]:
    """The lines on which labels find their values, titles apart."""
    return lines_at(lines, (a for field in fields if not set(field.roles) & TITLES for a, _ in field.values))


def _told_again(page: Page, lines: Sequence[Line], possible: Sequence[Line], near: Sequence[Line]) -> Line | None:
    """The first line of the page, where its running text begins with the same words and none of the lines near by is
    named in it: "EO" above "EO, a grey donkey…"."""
    first = possible[0]
    prose = [line for line in lines if line.prose]
    if first.index > 1 or first in near or any(one.text in line.text for line in prose for one in near):
        return None
    return first if any(line.text.startswith(first.text) for line in prose) else None


def _twin(possible: Sequence[Line]) -> Line | None:
    """The line above the last one, where both are printed alike in capitals: one title in two languages, double
    spaced."""
    if len(possible) < 2:
        return None
    upper, lower = possible[-2:]
    alike = upper.text.isupper() and lower.text.isupper() and upper.index == lower.index - 1
    return upper if alike and not _section_like(upper) else None


def _section_like(line: Line) -> bool:
    """Whether a line reads like the name of a section: "Competencia Argentina", "Cine Mexicano del Pasado"."""
    words = [w.key for w in line.words]
    return len(words) <= 6 and any(word in lexicon().sections for word in (words[0], words[-1]))


def _block_of(lines: Sequence[Line], index: int) -> int:
    line = line_numbered(lines, index)
    return line.block if line is not None else -1


def _alike(lines: Sequence[Line]) -> bool:
    """Whether some of the lines are one title in related languages, and all are short."""
    from rapidfuzz.fuzz import ratio  # slow to load and seldom needed

    pairs = combinations([line.key for line in lines], 2)
    return all(len(line.words) <= 8 for line in lines) and any(ratio(a, b) >= ALIKE for a, b in pairs)


def named_by_page(page: Page, line: Line) -> bool:
    """Whether the page's own machine-readable title begins with the line, or has a heading between its signs."""
    if line.heading in (1, 2) and line.key in page.title_pieces and not names_site(page, line):
        return True
    words = _ENDING_YEAR.sub("", line.key)
    following = page.own_titles[bisect_left(page.own_titles, words) :][:1] if words else ()
    return any(title.startswith(words) for title in following)


def may_be_title(page: Page, line: Line) -> bool:
    """Whether a line could be a title: short, no site word, label, date, contact or trail of navigation."""
    if (
        furnished(line)
        or line.prose
        or len(line.text) > 140
        or contact(line.text)
        or line.kinds & {"navigation", "footer"}
        or ("link" in line.kinds and not _is_linked_title(page, line))
    ):
        return False
    if quoted_opening(page, line) is not None:
        return True
    if (
        _calls(page, line)
        or _trail(page, line)
        or _dated(line)
        or not any(c.isalnum() for c in line.text)
        or re.fullmatch(r"\w/\w", line.text)
        or (key(line.text) in lexicon().genres | lexicon().premieres and not heads_page(page, line))
    ):
        return False
    if (line.text.endswith(("...", "…")) and len(line.words) > 3) or all(_day_or_month(w.key) for w in line.words):
        return False
    if len(line.words) <= 4 and not line.heading and any(_section_word(w.key) for w in (line.words[0], line.words[-1])):
        return False
    if is_side_note(page, line) and not line.heading and not named_by_page(page, line):
        return False
    if line.text.endswith(":") or "©" in line.text or (not any(c.isalpha() for c in line.text) and "/" in line.text):
        return False
    if not line.heading and len(line.words) != 2 and line.words[0].key in lexicon().prize_nouns:
        return False
    if key(line.text.partition(":")[0]) in lexicon().related | lexicon().previous_next:
        return False
    match = label_at(page, line.words, 0) if line.words else None
    rated = match and match.roles == ("other",) and any(c.isdigit() for c in page.text[match.end : line.end])
    return not rated and not (match and (match.end >= line.end - 1 or page.text[match.end : match.end + 1] == ":"))


def _is_linked_title(page: Page, line: Line) -> bool:
    """Whether a heading is a link as titles are: the page's one first heading, or one by which the page is called."""
    is_only = line.heading == 1 and sum(one.heading == 1 for one in page.lines) == 1
    is_called = line.heading in (1, 2) and named_by_page(page, line)
    return (is_only or is_called) and not names_site(page, line)


def heads_page(page: Page, line: Line) -> bool:
    """Whether a line is the heading by which the page is called: a film may have the name of a genre."""
    return line.heading == 1 and named_by_page(page, line)


def _calls(page: Page, line: Line) -> bool:
    """Whether a line calls the visitor to do something ("Want more films?"), and the page is not called so."""
    words = [word.key for word in line.words[:3]]
    called = any(" ".join(words[:size]) in lexicon().calls for size in (1, 2, 3))
    if not called or not line.text.endswith(("?", "!")):
        return False
    return not dated(page, line.start, line.end) and not heads_page(page, line)


def _dated(line: Line) -> bool:
    """Whether a line names a moment (a screening's), not a film: a time of day, or a month with a number."""
    if _TIME.search(line.text):
        return True
    return any(w.key in lexicon().months for w in line.words) and any(w.key[0].isdigit() for w in line.words)


def _day_or_month(word: str) -> bool:
    """Whether a word is a day's number or a month, whole or cut to three or four letters ("mrt", "Sept")."""
    return (word.isdigit() and len(word) < 3) or word in lexicon().months or word in _cut_months()


@cache
def _cut_months() -> frozenset[str]:
    return frozenset(month[:size] for month in lexicon().months for size in (3, 4)) | {"mrt"}


def _section_word(word: str) -> bool:
    return any(label.role == "section" for label in lexicon().labels.get(word, ()))


def _trail(page: Page, line: Line) -> bool:
    """A trail of the site's navigation: pieces divided by signs, at least one of them the site's own word or a
    section."""
    pieces = [key(piece) for piece in re.split(r"\s[/|>›»→•·]\s", line.text)]
    site = lexicon().furniture
    return len(pieces) > 1 and (any(piece in site for piece in pieces) or " > " in line.text or " › " in line.text)
