"""Repairs a timetable after something broke: as few screenings as possible move, proved where it can be."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from frontrow.timetable.breaches import breaches_of, breaches_of_one
from frontrow.timetable.exact.named import Named
from frontrow.timetable.placing import Breach, Placed
from frontrow.timetable.problem import Problem, Span
from frontrow.timetable.rules.demand import Board
from frontrow.timetable.score import score_of, share_of
from frontrow.timetable.timetable_file import Timetable
from frontrow.timetable.visitor_plans import visitors_part


@dataclass(frozen=True)
class Move:
    """One screening that moved (or was placed anew), whom that touches, and why: what it would break if it stayed."""

    before: Placed | None
    after: Placed
    board: Board
    because: tuple[Breach, ...]

    def as_json(self) -> dict[str, object]:
        """Return the move as `repair` prints it."""
        one = self.after
        return {
            "item": one.item.id,
            "screening": one.number,
            "from": self._place(self.before) if self.before else None,
            "to": self._place(one),
            "guests": list(one.item.guests_of(one.number)),
            "keys": self._keys(),
            "audience": round(share_of(one), 3),
            "text": self._text(),
            "because": [breach.as_json() for breach in self.because],
        }

    def _place(self, one: Placed) -> dict[str, str]:
        return {"screen": one.screen.id, "start": self.board.problem.clock.text(one.start)}

    def _keys(self) -> list[dict[str, str]]:
        """Keys to issue again: the copy is locked, and the new hours or screen are not those of the old key."""
        copy = self._locked()
        if copy is None:
            return []
        text = self.board.problem.clock.text
        return [{"copy": copy, "screen": self.after.screen.id, "from": text(self.after.start),
                 "to": text(self.after.end)}]  # fmt: skip

    def _locked(self) -> str | None:
        copy = self.after.item.copy
        return copy if copy and self.board.copies[copy].keys is not None else None

    def _text(self) -> str:
        names, one = self.board.names, self.after
        where = f"moves from {self._where(self.before)}, to" if self.before else "comes to"
        to = f"{names.screening(one.item, one.number)} {where} {self._where(one)}"
        told = [f"{names.guest(guest)} must know" for guest in one.item.guests_of(one.number)]
        if self._locked():
            opened = f"{names.screen(one.screen.id)} {names.span(Span(one.start, one.end))}"
            told.append(f"a key of {names.copy_for(one.item)} must open {opened}")
        return "; ".join([to, *told])

    def _where(self, one: Placed) -> str:
        return f"{self.board.names.screen(one.screen.id)}, {self.board.names.moment(one.start)}"


@dataclass(frozen=True)
class Repair:
    """The repaired timetable (None: none was found), its moves, a bound below their number, whether it is reached.

    `because`: where there is no repair at all, the demands that cannot hold together.
    """

    timetable: Timetable | None
    moves: tuple[Move, ...]
    bound: int
    proved: bool
    because: tuple[Named, ...] = ()

    def as_json(self) -> dict[str, object]:
        """Return the answer as `repair` prints it; `because` stands only where nothing was repaired."""
        answer: dict[str, object] = {
            "repaired": self.timetable is not None,
            "moved": len(self.moves),
            "bound": self.bound,
            "minimal": self.proved and self.timetable is not None,
            "moves": [move.as_json() for move in self.moves],
        }
        return answer if self.timetable else answer | {"because": [one.as_json() for one in self.because]}


def repair(problem: Problem, placed: Sequence[Placed], seconds: float, clock: Callable[[], float]) -> Repair:
    """Return the repair of a timetable with the fewest screenings moved; `clock` gives seconds from any origin."""
    from frontrow.timetable.exact.mend import mend

    board = Board(problem)
    numbers = {(problem.items[i].id, k): s for s, (i, k) in enumerate(problem.screenings)}
    old = {numbers[one.name]: one for one in placed}
    mended = mend(board, old, seconds, clock)
    if mended.places is None:
        return Repair(None, (), mended.bound, False, mended.because)
    whole = tuple((old | mended.places)[s] for s in range(len(problem.screenings)))
    score = score_of(problem, whole, visitors_part)
    moves = tuple(_move(board, old.get(s), one, whole) for s, one in sorted(mended.places.items()))
    stated: dict[str, object] = {"total": 0.0, "how": "none was asked for: a repair is judged by what it moves"}
    timetable = Timetable(problem, whole, score, stated, breaches_of(board, whole), None, None, None)
    return Repair(timetable, moves, mended.bound, len(moves) <= mended.bound)


def _move(board: Board, before: Placed | None, after: Placed, whole: Sequence[Placed]) -> Move:
    return Move(before, after, board, breaches_of_one(board, before, whole) if before else ())
