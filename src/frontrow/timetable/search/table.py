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
def is_free(M: Ints, size: int) -> bool:
    """Return whether the move leads to no shut day, and nothing held from its own day."""
    for place in range(size):
        s, day = M[M[MOVED] + place], M[M[GRID_DAY] + M[M[TO_AT] + place]]
        if M[M[SHUT] + day] or (M[M[HELD] + s] and day != M[M[DAY] + s]):
            return False
    return True
