"""Labels with a colon, dash, tab or dots after them, several on one line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from frontrow.reading.folding import CAPITAL, key
from frontrow.reading.grammar.divided_line import divided
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.field_values import DIRECTING, before_cast, trimmed, value_like
from frontrow.reading.grammar.labels import TITLES, VALUED, Match, label_at
from frontrow.reading.page import Line, Page, Word
from frontrow.reading.vocabulary.lexicon import lexicon
from frontrow.reading.vocabulary.roles import COMPANIES, PEOPLE

_COLON = re.compile(
    r"(?: (?:in|for|w|we|en|für|pour|v|ve|u|в|у|para|per|na|im|dla) [^\W\d_]+(?: [^\W\d_]+)?(?=\s?:)"
    r"| ?\([^()]{1,30}\)(?=\s?:))?"
    r"[ \t]*(?::|：|=|\t|\||[→›»]|>(?=[ ])|[ ]{3,}|[ ]?\.{3,}|[ ]?…+|[ ]+[–—-](?=[ ]))[ \t]*"
)
_AND_UNKNOWN = re.compile(  # "Editing and Colour Correction: Name"
    r"(?:,|[ ]?[&/+]|[ ](?:and|und|et|y|e|i|en|a|ta|та|і)\b)[ ]?(?:[^\W\d_][\w’'.-]*[ ]?){1,4}[:：][ \t]*"
)
_BEFORE_NAME = re.compile(rf"[ \t]+(?={CAPITAL})")
LONGEST_CREDITS = 24  # words; a longer line of prose holds no label without a colon
LONGEST_ABBREVIATION = 6  # letters with the dot; a longer word before a dot ends a sentence
_PARTS_FIELDS = "|·•"
# a label behind names: all since a full stop or a mark between fields, else the one word before its colon
_UNKNOWN = re.compile(r"(?:(?<=\w\w)\.|[ ]?[;|·•])[ ][^\W\d_][^.:;,|·•\n]{0,60}:[ ]|(?<=\w)[ ][^\W\d_]{4,}:[ ]")
MOST_BEFORE = 4  # words of a longer label before a known one
_BEFORE = ",;.|/·•–—-(\t)]>*:"


def colon_fields(page: Page, line: Line) -> Iterator[Field]:
    """Labels with a colon, dash, tab or dots after them; several on one line are cut at each other."""
    hits = _colon_hits(page, line)
    for number, (match, value_start) in enumerate(hits):
        end = hits[number + 1][0].start if number + 1 < len(hits) else line.end
        piece_end = next((b for a, b in divided(page, line) if a <= match.start < b), end)
        start, end = trimmed(page.text, value_start, min(end, max(piece_end, value_start)))
        more = _after_stop(page, line, start, end)
        stop = trimmed(page.text, start, more.label[0])[1] if more else end
        stop = _before_unknown_label(page, match, start, stop)
        stop -= _closes_before(page, match, start, stop)
        cast = before_cast(page.text, start, stop) if set(match.roles) & DIRECTING else None
        if cast is not None:  # "Director: Name, with Name and Name"
            listed = trimmed(page.text, cast[1], stop)
            yield Field(("cast",), (cast[0] + 2, cast[1] - 1), (listed,), "plain", line.index)
            stop = cast[0]
        yield Field(
            match.roles, (match.start, match.end), ((start, stop),) if start < stop else (), "colon", line.index
        )
        if more:
            yield more


def _closes_before(page: Page, match: Match, start: int, stop: int) -> int:
    """One where a value ends with the bracket that opened before its label: "(Original title: Name)"; else none."""
    opened = page.text[match.start - 1 : match.start]
    value = page.text[start:stop]
    return 1 if opened in ("(", "[") and value.endswith((")", "]")) and "(" not in value else 0


def _before_unknown_label(page: Page, match: Match, start: int, stop: int) -> int:
    """Where names end before a label that nobody knows: "Camera: Name. With thanks to: Names", "Editing: Name Advice:
    Name". In a cast the words before a colon are a part."""
    if not set(match.roles) <= PEOPLE - {"cast"}:
        return stop
    unknown = _UNKNOWN.search(page.text, start, stop)
    return trimmed(page.text, start, unknown.start())[1] if unknown else stop


