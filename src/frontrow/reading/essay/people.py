"""People in running text: full names from the catalogue or from their shape, then surnames and first names back to
them."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from frontrow.reading.essay.cues import Cues
from frontrow.reading.essay.institutions import institutions
from frontrow.reading.essay.name_endings import is_given_name, uninflected
from frontrow.reading.essay.quotations import facts_behind
from frontrow.reading.essay.tokens import Token
from frontrow.reading.folding import key
from frontrow.reading.grammar.people import first_name, listed, person_shaped
from frontrow.reading.spans import Spans
from frontrow.reading.vocabulary.lexicon import lexicon

_PARTICLES = frozenset(
    ["de", "da", "di", "du", "la", "le", "van", "von", "der", "den", "del", "della", "el", "al", "bin", "st"]
)


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch of text that names somebody or something: span, the name meant, type, catalogue id, the rule."""

    start: int
    end: int
    name: str
    type: str
    known: str | None
    rule: str


def runs(tokens: Sequence[Token]) -> Iterable[tuple[int, int]]:
    """Maximal runs of capitalised tokens with single spaces between, as index pairs; particles may stand inside."""
    index = 0
    while index < len(tokens):
        if not tokens[index].capital or not tokens[index].text[0].isalpha():
            index += 1
            continue
        end = index + 1
        while (
            end < len(tokens)
            and tokens[end].joined
            and not tokens[end - 1].possessive
            and (
                tokens[end].capital
                or (
                    tokens[end].key in _PARTICLES
                    and end + 1 < len(tokens)
                    and tokens[end + 1].capital
                    and tokens[end + 1].joined
                )
            )
        ):
            end += 1
        yield index, end
        index = end


def full_names(tokens: Sequence[Token], cue: Cues, taken: Sequence[Named], language: str | None = None) -> list[Named]:
    """Unknown people: runs of two to four capitalised words that begin with a first name, or follow a word for a
    trade."""
    found = []
    held = Spans((named.start, named.end) for named in taken)
    for start, end in runs(tokens):
        while start < end and (_small_opening(tokens[start]) or _glued(tokens, start, cue)):
            start += 1
        words = tokens[start:end]
        if not 2 <= len(words) <= 4 or held.touch(words[0].start, words[-1].end):
            continue
        if _institution(words) or key(" ".join(w.text for w in words)) in lexicon().places:
            continue
        called = start > 1 and tokens[start - 1].key in cue.called and tokens[start - 2].key in cue.role
        cued = called or (
            start > 0
            and tokens[start - 1].key in cue.role
            and tokens[start].joined
            and tokens[start - 1].key not in ("and", "with", "like")
        )
        given = is_given_name(words[0].text, language)
        if given or (cued and all(len(w.text) > 1 for w in words)):
            name = " ".join(w.text for w in words)
            found.append(
                Named(
                    words[0].start,
                    words[-1].end,
                    name,
                    "person",
                    None,
                    "mention.first_name" if given else "mention.trade",
                )
            )
    return found


def _small_opening(token: Token) -> bool:
    """A sentence's first word that is no name ("When John Smith")."""
    return (
        token.opens and not first_name(token.text) and any(token.key in words for words in lexicon().stopwords.values())
    )


def _glued(tokens: Sequence[Token], start: int, cue: Cues) -> bool:
    """Whether a token ends with a word for a trade that has lost the space before it: "Titledirector John Smith"."""
    word = tokens[start].key
    return any(word.endswith(role) and word != role for role in cue.role if len(role) > 5)


def _institution(words: Sequence[Token]) -> bool:
    lex = lexicon()
    return (
        any(
            w.key in institutions() or w.key in lex.company_words or (w.text.isupper() and len(w.text) > 2)
            for w in words[1:]
        )
        or words[0].key in institutions()
        or words[0].key in lex.territories
    )


