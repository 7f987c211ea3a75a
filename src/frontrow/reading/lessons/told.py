"""Lessons of what a life tells in a sentence: when and where somebody was born, held by the words around it.

`around` makes them a text such as "^ born in {} in #": "{}" where the value stands, "*" for names, "#" for numbers, "^"
for the beginning of a paragraph. The words may end otherwise on another page, as they do for women and men.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from frontrow.reading.folding import CAPITAL
from frontrow.reading.grammar.births import PLACE, YEAR
from frontrow.reading.grammar.people import first_name
from frontrow.reading.page import Line, Page

_VALUE = "{}"
_MOST_BEFORE, _MOST_BEHIND = 5, 5  # words and signs
_STEM, _ENDING = 3, 2  # letters that stay at least, and that may be others
_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s]")
_BRACKET = re.compile(r"\([^()]*\Z")
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3}[.!?])\s+|(?<=[)\d][.!?])\s+")
_NAME = rf"{CAPITAL}[\w'’.-]*(?:[ ,]+(?:[^\W\d_]{{1,3}} )?{CAPITAL}[\w'’.-]*)*"
FEWEST_WORDS = 5  # of a paragraph
_SHORT = 4  # letters of an abbreviation
_NO_TEXT = frozenset({"navigation", "footer", "embedded"})


def around(line: Line, start: int, end: int) -> str:
    """The words and signs around a value in its sentence, "" where they hold nothing that could stay."""
    head, tail = line.text[: start - line.start], line.text[end - line.start :]
    bracket = _BRACKET.search(head)
    if bracket:  # behind a name, or at the beginning of a paragraph
        before = [*_name_before(head[: bracket.start()]), *_shape(bracket.group())]
        behind = [*_shape(tail.partition(")")[0]), ")"] if ")" in tail else []
    else:
        sentence = _SENTENCE.split(head)[-1]
        before = ["^"] * (sentence == head) + _shape(sentence)
        behind = _shape(_SENTENCE.split(tail)[0])
    tokens = [*before[-_MOST_BEFORE:], _VALUE, *behind[:_MOST_BEHIND]]
    return " ".join(tokens) if _holds(tokens) else ""


def _name_before(head: str) -> list[str]:
    """What stands before a bracket: nothing, a name at the beginning of the paragraph, or a name."""
    if not head.strip():
        return ["^"]
    return ["^", "*"] if re.fullmatch(_NAME, head.strip()) else ["*"]


def _shape(text: str) -> list[str]:
    """The words and signs of a text, names and their lists made "*", numbers "#"."""
    made: list[str] = []
    found = list(_TOKEN.finditer(text))
    for number, match in enumerate(found):
        word = match.group()
        behind = found[number + 1].group() if number + 1 < len(found) else "a"
        is_cut = behind == "." and len(word) <= _SHORT
        begins = number == 0 and (behind.islower() or behind.isdigit() or is_cut) and not first_name(word)
        piece = "#" if word.isdigit() else "*" if word[:1].isupper() and not begins else word.lower()
        if piece == "*" and made[-2:-1] == ["*"] and made[-1].isalpha() and len(made[-1]) < _STEM + 1:
            del made[-2:]  # "Vila Franca de Xira"
        if not (piece == "*" and made[-1:] == ["*"]):
            made.append(piece)
    return made


def _holds(tokens: Sequence[str]) -> bool:
    """Whether something of the tokens stays on every page: a word, or the bracket in which the value stands."""
    head, tail = tokens[: tokens.index(_VALUE)], tokens[tokens.index(_VALUE) + 1 :]
    is_first = "^" in head and (len(head) > 1 or "#" in tail)
    is_in_bracket = "(" in head and (is_first or len(head) - head.index("(") > 1 or "#" in tail)
    return any(len(one) >= _STEM and one.isalpha() for one in tokens) or is_in_bracket or is_first


def told_in(page: Page, text: str, property: str) -> Iterator[tuple[Line, tuple[int, int]]]:
    """The first place of the page's paragraphs where the value stands between those words, the nearest of them where
    not all are there."""
    lines = [line for line in page.lines if len(line.words) >= FEWEST_WORDS and not line.kinds & _NO_TEXT]
    for pattern in _patterns(text, property):
        for line in lines:
            if match := pattern.search(page.text, line.start, line.end):
                yield line, match.span("value")
                return


@cache
def _patterns(text: str, property: str) -> tuple[re.Pattern[str], ...]:
    """What to look for, the fullest first."""
    tokens = text.split()
    at = tokens.index(_VALUE)
    head, tail = tokens[:at], tokens[at + 1 :]
    cut = [(head, tail), (head, tail[:1])]
    if "(" in head:
        cut += [(head, []), (head[1:], tail)] if head[0] == "^" and len(head) > 3 else [(head, [])]
    else:
        cut += [(head[-3:], tail[:2]), (head[-2:], tail[:1]), (head[-2:], [])]
    kept = [[*before, _VALUE, *behind] for before, behind in cut if _holds([*before, _VALUE, *behind])]
    value = rf"(?P<value>{YEAR if property.endswith('year') else PLACE})"
    return tuple(re.compile(_joined([_pattern(one, value) for one in tokens])) for tokens in kept)


def _joined(parts: Sequence[str]) -> str:
    return r"\s*".join(parts)


def _pattern(token: str, value: str) -> str:
    if token == _VALUE:
        return value
    if token in ("*", "#", "^"):
        return {"*": _NAME, "#": r"\d+", "^": r"(?:\A|(?<=\n))"}[token]
    if not token.isalpha() or len(token) < _STEM + _ENDING:
        return rf"(?<!\w)(?i:{re.escape(token)})(?!\w)" if token.isalpha() else re.escape(token)
    return rf"(?<!\w)(?i:{re.escape(token[:-_ENDING])}\w{{0,{_ENDING + 1}}})(?!\w)"
