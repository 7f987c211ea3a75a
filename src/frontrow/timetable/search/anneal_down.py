"""The course of a search: breaches out first, then heat falls evenly on a scale of powers from first to last."""

from collections.abc import Callable

from frontrow.timetable.search.run import Search

STEP = 2000  # moves between two looks at the stop condition
STEPS_A_REFRESH = 10  # bettering all plans takes as long as 2,000 to 6,000 moves: at each look it was half of the time
STEP_IN_HALVES = 40_000  # half of them in each half; longer ones are joined worse, shorter ones cost more copying
FIRST_HEAT = 0.1  # of what a screening stands for in the score
LAST_HEAT = 0.02  # of the first heat; at a tenth of that nothing more is found (docs/timetable-figures.md)
CLEANING_HEAT = 0.045  # of the first heat
BREACH_PRICE = 1 / 3  # first heats for a minute of breach, and a breach counts 30 minutes at least
SHAKEN = 6  # at each refresh the plans of one visitor in six are shaken
CLEANING = 0.15  # of the way at most, without a look at visitors


def anneal_down(
    search: Search, stop: Callable[[int], float], tell: Callable[[int, float], None], most: int | None = None
) -> None:
    """Search until `stop` (moves made → share of the way) reaches 1 or a KeyboardInterrupt comes; the best is kept.

    No more than `most` moves are made, and none where nothing can move.
    """
    heat = FIRST_HEAT * search.scale
    try:
        _clean(search, stop, tell, heat, most)
        step: Callable[[int, float, float], None] = search.step
        size, steps_a_refresh = STEP, STEPS_A_REFRESH
        if search.in_halves:
            step, size, steps_a_refresh = search.step_in_halves, STEP_IN_HALVES, 1
        steps, refreshes = 0, 0
        while search.can_move and (share := stop(search.moves)) < 1.0:
            tell(search.moves, share)
            step(_next(search, size, most), heat * BREACH_PRICE, heat * LAST_HEAT**share)
            steps += 1
            if steps < steps_a_refresh or steps % steps_a_refresh == 0:  # a short search cannot wait for its first
                refreshes += 1
                search.recount(share=(refreshes % SHAKEN, SHAKEN))
        search.recount()  # the last board may be the best
        tell(search.moves, 1.0)
    except KeyboardInterrupt:
        return


def _next(search: Search, size: int, most: int | None) -> int:
    return size if most is None else min(size, most - search.moves)


def _clean(
    search: Search, stop: Callable[[int], float], tell: Callable[[int, float], None], heat: float, most: int | None
) -> None:
    """Move screenings without a look at the visitors until no rule is broken."""
    tried = False
    while search.can_move and search.total[0] > 0 and (share := stop(search.moves)) < CLEANING:
        tell(search.moves, share)
        search.step(_next(search, STEP, most), heat * BREACH_PRICE, heat * CLEANING_HEAT, visitors=False)
        tried = True
    if tried:
        search.recount(stale=True)
