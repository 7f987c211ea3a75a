"""From the programme to a timetable problem (frontrow-timetable-problem/1)."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from frontrow.desk.timetable import rows
from frontrow.desk.timetable.assumptions import assumptions, dayparts
from frontrow.desk.timetable.checking import faults_of, laid_of
from frontrow.desk.timetable.demands import title_of
from frontrow.desk.timetable.grouping import Group, groups_of
from frontrow.desk.timetable.local_time import local_text
from frontrow.desk.timetable.records import Records, records_of
from frontrow.programme.models import Edition, Screening

ALONE = ("open", "screen", "copy", "key", "guest")
ON_THE_GRID = 5


@dataclass(frozen=True)
class Assembled:
    """A problem, the screening behind each (item id, number), and notices: what the problem leaves out."""

    problem: dict[str, Any]
    screenings: dict[tuple[str, int], int]
    notices: tuple[str, ...]

    def data(self) -> bytes:
        """The problem's file."""
        return json.dumps(self.problem, ensure_ascii=False, indent=1).encode()


def problem_of(edition: Edition, audience: Sequence[dict[str, Any]] = (), hold: str = "pinned") -> Assembled:
    """The problem of an edition with an audience (rows as the contract has them).

    `hold` says which placed screenings stay where they are: "pinned" (and the sold out ones), or "placed", all of them.
    A fixed screening that breaks a rule by itself cannot be part of a problem: its hours are taken out of its screen's
    openings instead.
    """
    records = records_of(edition)
    fixed = frozenset(
        s.pk for s in records.all_screenings() if s.start and (hold == "placed" or s.pinned or s.status == "sold_out")
    )
    broken = _broken(records, fixed)
    kept = _without(records, broken)
    groups, notices = groups_of(kept, fixed)
    groups = [group for group in groups if group.members]
    known = {s.pk: s for s in records.all_screenings()}
    problem = _head(records, fixed) | {
        "screens": _screens(records, [known[pk] for pk in broken], [s for s in kept.all_screenings() if s.pk in fixed]),
        "guests": [rows.guest_row(guest, edition.zone) for guest in records.guests.values()],
        "copies": [
            rows.copy_row(records, copies)
            for copies in sorted({g.members[0][1].copies for g in groups if g.members[0][1].copies})
        ],
        "items": [_item(records, group) for group in groups],
        "pinned": [
            _pin(group, k, records) for group in groups for k, (s, _) in enumerate(group.members) if s.pk in fixed
        ],
        "audience": list(_known_wishes(audience, groups)),
    }
    problem["weights"] = {"visitors": max(1, sum(item["demand"] for item in problem["items"]))} | assumptions()[
        "weights"
    ]
    names = {(group.id, k): s.pk for group in groups for k, (s, _) in enumerate(group.members)}
    return Assembled(problem, names, (*notices, *_notices(records, broken, known)))


def _broken(records: Records, fixed: frozenset[int]) -> frozenset[int]:
    """The fixed screenings that break a rule all by themselves, or lie on a screen's opening no more."""
    faults = faults_of(records, [one for one in laid_of(records) if one.screening.pk in fixed])
    return frozenset(fault.screenings[0] for fault in faults if fault.rule in ALONE and len(fault.screenings) == 1)


def _without(records: Records, broken: frozenset[int]) -> Records:
    kept = {item: [s for s in several if s.pk not in broken] for item, several in records.screenings.items()}
    return replace(records, screenings=kept)


