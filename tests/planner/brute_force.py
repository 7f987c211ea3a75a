"""The contract once more, by trying every plan: reads the JSON itself and shares no code with the planner."""

from datetime import UTC, date, datetime, timedelta
from itertools import combinations, pairwise, product
from typing import Any
from zoneinfo import ZoneInfo

WEIGHTS = (0, 1, 3, 7, 15, 31)
NO_GAP = 10**9
Rows = dict[str, Any]


def best(programme: Rows, wishes: Rows) -> tuple[int, int, int, list[list[str]]]:
    """Return (value, venue changes, shortest gap, screening ids by friend) of the first of all plans."""
    spans = {s["id"]: span(programme, wishes, s) for s in programme["screenings"]}
    shown = {s["id"]: s for s in programme["screenings"]}
    ways = [
        [(plan, *_order(plan, spans, shown)) for plan in _plans(programme, wishes, friend, spans, shown)]
        for friend in wishes["friends"]
    ]
    ranked = []
    for chosen in product(*ways):
        plans = [plan for plan, _, _ in chosen]
        worth = value(wishes, plans, shown)
        ranked.append((-worth, sum(c for _, c, _ in chosen), -min(gap for _, _, gap in chosen), plans))
    best_value, changes, gap, plans = min(ranked)
    return -best_value, changes, -gap, plans


def span(programme: Rows, wishes: Rows, screening: Rows) -> tuple[datetime, datetime, date]:
    zone = ZoneInfo(programme["timezone"])

    def moment(text: str) -> datetime:
        return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)

    start = moment(screening["start"])
    end = moment(screening["end"]) if screening.get("end") else start
    if end <= start:
        minutes = {film["id"]: film["minutes"] for film in programme["films"]}
        lengths = [minutes[film] for film in screening["film_ids"]]
        length = wishes["default_minutes"] if None in lengths or not lengths else sum(lengths)
        end = start + timedelta(minutes=length)
    hours, minutes_of = map(int, wishes["festival_day_ends"].split(":"))
    wall = start.astimezone(zone).replace(tzinfo=None) - timedelta(hours=hours, minutes=minutes_of)
    return start, end, wall.date()


def _plans(programme: Rows, wishes: Rows, friend: Rows, spans: Rows, shown: Rows) -> list[list[str]]:
    has = friend.get("has", [])
    zone = ZoneInfo(programme["timezone"])
    free = [s["id"] for s in programme["screenings"] if s["id"] not in has and may(wishes, friend, s, spans, zone)]
    plans = []
    for size in range(len(free) + 1):
        for added in combinations(free, size):
            if holds(programme, wishes, friend, list(added), has, spans, shown):
                plans.append(sorted([*added, *has], key=lambda s: (*spans[s][:2], s)))
    return plans


def may(wishes: Rows, friend: Rows, screening: Rows, spans: Rows, zone: ZoneInfo) -> bool:
    start, end, _ = spans[screening["id"]]
    windows = friend.get("available")
    inside = windows is None or any(
        datetime.fromisoformat(w["from"]).replace(tzinfo=zone) <= start
        and end <= datetime.fromisoformat(w["to"]).replace(tzinfo=zone)
        for w in windows
    )
    rated = any(film in friend["ratings"] for film in screening["film_ids"])
    return inside and rated and not screening.get("sold_out")


def holds(
    programme: Rows, wishes: Rows, friend: Rows, added: list[str], has: list[str], spans: Rows, shown: Rows
) -> bool:
    for a, b in combinations([*added, *has], 2):
        if a in has and b in has:
            continue
        first, second = sorted((a, b), key=lambda s: spans[s][:2])
        gap = (spans[second][0] - spans[first][1]) / timedelta(minutes=1)
        if gap < _way(programme, wishes, shown[a]["venue_id"], shown[b]["venue_id"]):
            return False
        if len(shown[a]["film_ids"]) == 1 and shown[a]["film_ids"] == shown[b]["film_ids"]:
            return False
    most = friend.get("max_total")
    if most is not None and added and len(added) + len(has) > most:
        return False
    most = friend.get("max_per_day")
    days = {spans[s][2] for s in added}
    return most is None or all(sum(spans[s][2] == day for s in [*added, *has]) <= most for day in days)


def _way(programme: Rows, wishes: Rows, here: str | None, there: str | None) -> int:
    known = [venue["id"] for venue in programme["venues"]]
    if here not in known or there not in known:
        return int(wishes["other_venue_minutes"])
    if here == there:
        return int(wishes["same_venue_minutes"])
    table = wishes.get("travel_minutes", {})
    other = wishes["other_venue_minutes"]
    return int(table.get(here, {}).get(there, table.get(there, {}).get(here, other)))


def _order(plan: list[str], spans: Rows, shown: Rows) -> tuple[int, int]:
    changes, gaps = 0, [NO_GAP]
    for a, b in pairwise(plan):
        if spans[a][2] == spans[b][2]:
            changes += shown[a]["venue_id"] != shown[b]["venue_id"]
            gaps.append(int((spans[b][0] - spans[a][1]) / timedelta(minutes=1)))
    return changes, min(gaps)


def value(wishes: Rows, plans: list[list[str]], shown: Rows) -> int:
    total = 0
    for friend, plan in zip(wishes["friends"], plans, strict=True):
        seen = {film for screening in plan for film in shown[screening]["film_ids"]}
        total += sum(WEIGHTS[friend["ratings"].get(film, 0)] for film in seen)
    for screening in {s for plan in plans for s in plan}:
        present = [f for f, plan in zip(wishes["friends"], plans, strict=True) if screening in plan]
        raters = [sum(film in f["ratings"] for f in present) for film in shown[screening]["film_ids"]]
        total += wishes.get("together", 0) * max(0, max(raters, default=0) - 1)
    return total
