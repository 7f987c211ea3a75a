"""Betters plans between whiles: some days of a visitor are planned anew, and kept if that is not worse."""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.chance import below
from frontrow.timetable.search.fixed import Ints, Smalls, Weights
from frontrow.timetable.search.memory import (
    DAYS,
    DIARY,
    DIARY_SIZE,
    DIARY_WIDTH,
    ITEM,
    LOG_SIZE,
    VALUE,
    VISITORS,
)
from frontrow.timetable.search.plans import improve_day, sweep

NEARLY = 40  # a shaken plan that lost more than a fortieth is not bettered further


@compiled
def _clear_day(M: Ints, W: Weights, P: Smalls, v: int, day: int) -> None:
    """Take all visits of a day out of a visitor's plan."""
    cell = v * M[DAYS] + day
    for line in range(M[M[DIARY_SIZE] + cell]):
        u = M[M[DIARY] + cell * M[DIARY_WIDTH] + line]
        item = M[M[ITEM] + u]
        if P[v, item] == u:
            P[v, item] = -1
            M[M[VALUE] + v] -= W[v, item]


@compiled
def _shake(M: Ints, W: Weights, P: Smalls, v: int, days: int, first: int, step: int) -> None:
    """Plan some days of a visitor anew, in the order that `first` and `step` give; kept if it is not worse."""
    kept, kept_value, size = P[v].copy(), M[M[VALUE] + v], M[DAYS]
    for turn in range(days):
        _clear_day(M, W, P, v, (first + turn * step) % size)
    for turn in range(days):
        M[LOG_SIZE] = 0
        improve_day(M, W, P, v, (first + turn * step) % size)
    if M[M[VALUE] + v] >= kept_value - kept_value // NEARLY:
        sweep(M, W, P, v)
    if M[M[VALUE] + v] < kept_value:
        P[v] = kept
        M[M[VALUE] + v] = kept_value


@compiled
def refresh(M: Ints, W: Weights, P: Smalls, shakes: int, first: int, step: int) -> None:
    """Better plans day by day, then by planning a few days anew, `shakes` times; from the fourth time on all days.

    Every plan is swept; those of every `step`th visitor from the `first` on are shaken.
    """
    days = M[DAYS]
    for v in range(M[VISITORS]):
        sweep(M, W, P, v)
    for v in range(first, M[VISITORS], step):
        for shake in range(shakes):
            some = days if shake >= 3 else min(days, 2 + shake)
            stride = 1 if shake >= 3 else 1 + below(M, max(1, days - 1))
            _shake(M, W, P, v, some, below(M, days), stride)
    M[LOG_SIZE] = 0
