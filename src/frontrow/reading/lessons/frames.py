"""Lessons that hold on to a line by the words and signs that stay on it: "di * con {}. * #, #’, v.it." on every page.

`frame_of` makes the line a frame: "{}" where the taught value stands, "#" for a number, "*" for what else changes from
page to page (words with a capital, lists of them, values taught before); the rest stays as it is printed, the label
before a colon too. A pictograph stays as a word does: "🎬 {}".
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence, Set
from functools import cache

from frontrow.reading.folding import CAPITAL
from frontrow.reading.grammar.atoms import atoms
from frontrow.reading.grammar.people import person_shaped
from frontrow.reading.grammar.speech import spoken
from frontrow.reading.lessons.boxes import boxes_named
from frontrow.reading.lessons.lesson import Lesson
from frontrow.reading.lessons.stated import code_of, locales_of
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon

VALUE = "{}"
_INITIALS = rf"{CAPITAL}(?:\.{CAPITAL})*\.(?=\s{CAPITAL})"  # the point of "Ada B. Neri" belongs to her name
_TOKEN = re.compile(rf"{_INITIALS}|\w+(?:[-'’.]\w+)*")
_LABEL = re.compile(r"[^\W\d_][^:\d]{0,40}:(?=\s)")
_NUMBERED = re.compile(r"\d\s?\Z")
_NEXT = re.compile(r"\W*(?:#|\w+|\Z)")
_LONGEST = 400  # characters of a line
_AND = "|".join(map(re.escape, (" ", ", ", " & ", ", & ")))
_LIST = re.compile(rf"\*(?:(?:{_AND})\*)+")
_OF_FRAMES = re.compile(r"[*#{}]")


def frame_of(
    page: Page, line: Line, start: int, end: int, values: Sequence[tuple[int, int]], is_alone: bool = False
) -> str:
    """The frame of the line around `[start, end)`, where `values` are known to change as facts do; "" where nothing
    that stays tells where the value begins or ends. A line that `is_alone` in an element of its own needs no words:
    a number is enough."""
    text = _plain(line.text)
    if len(text) > _LONGEST or _OF_FRAMES.search(text) or (start, end) == (line.start, line.end):
        return ""
    known = [(a - line.start, b - line.start) for a, b in (*values, *facts_of(page, line))]
    head = _changing(text, 0, start - line.start, known)
    if head == "* " and text[: start - line.start].strip().lower() in _openings(page):
        head = text[: start - line.start]  # "A House release"
    tail = _changing(text, end - line.start, len(text), known)
    is_number = text[start - line.start].isdigit()
    is_held = any(c.isalpha() or is_pictograph(c) or (is_alone and c == "#") for c in head + tail)
    is_begun = not head or (
        head.strip(" *") != "" and not head.endswith("*") and (is_number or not head.endswith("* "))
    )
    is_ended = not tail or (tail.strip(" *") != "" and not tail.startswith(("*", " *")))
    return head + VALUE + tail if is_held and is_begun and is_ended else ""


def _openings(page: Page) -> Set[str]:
    """The small words of the page's language, with the one of English that is a letter."""
    return lexicon().stopwords.get(page.language or "", frozenset()) | {"a"}


def in_frame(line: Line, frame: str, is_number: bool, is_alone: bool = False) -> tuple[int, int] | None:
    """The span of the value on a line that begins as its frame does: each part that stays is looked for behind the one
    before it, of those behind the value only the next, but all where the value begins the line. On a line that
    `is_alone` in its element no more than the next word or number behind the value is asked for."""
    text = _plain(line.text)
    head, tail = frame.split(VALUE)
    if len(text) > _LONGEST:
        return None
    start = _end_of(text, head, is_number)
    if start is None:
        return None
    behind = [part for part in tail.split("*") if part]
    if is_alone and behind and (found := _NEXT.match(behind[0])):
        behind = [found.group()]
    place, end = start + 1, len(text)
    for number, part in enumerate(behind if not head else behind[:1]):
        found = _pattern(part, False).search(text, place)
        if found is None:
            return None
        place, end = found.end(), found.start() if number == 0 else end
    return (line.start + start, line.start + end) if start < end else None


