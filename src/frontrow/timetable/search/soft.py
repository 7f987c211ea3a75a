"""What a screening costs where it lies, the visitors' plans aside."""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.clashes import clashes_at
from frontrow.timetable.search.fixed import Ints, Reals
from frontrow.timetable.search.memory import (
    AT,
    DAYS,
    FACTOR,
    FIRST,
    GRID_DAY,
    HOME_AT,
    HOME_SCREEN,
    HOMING,
    ITEM,
    NUMBER,
    PART,
    PILE,
    PRIME,
    SEATS,
    SECTION,
    SECTION_FREE,
    SHARE,
    SHOWS,
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
def soft_without_clashes(M: Ints, R: Reals, s: int, screen: int, at: int) -> float:
    """Return what a screening that is not on the board would cost there, what cannot be combined with it aside."""
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
    return cost


@compiled
def soft_at(M: Ints, R: Reals, s: int, screen: int, at: int) -> float:
    """Return what a screening that is not on the board would cost there, pairs with the board counted."""
    return soft_without_clashes(M, R, s, screen, at) + clashes_at(M, R, s, screen, at)
