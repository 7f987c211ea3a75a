"""Fields: labels with the values that belong to them, in whatever order the page prints the two."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from frontrow.reading.grammar.atoms import atoms
from frontrow.reading.grammar.labels import COMPANIES, FACTS, PEOPLE, SECTIONS, TITLES, VALUED, Match, label_at
from frontrow.reading.grammar.people import contact, listed, nameable, person_shaped
from frontrow.reading.legend import explains
from frontrow.reading.page import Line, Page, Word, words_in
from frontrow.reading.vocabulary.lexicon import lexicon

Style = Literal["colon", "plain", "glued", "line", "after", "above", "cell", "code"]
_COLON = re.compile(
    r"(?: (?:in|for|w|we|en|für|pour|v|ve|u|в|у|para|per|na|im|dla) [^\W\d_]+(?: [^\W\d_]+)?(?=\s?:)"
    r"| ?\([^()]{1,30}\)(?=\s?:))?"
    r"[ \t]*(?::|：|=|\t|\||[ ]{3,}|[ ]?\.{3,}|[ ]?…+|[ ]+[–—-](?=[ ]))[ \t]*"
)
_ABBREVIATED = re.compile(r"(?:\b\w\.|\b(?:Inc|Ltd|Co|Corp|Bros|sro|srl|spol)\.)$")
LONGEST_LINE = 20_000  # a stranger's endless line holds no label
_BEFORE = ",;.|/·•–—-(\t)]>*:"
_UNKNOWN = re.compile(r"^[^\W\d_][\w .,/&'’()-]{1,40}:(?!//)(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Field:
    """A label (its roles and span) and the spans of its value, one for each line it stands on."""

    roles: tuple[str, ...]
    label: tuple[int, int]
    values: tuple[tuple[int, int], ...]
    style: Style
    line: int


def fields(page: Page, lines: Sequence[Line]) -> list[Field]:
    """Every field of `lines`, in reading order."""
    found: list[Field] = []
    alone: dict[int, Match] = {}
    weak: list[tuple[Line, Match]] = []
    for line in lines:
        if len(line.text) > LONGEST_LINE or (page.legend and explains(line.text, page.language)):
            continue
        here = list(_colons(page, line))
        if here:
            found += here
            continue
        match = label_at(page, line.words, 0) if line.words and not line.prose else None
        if match is None and len(line.words) > 2 and line.words[0].key in lexicon().territories:
            match = label_at(page, line.words, 1)  # "UK distribution": whose distribution it is
        if match is None:
            found += _reversed(page, line)
        elif _nothing_after(page, line, match):
            alone[line.index] = match
        else:
            found += _plain(page, line, match)
            if not found or found[-1].line != line.index:
                weak.append((line, match))
    found += _glued(page, lines)
    found += _in_company(page, weak, {f.line for f in found})
    taken = {f.line for f in found}
    found += _on_other_lines(page, lines, alone, taken)
    found = [_continued(page, lines, f, taken | alone.keys()) for f in found]
    return sorted((f for f in found if f.values), key=lambda f: f.values[0])


def _colons(page: Page, line: Line) -> Iterator[Field]:
    """Labels with a colon, dash, tab or dots after them; several on one line are cut at each other."""
    hits = _colon_hits(page, line)
    for number, (match, value_start) in enumerate(hits):
        end = hits[number + 1][0].start if number + 1 < len(hits) else line.end
        start, end = _trimmed(page.text, value_start, end)
        more = _after_stop(page, line, start, end)
        stop = _trimmed(page.text, start, more.label[0])[1] if more else end
        yield Field(
            match.roles, (match.start, match.end), ((start, stop),) if start < stop else (), "colon", line.index
        )
        if more:
            yield more


def _after_stop(page: Page, line: Line, start: int, end: int) -> Field | None:
    """A label without a colon after a full stop inside a value: "Music: Name. With Name, Name"."""
    for stop in re.finditer(r"(?<=\w\w)\.\s+", page.text[start:end]):
        index = next((i for i, w in enumerate(line.words) if w.start == start + stop.end()), None)
        match = label_at(page, line.words, index) if index is not None else None
        if (
            match is not None
            and set(match.roles) <= PEOPLE
            and _value_like(page, match.roles, match.end, end)
            and page.text[match.end] == " "
        ):
            left, right = _trimmed(page.text, match.end, end)
            return Field(match.roles, (match.start, match.end), ((left, right),), "plain", line.index)
    return None


def _colon_hits(page: Page, line: Line) -> list[tuple[Match, int]]:
    hits: list[tuple[Match, int]] = []
    words, index = line.words, 0
    while index < len(words):
        match = label_at(page, words, index) if _may_begin(page, line, words[index], hits) else None
        sign = match and _COLON.match(page.text, match.end, line.end)
        if match is None or not sign or not _fits(page, line, match, sign, hits):
            index += 1
            continue
        unknown = (
            not hits and page.text[line.start : match.start].strip(" *-•·–|>") != "" and not _bounded(page, line, match)
        )
        hits.append((replace(match, roles=("other",)) if unknown else match, sign.end()))
        index += match.size
    return hits


def _fits(page: Page, line: Line, match: Match, sign: re.Match[str], hits: Sequence[tuple[Match, int]]) -> bool:
    """A colon always divides; a dash, tab or dots only at the line's start (or after a field that was so divided)."""
    if sign.group().strip() in (":", "："):
        return not (
            page.text[sign.end() : sign.end() + 2] == "//"
            or (line.prose and match.weak and not hits and match.start > line.start)
        )
    if match.start > line.start and not hits:
        return False
    return set(match.roles) <= VALUED and (not match.weak or "\t" in sign.group() or "|" in sign.group())


