"""Quick looks into a diary that spare a day plan: whether a screening could fit in, whether a visit keeps one out."""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.diaries import can_attend, in_flight
from frontrow.timetable.search.fixed import Ints, Smalls, Weights
from frontrow.timetable.search.memory import (
    DAILY_VISITS,
    DAY,
    DAYS,
    DIARY,
    DIARY_SIZE,
    DIARY_WIDTH,
    END,
    ITEM,
    SCREEN,
    START,
    TRAVEL,
    VENUE,
    VENUES,
)


@compiled
def _meets(M: Ints, start: int, end: int, venue: int, u: int) -> bool:
    """Return whether who is in a house from `start` to `end` cannot attend a screening as well."""
    gap = M[M[TRAVEL] + venue * M[VENUES] + M[M[VENUE] + M[M[SCREEN] + u]]]
    return start < M[M[END] + u] + gap and M[M[START] + u] < end + gap


@compiled
def could_fit(M: Ints, W: Weights, P: Smalls, v: int, s: int) -> bool:
    """Return whether an item not seen is worth more than what its screening would push out of the day."""
    if not can_attend(M, v, s):
        return False
    start, end, venue = M[M[START] + s], M[M[END] + s], M[M[VENUE] + M[M[SCREEN] + s]]
    worth, cell = W[v, M[M[ITEM] + s]], v * M[DAYS] + M[M[DAY] + s]
    row, pushed, visits, least = M[DIARY] + cell * M[DIARY_WIDTH], 0, 0, 1 << 30
    for line in range(M[M[DIARY_SIZE] + cell]):
        u = M[row + line]
        item = M[M[ITEM] + u]
        if P[v, item] == u and not in_flight(M, u):
            visits += 1
            least = min(least, W[v, item])
            if _meets(M, start, end, venue, u):
                pushed += W[v, item]
                if pushed >= worth:
                    return False
    if pushed == 0 and visits >= M[DAILY_VISITS]:
        pushed = least
    return pushed < worth


@compiled
def keeps_out(M: Ints, P: Smalls, v: int, day: int, start: int, end: int, venue: int, others: int) -> bool:
    """Return whether a visit at that time keeps something that is not seen out of the day.

    `others`: how many more visits the day may have before it is their number that keeps it out.
    """
    cell = v * M[DAYS] + day
    row, waiting = M[DIARY] + cell * M[DIARY_WIDTH], False
    for line in range(M[M[DIARY_SIZE] + cell]):
        u = M[row + line]
        seen = P[v, M[M[ITEM] + u]]
        if seen == u:
            others -= 1
        elif seen < 0 and not in_flight(M, u):
            if _meets(M, start, end, venue, u):
                return True
            waiting = True
    return waiting and others <= 0
