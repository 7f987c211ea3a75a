"""HiGHS inside OR-Tools: yes-or-no variables, sums and a maximum; loading this module loads OR-Tools.

One thread and a fixed seed, so that the same program gives the same answer.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ortools.linear_solver.python import model_builder

NO_BOUND = 1 << 50
_OPTIONS = "output_flag=false\nthreads=1\nrandom_seed=1\nmip_rel_gap=0\nmip_abs_gap=0.5"
_PROVEN = (model_builder.SolveStatus.OPTIMAL, model_builder.SolveStatus.INFEASIBLE)
_FOUND = (model_builder.SolveStatus.OPTIMAL, model_builder.SolveStatus.FEASIBLE)


@dataclass(frozen=True, slots=True)
class Answer:
    """The best the solver found: `true(variable)` is asked only where `found`; worth and bound are whole numbers."""

    solver: Any
    found: bool
    worth: int
    bound: int
    proven: bool

    def true(self, variable: Any) -> bool:
        """Return whether a yes-or-no variable is yes."""
        return bool(self.solver.value(variable) > 0.5)


class Program:
    """An integer program with a whole-numbered maximum."""

    def __init__(self) -> None:
        self.model: Any = model_builder.Model()  # type: ignore[no-untyped-call]

    def yes_or_no(self) -> Any:
        """Return a new variable that is 0 or 1."""
        return self.model.new_bool_var("")

    def share(self) -> Any:
        """Return a new variable between 0 and 1 that the sums around it make whole."""
        return self.model.new_num_var(0, 1, "")

    def at_most(self, most: int, parts: Iterable[Any]) -> None:
        """Demand that a sum of terms stays at or below a whole number."""
        terms = list(parts)
        if terms:
            self.model.add(sum(terms) <= most)

    def at_least(self, least: int, parts: Iterable[Any]) -> None:
        """Demand that a sum of terms reaches a whole number."""
        self.model.add(sum(parts) >= least)

    def solve(self, objective: list[Any], seconds: float | None = None, nodes: int | None = None) -> Answer:
        """Maximise the sum of `objective`, until proven, `seconds` are over or `nodes` of the tree are seen."""
        self.model.maximize(sum(objective) if objective else 0)
        solver = model_builder.Solver("highs")
        solver.enable_output(False)
        solver.set_solver_specific_parameters(_OPTIONS + (f"\nmip_max_nodes={nodes}" if nodes is not None else ""))
        if seconds is not None:
            solver.set_time_limit_in_seconds(max(0.01, seconds))
        status = solver.solve(self.model)
        if status not in _FOUND:
            return Answer(solver, False, 0, NO_BOUND, status in _PROVEN)
        bound = min(NO_BOUND, math.floor(solver.best_objective_bound + 1e-4)) if objective else 0
        return Answer(solver, True, round(solver.objective_value), bound, status in _PROVEN)
