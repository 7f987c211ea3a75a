"""What one visitor or several friends wish: ratings, free time, limits, bookings, ways between venues."""

from dataclasses import dataclass, field

from frontrow.planner.festival_clock import NoSuchTime, hour_of_day
from frontrow.planner.json_tree import Node, kind, read_tree, shown
from frontrow.planner.refusal import WishesRefused

FORMAT = "frontrow-wishes/1"
WEIGHTS = {1: 1, 2: 3, 3: 7, 4: 15, 5: 31}
MOST_FRIENDS = 20
MOST_RATINGS = 5_000
MOST_MINUTES = 10_080
MOST_TOGETHER = 10_000
_KEYS = ("format", "friends", "same_venue_minutes", "other_venue_minutes", "travel_minutes", "default_minutes",
         "festival_day_ends", "together")  # fmt: skip
_FRIEND_KEYS = ("name", "ratings", "available", "max_per_day", "max_total", "has")


@dataclass(frozen=True, slots=True)
class Window:
    """A span of local time, both ends as written ("2026-07-08T08:30")."""

    opens: str
    closes: str


@dataclass(frozen=True, slots=True)
class Friend:
    """One visitor: film ratings 1 to 5, windows (None = always), limits (None = none), booked screening ids."""

    name: str
    ratings: dict[str, int]
    available: tuple[Window, ...] | None = None
    max_per_day: int | None = None
    max_total: int | None = None
    has: tuple[str, ...] = ()

    def weight(self, film_id: str) -> int:
        """Return what seeing a film is worth: 1, 3, 7, 15, 31, or 0 where it is not rated."""
        return WEIGHTS.get(self.ratings.get(film_id, 0), 0)


@dataclass(frozen=True, slots=True)
class Wishes:
    """The wishes of friends who plan together; `travel` holds each pair of venues once, in text order.

    Raises WishesRefused where there is nobody, two share a name, or a rating is not 1 to 5.
    """

    friends: tuple[Friend, ...]
    same_venue_minutes: int = 10
    other_venue_minutes: int = 30
    travel: dict[tuple[str, str], int] = field(default_factory=dict)
    default_minutes: int = 110
    festival_day_ends: str = "05:00"
    together: int = 0

    def __post_init__(self) -> None:
        if not 1 <= len(self.friends) <= MOST_FRIENDS:
            raise WishesRefused("friends", f"1 to {MOST_FRIENDS} friends are wanted, not {len(self.friends)}")
        names: set[str] = set()
        for number, friend in enumerate(self.friends):
            if friend.name in names:
                raise WishesRefused(f"friends[{number}].name", f"two friends are called {shown(friend.name)}")
            names.add(friend.name)
            for film, rating in friend.ratings.items():
                if rating not in WEIGHTS:
                    raise WishesRefused(f"friends[{number}].ratings.{film}", f"a rating is 1 to 5, not {rating}")

    def minutes_between(self, here: str | None, there: str | None) -> int:
        """Return the minutes needed from one venue to another; None is a venue nobody knows."""
        if here is None or there is None:
            return self.other_venue_minutes
        if here == there:
            return self.same_venue_minutes
        return self.travel.get((min(here, there), max(here, there)), self.other_venue_minutes)


def read_wishes(data: bytes) -> Wishes:
    """Return the wishes a JSON document holds; unknown keys are refused; raises WishesRefused."""
    root = read_tree(data, WishesRefused).only(optional=_KEYS)
    if root.value.get("format") != FORMAT:
        raise root.at("format").refuse(f'"{FORMAT}" is wanted, not {kind(root.value.get("format"))}')

    def minutes(key: str, default: int, low: int = 0) -> int:
        return root.at(key).whole(low, MOST_MINUTES) if root.has(key) else default

    ends = root.at("festival_day_ends")
    return Wishes(
        friends=tuple(_friend(row) for row in root.at("friends").members()),
        same_venue_minutes=minutes("same_venue_minutes", 10),
        other_venue_minutes=minutes("other_venue_minutes", 30),
        travel=_travel(root.at("travel_minutes")) if root.has("travel_minutes") else {},
        default_minutes=minutes("default_minutes", 110, low=1),
        festival_day_ends=_hour(ends) if root.has("festival_day_ends") else "05:00",
        together=root.at("together").whole(0, MOST_TOGETHER) if root.has("together") else 0,
    )


def _friend(row: Node) -> Friend:
    row.only(optional=_FRIEND_KEYS)
    ratings = {film: _rating(place) for film, place in row.at("ratings").entries()}
    if len(ratings) > MOST_RATINGS:
        raise row.at("ratings").refuse(f"{len(ratings):,} ratings are more than the {MOST_RATINGS:,} allowed")
    booked = [place.text() for place in row.at("has").members()] if row.has("has") else []
    return Friend(
        name=row.at("name").text(),
        ratings=ratings,
        available=tuple(map(_window, row.at("available").members())) if row.has("available") else None,
        max_per_day=row.at("max_per_day").whole(0, 1000) if row.has("max_per_day") else None,
        max_total=row.at("max_total").whole(0, 100_000) if row.has("max_total") else None,
        has=tuple(dict.fromkeys(booked)),
    )


def _rating(place: Node) -> int:
    if not isinstance(place.value, int) or isinstance(place.value, bool) or place.value not in WEIGHTS:
        raise place.refuse(f"a rating is 1 to 5, not {kind(place.value)}")
    return place.value


def _window(row: Node) -> Window:
    row.only(optional=("from", "to"))
    return Window(row.at("from").text(), row.at("to").text())


def _hour(place: Node) -> str:
    try:
        hour_of_day(place.text())
    except NoSuchTime as error:
        raise place.refuse(str(error)) from error
    return place.text()


def _travel(table: Node) -> dict[tuple[str, str], int]:
    pairs: dict[tuple[str, str], int] = {}
    for here, row in table.entries():
        for there, place in row.entries():
            minutes = place.whole(0, MOST_MINUTES)
            if here == there:
                raise place.refuse("the way from a venue to itself is same_venue_minutes")
            pair = (min(here, there), max(here, there))
            if pairs.setdefault(pair, minutes) != minutes:
                raise place.refuse(f"{minutes} minutes, but {pairs[pair]} the other way: ways are the same both ways")
    return pairs
