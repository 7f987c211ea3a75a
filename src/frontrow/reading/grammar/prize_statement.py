"""What the pieces of a line say of prizes: the festival that gave them, when, and which."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from frontrow.reading.folding import key
from frontrow.reading.grammar.people import bare
from frontrow.reading.grammar.prize_pieces import Piece
from frontrow.reading.grammar.prize_words import is_bare_nomination, is_no_prize, is_place
from frontrow.reading.page import Page
from frontrow.reading.vocabulary.lexicon import lexicon

_LONGEST_BEFORE = 7  # words of a prize before the bracket that names its festival


class Statement(NamedTuple):
    """A festival, the year if one is told, and what it gave."""

    festival: Piece
    year: int | None
    prizes: Sequence[Piece]


def statement(page: Page, pieces: Sequence[Piece]) -> Statement | None:
    """Festival, year and prizes of the pieces of one line, or None where they do not state all that they must."""
    years = [p.year for p in pieces if p.year is not None]
    festival = _festival(pieces)
    if festival is None or len(set(years)) > 1:
        return None
    is_nominated = any(is_bare_nomination(p.text) and not p.bracket for p in pieces)
    prizes = _won([p for p in _without_nominees(pieces) if p is not festival and p.text])
    if is_nominated or not any(p.prize and not is_no_prize(p.text) for p in prizes):
        return None
    return Statement(_with_initials(page, festival, pieces), years[0] if years else None, prizes)


def _without_nominees(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without what a bracket behind them says was only nominated: "Best Film (nominated)"."""
    behind = [*pieces[1:], None]
    return [
        one
        for one, two in zip(pieces, behind, strict=True)
        if not (two is not None and two.bracket and one.prize and is_bare_nomination(two.text))
    ]


def _is_won(piece: Piece) -> bool:
    """Whether a piece ends by saying that the prize was won: "Best Actor Winner"."""
    return piece.prize and len(piece.text.split()) > 1 and key(piece.text).split()[-1] in lexicon().winners


def _won(prizes: Sequence[Piece]) -> list[Piece]:
    """The prizes without what says that they were won; of a list that says it of some, those alone."""
    won = [one for one in prizes if _is_won(one)]
    cut = [one.text[: one.text.rindex(" ")] for one in won]
    return [replace(one, text=text, end=one.start + len(text)) for one, text in zip(won, cut, strict=True)] or [*prizes]


def _with_initials(page: Page, festival: Piece, pieces: Sequence[Piece]) -> Piece:
    """A festival with its initials where those stand before it: "LFF - Luna Film Festival"."""
    initials = "".join(word[0] for word in festival.text.split())
    before = next((one for one, two in pairwise(pieces) if two is festival), None)
    if before is None or before.text != initials or not initials.isupper():
        return festival
    return replace(festival, start=before.start, text=bare(page.text[before.start : festival.end]))


def _festival(pieces: Sequence[Piece]) -> Piece | None:
    """The piece that names the festival: with a festival's word, best one beside the year; else the one with the year;
    one in brackets where nothing else does."""
    named = [p for p in pieces if p.text and p.festival and not p.bracket]
    named = [p for p in named if not p.text.isupper() or " " in p.text] or named  # initials stand beside the name
    with_year = [p for p in named if p.year is not None]
    if with_year:
        return with_year[0]
    only = [p for p in named if not p.prize]
    if only or named:
        return (only or named)[0]
    dated = [p for p in pieces if p.year is not None and p.text and not p.bracket]
    plain_dated = [p for p in dated if not p.prize and not is_no_prize(p.text)]
    if plain_dated or (dated and sum(p.prize for p in pieces) > 1):
        return (plain_dated or dated)[0]
    plain = [p for p in pieces if p.text and not p.prize and not p.bracket and not is_no_prize(p.text)]
    if len(plain) == 1 and any(p.year for p in pieces):
        return plain[0]
    is_short = all(len(p.text.split()) <= _LONGEST_BEFORE for p in pieces if not p.bracket)
    bracketed = (p for p in pieces if p.bracket and p.festival and not is_place(p.text))
    return next(bracketed, None) if is_short and not plain else None
