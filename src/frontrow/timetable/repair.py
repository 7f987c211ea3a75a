"""Repairs a timetable after something broke: as few screenings as possible move, proved where it can be.

Who stands where the changed problem forbids it must move; the model then lets only those move, then also those whom a
new place pushes out, one more push at each stage. A place that pushes out more than a stage allows would cost more
moves than the stage has shown to be enough, and that is the proof.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from frontrow.timetable.breaches import breaches_of
from frontrow.timetable.domains import places_of
from frontrow.timetable.placing import Placed
from frontrow.timetable.problem import Problem
from frontrow.timetable.rules.demand import Board
from frontrow.timetable.score import score_of, share_of
from frontrow.timetable.timetable_file import Timetable
from frontrow.timetable.visitor_plans import visitors_part

if TYPE_CHECKING:
    from frontrow.timetable.exact.choices import Choice

MOST_STAGES = 4
SEARCH_AT = 2  # the stage before which the compiled search is asked, where nothing was found yet
MOST_CHOICES = 60_000


@dataclass(frozen=True)
class Move:
    """One screening that moved (or was placed anew) and whom that touches."""

    before: Placed | None
    after: Placed
    problem: Problem

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
        }

    def _place(self, one: Placed) -> dict[str, str]:
        return {"screen": one.screen.id, "start": self.problem.clock.text(one.start)}

    def _keys(self) -> list[dict[str, str]]:
        """Keys to issue again: the copy is locked, and the new hours or screen are not those of the old key."""
        copy = next((copy for copy in self.problem.copies if copy.id == self.after.item.copy), None)
        if copy is None or copy.keys is None:
            return []
        text = self.problem.clock.text
        return [{"copy": copy.id, "screen": self.after.screen.id, "from": text(self.after.start),
                 "to": text(self.after.end)}]  # fmt: skip


@dataclass(frozen=True)
class Repair:
    """The repaired timetable (None: none was found), its moves, a bound below their number, whether it is reached."""

    timetable: Timetable | None
    moves: tuple[Move, ...]
    bound: int
    proved: bool

    def as_json(self) -> dict[str, object]:
        """Return the answer as `repair` prints it."""
        return {
            "repaired": self.timetable is not None,
            "moved": len(self.moves),
            "bound": self.bound,
            "minimal": self.proved and self.timetable is not None,
            "moves": [move.as_json() for move in self.moves],
        }


def repair(problem: Problem, placed: Sequence[Placed], seconds: float, clock: Callable[[], float]) -> Repair:
    """Return the repair of a timetable with the fewest screenings moved; `clock` gives seconds from any origin."""
    from frontrow.timetable.exact.fewest import Fewest, broken_pairs, least_cover

    board, deadline = Board(problem), clock() + seconds
    numbers = {(problem.items[i].id, k): s for s, (i, k) in enumerate(problem.screenings)}
    old = {numbers[one.name]: one for one in placed}
    forced = _forced(board, old)
    pairs = broken_pairs(board, {s: one for s, one in old.items() if s not in forced})
    loose = forced | {s for pair in pairs for s in pair}
    floor = len(forced) + (least_cover(pairs) if pairs else 0)
    best: dict[int, Placed] | None = {} if not loose else None
    bound = floor
    for stage in range(MOST_STAGES):
        if (best is not None and len(best) <= bound) or clock() > deadline:
            break
        if stage == SEARCH_AT and best is None:
            best = _searched(problem, board, old, forced, deadline, clock)
        choices = _closure(board, old, loose, stage, deadline, clock)
        if choices is None:
            break
        share = (deadline - clock()) * (0.3 if best is None else 1.0)
        solved = Fewest(board, old, forced, choices).solve(share)
        if solved.places is not None and (best is None or len(solved.places) < len(best)):
            best = solved.places
        bound = max(bound, min(solved.least, floor + stage + 1))
    return _result(board, old, best, min(bound, len(best)) if best is not None else bound)


def _searched(
    problem: Problem,
    board: Board,
    old: dict[int, Placed],
    forced: frozenset[int],
    deadline: float,
    clock: Callable[[], float],
) -> dict[int, Placed] | None:
    """Let the compiled search push the breaches out from where all stand now; then let home who can go home."""
    from frontrow.timetable.exact.fewest import Fewest
    from frontrow.timetable.exact.home import pushed_out

    began = clock()
    most = max(1.0, (deadline - began) / 2)
    staying = {s: one for s, one in old.items() if s not in forced}
    moved = pushed_out(problem, staying, lambda: (clock() - began) / most)
    if moved is None:
        return None
    loose = frozenset(moved) | forced
    choices = _closure(board, old, loose, 0, deadline, clock)
    if choices is None:
        return moved
    solved = Fewest(board, old, forced, choices).solve((deadline - clock()) / 3)
    return moved if solved.places is None or len(solved.places) > len(moved) else solved.places


def _forced(board: Board, old: dict[int, Placed]) -> frozenset[int]:
    """Return the screenings without a place, and those whose place a rule forbids by itself."""
    found = set()
    for s, (i, k) in enumerate(board.problem.screenings):
        if s not in old:
            found.add(s)
            continue
        at = board.grid.at(old[s].start)
        known = at < len(board.grid) and board.grid.minute[at] == old[s].start
        places = places_of(board, board.problem.items[i], k)
        if not known or not places[board.rows[old[s].screen.id], at]:
            found.add(s)
    return frozenset(found)


def _closure(
    board: Board,
    old: dict[int, Placed],
    loose: frozenset[int],
    stage: int,
    deadline: float,
    clock: Callable[[], float],
) -> "dict[int, list[Choice]] | None":
    """Return the choices of all who may have to move if each place pushes out at most `stage` beyond the loose ones.

    None where that is too many to be asked about, or the time is over.
    """
    from frontrow.timetable.exact.choices import choices_of

    choices: dict[int, list[Choice]] = {}
    wanted, size = set(loose), 0
    for _ in range(stage + 1):
        for s in sorted(wanted):
            number, k = board.problem.screenings[s]
            choices[s] = choices_of(board, s, board.problem.items[number], k, old, loose, stage)
            size += len(choices[s])
            if size > MOST_CHOICES or clock() > deadline:
                return None
        pushed = {other for s in wanted for choice in choices[s] for other in choice.pushes}
        wanted = pushed - choices.keys()
    return {s: [choice for choice in own if choice.pushes <= choices.keys()] for s, own in choices.items()}


def _result(board: Board, old: dict[int, Placed], best: dict[int, Placed] | None, bound: int) -> Repair:
    if best is None:
        return Repair(None, (), bound, False)
    problem = board.problem
    whole = tuple((old | best)[s] for s in range(len(problem.screenings)))
    score = score_of(problem, whole, visitors_part)
    moves = tuple(Move(old.get(s), best[s], problem) for s in sorted(best))
    stated: dict[str, object] = {"total": 0.0, "how": "none was asked for: a repair is judged by what it moves"}
    breaches = breaches_of(board, whole)
    return Repair(
        Timetable(problem, whole, score, stated, breaches, None, None, None), moves, bound, len(moves) <= bound
    )