def _may_begin(page: Page, line: Line, word: Word, hits: Sequence[tuple[Match, int]]) -> bool:
    before = page.text[max(line.start, word.start - 1) : word.start]
    return before == "" or not before.isalnum()


def _bounded(page: Page, line: Line, match: Match) -> bool:
    """Whether a mark of division stands before a label in mid-line."""
    before = page.text[line.start : match.start].rstrip(" ")
    return before == "" or before[-1] in _BEFORE


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start] in " \t\n|,;·•/" or text[start : start + 2] == ". "):
        start += 1
    while end > start and text[end - 1] in " \t\n|,;·•/(–—":
        end -= 1
    return start, end


def _nothing_after(page: Page, line: Line, match: Match) -> bool:
    return page.text[match.end : line.end].strip(" :：.-–|*") == "" and not page.text[line.start : match.start].strip(
        " *-•·|>"
    )


def _plain(page: Page, line: Line, match: Match) -> Iterator[Field]:
    """A label with nothing but a space before its value: "director Name Surname"."""
    start, end = _trimmed(page.text, match.end, line.end)
    if not set(match.roles) <= VALUED or not _value_like(page, match.roles, start, end):
        return
    if match.weak and not (match.roles == ("cast",) and _people_only(page, start, end)):
        return
    if set(match.roles) & PEOPLE and not _lower_or_phrase(page, match):
        return
    yield Field(match.roles, (match.start, match.end), ((start, end),), "plain", line.index)


def _people_only(page: Page, start: int, end: int) -> bool:
    """Whether a value lists two people or more and nothing else: enough for "with" and "mit" to be a label."""
    names = listed(page.text, start, end)
    return len(names) >= 2 and all(person_shaped(n.text) for n in names)


def _lower_or_phrase(page: Page, match: Match) -> bool:
    """Whether the label alone is enough without neighbours: printed small, or ending in "by", "door", "von"…"""
    printed = page.text[match.start : match.end]
    return printed[0].islower() or printed.isupper() or match.size > 1 or printed.endswith(".") or match.weak


def _in_company(page: Page, weak: Sequence[tuple[Line, Match]], taken: set[int]) -> Iterator[Field]:
    """Capitalised labels without a colon count where a neighbouring line has a label, too."""
    near = {line.index for line, _ in weak} | taken
    for line, match in weak:
        start, end = _trimmed(page.text, match.end, line.end)
        if (
            near & {line.index - 1, line.index + 1}
            and set(match.roles) <= VALUED
            and _value_like(page, match.roles, start, end)
        ):
            yield Field(match.roles, (match.start, match.end), ((start, end),), "plain", line.index)


