"""Running times printed as clocks: hours and minutes, or minutes and seconds, by all that the page and its site say."""

import pytest

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of


def minutes(page: str, profiles: tuple[SiteProfile, ...] = ()) -> list[int]:
    _, reading = read_bytes(page.encode(), "a.html", profiles=profiles)
    return [one.value for one in reading.claims if one.property == "film.minutes"]


@pytest.mark.parametrize(
    ("words", "clock", "expected"),
    [
        ("Italy 2016", "1:42", 102),
        ("Italy 2016", "01:42", 102),
        ("Italy 2016", "04:12", 5),
        ("Italy 2016", "00:02:42", 3),
        ("Italy 2016, short film", "02:42", 3),
        ("Genre: court métrage", "2:42", 3),
        ("Kurzfilm, Italien 2016", "00:30", 1),
        ("Watch it: a video of 3 min", "02:42", 3),
        ("A talk on the short film, 102 min", "1:42", 102),
    ],
)
def test_clock_is_judged_by_all_that_the_page_says(words: str, clock: str, expected: int):
    assert minutes(f"<h1>Luna</h1><p>{words}</p><p>Running time: {clock}</p>")[:1] == [expected]


def test_section_of_short_films_in_a_menu_makes_no_film_short():
    page = "<nav><a href=s>Short film</a></nav><h1>Luna</h1><p>Italy 2016</p><p>Running time: 02:42</p>"
    assert minutes(page) == [162]


def test_taught_clock_of_minutes_and_seconds_is_one_on_every_page():
    page = "<h1>{}</h1><p>Italy 2016{}</p><p>Kesto {}</p>"
    view = view_of(page.format("Luna", ", short film", "02:42").encode(), "a.html")
    start = view.text.index("02:42")
    profile = SiteProfile("a.example").learn(view, (start, start + 5), "film.minutes")
    assert SiteProfile.from_text(profile.to_text()) == profile
    assert minutes(page.format("Mare", "", "01:20"), (profile,)) == [2]


@pytest.mark.parametrize(
    "printed",
    [
        "11m14s",
        "11 minutes 14 seconds",
        "11 minut 14 sekund",
        "11 minuti e 14 secondi",
        "11 min 14 seg",
        "11 мин 14 сек",
    ],
)
def test_seconds_round_a_length_up(printed: str) -> None:
    for page in (f"Title: Marea\nDuration: {printed}\n", f"Marea\nSpain 2019, {printed}\nDirector: Ada Neri\n"):
        claims = read_bytes(page.encode(), "film.txt")[1].claims
        assert [one.value for one in claims if one.property == "film.minutes"] == [12]


def test_seconds_round_up_behind_an_hour() -> None:
    claims = read_bytes(b"Title: Marea\nDuration: 1h 11m 14s\n", "film.txt")[1].claims
    assert [one.value for one in claims if one.property == "film.minutes"] == [72]