def _after_stop(page: Page, line: Line, start: int, end: int) -> Field | None:
    """A label without a colon after a full stop inside a value: "Music: Name. With Name, Name"."""
    for stop in re.finditer(r"(?<=\w\w)\.\s+", page.text[start:end]):
        index = next((i for i, w in enumerate(line.words) if w.start == start + stop.end()), None)
        match = label_at(page, line.words, index) if index is not None else None
        if (
            match is not None
            and set(match.roles) <= PEOPLE
            and value_like(page, match.roles, match.end, end)
            and page.text[match.end] == " "
        ):
            left, right = trimmed(page.text, match.end, end)
            return Field(match.roles, (match.start, match.end), ((left, right),), "plain", line.index)
    return None


def _colon_hits(page: Page, line: Line) -> list[tuple[Match, int]]:
    hits: list[tuple[Match, int]] = []
    words, index = line.words, 0
    while index < len(words):
        match = label_at(page, words, index) if _may_begin(page, line, words[index], hits) else None
        if match is not None and hits and _begins_in_name(page, line, match):
            match = None
        sign = match and (_COLON.match(page.text, match.end, line.end) or _jointly(page, line, match))
        if match is None or not sign or not _fits(page, line, match, sign, hits):
            index += match.size if match and _opens_with_trades(page, line, match) else 1
            continue
        unknown = (
            not hits and page.text[line.start : match.start].strip(" *-•·–|>") != "" and not _bounded(page, line, match)
        )
        longer = _start_of_longer(page, words[max(0, index - MOST_BEFORE) : index], match)
        begins = _start_of_joined(page, line, index, match) if longer is None else longer
        roles = ("other",) if unknown or longer is not None else match.roles
        hits.append((replace(match, start=begins, roles=roles), sign.end()))
        index += match.size
        while index < len(words) and words[index].start < sign.end():  # the rest of a longer label
            index += 1
    return [*_opening(page, line, hits), *hits]


def _begins_in_name(page: Page, line: Line, match: Match) -> bool:
    """Whether the first of several labels ends the name before them: "Sales: Luna Sales | Distribution: …"."""
    is_parted = any(sign in page.text[match.start : match.end] for sign in (",", "|", "·", ". "))
    return is_parted and page.text[match.start].isupper() and not _bounded(page, line, match)


def _start_of_longer(page: Page, before: Sequence[Word], match: Match) -> int | None:
    """Where a label begins of which a known one is only the end: "Assistentes de arte", "First assistant camera".

    `before` are the few words before it. The longer label names who helped, or another trade; None where the known one
    stands alone. All that follows a mark between fields is one label.
    """
    start, own, is_linked = match.start, None, bool(before) and before[-1].key in lexicon().linking
    for distance, word in enumerate(reversed(before)):
        if between := page.text[word.end : start].strip(" "):
            is_parted = distance > 0 and (
                between[-1] in _PARTS_FIELDS or (own is not None and between[-1] not in ":：")
            )
            return start if is_parted else own
        start = word.start
        if word.key in lexicon().helpers or (is_linked and distance < 2):
            own = start
    return own


def _start_of_pair(page: Page, line: Line, match: Match) -> int:
    """Where a label begins that stands in an element behind a slash and the same in a language that has no vocabulary:
    "<b>Senaryo/Script:</b>"; a slash that no element holds may part a name from the next label."""
    if match.start == line.start or page.text[match.start - 1] != "/":
        return match.start
    starts = (word.start for word in line.words if word.end < match.start)
    holding = (at for at in starts for box in page.boxes_from.get(at, ()) if match.end <= box.end <= match.end + 2)
    return next(holding, match.start)


def _start_of_joined(page: Page, line: Line, index: int, match: Match) -> int:
    """Where a label begins that joins a trade nobody knows with a known one: "/Logger and Editing: Name"; else the
    label's own start, or that of its pair in another language."""
    before = line.words[max(0, index - MOST_BEFORE) : index]
    if before and before[-1].key in lexicon().and_words:
        start = before[-1].start
        for word in reversed(before[:-1]):
            if page.text[word.end : start].strip(" "):
                return start if start < before[-1].start else match.start
            start = word.start
        return start if start == line.start else match.start
    return _start_of_pair(page, line, match)


