"""The move on the table: which screenings it moves, and from where to where, before anything on the board changes."""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.fixed import Ints
from frontrow.timetable.search.memory import (
    AT,
    DAY,
    FROM_AT,
    FROM_SCREEN,
    GRID_DAY,
    HELD,
    MOVED,
    SCREEN,
    SHUT,
    TO_AT,
    TO_SCREEN,
)


@compiled
def lay(M: Ints, place: int, s: int, screen: int, at: int) -> None:
    """Lay at a place of the table that a screening moves to a screen and a start."""
    M[M[MOVED] + place] = s
    M[M[TO_SCREEN] + place] = screen
    M[M[TO_AT] + place] = at
    M[M[FROM_SCREEN] + place] = M[M[SCREEN] + s]
    M[M[FROM_AT] + place] = M[M[AT] + s]


@compiled
def is_laid(M: Ints, s: int, size: int) -> bool:
    """Return whether a screening is among the first `size` on the table."""
    for place in range(size):  # noqa: SIM110 — compiled code knows no any()
        if M[M[MOVED] + place] == s:
            return True
    return False


@compiled
def may_go(M: Ints, s: int, day: int) -> bool:
    """Return whether a day is not shut, and the screening not held to another."""
    return not M[M[SHUT] + day] and (not M[M[HELD] + s] or day == M[M[DAY] + s])


@compiled
def is_free(M: Ints, size: int) -> bool:
    """Return whether all that the move on the table moves may go to its day."""
    for place in range(size):  # noqa: SIM110 — compiled code knows no all()
        if not may_go(M, M[M[MOVED] + place], M[M[GRID_DAY] + M[M[TO_AT] + place]]):
            return False
    return True
