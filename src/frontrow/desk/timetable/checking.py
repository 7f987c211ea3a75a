"""Which hard rules the timetable on the board breaks, told by the independent checker.

For the checker each screening is an item of its own, with its very own length and guests. Copies are asked in a second
pass, where each copy of a screening stands by itself; the rule *order* in a third, where screenings are those of their
item.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from frontrow.desk.timetable import rows
from frontrow.desk.timetable.assumptions import assumptions
from frontrow.desk.timetable.demands import Demand, demand_of
from frontrow.desk.timetable.local_time import local_text
from frontrow.desk.timetable.records import Records
from frontrow.programme.models import Item, Screen, Screening
from frontrow.timetable.checker import Breach, rule_breaches

NO_WEIGHTS = dict.fromkeys(("visitors", "turned_away", "empty_seat", "prime", "same_daypart", "section_pile"), 0)


@dataclass(frozen=True, slots=True)
class Fault:
    """A broken rule: its name, the screenings (keys) it is about, and a sentence for people."""

    rule: str
    screenings: tuple[int, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Laid:
    """A screening laid on a screen at an aware start, to be judged."""

    screening: Screening
    item: Item
    demand: Demand
    screen: Screen
    start: datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """A laid screening under the name that a pass gives it, with the label of the copy that the pass is about."""

    item: str
    number: int
    laid: Laid
    copy: str = ""


def laid_of(records: Records) -> list[Laid]:
    """All placed screenings of known length."""
    laid = []
    for item in records.items:
        for screening in records.screenings[item.pk]:
            demand = demand_of(records, item, screening)
            if demand and screening.start and screening.screen_id in records.screens:
                laid.append(Laid(screening, item, demand, records.screens[screening.screen_id], screening.start))
    return laid


def faults_of(records: Records, laid: Iterable[Laid]) -> list[Fault]:
    """Every breach of a hard rule among the laid screenings."""
    laid = list(laid)
    guests = [
        rows.guest_row(records.guests[key], records.edition.zone)
        for key in {g for one in laid for g in one.demand.guests}
    ]
    alone = [Entry(str(one.screening.pk), 0, one) for one in laid]
    faults = _pass(records, alone, {"guests": guests, "items": [_item(one) for one in laid]}, ())
    return [*faults, *_copies(records, laid), *_order(records, laid)]


def _pass(records: Records, entries: list[Entry], demands: dict[str, Any], rules: tuple[str, ...]) -> list[Fault]:
    """One judgement by the checker; only of some `rules`, or of all where none is named."""
    if not entries:
        return []
    zone, by_name = records.edition.zone, {(e.item, e.number): e for e in entries}
    timetable = [
        {"item": e.item, "screening": e.number, "screen": e.laid.screen.slug, "start": local_text(e.laid.start, zone)}
        for e in entries
    ]
    problem = _frame(records, entries) | demands
    found = rule_breaches(problem, {"format": "frontrow-timetable/1", "screenings": timetable})
    return [_fault(b, [by_name[name] for name in b.screenings]) for b in found if not rules or b.rule in rules]


def _fault(breach: Breach, about: list[Entry]) -> Fault:
    text = breach.detail.replace("the copy", f"the copy {about[0].copy}", 1) if about[0].copy else breach.detail
    return Fault(breach.rule, tuple(one.laid.screening.pk for one in about), text)


def _frame(records: Records, entries: list[Entry]) -> dict[str, Any]:
    """What all passes share: the checker reads screens and ways, and no score."""
    edition, assumed = records.edition, assumptions()
    screens = {entry.laid.screen.pk: entry.laid.screen for entry in entries}.values()
    return {
        "format": "frontrow-timetable-problem/1",
        "festival": edition.slug,
        "timezone": edition.zone,
        "grid_minutes": 1,
        "festival_day_ends": f"{edition.day_ends:%H:%M}",
        "days": [edition.first_day.isoformat()],
        "venues": [{"id": s.venue.slug, "name": s.venue.name} for s in screens],
        "travel_minutes": rows.travel_row(records, assumed["same_house_minutes"], assumed["other_house_minutes"]),
        "screens": [rows.screen_row(s, rows.openings_of(s), edition.zone) for s in screens],
        "prime": assumed["prime"],
        "dayparts": [{"to": "24:00", "weekday": 1, "weekend": 1}],
        "weights": NO_WEIGHTS,
    }


def _item(one: Laid) -> dict[str, Any]:
    demand, plays = one.demand, one.screen.formats or ["dcp"]
    missing = [name for name in demand.formats if name not in plays]  # films shown together need each its projector
    return {
        "id": str(one.screening.pk),
        "title": one.item.slug,
        "minutes": demand.minutes,
        "intro_minutes": demand.around,
        "screenings": 1,
        "demand": 0,
        "formats": missing or plays,
        "needs": one.item.needs,
        "guests": [rows.guest_id(g) for g in demand.guests],
        "guest_screenings": 1,
    }


def _copies(records: Records, laid: list[Laid]) -> list[Fault]:
    """The rules *copy* and *key*, each copy of a screening by itself."""
    entries = [
        Entry(f"{one.screening.pk}/{copy}", 0, one, records.copies[copy].label)
        for one in laid
        for copy in one.demand.copies
    ]
    items = [
        {
            "id": f"{one.screening.pk}/{copy}",
            "title": one.item.slug,
            "minutes": one.demand.minutes,
            "intro_minutes": one.demand.around,
            "screenings": 1,
            "demand": 0,
            "formats": one.screen.formats or ["dcp"],
            "copy": rows.copy_id((copy,)),
        }
        for one in laid
        for copy in one.demand.copies
    ]
    copies = [rows.copy_row(records, (copy,)) for copy in {c for one in laid for c in one.demand.copies}]
    return _pass(records, entries, {"copies": copies, "items": items}, ("copy", "key"))


def _order(records: Records, laid: list[Laid]) -> list[Fault]:
    """The rule *order*, among the public screenings of each item in the order of their starts."""
    of_item: dict[int, list[Laid]] = {}
    for one in sorted(laid, key=lambda one: (one.start, one.screening.pk)):
        if one.screening.audience == "public":
            of_item.setdefault(one.item.pk, []).append(one)
    several = [group for group in of_item.values() if len(group) > 1]
    items = [
        {
            "id": str(group[0].item.pk),
            "title": group[0].item.slug,
            "minutes": group[0].demand.minutes,
            "screenings": len(group),
            "demand": 0,
            "formats": [f for one in group for f in one.screen.formats or ["dcp"]],
            "qa_minutes": [one.demand.around for one in group],
            "days_between": group[0].item.days_between,
        }
        for group in several
    ]
    entries = [Entry(str(group[0].item.pk), number, one) for group in several for number, one in enumerate(group)]
    return _pass(records, entries, {"items": items}, ("order",))
