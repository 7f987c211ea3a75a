"""Learning a lesson from words: those before the value or behind it on its line."""

import re
from collections.abc import Iterator, Sequence

from frontrow.reading.folding import key
from frontrow.reading.grammar.people import person, person_shaped
from frontrow.reading.lessons.frames import facts_of
from frontrow.reading.lessons.lines import LABEL_SIGN, STOP, holds, pieces
from frontrow.reading.lessons.paired_cells import label_cell
from frontrow.reading.lessons.pieces import DIVIDING, SIGNS
from frontrow.reading.lessons.place import Place
from frontrow.reading.lessons.stated import code_of, locales_of
from frontrow.reading.lessons.value_types import is_of_facts
from frontrow.reading.page import Line, Page

_MOST_WORDS = 6  # of a label
_SLASH, _FEWEST_LABELLED = " / ", 2  # words of a label with its name, more than these
_ABBREVIATION = re.compile(r"\s*(?:[^\W\d_]{2,6}|(?![A-ZÀ-Ž])[^\W\d_])\.\s+\S")
_BRACKETED = re.compile(r"\s*[(\[]([^\W\d_][^()\[\]\d]{1,40})[)\]]\s+\Z")  # "[Editing] Name"
_LABEL_END = re.compile(rf"(?:{LABEL_SIGN.pattern})\Z")


def worded(page: Page, line: Line, start: int, end: int, values: Sequence[Place]) -> Iterator[tuple[str, str, str]]:
    """The words before the value ("label") or behind it ("ending") on its line, or in the piece of the line between
    signs; then the sign too. Words that are another value, taught before, are none to hold on to. Where the value does
    not end with its line, the sign behind it may end it on another page, too: that comes second."""
    if label := label_cell(line, start, end):
        yield "label", label, ""
        return
    is_second = False
    for sign in ("", *(sign for sign in SIGNS if sign in line.text), *([STOP] if ". " in line.text else ())):
        cut = pieces(line, sign) if sign else [(line.start, line.end)]
        a, b = next(((a, b) for a, b in cut if a <= start and end <= b), (start, end))
        if sign not in ("", "\t") and "\t" in line.text[a - line.start : b - line.start]:
            continue  # a piece of several cells
        head, tail = (
            line.text[a - line.start : start - line.start],
            line.text[end - line.start : b - line.start].strip(),
        )
        label = _label(head, tail)
        if label and _is_no_label(page, label, head, tail, a):
            continue
        if ". " in head and any(a <= one and two <= start for one, two in facts_of(page, line)):
            continue  # a fact behind a point: "Emma Po. Italy", "v.it. sott."
        if any(spot.start < b and a < spot.end and spot[:2] != (start, end) for spot in values):
            continue
        if label and (not tail or (sign == STOP and tail == ".")):
            yield "label", label, sign
            return
        if label and not sign:
            dividing = _dividing(line, end, start)
            yield "label", label, dividing
            if dividing:
                return
            is_second = True
        tail = _inside(tail) if not _is_behind_slash(page, line, tail) else tail[1:].lstrip()
        is_behind = tail[:1].isalpha() and holds(tail) and not any(one in tail for one in SIGNS) and not person(tail)
        is_behind = is_behind and ": " not in tail  # a label and its value: another page has another value there
        if not is_second and not head.strip() and is_behind:
            yield "ending", tail, sign
            return


def _is_no_label(page: Page, label: str, head: str, tail: str, start: int) -> bool:
    """Whether the words before a value are a fact ("Polen 2011", in any language), or have another value in them."""
    is_fact = not head.rstrip().endswith(":") and is_of_facts(page, start, start + len(head))
    return is_fact or bool(code_of(label, False, locales_of(page))) or _goes_on_between(head, tail)


def _goes_on_between(head: str, tail: str) -> bool:
    """Whether a value stands between slashes, labels before it: "Label Name Surname / Label {} / …"."""
    *before, label = head.split(_SLASH)
    is_among = tail.startswith(_SLASH.strip()) and all(len(one.split()) > _FEWEST_LABELLED for one in before)
    return bool(before) and is_among and holds(label.strip())


def _is_behind_slash(page: Page, line: Line, tail: str) -> bool:
    """Whether what is behind a slash or a colon is no second name, as on a line beside it: "Name / editing"."""
    if tail[:2] not in ("/ ", ": ") or line.text.count(tail[:2]) != 1:
        return False
    near = (page.lines[at] for at in (line.index - 1, line.index + 1) if 0 <= at < len(page.lines))
    is_beside = any(one.text.count(f" {tail[:2]}") == 1 for one in near)
    return is_beside and (tail[2].islower() or not person_shaped(tail[2:]))


def _inside(tail: str) -> str:
    """What is behind a value without the brackets around all of it, or a dash before it: "Name (editing)"."""
    if tail[:2] in ("– ", "— ", "- "):
        return tail[2:].lstrip()
    is_bracket = tail[:1] + tail[-1:] in ("()", "[]") and not set(tail[1:-1]) & set("()[]")
    return tail[1:-1] if is_bracket else tail


def _dividing(line: Line, end: int, start: int) -> str:
    """The sign right behind the value where it divides the line into labelled pieces ("R: Name • S: Name"), else ""."""
    for sign in (*DIVIDING, STOP, ", "):
        cut = pieces(line, sign)
        labelled = [_is_labelled(line.text[a - line.start : b - line.start]) for a, b in cut]
        is_divided = sum(labelled) > 1 and (sign != ", " or all(labelled))  # a comma divides names, too
        left = (line.text[end - line.start : b - line.start] for a, b in cut if a <= start and end <= b)
        if is_divided and next(left, sign) in ("", "."):
            return sign
    return ""


def _is_labelled(piece: str) -> bool:
    """Whether a piece of a line begins with a label: words before a sign, or an abbreviation that is no initial."""
    sign = LABEL_SIGN.search(piece)
    return (sign is not None and sign.start() > 0) or _ABBREVIATION.match(piece) is not None


def _label(head: str, tail: str) -> str:
    """The label that stands before the value on its line, or ""; a sign that stands behind the value too is none."""
    if bracketed := _BRACKETED.match(head):
        return " ".join(bracketed[1].split())
    sign = _LABEL_END.search(head)
    if sign and sign.group().strip() and tail.startswith(sign.group().strip()):
        return ""
    words = " ".join((head[: sign.start()] if sign else head).split())
    is_set_off = sign is not None or head.endswith((" ", "\t"))
    if not is_set_off or not words[:1].isalpha() or any(c.isdigit() or c in ",;:|\t" for c in words):
        return ""
    return words if key(words) and len(words.split()) < _MOST_WORDS else ""
