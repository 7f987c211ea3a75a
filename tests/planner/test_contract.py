"""Whole plan files against the contract retold: every field of every plan of small random cases."""

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from frontrow.planner.planning import best_plan
from frontrow.planner.programme import read_programme
from frontrow.planner.wishes import read_wishes
from tests.planner import brute_force
from tests.planner.retold import days_of, left_out_of
from tests.planner.small_cases import programmes, wishes_for


@st.composite
def cases(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any]]:
    friends = draw(st.integers(1, 3))
    programme = draw(programmes({1: 8, 2: 6, 3: 4}[friends]))
    return programme, draw(wishes_for(programme, friends, draw(st.sampled_from([0, 0, 4]))))


@settings(max_examples=100, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(cases())
def test_best_plan_writes_what_the_contract_retold_writes(drawn: tuple[dict[str, Any], dict[str, Any]]) -> None:
    programme, wishes = drawn
    value, _changes, _gap, plans = brute_force.best(programme, wishes)
    told = best_plan(read_programme(json.dumps(programme).encode()), read_wishes(json.dumps(wishes).encode()))
    written = told.to_json(None)
    written.pop("notices", None)
    assert written == {
        "format": "frontrow-plan/1",
        "value": value,
        "upper_bound": value,
        "optimal": True,
        "tie_break": "proven",
        "seconds": None,
        "days": days_of(programme, wishes, plans),
        "left_out": left_out_of(programme, wishes, plans),
    }
