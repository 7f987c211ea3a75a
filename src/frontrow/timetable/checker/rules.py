"""The hard rules of a timetable, one small function each, in the words of the contract."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import combinations

from frontrow.timetable.checker.clock import MINUTES_A_DAY, minute_of_day, minutes_between
from frontrow.timetable.checker.festival import Festival
from frontrow.timetable.checker.names import moment
from frontrow.timetable.checker.placing import Placed
from frontrow.timetable.checker.verdict import Breach


def broken_rules(festival: Festival, timetable: list[Placed]) -> list[Breach]:
    """Every breach of every rule but `placed`, rule by rule."""
    return [breach for rule in RULES for breach in rule(festival, timetable)]


def opening(festival: Festival, timetable: list[Placed]) -> Iterator[Breach]:
    """A screening lies inside one opening span of its screen."""
    for one in timetable:
        if not any(span.holds(one.span) for span in one.screen.open):
            yield _breach("open", f"{one.screen.name} is not open all that time", one)


def turnaround(festival: Festival, timetable: list[Placed]) -> Iterator[Breach]:
    """On one screen the next starts only when the one before has ended and the turnaround has passed."""
    for screen_id, screenings in _grouped(timetable, lambda one: [one.screen.id]).items():
        needed, on = festival.screens[screen_id].turnaround, festival.screens[screen_id].name
        for first, second in combinations(screenings, 2):
            gap = minutes_between(first.span.end, second.span.start)
            if gap < 0:
                yield _breach("turnaround", f"both run on {on} at the same time", first, second)
            elif gap < needed:
                detail = f"{gap:g} minutes between them on {on}, {needed} needed"
                yield _breach("turnaround", detail, first, second)


def order(festival: Festival, timetable: list[Placed]) -> Iterator[Breach]:
    """Each screening of an item starts after the one before has ended, and on a festival day far enough from it."""
    placed = {one.name: one for one in timetable}
    for one in timetable:
        following = placed.get((one.item.id, one.number + 1))
        if following is None:
            continue
        days = festival.clock.festival_day(following.span.start) - festival.clock.festival_day(one.span.start)
        if following.span.start < one.span.end:
            yield _breach("order", "the later number starts before the earlier has ended", one, following)
        elif days < timedelta(days=one.item.days_between):
            yield _breach("order", f"{days.days} festival days apart, {one.item.days_between} needed", one, following)


def screen(festival: Festival, timetable: list[Placed]) -> Iterator[Breach]:
    """A screening lies on a screen that is allowed, plays a format the item has, and has every ability it needs."""
    for one in timetable:
        item, room = one.item, one.screen
        if item.screens is not None and room.id not in item.screens:
            yield _breach("screen", f"{room.name} is not among the screens of the item", one)
        if one.number == 0 and item.first_in is not None and room.id not in item.first_in:
            yield _breach("screen", f"the first screening may not be in {room.name}", one)
        if not item.formats & room.formats:
            yield _breach("screen", f"{room.name} plays none of {', '.join(sorted(item.formats))}", one)
        if item.needs - room.abilities:
            yield _breach("screen", f"{room.name} lacks {', '.join(sorted(item.needs - room.abilities))}", one)


def daily(festival: Festival, timetable: list[Placed]) -> Iterator[Breach]:
    """A screening starts and ends inside the item's daily hours, read off the clock on the wall."""
    for one in timetable:
        if one.item.daily is not None and not _within_hours(festival, one, *one.item.daily):
            yield _breach("daily", "starts or ends outside the item's daily hours", one)


def _within_hours(festival: Festival, one: Placed, opens: int, closes: int) -> bool:
    start, end = festival.clock.wall(one.span.start), festival.clock.wall(one.span.end)
    since_opening = timedelta(minutes=(minute_of_day(start) - opens) % MINUTES_A_DAY, seconds=start.second)
    length_of_hours = timedelta(minutes=(closes - opens) % MINUTES_A_DAY or MINUTES_A_DAY)
    opening = start - since_opening
    return since_opening < length_of_hours and opening <= end <= opening + length_of_hours


