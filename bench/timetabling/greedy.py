"""A greedy timetable that breaks no rule: the hardest item first, each screening where it costs least.

It is the rival that a careful programmer would write in a day. It sees seats, hours and sections exactly, and visitors
by the clashes of wishes; an item that finds no place pushes out those in its way, and they look for another.
"""

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import numpy as np

from frontrow.timetable.checker import rules
from frontrow.timetable.checker.clock import Span
from frontrow.timetable.checker.festival import Festival, Item, Screen
from frontrow.timetable.checker.placing import Placed
from frontrow.timetable.checker.problem import read_problem
from frontrow.timetable.checker.score import daypart, factor, share

STARS = {1: 1, 2: 3, 3: 7, 4: 15, 5: 31}
EVERY = 45  # minutes between the starts that are tried inside a gap, besides its two ends
WASTE = 1.0  # cost of a minute that is left too short for any film
LOOKED_AT = 12  # places that are also judged by the clashes of wishes


class NoPlace(Exception):
    """The greedy way found no place for `item`."""

    def __init__(self, item: str) -> None:
        super().__init__(item)
        self.item = item


@dataclass(frozen=True)
class Hour:
    """What the festival's clock says of a start: day, daypart, share of the public, whether it is prime time."""

    day: date
    daypart: int
    factor: float
    prime: bool


@dataclass(frozen=True)
class Place:
    """A candidate: the screening where it would lie, and what it costs in seats, hours and days."""

    one: Placed
    cost: float


def timetable(problem: dict[str, Any], seed: int, clash_weight: float, pushes: int = 400) -> dict[str, Any] | None:
    """A greedy timetable that breaks no rule, or None if even so many items pushed out of the way made no room."""
    festival = read_problem(problem)
    chance = random.Random(seed)
    attempt = _Attempt(festival, _shared_wishes(festival), clash_weight, chance)
    try:
        return _as_json(attempt.run(_hardest_first(festival, chance), pushes))
    except NoPlace:
        return None


def _shared_wishes(festival: Festival) -> np.ndarray:
    """For each two items, the share of its wishes that the average visitor loses if they can see but one."""
    number = {item: index for index, item in enumerate(festival.items)}
    shared = np.zeros((len(number), len(number)))
    everyone = sum(visitor.people for visitor in festival.visitors if visitor.ratings) or 1
    for visitor in festival.visitors:
        if not visitor.ratings:
            continue
        worth = np.array([STARS[stars] for _, stars in visitor.ratings], dtype=float)
        own = np.array([number[item] for item, _ in visitor.ratings])
        shared[np.ix_(own, own)] += np.minimum.outer(worth, worth) * visitor.people / worth.sum() / everyone
    return shared


