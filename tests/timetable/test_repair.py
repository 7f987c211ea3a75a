import itertools
import json
import time
from typing import Any

import pytest

from frontrow.timetable.breaches import breaches_of
from frontrow.timetable.draft import AfterMoves, draft
from frontrow.timetable.placing import Placed, placed_at
from frontrow.timetable.problem import Problem
from frontrow.timetable.repair import repair
from frontrow.timetable.rules.demand import Board
from frontrow.timetable.timetable_file import read_placed, write_timetable
from tests.timetable.festivals import DAYS, chance_festival, item, read, screen, small, span


def repaired(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    old = draft(read(before), AfterMoves(4000))
    problem = read(after)
    found = repair(problem, read_placed(write_timetable(old), problem), 20, time.process_time)
    assert found.timetable is not None
    assert found.timetable.breaches == ()
    return found.as_json()


def test_repair_of_what_is_whole_moves_nothing() -> None:
    found = repaired(small(), small())
    assert found == {"repaired": True, "moved": 0, "bound": 0, "minimal": True, "moves": []}


def test_repair_moves_only_the_film_whose_copy_comes_late_and_names_its_key() -> None:
    copies = [{"id": "c", "windows": [span(DAYS[1], "14:00", "23:30")],
               "keys": [{"screen": "l1", **span(DAYS[1], "12:00", "23:30")}]}]  # fmt: skip
    found = repaired(small(), small(copies=copies))
    assert (found["moved"], found["minimal"]) == (1, True)
    (move,) = found["moves"]
    assert (move["item"], move["guests"], move["audience"], move["to"]["screen"]) == ("c", [], 80.0, "l1")
    assert [key["copy"] for key in move["keys"]] == ["c"]


def test_each_move_says_what_the_screening_would_break_if_it_stayed() -> None:
    hours = [span(DAYS[0], "18:00", "23:00")]
    screens = [screen("r1", "rex", open=hours), screen("r2", "rex", open=hours)]
    rows = [item("a", 60, screens=["r1"]), item("b", 60), item("c", 90, screens=["r1"])]
    problem = read(small(items=rows, screens=screens, days=[DAYS[0]], audience=[], guests=[], copies=[]))
    lies = [{"item": name, "screening": 0, "screen": "r1", "start": f"{DAYS[0]}T{hour}"}
            for name, hour in (("a", "18:00"), ("b", "19:30"), ("c", "20:00"))]  # fmt: skip
    data = json.dumps({"format": "frontrow-timetable/1", "screenings": lies}).encode()
    found = repair(problem, read_placed(data, problem), 20, time.process_time)
    assert [(one.after.item.id, [breach.rule for breach in one.because]) for one in found.moves] == [
        ("c", ["turnaround"])
    ]
    assert found.moves[0].because[0].detail == "Film b and Film c run on r1 at the same time"


def test_repair_places_an_item_that_was_added() -> None:
    before = small()
    found = repaired(before, before | {"items": [*before["items"], item("new", 60)]})
    assert (found["moved"], found["moves"][0]["from"]) == (1, None)


def test_repair_says_so_when_nothing_can_be_done() -> None:
    before = small()
    problem = read(before | {"items": [*before["items"], item("new", 900)]})
    old = draft(read(before), AfterMoves(1000))
    found = repair(problem, read_placed(write_timetable(old), problem), 5, time.process_time)
    assert (found.timetable, found.as_json()["repaired"]) == (None, False)


@pytest.mark.parametrize("seed", range(4))
def test_repair_is_minimal_against_every_other_repair(seed: int) -> None:
    opening = [{"from": "2026-11-05T16:00", "to": "2026-11-05T21:30"}]
    screens = [screen("r1", "rex", open=opening), screen("l1", "lux", open=opening)]
    rows = [item(f"i{n}", 60 + 15 * ((n + seed) % 3)) for n in range(4)]
    before = small(items=rows, screens=screens, audience=[], guests=[], copies=[], days=["2026-11-05"])
    longer = [row | {"minutes": row["minutes"] + 50} if row["id"] == f"i{seed}" else row for row in rows]
    old = draft(read(before), AfterMoves(2000), seed=seed)
    problem = read(before | {"items": longer})
    there = read_placed(write_timetable(old), problem)
    found = repair(problem, there, 20, time.process_time)
    assert found.proved
    assert len(found.moves) == _fewest(problem, there)


def _fewest(problem: Problem, there: tuple[Placed, ...]) -> int:
    board = Board(problem)
    places = [(row, int(minute)) for row in range(2) for minute in board.grid.minute]
    for moved in range(len(there) + 1):
        for who in itertools.combinations(range(len(there)), moved):
            for chosen in itertools.product(places, repeat=moved):
                placed = list(there)
                for s, where in zip(who, chosen, strict=True):
                    placed[s] = placed_at(problem, s, *where)
                if not _late(placed) and not breaches_of(board, placed):
                    return moved
    raise AssertionError("no repair at all")


def _late(placed: list[Placed]) -> bool:
    return any(one.end > one.screen.open[0].end for one in placed)


def test_repair_of_a_larger_festival_keeps_all_rules() -> None:
    before = chance_festival(2)
    closed = [row | {"open": row["open"][1:]} if row["id"] == "r1" else row for row in before["screens"]]
    found = repaired(before, before | {"screens": closed})
    assert found["moved"] >= found["bound"]
