"""Chooses where a screening might go: one of its runs of starts, each on one screen and day."""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.chance import below
from frontrow.timetable.search.fixed import Ints
from frontrow.timetable.search.memory import (
    GRID_DAY,
    KIND,
    KIND_ROW,
    RUN_LOW,
    SHUT,
)

LOOKS = 4  # for a run on a day that is not shut


@compiled
def some_run(M: Ints, s: int) -> int:
    """Return one of the runs of starts of a screening, on a day that is not shut if a few looks find one."""
    kind = M[M[KIND] + s]
    first, last = (M[M[KIND_ROW] + kind], M[M[KIND_ROW] + (kind + 1)])
    run = first + below(M, last - first)
    for _ in range(LOOKS):
        if not M[M[SHUT] + M[M[GRID_DAY] + M[M[RUN_LOW] + run]]]:
            break
        run = first + below(M, last - first)
    return run
