"""The planner against every possible plan, on small random cases."""

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from frontrow.planner.attendance import Case, understand
from frontrow.planner.joint_plans import plan_together
from frontrow.planner.judging import NO_GAP_AT_ALL, shortest_gap, value, venue_changes
from frontrow.planner.planning import solve
from frontrow.planner.programme import read_programme
from frontrow.planner.separate_plans import plan_separately
from frontrow.planner.solution import Solution
from frontrow.planner.wishes import read_wishes
from tests.planner import brute_force
from tests.planner.small_cases import programmes, wishes_for

QUIET = settings(max_examples=80, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def case_of(programme: dict[str, Any], wishes: dict[str, Any]) -> Case:
    return understand(read_programme(json.dumps(programme).encode()), read_wishes(json.dumps(wishes).encode()))


def ranked(case: Case, solution: Solution) -> tuple[int, int, int, list[list[str]]]:
    pairs = list(zip(case.choices, solution.chosen, strict=True))
    gap = min(shortest_gap(choice, picked) for choice, picked in pairs)
    ids = [[choice.offers[k].id for k in picked] for choice, picked in pairs]
    changes = sum(venue_changes(choice, picked) for choice, picked in pairs)
    return value(case, solution.chosen), changes, brute_force.NO_GAP if gap == NO_GAP_AT_ALL else gap, ids


@st.composite
def cases(draw: st.DrawFn, friends: int, most: int, together: int) -> tuple[dict[str, Any], dict[str, Any]]:
    programme = draw(programmes(most))
    return programme, draw(wishes_for(programme, friends, together))


@QUIET
@given(cases(1, 8, 0))
def test_solvers_one_visitor_agree_with_every_plan_tried(drawn: tuple[dict[str, Any], dict[str, Any]]) -> None:
    case = case_of(*drawn)
    first, second = plan_separately(case, lambda: 60.0), plan_together(case, lambda: 60.0)
    wanted = brute_force.best(*drawn)
    assert (ranked(case, first), ranked(case, second)) == (wanted, wanted)
    assert (first.bound, first.optimal, first.ties_proven) == (wanted[0], True, True)


@QUIET
@given(cases(2, 6, 0))
def test_solve_friends_apart_agrees_with_every_plan_tried(drawn: tuple[dict[str, Any], dict[str, Any]]) -> None:
    case = case_of(*drawn)
    found = solve(case, lambda: 60.0)
    assert ranked(case, found) == brute_force.best(*drawn)
    assert (found.optimal, found.ties_proven) == (True, True)


@QUIET
@given(st.integers(2, 3).flatmap(lambda friends: cases(friends, 7 - friends, 4)))
def test_solve_friends_together_agrees_with_every_plan_tried(drawn: tuple[dict[str, Any], dict[str, Any]]) -> None:
    case = case_of(*drawn)
    found = solve(case, lambda: 60.0)
    assert ranked(case, found) == brute_force.best(*drawn)
    assert (found.optimal, found.bound, found.ties_proven) == (True, value(case, found.chosen), True)
