"""One visitor's best day, all other days given: a dynamic program over the day's screenings."""

from frontrow.timetable.compiled import compiled
from frontrow.timetable.search.memory import (
    CHAIN,
    CHAIN_BACK,
    CHAIN_BEST,
    CHAIN_LENGTH,
    CHAIN_WEIGHT,
    DAILY_VISITS,
    DAY,
    DAY_LIST,
    DAY_SIZE,
    DAY_WIDTH,
    END,
    ITEM,
    LAYER,
    LAYER_BACK,
    LAYERS,
    PICKED,
    PICKED_SIZE,
    SCREEN,
    START,
    STAY_FROM,
    STAY_ROW,
    STAY_TO,
    TRAVEL,
    VENUE,
    VENUES,
    Ints,
    Smalls,
    Weights,
)


@compiled
def can_attend(M: Ints, v: int, s: int) -> bool:
    """Return whether a screening lies inside one of the visitor's windows."""
    first, last = (M[M[STAY_ROW] + v], M[M[STAY_ROW] + (v + 1)])
    if first == last:
        return True
    for row in range(first, last):
        if M[M[STAY_FROM] + row] <= M[M[START] + s] and M[M[END] + s] <= M[M[STAY_TO] + row]:
            return True
    return False


@compiled
def _gather(M: Ints, W: Weights, P: Smalls, v: int, day: int, special: int, worth: int) -> tuple[int, int, int]:
    """List what the visitor could attend that day; return its length, what the day gives now, what it lacks."""
    n, now, unseen = (0, 0, 0)
    for p in range(M[M[DAY_SIZE] + day]):
        u = M[M[DAY_LIST] + day * M[DAY_WIDTH] + p]
        item = M[M[ITEM] + u]
        weight = W[v, item]
        if weight == 0:
            continue
        seen = P[v, item]
        if seen == u:
            now += weight
        if item == special:
            if worth == 0:
                continue
            weight = worth
        elif seen >= 0 and M[M[DAY] + seen] != day:
            continue
        if not can_attend(M, v, u):
            continue
        if seen < 0 or item == special:
            unseen += 1
        M[M[CHAIN] + n] = u
        M[M[CHAIN_WEIGHT] + n] = weight
        n += 1
    return (n, now, unseen)


@compiled
def _longest(M: Ints, n: int) -> int:
    """Fill the best chain that ends in each candidate; return the best end, −1 without any."""
    top, top_value = (-1, 0)
    for j in range(n):
        u = M[M[CHAIN] + j]
        start, venue = (M[M[START] + u], M[M[VENUE] + M[M[SCREEN] + u]])
        best, back, length = (0, -1, 0)
        for i in range(j):
            w = M[M[CHAIN] + i]
            if (
                M[M[CHAIN_BEST] + i] > best
                and M[M[END] + w] + M[M[TRAVEL] + M[M[VENUE] + M[M[SCREEN] + w]] * M[VENUES] + venue] <= start
            ):
                best, back, length = (M[M[CHAIN_BEST] + i], i, M[M[CHAIN_LENGTH] + i])
        M[M[CHAIN_BEST] + j] = best + M[M[CHAIN_WEIGHT] + j]
        M[M[CHAIN_BACK] + j] = back
        M[M[CHAIN_LENGTH] + j] = length + 1
        if M[M[CHAIN_BEST] + j] > top_value:
            top, top_value = (j, M[M[CHAIN_BEST] + j])
    return top


@compiled
def _layered(M: Ints, n: int, most: int) -> int:
    """As `_longest`, with at most `most` visits; picks the chain, returns its value."""
    top, top_k, top_value = (-1, 0, 0)
    for j in range(n):
        u = M[M[CHAIN] + j]
        start, venue = (M[M[START] + u], M[M[VENUE] + M[M[SCREEN] + u]])
        for k in range(1, most + 1):
            M[M[LAYER] + j * M[LAYERS] + k] = M[M[CHAIN_WEIGHT] + j] if k == 1 else 0
            M[M[LAYER_BACK] + j * M[LAYERS] + k] = -1
        for i in range(j):
            w = M[M[CHAIN] + i]
            if M[M[END] + w] + M[M[TRAVEL] + M[M[VENUE] + M[M[SCREEN] + w]] * M[VENUES] + venue] > start:
                continue
            for k in range(2, most + 1):
                if (
                    M[M[LAYER] + i * M[LAYERS] + (k - 1)]
                    and M[M[LAYER] + i * M[LAYERS] + (k - 1)] + M[M[CHAIN_WEIGHT] + j] > M[M[LAYER] + j * M[LAYERS] + k]
                ):
                    M[M[LAYER] + j * M[LAYERS] + k] = M[M[LAYER] + i * M[LAYERS] + (k - 1)] + M[M[CHAIN_WEIGHT] + j]
                    M[M[LAYER_BACK] + j * M[LAYERS] + k] = i
        for k in range(1, most + 1):
            if M[M[LAYER] + j * M[LAYERS] + k] > top_value:
                top, top_k, top_value = (j, k, M[M[LAYER] + j * M[LAYERS] + k])
    picked = 0
    while top >= 0:
        M[M[PICKED] + picked] = top
        picked += 1
        top = M[M[LAYER_BACK] + top * M[LAYERS] + top_k]
        top_k -= 1
    M[PICKED_SIZE] = picked
    return top_value


@compiled
def _without_doubles(M: Ints, value: int) -> int:
    """Drop the second visit to one item in the picked chain; return what remains."""
    size, kept = (M[PICKED_SIZE], 0)
    for p in range(size):
        doubled = False
        for q in range(kept):
            if M[M[ITEM] + M[M[CHAIN] + M[M[PICKED] + q]]] == M[M[ITEM] + M[M[CHAIN] + M[M[PICKED] + p]]]:
                doubled = True
        if doubled:
            value -= M[M[CHAIN_WEIGHT] + M[M[PICKED] + p]]
        else:
            M[M[PICKED] + kept] = M[M[PICKED] + p]
            kept += 1
    M[PICKED_SIZE] = kept
    return value


@compiled
def best_day(M: Ints, W: Weights, P: Smalls, v: int, day: int, special: int, worth: int) -> tuple[int, int]:
    """Return the best value of a visitor's day and its value now; the chain is left picked.

    Items seen on other days are out, but `special` counts as `worth` (0: it is out wherever it is seen).
    """
    n, now, unseen = _gather(M, W, P, v, day, special, worth)
    M[PICKED_SIZE] = -1
    if unseen == 0:
        return (0, now)
    top = _longest(M, n)
    if top < 0:
        return (0, now)
    if M[M[CHAIN_LENGTH] + top] > M[DAILY_VISITS]:
        value = _layered(M, n, M[DAILY_VISITS]) if M[DAILY_VISITS] else 0
    else:
        value, size = (M[M[CHAIN_BEST] + top], 0)
        while top >= 0:
            M[M[PICKED] + size] = top
            size += 1
            top = M[M[CHAIN_BACK] + top]
        M[PICKED_SIZE] = size
    return (_without_doubles(M, value), now)
