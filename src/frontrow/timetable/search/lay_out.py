"""Lays a problem out as the flat arrays of the search."""

from dataclasses import dataclass

import numpy as np

from frontrow.timetable.domains import Runs, runs_of_item
from frontrow.timetable.problem import Problem
from frontrow.timetable.rules.demand import Board
from frontrow.timetable.search.audience import lay_out_audience
from frontrow.timetable.search.fixed import Fixed, Ints

UNLIMITED = 1000
MOST_COUNTED_VISITS = 32  # nobody sees more films in a day; a higher limit is none


@dataclass(frozen=True)
class Layout:
    """The arrays of a problem, with its board, the runs of each kind of screening and the screenings without any."""

    board: Board
    fixed: Fixed
    runs: tuple[Runs, ...]
    homeless: tuple[int, ...]


def lay_out(problem: Problem, objective: str = "visitors", seed: int = 1) -> Layout:
    """Return the arrays of a problem; `objective` is "visitors" or, for comparison, "sample" or "clashes"."""
    board = Board(problem)
    kinds, runs = _kinds(board)
    homeless = tuple(int(s) for s in range(len(kinds)) if not len(runs[kinds[s]]))
    parts: dict[str, object] = {}
    parts |= _by_start(board)
    parts |= _by_screening(board, kinds, [run.places for run in runs])
    parts |= _by_kind(board, runs)
    parts |= _by_screen(board)
    parts |= _by_item(board)
    parts |= lay_out_audience(problem, objective, seed)
    parts |= _numbers(board)
    return Layout(board, Fixed(**parts), tuple(runs), homeless)  # type: ignore[arg-type]


def _kinds(board: Board) -> tuple[Ints, list[Runs]]:
    kinds: list[int] = []
    runs: list[Runs] = []
    for item in board.problem.items:
        known: dict[tuple[int, int], int] = {}
        for number, run in enumerate(runs_of_item(board, item)):
            key = (id(run), item.length(number))
            if key not in known:
                known[key] = len(runs)
                runs.append(run)
            kinds.append(known[key])
    return np.array(kinds, np.int64), runs


def _by_start(board: Board) -> dict[str, object]:
    grid = board.grid
    minute = grid.minute if len(grid) else np.zeros(1, np.int64)
    wanted = np.arange(minute[0], minute[-1] + 2)
    return {
        "minute": minute,
        "day": grid.day,
        "part": grid.daypart,
        "factor": grid.factor,
        "prime": grid.prime,
        "start_at": np.searchsorted(minute, wanted).astype(np.int32),
        "date": np.array(grid.days, np.int64),
    }


def _by_screening(board: Board, kinds: Ints, room: list[int]) -> dict[str, object]:
    problem = board.problem
    pairs = problem.screenings
    guest = {one.id: number for number, one in enumerate(problem.guests)}
    copy = {one.id: number for number, one in enumerate(problem.copies)}
    guests = [[guest[name] for name in problem.items[i].guests_of(k)] for i, k in pairs]
    copies = [copy[name] if (name := problem.items[i].copy) else -1 for i, _ in pairs]
    transport = [problem.copies[c].transport_minutes if c >= 0 else -1 for c in copies]
    guest_row, guest_of = _rows(guests)
    guest_member_row, guest_member = _rows(_members(guests, len(guest)))
    copy_member_row, copy_member = _rows(_members([[c] if c >= 0 else [] for c in copies], len(copy)))
    return {
        "length": np.array([problem.items[i].length(k) for i, k in pairs], np.int64),
        "item": np.array([i for i, _ in pairs], np.int64),
        "number": np.array([k for _, k in pairs], np.int64),
        "kind": kinds,
        "movable": np.array([s for s in range(len(kinds)) if room[kinds[s]] > 1], np.int64),
        "transport": np.array(transport, np.int64),
        "copy": np.array(copies, np.int64),
        "guest_row": guest_row,
        "guests": guest_of,
        "guest_member_row": guest_member_row,
        "guest_member": guest_member,
        "copy_member_row": copy_member_row,
        "copy_member": copy_member,
    }


