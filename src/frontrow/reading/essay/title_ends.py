"""Where a title ends that begins at some word of running text."""

from collections.abc import Callable, Mapping, Sequence

from frontrow.reading.essay.institutions import institutions
from frontrow.reading.essay.quotations import closing_quote
from frontrow.reading.essay.tokens import Token
from frontrow.reading.grammar.people import first_name
from frontrow.reading.page import Page
from frontrow.reading.vocabulary.lexicon import lexicon

_INNER = frozenset(["the", "a", "an", "of", "to", "and", "und", "der", "die", "das"]) | frozenset(
    ["de", "la", "le", "les", "du", "des", "el", "los", "las", "del", "di", "il", "lo"]
)
_PREPOSITIONS = frozenset(["in", "on", "at", "under", "into", "without", "for", "over"])
_PRONOUNS = ("I", "I’m", "I'm", "I’d", "I'd", "I’ve", "I've", "I’ll", "I'll")


class TitleEnds:
    """Finds the ends in one text, from its quotation marks, its italics, titles said twice, and capitals."""

    def __init__(
        self,
        page: Page,
        tokens: Sequence[Token],
        italics: Sequence[tuple[int, int]],
        repeated: Mapping[int, int],
        is_name: Callable[[int], bool],
    ) -> None:
        self.page, self.tokens, self.italics, self.repeated, self.is_name = page, tokens, italics, repeated, is_name

    def end(self, index: int, long: bool) -> int:
        """The index after the title that begins at `index`: capitalised words, small inner ones where a capital
        follows."""
        tokens, end = self.tokens, index + 1
        if index in self.repeated:
            return self.repeated[index]
        quote = closing_quote(self.page.text, tokens[index].start)
        if quote is not None:
            while end < len(tokens) and tokens[end].start < quote:
                end += 1
            return end
        if long:
            close = next(b for a, b in self.italics if a <= tokens[index].start < b)
            while end < len(tokens) and tokens[end].start < close:
                end += 1
            return end
        while end < len(tokens) and tokens[end].joined:
            if tokens[end].text in _PRONOUNS:
                break
            if tokens[end].capital:
                end += 1
                continue
            inner = end
            while (
                inner < len(tokens)
                and tokens[inner].joined
                and tokens[inner].key in _INNER
                and tokens[inner].key != "and"
            ):
                inner += 1
            inner = self._past_preposition(inner) if inner == end else inner
            if inner == end or inner >= len(tokens) or not tokens[inner].joined or not tokens[inner].capital:
                break
            end = inner + 1
        return end

    def _past_preposition(self, index: int) -> int:
        """The index after "in", "in the"… where what follows is neither a place, a month nor a person: "Singin' in the
        Rain" is one title, "Sons in France" is not."""
        tokens = self.tokens
        if tokens[index].key not in _PREPOSITIONS:
            return index
        after = index + 1
        while after < len(tokens) and tokens[after].joined and tokens[after].key in ("the", "a", "an"):
            after += 1
        if after >= len(tokens) or not tokens[after].capital or not tokens[after].joined:
            return index
        lex, last = lexicon(), tokens[after]
        pair = " ".join(t.key for t in tokens[after : after + 2])
        known = {last.key, pair} & (lex.places | lex.territories.keys() | lex.months.keys() | institutions())
        return index if known or first_name(last.text) or self.is_name(last.start) else after
