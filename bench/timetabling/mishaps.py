"""What goes wrong at a festival: changed problems for `repair`, and impossible ones for `explain`."""

import copy
import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

Problem = dict[str, Any]


@dataclass(frozen=True)
class Mishap:
    """A changed problem, what happened, and the subject (an item, a guest, a copy, a screen) that it hit."""

    what: str
    subject: str
    problem: Problem


def mishaps(problem: Problem, timetable: dict[str, Any], seed: int, each: int = 2) -> list[Mishap]:
    """So many of each kind, where the festival has something to break: see the functions below."""
    chance = random.Random(f"{problem['festival']} {seed} mishaps")
    first = {entry["item"]: entry for entry in timetable["screenings"] if entry["screening"] == 0}
    kinds = (
        _screen_closes,
        _screen_is_lost,
        _guest_leaves,
        _copy_comes_late,
        _key_is_missing,
        _film_is_longer,
        _pin_is_added,
    )
    found = [kind(problem, first, chance) for kind in kinds for _ in range(each)]
    return [mishap for mishap in found if mishap is not None]


def _screen_closes(problem: Problem, first: dict[str, Any], chance: random.Random) -> Mishap:
    changed = copy.deepcopy(problem)
    screen = chance.choice(changed["screens"])
    span = chance.choice(screen["open"])
    span["to"] = span["from"][:10] + "T17:00"
    return Mishap(f"closes at 17:00 on {span['to'][:10]}", screen["id"], _unpin(changed, screen["id"]))


def _screen_is_lost(problem: Problem, first: dict[str, Any], chance: random.Random) -> Mishap:
    changed = copy.deepcopy(problem)
    screen = chance.choice(changed["screens"])
    lost = screen["open"].pop(chance.randrange(len(screen["open"])))
    return Mishap(f"is lost on {lost['from'][:10]}", screen["id"], _unpin(changed, screen["id"]))


def _unpin(problem: Problem, screen: str) -> Problem:
    problem["pinned"] = [pin for pin in problem["pinned"] if pin["screen"] != screen]
    return problem


def _guest_leaves(problem: Problem, first: dict[str, Any], chance: random.Random) -> Mishap | None:
    """A guest's stay is cut to the days before or after the day of the screening, if any are left."""
    guests = {guest["id"]: guest for guest in problem["guests"]}
    items = [item for item in _free(problem) if item.get("guests")]
    chance.shuffle(items)
    for item in items:
        guest, start = guests[item["guests"][0]], first[item["id"]]["start"]
        window = guest["windows"][0]
        if window["from"][:10] < start[:10] and start[11:] > "06:00":
            changed = copy.deepcopy(problem)
            other = next(one for one in changed["guests"] if one["id"] == guest["id"])
            other["windows"] = [{"from": window["from"], "to": f"{start[:10]}T05:00"}]
            return Mishap(f"leaves before {start[:10]}", guest["id"], changed)
    return None


def _copy_comes_late(problem: Problem, first: dict[str, Any], chance: random.Random) -> Mishap | None:
    items = [item for item in _free(problem) if item.get("copy") and item["screenings"] == 1]
    copies = {each["id"]: each for each in problem["copies"]}
    chance.shuffle(items)
    for item in items:
        window, start = copies[item["copy"]]["windows"][0], first[item["id"]]["start"]
        if window["to"][:10] > _later(start)[:10]:
            changed = copy.deepcopy(problem)
            other = next(one for one in changed["copies"] if one["id"] == item["copy"])
            other["windows"] = [{"from": _later(start), "to": window["to"]}]
            return Mishap(f"comes only at {_later(start)}", item["copy"], changed)
    return None


def _later(start: str) -> str:
    return (datetime.fromisoformat(start) + timedelta(minutes=30)).isoformat(timespec="minutes")


def _key_is_missing(problem: Problem, first: dict[str, Any], chance: random.Random) -> Mishap | None:
    """The key of the screen where the first screening lies does not work, where the copy has others."""
    free = {item.get("copy"): item for item in _free(problem)}
    copies = [each for each in problem["copies"] if len(each.get("keys", ())) > 2 and each["id"] in free]
    if not copies:
        return None
    changed = copy.deepcopy(problem)
    chosen = chance.choice(copies)["id"]
    screen = first[free[chosen]["id"]]["screen"]
    broken = next(each for each in changed["copies"] if each["id"] == chosen)
    broken["keys"] = [key for key in broken["keys"] if key["screen"] != screen]
    return Mishap(f"has no key for {screen}", chosen, changed)


