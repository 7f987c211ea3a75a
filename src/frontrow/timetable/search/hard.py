"""How far a screening breaks the rules that bind two: turnaround, order, copy, guest. 0 is clean."""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.fixed import Ints
from frontrow.timetable.search.memory import (
    AT,
    BETWEEN,
    BUCKET,
    BUCKET_SIZE,
    BUCKET_WIDTH,
    COPY,
    COPY_MEMBER,
    COPY_MEMBER_ROW,
    DATE,
    DAY,
    DAYS,
    END,
    GRID_DAY,
    GUEST_MEMBER,
    GUEST_MEMBER_ROW,
    GUEST_ROW,
    GUESTS,
    ITEM,
    LENGTH,
    MINUTE,
    NUMBER,
    REACH,
    SCREEN,
    SHOWS,
    START,
    TRANSPORT,
    TRAVEL,
    TURNAROUND,
    VENUE,
    VENUES,
)

BREACH = 30
MOST = 150


@compiled
def _short(gap: int, start_a: int, end_a: int, start_b: int, end_b: int) -> int:
    """Return what it costs that two screenings lie nearer than `gap` minutes."""
    if start_a == start_b:
        lacks = max(end_a, end_b) + gap - start_a
    else:
        lacks = end_a + gap - start_b if start_a < start_b else end_b + gap - start_a
    if lacks <= 0:
        return 0
    return BREACH + min(lacks, MOST)


@compiled
def _order(M: Ints, s: int, day: int, start: int, end: int) -> int:
    item = M[M[ITEM] + s]
    between = M[M[BETWEEN] + item]
    hard = 0
    if M[M[NUMBER] + s] > 0 and M[M[AT] + (s - 1)] >= 0:
        days = M[M[DATE] + day] - M[M[DATE] + M[M[DAY] + (s - 1)]]
        if days < between or start < M[M[END] + (s - 1)]:
            hard += BREACH + min(MOST, 60 * max(1, between - days))
    if M[M[NUMBER] + s] + 1 < M[M[SHOWS] + item] and M[M[AT] + (s + 1)] >= 0:
        days = M[M[DATE] + M[M[DAY] + (s + 1)]] - M[M[DATE] + day]
        if days < between or M[M[START] + (s + 1)] < end:
            hard += BREACH + min(MOST, 60 * max(1, between - days))
    return hard


@compiled
def _on_screen(M: Ints, s: int, screen: int, day: int, start: int, end: int) -> int:
    days = M[DAYS]
    gap = M[M[TURNAROUND] + screen]
    hard = 0
    for other in range(max(0, day - M[REACH]), min(days, day + M[REACH] + 1)):
        cell = screen * days + other
        for p in range(M[M[BUCKET_SIZE] + cell]):
            u = M[M[BUCKET] + cell * M[BUCKET_WIDTH] + p]
            if u != s and M[M[AT] + u] >= 0:
                hard += _short(gap, start, end, M[M[START] + u], M[M[END] + u])
    return hard


@compiled
def _with_copy(M: Ints, s: int, screen: int, start: int, end: int) -> int:
    copy = M[M[COPY] + s]
    hard = 0
    for p in range(M[M[COPY_MEMBER_ROW] + copy], M[M[COPY_MEMBER_ROW] + (copy + 1)]):
        u = M[M[COPY_MEMBER] + p]
        if u != s and M[M[AT] + u] >= 0:
            gap = M[M[TRANSPORT] + s] if M[M[VENUE] + M[M[SCREEN] + u]] != M[M[VENUE] + screen] else 0
            hard += _short(gap, start, end, M[M[START] + u], M[M[END] + u])
    return hard


@compiled
def _with_guests(M: Ints, s: int, screen: int, start: int, end: int) -> int:
    hard = 0
    for g in range(M[M[GUEST_ROW] + s], M[M[GUEST_ROW] + (s + 1)]):
        guest = M[M[GUESTS] + g]
        for p in range(M[M[GUEST_MEMBER_ROW] + guest], M[M[GUEST_MEMBER_ROW] + (guest + 1)]):
            u = M[M[GUEST_MEMBER] + p]
            if u != s and M[M[AT] + u] >= 0:
                gap = M[M[TRAVEL] + M[M[VENUE] + screen] * M[VENUES] + M[M[VENUE] + M[M[SCREEN] + u]]]
                hard += _short(gap, start, end, M[M[START] + u], M[M[END] + u])
    return hard


@compiled
def hard_at(M: Ints, s: int, screen: int, at: int) -> int:
    """Return how far a screening would break the rules of two against all that lies on the board."""
    start = M[M[MINUTE] + at]
    end = start + M[M[LENGTH] + s]
    hard = _on_screen(M, s, screen, M[M[GRID_DAY] + at], start, end)
    if M[M[SHOWS] + M[M[ITEM] + s]] > 1:
        hard += _order(M, s, M[M[GRID_DAY] + at], start, end)
    if M[M[COPY] + s] >= 0:
        hard += _with_copy(M, s, screen, start, end)
    if M[M[GUEST_ROW] + s] < M[M[GUEST_ROW] + (s + 1)]:
        hard += _with_guests(M, s, screen, start, end)
    return hard
