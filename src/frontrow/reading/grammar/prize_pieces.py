"""The pieces of a prize statement: what its signs part, and what each holds."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from frontrow.reading.folding import CAPITAL
from frontrow.reading.grammar.atoms import YEAR
from frontrow.reading.grammar.people import bare
from frontrow.reading.grammar.prize_words import names_festival, names_prize
from frontrow.reading.page import Page

_AWARDS = r"(?<=[Aa]wards)\s(?=Best\s)|(?<=[Aa]wards \d{4})\s(?=Best\s)"  # "Guldbagge Awards Best Film"
# "Mejor corto. Festival de Málaga", not "St. Gallen"
_STOP = rf"(?:(?<=[^\W\d_]{{4}})|(?<={CAPITAL}{{3}}))\.\s(?={CAPITAL})"
_CUT = re.compile(rf"\s*(?:[:@,\t|·•]|\s[–—-]\s|^[–—-]\s|[–—])\s*|\s*[()\[\]]\s*|{_STOP}|{_AWARDS}")
_AT = re.compile(
    r"\s(?:at(?: the)?|in(?: the)?|im|beim|bei (?:den|der)|auf (?:dem|der)|all[ao']|al|ai|agli|au|aux|à"
    rf"|en(?: el| la)?|nel(?:la)?|no|na|nos|nas|w|ve|v|op(?: het)?)\s?(?={CAPITAL}|\d)"
)
_GIVERS = r"(?:Festi[vw]al|Mostra|Biennale|Filmfest(?:ival)?)"
_BESIDE = re.compile(rf"(?<=[^\W\d_])\s(?={_GIVERS}\s(?:[^\W\d_]+\s)*{CAPITAL})")
_OPENING = 3  # words
_LONGEST_SMALL = 3  # letters
_TRIM = ' \t\n,;:.–—-•·*"“”„«»()[]★☆✦✶✓✔►▶▪■●○◆🏆🏅🥇🎖🌟⭐'

_APOSTROPHES = ("'", "’", "‘")


@dataclass(frozen=True, slots=True)
class Piece:
    """A segment of a prize statement with what it holds: a year, words of festivals, words of prizes."""

    start: int
    end: int
    text: str
    year: int | None
    festival: bool
    prize: bool
    bracket: bool


def pieces_of(page: Page, start: int, end: int, more: Iterable[tuple[int, int]] = ()) -> list[Piece]:
    """The pieces of `[start, end)`, each without the year that stands in it; parted in `more` places than signs tell,
    where such are given."""
    pieces, left = [], start
    cuts = [*sorted({*(m.span() for m in _CUT.finditer(page.text, start, end)), *more}), (end, end)]
    cuts = [one for one, before in zip(cuts, [(start, start), *cuts], strict=False) if one[0] >= before[1]]
    bracket = False
    for cut_start, cut_end in cuts:
        pieces += _with_giver(page, left, cut_start, bracket)
        sign = page.text[cut_start:cut_end]
        bracket = (bracket or "(" in sign or "[" in sign) and not (")" in sign or "]" in sign)
        left = cut_end
    return pieces


def _with_giver(page: Page, left: int, right: int, bracket: bool) -> list[Piece]:
    """The piece of a segment; two where a prize is told to be given at a festival: "Audience Award at Moon Fest", or
    stands right before its name: "Palme d’or Festival de Cannes"."""
    whole = _piece(page, left, right, bracket)
    if whole is not None and whole.prize:
        for cut in (*_AT.finditer(page.text, left, right), *_BESIDE.finditer(page.text, left, right)):
            prize, giver = _piece(page, left, cut.start(), bracket), _piece(page, cut.end(), right, bracket)
            is_ended = prize is not None and not _ends_open(prize.text)
            if prize and is_ended and giver and _opens_with_prize(prize) and not prize.festival and giver.festival:
                return [prize, giver]
    return [whole] if whole is not None else []


def _ends_open(text: str) -> bool:
    """Whether words end with a small one that asks for more: the "au" of "Mention au Festival"."""
    last = text.split()[-1]
    return last.islower() and len(last) <= _LONGEST_SMALL


def _opens_with_prize(piece: Piece) -> bool:
    """Whether a prize's word is among the first of a piece: none is in "The film has won a prize"."""
    return piece.prize and names_prize(" ".join(piece.text.split()[:_OPENING]))


def _piece(page: Page, left: int, right: int, bracket: bool) -> Piece | None:
    """The segment without its year, which it keeps beside."""
    year = re.search(YEAR, page.text[left:right])
    start, end = left, right
    if year is not None:
        before, after = (
            page.text[left : left + year.start()].strip(_TRIM),
            page.text[left + year.end() : right].strip(_TRIM),
        )
        start, end = (left + year.end(), right) if len(after) > len(before) else (left, left + year.start())
    while start < end and page.text[start] in _TRIM:
        start += 1
    while end > start and page.text[end - 1] in _TRIM:
        end -= 1
    if page.text[start:end][:1] in _APOSTROPHES and page.text[start:end][-1:] in _APOSTROPHES and end - start > 2:
        start, end = start + 1, end - 1
    text = bare(page.text[start:end])
    if not text and year is None:
        return None
    return Piece(
        start,
        end,
        text,
        int(year.group()) if year else None,
        names_festival(text),
        names_prize(text),
        bracket,
    )
