"""Films in running text: titles the catalogue knows, and unknown ones that a cue, a bracket or italics announce."""

import re
from collections.abc import Sequence
from functools import cached_property

from frontrow.reading.essay.announced import Announced
from frontrow.reading.essay.cues import Cues
from frontrow.reading.essay.institutions import institutions
from frontrow.reading.essay.people import Named
from frontrow.reading.essay.quotations import closing_quote, facts_behind, is_quoted
from frontrow.reading.essay.repeated_titles import repeated_titles
from frontrow.reading.essay.title_ends import TitleEnds
from frontrow.reading.essay.tokens import Token
from frontrow.reading.folding import key
from frontrow.reading.grammar.people import first_name
from frontrow.reading.page import Page
from frontrow.reading.spans import Characters, Spans
from frontrow.reading.vocabulary.lexicon import lexicon

_LONGEST_ITALICS = 80  # characters: longer ones are no title
_SURE = ("strong", "noun")  # kinds of words that announce a title for certain


class Titles:
    """Looks for titles in one text: holds its tokens, cues and the stretches that are already somebody's name."""

    def __init__(self, page: Page, tokens: Sequence[Token], cue: Cues, people: Sequence[Named]) -> None:
        self.page, self.tokens, self.cue, self.people = page, tokens, cue, people
        self.italics = [(m.start, m.end) for m in page.marks if m.kind == "italic"]
        self._italic_ends: dict[int, list[int]] = {}
        for start, end in self.italics:
            self._italic_ends.setdefault(start, []).append(end)
        self._at = {token.start: index for index, token in enumerate(tokens)}
        self.announced = Announced(page, tokens, cue)
        said = [i for i, token in enumerate(tokens) if token.capital and self.announced.cue_before(i) in _SURE]
        self._repeated = repeated_titles(tokens, said) if page.language not in ("en", None) else {}
        self.ends = TitleEnds(page, tokens, self.italics, self._repeated, self._is_name)

    def proved(self, known: Sequence[Named]) -> list[Named]:
        """Known titles that stand here as titles; one that is a common word only with a cue, italics or proof
        elsewhere."""
        sure: list[Named] = []
        unsure: list[Named] = []
        for hit in known:
            (unsure if self._common(hit) and not self._announced(hit) else sure).append(hit)
        proof = {hit.name for hit in sure}
        return sure + [hit for hit in unsure if hit.name in proof and self._mid_sentence(hit.start)]

    def _common(self, hit: Named) -> bool:
        """One word, or two of which none is long: could be anything."""
        return len(hit.name.split()) == 1

    def _announced(self, hit: Named) -> bool:
        return (
            self._in_italics(hit.start, hit.end)
            or is_quoted(self.page.text, hit.start, hit.end)
            or self.announced.cued(hit.start)
            or self.announced.apposed(hit.end)
        )

    def _in_italics(self, start: int, end: int) -> bool:
        begins = range(start - 3, start + 1)
        return any(end <= b and b - a <= end - start + 3 for a in begins for b in self._italic_ends.get(a, ()))

    def _mid_sentence(self, start: int) -> bool:
        index = self._at.get(start)
        return index is not None and not self.tokens[index].opens

    def proposed(self, taken: Sequence[Named]) -> list[Named]:
        """Unknown titles: after a cue, in italics or quotes after one, in brackets after a person, before a year in
        brackets."""
        found: list[Named] = []
        told = Characters((named.start, named.end) for named in taken)
        for index, token in enumerate(self.tokens):
            if not token.capital or told.touch(token.start, token.end):
                continue
            rule = self._reason(index)
            if rule is None:
                continue
            end = self.ends.end(index, long=rule == "mention.italics")
            hit = self._hit(index, end, rule)
            if hit is not None and not told.touch(hit.start, hit.end):
                more = [hit, *(self._listed(end, told) if rule == "mention.list" else [])]
                found += more
                told.add((named.start, named.end) for named in more)
        return found

    def _reason(self, index: int) -> str | None:
        token, tokens = self.tokens[index], self.tokens
        begins = (token.start - 1, token.start)
        if any(token.start < b < a + _LONGEST_ITALICS for a in begins for b in self._italic_ends.get(a, ())):
            return "mention.italics"
        cue = self.announced.cue_before(index)
        quoted = self._reason_of_quotation(index, cue)
        if quoted is not None:
            return quoted
        if self.page.language not in ("en", None):  # titles are printed like sentences: only quotes, italics or a
            return "mention.repeated" if index in self._repeated else None  # second place tell where they end
        if cue in _SURE:
            return "mention.cue"
        if self.announced.opens_list(index):
            return "mention.list"
        if self.page.text[token.start - 1 : token.start] == "(" and any(
            end in self._name_ends for end in (token.start - 2, token.start - 1)
        ):
            return "mention.bracket"
        end = self.ends.end(index, long=False)
        if re.match(
            r"[”\"’]? \((?:19|20)\d\d\)", self.page.text[tokens[end - 1].end : tokens[end - 1].end + 8]
        ) and not (index and tokens[index - 1].capital and token.joined):
            return "mention.dated"
        if cue == "weak" and end - index >= 2 and not token.opens:
            return "mention.weak_cue"
        if token.possessive and end - index >= 2 and first_name(token.text) and not token.opens:
            return "mention.possessive"
        return (
            "mention.apposed"
            if self.announced.apposed(tokens[end - 1].end) and not self._is_name(token.start)
            else None
        )

    def _reason_of_quotation(self, index: int, cue: str) -> str | None:
        """Why the quotation that begins at token `index` is a title, or None where it is none."""
        end = closing_quote(self.page.text, self.tokens[index].start)
        if end is None:
            return None
        if facts_behind(self.page.text, end) is not None:
            return "mention.quoted_with_facts"
        if cue or (index and self.tokens[index - 1].possessive and self.tokens[index - 1].capital):
            return "mention.quoted"
        return "mention.quoted_capitals" if self._printed_as_title(index, end) else None

    def _printed_as_title(self, index: int, end: int) -> bool:
        """Whether an English quotation of three words or more has its long words in capitals: "The Long Way Home"."""
        words = [token for token in self.tokens[index : index + 15] if token.end <= end]
        capitals = all(token.capital for token in words if len(token.text) > 3)
        return self.page.language in ("en", None) and len(words) > 2 and words[-1].capital and capitals

    def _is_name(self, start: int) -> bool:
        return self._names.hold_place(start)

    @cached_property
    def _name_ends(self) -> frozenset[int]:
        """Where the people's names end."""
        return frozenset(named.end for named in self.people)

    @cached_property
    def _names(self) -> Spans:
        """Where the people stand."""
        return Spans((named.start, named.end) for named in self.people)

    def _hit(self, index: int, end: int, rule: str) -> Named | None:
        words = self.tokens[index:end]
        name = self.page.text[words[0].start : words[-1].end]
        folded = key(name)
        lex = lexicon()
        if folded in lex.places or folded in lex.territories or folded in lex.tongues or self._is_name(words[0].start):
            return None
        if rule != "mention.italics" and (
            words[-1].key in institutions() or any(w.key in lex.festival_words for w in words)
        ):
            return None
        if (
            len(words) >= 2
            and rule not in ("mention.italics", "mention.bracket")
            and first_name(words[0].text)
            and not words[0].possessive
            and words[1].joined
            and not self.announced.cued(words[0].start)
        ):
            return None
        if (
            not any(c.isalpha() for c in name)
            or words[0].text in ("I", "I’m", "I'd")
            or key(words[0].text) in lex.months
        ):
            return None
        return Named(words[0].start, words[-1].end, " ".join(name.split()), "work", None, rule)

    def _listed(self, index: int, told: Characters) -> list[Named]:
        """The further titles of a list, "X, Y and Z", as far as nothing is told by their letters."""
        found: list[Named] = []
        tokens = self.tokens
        while index < len(tokens):
            gap = self.page.text[tokens[index - 1].end : tokens[index].start].strip()
            if gap == "" and tokens[index].key in lexicon().and_words and index + 1 < len(tokens):
                index += 1
            elif gap != ",":
                break
            if not tokens[index].capital:
                break
            end = self.ends.end(index, long=False)
            hit = self._hit(index, end, "mention.list")
            if hit is None or told.touch(hit.start, hit.end):
                break
            found.append(hit)
            index = end
        return found

    def again(self, works: Sequence[Named], taken: Sequence[Named]) -> list[Named]:
        """Further places of titles already proved: a single word only inside a
        sentence."""
        found: list[Named] = []
        told = Characters((n.start, n.end) for n in taken)
        names = {key(w.name): w for w in works}
        for index, token in enumerate(self.tokens):
            if not token.capital:
                continue
            for size in range(min(10, len(self.tokens) - index), 0, -1):
                words = self.tokens[index : index + size]
                name = names.get(" ".join(w.key for w in words))
                if name is None or told.touch(token.start, words[-1].end):
                    continue
                if size == 1 and (token.opens or self._in_longer(index)):
                    continue
                found.append(Named(token.start, words[-1].end, name.name, "work", name.known, "mention.again"))
                told.add([(token.start, words[-1].end)])
                break
        return found

    def _in_longer(self, index: int) -> bool:
        tokens = self.tokens
        before = (
            index > 0
            and tokens[index].joined
            and tokens[index - 1].capital
            and not tokens[index - 1].possessive
            and not tokens[index - 1].opens
        )
        after = (
            index + 1 < len(tokens)
            and tokens[index + 1].joined
            and tokens[index + 1].capital
            and not tokens[index].possessive
        )
        return before or after
