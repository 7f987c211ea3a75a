"""What is odd in a problem is pointed at, with its place."""

from typing import Any

import pytest

from frontrow.timetable.doubts import doubts_of
from tests.timetable.festivals import DAYS, item, read, small


def pin(name: str, start: str = "18:00", screen: str = "r1", number: int = 0) -> dict[str, Any]:
    return {"item": name, "screening": number, "screen": screen, "start": f"{DAYS[0]}T{start}"}


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        ({}, []),
        ({"days": list(DAYS)}, ["days[2]: no screen is open on Sat 7 Nov"]),
        ({"items": [], "audience": []}, ["items: no item, so there is nothing to place"]),
        ({"items": [item("a", 780), item("b", 776, qa_minutes=[5])]},
         ["items[1].minutes: Film b lasts 781 minutes with introduction and talk, and no screen is open longer than 780"]),
        ({"pinned": [pin("a", "18:10")]}, ["pinned[0].start: Film a (screening 1 of 2): Thu 5 Nov 18:10 is not on the grid of 30 minutes"]),
        ({"pinned": [pin("b"), pin("c", "20:00")]}, []),  # 100 minutes and 20 of turnaround
        ({"pinned": [pin("b"), pin("c", "19:30")]}, ["pinned[1]: Film c is held on r1 too near to Film b (screening 1 of 2), held by pinned[0]"]),
        ({"pinned": [pin("b"), pin("c", "19:30", "r2")]}, []),
        ({"pinned": [pin("a"), pin("a", screen="r2")]}, ["pinned[1]: Film a (screening 1 of 2) is held elsewhere by pinned[0]"]),
        ({"pinned": [pin("a"), pin("a")]}, []),
    ],
)  # fmt: skip
def test_doubts_name_the_place(changes: dict[str, Any], lines: list[str]) -> None:
    assert [str(doubt) for doubt in doubts_of(read(small(**changes)))] == lines
