"""Labels that follow each other on one line with nothing but spaces: "Drehbuch Name Schnitt Name Kamera Name"."""

import re
from collections.abc import Iterator

from frontrow.reading.folding import CAPITAL
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.field_values import trimmed, value_like
from frontrow.reading.grammar.labels import Match, label_at
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.roles import COMPANIES, PEOPLE

_FEWEST = 2  # labels that make a line of them
_LONGEST_PARTICLE = 3  # letters: "de", "von"
_FEWEST_SMALL = 3  # labels that are printed small
_LONGEST = 2_000  # characters
_NAME = re.compile(f" {CAPITAL}")


def run_on_fields(page: Page, line: Line) -> list[Field]:
    """The fields of a line that is made of such labels and their names; nothing of another line."""
    if line.prose or len(line.text) > _LONGEST:
        return []
    hits = _with_cast(page, line, list(labels_within(page, line)))
    if len(hits) < _FEWEST:
        hits = list(_small_labels(page, line))
    if len(hits) < _FEWEST or hits[0].start != line.words[0].start:
        return []
    ends = [*(hit.start for hit in hits[1:]), line.end]
    values = [trimmed(page.text, hit.end, end) for hit, end in zip(hits, ends, strict=True)]
    if not all(value_like(page, hit.roles, *value) for hit, value in zip(hits, values, strict=True)):
        return []
    return [
        Field(hit.roles, (hit.start, hit.end), (value,), "plain", line.index)
        for hit, value in zip(hits, values, strict=True)
    ]


def labels_within(page: Page, line: Line) -> Iterator[Match]:
    """The labels of people and companies on the line that are printed with a capital and have a name behind a space."""
    index = 0
    while index < len(line.words):
        match = _label(page, line, index)
        if match is not None:
            yield match
        index += match.size if match is not None else 1


def _with_cast(page: Page, line: Line, hits: list[Match]) -> list[Match]:
    """The labels with the word before the actors that may follow the last of them: "Musik Name mit Name, Name"."""
    last = hits[-1].end if len(hits) >= _FEWEST else line.end
    for index, word in enumerate(line.words):
        match = label_at(page, line.words, index) if word.start > last and page.text[word.start].islower() else None
        if match is not None and match.roles == ("cast",) and _NAME.match(page.text, match.end):
            return [*hits, match]
    return hits


def _small_labels(page: Page, line: Line) -> Iterator[Match]:
    """The labels of a line that begins with one and prints all others small: "image Name montage Name son Name"; those
    that are nobody's end the value before them."""
    found: list[Match] = []
    for index, word in enumerate(line.words):
        match = label_at(page, line.words, index) if page.text[word.start].islower() or not index else None
        behind = page.text[match.end : match.end + 2] if match is not None else ""
        is_particle = match is not None and match.weak and match.end - match.start <= _LONGEST_PARTICLE
        if match is not None and not is_particle and behind[:1] == " " and not behind[1:].islower():
            found.append(match)
    people = [one for one in found if set(one.roles) <= PEOPLE | COMPANIES and not one.weak]
    if len(people) >= _FEWEST_SMALL:
        yield from found


def leading_label(page: Page, line: Line, start: int, end: int) -> Match | None:
    """Such a label at the beginning of a piece of the line."""
    index = next((index for index, word in enumerate(line.words) if start <= word.start < end), None)
    match = _label(page, line, index) if index is not None else None
    return match if match is not None and match.end < end else None


def _label(page: Page, line: Line, index: int) -> Match | None:
    match = label_at(page, line.words, index) if page.text[line.words[index].start].isupper() else None
    behind = page.text[match.end : match.end + 2] if match is not None else ""
    is_named = behind[:1] == " " and behind[1:].isupper()
    is_plain = match is not None and (not match.weak or page.text[match.start : match.end].isupper())
    return match if match and is_named and is_plain and set(match.roles) <= PEOPLE | COMPANIES else None
