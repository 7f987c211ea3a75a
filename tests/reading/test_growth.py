"""Reading grows with its page, not with the square of it: function calls are counted, since times depend on the machine."""

import cProfile
import pstats

import pytest

from frontrow.reading import read_bytes

LINES = (
    "Director: Jan Nowak",
    "Title\tYear\tDirector",
    "{year} The River {n} (short)",
    "The River {n}\nPoland, {year}, 72 min",
    "The River {n} (Jan Nowak, Poland)",
    "“Home {n}” (83 mins., Jan Nowak) is a film that the critic Adam Lis liked.",
    "Jan Nowak made “The River {n}” in {year}, and Nowak never told the critic Adam Lis what Adam wanted to hear.",
    "“The River {n}” is a film by Jan Nowak, who says: “I was born in {year}.”",
)


def calls(line: str, count: int) -> int:
    """How many functions are called, steps of generators among them, while so many lines are read."""
    data = "\n".join(line.format(n=n, year=1950 + n % 70) for n in range(count)).encode()
    profile = cProfile.Profile()
    profile.runcall(read_bytes, data, "a.txt")
    return int(pstats.Stats(profile).total_calls)


@pytest.mark.parametrize("line", LINES)
def test_four_times_the_lines_take_about_four_times_the_calls(line: str) -> None:
    calls(line, 20)  # what is loaded once
    assert calls(line, 800) / calls(line, 200) < 5
