"""Who may attend what: the conditions of one screening, the conflicts of two, and one visitor's choice from both."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from frontrow.planner.festival_clock import FestivalClock, NoSuchTime, hour_of_day, zone_of
from frontrow.planner.json_tree import shown
from frontrow.planner.programme import Programme, Showing, showings
from frontrow.planner.refusal import WishesRefused
from frontrow.planner.wishes import Friend, Wishes


@dataclass(frozen=True, slots=True)
class Choice:
    """What one visitor can choose from: `offers` by (start, end, id), `booked[k]` where it is attended already.

    Offers that conflict with a booking, or show alone a film that a booking shows alone, are not among them.
    """

    friend: Friend
    offers: tuple[Showing, ...]
    booked: tuple[bool, ...]

    def film_weight(self, film_id: str) -> int:
        """Return what seeing the film is worth to this visitor."""
        return self.friend.weight(film_id)

    def value(self, chosen: Sequence[int]) -> int:
        """Return the weight of the films seen at the chosen offers, each counted once."""
        return sum(map(self.friend.weight, {film for k in chosen for film in self.offers[k].film_ids}))

    def room_on_days(self) -> dict[int, int]:
        """Return by festival day how many offers may be added to the bookings; empty where there is no limit."""
        limit = self.friend.max_per_day
        if limit is None:
            return {}
        held = Counter(offer.day for offer, booked in zip(self.offers, self.booked, strict=True) if booked)
        return {offer.day: max(0, limit - held[offer.day]) for offer in self.offers}

    def room(self) -> int | None:
        """Return how many offers may be added in all, None without a limit."""
        limit = self.friend.max_total
        return None if limit is None else max(0, limit - sum(self.booked))


@dataclass(frozen=True, slots=True)
class Case:
    """A programme and wishes, understood: every screening with its span, every friend's free windows and choice."""

    wishes: Wishes
    clock: FestivalClock
    showings: tuple[Showing, ...]
    windows: tuple[tuple[tuple[int, int], ...] | None, ...]
    choices: tuple[Choice, ...]
    notices: tuple[str, ...]

    def is_free(self, friend: int, showing: Showing) -> bool:
        """Return whether the screening lies inside one window of the friend."""
        windows = self.windows[friend]
        return windows is None or any(opens <= showing.start and showing.end <= closes for opens, closes in windows)

    def could_attend(self, friend: int, showing: Showing) -> bool:
        """Return whether the friend could attend this screening if it were the only one."""
        rated = any(self.wishes.friends[friend].weight(film) for film in showing.film_ids)
        return rated and not showing.sold_out and self.is_free(friend, showing)

    def in_conflict(self, a: Showing, b: Showing) -> bool:
        """Return whether nobody can attend both (bookings among themselves are not asked)."""
        first, second = (a, b) if (a.start, a.end) <= (b.start, b.end) else (b, a)
        return second.start - first.end < self.wishes.minutes_between(first.house, second.house)


def understand(programme: Programme, wishes: Wishes) -> Case:
    """Return the case of these wishes; raises WishesRefused for a booking or window the programme cannot hold."""
    clock = FestivalClock(zone_of(programme.timezone), hour_of_day(wishes.festival_day_ends))
    spans, notices = showings(programme, wishes.festival_day_ends, wishes.default_minutes)
    spans.sort(key=lambda one: (one.start, one.end, one.id))
    windows = tuple(_windows(clock, number, friend) for number, friend in enumerate(wishes.friends))
    bare = Case(wishes, clock, tuple(spans), windows, (), tuple(notices))
    choices = tuple(_choice(bare, number, friend) for number, friend in enumerate(wishes.friends))
    return Case(wishes, clock, bare.showings, windows, choices, bare.notices)


def _windows(clock: FestivalClock, number: int, friend: Friend) -> tuple[tuple[int, int], ...] | None:
    if friend.available is None:
        return None
    spans = []
    for index, window in enumerate(friend.available):
        place = f"friends[{number}].available[{index}]"
        opens, closes = _minute(clock, f"{place}.from", window.opens), _minute(clock, f"{place}.to", window.closes)
        if window.closes.replace(" ", "T") <= window.opens.replace(" ", "T"):
            raise WishesRefused(place, f"the window ends ({window.closes}) before it begins ({window.opens})")
        spans.append((opens, closes))
    return tuple(spans)


def _minute(clock: FestivalClock, place: str, text: str) -> int:
    try:
        return clock.minute(text)
    except NoSuchTime as error:
        raise WishesRefused(place, str(error)) from error


def _choice(case: Case, number: int, friend: Friend) -> Choice:
    known = {showing.id for showing in case.showings}
    for index, booking in enumerate(friend.has):
        if booking not in known:
            raise WishesRefused(f"friends[{number}].has[{index}]", f"no screening has the id {shown(booking)}")
    bookings = [showing for showing in case.showings if showing.id in friend.has]
    alone = {showing.film_ids for showing in bookings if len(showing.film_ids) == 1}
    offers = [
        showing
        for showing in case.showings
        if showing.id in friend.has
        or (
            case.could_attend(number, showing)
            and showing.film_ids not in alone
            and not any(case.in_conflict(showing, booking) for booking in bookings)
        )
    ]
    return Choice(friend, tuple(offers), tuple(offer.id in friend.has for offer in offers))
