"""Every incremental count against a full one: the engine's own, the checker's, and brute force on small problems."""

import itertools
import json
import math

import pytest

from frontrow.timetable import checker
from frontrow.timetable.breaches import breaches_of
from frontrow.timetable.draft import AfterMoves, Progress, best_of, draft
from frontrow.timetable.placing import Placed, placed_at
from frontrow.timetable.problem import Problem
from frontrow.timetable.rules.demand import Board
from frontrow.timetable.score import score_of
from frontrow.timetable.search import memory as m
from frontrow.timetable.search.lay_out import lay_out
from frontrow.timetable.search.run import Search
from frontrow.timetable.timetable_file import Timetable, write_timetable
from frontrow.timetable.visitor_plans import visitor_values, visitors_part
from tests.timetable.festivals import chance_festival, item, read, screen, small


def board_of(search: Search, problem: Problem) -> tuple[Placed, ...]:
    """What lies on the board now, not the best."""
    n = len(search.fixed.length)
    screens, starts = search.memory.ints(m.SCREEN, n), search.memory.ints(m.AT, n)
    minute = search.fixed.minute
    return tuple(placed_at(problem, s, int(screens[s]), int(minute[starts[s]])) for s in range(n))


@pytest.mark.parametrize("seed", range(4))
def test_totals_kept_move_by_move_equal_a_full_count(seed: int) -> None:
    problem = read(chance_festival(seed))
    search = Search(lay_out(problem, "sample"), seed)
    search.start()
    for heat in (100.0, 20.0, 5.0):
        search.step(1500, 0.5, heat)
        kept = search.total.copy()
        search.recount()
        assert kept[0] == search.total[0]
        assert math.isclose(kept[1], search.total[1], rel_tol=1e-9)
        assert search.total[2] <= kept[2] + 1e-9  # a fresh look can only better the plans
        placed = board_of(search, problem)
        full = score_of(problem, placed, lambda *_: 0.0)
        assert math.isclose(full["total"], kept[1], rel_tol=1e-9, abs_tol=1e-6)
        assert (kept[0] == 0) == (breaches_of(Board(problem), placed) == ())


@pytest.mark.parametrize("seed", range(3))
def test_kept_plans_can_be_attended_and_come_near_the_exact_ones(seed: int) -> None:
    problem = read(chance_festival(seed))
    search = Search(lay_out(problem, "sample"), seed)
    search.start()
    search.step(3000, 0.5, 10.0)
    search.recount(shakes=8)
    exact = [value for _, value, _ in visitor_values(problem, board_of(search, problem))]
    kept = search.memory.ints(m.VALUE, len(exact)).tolist()
    assert all(mine <= best for mine, best in zip(kept, exact, strict=True))
    assert sum(kept) >= 0.9 * sum(exact)


@pytest.mark.parametrize("seed", range(4))
def test_engine_and_checker_name_the_same_breaches_and_score(seed: int) -> None:
    raw = chance_festival(seed)
    problem = read(raw)
    search = Search(lay_out(problem, "sample"), seed)
    search.start()
    search.step(200, 0.01, 200.0)  # hot and cheap to break rules: breaches on purpose
    placed = board_of(search, problem)
    found = breaches_of(Board(problem), placed)
    timetable = json.loads(write_timetable(Timetable(problem, placed, {}, {}, (), 1, 1, None)))
    theirs = checker.rule_breaches(raw, timetable)
    mine = sorted((one.rule, *sorted(one.screenings)) for one in found)
    assert mine == sorted((one.rule, *sorted(tuple(s) for s in one.screenings)) for one in theirs)
    score = score_of(problem, placed, visitors_part)
    for part, value in checker.score_of(raw, timetable).items():
        assert math.isclose(value, score[part], rel_tol=1e-9, abs_tol=1e-6), part


def tiny(seed: int) -> dict[str, object]:
    """A festival small enough to try every timetable."""
    minutes = [(60, 90, 75), (90, 90, 60), (45, 120, 60)][seed % 3]
    opening = [{"from": "2026-11-05T16:00", "to": "2026-11-05T21:00"}]
    rows = [item(f"i{n}", minutes[n], demand=60 + 40 * n + seed, prime=n == 0, section="x") for n in range(3)]
    screens = [screen("r1", "rex", open=opening), screen("l1", "lux", capacity=50, open=opening)]
    audience = [{"people": 1 + n, "ratings": {f"i{n}": 5, f"i{(n + 1) % 3}": 3}} for n in range(3)]
    return small(items=rows, screens=screens, audience=audience, guests=[], copies=[], days=["2026-11-05"])


