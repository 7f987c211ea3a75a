"""What announces a title in running text: the words right before it ("her film", "called"), or right behind it."""

import re
from collections.abc import Sequence

from frontrow.reading.essay.cues import Cues
from frontrow.reading.essay.tokens import Token
from frontrow.reading.folding import key
from frontrow.reading.page import Page


class Announced:
    """Tells of places in one text whether the words around them announce a title."""

    def __init__(self, page: Page, tokens: Sequence[Token], cue: Cues) -> None:
        self.page, self.tokens, self.cue = page, tokens, cue
        self._at = {token.start: index for index, token in enumerate(tokens)}

    def cued(self, start: int) -> bool:
        index = self._at.get(start)
        return index is not None and self.cue_before(index) in ("strong", "noun")

    def cue_before(self, index: int) -> str:
        """What stands before token `index`: "strong", "weak", "noun" (an owned film noun), or ""."""
        tokens = self.tokens
        for size in (3, 2, 1):
            words = tokens[max(0, index - size) : index]
            phrase = " ".join(t.key for t in words)
            gap = self.page.text[words[-1].end : tokens[index].start] if words else "."
            if len(words) < size or (
                len(gap.strip(' "“„«‘*_')) > 0 and not (gap.strip() in (",", ":") and phrase in self.cue.noun)
            ):
                continue
            if phrase in self.cue.called:
                before = tokens[max(0, index - size - 3) : index - size]
                return "strong" if any(t.key in self.cue.noun for t in before) else ""
            if phrase in self.cue.noun and (
                self._owned(index - size) or (not tokens[index - 1].capital and gap.strip() == "")
            ):
                return "noun"
            if phrase in self.cue.before:
                return "weak" if phrase in self.cue.weak_before else "strong"
        return ""

    def _owned(self, index: int) -> bool:
        """Whether an owner's word stands up to four words before the film noun at `index`: "his 1992 independent
        film"."""
        return any(t.key in self.cue.owner or t.possessive for t in self.tokens[max(0, index - 4) : index])

    def apposed(self, end: int) -> bool:
        """Whether ", my movie," or " is a film" follows."""
        rest = self.page.text[end : end + 40]
        match = re.match(
            r"[’'\"”]?,? ?(?:\(|is |was |ist |est |es |è |é |je |to )?([^\W\d_]+) (?:[^\W\d_]+ )?([^\W\d_]+)", rest
        )
        return bool(
            match
            and key(match[1]) in self.cue.owner | {"a", "un", "une", "ein", "una", "um"}
            and key(match[2]) in self.cue.noun
            and rest.startswith((",", " is", " was", "’,", " ("))
        )

    def opens_list(self, index: int) -> bool:
        """Whether "films such as" stands right before token `index`."""
        if not self.tokens[index].joined:
            return False
        before = self.tokens[max(0, index - 5) : index]
        phrases = {" ".join(t.key for t in before[-size:]) for size in (3, 2, 1)}
        return bool(phrases & self.cue.list) and any(t.key in self.cue.noun | {"films", "movies"} for t in before)
