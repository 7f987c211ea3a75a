"""Steps on the timetable: moves made together, logged, taken back and done again, without losing what others did."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from frontrow.programme.deeds.placing import Placement, place_many, shelve
from frontrow.programme.models import Edition, Screen, Screening, Step
from frontrow.programme.refusals import MovedMeanwhile, NothingToTakeBack


@dataclass(frozen=True, slots=True)
class Place:
    """Where a screening lies: screen's key and aware start, both None on the shelf; pinned or not."""

    screen: int | None
    start: datetime | None
    pinned: bool

    def __post_init__(self) -> None:
        if (self.screen is None) != (self.start is None):
            raise ValueError("a place has both a screen and a start, or neither")

    def as_json(self) -> dict[str, Any]:
        """As a step keeps it."""
        return {"screen": self.screen, "start": self.start.isoformat() if self.start else None, "pinned": self.pinned}

    @classmethod
    def of_json(cls, value: dict[str, Any]) -> "Place":
        """Back from what a step keeps."""
        return cls(value["screen"], datetime.fromisoformat(value["start"]) if value["start"] else None, value["pinned"])


@dataclass(frozen=True, slots=True)
class Move:
    """One screening from where its mover saw it to where it shall be."""

    screening: int
    seen: Place
    to: Place


def place_of(screening: Screening) -> Place:
    """Where a screening lies now."""
    return Place(screening.screen_id, screening.start, screening.pinned)


def take_step(edition: Edition, moves: Iterable[Move], words: str, by: Any = None) -> Step:
    """Make all moves or none, as one step that can be undone.

    Raises MovedMeanwhile where a screening is not where it was seen, and whatever placing raises.
    """
    moves = list(moves)
    with transaction.atomic():
        _lock(edition)
        _carry_out(edition, moves, by)
        number = (edition.steps.aggregate(last=Max("number"))["last"] or 0) + 1
        kept = [{"screening": m.screening, "from": m.seen.as_json(), "to": m.to.as_json()} for m in moves]
        return Step.objects.create(edition=edition, number=number, words=words[:250], moves=kept, taken_by=by)


def undo(edition: Edition, by: Any) -> Step:
    """Take back one's own newest step; raises NothingToTakeBack, and MovedMeanwhile where others have moved its
    screenings since.
    """
    with transaction.atomic():
        _lock(edition)
        step = undoable(edition, by)
        if step is None:
            raise NothingToTakeBack("undo")
        _carry_out(
            edition, [Move(m["screening"], Place.of_json(m["to"]), Place.of_json(m["from"])) for m in step.moves], by
        )
        step.undone = True
        step.save(update_fields=["undone"])
    return step


def redo(edition: Edition, by: Any) -> Step:
    """Do again what one has undone last; raises NothingToTakeBack and MovedMeanwhile."""
    with transaction.atomic():
        _lock(edition)
        step = redoable(edition, by)
        if step is None:
            raise NothingToTakeBack("do again")
        _carry_out(
            edition, [Move(m["screening"], Place.of_json(m["from"]), Place.of_json(m["to"])) for m in step.moves], by
        )
        step.undone = False
        step.save(update_fields=["undone"])
    return step


def undoable(edition: Edition, by: Any) -> Step | None:
    """The step that undo would take back."""
    return edition.steps.filter(taken_by=by, undone=False).order_by("-number").first()


def redoable(edition: Edition, by: Any) -> Step | None:
    """The step that redo would do again: the oldest undone one after the newest that stands."""
    standing = undoable(edition, by)
    return (
        edition.steps.filter(taken_by=by, undone=True, number__gt=standing.number if standing else 0)
        .order_by("number")
        .first()
    )


def _lock(edition: Edition) -> None:
    """One at a time: on SQLite the transaction itself is IMMEDIATE, on PostgreSQL the edition's row is held."""
    Edition.objects.select_for_update().get(pk=edition.pk)


def _carry_out(edition: Edition, moves: list[Move], by: Any) -> None:
    there = {
        s.pk: s
        for s in Screening.objects.filter(pk__in=[m.screening for m in moves], item__edition=edition).select_related(
            "item__edition", "screen"
        )
    }
    for move in moves:
        screening = there.get(move.screening)
        if screening is None or place_of(screening) != move.seen:
            raise MovedMeanwhile(str(screening or "a screening"), _who_moved(edition, move.screening))
    _pin(moves, there)
    _place([m for m in moves if (m.seen.screen, m.seen.start) != (m.to.screen, m.to.start)], there, by)


def _pin(moves: list[Move], there: dict[int, Screening]) -> None:
    for move in moves:
        if move.seen.pinned != move.to.pinned:
            there[move.screening].pinned = move.to.pinned
            there[move.screening].save(update_fields=["pinned"])


def _place(moves: list[Move], there: dict[int, Screening], by: Any) -> None:
    for move in moves:
        if move.to.start is None:
            shelve(there[move.screening], by)
    placed = [
        (there[m.screening], m.to.screen, m.to.start)
        for m in moves
        if m.to.screen is not None and m.to.start is not None
    ]
    screens = Screen.objects.select_related("venue").in_bulk({screen for _, screen, _ in placed})
    place_many([Placement(screening, screens[screen], start) for screening, screen, start in placed], by)


def _who_moved(edition: Edition, screening: int) -> str:
    """Whoever took the newest standing step with this screening."""
    for step in edition.steps.filter(undone=False).select_related("taken_by").order_by("-number")[:50]:
        if any(move["screening"] == screening for move in step.moves):
            return str(step.taken_by or "")
    return ""
