"""The score of a timetable, part by part, each already times its weight; lower is better."""

from collections import Counter, defaultdict
from collections.abc import Callable
from itertools import combinations
from math import ceil

from frontrow.timetable.checker.clock import MINUTES_A_DAY, minute_of_day
from frontrow.timetable.checker.festival import Festival, Item
from frontrow.timetable.checker.placing import Placed
from frontrow.timetable.checker.visitors import values

_WEEKEND = (5, 6)


def score(festival: Festival, timetable: list[Placed], stop: Callable[[], bool]) -> dict[str, float]:
    """Each part times its weight, and their `total`."""
    amounts = {
        "visitors": lost_wishes(festival, timetable, stop),
        "turned_away": turned_away(festival, timetable),
        "empty_seat": empty_seats(festival, timetable),
        "prime": outside_prime(festival, timetable),
        "same_daypart": same_daypart(festival, timetable),
        "section_pile": section_pile(festival, timetable),
    }
    parts = {part: festival.weights[part] * amount for part, amount in amounts.items()}
    return {**parts, "total": sum(parts.values())}


def lost_wishes(festival: Festival, timetable: list[Placed], stop: Callable[[], bool]) -> float:
    """The share of its wishes that the average visitor's best plan leaves out; 0 where nobody rated anything."""
    lost = everyone = 0.0
    for people, best, rated in values(festival, timetable, stop):
        lost += people * (1 - best / rated)
        everyone += people
    return lost / everyone if everyone else 0.0


def turned_away(festival: Festival, timetable: list[Placed]) -> float:
    """People who would come at the best hour to seats without end, and do not get in; unplaced, nobody does."""
    wished = sum(item.demand for item in festival.items.values() if item.lengths)
    return max(0.0, wished - sum(seated(festival, one) for one in timetable))


def empty_seats(festival: Festival, timetable: list[Placed]) -> float:
    """Seats on sale that nobody takes."""
    return sum(one.screen.seats - seated(festival, one) for one in timetable)


def seated(festival: Festival, one: Placed) -> float:
    """How many come to this screening and get in."""
    return min(share(one.item) * factor(festival, one), one.screen.seats)


def share(item: Item) -> float:
    """The public of one screening at the best hour."""
    return item.demand / len(item.lengths)


def factor(festival: Festival, one: Placed) -> float:
    """The share of that public which comes at this hour; all of it where the problem names no dayparts."""
    if not festival.dayparts:
        return 1.0
    part = festival.dayparts[daypart(festival, one)]
    weekend = festival.clock.festival_day(one.span.start).weekday() in _WEEKEND
    return part.weekend if weekend else part.weekday


def daypart(festival: Festival, one: Placed) -> int:
    """The number of the daypart in which a screening starts; what lies after the last belongs to the last."""
    minutes = festival.clock.minutes_into_day(one.span.start)
    for number, part in enumerate(festival.dayparts):
        if minutes < part.ends:
            return number
    return len(festival.dayparts) - 1


def outside_prime(festival: Festival, timetable: list[Placed]) -> int:
    """How many items that want prime time have their first screening outside it."""
    firsts = [one for one in timetable if one.item.prime and one.number == 0]
    return sum(not _in_prime(festival, one) for one in firsts)


def _in_prime(festival: Festival, one: Placed) -> bool:
    if festival.prime is None:
        return True
    opens, closes = festival.prime
    since = (minute_of_day(festival.clock.wall(one.span.start)) - opens) % MINUTES_A_DAY
    return since < ((closes - opens) % MINUTES_A_DAY or MINUTES_A_DAY)


def same_daypart(festival: Festival, timetable: list[Placed]) -> int:
    """How many pairs of screenings of one item start in one daypart, on whatever day."""
    if not festival.dayparts:
        return 0
    dayparts: dict[str, list[int]] = defaultdict(list)
    for one in timetable:
        dayparts[one.item.id].append(daypart(festival, one))
    return sum(first == second for each in dayparts.values() for first, second in combinations(each, 2))


def section_pile(festival: Festival, timetable: list[Placed]) -> int:
    """How many screenings of a section one festival day has beyond its even share and one more."""
    screenings = Counter[str]()
    for item in festival.items.values():
        if item.section is not None:
            screenings[item.section] += len(item.lengths)
    on_day = Counter(
        (one.item.section, festival.clock.festival_day(one.span.start)) for one in timetable if one.item.section
    )
    allowed = {section: ceil(count / len(festival.days)) + 1 for section, count in screenings.items()}
    return sum(max(0, count - allowed[section]) for (section, _day), count in on_day.items() if section is not None)
