"""What a reason calls things: films by title, screens and houses and guests by name, hours in local words.

An id stands only where a name is missing, or beside it where two things have the same one. Files keep the ids.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TypeVar

from frontrow.timetable.problem import Item, Pin, Problem, Screen, Span
from frontrow.timetable.zone_clock import day_words

MOST_LISTED = 4
_Thing = TypeVar("_Thing")


class Names:
    """The names of one problem."""

    def __init__(self, problem: Problem) -> None:
        self.problem, self.clock = problem, problem.clock
        self._first_year = date.fromordinal(problem.days[0]).year
        self._said: dict[Span, str] = {}  # the stays, windows and keys of a festival are the same few

    @cached_property
    def _items(self) -> dict[str, Item]:
        return {item.id: item for item in self.problem.items}

    @cached_property
    def _films(self) -> dict[str, str]:
        return distinct((item.id, item.title) for item in self.problem.items)

    @cached_property
    def _screens(self) -> dict[str, str]:
        houses, screens = dict(self.problem.venues), self.problem.screens
        often = Counter(screen.name for screen in screens)
        return distinct((screen.id, _in_house(screen, houses, often)) for screen in screens)

    @cached_property
    def _guests(self) -> dict[str, str]:
        return distinct((guest.id, guest.name) for guest in self.problem.guests)

    @cached_property
    def _of_copy(self) -> dict[str, list[str]]:
        films: dict[str, list[str]] = {}
        for item in self.problem.items:
            if item.copy:
                films.setdefault(item.copy, []).append(self.film(item))
        return films

    def film(self, item: Item) -> str:
        """Return an item's title."""
        return self._films[item.id]

    def screening(self, item: Item, number: int) -> str:
        """Return "Hero", or "Hero (screening 1 of 2)" where there are more."""
        return self.film(item) + (f" (screening {number + 1} of {item.screenings})" if item.screenings > 1 else "")

    def pinned(self, pin: Pin) -> str:
        """Return the screening that a pin holds."""
        return self.screening(self._items[pin.item], pin.screening)

    def two(self, one: tuple[str, int], two: tuple[str, int]) -> str:
        """Return two screenings, each as (item, number), as a sentence begins with them."""
        return " and ".join(self.screening(self._items[item], number) for item, number in (one, two))

    def screen(self, screen: str) -> str:
        """Return a screen's name by its id, with its house where two screens have the same."""
        return self._screens[screen]

    def screens(self, screens: Iterable[str]) -> str:
        """Return several screens as a list."""
        return listed([self.screen(one) for one in dict.fromkeys(screens)]) or "no screen"

    def guest(self, guest: str) -> str:
        """Return a guest's name by the id."""
        return self._guests[guest]

    def copy(self, copy: str) -> str:
        """Return what a copy is called: after the films that are shown from it."""
        return f"the copy of {listed(self._of_copy[copy])}"

    def copy_for(self, item: Item) -> str:
        """Return what an item's copy is called in a sentence about that item."""
        shared = item.copy is not None and len(self._of_copy[item.copy]) > 1
        return self.copy(item.copy) if item.copy and shared else "its copy"

    def moment(self, minute: int) -> str:
        """Return "Thu 5 Nov 18:00" by the festival's clock; the second coming of an hour says so."""
        return f"{self._date(minute)} {self.clock.hour(minute)}"

    def span(self, span: Span) -> str:
        """Return "Thu 5 Nov 16:00 to 23:30"; the end has its date where that is another one."""
        if span not in self._said:
            same = self._date(span.start) == self._date(span.end)
            end = self.clock.hour(span.end) if same else self.moment(span.end)
            self._said[span] = f"{self.moment(span.start)} to {end}"
        return self._said[span]

    def spans(self, spans: Sequence[Span]) -> str:
        """Return windows as a list, at most four of them; none is "never"."""
        return listed(spans, self.span) or "never"

    def _date(self, minute: int) -> str:
        day = self.clock.date(minute)
        return day_words(day) + (f" {day.year}" if day.year != self._first_year else "")


def distinct(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return what to call each id of (id, name): the name, the id where there is none, both where two are the same."""
    known = [(one, " ".join(name.split())) for one, name in named]
    often = Counter(name for _, name in known)
    return {one: (name if often[name] == 1 else f"{name} ({one})") if name else one for one, name in known}


def listed(things: Sequence[_Thing], say: Callable[[_Thing], str] = str) -> str:
    """Return "A, B and C"; after four the rest is counted."""
    shown = [say(one) for one in things[:MOST_LISTED]]
    if len(things) > MOST_LISTED:
        shown.append(f"{len(things) - MOST_LISTED} more")
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def _in_house(screen: Screen, houses: Mapping[str, str], often: Mapping[str, int]) -> str:
    house = houses.get(screen.venue, "")
    return f"{screen.name}, {house}" if often[screen.name] > 1 and house else screen.name
