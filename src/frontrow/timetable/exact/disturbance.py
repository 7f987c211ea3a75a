"""How much a move disturbs: the people who come, those who find no seat any more, another day, house, screen, hour."""

from collections.abc import Sequence

from frontrow.timetable.exact.standing import Choice
from frontrow.timetable.placing import Placed
from frontrow.timetable.problem import Screen
from frontrow.timetable.rules.demand import Board
from frontrow.timetable.zone_clock import DAY

MOST_PEOPLE = 5000
ANOTHER_DAY, ANOTHER_HOUSE, ANOTHER_SCREEN = 500, 100, 20  # people whom it would disturb as much
MINUTES_A_PERSON = 10  # of the hour by the clock that changes


def disturbances(board: Board, s: int, home: Placed | None, choices: Sequence[Choice]) -> list[int]:
    """Return what each choice costs, at its hour nearest to that of the screening's home, in people disturbed."""
    number, _ = board.problem.screenings[s]
    item = board.problem.items[number]
    people = min(MOST_PEOPLE, item.demand / item.screenings)
    seated = min(people, home.screen.seats) if home else people
    by_screen = [
        people + max(0.0, seated - screen.seats) + (_elsewhere(home, screen) if home else 0)
        for screen in board.problem.screens
    ]
    day = board.problem.clock.festival_day(home.start) if home else 0
    return [
        int(by_screen[choice.screen]) + (_another_time(board, home.start, day, choice) if home else 0)
        for choice in choices
    ]


def _elsewhere(home: Placed, screen: Screen) -> int:
    return ANOTHER_HOUSE * (screen.venue != home.screen.venue) + ANOTHER_SCREEN * (screen.id != home.screen.id)


def _another_time(board: Board, start: int, day: int, choice: Choice) -> int:
    minute, days = board.grid.minute, board.grid.days[int(board.grid.day[choice.low])] - day
    wanted = start + DAY * days  # the same hour by the clock
    off = max(0, int(minute[choice.low]) - wanted, wanted - int(minute[choice.high]))
    return ANOTHER_DAY * (days != 0) + off // MINUTES_A_PERSON