def lines_in_frame(page: Page, lesson: Lesson, is_number: bool) -> Iterator[tuple[Line, tuple[int, int]]]:
    """The lines that are in the lesson's frame, and in its element if it has one, each with the span of its value."""
    boxes = boxes_named(page, lesson.within) if lesson.within else []
    for line in page.lines:
        is_alone = any(box.start <= line.start and line.end <= box.end for box in boxes)
        if "embedded" in line.kinds or is_alone != bool(lesson.within):
            continue
        if span := in_frame(line, lesson.text, is_number, is_alone):
            yield line, span


def begins_with_words(frame: str) -> bool:
    """Whether the line begins with words or a pictograph that stay, as a label does."""
    return any(c.isalpha() or is_pictograph(c) for c in re.split(r"[*#{]", frame)[0])


def is_pictograph(character: str) -> bool:
    """Whether a character is a picture, as pages print one in place of a label."""
    return character > "\u2190" and unicodedata.category(character) == "So"


def is_beside_words(frame: str, is_name: bool) -> bool:
    """Whether a word that stays stands right before the value, or right behind it, for a name also behind its comma or
    dash: "sott. {}", "{}, camera"."""
    head, _, tail = frame.partition(VALUE)
    return head.rstrip()[-1:].isalpha() or tail.lstrip(" ,–—" if is_name else " ")[:1].isalpha()


def _end_of(text: str, head: str, is_number: bool) -> int | None:
    """Where the head of a frame ends on the text of a line; None where it is not there."""
    place = 0
    parts = head.split("*")
    for number, part in enumerate(parts):
        pattern = _pattern(part, is_number and number == len(parts) - 1)
        found = pattern.match(text) if number == 0 else pattern.search(text, place + 1)
        if found is None:
            return None
        place = found.end()
    return place


def facts_of(page: Page, line: Line) -> Iterator[tuple[int, int]]:
    """The words of a line that are a fact whatever their case: a country, a colour, a language and its abbreviation."""
    for atom in atoms(page, line.start, line.end, line.words):
        if atom.kind not in ("minutes", "year"):
            yield atom.start, atom.end
    for _, start, end, _ in spoken(page, line.start, line.end):
        yield start, end
    for match in _TOKEN.finditer(line.text):
        is_unit = _NUMBERED.search(line.text[: match.start()])  # "96 min." is no Minangkabau
        is_cut = not is_unit and line.text[match.end() :].startswith(".")
        if is_cut and code_of(match.group() + ".", True, locales_of(page)):
            yield line.start + match.start(), line.start + match.end()


@cache
def _pattern(part: str, before_number: bool) -> re.Pattern[str]:
    """What stays, between word boundaries, any number at its "#"."""
    words = r"\d[\w.]*".join(map(re.escape, part.split("#")))
    left = r"(?<!\w)" if part[:1].isalnum() else rf"(?<!\b{CAPITAL})" if part.startswith(".") else ""
    right = r"(?!\w)" if part[-1:].isalnum() else ""
    return re.compile(left + words + right + (r"(?=\d)" if before_number else ""))


def _changing(text: str, start: int, end: int, known: Sequence[tuple[int, int]]) -> str:
    """The part of a line with "*" and "#" for what changes; an "and" or a particle of names between two "*" goes with
    them."""
    joining = lexicon().and_words | lexicon().particles
    made, left = "", start
    label = _LABEL.match(text)
    stays_until = label.end() if label and not person_shaped(label.group()[:-1]) else 0
    for match in _TOKEN.finditer(text, start, end):
        made += text[left : match.start()]
        is_known = any(a <= match.start() and match.end() <= b for a, b in known)
        word = match.group()
        is_changing = is_known or (not word.islower() and match.end() > stays_until)
        made += "#" if word[0].isdigit() else "*" if is_changing else word
        left = match.end()
    made += text[left:end]
    made = re.sub(rf"(?<=\*) (?:{'|'.join(map(re.escape, joining))})(?= \*)", "", made)
    return _LIST.sub("*", made)


def _plain(text: str) -> str:
    """The text with every space a plain one, of the same length."""
    return re.sub(r"\s", " ", text)