def copy(festival: Festival, timetable: list[Placed]) -> Iterator[Breach]:
    """A copy is here, is never shown twice at once, and has the time to be carried to another house."""
    for copy_id, screenings in _grouped(timetable, lambda one: [one.item.copy] if one.item.copy else []).items():
        print_ = festival.copies[copy_id]
        for one in screenings:
            if print_.windows is not None and not any(span.holds(one.span) for span in print_.windows):
                yield _breach("copy", "the copy is not here all that time", one)
        for first, second in combinations(screenings, 2):
            if first.span.overlaps(second.span):
                yield _breach("copy", "the copy is shown twice at once", first, second)
            elif first.screen.venue != second.screen.venue:
                gap = minutes_between(first.span.end, second.span.start)
                if gap < print_.transport:
                    detail = f"{gap:g} minutes to carry the copy, {print_.transport} needed"
                    yield _breach("copy", detail, first, second)


def key(festival: Festival, timetable: list[Placed]) -> Iterator[Breach]:
    """If the copy has keys, one key of that very screen is valid from start to end."""
    for one in timetable:
        keys = festival.copies[one.item.copy].keys if one.item.copy else None
        if keys is None:
            continue
        if not any(of_screen == one.screen.id and span.holds(one.span) for of_screen, span in keys):
            yield _breach("key", f"no key of the copy opens {one.screen.name} all that time", one)


def guest(festival: Festival, timetable: list[Placed]) -> Iterator[Breach]:
    """A guest is here, and has the time to come from one screening to the next."""
    expected = _grouped(timetable, lambda one: one.item.guests if one.number < one.item.guest_screenings else ())
    for guest_id, screenings in expected.items():
        who, windows = festival.guests[guest_id].name, festival.guests[guest_id].windows
        for one in screenings:
            if windows is not None and not any(span.holds(one.span) for span in windows):
                yield _breach("guest", f"{who} is not here all that time", one)
        for first, second in combinations(screenings, 2):
            gap = minutes_between(first.span.end, second.span.start)
            needed = festival.travel.minutes(first.screen.venue, second.screen.venue)
            if gap < 0:
                yield _breach("guest", f"{who} is wanted at both at the same time", first, second)
            elif gap < needed:
                detail = f"{who} has {gap:g} minutes on the way, {needed} needed"
                yield _breach("guest", detail, first, second)


def pinned(festival: Festival, timetable: list[Placed]) -> Iterator[Breach]:
    """What is pinned stays where it is pinned."""
    placed = {one.name: one for one in timetable}
    for pin in festival.pins:
        one = placed.get((pin.item, pin.number))
        if one is not None and pin.screen is not None and one.screen.id != pin.screen:
            yield _breach("pinned", f"is pinned to {festival.screens[pin.screen].name}, lies in {one.screen.name}", one)
        if one is not None and pin.start is not None and one.span.start != pin.start:
            yield _breach("pinned", f"is pinned to {moment(festival.clock, pin.start)}", one)


RULES: tuple[Callable[[Festival, list[Placed]], Iterator[Breach]], ...] = (
    opening,
    turnaround,
    order,
    screen,
    daily,
    copy,
    key,
    guest,
    pinned,
)


def _breach(rule: str, detail: str, *screenings: Placed) -> Breach:
    names, who = zip(*((one.name, one.item.called(one.number)) for one in screenings), strict=True)
    return Breach(rule, names, detail, who)


def _grouped(
    timetable: list[Placed], groups_of: Callable[[Placed], "list[str] | tuple[str, ...]"]
) -> dict[str, list[Placed]]:
    """The screenings of each group, in the order of their starts."""
    groups: dict[str, list[Placed]] = defaultdict(list)
    for one in sorted(timetable, key=lambda one: (one.span.start, one.name)):
        for group in dict.fromkeys(groups_of(one)):
            groups[group].append(one)
    return groups