@pytest.mark.parametrize("seed", range(3))
def test_draft_finds_the_best_of_all_timetables(seed: int) -> None:
    problem = read(tiny(seed))
    board = Board(problem)
    places = [(row, int(minute)) for row in range(2) for minute in board.grid.minute]
    best = math.inf
    for chosen in itertools.product(places, repeat=3):
        placed = tuple(placed_at(problem, s, *where) for s, where in enumerate(chosen))
        if any(one.end > one.screen.open[0].end for one in placed) or breaches_of(board, placed):
            continue
        cheap = score_of(problem, placed, lambda *_: 0.0)["total"]
        if cheap < best:
            best = min(best, cheap + visitors_part(problem, placed))
    found = draft(problem, AfterMoves(20_000), objective="sample")
    assert found.breaches == ()
    assert math.isclose(found.score["total"], best, rel_tol=1e-9)
    assert 0 < float(str(found.bound["total"])) <= best


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("objective", ["visitors", "sample", "clashes"])
def test_search_never_ends_above_its_greedy_start(seed: int, objective: str) -> None:
    problem = read(chance_festival(seed))
    start, soon, end = (draft(problem, AfterMoves(moves), seed, objective=objective) for moves in (0, 4000, 20_000))
    assert len(end.breaches) <= len(start.breaches)
    assert len(soon.breaches) <= len(start.breaches)
    if len(end.breaches) == len(start.breaches) and objective == "sample":
        assert end.score["total"] <= start.score["total"] * 1.02  # the kept plans are not quite the exact ones


@pytest.mark.parametrize("seed", range(3))
def test_progress_tells_the_score_that_is_printed_or_little_more(seed: int) -> None:
    told: list[Progress] = []
    found = draft(read(chance_festival(seed)), AfterMoves(20_000), seed, told.append)
    assert [one.share for one in told] == sorted(one.share for one in told)
    assert told[-1].breach_minutes == 0
    assert math.isclose(told[-1].score, found.score["total"], rel_tol=0.1)


def test_best_is_kept_when_the_search_is_broken_off() -> None:
    problem = read(chance_festival(3))

    def stop(moves: int) -> float:
        if moves > 4000:
            raise KeyboardInterrupt
        return 0.0

    found = draft(problem, stop)
    assert found.breaches == ()
    assert len(found.placed) == len(problem.screenings)


def test_same_seed_and_moves_give_the_same_bytes() -> None:
    data = [write_timetable(draft(read(chance_festival(5)), AfterMoves(6000), seed=7)) for _ in range(2)]
    assert data[0] == data[1]
    assert data[0] != write_timetable(draft(read(chance_festival(5)), AfterMoves(6000), seed=8))


@pytest.mark.parametrize("moves", [0, 1, 500, 2000, 3001])
def test_the_moves_that_are_stated_are_those_that_were_tried(moves: int, monkeypatch: pytest.MonkeyPatch) -> None:
    searches: list[Search] = []
    start = Search.start
    monkeypatch.setattr(Search, "start", lambda self, **how: (searches.append(self), start(self, **how))[1])
    found = draft(read(chance_festival(4)), AfterMoves(moves))
    tried = int(searches[0].memory.M[searches[0].memory.M[m.COUNTS]])
    assert (found.iterations, tried) == (moves, moves)


def test_a_festival_in_which_nothing_can_move_is_searched_no_further() -> None:
    pins = [{"item": "d", "screening": 0, "screen": "r1", "start": "2026-11-05T20:00"}]
    problem = read(small(items=[item("d", 120)], audience=[], pinned=pins))
    assert draft(problem, AfterMoves(5000)).iterations == 0


def test_best_of_an_empty_festival_is_empty() -> None:
    problem = read(small(items=[], audience=[]))
    search = Search(lay_out(problem), 1)
    search.start()
    assert best_of(problem, search) == ()
    assert draft(problem, AfterMoves(0)).score["total"] == 0
