from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from frontrow.interchange.csv_table import write_csv
from frontrow.interchange.screening_sheet import (
    Ground,
    KnownItem,
    KnownScreen,
    SheetReading,
    SheetScreening,
    read_screenings,
)
from frontrow.interchange.table_file import read_table
from frontrow.interchange.xlsx_table import write_xlsx

_ZONE = ZoneInfo("Europe/Warsaw")
_GROUND = Ground(
    "Europe/Warsaw",
    date(2026, 10, 20),
    date(2026, 10, 27),
    (KnownItem("wanda", ("Wanda", "Barbara Loden's Wanda"), 103), KnownItem("shadows", ("Shadows", "Cienie"), 81)),
    (KnownScreen("mala", ("Mała", "Hall 2"), 15), KnownScreen("online", ("Online",), 0, virtual=True)),
    ("en", "pl"),
    {"ada": ("Ada Nowak",)},
)
_HEADER = ["code", "item", "screen", "date", "start"]


def _read(*rows: list[str], ground: Ground = _GROUND) -> SheetReading:
    return read_screenings(read_table(write_csv(rows), "s.csv"), ground)


def _faults(*rows: list[str], ground: Ground = _GROUND) -> list[str]:
    reading = _read(*rows, ground=ground)
    assert reading.screenings == ()
    return [str(fault) for fault in reading.faults]


def _start(*clock: str) -> datetime | None:
    day, time = clock
    return _read(_HEADER, ["A1", "wanda", "mala", day, time]).screenings[0].start


def test_a_full_row_gives_every_value() -> None:
    rows = [
        ["Kod", "Tytuł", "Sala", "Dzień", "Godzina", "Wstęp", "Q&A", "Goście", "Napisy", "Dostępność", "Dla kogo",
         "Stan", "Przeniesiony z", "uwagi en", "Uwagi pl", "Bilety"],
        [],
        ["S1", "WANDA", "Mala", "21.10.2026", "0.15", "5", "20", "Ada Nowak", "en, PL", "bez barier; AD", "prasa",
         "przeniesiony", "2026-10-21 18:00", "Come early.", "Przyjdź wcześniej.", "https://tickets.example/s1"],
    ]  # fmt: skip
    expected = SheetScreening(
        row=3, code="S1", item="wanda", screen="mala",
        start=datetime(2026, 10, 22, 0, 15, tzinfo=_ZONE), end=datetime(2026, 10, 22, 2, 23, tzinfo=_ZONE),
        festival_day=date(2026, 10, 21), intro_minutes=5, qa_minutes=20, guests=("ada",), subtitles=("en", "pl"),
        access=("step_free", "audio_description"), audience="press", status="moved",
        moved_from=datetime(2026, 10, 21, 18, 0, tzinfo=_ZONE),
        note=(("en", "Come early."), ("pl", "Przyjdź wcześniej.")), tickets="https://tickets.example/s1",
    )  # fmt: skip
    assert _read(*rows) == SheetReading((expected,), (), ())
    assert read_screenings(read_table(write_xlsx(rows), "s.csv"), _GROUND) == SheetReading((expected,), (), ())


def test_a_row_without_screen_and_hour_lies_on_the_shelf() -> None:
    [screening] = _read(_HEADER, ["A1", "wanda", "", "", ""]).screenings
    assert (screening.screen, screening.start, screening.end, screening.festival_day) == (None, None, None, None)


