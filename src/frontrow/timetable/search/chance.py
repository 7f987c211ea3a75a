"""Seeded chance in plain integer arithmetic, so that every machine draws the same."""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from decimal import Decimal, localcontext

import numpy as np

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.fixed import Ints, Reals
from frontrow.timetable.search.memory import RNG

_STEP = np.uint64(11400714819323198485)
_MIX1 = np.uint64(13787848793156543929)
_MIX2 = np.uint64(10723151780598845931)
_30, _27, _31, _32, _52 = (np.uint64(shift) for shift in (30, 27, 31, 32, 52))


@compiled
def draw(M: Ints) -> np.uint64:
    """Return 64 random bits."""
    z = np.uint64(M[RNG]) + _STEP
    M[RNG] = np.int64(z)
    z = (z ^ z >> _30) * _MIX1
    z = (z ^ z >> _27) * _MIX2
    return z ^ z >> _31


@compiled
def below(M: Ints, limit: int) -> int:
    """Return a random whole number from 0 to `limit` − 1."""
    return np.int64((draw(M) >> _32) * np.uint64(limit) >> _32)


@compiled
def exponential(M: Ints, table: Reals) -> float:
    """Return an exponential variate of mean 1 from the table of its quantiles."""
    return table[np.int64(draw(M) >> _52)]


def exponential_table() -> Reals:
    """Return 4,096 quantiles of the exponential distribution, by decimal logarithms, the same on every machine."""
    with localcontext() as context:
        context.prec = 25
        return np.array([float(-(Decimal(2 * n + 1) / 8192).ln()) for n in range(4096)])
