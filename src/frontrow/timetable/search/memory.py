"""One block of memory for the compiled search, with a table of contents in front.

Compiled code pays for every array that it hands from function to function, so all whole numbers lie in one array `M`
and all real ones in `R`. `M[LENGTH]` is where the lengths begin: `M[M[LENGTH] + s]` is the length of screening `s`; a
single number stands in the table itself (`M[DAYS]`, `R[W_PRIME]`). Tables of ratings (`W`) and of plans (`P`), by
visitor and item, are the only other arrays.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from frontrow.timetable.search.fixed import Fixed, Ints, Reals, Smalls, Weights

# single whole numbers
(
    SCREENINGS, SCREENS, DAYS, STARTS, ITEMS, VENUES, VISITORS, SPAN, REACH, DAILY_VISITS, CLASHES,
    BUCKET_WIDTH, DAY_WIDTH, LAYERS, LOG_SIZE, PICKED_SIZE, RNG, MOVABLES,
    DIARY_WIDTH, CHAIN_SIZE, IN_FLIGHT, HOMING, LEAVERS_SIZE, MISSERS_SIZE, ELSEWHERE_SIZE, LONGEST, FARTHEST,
) = range(27)  # fmt: skip
# where arrays of whole numbers begin: fixed ones
(
    MINUTE, GRID_DAY, PART, PRIME, START_AT, LENGTH, ITEM, NUMBER, KIND, TRANSPORT, GUEST_ROW, GUESTS, COPY,
    KIND_ROW, RUN_ROW, RUN_SCREEN, RUN_LOW, RUN_HIGH, GUEST_MEMBER_ROW, GUEST_MEMBER, COPY_MEMBER_ROW, COPY_MEMBER,
    TURNAROUND, VENUE, TRAVEL, FIRST, SHOWS, BETWEEN, SECTION, WANTS_PRIME, SECTION_FREE, DATE,
    RATER_ROW, RATER, STAY_ROW, STAY_FROM, STAY_TO, MOVABLE,
) = range(27, 65)  # fmt: skip
# … and those that a search changes; AT is −1 while a screening is lifted off the board; while half of the days is
# searched, HELD is 1 for a screening that must keep its day and SHUT for a day that nothing may be moved to
(
    SCREEN, AT, START, END, DAY, BUCKET_SIZE, BUCKET, DAY_SIZE, DAY_LIST, PILE, VALUE, BEST_SCREEN, BEST_AT, COUNTS,
    CHAIN, CHAIN_WEIGHT, CHAIN_BEST, CHAIN_BACK, CHAIN_LENGTH, PICKED, TODO, LAYER, LAYER_BACK,
    LOG_VISITOR, LOG_ITEM, LOG_PLAN, MOVED, TO_SCREEN, TO_AT, FROM_SCREEN, FROM_AT,
    DIARY_SIZE, DIARY, CHAIN_START, CHAIN_END, CHAIN_VENUE, HOME_SCREEN, HOME_AT,
    LEAVERS, MISSERS, ELSEWHERE, HELD, SHUT, DAY_START, DAY_END, DAY_VENUE,
) = range(65, 111)  # fmt: skip
# where arrays of real numbers begin; PROMISED and ASIDE belong to `outlook`, CLASHES_NOW and CLASHES_THERE to `clashes`
(
    FACTOR, SEATS, SHARE, COST, RATER_PULL, CLASH, TOTAL, BEST_TOTAL, PROMISED, ASIDE, CLASHES_NOW, CLASHES_THERE,
) = range(111, 123)  # fmt: skip
CONTENTS = 123
# single real numbers, in front of R
W_TURNED, W_EMPTY, W_PRIME, W_PART, W_PILE = range(5)

MOST_ON_A_SCREEN_A_DAY = 96
LOG_LENGTH = 1 << 17
TODO_SIZE = 256
LOGS = (LOG_VISITOR, LOG_ITEM, LOG_PLAN)
MOST_MOVED = 4
_SAME_NAME = {
    "minute": MINUTE, "day": GRID_DAY, "part": PART, "prime": PRIME, "start_at": START_AT, "length": LENGTH,
    "item": ITEM, "number": NUMBER, "kind": KIND, "transport": TRANSPORT, "guest_row": GUEST_ROW, "guests": GUESTS,
    "copy": COPY, "kind_row": KIND_ROW, "run_row": RUN_ROW, "run_screen": RUN_SCREEN, "run_low": RUN_LOW,
    "run_high": RUN_HIGH, "guest_member_row": GUEST_MEMBER_ROW, "guest_member": GUEST_MEMBER,
    "copy_member_row": COPY_MEMBER_ROW, "copy_member": COPY_MEMBER, "turnaround": TURNAROUND, "venue": VENUE,
    "travel": TRAVEL, "first": FIRST, "shows": SHOWS, "between": BETWEEN, "section": SECTION,
    "wants_prime": WANTS_PRIME, "section_free": SECTION_FREE, "date": DATE, "rater_row": RATER_ROW, "rater": RATER,
    "stay_row": STAY_ROW, "stay_from": STAY_FROM, "stay_to": STAY_TO, "movable": MOVABLE,
}  # fmt: skip
_REAL = {"factor": FACTOR, "seats": SEATS, "share": SHARE, "cost": COST, "rater_pull": RATER_PULL, "clash": CLASH}


@dataclass(frozen=True)
class Memory:
    """The block of one search: whole numbers, real numbers, ratings and plans."""

    M: Ints
    R: Reals
    W: Weights
    P: Smalls

    def ints(self, name: int, size: int) -> Ints:
        """Return a view of an array of whole numbers by its name in the table of contents."""
        return self.M[self.M[name] : self.M[name] + size]

    def reals(self, name: int, size: int) -> Reals:
        """Return a view of an array of real numbers by its name in the table of contents."""
        return self.R[self.M[name] : self.M[name] + size]


def lay_flat(fixed: Fixed, seed: int) -> Memory:
    """Return the block of a search with nothing on the board and nobody's plan made."""
    contents = np.zeros(CONTENTS, np.int64)
    arrays: dict[int, npt.NDArray[np.int64]] = {
        name: np.asarray(getattr(fixed, key), np.int64).ravel() for key, name in _SAME_NAME.items()
    }
    arrays |= _changing(fixed, contents)
    reals = {name: getattr(fixed, key).ravel() for key, name in _REAL.items()}
    reals |= {TOTAL: np.zeros(3), BEST_TOTAL: np.full(3, np.inf)}
    reals |= {PROMISED: np.zeros(len(fixed.shows)), ASIDE: np.zeros(len(fixed.length))}
    reals |= {CLASHES_NOW: np.zeros(len(fixed.length)), CLASHES_THERE: np.zeros(MOST_MOVED)}
    weights = [fixed.w_turned, fixed.w_empty, fixed.w_prime, fixed.w_part, fixed.w_pile]
    contents[RNG] = seed
    whole = _joined(contents, arrays, contents)
    real = _joined(np.array(weights, np.float64), reals, contents)
    whole[:CONTENTS] = contents
    return Memory(whole, real, fixed.rating, np.full(fixed.rating.shape, -1, np.int32))


