"""Solves one conference with conference-scheduler; run by an interpreter of its own that has that package.

Reads {"slots": [[venue, minute, minutes, capacity]], "events": [[name, minutes, demand]], "apart": [[event, event]],
"seconds", "objective"} and prints {"version", "solution": [[event, slot]] or null}. Its objectives: "efficiency", the
demand less the seats summed over all events (negative where seats stay empty), and "equity", the largest difference.
"""

import json
import sys
from datetime import datetime, timedelta
from importlib.metadata import version

import pulp
from conference_scheduler import scheduler
from conference_scheduler.lp_problem import objective_functions
from conference_scheduler.resources import Event, Slot

EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 — the package knows no zones


def solution(order: dict) -> list[list[int]] | None:
    """Pairs of event and slot, or None where the package finds none in the time."""
    slots = [
        Slot(venue=venue, starts_at=EPOCH + timedelta(minutes=minute), duration=minutes, capacity=seats, session="")
        for venue, minute, minutes, seats in order["slots"]
    ]
    events = [Event(name=name, duration=minutes, demand=demand) for name, minutes, demand in order["events"]]
    for one, other in order["apart"]:
        events[one].add_unavailability(events[other])
    objective = getattr(objective_functions, f"{order['objective']}_capacity_demand_difference")
    solver = pulp.PULP_CBC_CMD(msg=False, timeLimit=order["seconds"], threads=1)
    try:
        found = scheduler.solution(events, slots, objective, solver=solver)
    except ValueError:
        return None
    return [[int(event), int(slot)] for event, slot in found]


if __name__ == "__main__":
    answer = {"version": version("conference-scheduler"), "solution": solution(json.load(sys.stdin))}
    print(json.dumps(answer))