def kin_names(tokens: Sequence[Token], cue: Cues, taken: Sequence[Named]) -> list[Named]:
    """First names after a word for a relative: "his children Ada and Max", "my wife, Ann"."""
    found: list[Named] = []
    held = Spans((named.start, named.end) for named in taken)
    for index, token in enumerate(tokens):
        if token.key not in cue.kin or token.capital:
            continue
        position = index + 1
        while (
            position < len(tokens)
            and tokens[position].capital
            and tokens[position].start - tokens[position - 1].end <= 2
        ):
            size = (
                2 if position + 1 < len(tokens) and tokens[position + 1].capital and tokens[position + 1].joined else 1
            )
            words = tokens[position : position + size]
            if key(words[0].text) in lexicon().places or words[0].opens:
                break
            if not held.touch(words[0].start, words[-1].end):
                found.append(
                    Named(words[0].start, words[-1].end, " ".join(w.text for w in words), "person", None, "mention.kin")
                )
            position += size
            if position < len(tokens) and tokens[position].key in lexicon().and_words:
                position += 1
    return found


def short_names(
    tokens: Sequence[Token], full: Sequence[Named], taken: Sequence[Named], language: str | None = None
) -> list[Named]:
    """Surnames and first names standing alone, each back to the last person named before who bears it."""
    bearers: dict[str, list[Named]] = {}
    for named in sorted(full, key=lambda n: n.start):
        words = named.name.split()
        for word in dict.fromkeys((words[0], words[-1])):
            bearers.setdefault(uninflected(key(word), language), []).append(named)
    found = []
    held = Spans((named.start, named.end) for named in taken)
    small = {token.text for token in tokens}  # a name that opens a sentence and is a small word elsewhere is no name
    for index, token in enumerate(tokens):
        name = uninflected(token.key, language)
        if not token.capital or name not in bearers or held.touch(token.start, token.end):
            continue
        if _of_another(tokens, index) or (token.opens and token.text.lower() in small):
            continue
        before = bisect_left(bearers[name], token.start, key=lambda named: named.start)
        meant = bearers[name][max(before - 1, 0)]
        found.append(Named(token.start, token.end, meant.name, "person", meant.known, "mention.short"))
    return found


def _of_another(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token is part of a longer capitalised run that is an institution's or place's name."""
    start = index
    while start > 0 and tokens[start].joined and tokens[start - 1].capital and not tokens[start - 1].possessive:
        start -= 1
    end = index + 1
    while end < len(tokens) and tokens[end].joined and tokens[end].capital and not tokens[end - 1].possessive:
        end += 1
    run = tokens[start:end]
    return len(run) > 1 and (
        any(t.key in institutions() for t in run) or key(" ".join(t.text for t in run)) in lexicon().places
    )


def people_in_brackets(text: str, works: Sequence[Named], taken: Sequence[Named]) -> list[Named]:
    """Who is named after the facts in the bracket behind a quoted title: "A Title" (83 mins., Name Surname)."""
    found = []
    held = Spans((named.start, named.end) for named in taken)
    for work in works:
        inside = facts_behind(text, work.end)
        for name in listed(text, *inside) if inside is not None else []:
            whole = person_shaped(name.text) and len(name.text.split()) > 1
            if whole and not held.touch(name.start, name.end):
                found.append(Named(name.start, name.end, name.text, "person", None, "mention.in_bracket"))
    return found


def organisations(tokens: Sequence[Token], taken: Sequence[Named]) -> list[Named]:
    """Runs of capitalised words that hold a word for a festival, a company or a house of cinema."""
    found = []
    lex, held = lexicon(), Spans((named.start, named.end) for named in taken)
    for start, end in runs(tokens):
        words = tokens[start:end]
        if len(words) < 2 or held.touch(words[0].start, words[-1].end):
            continue
        if any(
            w.key in lex.festival_words or w.key in lex.company_words or w.key in ("center", "centre", "cinema")
            for w in words
        ):
            name = " ".join(w.text for w in words)
            found.append(Named(words[0].start, words[-1].end, name, "organisation", None, "mention.organisation"))
    return found