def _changing(fixed: Fixed, contents: Ints) -> dict[int, npt.NDArray[np.int64]]:
    n, days, screens = len(fixed.length), len(fixed.date), len(fixed.seats)
    visitors, wide = len(fixed.cost), max(n, 1)
    bucket, layers = min(wide, MOST_ON_A_SCREEN_A_DAY), min(fixed.daily_visits, 32) + 1
    diary = _diary_width(fixed)
    numbers = {
        SCREENINGS: n, SCREENS: screens, DAYS: days, STARTS: len(fixed.day), ITEMS: len(fixed.shows),
        VENUES: len(fixed.travel), VISITORS: visitors, SPAN: len(fixed.start_at), REACH: fixed.reach,
        DAILY_VISITS: fixed.daily_visits, CLASHES: len(fixed.clash), BUCKET_WIDTH: bucket, DAY_WIDTH: wide,
        LAYERS: layers, DIARY_WIDTH: diary, MOVABLES: len(fixed.movable),
        LONGEST: int(fixed.length.max(initial=0)), FARTHEST: int(fixed.travel.max(initial=0)),
    }  # fmt: skip
    for name, number in numbers.items():
        contents[name] = number
    sizes = {
        SCREEN: n, AT: n, START: n, END: n, DAY: n, BEST_SCREEN: n, BEST_AT: n,
        HOME_SCREEN: n, HOME_AT: n, HELD: n, SHUT: days, BUCKET_SIZE: screens * days,
        BUCKET: screens * days * bucket, DAY_SIZE: days, PILE: len(fixed.section_free) * days,
        VALUE: visitors, COUNTS: 4, TODO: TODO_SIZE, LAYER: wide * layers,
        LAYER_BACK: wide * layers,
    }  # fmt: skip
    sizes |= dict.fromkeys((DAY_LIST, DAY_START, DAY_END, DAY_VENUE), days * wide)
    sizes |= {DIARY_SIZE: visitors * days, DIARY: visitors * days * diary}
    sizes |= dict.fromkeys((CHAIN_START, CHAIN_END, CHAIN_VENUE), wide)
    sizes |= dict.fromkeys((CHAIN, CHAIN_WEIGHT, CHAIN_BEST, CHAIN_BACK, CHAIN_LENGTH, PICKED), wide)
    sizes |= dict.fromkeys((LEAVERS, MISSERS, ELSEWHERE), visitors * MOST_MOVED)
    sizes |= dict.fromkeys((MOVED, TO_SCREEN, TO_AT, FROM_SCREEN, FROM_AT), MOST_MOVED)
    sizes |= dict.fromkeys(LOGS, LOG_LENGTH)  # last: what a copy of the memory need not hold
    arrays = {name: np.zeros(size, np.int64) for name, size in sizes.items()}
    arrays[AT] -= 1
    arrays[BEST_AT] -= 1
    return arrays


def _diary_width(fixed: Fixed) -> int:
    """Return how many screenings a visitor's list of one day holds; what does not fit is not planned for."""
    if not fixed.rating.size:
        return 1
    most = int(((fixed.rating > 0) * fixed.shows).sum(axis=1).max())
    return max(1, min(most, max(24, 4 * most // max(1, len(fixed.date)))))


def _joined(front: npt.NDArray[np.generic], arrays: dict[int, Any], contents: Ints):  # type: ignore[no-untyped-def]
    offset = len(front)
    for name, array in arrays.items():
        contents[name] = offset
        offset += len(array)
    return np.concatenate([front, *arrays.values()])


__all__ = [name for name in globals() if name.isupper()] + ["Ints", "Memory", "Reals", "Smalls", "Weights", "lay_flat"]