def _opens_with_trades(page: Page, line: Line, match: Match) -> bool:
    """Whether a label of several trades opens the line before a name: none of its parts is a label of its own there."""
    is_first = match.start == line.start and len(match.roles) > 1
    return is_first and _BEFORE_NAME.match(page.text, match.end, line.end) is not None


def _opening(page: Page, line: Line, hits: Sequence[tuple[Match, int]]) -> Iterator[tuple[Match, int]]:
    """The abbreviation that opens a line of them: "reż. Name, scen. Name, zdj. Name"."""
    match = label_at(page, line.words, 0) if hits and hits[0][0].start > line.words[0].end else None
    sign = match and _BEFORE_NAME.match(page.text, match.end, line.end)
    if match and sign and not match.weak and set(match.roles) <= PEOPLE and _is_short(page, match):
        yield match, sign.end()


def _jointly(page: Page, line: Line, match: Match) -> re.Match[str] | None:
    """What ends a label that goes on with a trade nobody knows, or the space after one that needs no colon."""
    is_of_crew = set(match.roles) <= (PEOPLE | COMPANIES) - {"cast"}
    more = _AND_UNKNOWN.match(page.text, match.end, line.end) if is_of_crew and _bounded(page, line, match) else None
    return more or _spoken(page, line, match)


def _spoken(page: Page, line: Line, match: Match) -> re.Match[str] | None:
    """The space after a label that needs no colon after a title: "„Title” – reż. Name", "Title, regia di Name"."""
    printed = page.text[match.start : match.end]
    short = _is_short(page, match)
    if (
        (line.prose and (len(line.words) > LONGEST_CREDITS or not short))
        or match.weak
        or match.start == line.start
        or not (short or (match.size > 1 and printed[0].islower() and not printed.endswith(".")))
        or not set(match.roles) <= PEOPLE | COMPANIES | {"other"}
        or not _bounded(page, line, match)
    ):
        return None
    return _BEFORE_NAME.match(page.text, match.end, line.end)


def _is_short(page: Page, match: Match) -> bool:
    """Whether a label is printed as an abbreviation with its point."""
    printed = page.text[match.start : match.end]
    return printed.endswith(".") and len(printed.split()[-1]) <= LONGEST_ABBREVIATION


def _fits(page: Page, line: Line, match: Match, sign: re.Match[str], hits: Sequence[tuple[Match, int]]) -> bool:
    """A colon always divides; a dash, tab, bar or dots only at the line's start or after a field so divided."""
    if sign.group().isspace() and sign.re is _BEFORE_NAME:
        return True
    if sign.group().strip() in (":", "："):
        return not (
            page.text[sign.end() : sign.end() + 2] == "//"
            or (
                line.prose and not hits and match.start > line.start and (match.weak or not _bounded(page, line, match))
            )
        )
    if match.start > line.start and not hits:
        return False
    if "|" in sign.group() and hits and "|" not in page.text[hits[-1][0].end : hits[-1][1]]:
        return False  # it parts whole fields here: "Sound studio: Off-Beat Audio | Titles: Name"
    return set(match.roles) <= VALUED and (not match.weak or "\t" in sign.group() or "|" in sign.group())


def _may_begin(page: Page, line: Line, word: Word, hits: Sequence[tuple[Match, int]]) -> bool:
    before = page.text[max(line.start, word.start - 1) : word.start]
    return before == "" or not before.isalnum()


def _bounded(page: Page, line: Line, match: Match) -> bool:
    """Whether a mark of division stands before a label in mid-line."""
    before = page.text[line.start : match.start].rstrip(" ")
    shortened = before.endswith(".") and before[:-1].isalpha() and len(before) <= LONGEST_ABBREVIATION
    headed = bool(set(match.roles) & TITLES) and any(
        label.role in ("section", "other") for label in lexicon().labels.get(key(before), ())
    )
    # "Asist. de dirección" is not a director's
    return before == "" or headed or (before[-1] in _BEFORE and not shortened)
