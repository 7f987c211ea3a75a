"""How a paragraph opens a biography: with a birth, or with a name and what that person is or has done."""

import re
from collections.abc import Sequence

from frontrow.reading.folding import fold, key
from frontrow.reading.grammar.births import AFTER_NAME, birth
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon

_EARLY = 90  # characters
ENOUGH = 3  # words of a life that make a biography of a paragraph without a name


def names_only(line: Line, directors: Sequence[str]) -> bool:
    """Whether a line is a director's name, with nothing but a bracket after it."""
    if len(directors) > 1 and key(line.text) == key(" ".join(directors)):
        return True
    return any(re.fullmatch(rf"{re.escape(fold(name))}\s*(?:\([^)]*\))?\.?", fold(line.text)) for name in directors)


def begins(page: Page, line: Line, directors: Sequence[str]) -> bool:
    """Whether a paragraph opens as a biography does: born where and when, the director's name and what they are or
    did, or without a name several words of a life."""
    opening = line.text[:260]
    if birth(page, line.start, line.start + len(opening)) is not None and _about(opening, directors):
        return True
    return any(_of(line, name) for name in directors) or _nameless(line)


def whose(line: Line, directors: Sequence[str]) -> str | None:
    """The director whose name a paragraph begins with."""
    return next((name for name in directors if _named(line, name)), None)


def _named(line: Line, name: str) -> bool:
    """Whether a paragraph begins with a name, in either order ("Neri Ada"), or has its surname among its first
    words."""
    if fold(line.text).startswith(fold(name)) or _is_turned(line, name):
        return True
    surname = key(name).split()[-1:] or [""]
    if ":" in line.text[: len(name) + 40]:
        return False
    capitals = [w.key for w in line.words[1:4] if line.text[w.start - line.start].isupper()]  # "a maxakali film-maker"
    return len(surname[0]) > 2 and surname[0] in capitals and line.text[:1].isupper()


def _is_turned(line: Line, name: str) -> bool:
    """Whether a paragraph begins with the words of a name in another order, as Hungarian and Chinese names are
    printed."""
    words = key(name).split()
    return len(words) > 1 and sorted(key(line.text[: len(name)]).split()) == sorted(words)


def _of(line: Line, name: str) -> bool:
    if not _named(line, name):
        return False
    rest = line.text[len(name) :].lstrip(" ")
    if rest.startswith(("'s ", "’s ", "' ", "’ ")):
        return False  # "Name's new film is…" tells of the film
    words = [w.key for w in line.words]
    if words[0] in lexicon().occupations:  # "Director Name takes a legend…" tells of the film
        return _cues(words[:30], ENOUGH)
    return AFTER_NAME.match(rest) is not None or _cues(words[:16], 1) or _cues(words[:30], 2)


def _nameless(line: Line) -> bool:
    """ "Graduate of…", "Director, screenwriter and editor. …": it opens with a word of a life, and more follow."""
    words = [w.key for w in line.words]
    table = lexicon().occupations.keys() | lexicon().life
    opens = any(" ".join(words[:size]) in table for size in (1, 2, 3))
    return opens and _cues(words[1:60], ENOUGH)


def _cues(words: Sequence[str], enough: int) -> bool:
    """Whether at least `enough` different words of a life (occupations, studies, films made) are among `words`."""
    lex = lexicon()
    found = {
        run
        for index in range(len(words))
        for size in (1, 2, 3)
        if (run := " ".join(words[index : index + size])) in lex.life or run in lex.occupations
    }
    return len(found) >= enough


def _about(opening: str, directors: Sequence[str]) -> bool:
    """Whether the opening names one of the directors early on (or the page names none): further down it may be a film
    that somebody made who was born somewhere."""
    folded = fold(opening[:_EARLY])
    return (
        not directors
        or any(fold(part) in folded for name in directors for part in [name, name.split()[-1]] if len(part) > 2)
        or folded.split(" ")[0] in {fold(w.split(" ")[0]) for w in lexicon().born_words}
    )
