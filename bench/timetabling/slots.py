"""A conference of equal talks on fixed slots: the part of a festival that conference-scheduler can express, both on it.

The package gives each event one slot, keeps named pairs of events apart and minimises the difference of demand and
seats, its sum or its maximum. It knows no lengths that differ, no second screening on a later day, no hours that draw
fewer people, no guests and no visitors. So every talk here is shown once, all are as long as a slot, and it is handed
the pairs that most visitors wish both of as pairs to keep apart. Several numbers of pairs and both objectives are
tried, each for as long as our one search; the best of its answers by the whole score counts.
"""

import json
import random
import subprocess
from datetime import datetime, timedelta
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
from timetabling import engine, public
from timetabling.table import printed, spread

from frontrow.timetable.checker import rule_breaches, score_of, visitor_values

DAYS, HOURS, SCREENS, TALKS, MINUTES = 5, (12 * 60, 14 * 60 + 30, 17 * 60 + 30, 20 * 60), 4, 60, 100
FIRST_DAY = datetime(2026, 11, 5)  # noqa: DTZ001 — local to the festival
APART = (0, 40, 80, 160)  # pairs to keep apart that are tried
OBJECTIVES = ("efficiency", "equity")
VISITORS, HELD_OUT = 150, 300
SOLVER = Path(__file__).with_name("conference_solver.py")


def report(seeds: list[int], seconds: float, interpreter: str | None) -> None:
    """Prints one row a rival: people beyond the seats at any hour, turned away, what visitors see, the whole score."""
    if not interpreter:
        print("not measured: give an interpreter that has conference-scheduler with --conference-scheduler PYTHON")
        print("(or CONFERENCE_SCHEDULER_PYTHON)")
        return
    print(f"{TALKS} talks of {MINUTES} minutes, {DAYS * len(HOURS) * SCREENS} slots, {seconds:g} seconds each")
    found: dict[str, list[dict[str, float]]] = {}
    version = ""
    for seed in seeds:
        problem = conference(seed)
        others = public.audience(problem, seed, "held out", HELD_OUT)
        ours = engine.draft(problem, seconds, seed).timetable
        theirs, version = best_of_theirs(problem, seconds, interpreter)
        for rival, table in (("ours", ours), (f"conference-scheduler {version}", theirs)):
            if table is not None:
                found.setdefault(rival, []).append(_figures(problem, others, table))
    heads = ["", "solved", "people beyond the seats", "turned away", "held-out value", "score", "rules broken"]
    figures = ("beyond", "turned_away", "value", "total", "broken")
    forms = (",.0f", ",.0f", ".3f", ",.0f", ".0f")
    rows = [
        [rival, f"{len(runs)} of {len(seeds)}"]
        + [spread([run[name] for run in runs], form) for name, form in zip(figures, forms, strict=True)]
        for rival, runs in found.items()
    ]
    print("\n" + printed(heads, rows))


def conference(seed: int) -> dict[str, Any]:
    """The problem: every slot is an opening that is as long as a talk."""
    chance = random.Random(f"conference {seed}")
    days = [(FIRST_DAY + timedelta(days=day)).date().isoformat() for day in range(DAYS)]
    problem: dict[str, Any] = {
        "format": "frontrow-timetable-problem/1",
        "festival": f"Conference ({seed})",
        "timezone": "Europe/Vienna",
        "grid_minutes": 5,
        "festival_day_ends": "05:00",
        "days": days,
        "venues": [{"id": f"v{house}", "name": f"House {house}"} for house in range(2)],
        "travel_minutes": {"same": 10, "other": 30},
        "screens": [_screen(number, chance) for number in range(SCREENS)],
        "prime": public.PRIME,
        "dayparts": public.DAYPARTS,
        "audience_rules": {"max_per_day": 4},
    }
    seats = sum(screen["capacity"] for screen in problem["screens"]) / SCREENS
    problem["items"] = [
        {
            "id": f"t{number}",
            "title": f"Talk {number}",
            "minutes": MINUTES,
            "section": f"section {chance.randrange(8)}",
            "demand": round(seats * 0.8 * chance.lognormvariate(0, 0.5)),
            "screenings": 1,
        }
        for number in range(TALKS)
    ]
    problem["weights"] = public.weights(sum(item["demand"] for item in problem["items"]))
    problem["audience"] = public.audience(problem, seed, "in the search", VISITORS)
    return problem