def _value_like(page: Page, roles: Sequence[str], start: int, end: int) -> bool:
    """Whether `[start, end)` can be the value of the roles: names for people, facts for facts."""
    text = page.text[start:end]
    if not text or end - start > 400:
        return False
    if set(roles) & PEOPLE:
        names = [n for n in listed(page.text, start, end) if not _stated(page, n.start, n.end)]
        return bool(names) and sum(nameable(n.text) for n in names) >= max(1, len(names) * 0.7)
    if set(roles) & COMPANIES:
        ended = text.rstrip().endswith((".", "!", "?")) and not _ABBREVIATED.search(text)
        return (text[:1].isupper() and len(text.split()) <= 40 and not ended) or contact(text)
    if set(roles) & FACTS:
        return len(text) < 60
    return len(text) < 90 and not text.rstrip().endswith((".", "!"))


def _stated(page: Page, start: int, end: int) -> bool:
    """Whether a piece of a list is a country, year or running time, not a name."""
    words = words_in(page, start, end)
    found = atoms(page, start, end, words)
    return bool(found) and all(any(a.start <= w.start and w.end <= a.end for a in found) for w in words)


def _reversed(page: Page, line: Line) -> Iterator[Field]:
    """Value first on one line: "Name Surname – director", "Name Surname (editing)", "Name, producer"."""
    if line.prose or len(line.text) > 120 or len(line.words) < 2:
        return
    for index in range(1, len(line.words)):
        match = label_at(page, line.words, index)
        if match is None or page.text[match.end : line.end].strip(" ).]") != "":
            continue
        between = page.text[line.words[index - 1].end : match.start].strip(" ")
        start, end = _trimmed(page.text, line.start, line.words[index - 1].end)
        if (
            between
            and between[-1] in "–—-([,|…\t."
            and set(match.roles) <= PEOPLE
            and not match.weak
            and _value_like(page, match.roles, start, end)
        ):
            yield Field(match.roles, (match.start, match.end), ((start, end),), "after", line.index)
        return


def _glued(page: Page, lines: Sequence[Line]) -> Iterator[Field]:
    """A label and a value that run together ("DirectorName Surname"), where at least two lines do so."""
    hits = [hit for line in lines if not line.prose and (hit := _glued_at(page, line)) is not None]
    if len(hits) >= 2:
        yield from hits
        found = {hit.line for hit in hits}
        for line in lines:
            small = _glued_small(page, line) if len(line.words) == 1 and line.index not in found else None
            if small is not None:
                yield small


def _glued_at(page: Page, line: Line) -> Field | None:
    cut = next((i for i in range(2, min(40, len(line.text) - 1)) if _seam(line.text, i)), None)
    if cut is None:
        return None
    words = _glued_words(line, line.start + cut)
    match = label_at(page, words, 0) if words else None
    if match is None or match.size != len(words) or not set(match.roles) <= VALUED:
        return None
    start, end = _trimmed(page.text, line.start + cut, line.end)
    if not _value_like(page, match.roles, start, end):
        return None
    return Field(match.roles, (match.start, match.end), ((start, end),), "glued", line.index)


def _seam(text: str, index: int) -> bool:
    """Whether a small letter runs into a capital or a digit at `index`."""
    return (text[index - 1].islower() or text[index - 1] == ")") and (text[index].isupper() or text[index].isdigit())


def _glued_small(page: Page, line: Line) -> Field | None:
    """A glued fact whose value is printed small: "Languageenglish"."""
    for cut in range(len(line.text) - 2, 2, -1):
        head = _glued_words(line, line.start + cut)
        match = label_at(page, head, 0) if head and line.text[cut].islower() else None
        if match is not None and match.size == len(head) and set(match.roles) <= {"language", "subtitles", "colour"}:
            return Field(match.roles, (match.start, match.end), ((line.start + cut, line.end),), "glued", line.index)
    return None


def _glued_words(line: Line, cut: int) -> list[Word]:
    head = replace(line, end=cut, text=line.text[: cut - line.start])
    return list(head.words)


