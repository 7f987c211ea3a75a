"""What a screening costs where it lies, the visitors' plans aside."""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.day_lists import first_since
from frontrow.timetable.search.fixed import Ints, Reals
from frontrow.timetable.search.memory import (
    AT,
    CLASH,
    CLASHES,
    DAY_END,
    DAY_LIST,
    DAY_SIZE,
    DAY_START,
    DAY_VENUE,
    DAY_WIDTH,
    DAYS,
    FACTOR,
    FARTHEST,
    FIRST,
    GRID_DAY,
    HOME_AT,
    HOME_SCREEN,
    HOMING,
    ITEM,
    ITEMS,
    LENGTH,
    LONGEST,
    MINUTE,
    NUMBER,
    PART,
    PILE,
    PRIME,
    SCREEN,
    SCREENINGS,
    SEATS,
    SECTION,
    SECTION_FREE,
    SHARE,
    SHOWS,
    TRAVEL,
    VENUE,
    VENUES,
    W_EMPTY,
    W_PART,
    W_PILE,
    W_PRIME,
    W_TURNED,
    WANTS_PRIME,
)


@compiled
def admissions(M: Ints, R: Reals, s: int, screen: int, at: int) -> float:
    """Return the cost of people turned away or kept away and of empty seats."""
    share = R[M[SHARE] + M[M[ITEM] + s]]
    seated = min(share * R[M[FACTOR] + at], R[M[SEATS] + screen])
    return R[W_TURNED] * (share - seated) + R[W_EMPTY] * (R[M[SEATS] + screen] - seated)


@compiled
def _same_part(M: Ints, s: int, at: int) -> int:
    first = M[M[FIRST] + M[M[ITEM] + s]]
    part, pairs = (M[M[PART] + at], 0)
    for u in range(first, first + M[M[SHOWS] + M[M[ITEM] + s]]):
        if u != s and M[M[AT] + u] >= 0 and (M[M[PART] + M[M[AT] + u]] == part):
            pairs += 1
    return pairs


@compiled
def _clashes(M: Ints, R: Reals, s: int, screen: int, at: int) -> float:
    """Return the cost of what nobody can combine with it that day."""
    start, day = M[M[MINUTE] + at], M[M[GRID_DAY] + at]
    end, cost = start + M[M[LENGTH] + s], 0.0
    row, size = day * M[DAY_WIDTH], M[M[DAY_SIZE] + day]
    others, starts, ends, houses = M[DAY_LIST] + row, M[DAY_START] + row, M[DAY_END] + row, M[DAY_VENUE] + row
    travel = M[TRAVEL] + M[M[VENUE] + screen] * M[VENUES]
    clash = M[CLASH] + M[M[ITEM] + s] * M[ITEMS]
    too_late = end + M[FARTHEST]
    for line in range(first_since(M, day, start - M[LONGEST] - M[FARTHEST]), size):
        if M[starts + line] >= too_late:
            break
        gap = M[travel + M[houses + line]]
        if start < M[ends + line] + gap and M[starts + line] < end + gap:
            u = M[others + line]
            if u != s and M[M[AT] + u] >= 0:
                cost += R[clash + M[M[ITEM] + u]]
    return cost


@compiled
def soft_at(M: Ints, R: Reals, s: int, screen: int, at: int) -> float:
    """Return what a screening that is not on the board would cost there, pairs with the board counted."""
    if M[HOMING]:  # a repair: nothing counts but who is not at home
        return 0.0 if M[M[HOME_SCREEN] + s] == screen and M[M[HOME_AT] + s] == at else 1.0
    item = M[M[ITEM] + s]
    cost = admissions(M, R, s, screen, at)
    if M[M[WANTS_PRIME] + item] and M[M[NUMBER] + s] == 0 and (not M[M[PRIME] + at]):
        cost += R[W_PRIME]
    if M[M[SHOWS] + item] > 1:
        cost += R[W_PART] * _same_part(M, s, at)
    section = M[M[SECTION] + item]
    if section >= 0 and M[M[PILE] + section * M[DAYS] + M[M[GRID_DAY] + at]] >= M[M[SECTION_FREE] + section]:
        cost += R[W_PILE]
    if M[CLASHES]:
        cost += _clashes(M, R, s, screen, at)
    return cost


@compiled
def clash_cost(M: Ints, R: Reals) -> float:
    """Return what all pairs that nobody can combine cost: a help to the search that the score does not know."""
    cost = 0.0
    for s in range(M[SCREENINGS] if M[CLASHES] else 0):
        if M[M[AT] + s] >= 0:
            cost += _clashes(M, R, s, M[M[SCREEN] + s], M[M[AT] + s])
    return cost / 2
