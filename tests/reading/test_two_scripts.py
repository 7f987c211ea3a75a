"""Titles and names that a page prints in two scripts, one behind the other."""

import pytest

from frontrow.reading import read_bytes
from frontrow.reading.scripts import in_two_scripts

TABLE = "<h1>Monthly: {0}</h1><table><tr><td>Title</td><td>{0}</td></tr><tr><td>Director</td><td>{1}</td></tr>{2}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Spring in a Small Town 小城之春", ("Spring in a Small Town", "小城之春")),
        ("小城之春 Spring in a Small Town", ("小城之春", "Spring in a Small Town")),
        ("Земля Earth", ("Земля", "Earth")),
        ("Burning 버닝", ("Burning", "버닝")),
        ("Земля 3D", None),
        ("Земля DCP", None),
        ("Fei Mu", None),
        ("小城之春", None),
        ("Yi Yi 一一 A One and a Two", None),
    ],
)
def test_gap_between_two_scripts_parts_a_value(text, expected):
    two = in_two_scripts(text, 0, len(text))
    assert (two and tuple(text[a:b] for a, b in two)) == expected


@pytest.mark.parametrize("name", ["Fei Mu 费穆", "费穆 Fei Mu"])
def test_title_in_two_scripts_is_two_and_a_name_is_the_one_in_latin_letters(name):
    rows = "<tr><td>Year</td><td>1948</td></tr><tr><td>Duration</td><td>98 minutes</td></tr></table>"
    page = TABLE.format("Spring in a Small Town 小城之春", name, rows)
    claims = read_bytes(page.encode(), "a.html")[1].claims
    titles = [one.value["text"] for one in claims if one.property == "film.title" and one.confidence >= 0.5]
    assert titles == ["Spring in a Small Town", "小城之春"]
    assert [one.value for one in claims if one.property == "film.director"] == ["Fei Mu"]
