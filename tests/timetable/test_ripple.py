"""Who may move in a repair of so many moves: nobody is left out of whom some repair has need."""

from typing import Any

from frontrow.timetable.exact.broken import who_cannot_stay
from frontrow.timetable.exact.ripple import ripple
from frontrow.timetable.exact.standing import Standing
from frontrow.timetable.placing import placed_at
from frontrow.timetable.rules.demand import Board
from tests.timetable.festivals import item, read, screen, small, span

DAY = "2026-11-05"


def _only(copy: str, *keys: tuple[str, str, str]) -> dict[str, Any]:
    return {"id": copy, "keys": [{"screen": name} | span(DAY, start, end) for name, start, end in keys]}


def test_ripple_reaches_whom_a_pushed_screening_pushes_out_beside_the_one_that_pushed_it() -> None:
    """`m` pushes out `a`, which pushes out `s`; its other place is partly that of `a`, partly that of `b`."""
    copies = [
        _only("m", ("r1", "17:30", "18:30")),
        _only("a", ("r1", "18:00", "19:00"), ("l1", "18:00", "19:00")),
        _only("s", ("l1", "18:00", "19:00"), ("r1", "18:30", "19:30")),
        _only("b", ("r1", "19:00", "20:00"), ("l1", "20:00", "21:00")),
    ]
    items = [item(copy["id"], 60, copy=copy["id"]) for copy in copies]
    screens = [screen("r1", "rex", turnaround_minutes=0), screen("l1", "lux", turnaround_minutes=0)]
    board = Board(read(small(items=items, copies=copies, screens=screens, guests=[], audience=[])))
    hour = {at: int(board.grid.minute[n]) for n, at in enumerate(board.grid.wall.tolist()) if board.grid.day[n] == 0}
    places = enumerate([(0, 18), (1, 18), (0, 19)], start=1)
    old = {s: placed_at(board.problem, s, row, hour[at * 60]) for s, (row, at) in places}
    must = who_cannot_stay(board, old)
    assert must == {0}
    choices = ripple(Standing(board, old, must), must, 3, lambda: False)
    assert {s: {tuple(sorted(choice.pushes)) for choice in own} for s, own in choices.items()} == {
        0: {(1,)},
        1: {(2,)},
        2: {(1, 3)},
        3: {()},
    }
    assert ripple(Standing(board, old, must), must, 2, lambda: False)[0] == []
