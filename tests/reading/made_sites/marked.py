"""Text in which each value carries its fact: marks of a private plane that the text view shows and nobody prints."""

from dataclasses import dataclass, field
from html import escape
from typing import Any

from frontrow.reading.formats import view_of
from frontrow.reading.view import TextView

_OPEN, _CLOSE, _FIRST = "\ue000", "\ue001", 0xE100


@dataclass
class Sheet:
    """The facts of one page in the order in which they were written, and those that count neither way."""

    facts: list[tuple[str, Any]] = field(default_factory=list)
    optional: list[dict[str, Any]] = field(default_factory=list)

    def mark(self, text: str, *facts: tuple[str, Any]) -> str:
        """The text, escaped, as the place of the facts."""
        return self.around(escape(text, quote=False), *facts)

    def around(self, markup: str, *facts: tuple[str, Any]) -> str:
        """Markup as the place of the facts."""
        for fact in facts:
            sign = chr(_FIRST + len(self.facts))
            self.facts.append(fact)
            markup = f"{_OPEN}{sign}{markup}{_CLOSE}{sign}"
        return markup

    def begun(self, markups: list[str], fact: tuple[str, Any]) -> list[str]:
        """Several pieces of markup of which the first begins the place of the fact and the last ends it."""
        sign = chr(_FIRST + len(self.facts))
        self.facts.append(fact)
        return [
            f"{_OPEN + sign if n == 0 else ''}{one}{_CLOSE + sign if n == len(markups) - 1 else ''}"
            for n, one in enumerate(markups)
        ]


def bare(markup: str) -> str:
    """The markup as it is printed, without marks."""
    kept, is_sign = [], False
    for letter in markup:
        if not is_sign and letter not in (_OPEN, _CLOSE):
            kept.append(letter)
        is_sign = letter in (_OPEN, _CLOSE)
    return "".join(kept)


def placed(markup: str, sheet: Sheet, name: str) -> tuple[TextView, list[dict[str, Any]]]:
    """The text view of what is printed, and the facts with quote and span in it, in their order on the page; a fact
    that is printed twice stands where it was printed first."""
    view = view_of(bare(markup).encode(), name)
    shown, opened, spans = [], {}, {}
    letters = iter(view_of(markup.encode(), name).text)
    for letter in letters:
        if letter == _OPEN:
            opened[next(letters)] = len(shown)
        elif letter == _CLOSE:
            sign = next(letters)
            spans.setdefault(sign, (opened[sign], len(shown)))
        else:
            shown.append(letter)
    if "".join(shown) != view.text:
        raise ValueError(f"{name}: the marks change the text view")
    facts = []
    for sign, (start, end) in sorted(spans.items(), key=lambda one: (one[1][0], -one[1][1])):
        property, value = sheet.facts[ord(sign) - _FIRST]
        quote = view.text[start:end]
        facts.append({"field": property, "value": value, "quote": quote, "span": [start, end]})
    return view, facts
