"""Prize lines: festival, year and prizes in any order and punctuation; a recipient only where one is printed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from frontrow.reading.claim import Json
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import CAPITAL, fold, key
from frontrow.reading.grammar.atoms import YEAR
from frontrow.reading.grammar.labels import label_at
from frontrow.reading.grammar.parts import Part
from frontrow.reading.grammar.people import bare, person_shaped
from frontrow.reading.grammar.prize_pieces import Piece, pieces_of
from frontrow.reading.grammar.prizes_below import WINNERS, awards, holds_any, prizes_below
from frontrow.reading.line_search import lines_at
from frontrow.reading.page import Line, Page, words_in
from frontrow.reading.vocabulary.lexicon import lexicon

_CHUNK = re.compile(r"[;\n|•]")
_LINE = re.compile(r"[;\n]")  # where bars and dots part a festival from its prizes
_NOMINATION = re.compile(
    r"nomin|nominac|номінац|indicaç|candidat|shortlist|official selection|selección oficial|sélection officielle",
    re.IGNORECASE,
)
_FOR = re.compile(r"\s(?:for|für|pour|para|per|za|voor|dla|за)\s(?=" + CAPITAL + ")")
_FORM = re.compile(rf"^[^:–—.]{{3,60}} {YEAR}\.?\s?[:–—-]\s[^.]*\.?$")
_WINS = frozenset({"gewinnt", "gewann", "wins", "won", "vince", "gana", "ganó", "remporte", "wint", "vyhrál"})
_BRACKET = re.compile(r"\s*\([^()]*\)\s*\Z")
_ASIDE = re.compile(r"[,;:.!?]|\s[–—-]\s.*\s[–—-]\s")  # more than a prize and what it is for
_LONGEST_ALONE = 8  # words
_LONGEST_PARTICLE = 3  # letters
_WEAK, _STRONG = frozenset(",•·|"), frozenset({":", "–", "—", "-"})


def is_nomination(text: str) -> bool:
    """Whether the words tell a nomination or a selection, which are no prize."""
    return _NOMINATION.search(text) is not None


def prize_findings(
    page: Page, parts: Sequence[Part], lines: Sequence[Line], taken: frozenset[int]
) -> Iterator[Finding]:
    """Prizes of the parts that a heading calls so, and of lines that state festival, year and prize by themselves."""
    headed: set[int] = set()
    for part in parts:
        if part.role not in ("prizes", "festivals"):
            continue
        below = dict(prizes_below(page, part.lines, part.heading))
        yield from (finding for found in below.values() for finding in found)
        told = {line.index for pair in below for line in pair}
        spans = ([part.inline] if part.inline else []) + [
            (line.start, line.end) for line in part.lines if not line.prose and line.index not in told
        ]
        headed |= {line.index for line in part.lines} | lines_at(lines, part.heading[:1])
        for start, end in spans:
            said = list(prize_statements(page, start, end, "prize.headed", part.heading))
            yield from said or (prizes_alone(page, start, end, part.heading) if part.role == "prizes" else ())
    for line in lines:
        if line.index not in headed and line.index not in taken and _states_prizes(line):
            yield from prize_statements(page, line.start, line.end, "prize.line", None)


def _states_prizes(line: Line) -> bool:
    """Whether a line outside any heading is a prize line: a year, a festival's word, a prize's word, no sentence."""
    if len(line.text) > 700 or not re.search(YEAR, line.text) or (_has_verb(line) and not _FORM.match(line.text)):
        return False
    return holds_any(line.key, lexicon().festival_words) and holds_any(line.key, lexicon().prize_words)


def _has_verb(line: Line) -> bool:
    """Running text has many small words; a prize line has few."""
    words = line.text.split()
    return sum(w[:1].islower() for w in words) > max(4, len(words) * 0.4)


def prize_statements(page: Page, start: int, end: int, rule: str, heading: tuple[int, int] | None) -> Iterator[Finding]:
    """Every prize that `[start, end)` states; bars and dots part statements where the first piece is one by itself."""
    first = _CHUNK.search(page.text, start, end)
    is_list = first is None or _statement(page, start, first.start()) is not None
    yield from _stated(page, (start, end), _CHUNK if is_list else _LINE, rule, heading)


def _stated(
    page: Page, span: tuple[int, int], sign: re.Pattern[str], rule: str, heading: tuple[int, int] | None
) -> Iterator[Finding]:
    """The prizes of chunks that a sign parts; a chunk with prizes alone continues the festival before it."""
    left, end = span
    cuts = [m.span() for m in sign.finditer(page.text, *span)] + [(end, end)]
    festival: Piece | None = None
    year: int | None = None
    for cut_start, cut_end in cuts:
        if page.text[left:cut_start].strip():
            found = _statement(page, left, cut_start)
            if found is None and festival is not None:
                found = _more_of(page, left, cut_start, festival, year)
            if found is not None:
                festival, year, prizes = found
                yield from _built(page, festival, year, prizes, (left, cut_start), rule, heading)
        left = cut_end


def prizes_alone(page: Page, start: int, end: int, heading: tuple[int, int] | None) -> Iterator[Finding]:
    """The prize that a line names and nothing else, neither who gave it nor when: on the pages of the festival that
    gave it. "Silver Lion – Best Director" is one."""
    text = page.text[start:end]
    bracket = _BRACKET.search(text)
    words = text[: bracket.start()] if bracket else text
    pieces = pieces_of(page, start, start + len(words))
    named = words_in(page, start, end)
    label = label_at(page, named, 0) if named else None
    is_heading = label is not None and label.end >= start + len(words.rstrip(" :"))
    is_one = (
        bool(pieces)
        and not is_heading
        and pieces[0].prize
        and len(words.split()) <= _LONGEST_ALONE
        and not _ASIDE.search(words)
    )
    is_other = any(one.festival or one.year is not None or not _of_prize(one) for one in pieces)
    if is_one and not is_other and not _NOMINATION.search(text):
        first, last = pieces[0].start, pieces[-1].end
        value: dict[str, Json] = {"festival": None, "year": None, "prize": page.text[first:last], "recipient": None}
        context = (Spot(start, end, role="context"), *((Spot(*heading, role="label"),) if heading else ()))
        yield Finding("film.prize", value, (Spot(first, last), *context), "prize.alone")


def _of_prize(piece: Piece) -> bool:
    """Whether a piece tells what a prize is for, and not where it was given: it has a prize's word or small ones."""
    return piece.prize or any(word[0].islower() and len(word) > _LONGEST_PARTICLE for word in piece.text.split())


