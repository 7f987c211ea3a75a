"""One visitor's best day, all other days given: a dynamic program over the lines of the day's diary."""

# mypy: disable-error-code="no-any-return, return-value, no-untyped-def"

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.diaries import can_attend, in_flight
from frontrow.timetable.search.fixed import Ints, Smalls, Weights
from frontrow.timetable.search.memory import (
    CHAIN,
    CHAIN_BACK,
    CHAIN_BEST,
    CHAIN_END,
    CHAIN_LENGTH,
    CHAIN_SIZE,
    CHAIN_START,
    CHAIN_VENUE,
    CHAIN_WEIGHT,
    DAILY_VISITS,
    DAY,
    DAYS,
    DIARY,
    DIARY_SIZE,
    DIARY_WIDTH,
    END,
    IN_FLIGHT,
    ITEM,
    LAYER,
    LAYER_BACK,
    LAYERS,
    MOVED,
    PICKED,
    PICKED_SIZE,
    SCREEN,
    START,
    TRAVEL,
    VENUE,
    VENUES,
)  # fmt: skip


@compiled
def _line(M: Ints, place: int, s: int, weight: int) -> None:
    M[M[CHAIN] + place] = s
    M[M[CHAIN_WEIGHT] + place] = weight
    M[M[CHAIN_START] + place] = M[M[START] + s]
    M[M[CHAIN_END] + place] = M[M[END] + s]
    M[M[CHAIN_VENUE] + place] = M[M[VENUE] + M[M[SCREEN] + s]]


@compiled
def _worth(M: Ints, W: Weights, P: Smalls, v: int, s: int, day: int, special: int, worth: int) -> int:
    """Return what a screening may count for in a day: 0 where its item is seen on another day."""
    item = M[M[ITEM] + s]
    if item == special:
        return worth
    seen = P[v, item]
    if seen >= 0 and M[M[DAY] + seen] != day:
        return 0
    return W[v, item]


@compiled
def _insert(M: Ints, n: int, s: int, weight: int) -> None:
    """Put a screening in flight among the `n` lines, in order of start."""
    place = n
    while place > 0 and M[M[CHAIN_START] + place - 1] > M[M[START] + s]:
        _line(M, place, M[M[CHAIN] + place - 1], M[M[CHAIN_WEIGHT] + place - 1])
        place -= 1
    _line(M, place, s, weight)


@compiled
def _gather(M: Ints, W: Weights, P: Smalls, v: int, day: int, special: int, worth: int) -> tuple[int, int]:
    """List what the visitor could attend that day; return what the day gives now and how much of it is not seen."""
    cell = v * M[DAYS] + day
    row = M[DIARY] + cell * M[DIARY_WIDTH]
    n, now, unseen = 0, 0, 0
    for line in range(M[M[DIARY_SIZE] + cell]):
        u = M[row + line]
        if M[IN_FLIGHT] and in_flight(M, u):
            continue
        item = M[M[ITEM] + u]
        seen = P[v, item]
        if seen == u:
            now += W[v, item]
        weight = _worth(M, W, P, v, u, day, special, worth)
        if weight:
            unseen += seen < 0 or item == special
            _line(M, n, u, weight)
            n += 1
    for place in range(M[IN_FLIGHT]):
        s = M[M[MOVED] + place]
        item = M[M[ITEM] + s]
        if M[M[DAY] + s] != day or W[v, item] == 0 or not can_attend(M, v, s):
            continue
        if P[v, item] == s:
            now += W[v, item]
        weight = _worth(M, W, P, v, s, day, special, worth)
        if weight:
            unseen += P[v, item] < 0 or item == special
            _insert(M, n, s, weight)
            n += 1
    M[CHAIN_SIZE] = n
    return now, unseen