def _film_is_longer(problem: Problem, first: dict[str, Any], chance: random.Random) -> Mishap:
    changed = copy.deepcopy(problem)
    item, more = chance.choice(_free(changed)), chance.choice((10, 20, 30))
    item["minutes"] += more
    return Mishap(f"is {more} minutes longer", item["id"], changed)


def _pin_is_added(problem: Problem, first: dict[str, Any], chance: random.Random) -> Mishap | None:
    """A film that could be anywhere is wanted where another film lies on the same day."""
    bound = ("daily", "needs", "formats", "first_in", "copy", "guests")
    free = [item["id"] for item in _free(problem) if not any(item.get(word) for word in bound)]
    pairs = [
        (item, other)
        for item in free
        for other in (each["id"] for each in _free(problem))
        if item != other and first[item]["start"][:10] == first[other]["start"][:10]
    ]
    if not pairs:
        return None
    item, other = chance.choice(pairs)
    changed = copy.deepcopy(problem)
    where = {"screen": first[other]["screen"], "start": first[other]["start"]}
    changed["pinned"].append({"item": item, "screening": 0, **where})
    return Mishap(f"is wanted on {where['screen']} at {where['start']}", item, changed)


def _free(problem: Problem) -> list[dict[str, Any]]:
    pinned = {pin["item"] for pin in problem["pinned"]}
    return [item for item in problem["items"] if item["id"] not in pinned]


def impossible(problem: Problem, seed: int) -> list[Mishap]:
    """One problem of each kind that no timetable answers, with the item that must be named."""
    chance = random.Random(f"{problem['festival']} {seed} impossible")
    kinds = (_copy_for_a_day, _ability_nowhere, _guest_never_there, _two_pins, _too_long_for_its_hours, _no_key)
    return [kind(copy.deepcopy(problem), chance) for kind in kinds]


def _pick(problem: Problem, chance: random.Random, screenings: int = 1) -> dict[str, Any]:
    return chance.choice([item for item in _free(problem) if item["screenings"] >= screenings])


def _copy_for_a_day(problem: Problem, chance: random.Random) -> Mishap:
    item, day = _pick(problem, chance, 2), problem["days"][2]
    problem["copies"].append({"id": "one day", "windows": [{"from": f"{day}T08:00", "to": f"{day}T23:55"}]})
    item["copy"] = "one day"
    return Mishap("two screenings on two days, a copy for one day", item["id"], problem)


def _ability_nowhere(problem: Problem, chance: random.Random) -> Mishap:
    item = _pick(problem, chance)
    item["needs"] = ["simultaneous interpreting"]
    return Mishap("needs what no screen has", item["id"], problem)


def _guest_never_there(problem: Problem, chance: random.Random) -> Mishap:
    item, day = _pick(problem, chance), problem["days"][1]
    problem["guests"].append(
        {"id": "short", "name": "Short", "windows": [{"from": f"{day}T10:00", "to": f"{day}T11:00"}]}
    )
    item["guests"], item["guest_screenings"] = ["short"], 1
    return Mishap("a guest who stays an hour", item["id"], problem)


def _two_pins(problem: Problem, chance: random.Random) -> Mishap:
    one, other = chance.sample([item for item in _free(problem) if not item.get("copy") and not item.get("guests")], 2)
    start = problem["days"][2] + "T15:00"
    for item in (one, other):
        item.pop("daily", None)
        item.pop("needs", None)
        item.pop("formats", None)
        item.pop("first_in", None)
        problem["pinned"].append({"item": item["id"], "screening": 0, "screen": "s1", "start": start})
    return Mishap("two pins at one hour on one screen", one["id"], problem)


def _too_long_for_its_hours(problem: Problem, chance: random.Random) -> Mishap:
    item = _pick(problem, chance)
    item["daily"] = {"from": "18:00", "to": "18:45"}
    return Mishap("longer than its daily hours", item["id"], problem)


def _no_key(problem: Problem, chance: random.Random) -> Mishap:
    item = _pick(problem, chance)
    problem["copies"].append({"id": "locked", "keys": []})
    item["copy"] = "locked"
    return Mishap("a copy whose keys never came", item["id"], problem)
