"""Rules *copy* and *guest*, their parts about two screenings: nothing and nobody is in two places at once."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from frontrow.timetable.placing import Breach, Placed, by_start
from frontrow.timetable.rules.demand import Board


def breaches(board: Board, placed: Sequence[Placed]) -> Iterator[Breach]:
    """Yield every pair that lies too near for the copy or the guest that both need."""
    for copy, own in _groups(placed, lambda one: [one.item.copy] if one.item.copy else []):
        minutes = board.copies[copy].transport_minutes
        for one, two, gap in _near(own, lambda a, b, m=minutes: _carried(m, a, b)):  # type: ignore[misc]
            detail = _detail(board, one, two, board.names.copy(copy), gap)
            yield Breach("copy", (one.name, two.name), detail)
    for guest, own in _groups(placed, lambda one: one.item.guests_of(one.number)):
        for one, two, gap in _near(own, lambda a, b: board.travel[a.screen.venue, b.screen.venue]):
            yield Breach("guest", (one.name, two.name), _detail(board, one, two, board.names.guest(guest), gap))


def _carried(minutes: int, one: Placed, two: Placed) -> int:
    return minutes if one.screen.venue != two.screen.venue else 0


def _groups(placed: Sequence[Placed], names: Callable[[Placed], Iterable[str]]) -> Iterator[tuple[str, list[Placed]]]:
    found: dict[str, list[Placed]] = {}
    for one in by_start(placed):
        for name in names(one):
            found.setdefault(name, []).append(one)
    yield from found.items()


def _near(own: list[Placed], needed: Callable[[Placed, Placed], int]) -> Iterator[tuple[Placed, Placed, int]]:
    """Yield the pairs that lie too near, in order of start, with the minutes that are needed between them."""
    for number, one in enumerate(own):
        for two in own[number + 1 :]:
            if two.start < one.end + (gap := needed(one, two)):
                yield one, two, gap


def _detail(board: Board, one: Placed, two: Placed, shared: str, needed: int) -> str:
    both, minutes = board.names.two(one.name, two.name), two.start - one.end
    if minutes < 0:
        return f"{both} need {shared} at the same time"
    return f"{both} leave {shared} {minutes} minutes from one to the other, {needed} are needed"