@compiled
def _longest(M: Ints) -> int:
    """Fill the best chain that ends in each line; return the best end, −1 without any."""
    top, top_value = -1, 0
    for j in range(M[CHAIN_SIZE]):
        start, to = M[M[CHAIN_START] + j], M[TRAVEL] + M[M[CHAIN_VENUE] + j]
        best, back, length = 0, -1, 0
        for i in range(j):
            value = M[M[CHAIN_BEST] + i]
            if value > best and M[M[CHAIN_END] + i] + M[to + M[M[CHAIN_VENUE] + i] * M[VENUES]] <= start:
                best, back, length = value, i, M[M[CHAIN_LENGTH] + i]
        value = best + M[M[CHAIN_WEIGHT] + j]
        M[M[CHAIN_BEST] + j] = value
        M[M[CHAIN_BACK] + j] = back
        M[M[CHAIN_LENGTH] + j] = length + 1
        if value > top_value:
            top, top_value = j, value
    return top


@compiled
def _fill_layers(M: Ints, j: int, most: int) -> None:
    """Fill the best chains of exactly 1 to `most` visits that end in a line; 0 is none."""
    row, weight = M[LAYER] + j * M[LAYERS], M[M[CHAIN_WEIGHT] + j]
    start, to = M[M[CHAIN_START] + j], M[TRAVEL] + M[M[CHAIN_VENUE] + j]
    for k in range(1, most + 1):
        M[row + k] = weight if k == 1 else 0
        M[M[LAYER_BACK] + j * M[LAYERS] + k] = -1
    for i in range(j):
        if M[M[CHAIN_END] + i] + M[to + M[M[CHAIN_VENUE] + i] * M[VENUES]] > start:
            continue
        before = M[LAYER] + i * M[LAYERS]
        for k in range(2, most + 1):
            if M[before + k - 1] and M[before + k - 1] + weight > M[row + k]:
                M[row + k] = M[before + k - 1] + weight
                M[M[LAYER_BACK] + j * M[LAYERS] + k] = i


@compiled
def _layered(M: Ints, most: int) -> int:
    """As `_longest`, with at most `most` visits; picks the chain, returns its value."""
    top, top_k, top_value = -1, 0, 0
    for j in range(M[CHAIN_SIZE]):
        _fill_layers(M, j, most)
        for k in range(1, most + 1):
            if M[M[LAYER] + j * M[LAYERS] + k] > top_value:
                top, top_k, top_value = j, k, M[M[LAYER] + j * M[LAYERS] + k]
    picked = 0
    while top >= 0:
        M[M[PICKED] + picked] = top
        picked += 1
        top = M[M[LAYER_BACK] + top * M[LAYERS] + top_k]
        top_k -= 1
    M[PICKED_SIZE] = picked
    return top_value


@compiled
def _unlayered(M: Ints, top: int) -> int:
    """Pick the chain that ends in a line, return its value."""
    value, size = M[M[CHAIN_BEST] + top], 0
    while top >= 0:
        M[M[PICKED] + size] = top
        size += 1
        top = M[M[CHAIN_BACK] + top]
    M[PICKED_SIZE] = size
    return value


@compiled
def _without_doubles(M: Ints, value: int) -> int:
    """Drop the second visit to one item in the picked chain; return what remains."""
    kept = 0
    for p in range(M[PICKED_SIZE]):
        line, doubled = M[M[PICKED] + p], False
        for q in range(kept):
            other = M[M[PICKED] + q]
            if M[M[ITEM] + M[M[CHAIN] + other]] == M[M[ITEM] + M[M[CHAIN] + line]]:
                doubled = True
        if doubled:
            value -= M[M[CHAIN_WEIGHT] + line]
        else:
            M[M[PICKED] + kept] = line
            kept += 1
    M[PICKED_SIZE] = kept
    return value


@compiled
def best_day(M: Ints, W: Weights, P: Smalls, v: int, day: int, special: int, worth: int) -> tuple[int, int]:
    """Return the best value of a visitor's day and its value now; the chain is left picked.

    Items seen on other days are out, but `special` counts as `worth` (0: it is out wherever it is seen).
    """
    now, unseen = _gather(M, W, P, v, day, special, worth)
    M[PICKED_SIZE] = 0
    if unseen == 0:
        return 0, now
    top = _longest(M)
    if top < 0 or M[DAILY_VISITS] == 0:
        return 0, now
    too_many = M[M[CHAIN_LENGTH] + top] > M[DAILY_VISITS]
    value = _layered(M, M[DAILY_VISITS]) if too_many else _unlayered(M, top)
    return _without_doubles(M, value), now
