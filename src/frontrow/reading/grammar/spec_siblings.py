"""Facts of one film in neighbouring elements without labels, among others that are none: "<li>Drama</li><li>D/F</li>
<li>OmU</li><li>2011</li><li>ab 12</li><li>92 Min.</li>"."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from frontrow.reading.grammar.atoms import Atom, AtomKind, countries
from frontrow.reading.grammar.labels import label_at
from frontrow.reading.grammar.people import person, person_shaped
from frontrow.reading.grammar.side_notes import is_side_note
from frontrow.reading.grammar.speech import speech_only
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon

_TAG = re.compile(r"[.#@]")
_LONGEST = 360  # characters of such an element
_LABELLED = re.compile(r"[^\W\d_]\W{0,2}:\s")
_MOST_UNKNOWN = 3  # lines of such an element that nobody knows
_CODE = 2  # letters
_LONGEST_LINE = 160
_OF_SITE = frozenset({"navigation", "footer"})
_FEWEST, _MOST = 3, 16  # lines
_CORE = frozenset({"country", "year", "minutes"})
Pure = Callable[[Page, Line], Sequence[Atom]]  # the facts of a line that says nothing else
Siblings = tuple[list[Line], list[Atom], list[tuple[int, int]]]


def siblings(page: Page, lines: Sequence[Line], pure: Pure) -> Iterator[Siblings]:
    """The lines of each short element that together say two things of country, year and length, and neither year nor
    length twice; with their facts, and what tells a language or is the only name."""
    if not page.boxes or not lines:
        return
    own = {line.index for line in lines}
    told: set[int] = set()
    for held, is_enclosed in page.once("short elements", page.lines[0], _short_elements):
        indexes = {line.index for line in held}
        if told & indexes or not indexes <= own:
            continue
        name = f"facts of {len(held)} lines{' alone' if is_enclosed else ''}"
        found = page.once(name, held[0], partial(_facts_of, held, is_enclosed, pure))
        if found is not None:
            told |= indexes
            yield found


def _facts_of(held: Sequence[Line], is_enclosed: bool, pure: Pure, page: Page, _: Line) -> Siblings | None:
    return _facts(page, held, is_enclosed, pure)


def _facts(page: Page, held: Sequence[Line], is_enclosed: bool, pure: Pure) -> Siblings | None:
    told = [line for line in held if not line.heading and not _is_title(page, line)]
    by_line = {line.index: list(pure(page, line)) for line in told}
    said = Counter(kind for found in by_line.values() for kind in {atom.kind for atom in found})
    if said["year"] > 1 or said["minutes"] > 1:
        return None
    if said["year"] or said["minutes"]:
        by_line |= _with_letters(page, [line for line in told if not by_line[line.index]], said)
    with_facts = [line for line in told if by_line[line.index]]
    atoms = [atom for line in with_facts for atom in by_line[line.index]]
    if len({atom.kind for atom in atoms} & _CORE) < 2:
        return None
    others = [line for line in told if line not in with_facts]
    spoken = [line for line in others if speech_only(page, line.start, line.end)]
    notes = [line for line in others if line not in spoken and is_side_note(page, line)]
    unknown = [line for line in others if line not in notes and line not in spoken]
    named = [*spoken, *(_whose(unknown) if is_enclosed else [])]
    whole = _unbroken(held, [*with_facts, *named], notes)
    return whole, atoms, [(line.start, line.end) for line in whole if line in named]


def _is_title(page: Page, line: Line) -> bool:
    """Whether what the page tells machines as its title begins with the line: a film may be called like a country."""
    return any(title.startswith(line.key) for title in page.own_titles)


def _with_letters(page: Page, lines: Sequence[Line], said: Counter[AtomKind]) -> dict[int, list[Atom]]:
    """The countries of lines without a fact that have nothing but their letters."""
    is_unknown = any(not _coded(page, line, sure=True) and not _is_known(page, line) for line in lines)
    sure = not said["country"] and (said["minutes"] > 0 or not is_unknown)
    return {line.index: _coded(page, line, sure) for line in lines}


def _whose(unknown: Sequence[Line]) -> list[Line]:
    """The one line among a few that is somebody's name; of a name that nobody knows the only one."""
    people = [line for line in unknown if person(line.text) or (len(unknown) == 1 and person_shaped(line.text))]
    return people if len(people) == 1 and len(unknown) <= _MOST_UNKNOWN else []


