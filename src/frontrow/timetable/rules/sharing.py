"""Rules *copy* and *guest*, their parts about two screenings: nothing and nobody is in two places at once."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from frontrow.timetable.placing import Breach, Placed, by_start
from frontrow.timetable.problem import Problem


def breaches(problem: Problem, placed: Sequence[Placed]) -> Iterator[Breach]:
    """Yield every pair that lies too near for the copy or the guest that both need."""
    transport = {copy.id: copy.transport_minutes for copy in problem.copies}
    for copy, own in _groups(placed, lambda one: [one.item.copy] if one.item.copy else []):
        yield from _near("copy", copy, own, lambda a, b, c=copy: _carried(transport[c], a, b))  # type: ignore[misc]
    venue = {name: number for number, (name, _) in enumerate(problem.venues)}
    travel = problem.travel_table()
    for guest, own in _groups(placed, lambda one: one.item.guests_of(one.number)):
        yield from _near("guest", guest, own, lambda a, b: travel[venue[a.screen.venue]][venue[b.screen.venue]])


def _carried(minutes: int, one: Placed, two: Placed) -> int:
    return minutes if one.screen.venue != two.screen.venue else 0


def _groups(placed: Sequence[Placed], names: Callable[[Placed], Iterable[str]]) -> Iterator[tuple[str, list[Placed]]]:
    found: dict[str, list[Placed]] = {}
    for one in by_start(placed):
        for name in names(one):
            found.setdefault(name, []).append(one)
    yield from found.items()


def _near(rule: str, name: str, own: list[Placed], gap: Callable[[Placed, Placed], int]) -> Iterator[Breach]:
    for number, one in enumerate(own):
        for two in own[number + 1 :]:
            if two.start < one.end + gap(one, two):
                yield Breach(rule, (one.name, two.name), _detail(name, two.start - one.end, gap(one, two)))


def _detail(name: str, minutes: int, needed: int) -> str:
    return f"{name}: " + (f"{minutes} minutes between them, {needed} are needed" if minutes >= 0 else "both at once")