def _on_other_lines(page: Page, lines: Sequence[Line], alone: dict[int, Match], taken: set[int]) -> Iterator[Field]:
    """Labels on a line of their own: the value stands below, or above where the page prints values first."""
    at = {line.index: number for number, line in enumerate(lines)}
    above = _values_first(lines, alone, at)
    for index, match in alone.items():
        if not set(match.roles) <= VALUED:
            continue
        beside = _line_beside(lines, at[index], -1 if above else 1)
        if (
            beside is None
            or beside.index in alone
            or beside.index in taken
            or beside.prose
            or _UNKNOWN.match(beside.text)
        ):
            continue
        if _value_like(page, match.roles, beside.start, beside.end) or set(match.roles) & (TITLES | COMPANIES):
            values = _stacked_above(page, lines, at[index] - 1, match) if above else ((beside.start, beside.end),)
            yield Field(match.roles, (match.start, match.end), values, "above" if above else "line", index)


def _stacked_above(page: Page, lines: Sequence[Line], number: int, match: Match) -> tuple[tuple[int, int], ...]:
    """The lines of one block that end above a label, each a value."""
    values: list[tuple[int, int]] = []
    block = lines[number].block
    while (
        number >= 0
        and lines[number].block == block
        and _value_like(page, match.roles, lines[number].start, lines[number].end)
    ):
        values.insert(0, (lines[number].start, lines[number].end))
        number -= 1
    return tuple(values)


def _line_beside(lines: Sequence[Line], number: int, step: int) -> Line | None:
    return lines[number + step] if 0 <= number + step < len(lines) else None


def _values_first(lines: Sequence[Line], alone: dict[int, Match], at: dict[int, int]) -> bool:
    """Whether labels close their blocks of lines rather than open them."""
    votes = 0
    for index, match in alone.items():
        if not set(match.roles) <= PEOPLE | COMPANIES:
            continue
        line, number = lines[at[index]], at[index]
        before, after = _line_beside(lines, number, -1), _line_beside(lines, number, 1)
        opens = after is not None and after.block == line.block and after.index not in alone
        closes = before is not None and before.block == line.block and before.index not in alone
        votes += closes and not opens
        votes -= opens and not closes
    return votes > 0


def _continued(page: Page, lines: Sequence[Line], field: Field, taken: set[int]) -> Field:
    """A value goes on below while lines of the same block look like more of the same list."""
    if field.style in ("after", "above", "glued") or not set(field.roles) <= PEOPLE | COMPANIES or not field.values:
        return field if field.values else _filled(page, lines, field, taken)
    values = list(field.values)
    last = next((line for line in lines if line.start <= values[-1][0] < line.end), None)
    if last is None or values[-1][1] < last.end - 2:
        return field
    hanging = page.text[last.start : last.end].rstrip().endswith((",", ";", "/", "&"))
    for line in lines:
        if line.index != last.index + 1:
            continue
        stacked = field.style == "line" and line.block == last.block
        if line.index in taken or not (stacked or hanging) or not _goes_on(page, field, line):
            break
        values.append((line.start, line.end))
        hanging = line.text.endswith((",", ";", "/", "&"))
        last = line
    return replace(field, values=tuple(values))


def _filled(page: Page, lines: Sequence[Line], field: Field, taken: set[int]) -> Field:
    """A label with a colon and nothing after it: the value stands on the next line."""
    for line in lines:
        if (
            line.index == field.line + 1
            and line.index not in taken
            and not line.prose
            and set(field.roles) <= VALUED
            and _value_like(page, field.roles, line.start, line.end)
        ):
            return _continued(page, lines, replace(field, values=((line.start, line.end),), style="line"), taken)
    return field


def _goes_on(page: Page, field: Field, line: Line) -> bool:
    if line.heading or line.prose or _UNKNOWN.match(line.text) or contact(line.text):
        return False
    if set(field.roles) & COMPANIES:
        return len(line.words) <= 8 and not any(c.isdigit() for c in line.text) and line.key not in lexicon().places
    return _value_like(page, field.roles, line.start, line.end) and not _stated(page, line.start, line.end)


def is_section(match: Match) -> bool:
    """Whether a label opens a part of the page rather than asks for a value."""
    return bool(set(match.roles) & SECTIONS)
