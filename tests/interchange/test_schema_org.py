import json
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontrow.interchange.schema_org import (
    Named,
    Place,
    Thing,
    breadcrumbs,
    festival,
    movie,
    person,
    screening_event,
    script_json,
)

_START = datetime(2026, 11, 24, 18, 30, tzinfo=ZoneInfo("Europe/Warsaw"))
_HALL = Place("Mała", "https://f.example/venues/mala", "ul. Kina 1, Łódź", (51.77, 19.45))


def _screening(**changes: object) -> Thing:
    values: dict[str, object] = {
        "url": "https://f.example/s/1", "name": "Wanda", "start": _START, "end": _START + timedelta(minutes=103),
        "place": _HALL, "works": [Named("Wanda", "https://f.example/films/wanda")],
    }  # fmt: skip
    return screening_event(**(values | changes))  # type: ignore[arg-type]


def test_a_screening_says_where_when_and_what() -> None:
    edition = Named("Festival 2026", "https://f.example/")
    assert _screening(festival=edition, subtitles=["pl"], tickets="https://t.example") == {
        "@type": "ScreeningEvent", "@id": "https://f.example/s/1", "url": "https://f.example/s/1", "name": "Wanda",
        "startDate": "2026-11-24T18:30:00+01:00", "endDate": "2026-11-24T20:13:00+01:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": {
            "@type": "MovieTheater", "name": "Mała", "url": "https://f.example/venues/mala",
            "address": "ul. Kina 1, Łódź", "geo": {"@type": "GeoCoordinates", "latitude": 51.77, "longitude": 19.45},
        },
        "workPresented": [{
            "@type": "Movie", "name": "Wanda", "@id": "https://f.example/films/wanda", "url": "https://f.example/films/wanda",
        }],
        "subtitleLanguage": ["pl"],
        "offers": {"@type": "Offer", "availability": "https://schema.org/InStock", "url": "https://t.example"},
        "superEvent": {
            "@type": "Festival", "name": "Festival 2026", "@id": "https://f.example/", "url": "https://f.example/",
        },
    }  # fmt: skip


def test_a_moved_screening_keeps_its_previous_start() -> None:
    moved = _screening(status="moved", previous_start=_START - timedelta(hours=2))
    assert moved["eventStatus"] == "https://schema.org/EventRescheduled"
    assert moved["previousStartDate"] == "2026-11-24T16:30:00+01:00"


@pytest.mark.parametrize(
    ("status", "event_status", "offers"),
    [
        ("cancelled", "EventCancelled", None),
        (
            "sold_out",
            "EventScheduled",
            {"@type": "Offer", "availability": "https://schema.org/SoldOut", "url": "https://t.e"},
        ),
    ],
)
def test_status_decides_what_is_sold(status: str, event_status: str, offers: Thing | None) -> None:
    event = _screening(status=status, tickets="https://t.e")
    assert (event["eventStatus"], event.get("offers")) == (f"https://schema.org/{event_status}", offers)


def test_a_virtual_screening_is_online() -> None:
    event = _screening(place=Place("Online", "https://f.example/online", virtual=True))
    assert event["location"] == {"@type": "VirtualLocation", "name": "Online", "url": "https://f.example/online"}
    assert event["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"


def test_an_unknown_status_is_refused() -> None:
    with pytest.raises(ValueError, match="status 'lost'"):
        _screening(status="lost")


def test_a_film_carries_only_what_is_known() -> None:
    by = {"director": [Named("B. Loden")]}
    assert movie(url="u", name="Wanda", year=1970, minutes=103, countries=["United States"], credits=by) == {
        "@type": "Movie", "@id": "u", "url": "u", "name": "Wanda", "dateCreated": "1970", "duration": "PT103M",
        "countryOfOrigin": [{"@type": "Country", "name": "United States"}],
        "director": [{"@type": "Person", "name": "B. Loden"}],
    }  # fmt: skip


def test_festival_person_and_breadcrumbs() -> None:
    assert festival(url="u", name="F", first_day=date(2026, 11, 24), last_day=date(2026, 11, 29)) == {
        "@type": "Festival", "@id": "u", "url": "u", "name": "F", "startDate": "2026-11-24", "endDate": "2026-11-29",
    }  # fmt: skip
    assert person(url="u", name="Wanda", birth_year=1932, birth_place="Marion") == {
        "@type": "Person", "@id": "u", "url": "u", "name": "Wanda", "birthDate": "1932",
        "birthPlace": {"@type": "Place", "name": "Marion"},
    }  # fmt: skip
    assert breadcrumbs([Named("Home", "/"), Named("Wanda")])["itemListElement"] == [
        {"@type": "ListItem", "position": 1, "name": "Home", "item": "/"},
        {"@type": "ListItem", "position": 2, "name": "Wanda"},
    ]


@given(st.text())
def test_script_text_never_leaves_its_element_and_keeps_every_string(text: str) -> None:
    written = script_json({"@type": "Movie", "name": text + "</script><!--&\u2028"})
    assert not set(written) & set("<>&\u2028\u2029")
    assert json.loads(written)["name"] == text + "</script><!--&\u2028"


def test_several_things_share_one_graph() -> None:
    assert json.loads(script_json({"@type": "Movie"}, {"@type": "Person"})) == {
        "@context": "https://schema.org", "@graph": [{"@type": "Movie"}, {"@type": "Person"}],
    }  # fmt: skip
