"""The rest of the contract once more: what a plan file says of chosen screenings; shares no code with the planner."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tests.planner.brute_force import Rows, holds, may, span, value


def days_of(programme: Rows, wishes: Rows, plans: list[list[str]]) -> list[Rows]:
    """Return the days of a plan, by day and by friend."""
    shown = {screening["id"]: screening for screening in programme["screenings"]}
    spans = {name: span(programme, wishes, screening) for name, screening in shown.items()}
    names = [friend["name"] for friend in wishes["friends"]]
    found = []
    for day in sorted({spans[name][2] for plan in plans for name in plan}):
        for friend, plan in zip(names, plans, strict=True):
            of_day = [name for name in plan if spans[name][2] == day]
            visits = []
            for place, name in enumerate(of_day):
                following = of_day[place + 1 : place + 2]
                gap = [int((spans[after][0] - spans[name][1]) / timedelta(minutes=1)) for after in following]
                company = [other for other, theirs in zip(names, plans, strict=True) if name in theirs]
                visits.append(
                    {
                        "screening_id": name,
                        "film_ids": list(dict.fromkeys(shown[name]["film_ids"])),
                        "start": _local(programme, spans[name][0]),
                        "end": _local(programme, spans[name][1]),
                        "venue_id": shown[name]["venue_id"],
                        "minutes_to_next": gap[0] if gap else None,
                        "with": [other for other in company if other != friend],
                    }
                )
            if visits:
                found.append({"festival_day": day.isoformat(), "friend": friend, "visits": visits})
    return found


def _local(programme: Rows, moment: datetime) -> str:
    local = moment.astimezone(ZoneInfo(programme["timezone"]))
    return local.isoformat(timespec="minutes") if local.fold else local.strftime("%Y-%m-%dT%H:%M")


def left_out_of(programme: Rows, wishes: Rows, plans: list[list[str]]) -> list[Rows]:
    """Return every rated film that the plans do not show, with its reason and what could be given up for it."""
    shown = {screening["id"]: screening for screening in programme["screenings"]}
    found = []
    for number, friend in enumerate(wishes["friends"]):
        seen = {film for name in plans[number] for film in shown[name]["film_ids"]}
        for film in friend["ratings"]:
            if film not in seen:
                reason = _reason(programme, wishes, friend, film)
                swaps = _swaps(programme, wishes, plans, number, film) if reason == "clash" else []
                found.append({"friend": friend["name"], "film_id": film, "reason": reason, "instead_of": swaps})
    return found


def _reason(programme: Rows, wishes: Rows, friend: Rows, film: str) -> str:
    zone = ZoneInfo(programme["timezone"])
    spans = {screening["id"]: span(programme, wishes, screening) for screening in programme["screenings"]}
    showing = [screening for screening in programme["screenings"] if film in screening["film_ids"]]
    if not showing:
        return "no_screening"
    if any(may(wishes, friend, screening, spans, zone) for screening in showing):
        return "clash"
    unsold = [{**screening, "sold_out": False} for screening in showing]
    return "sold_out" if any(may(wishes, friend, screening, spans, zone) for screening in unsold) else "unavailable"


def _swaps(programme: Rows, wishes: Rows, plans: list[list[str]], number: int, film: str) -> list[Rows]:
    zone = ZoneInfo(programme["timezone"])
    friend = wishes["friends"][number]
    has = friend.get("has") or []
    shown = {screening["id"]: screening for screening in programme["screenings"]}
    spans = {name: span(programme, wishes, screening) for name, screening in shown.items()}
    ways_in = [
        name
        for name, screening in shown.items()
        if film in screening["film_ids"] and may(wishes, friend, screening, spans, zone)
    ]
    swaps: list[dict[str, Any]] = []
    for visit in plans[number]:
        if visit in has:
            continue
        rest = [name for name in plans[number] if name not in (visit, *has)]
        if any(holds(programme, wishes, friend, [*rest, name], has, spans, shown) for name in ways_in):
            fewer = [[name for name in plan if n != number or name != visit] for n, plan in enumerate(plans)]
            lost = value(wishes, plans, shown) - value(wishes, fewer, shown)
            swaps.append({"screening_id": visit, "value_lost": lost})
    return swaps
