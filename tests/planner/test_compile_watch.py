"""What is compiled is told once, and its time is kept apart."""

import numba
import pytest

from frontrow.planner.compile_watch import CompileWatch


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_compiling_is_told_once_and_its_time_is_not_counted(clock: Clock) -> None:
    told: list[float] = []

    def waits() -> None:
        told.append(clock.now)
        clock.now += 60

    inner = numba.njit(lambda number: number + 1)
    outer = numba.njit(lambda number: inner(number) * 2)
    with CompileWatch(clock, waits) as watch:
        clock.now += 1
        assert outer(3) == 8  # compiles both, one within the other
        clock.now += 2
        assert outer(4) == 10
        assert inner(1.5) == 2.5
        assert watch.clock() - 100 == 3
    assert told == [101.0]


def test_nothing_is_heard_after_the_watch_is_closed(clock: Clock) -> None:
    told: list[str] = []
    with CompileWatch(clock, lambda: told.append("compiling")):
        pass
    assert numba.njit(lambda number: number - 1)(3) == 2
    assert told == []
