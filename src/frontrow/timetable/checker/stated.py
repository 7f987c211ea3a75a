"""What a timetable says of itself, held against the truth."""

from collections.abc import Iterator
from math import isclose
from typing import Any

from frontrow.timetable.checker.festival import Festival
from frontrow.timetable.checker.fields import is_number
from frontrow.timetable.checker.names import moment
from frontrow.timetable.checker.placing import Placed
from frontrow.timetable.checker.verdict import Breach, shown


def false_digest(timetable: dict[str, Any], sha256: str) -> Iterator[Breach]:
    """The timetable names the bytes of the problem it answers."""
    said = timetable.get("problem_sha256")
    if said is not None and said != sha256:
        yield Breach("stated", (), f"made for the problem {shown(said)}, not for {sha256}")


def false_ends(festival: Festival, screenings: list[Placed]) -> Iterator[Breach]:
    """An end is the start and the whole length; without an offset it is the first time of that name."""
    for one in screenings:
        if one.stated_end is None:
            continue
        try:
            true = festival.clock.instant(one.stated_end) == one.span.end
        except ValueError:
            true = False
        if not true:
            ends = f"ends at {moment(festival.clock, one.span.end)}"
            detail = f"says it ends at {shown(one.stated_end)}, {ends}"
            yield Breach("stated", (one.name,), detail, (one.item.called(one.number),))


def false_score(timetable: dict[str, Any], score: dict[str, float]) -> Iterator[Breach]:
    """Every part of the score, and no other, is what it is said to be."""
    said = timetable.get("score")
    if said is None:
        return
    if not isinstance(said, dict) or set(said) != set(score):
        yield Breach("stated", (), f"the score must state {', '.join(score)}")
        return
    for part, value in score.items():
        if not is_number(said[part]) or not _same(said[part], value):
            yield Breach("stated", (), f"says the score's {part} is {shown(said[part])}, it is {value!r}")


def false_bound(timetable: dict[str, Any], total: float) -> Iterator[Breach]:
    """No rule-clean timetable, so not this one either, is below a bound."""
    bound = timetable.get("bound")
    if bound is None:
        return
    stated = bound.get("total") if isinstance(bound, dict) else None
    if not is_number(stated):
        yield Breach("stated", (), "the bound states no total")
    elif stated > total and not _same(stated, total):
        yield Breach("stated", (), f"says that no timetable is below {stated!r}, this one is at {total!r}")


def _same(said: float, true: float) -> bool:
    return abs(said) < 1e15 and isclose(said, true, rel_tol=1e-9, abs_tol=1e-6)
