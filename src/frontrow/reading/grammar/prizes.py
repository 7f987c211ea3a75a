"""Prize lines: festival, year and prizes in any order and punctuation; a recipient only where one is printed."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import takewhile

from frontrow.reading.claim import Json
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import CAPITAL, key
from frontrow.reading.grammar.atoms import YEAR
from frontrow.reading.grammar.labels import label_at
from frontrow.reading.grammar.parts import Part
from frontrow.reading.grammar.people import bare, person_shaped
from frontrow.reading.grammar.prize_lists import Given, Told, lines_given
from frontrow.reading.grammar.prize_pieces import Piece, pieces_of
from frontrow.reading.grammar.prize_slots import Slots
from frontrow.reading.grammar.prize_statement import Statement, statement
from frontrow.reading.grammar.prize_values import awards, prizes_on
from frontrow.reading.grammar.prize_words import holds_any, is_nomination, is_place, names_prize
from frontrow.reading.line_search import lines_at
from frontrow.reading.page import Line, Page, words_in
from frontrow.reading.vocabulary.lexicon import lexicon

_CHUNK = re.compile(r"[;\n|•]")
_LINE = re.compile(r"[;\n]")  # where bars and dots part a festival from its prizes
_FOR = re.compile(r"\s(?:for|für|pour|para|per|za|voor|dla|за)\s(?=" + CAPITAL + ")")
_FORM = re.compile(rf"^[^:–—.]{{3,60}} {YEAR}\.?\s?[:–—-]\s[^.]*\.?$")
_WINS = frozenset({"gewinnt", "gewann", "wins", "won", "vince", "gana", "ganó", "remporte", "wint", "vyhrál"})
_BRACKET = re.compile(r"\s*\([^()]*\)\s*\Z")
_ASIDE = re.compile(r"[,;:.!?]|\s[–—-]\s.*\s[–—-]\s")  # more than a prize and what it is for
_LONGEST_ALONE = 8  # words
_LONGEST_PARTICLE = 3  # letters
_LONGEST_PLAIN = 5  # words of a prize without a word for it
Pieces = Callable[[int, int], Sequence[Piece]]
_DATED = re.compile(rf",?\s\(?{YEAR}\)?\s?[:–—-]")  # "Moon Festival, Lodz, 2012: Best Film"
_WEAK, _STRONG = frozenset(",•·|"), frozenset({":", "–", "—", "-"})


def prize_findings(
    page: Page, parts: Sequence[Part], lines: Sequence[Line], taken: frozenset[int]
) -> Iterator[Finding]:
    """Prizes of the parts that a heading calls so, and of lines that state festival, year and prize by themselves."""
    headed: set[int] = set()
    for part in parts:
        if part.role not in ("prizes", "festivals"):
            continue
        named = page.text[slice(*part.heading)]
        is_of_nominees = is_nomination(named) and not names_prize(named)
        headed |= {line.index for line in part.lines} | lines_at(lines, part.heading[:1])
        if is_of_nominees:
            continue
        if part.inline:
            yield from _of_span(page, part, part.inline, partial(pieces_of, page))
        listed = [line for line in part.lines if not line.prose]
        slots = Slots(page, listed)
        for told, given in lines_given(page, listed, slots):
            yield from _of_line(page, part, told, given, slots)
    for line in lines:
        if line.index not in headed and line.index not in taken and _states_prizes(line):
            yield from prize_statements(page, line.start, line.end, "prize.line", None)


def _of_line(page: Page, part: Part, told: Told, given: Given, slots: Slots) -> Iterator[Finding]:
    """The prizes of a line of a list, with what other lines give to it."""
    line, festival = told.line, given.festival
    if told.kind == "prize" and festival is not None:
        context = (Spot(festival.start, festival.end, role="context"), Spot(*part.heading, role="label"))
        year = told.year or given.year
        yield from prizes_on(page, (line.start, line.end), festival.name, year, context, is_told=True)
    elif told.kind in ("row", "prize", "other"):
        yield from _of_span(page, part, (line.start, line.end), slots.pieces, given.year)


def _of_span(
    page: Page, part: Part, span: tuple[int, int], pieces: Pieces, year: int | None = None
) -> Iterator[Finding]:
    said = list(prize_statements(page, *span, "prize.headed", part.heading, pieces, year))
    yield from said or (prizes_alone(page, *span, part.heading) if part.role == "prizes" else ())


def _states_prizes(line: Line) -> bool:
    """Whether a line outside any heading is a prize line: a year, a festival's word, a prize's word, no sentence."""
    if len(line.text) > 700 or not re.search(YEAR, line.text) or (_has_verb(line) and not _FORM.match(line.text)):
        return False
    return holds_any(line.key, lexicon().festival_words) and holds_any(line.key, lexicon().prize_words)


def _has_verb(line: Line) -> bool:
    """Running text has many small words; a prize line has few."""
    words = line.text.split()
    return sum(w[:1].islower() for w in words) > max(4, len(words) * 0.4)


def prize_statements(
    page: Page,
    start: int,
    end: int,
    rule: str,
    heading: tuple[int, int] | None,
    pieces: Pieces | None = None,
    year: int | None = None,
) -> Iterator[Finding]:
    """Every prize that `[start, end)` states; bars and dots part statements where the first piece is one by itself.
    `year` is that of a heading above, for statements without their own."""
    ask = pieces or partial(pieces_of, page)
    first = _CHUNK.search(page.text, start, end)
    is_list = first is None or statement(page, ask(start, first.start())) is not None
    sign = _CHUNK if is_list else _LINE
    left, above = start, None
    for cut_start, cut_end in [*(m.span() for m in sign.finditer(page.text, start, end)), (end, end)]:
        found = _next_of(page, ask(left, cut_start), above) if page.text[left:cut_start].strip() else None
        if found is not None:
            above = found
            dated = found._replace(year=found.year or year)
            yield from _built(page, dated, (left, cut_start), rule, heading)
        left = cut_end


def _next_of(page: Page, pieces: Sequence[Piece], above: Statement | None) -> Statement | None:
    """What a chunk states; one of prizes alone continues the festival before it."""
    found = statement(page, pieces)
    is_more = bool(pieces) and all(p.prize and p.year is None for p in pieces if not p.bracket)
    return found or (above._replace(prizes=pieces) if above is not None and is_more else None)


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
    if is_one and not is_other and not is_nomination(text):
        first, last = pieces[0].start, pieces[-1].end
        value: dict[str, Json] = {"festival": None, "year": None, "prize": page.text[first:last], "recipient": None}
        context = (Spot(start, end, role="context"), *((Spot(*heading, role="label"),) if heading else ()))
        yield Finding("film.prize", value, (Spot(first, last), *context), "prize.alone")


def _of_prize(piece: Piece) -> bool:
    """Whether a piece tells what a prize is for, and not where it was given: it has a prize's word or small ones."""
    return piece.prize or any(word[0].islower() and len(word) > _LONGEST_PARTICLE for word in piece.text.split())


