"""Invents what no schedule publishes: seats, demand, and visitors with their taste and their free days.

Everything comes from a seed that is printed. What is invented leans on what is published, so that the published
timetable is no straw man: an item's demand follows the seats and the hours its screenings were given.
"""

import math
import random
from datetime import date, timedelta
from typing import Any

from timetabling.published import Published

from frontrow.timetable.checker.placing import place
from frontrow.timetable.checker.problem import read_problem
from frontrow.timetable.checker.score import factor

DAYPARTS = [
    {"to": "12:00", "weekday": 0.35, "weekend": 0.6},
    {"to": "15:00", "weekday": 0.45, "weekend": 0.75},
    {"to": "18:00", "weekday": 0.7, "weekend": 0.9},
    {"to": "20:30", "weekday": 1.0, "weekend": 1.0},
    {"to": "23:00", "weekday": 0.85, "weekend": 0.95},
    {"to": "05:00", "weekday": 0.4, "weekend": 0.5},
]
PRIME = {"from": "17:30", "to": "20:30"}
KINDS = 8  # kinds of film that a visitor likes or does not, where the schedule names no sections
LOAD = 0.85  # people a seat at the published hours, on average


def with_public(published: Published, seed: int, visitors: int) -> dict[str, Any]:
    """The whole problem: the published one with seats, demand, and `visitors` visitors."""
    chance = random.Random(f"{published.name} {seed}")
    problem = {**published.problem, "dayparts": DAYPARTS, "prime": PRIME, "weights": weights(0)}
    problem["screens"] = [{**screen, "capacity": _capacity(chance)} for screen in problem["screens"]]
    problem["items"] = _with_demand(problem, published.timetable, chance)
    problem["weights"] = weights(sum(item["demand"] for item in problem["items"]))
    problem["audience_rules"] = {"max_per_day": 4}
    problem["audience"] = audience(problem, seed, "in the search", visitors)
    return problem


def weights(demand: float) -> dict[str, float]:
    """The weights that the contract calls sensible for so much demand."""
    return {
        "visitors": demand,
        "turned_away": 1,
        "empty_seat": 0.05,
        "prime": 200,
        "same_daypart": 15,
        "section_pile": 10,
    }


def _capacity(chance: random.Random) -> int:
    return min(1200, max(40, 10 * round(chance.lognormvariate(2.9, 0.6))))


def _with_demand(problem: dict[str, Any], timetable: dict[str, Any], chance: random.Random) -> list[dict[str, Any]]:
    festival = read_problem(problem)
    seats = dict.fromkeys(festival.items, 0.0)
    for one in place(festival, timetable["screenings"])[0]:
        seats[one.item.id] += one.screen.seats * factor(festival, one)
    return [
        {**item, "demand": round(seats[item["id"]] * LOAD * chance.lognormvariate(0, 0.35))}
        for item in problem["items"]
    ]


def audience(problem: dict[str, Any], seed: int, role: str, visitors: int) -> list[dict[str, Any]]:
    """Visitors of one public: `role` says which draw it is, so that those held out are others of the same kind."""
    kinds = _kinds(problem, random.Random(f"{problem['festival']} {seed} kinds"))
    chance = random.Random(f"{problem['festival']} {seed} {role}")
    drawn = {item["id"]: (item["demand"] / item["screenings"] + 1) ** 0.5 for item in problem["items"]}
    return [_visitor(problem, kinds, drawn, chance) for _ in range(visitors)]


def _kinds(problem: dict[str, Any], chance: random.Random) -> dict[str, int]:
    of_section = {item["section"]: chance.randrange(KINDS) for item in problem["items"] if item.get("section")}
    return {item["id"]: of_section.get(item.get("section"), chance.randrange(KINDS)) for item in problem["items"]}


def _visitor(
    problem: dict[str, Any], kinds: dict[str, int], drawn: dict[str, float], chance: random.Random
) -> dict[str, Any]:
    liked = chance.sample(range(KINDS), chance.choice((1, 2, 2, 3)))
    pull = {item: weight * (5 if kinds[item] in liked else 1) for item, weight in drawn.items()}
    count = min(round(len(pull) * 0.6), max(8, min(60, round(chance.lognormvariate(math.log(24), 0.45)))))
    # the k items with the smallest exponential clocks are a weighted draw without replacement
    wished = sorted(pull, key=lambda item: chance.expovariate(1) / pull[item])[:count]
    ratings = {item: _stars(kinds[item] in liked, chance) for item in wished}
    visitor: dict[str, Any] = {"people": 1, "ratings": ratings}
    free = _free(problem["days"], chance)
    return visitor if free is None else {**visitor, "available": free}


def _stars(liked: bool, chance: random.Random) -> int:
    return chance.choices((1, 2, 3, 4, 5), (1, 2, 4, 4, 3) if liked else (3, 4, 4, 2, 1))[0]


def _free(days: list[str], chance: random.Random) -> list[dict[str, str]] | None:
    """Half come whenever they like, a quarter after work and at weekends, a quarter for some days in a row."""
    kind = chance.random()
    if kind < 0.5:
        return None
    if kind < 0.75:
        return [_window(day, "17:00" if date.fromisoformat(day).weekday() < 5 else "05:00") for day in days]
    stay = max(2, round(len(days) * chance.uniform(0.3, 0.6)))
    first = chance.randrange(max(1, len(days) - stay + 1))
    return [_window(day, "05:00") for day in days[first : first + stay]]


def _window(day: str, hour: str) -> dict[str, str]:
    return {"from": f"{day}T{hour}", "to": f"{date.fromisoformat(day) + timedelta(days=1)}T05:00"}
