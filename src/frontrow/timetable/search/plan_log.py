"""Writes plans and remembers what they were, so that a refused move leaves no trace."""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.fixed import Ints, Smalls
from frontrow.timetable.search.memory import (
    LOG_ITEM,
    LOG_LENGTH,
    LOG_PLAN,
    LOG_SIZE,
    LOG_VISITOR,
    VALUE,
)

NEARLY_FULL = LOG_LENGTH - 8192


@compiled
def note(M: Ints, v: int, item: int, before: int) -> None:
    if M[LOG_SIZE] < LOG_LENGTH:
        M[M[LOG_VISITOR] + M[LOG_SIZE]] = v
        M[M[LOG_ITEM] + M[LOG_SIZE]] = item
        M[M[LOG_PLAN] + M[LOG_SIZE]] = before
        M[LOG_SIZE] += 1


@compiled
def set_plan(M: Ints, P: Smalls, v: int, item: int, s: int) -> None:
    note(M, v, item, P[v, item])
    P[v, item] = s


@compiled
def gain(M: Ints, v: int, more: int) -> None:
    note(M, v, -1, M[M[VALUE] + v])
    M[M[VALUE] + v] += more


@compiled
def undo_plans(M: Ints, P: Smalls) -> None:
    """Take back every change of plans since the log was emptied."""
    for entry in range(M[LOG_SIZE] - 1, -1, -1):
        v, item = (M[M[LOG_VISITOR] + entry], M[M[LOG_ITEM] + entry])
        if item < 0:
            M[M[VALUE] + v] = M[M[LOG_PLAN] + entry]
        else:
            P[v, item] = M[M[LOG_PLAN] + entry]
    M[LOG_SIZE] = 0