def _built(
    page: Page, said: Statement, chunk: tuple[int, int], rule: str, heading: tuple[int, int] | None
) -> Iterator[Finding]:
    festival, year, prizes = said
    context = (Spot(*chunk, role="context"), *((Spot(*heading, role="label"),) if heading else ()))
    pending: list[tuple[Piece, str | None]] = []
    for piece in takewhile(lambda one: not _announces_nominations(page, one), prizes):
        if not piece.prize and _is_beside(page, piece, festival, prizes):
            continue
        recipient = _recipient(piece)
        if recipient and pending and not piece.prize:
            pending[-1] = (pending[-1][0], recipient)
        elif not piece.bracket or piece.prize:
            pending += [(one, None) for one in _each(page, piece)]
    for piece, recipient in pending:
        is_won = key(piece.text) in lexicon().winners and any(one.prize for one in prizes if one is not piece)
        if is_won or not _prize_like(piece, prizes) or is_nomination(piece.text):
            continue
        start, end, name = piece.start, piece.end, piece.text
        cut = _FOR.search(name)
        if cut and person_shaped(name[cut.end() :]) and not names_prize(name[cut.end() :]):
            recipient, name = name[cut.end() :], name[: cut.start()]
            end = start + len(name) if bare(page.text[start : start + len(name)]) == name else end
        value: dict[str, Json] = {"festival": festival.text, "year": year, "prize": name, "recipient": recipient}
        yield Finding("film.prize", value, (Spot(start, end), *context), rule)


def _is_beside(page: Page, piece: Piece, festival: Piece, prizes: Sequence[Piece]) -> bool:
    """Whether a piece right behind the festival is where that is: the prize stands before both, or a sign that parts
    more than the one between them stands behind it ("Moon Festival, Lodz – Best Film")."""
    after = [one for one in prizes if one.start > festival.start]
    if not after or piece is not after[0]:
        return False
    if any(one.prize and one.start < festival.start for one in prizes):
        return True
    signs = page.text[festival.end : piece.start].strip(), page.text[piece.end : piece.end + 3].strip()
    is_dated = _DATED.match(page.text, piece.end) is not None
    return len(after) > 1 and signs[0] in _WEAK and (signs[1] in _STRONG or is_dated)


def _announces_nominations(page: Page, piece: Piece) -> bool:
    """Whether what follows a piece are nominations: "Award Nomination: Best Editing"."""
    return is_nomination(piece.text) and page.text[piece.end :].lstrip().startswith(":")


def _each(page: Page, piece: Piece) -> list[Piece]:
    """The prizes of a piece that a word for "and" joins: "Best Film and Best Music"."""
    spans = awards(page.text, piece.start, piece.end) if piece.prize and not piece.festival else []
    if len(spans) < 2:
        return [piece]
    return [replace(piece, start=a, end=b, text=bare(page.text[a:b])) for a, b in spans]


def _recipient(piece: Piece) -> str | None:
    is_other = piece.prize or piece.festival or piece.year is not None or _is_section(piece)
    return piece.text if person_shaped(piece.text) and not is_other else None


def _is_section(piece: Piece) -> bool:
    """Whether a piece tells in which section of a festival a film was: "Catégorie Premiers films"."""
    return key(piece.text).split()[:1] != [] and key(piece.text).split()[0] in lexicon().sections


def _prize_like(piece: Piece, prizes: Sequence[Piece]) -> bool:
    """A piece without a prize's word counts beside pieces that have one, if it is short and capitalised."""
    if not piece.text or (piece.year is not None and not piece.prize):
        return False
    if piece.text.split()[0] in _WINS:
        return False
    is_other = piece.festival or _is_section(piece) or is_place(piece.text)
    return piece.prize or (len(piece.text.split()) <= _LONGEST_PLAIN and piece.text[0].isupper() and not is_other)