def _head(records: Records, fixed: frozenset[int]) -> dict[str, Any]:
    edition, assumed = records.edition, assumptions()
    days = (edition.last_day - edition.first_day).days + 1
    ends = f"{edition.day_ends:%H:%M}"
    on_grid = all(s.start.minute % ON_THE_GRID == 0 for s in records.all_screenings() if s.pk in fixed and s.start)
    return {
        "format": "frontrow-timetable-problem/1",
        "festival": str(edition),
        "timezone": edition.zone,
        "grid_minutes": assumed["grid_minutes"] if on_grid else 1,
        "festival_day_ends": ends,
        "days": [(edition.first_day + timedelta(days=k)).isoformat() for k in range(days)],
        "venues": rows.venue_rows(records),
        "travel_minutes": rows.travel_row(records, assumed["same_house_minutes"], assumed["other_house_minutes"]),
        "prime": assumed["prime"],
        "dayparts": dayparts(ends),
        "audience_rules": {"max_per_day": assumed["most_films_a_day"]},
    }


def _screens(records: Records, broken: list[Screening], fixed: list[Screening]) -> list[dict[str, Any]]:
    holes: dict[int, list[tuple[datetime, datetime]]] = defaultdict(list)
    for screening in broken:
        if screening.screen_id and screening.start and screening.end:
            pause = timedelta(minutes=records.screens[screening.screen_id].turnaround_minutes)
            holes[screening.screen_id].append((screening.start - pause, screening.end + pause))
    found = []
    for screen in records.screens.values():
        openings = rows.openings_in(screen, records.edition)
        for start, end in holes[screen.pk]:
            openings = rows.without(openings, start, end)
        found.append(rows.screen_row(screen, openings, records.edition.zone))
    return found


def _item(records: Records, group: Group) -> dict[str, Any]:
    item, demand = group.item, group.members[0][1]
    row: dict[str, Any] = {
        "id": group.id,
        "title": title_of(item),
        "minutes": demand.minutes,
        "section": item.section.slug if item.section else None,
        "demand": item.expected_people if group.main else 0,
        "screenings": len(group.members),
        "needs": item.needs,
        "qa_minutes": [one.around for _, one in group.members],
        "formats": list(demand.formats) or _every_format(records),
        "guests": [
            rows.guest_id(g)
            for g in sorted({g for _, one in group.members[: group.guest_screenings] for g in one.guests})
        ],
        "guest_screenings": group.guest_screenings,
        "prime": item.prime and group.main,
        "days_between": item.days_between if group.public else 0,
    }
    if demand.copies:
        row["copy"] = rows.copy_id(demand.copies)
    if len(demand.formats) > 1:  # films shown together need each its projector; a problem's formats mean any of them
        row["screens"] = [s.slug for s in records.screens.values() if set(demand.formats) <= set(s.formats or ["dcp"])]
    return row


def _every_format(records: Records) -> list[str]:
    """No copy is known, so no screen is ruled out."""
    return list(dict.fromkeys(name for screen in records.screens.values() for name in screen.formats or ["dcp"])) or [
        "dcp"
    ]


def _pin(group: Group, number: int, records: Records) -> dict[str, Any]:
    screening = group.members[number][0]
    if screening.screen_id is None or screening.start is None:
        raise ValueError("only placed screenings are held")
    place = {
        "screen": records.screens[screening.screen_id].slug,
        "start": local_text(screening.start, records.edition.zone),
    }
    return {"item": group.id, "screening": number} | place


def _known_wishes(audience: Sequence[dict[str, Any]], groups: list[Group]) -> list[dict[str, Any]]:
    """The visitors with wishes that the problem can fulfil; wishes of what is no longer shown are left out."""
    shown = {group.id for group in groups}
    rated = [
        row | {"ratings": {item: stars for item, stars in row["ratings"].items() if item in shown}} for row in audience
    ]
    return [row for row in rated if row["ratings"]]


def _notices(records: Records, broken: frozenset[int], known: dict[int, Screening]) -> list[str]:
    closed = [str(screen) for screen in records.screens.values() if not rows.openings_in(screen, records.edition)]
    shared = [f"{name}: it is not open during this edition, so nothing can be drafted there" for name in closed]
    return [
        *shared,
        *(f"{known[pk].code}: breaks a rule where it stands; the draft works around it" for pk in sorted(broken)),
    ]