def _by_kind(board: Board, runs: list[Runs]) -> dict[str, object]:
    screens, days = len(board.problem.screens), len(board.grid.days)
    cells = [run.screen * days + run.day for run in runs]
    counts = [np.bincount(cell, minlength=screens * days) for cell in cells]
    flat = np.concatenate([np.zeros(1, np.int64), *counts]).cumsum()
    kind_row = np.array([0, *np.cumsum([len(run) for run in runs])], np.int64)
    joined = [
        np.concatenate([np.zeros(0, np.int64), *(getattr(run, name) for run in runs)])
        for name in ("screen", "low", "high")
    ]
    return {
        "kind_row": kind_row,
        "run_row": flat.astype(np.int32),
        "run_screen": joined[0],
        "run_low": joined[1],
        "run_high": joined[2],
    }


def _by_screen(board: Board) -> dict[str, object]:
    problem = board.problem
    venue = {name: number for number, (name, _) in enumerate(problem.venues)}
    size = len(venue)
    return {
        "seats": np.array([screen.seats for screen in problem.screens], np.float64),
        "turnaround": np.array([screen.turnaround_minutes for screen in problem.screens], np.int64),
        "venue": np.array([venue[screen.venue] for screen in problem.screens], np.int64),
        "travel": np.array(problem.travel_table(), np.int64).reshape(size, size),
    }


def _by_item(board: Board) -> dict[str, object]:
    items = board.problem.items
    count = np.array([item.screenings for item in items], np.int64)
    names = list(dict.fromkeys(item.section for item in items if item.section is not None))
    size = [sum(item.screenings for item in items if item.section == name) for name in names]
    days = len(board.problem.days)
    return {
        "first": np.concatenate([np.zeros(1, np.int64), count.cumsum()])[: len(items)],
        "shows": count,
        "between": np.array([item.days_between for item in items], np.int64),
        "section": np.array([names.index(item.section) if item.section else -1 for item in items], np.int64),
        "share": np.array([item.demand / max(1, item.screenings) for item in items], np.float64),
        "wants_prime": np.array([item.prime for item in items], np.bool_),
        "section_free": np.array([-(-n // days) + 1 for n in size], np.int64),
    }


def _numbers(board: Board) -> dict[str, object]:
    problem, weights = board.problem, board.problem.weights
    return {
        "reach": _reach(board),
        "daily_visits": _daily_visits(problem.max_per_day),
        "w_turned": weights.turned_away,
        "w_empty": weights.empty_seat,
        "w_prime": weights.prime,
        "w_part": weights.same_daypart,
        "w_pile": weights.section_pile,
    }


def _daily_visits(most: int | None) -> int:
    return UNLIMITED if most is None or most > MOST_COUNTED_VISITS else most


def _reach(board: Board) -> int:
    problem = board.problem
    longest = max((item.length(k) for item in problem.items for k in range(item.screenings)), default=0)
    turnaround = max((screen.turnaround_minutes for screen in problem.screens), default=0)
    ends = [(span.start, span.end) for screen in problem.screens for span in screen.open]
    clock = problem.clock
    one_day = all(clock.festival_day(start) == clock.festival_day(end - 1 + turnaround) for start, end in ends)
    return 0 if one_day else -(-(longest + turnaround) // 1440) + 1


def _rows(lists: list[list[int]]) -> tuple[Ints, Ints]:
    row = np.array([0, *np.cumsum([len(one) for one in lists])], np.int64)
    return row, np.array([member for one in lists for member in one], np.int64)


def _members(lists: list[list[int]], size: int) -> list[list[int]]:
    members: list[list[int]] = [[] for _ in range(size)]
    for number, one in enumerate(lists):
        for group in one:
            members[group].append(number)
    return members