def _is_known(page: Page, line: Line) -> bool:
    return is_side_note(page, line) or speech_only(page, line.start, line.end)


def _unbroken(held: Sequence[Line], kept: Sequence[Line], notes: Sequence[Line]) -> list[Line]:
    """The lines that tell of the film, and the notes among them and right above them."""
    first = min(line.index for line in kept)
    for line in reversed(held):
        if line.index == first - 1 and line in notes:
            first = line.index
    return [line for line in held if line in kept or (line in notes and line.index >= first)]


def _coded(page: Page, line: Line, sure: bool) -> list[Atom]:
    """The countries of a line that has nothing but their letters: "D/F", "GER – AUT"; of two letters alone only where
    that is `sure`, since they may be a rating's."""
    words = [word for word in line.words if word.key not in lexicon().and_words or page.text[word.start].isupper()]
    found = countries(page, words, codes=True)
    is_long = len(found) > 1 or any(one.end - one.start > _CODE for one in found)
    return found if len(found) == len(words) and (sure or is_long) else []


def _short_elements(page: Page, _: Line) -> list[tuple[list[Line], bool]]:
    """The lines of each short element that has no label, none of them within another, and those of elements of one
    tag beside each other; and whether nothing but those of the facts is enclosed with them."""
    starts = [line.start for line in page.lines]
    found: list[tuple[list[Line], bool]] = []
    taken = 0
    for box in sorted(page.boxes, key=lambda box: (box.start, -box.end)):
        if box.start < taken or box.end - box.start > _LONGEST:
            continue
        held = page.lines[bisect_left(starts, box.start) : bisect_left(starts, box.end)]
        if (
            _FEWEST <= len(held) <= _MOST
            and held[0].start == box.start
            and all(_may_be_fact(page, one) for one in held)
        ):
            taken = box.end
            if _has_number(held):
                found.append((list(held), not any(line.heading for line in held)))
    return [*found, *((row, False) for row in _rows(page) if _has_number(row))]


def _has_number(held: Sequence[Line]) -> bool:
    """Whether a year or a length may stand on one of the lines, without which nothing is told."""
    return any(character.isdigit() for line in held for character in line.text)


def _rows(page: Page) -> Iterator[list[Line]]:
    """Runs of short lines that are an element of the same tag each."""
    run: list[Line] = []
    for line in page.lines:
        is_more = bool(run) and line.index == run[-1].index + 1 and bool(_tags(page, line) & _tags(page, run[-1]))
        may_be = _may_be_fact(page, line)
        if not is_more or not may_be:
            if len(run) >= _FEWEST and run[-1].end - run[0].start <= _LONGEST:
                yield run
            run = []
        if may_be:
            run = [*run, line]
    if len(run) >= _FEWEST and run[-1].end - run[0].start <= _LONGEST:
        yield run


def _tags(page: Page, line: Line) -> set[str]:
    """The tags of the elements that are the whole line."""
    names = page.box_names.get((line.start, line.end), frozenset())
    return {_TAG.split(name.rpartition(" > ")[2])[0] for name in names if not name.endswith("/text")}


def _may_be_fact(page: Page, line: Line) -> bool:
    if len(line.text) > _LONGEST_LINE or line.text[-1] == ":" or line.kinds & _OF_SITE:
        return False
    if line.prose or _LABELLED.search(line.text) is not None:
        return False
    match = label_at(page, line.words, 0) if line.words and not line.heading else None
    is_label = match is not None and match.size == len(line.words) and not is_side_note(page, line)
    return not is_label or match is None or set(match.roles) <= {"colour"}