@pytest.mark.parametrize(
    ("clock", "start"),
    [
        (("2026-10-21", "18:30"), datetime(2026, 10, 21, 16, 30, tzinfo=UTC)),
        (("24/10/2026", "25:30"), datetime(2026, 10, 24, 23, 30, tzinfo=UTC)),
        (("2026-10-24", "02:30+02:00"), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        (("2026-10-24", "02:30 +0100"), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
        (("", "2026-10-25T02:30+01:00"), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
        (("2026-10-21 00:00:00", "18:30:00"), datetime(2026, 10, 21, 16, 30, tzinfo=UTC)),
    ],
)
def test_times_are_read_as_people_type_them(clock: tuple[str, str], start: datetime) -> None:
    found = _start(*clock)
    assert found is not None
    assert found.astimezone(UTC) == start


def test_a_show_over_the_doubled_hour_lasts_its_real_minutes() -> None:
    [screening] = _read(_HEADER, ["A1", "wanda", "mala", "2026-10-24", "01:30"]).screenings
    assert screening.end is not None
    assert screening.end.isoformat() == "2026-10-25T02:13:00+01:00"


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        (("wanda", "mala", "2026-02-30", "12:00"), "row 2, column date: 2026-02-30 is not in the calendar"),
        (("wanda", "mala", "soon", "12:00"), 'row 2, column date: "soon" is no date (write 2026-11-24)'),
        (("wanda", "mala", "03/04/2026", "12:00"),
         'row 2, column date: "03/04/2026" may mean two days; write it as 2026-MM-DD'),
        (("wanda", "mala", "2026-10-21", "12:60"), 'row 2, column start: "12:60" is no time (write 18:30)'),
        (("wanda", "mala", "2026-10-19", "12:00"),
         "row 2, column date: 2026-10-19 is outside the edition (2026-10-20 to 2026-10-27)"),
        (("wanda", "mala", "2026-10-24", "02:30"),
         "row 2, column start: 2026-10-25 02:30 comes twice in Europe/Warsaw: "
         "add an offset, +02:00 or +01:00"),
        (("wanda", "mala", "2026-10-21", "18:30+05:00"),
         "row 2, column start: Europe/Warsaw is not at +05:00 on 2026-10-21 18:30 but at +02:00"),
        (("wanda", "mala", "", "12:00"), "row 2, column date: missing: the row has a time and no date"),
        (("wanda", "mala", "2026-10-21", ""), "row 2, column start: missing: the row has a date and no time"),
        (("wanda", "", "2026-10-21", "12:00"), "row 2, column screen: missing"),
        (("wandy", "mala", "2026-10-21", "12:00"), 'row 2, column item: no item "wandy", did you mean "wanda"?'),
        (("wanda", "Hall 3", "2026-10-21", "12:00"), 'row 2, column screen: no screen "Hall 3", did you mean "mala"?'),
    ],
)  # fmt: skip
def test_a_bad_row_is_one_clear_line(cells: tuple[str, ...], fault: str) -> None:
    assert _faults(_HEADER, ["A1", *cells]) == [f"s.csv: {fault}"]


def test_the_hour_that_clocks_skip_is_refused() -> None:
    ground = Ground("Europe/Warsaw", date(2026, 3, 27), date(2026, 3, 30), _GROUND.items, _GROUND.screens, ("en",))
    assert _faults(_HEADER, ["A1", "wanda", "mala", "2026-03-28", "02:30"], ground=ground) == [
        "s.csv: row 2, column start: 2026-03-29 02:30 does not exist in Europe/Warsaw: clocks go forward over it"
    ]


@pytest.mark.parametrize(
    ("column", "value", "fault"),
    [
        ("status", "lost", '"lost" is none of cancelled, moved, scheduled, sold_out'),
        ("audience", "cats", '"cats" is none of jury, press, public'),
        ("tickets", "javascript:alert(1)", '"javascript:alert(1)" does not begin with http:// or https://'),
        ("tickets", "https://a b", '"https://a b" is no web address'),
        ("tickets", "https://u:p@a.pl/", '"https://u:p@a.pl/" is no web address that visitors may be sent to'),
        ("tickets", "http://[bad", '"http://[bad" is no web address'),
        ("subtitles", "polish!", '"polish!" is no language code (write en, pl)'),
        ("guests", "nobody", 'no guest "nobody"'),
        ("intro_minutes", "-5", '"-5" is no number of minutes (0 to 600)'),
        ("end", "11:00", "2026-10-21 11:00 is not after the start 2026-10-21 12:00"),
        ("moved_from", "yesterday", '"yesterday" is no date and time (write 2026-11-25 18:00)'),
        ("moved_from", "2026-10-21 10:00", "the row says from where it was moved, and its status is scheduled"),
    ],
)
def test_a_bad_value_is_named_with_its_column(column: str, value: str, fault: str) -> None:
    rows = [[*_HEADER, column], ["A1", "wanda", "mala", "2026-10-21", "12:00", value]]
    assert _faults(*rows) == [f"s.csv: row 2, column {column}: {fault}"]


def test_an_end_that_differs_is_warned_of() -> None:
    reading = _read([*_HEADER, "end"], ["A1", "wanda", "mala", "2026-10-21", "12:00", "13:30"])
    assert [str(warning) for warning in reading.warnings] == [
        "s.csv: row 2, column end: 13:30 is not 13:43, the end of what is shown (103 minutes), which is kept"
    ]
    assert len(reading.screenings) == 1


def test_overlaps_name_both_rows_and_the_turnaround() -> None:
    rows = [
        _HEADER,
        ["A1", "wanda", "mala", "2026-10-21", "12:00"],
        ["A2", "shadows", "mala", "2026-10-21", "13:50"],
        ["A3", "shadows", "mala", "2026-10-21", "15:26"],
        ["A4", "shadows", "online", "2026-10-21", "12:00"],
        ["A5", "wanda", "online", "2026-10-21", "12:00"],
    ]
    assert _faults(*rows) == [
        's.csv: row 3, column start: starts 2026-10-21 13:50 on "mala", where row 2 ("wanda") ends 13:43 and 15 '
        "minutes of turnaround follow"
    ]


def test_a_long_show_overlaps_all_that_it_covers() -> None:
    items = (*_GROUND.items, KnownItem("marathon", (), 600))
    ground = Ground("Europe/Warsaw", _GROUND.first_day, _GROUND.last_day, items, _GROUND.screens, ("en",))
    rows = [["A1", "marathon", "mala", "2026-10-21", "10:00"]]
    rows += [[f"A{n}", "wanda", "mala", "2026-10-21", f"{n}:00"] for n in (12, 15, 18)]
    reading = _read(_HEADER, *rows, ground=ground)
    assert [(fault.row, "row 2" in fault.fault) for fault in reading.faults] == [(3, True), (4, True), (5, True)]


def test_a_cancelled_screening_leaves_its_screen_free() -> None:
    place = ["wanda", "mala", "2026-10-21", "12:00"]
    assert len(_read([*_HEADER, "status"], ["A1", *place, "odwołany"], ["A2", *place, ""]).screenings) == 2


def test_codes_and_shows_given_twice_are_named() -> None:
    row = ["A1", "wanda", "mala", "2026-10-21", "12:00"]
    assert _faults(_HEADER, row, row) == [
        's.csv: row 3, column code: "A1" is already the code of row 2',
        "s.csv: row 3, column start: the same item, screen and start as row 2",
    ]


def test_headers_that_lack_double_or_misspell_a_column_are_named() -> None:
    assert _faults(["film", "title", "date"], ["wanda", "wanda", "2026-10-21"]) == [
        's.csv: row 1, column title: means the same as column "film"',
        's.csv: row 1, column screen: missing: the header needs a column "screen"',
        's.csv: row 1, column start: missing: the header needs a column "start"',
    ]


def test_an_unknown_column_is_warned_of_or_refused() -> None:
    rows = [[*_HEADER, "statsu"], ["A1", "wanda", "mala", "2026-10-21", "12:00", "x"]]
    strict = Ground(
        "Europe/Warsaw", _GROUND.first_day, _GROUND.last_day, _GROUND.items, _GROUND.screens, ("en",), strict=True
    )
    line = 's.csv: row 1, column statsu: no column of a screenings table, perhaps "status"?'
    assert [str(warning) for warning in _read(*rows).warnings] == [line]
    assert _faults(*rows, ground=strict) == [line]


def test_a_header_alone_is_refused() -> None:
    assert _faults(_HEADER) == ["s.csv: a header and no screening"]


def test_faults_are_bounded() -> None:
    rows = [[f"A{n}", "nothing", "mala", "2026-10-21", "12:00"] for n in range(300)]
    faults = _faults(_HEADER, *rows)
    assert (len(faults), faults[-1]) == (201, "s.csv: and 100 more faults")
