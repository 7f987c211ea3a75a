"""What the solvers hand over: who attends which offers, and what is proved about it."""

from dataclasses import dataclass

from frontrow.planner.judging import Chosen


@dataclass(frozen=True, slots=True)
class Solution:
    """Chosen offers by friend in order of time, their value, the bound of every plan, and what is proved."""

    chosen: Chosen
    value: int
    bound: int
    optimal: bool
    ties_proven: bool