def _screen(number: int, chance: random.Random) -> dict[str, Any]:
    starts = [FIRST_DAY + timedelta(days=day, minutes=hour) for day in range(DAYS) for hour in HOURS]
    return {
        "id": f"s{number}",
        "venue": f"v{number % 2}",
        "name": f"Screen {number + 1}",
        "capacity": 10 * round(min(80, max(8, chance.lognormvariate(2.9, 0.5)))),
        "turnaround_minutes": 20,
        "open": [{"from": _moment(start), "to": _moment(start + timedelta(minutes=MINUTES))} for start in starts],
    }


def _moment(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")


def best_of_theirs(problem: dict[str, Any], seconds: float, interpreter: str) -> tuple[dict[str, Any] | None, str]:
    """The best of the package's timetables by the whole score, None if it solves nothing; and its version."""
    slots = [(screen, span["from"]) for screen in problem["screens"] for span in screen["open"]]
    begins = datetime.fromisoformat(slots[0][1])
    order = {
        "slots": [
            [
                screen["id"],
                (datetime.fromisoformat(start) - begins) // timedelta(minutes=1),
                MINUTES,
                screen["capacity"],
            ]
            for screen, start in slots
        ],
        "events": [[item["id"], item["minutes"], item["demand"]] for item in problem["items"]],
        "seconds": seconds,
    }
    tables, version = [], ""
    for pairs, objective in product(APART, OBJECTIVES):
        data = json.dumps(order | {"apart": most_wished_together(problem, pairs), "objective": objective})
        ran = subprocess.run([interpreter, str(SOLVER)], input=data, capture_output=True, text=True, check=True)
        answer = json.loads(ran.stdout.splitlines()[-1])
        version = answer["version"]
        if answer["solution"]:
            tables.append(_table(problem, slots, answer["solution"]))
    return min(tables, key=lambda table: score_of(problem, table)["total"], default=None), version


def most_wished_together(problem: dict[str, Any], pairs: int) -> list[list[int]]:
    """The pairs of items, by number, that visitors lose most by when they can see but one."""
    number = {item["id"]: place for place, item in enumerate(problem["items"])}
    shared = np.zeros((len(number), len(number)))
    for visitor in problem["audience"]:
        own = [number[item] for item in visitor["ratings"]]
        worth = np.array([2.0**stars - 1 for stars in visitor["ratings"].values()])
        shared[np.ix_(own, own)] += np.minimum.outer(worth, worth) / worth.sum()
    above = np.argwhere(np.triu(np.ones_like(shared), 1) > 0)
    order = np.argsort(-shared[above[:, 0], above[:, 1]], kind="stable")[:pairs]
    return [[int(one), int(other)] for one, other in above[order]]


def _table(
    problem: dict[str, Any], slots: list[tuple[dict[str, Any], str]], solution: list[list[int]]
) -> dict[str, Any]:
    return {
        "format": "frontrow-timetable/1",
        "screenings": [
            {
                "item": problem["items"][event]["id"],
                "screening": 0,
                "screen": slots[slot][0]["id"],
                "start": slots[slot][1],
            }
            for event, slot in solution
        ],
    }


def _figures(problem: dict[str, Any], others: list[dict[str, Any]], timetable: dict[str, Any]) -> dict[str, float]:
    table = {"format": timetable["format"], "screenings": timetable["screenings"]}
    demand = {item["id"]: item["demand"] for item in problem["items"]}
    seats = {screen["id"]: screen["capacity"] for screen in problem["screens"]}
    score = score_of(problem, table)
    values = visitor_values({**problem, "audience": others}, table)
    return {
        "beyond": sum(max(0, demand[one["item"]] - seats[one["screen"]]) for one in table["screenings"]),
        "turned_away": score["turned_away"],
        "value": sum(people * best for people, best, _ in values) / sum(people * rated for people, _, rated in values),
        "total": score["total"],
        "broken": len(rule_breaches(problem, table)),
    }
