from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontrow.interchange.calendar_event import CalendarEvent
from frontrow.interchange.icalendar_feed import calendar_bytes

_ZONE = ZoneInfo("Europe/Warsaw")
_CHANGED = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)
_START = datetime(2026, 11, 24, 18, 30, tzinfo=_ZONE)


def _event(**changes: object) -> CalendarEvent:
    values = {
        "uid": "SE001@festival.example", "sequence": 0, "start": _START, "end": _START + timedelta(minutes=103),
        "zone": "Europe/Warsaw", "summary": "Wanda", "last_modified": _CHANGED,
    }  # fmt: skip
    return CalendarEvent(**(values | changes))


def _parsed(*events: CalendarEvent) -> icalendar.Calendar:
    return icalendar.Calendar.from_ical(calendar_bytes(events, name="Festival"))


def test_an_entry_is_written_as_calendars_expect_it() -> None:
    event = _event(
        description="Q&A; then, drinks\nBring \\ back", location="Kino Mała, Łódź", geo=(51.77, 19.45), sequence=3,
        url="https://festival.example/x?a=1,2;3", status="cancelled", categories=("Press, jury", "Debut"),
    )  # fmt: skip
    text = calendar_bytes([event], name="Festival", language="en").decode().replace("\r\n ", "")
    assert text.split("END:VTIMEZONE\r\n")[1].split("\r\n") == [
        "BEGIN:VEVENT", "UID:SE001@festival.example", "SEQUENCE:3", "DTSTAMP:20260901T080000Z",
        "LAST-MODIFIED:20260901T080000Z", "DTSTART;TZID=Europe/Warsaw:20261124T183000",
        "DTEND;TZID=Europe/Warsaw:20261124T201300", "SUMMARY:Wanda",
        "DESCRIPTION:Q&A\\; then\\, drinks\\nBring \\\\ back", "LOCATION:Kino Mała\\, Łódź", "GEO:51.770000;19.450000",
        "URL:https://festival.example/x?a=1,2;3", "CATEGORIES:Press\\, jury,Debut", "STATUS:CANCELLED",
        "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", "",
    ]  # fmt: skip
    assert "METHOD" not in text


_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=150)


@settings(max_examples=60)
@given(_TEXT, _TEXT)
def test_texts_come_back_from_another_parser_and_lines_are_short(summary: str, description: str) -> None:
    data = calendar_bytes([_event(summary=summary, description=description)], name="Festival")
    assert max(map(len, data.split(b"\r\n"))) <= 75
    [event] = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert (str(event["SUMMARY"]), str(event.get("DESCRIPTION", ""))) == (summary, description)


@pytest.mark.parametrize(
    "start",
    [
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),  # 02:30 for the first time
        datetime(2026, 10, 25, 1, 30, tzinfo=UTC),  # 02:30 again
        datetime(2026, 3, 29, 0, 30, tzinfo=UTC),
        datetime(2026, 3, 29, 1, 0, tzinfo=UTC),
        datetime(2026, 7, 1, 18, 0, tzinfo=UTC),
    ],
)
@pytest.mark.parametrize("zone", ["Europe/Warsaw", "America/New_York", "Asia/Kolkata", "UTC"])
def test_instants_survive_every_change_of_the_clocks(start: datetime, zone: str) -> None:
    [event] = _parsed(_event(start=start, end=start + timedelta(minutes=90), zone=zone)).walk("VEVENT")
    found = (event["DTSTART"].dt.astimezone(UTC), event["DTEND"].dt.astimezone(UTC))
    assert found == (start, start + timedelta(minutes=90))


def test_the_zone_that_is_written_gives_the_same_offsets() -> None:
    starts = [datetime(2026, 10, 20, 18, 0, tzinfo=_ZONE) + timedelta(days=day) for day in range(10)]
    calendar = _parsed(*(_event(uid=f"{n}@x", start=s, end=s + timedelta(hours=2)) for n, s in enumerate(starts)))
    [zone] = calendar.walk("VTIMEZONE")
    written = zone.to_tz(lookup_tzid=False)
    assert [s.replace(tzinfo=written).utcoffset() for s in starts] == [s.utcoffset() for s in starts]


def test_order_of_entries_changes_nothing_and_uids_are_unique() -> None:
    one, other = _event(), _event(uid="SE002@festival.example", start=_START - timedelta(hours=3))
    assert calendar_bytes([one, other], name="F") == calendar_bytes([other, one], name="F")
    with pytest.raises(ValueError, match="share a UID"):
        calendar_bytes([one, one], name="F")


def test_an_empty_calendar_is_one() -> None:
    assert _parsed().walk("VEVENT") == []


@pytest.mark.parametrize(
    "changes",
    [
        {"end": _START}, {"start": datetime(2026, 1, 1)}, {"status": "maybe"}, {"geo": (91, 0)}, {"sequence": -1},  # noqa: DTZ001
    ],
)  # fmt: skip
def test_an_impossible_entry_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"^event "):
        _event(**changes)


def test_a_line_break_in_an_address_is_refused() -> None:
    with pytest.raises(ValueError, match="is no address"):
        calendar_bytes([_event(url="https://x\r\nATTENDEE:y")], name="F")
