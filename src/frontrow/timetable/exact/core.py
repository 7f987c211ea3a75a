"""The smallest conflicting set: QuickXplain (Junker, AAAI 2004), every answer asked for again at the end."""

from collections.abc import Callable, Sequence

from frontrow.timetable.exact.case import Case
from frontrow.timetable.exact.named import Named

Holds = Callable[[Sequence[Named]], bool]


class CoreNotFound(RuntimeError):
    """The time was too short to say whether some demands can hold together."""


def core_of(case: Case, demands: Sequence[Named], deadline: float, clock: Callable[[], float]) -> tuple[Named, ...]:
    """Return demands that cannot hold together though any one fewer can; raises CoreNotFound when time runs out."""

    def holds(active: Sequence[Named]) -> bool:
        answer = case.holds(active, deadline - clock())
        if answer is None:
            raise CoreNotFound("the time was too short for a reason")
        return answer

    core = _explained(holds, (), (), tuple(demands))
    return _shrunk(holds, core)


def _explained(
    holds: Holds, ground: tuple[Named, ...], added: tuple[Named, ...], rest: tuple[Named, ...]
) -> tuple[Named, ...]:
    if added and not holds(ground):
        return ()
    if len(rest) == 1:
        return rest
    half = len(rest) // 2
    one, two = rest[:half], rest[half:]
    needed_of_two = _explained(holds, ground + one, one, two)
    needed_of_one = _explained(holds, ground + needed_of_two, needed_of_two, one)
    return needed_of_one + needed_of_two


def _shrunk(holds: Holds, core: tuple[Named, ...]) -> tuple[Named, ...]:
    """Ask again: the core must not hold, and must hold without any one of its members."""
    for one in core:
        fewer = tuple(other for other in core if other is not one)
        if not holds(fewer):
            return _shrunk(holds, fewer)
    if holds(core):
        raise CoreNotFound("the solver contradicts itself about the conflict that it named")
    return core


__all__ = ["CoreNotFound", "core_of"]
