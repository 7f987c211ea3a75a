from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import lanterna

from frontrow.site.grid import Axis, Place, axis, place, places

ZONE = ZoneInfo("Europe/Warsaw")
PROGRAMME = lanterna.programme(6)
FIRST = next(iter(PROGRAMME.screenings.values()))


def at(code, hour, minute, minutes, screen="loft"):
    start = datetime(2026, 11, 3, hour, minute, tzinfo=ZONE)
    return replace(
        FIRST, code=code, screen=screen, start=start, end=start + timedelta(minutes=minutes), festival_day=start.date()
    )


def test_the_axis_holds_every_screening_in_whole_hours():
    late = at("z", 23, 30, 95)
    programme = replace(PROGRAMME, screenings={"a": at("a", 9, 45, 60), "z": late})
    assert axis(programme) == Axis(9, 26)


def test_a_programme_without_screenings_has_an_axis():
    assert axis(replace(PROGRAMME, screenings={})) == Axis(10, 24)


def test_a_screening_after_midnight_stands_at_the_end_of_its_festival_day():
    start = datetime(2026, 11, 4, 0, 30, tzinfo=ZONE)
    screening = replace(FIRST, start=start, end=start + timedelta(minutes=90), festival_day=date(2026, 11, 3))
    assert place(screening, Axis(10, 26)) == Place(start=174, length=18)


def test_the_night_when_clocks_go_back_keeps_the_printed_hour():
    start = datetime(2026, 10, 25, 10, 0, tzinfo=ZONE)
    assert place(
        replace(FIRST, start=start, end=start + timedelta(hours=2), festival_day=start.date()), Axis(9, 24)
    ) == Place(12, 24)


def test_a_length_is_elapsed_time_over_the_doubled_hour():
    start = datetime(2026, 10, 25, 1, 30, tzinfo=ZONE)
    end = datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=ZONE)
    assert place(replace(FIRST, start=start, end=end, festival_day=date(2026, 10, 24)), Axis(10, 28)) == Place(186, 24)


def test_a_short_item_spreads_into_the_pause_but_never_onto_the_next():
    day = [at("a", 10, 0, 15), at("b", 10, 40, 15), at("c", 10, 20, 90, "cellar")]
    assert places(day, Axis(10, 12)) == {"a": Place(0, 8), "b": Place(8, 15), "c": Place(4, 18)}
