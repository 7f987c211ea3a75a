"""150 made-up events on five screens and six days, drawn from a seed; needs no package, so both sides can make them."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

SEED = 1
SCREENS = ("Great Hall", "Small Hall", "Loft", "Cellar", "Courtyard")
FIRST_DAY, DAYS, A_DAY = date(2026, 11, 3), 6, 5
TRACKS = ("Competition", "Downtown", "First Films", "Retrospective", "Night Show")
_HEADS = (
    "Salt", "Paper", "Winter", "Borrowed", "Second", "Slow", "Northern", "Glass", "Empty", "Quiet", "Iron", "Late",
)  # fmt: skip
_TAILS = (
    "Rooms", "Letters", "of the River", "in the Attic", "Without a Map", "Harvest", "for Two Voices", "on Tuesday",
    "and Other Weather", "Street", "Parade", "under the Bridge", "Machine",
)  # fmt: skip
_FIRST = ("Ada", "Bruno", "Celina", "Dawid", "Emma", "Franek", "Greta", "Hugo", "Irena", "Jonas", "Klara", "Leo")
_LAST = ("Mróz", "Novak", "Olsen", "Petit", "Quist", "Rossi", "Sowa", "Tóth", "Ueda", "Varga", "Weiss", "Żak")
_MINUTES = (72, 84, 88, 93, 96, 101, 107, 114, 122)


@dataclass(frozen=True, slots=True)
class Event:
    """One event: `day` counts from 0, `start` is minutes after midnight; `number` from 0, `film` repeats after half."""

    number: int
    film: int
    title: str
    person: str
    sentence: str
    track: int
    screen: int
    day: int
    start: int
    minutes: int

    @property
    def date(self) -> date:
        """The day on which it takes place."""
        return FIRST_DAY + timedelta(days=self.day)


def events(seed: int = SEED) -> list[Event]:
    """The 150 events: 75 films, each shown twice, five a day on every screen from eleven in the morning."""
    chance = random.Random(seed)
    titles = [f"{head} {tail}" for head in _HEADS for tail in _TAILS]
    count = len(SCREENS) * DAYS * A_DAY
    films = [
        (title, _person(chance), chance.randrange(len(TRACKS)), chance.choice(_MINUTES))
        for title in chance.sample(titles, count // 2)
    ]
    order = [number % len(films) for number in range(count)]
    chance.shuffle(order)
    return [_event(number, film, films[film]) for number, film in enumerate(order)]


def _person(chance: random.Random) -> str:
    return f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"


def _event(number: int, film: int, facts: tuple[str, str, int, int]) -> Event:
    title, person, track, minutes = facts
    day, place = divmod(number, len(SCREENS) * A_DAY)
    screen, turn = divmod(place, A_DAY)
    return Event(
        number=number,
        film=film,
        title=title,
        person=person,
        sentence=f"A film by {person} about what is left when everybody else has gone home.",
        track=track,
        screen=screen,
        day=day,
        start=11 * 60 + turn * 145 + screen * 10,
        minutes=minutes,
    )
