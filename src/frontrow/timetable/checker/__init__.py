"""Judges a timetable against its problem, by code of its own.

Knows: the contract of both files. Gives: `check`, every breach by name and the score, part by part.
Must not know: anything else of the timetable room, so that no fault of the engine can hide here.
"""

from frontrow.timetable.checker.judge import check, rule_breaches, score_of, visitor_values
from frontrow.timetable.checker.verdict import Breach, CannotCheck, CannotCheckTimetable, Check

__all__ = [
    "Breach", "CannotCheck", "CannotCheckTimetable", "Check", "check", "rule_breaches", "score_of", "visitor_values",
]  # fmt: skip