def _more_of(
    page: Page,
    start: int,
    end: int,
    festival: Piece,
    year: int | None,
) -> tuple[Piece, int | None, list[Piece]] | None:
    """A chunk with prizes only continues the festival before it."""
    pieces = pieces_of(page, start, end)
    if pieces and all(p.prize and p.year is None for p in pieces if not p.bracket):
        return festival, year, pieces
    return None


def _statement(page: Page, start: int, end: int) -> tuple[Piece, int | None, list[Piece]] | None:
    """Festival, year and prizes of one chunk, or None where it does not state all it must."""
    pieces = pieces_of(page, start, end)
    years = [p.year for p in pieces if p.year is not None]
    festival = _festival(pieces)
    if festival is None or len(set(years)) > 1:
        return None
    prizes = _won([p for p in pieces if p is not festival and p.text])
    is_nominated = any(_NOMINATION.search(p.text) for p in pieces)
    if not any(p.prize for p in prizes) or (is_nominated and not years and not any(map(_is_won, pieces))):
        return None
    if any(_NOMINATION.match(p.text) and not p.prize and not p.bracket for p in pieces):
        return None  # "Nominated, Best Film, Moon Festival 2012"
    return _with_initials(page, festival, pieces), years[0] if years else None, prizes


def _is_won(piece: Piece) -> bool:
    """Whether a piece ends by saying that the prize was won: "Best Actor Winner"."""
    return piece.prize and len(piece.text.split()) > 1 and key(piece.text).split()[-1] in WINNERS


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
    """The piece that names the festival: with a festival's word, best one beside the year; else the one with the
    year."""
    named = [p for p in pieces if p.text and p.festival and not p.bracket]
    with_year = [p for p in named if p.year is not None]
    if with_year:
        return with_year[0]
    only = [p for p in named if not p.prize]
    if only or named:
        return (only or named)[0]
    dated = [p for p in pieces if p.year is not None and p.text and not p.bracket]
    plain_dated = [p for p in dated if not p.prize]
    if plain_dated or (dated and sum(p.prize for p in pieces) > 1):
        return (plain_dated or dated)[0]
    plain = [p for p in pieces if p.text and not p.prize and not p.bracket]
    return plain[0] if len(plain) == 1 and any(p.year for p in pieces) else None


