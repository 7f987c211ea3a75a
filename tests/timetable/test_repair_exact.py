"""The number of moves of a repair, beside every timetable that a tiny festival can have, as the checker judges it."""

import itertools
import json
import random
import time
from typing import Any

import pytest

from frontrow.timetable.checker.placing import place
from frontrow.timetable.checker.problem import read_problem
from frontrow.timetable.checker.rules import broken_rules
from frontrow.timetable.repair import Repair, repair
from frontrow.timetable.timetable_file import read_placed
from tests.timetable.festivals import item, read, screen, small, span

DAYS = ["2026-11-05", "2026-11-06"]
Place = tuple[str, str]


def tiny(chance: random.Random) -> dict[str, Any]:
    """Three or four screenings on two screens, open a few hours on two days: now and then nothing fits."""
    hours = [span(day, "18:00", chance.choice(("20:30", "21:30", "22:00"))) for day in DAYS]
    screens = [screen("r1", "rex", open=hours), screen("l1", "lux", open=hours[: chance.choice((1, 2))])]
    rows: list[dict[str, Any]] = []
    while (left := chance.choice((3, 4)) - sum(row["screenings"] for row in rows)) > 0:
        row = item(f"i{len(rows)}", chance.choice((60, 75, 90)), screenings=min(left, chance.choice((1, 1, 2))))
        row["days_between"] = chance.choice((0, 1))
        row |= {"guests": ["g"], "guest_screenings": 1} if chance.random() < 0.4 else {}
        row |= {"copy": "c"} if chance.random() < 0.3 else {}
        rows.append(row)
    guests = [{"id": "g", "name": "Gena"} | ({"windows": hours[:1]} if chance.random() < 0.3 else {})]
    copies: list[dict[str, Any]] = [{"id": "c", "transport_minutes": 60}]
    if chance.random() < 0.3:
        copies[0]["keys"] = [{"screen": chance.choice(("r1", "l1"))} | hour for hour in hours]
    return small(items=rows, screens=screens, guests=guests, copies=copies, audience=[], days=DAYS)


def standing(problem: dict[str, Any], chance: random.Random) -> list[dict[str, Any]]:
    """A timetable thrown down: some of it forbidden, one screening perhaps not in it."""
    entries = [
        {"item": row["id"], "screening": number, "screen": place[0], "start": place[1]}
        for row in problem["items"]
        for number in range(row["screenings"])
        for place in [chance.choice(places(problem))]
    ]
    return entries if chance.random() < 0.7 else entries[1:]


def places(problem: dict[str, Any]) -> list[Place]:
    """Every screen and start on the grid of half hours."""
    starts = [f"{day}T{hour}:{minute}" for day in DAYS for hour in range(18, 22) for minute in ("00", "30")]
    return [(row["id"], start) for row in problem["screens"] for start in starts]


def fewest(problem: dict[str, Any], old: list[dict[str, Any]]) -> int | None:
    """The fewest moves of all timetables without a breach, None if there is none; the checker judges pairs."""
    festival = read_problem(problem)
    names = [(row["id"], number) for row in problem["items"] for number in range(row["screenings"])]
    home = {(one["item"], one["screening"]): (one["screen"], one["start"]) for one in old}

    def holds(*lain: tuple[tuple[str, int], Place]) -> bool:
        entries = [{"item": name[0], "screening": name[1], "screen": at[0], "start": at[1]} for name, at in lain]
        screenings, misplaced = place(festival, entries)
        return not broken_rules(festival, screenings) and all(breach.rule == "placed" for breach in misplaced)

    alone = [[place for place in places(problem) if holds((name, place))] for name in names]
    together = {
        (a, one, b, two): holds((names[a], one), (names[b], two))
        for a, b in itertools.combinations(range(len(names)), 2)
        for one in alone[a]
        for two in alone[b]
    }
    best: int | None = None
    ahead: list[tuple[Place, ...]] = [()]
    while ahead:
        lain = ahead.pop()
        if len(lain) == len(names):
            moved = sum(home.get(name) != place for name, place in zip(names, lain, strict=True))
            best = moved if best is None else min(best, moved)
            continue
        n = len(lain)
        ahead += [(*lain, place) for place in alone[n] if all(together[a, one, n, place] for a, one in enumerate(lain))]
    return best


def repaired(problem: dict[str, Any], old: list[dict[str, Any]]) -> Repair:
    """The repair that the engine finds."""
    known = read(problem)
    data = json.dumps({"format": "frontrow-timetable/1", "screenings": old}).encode()
    return repair(known, read_placed(data, known), 30, time.process_time)


@pytest.mark.parametrize("seed", range(20))
def test_repair_moves_exactly_as_few_as_any_timetable_can(seed: int) -> None:
    chance = random.Random(seed)
    problem = tiny(chance)
    old = standing(problem, chance)
    least = fewest(problem, old)
    found = repaired(problem, old)
    if least is None:
        assert (found.timetable, bool(found.because)) == (None, True)
    else:
        assert (len(found.moves), found.bound, found.proved) == (least, least, True)
        assert found.timetable is not None
        assert found.timetable.breaches == ()
