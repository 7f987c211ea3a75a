"""Uploaded wishes and attendance: read whole, or refused with the place."""

import json

import pytest

from frontrow.audience.wish_file import ReadWishes, WishesRefused, read_wishes

ITEMS = {"wanda": "Wanda", "shadows": "Shadows"}


def test_sheet_of_ratings_becomes_visitors() -> None:
    sheet = b"visitor,item,rating,people\nanna,Wanda,5,12\nanna,shadows,2,12\njan,shadows,4,\n"
    assert read_wishes(sheet, "wishes.csv", ITEMS) == ReadWishes(
        "visitors", [{"people": 12, "ratings": {"wanda": 5, "shadows": 2}}, {"people": 1, "ratings": {"shadows": 4}}]
    )


def test_sheet_of_last_years_attendance_is_known_by_its_columns() -> None:
    sheet = b"kind,name,people\nsection,Pierwsze,300\ndirector,Barbara Loden,80\ncountry,US,900\n"
    assert read_wishes(sheet, "last-year.csv", ITEMS) == ReadWishes(
        "attendance", {"section": {"pierwsze": 300}, "director": {"barbara loden": 80}, "country": {"us": 900}}
    )


def test_json_of_a_problem_or_of_friends_is_taken() -> None:
    free = {"from": "2026-11-24T18:00", "to": "2026-11-24T23:00"}
    problem = {"audience": [{"people": 3, "ratings": {"wanda": 1}, "available": [free]}]}
    assert read_wishes(json.dumps(problem).encode(), "w.json", ITEMS).content == [
        {"people": 3, "ratings": {"wanda": 1}, "available": [free]}
    ]
    friends = {"format": "frontrow-wishes/1", "friends": [{"name": "A", "ratings": {"shadows": 5}}]}
    assert read_wishes(json.dumps(friends).encode(), "w.json", ITEMS).content == [
        {"people": 1, "ratings": {"shadows": 5}}
    ]


@pytest.mark.parametrize(
    ("name", "data", "fault"),
    [
        ("w.json", b"[", "this is no JSON"),
        ("w.json", b"[" * 100_000, "this is no JSON"),
        ("w.json", b"{}", 'a list called "audience" or "friends" is wanted'),
        ("w.json", b'{"audience": [{"ratings": {"gone": 5}}]}', "visitor 1: no item is called 'gone'"),
        ("w.json", b'{"audience": [{"ratings": {"wanda": true}}]}', "visitor 1: the rating of wanda must be 1 to 5"),
        (
            "w.json",
            b'{"audience": [{"people": -1, "ratings": {"wanda": 1}}]}',
            'visitor 1: "people" must be a number above 0',
        ),
        (
            "w.json",
            b'{"audience": [{"ratings": {"wanda": 1}, "available": [{"from": "2026-11-24", "to": "2026-11-23"}]}]}',
            "visitor 1: a span of free time ends before it begins",
        ),
        ("w.csv", b"visitor,item,rating\nanna,wanda,6\n", "row 2: the rating of wanda must be 1 to 5"),
        ("w.csv", b"kind,name,people\nroom,Big,5\n", "row 2: the kind must be one of section, director, country"),
        (
            "w.csv",
            b"who,what\na,b\n",
            "w.csv: the first row must name the columns visitor, item, rating (people), or kind, name, people",
        ),
    ],
)
def test_bad_upload_is_refused_in_one_line(name: str, data: bytes, fault: str) -> None:
    with pytest.raises(WishesRefused) as refusal:
        read_wishes(data, name, ITEMS)
    assert str(refusal.value) == fault