def _built(
    page: Page,
    festival: Piece,
    year: int | None,
    prizes: Sequence[Piece],
    chunk: tuple[int, int],
    rule: str,
    heading: tuple[int, int] | None,
) -> Iterator[Finding]:
    context = (Spot(*chunk, role="context"), *((Spot(*heading, role="label"),) if heading else ()))
    pending: list[tuple[Piece, str | None]] = []
    for piece in takewhile(lambda one: not _announces_nominations(page, one), prizes):
        if not piece.prize and _is_place(page, piece, festival, prizes):
            continue
        recipient = _recipient(piece)
        if recipient and pending and not piece.prize:
            pending[-1] = (pending[-1][0], recipient)
        elif not piece.bracket or piece.prize:
            pending += [(one, None) for one in _each(page, piece)]
    for piece, recipient in pending:
        is_won = key(piece.text) in WINNERS and any(one.prize for one in prizes if one is not piece)
        if is_won or not _prize_like(piece, prizes) or _NOMINATION.search(piece.text):
            continue
        start, end, name = piece.start, piece.end, piece.text
        cut = _FOR.search(name)
        if cut and person_shaped(name[cut.end() :]) and not holds_any(key(name[cut.end() :]), lexicon().prize_words):
            recipient, name = name[cut.end() :], name[: cut.start()]
            end = start + len(name) if bare(page.text[start : start + len(name)]) == name else end
        value: dict[str, Json] = {"festival": festival.text, "year": year, "prize": name, "recipient": recipient}
        yield Finding("film.prize", value, (Spot(start, end), *context), rule)


def _is_place(page: Page, piece: Piece, festival: Piece, prizes: Sequence[Piece]) -> bool:
    """Whether a piece right behind the festival is where that is: the prize stands before both, or a sign that parts
    more than the one between them stands behind it ("Moon Festival, Lodz – Best Film")."""
    after = [one for one in prizes if one.start > festival.start]
    if not after or piece is not after[0]:
        return False
    if any(one.prize and one.start < festival.start for one in prizes):
        return True
    signs = page.text[festival.end : piece.start].strip(), page.text[piece.end : piece.end + 3].strip()
    return len(after) > 1 and signs[0] in _WEAK and signs[1] in _STRONG


def _announces_nominations(page: Page, piece: Piece) -> bool:
    """Whether what follows a piece are nominations: "Award Nomination: Best Editing"."""
    return _NOMINATION.search(piece.text) is not None and page.text[piece.end :].lstrip().startswith(":")


def _each(page: Page, piece: Piece) -> list[Piece]:
    """The prizes of a piece that a word for "and" joins: "Best Film and Best Music"."""
    spans = awards(page.text, piece.start, piece.end) if piece.prize and not piece.festival else []
    if len(spans) < 2:
        return [piece]
    return [replace(piece, start=a, end=b, text=bare(page.text[a:b])) for a, b in spans]


def _recipient(piece: Piece) -> str | None:
    return (
        piece.text
        if person_shaped(piece.text) and not piece.prize and not piece.festival and piece.year is None
        else None
    )


def _prize_like(piece: Piece, prizes: Sequence[Piece]) -> bool:
    """A piece without a prize's word counts beside pieces that have one, if it is short and capitalised."""
    if not piece.text or (piece.year is not None and not piece.prize):
        return False
    if piece.text.split()[0] in _WINS:
        return False
    return piece.prize or (
        len(piece.text.split()) <= 5
        and piece.text[0].isupper()
        and not piece.festival
        and fold(piece.text) not in lexicon().territories
        and key(piece.text) not in lexicon().places
    )