def _hardest_first(festival: Festival, chance: random.Random) -> list[str]:
    """Items with the fewest possible hours first, then those with the largest public."""

    def freedom(item: Item) -> float:
        screens = [screen for screen in festival.screens.values() if _can_play(item, screen)]
        windows = [_minutes(festival.copies[item.copy].windows)] if item.copy else []
        windows += [_minutes(festival.guests[guest].windows) for guest in item.guests if item.guest_screenings]
        daily = ((item.daily[1] - item.daily[0]) % 1440 or 1440) / 1440 if item.daily else 1
        room = sum(_minutes(screen.open) for screen in screens)
        return min([room, *(window * len(screens) for window in windows)]) * daily / max(1, len(item.lengths))

    ranked = {
        item.id: (freedom(item) // 3000, -share(item) * chance.uniform(0.9, 1.1))
        for item in festival.items.values()
        if item.lengths
    }
    pinned = {pin.item for pin in festival.pins}
    return sorted(ranked, key=lambda item: (item not in pinned, ranked[item]))


def _minutes(spans: tuple[Span, ...] | None) -> float:
    return 1e6 if spans is None else sum((span.end - span.start) / timedelta(minutes=1) for span in spans)


def _can_play(item: Item, screen: Screen) -> bool:
    allowed = item.screens is None or screen.id in item.screens
    return allowed and bool(item.formats & screen.formats) and not item.needs - screen.abilities


class _Attempt:
    """One run through the queue: what lies where so far."""

    def __init__(self, festival: Festival, wishes: np.ndarray, clash_weight: float, chance: random.Random) -> None:
        self.festival, self.wishes, self.clash_weight, self.chance = festival, wishes, clash_weight, chance
        self.number = {item: index for index, item in enumerate(festival.items)}
        self.counts = np.array([max(1, len(item.lengths)) for item in festival.items.values()])
        self.on_screen: dict[str, list[Placed]] = {screen: [] for screen in festival.screens}
        self.gaps: dict[str, list[tuple[datetime, datetime]]] = {}
        self.of_item: dict[str, list[Placed]] = {item: [] for item in festival.items}
        self.in_section: dict[tuple[str | None, date], int] = {}
        self.pins = {(pin.item, pin.number): pin for pin in festival.pins}
        self.pinned = {pin.item for pin in festival.pins}
        self.hours: dict[datetime, Hour] = {}
        self.shortest = min(min(item.lengths) for item in festival.items.values() if item.lengths)
        self.day_number = {day: index for index, day in enumerate(sorted(festival.days))}
        self.sharing = _sharing(festival)
        self.last_day = {item.id: self._last_day(item) for item in festival.items.values()}

    def _last_day(self, item: Item) -> int:
        """The number of the last day on which the item can be shown."""
        windows = self.festival.copies[item.copy].windows if item.copy else None
        if windows is None:
            return len(self.day_number) - 1
        latest = max(
            (self.festival.clock.festival_day(span.end - timedelta(minutes=1)) for span in windows), default=None
        )
        return max((number for day, number in self.day_number.items() if latest and day <= latest), default=-1)

    def run(self, queue: list[str], pushes: int) -> list[Placed]:
        """Places every item of `queue`; NoPlace names the one that found none after so many were pushed out."""
        waiting = list(reversed(queue))
        while waiting:
            item = self.festival.items[waiting.pop()]
            try:
                for number in range(len(item.lengths)):
                    self._put(self._best(item, number))
            except NoPlace:
                self._take_out(item.id)
                pushed = self._push_in(item)
                pushes -= len(pushed)
                if pushes < 0:
                    raise
                waiting.extend(reversed(pushed))
        return [one for placed in self.of_item.values() for one in placed]

    def _push_in(self, item: Item) -> list[str]:
        """Places `item` where few others lie, and gives the items that have to be placed anew, maybe itself."""
        pushed: list[str] = []
        for number in range(len(item.lengths)):
            choices = []
            places = self._places(item, number, empty=True)
            for place in self.chance.sample(places, min(len(places), 300)):
                in_the_way = self._in_the_way(place.one)
                if not in_the_way & (self.pinned | {item.id}) and self._keeps_every_rule(place.one):
                    choices.append((len(in_the_way), self.chance.random(), place.one, in_the_way))
            if not choices:
                self._take_out(item.id)
                return [item.id, *pushed]
            _, _, one, in_the_way = min(choices, key=lambda choice: choice[:2])
            for other in sorted(in_the_way):
                self._take_out(other)
                pushed.append(other)
            self._put(one)
        return pushed

    def _in_the_way(self, one: Placed) -> set[str]:
        rest = timedelta(minutes=one.screen.turnaround)
        return {
            other.item.id
            for other in self.on_screen[one.screen.id]
            if one.span.start < other.span.end + rest and other.span.start < one.span.end + rest
        }

    def _best(self, item: Item, number: int) -> Placed:
        places = sorted(self._places(item, number), key=lambda place: place.cost)
        good: list[Place] = []
        for place in places:
            if self._keeps_every_rule(place.one):
                good.append(place)
                if len(good) == LOOKED_AT:
                    break
        if not good:
            raise NoPlace(item.id)
        if not self.clash_weight:
            return good[0].one
        return min(good, key=lambda place: place.cost + self._clashes(place.one)).one

    def _places(self, item: Item, number: int, empty: bool = False) -> list[Place]:
        pin = self.pins.get((item.id, number))
        found = []
        for screen in self.festival.screens.values():
            if not _can_play(item, screen) or (pin and pin.screen and pin.screen != screen.id):
                continue
            if number == 0 and item.first_in is not None and screen.id not in item.first_in:
                continue
            starts = {pin.start: 0.0} if pin and pin.start else self._starts(screen, item.lengths[number], empty)
            for start, wasted in starts.items():
                one = Placed(item, number, screen, Span(start, start + timedelta(minutes=item.lengths[number])), None)
                if self._leaves_days(one):
                    found.append(Place(one, self._cost(one) + WASTE * wasted))
        return found

    def _starts(self, screen: Screen, length: int, empty: bool) -> dict[datetime, float]:
        """Both ends of every gap that is long enough, and some hours between, with the minutes that become useless."""
        starts: dict[datetime, float] = {}
        minutes = timedelta(minutes=length)
        for first, last in [(span.start, span.end) for span in screen.open] if empty else self._gaps(screen):
            for start in self._inside(first, last - minutes):
                before, after = start - first, last - start - minutes
                starts[start] = sum(self._wasted(gap / timedelta(minutes=1), screen) for gap in (before, after))
        return starts

    def _gaps(self, screen: Screen) -> list[tuple[datetime, datetime]]:
        """The free time of a screen, turnarounds taken off."""
        if screen.id not in self.gaps:
            rest = timedelta(minutes=screen.turnaround)
            gaps = self.gaps[screen.id] = []
            for span in screen.open:
                inside = [one.span for one in self.on_screen[screen.id] if span.holds(one.span)]
                edges = [span.start, *(each.end + rest for each in inside)]
                gaps += zip(edges, [*(each.start - rest for each in inside), span.end], strict=True)
        return self.gaps[screen.id]

    def _wasted(self, gap: float, screen: Screen) -> float:
        return gap if gap < self.shortest + screen.turnaround else 0.0

    def _inside(self, first: datetime, last: datetime) -> set[datetime]:
        grid = timedelta(minutes=self.festival.grid)
        first += (datetime.min.replace(tzinfo=UTC) - first) % grid
        last -= (last - datetime.min.replace(tzinfo=UTC)) % grid
        if last < first:
            return set()
        steps = int((last - first) / timedelta(minutes=EVERY))
        return {last, *(first + timedelta(minutes=EVERY) * step for step in range(steps + 1))}

    def _hour(self, one: Placed) -> Hour:
        start = one.span.start
        if start not in self.hours:
            opens, closes = self.festival.prime
            wall = self.festival.clock.wall(start)
            prime = (wall.hour * 60 + wall.minute - opens) % 1440 < (closes - opens) % 1440
            day = self.festival.clock.festival_day(start)
            self.hours[start] = Hour(day, daypart(self.festival, one), factor(self.festival, one), prime)
        return self.hours[start]

    def _leaves_days(self, one: Placed) -> bool:
        """Whether the item's other screenings can still lie before and after."""
        day = self.day_number.get(self._hour(one).day)
        after = (len(one.item.lengths) - 1 - one.number) * one.item.days_between
        before = self.of_item[one.item.id][-1:]
        if day is None or day + after > self.last_day[one.item.id]:
            return False
        return not before or (self._hour(one).day - self._hour(before[0]).day).days >= one.item.days_between

    def _keeps_every_rule(self, one: Placed) -> bool:
        """Asks the rules about this screening beside those that it could collide with, other screens' aside."""
        near = [*self.of_item[one.item.id], one]
        others = [other for item in self.sharing[one.item.id] for other in self.of_item[item]]
        asked = [(rules.daily, [one]), (rules.key, [one]), (rules.opening, [one]), (rules.pinned, [one])]
        asked += [(rules.order, near), (rules.copy, [*near, *others]), (rules.guest, [*near, *others])]
        return not any(True for rule, screenings in asked for _ in rule(self.festival, screenings))

    def _cost(self, one: Placed) -> float:
        weights, hour = self.festival.weights, self._hour(one)
        come = min(share(one.item) * hour.factor, one.screen.seats)
        cost = weights["turned_away"] * (share(one.item) - come) + weights["empty_seat"] * (one.screen.seats - come)
        again = sum(self._hour(other).daypart == hour.daypart for other in self.of_item[one.item.id])
        cost += weights["same_daypart"] * again
        if one.item.prime and one.number == 0 and not hour.prime:
            cost += weights["prime"]
        if one.item.section is None:
            return cost
        # the first two of a section on a day cost nothing, each further one as if it were already too many
        return cost + weights["section_pile"] * max(0, self.in_section.get((one.item.section, hour.day), 0) - 1)

    def _clashes(self, one: Placed) -> float:
        way = timedelta(minutes=self.festival.travel.same)
        others = [
            self.number[other.item.id]
            for shown in self.on_screen.values()
            for other in shown
            if other.span.start < one.span.end + way and one.span.start < other.span.end + way
        ]
        shared = self.wishes[self.number[one.item.id], others] / self.counts[others] / len(one.item.lengths)
        return self.clash_weight * self.festival.weights["visitors"] * float(shared.sum())

    def _put(self, one: Placed) -> None:
        shown = self.on_screen[one.screen.id]
        shown.append(one)
        shown.sort(key=lambda other: other.span.start)
        self.gaps.pop(one.screen.id, None)
        self.of_item[one.item.id].append(one)
        section_day = (one.item.section, self._hour(one).day)
        self.in_section[section_day] = self.in_section.get(section_day, 0) + 1

    def _take_out(self, item: str) -> None:
        for one in self.of_item[item]:
            self.on_screen[one.screen.id].remove(one)
            self.gaps.pop(one.screen.id, None)
            self.in_section[one.item.section, self._hour(one).day] -= 1
        self.of_item[item] = []


def _sharing(festival: Festival) -> dict[str, list[str]]:
    """The other items that have a copy or a guest in common with each."""
    return {
        item.id: [
            other.id
            for other in festival.items.values()
            if other is not item and ((item.copy and item.copy == other.copy) or set(item.guests) & set(other.guests))
        ]
        for item in festival.items.values()
    }


def _as_json(placed: list[Placed]) -> dict[str, Any]:
    entries = [
        {"item": one.item.id, "screening": one.number, "screen": one.screen.id, "start": one.span.start.isoformat()}
        for one in placed
    ]
    return {"format": "frontrow-timetable/1", "screenings": entries}
