"""Lifts screenings off the board and puts them on it, keeping every list of who is where."""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.day_lists import enter_in_day, strike_from_day
from frontrow.timetable.search.fixed import Ints
from frontrow.timetable.search.memory import (
    AT,
    BUCKET,
    BUCKET_SIZE,
    BUCKET_WIDTH,
    CLASHES,
    DAY,
    DAYS,
    END,
    GRID_DAY,
    ITEM,
    KIND,
    LENGTH,
    MINUTE,
    PILE,
    RUN_HIGH,
    RUN_LOW,
    RUN_ROW,
    SCREEN,
    SCREENS,
    SECTION,
    SPAN,
    START,
    START_AT,
    STARTS,
)


@compiled
def allowed(M: Ints, s: int, screen: int, at: int) -> bool:
    """Return whether a screening may lie on a screen at a start by the rules that bind it alone."""
    cell = (M[M[KIND] + s] * M[SCREENS] + screen) * M[DAYS] + M[M[GRID_DAY] + at]
    for run in range(M[M[RUN_ROW] + cell], M[M[RUN_ROW] + (cell + 1)]):
        if M[M[RUN_LOW] + run] <= at <= M[M[RUN_HIGH] + run]:
            return True
    return False


@compiled
def start_after(M: Ints, minute: int) -> int:
    """Return the first start at or after a minute, or the number of starts where there is none."""
    since = minute - M[M[MINUTE] + 0]
    if since < 0:
        return 0
    if since >= M[SPAN]:
        return M[STARTS]
    return M[M[START_AT] + since]


@compiled
def lift(M: Ints, s: int) -> None:
    """Take a screening out of every count, though the lists still name it."""
    M[M[AT] + s] = -1
    section = M[M[SECTION] + M[M[ITEM] + s]]
    if section >= 0:
        M[M[PILE] + section * M[DAYS] + M[M[DAY] + s]] -= 1


@compiled
def put(M: Ints, s: int, screen: int, at: int) -> None:
    """Write where a screening lies; the lists must be brought after by `relist`."""
    M[M[SCREEN] + s] = screen
    M[M[AT] + s] = at
    M[M[START] + s] = M[M[MINUTE] + at]
    M[M[END] + s] = M[M[MINUTE] + at] + M[M[LENGTH] + s]
    M[M[DAY] + s] = M[M[GRID_DAY] + at]
    section = M[M[SECTION] + M[M[ITEM] + s]]
    if section >= 0:
        M[M[PILE] + section * M[DAYS] + M[M[DAY] + s]] += 1


@compiled
def has_room(M: Ints, screen: int, at: int) -> bool:
    """Return whether the list of that screen and day can take one more."""
    return M[M[BUCKET_SIZE] + (screen * M[DAYS] + M[M[GRID_DAY] + at])] < M[BUCKET_WIDTH]


@compiled
def unlist(M: Ints, s: int, screen: int, day: int) -> None:
    """Take a screening out of the lists of a screen and a day."""
    cell = screen * M[DAYS] + day
    last = M[M[BUCKET_SIZE] + cell] - 1
    for p in range(last + 1):
        if M[M[BUCKET] + cell * M[BUCKET_WIDTH] + p] == s:
            M[M[BUCKET] + cell * M[BUCKET_WIDTH] + p] = M[M[BUCKET] + cell * M[BUCKET_WIDTH] + last]
            break
    M[M[BUCKET_SIZE] + cell] = last
    if M[CLASHES]:
        strike_from_day(M, s, day)


@compiled
def enlist(M: Ints, s: int) -> None:
    """Enter a screening that lies on the board in the lists of its screen and day, the day's in order of start."""
    day = M[M[DAY] + s]
    cell = M[M[SCREEN] + s] * M[DAYS] + day
    M[M[BUCKET] + cell * M[BUCKET_WIDTH] + M[M[BUCKET_SIZE] + cell]] = s
    M[M[BUCKET_SIZE] + cell] += 1
    if M[CLASHES]:
        enter_in_day(M, s, day)
