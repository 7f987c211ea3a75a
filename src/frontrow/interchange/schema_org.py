"""schema.org JSON-LD of films, people, screenings and festivals, and its safe place in a page.

Terms: https://schema.org/Movie, ScreeningEvent, Festival, Person, BreadcrumbList. Empty values are left out.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

Thing = dict[str, object]

_STATUSES = {
    "scheduled": "EventScheduled",
    "sold_out": "EventScheduled",
    "moved": "EventRescheduled",
    "cancelled": "EventCancelled",
}
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


@dataclass(frozen=True, slots=True)
class Named:
    """A person, a film or an organisation by name, with the address of its page where it has one."""

    name: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a screening is: a theatre with its address, or a virtual place that is only an address on the web."""

    name: str
    url: str = ""
    address: str = ""
    geo: tuple[float, float] | None = None
    virtual: bool = False


def script_json(*things: Thing) -> str:
    """Things as JSON-LD text that may stand inside `<script type="application/ld+json">` whatever strings it
    carries."""
    body: Thing | list[Thing] = things[0] if len(things) == 1 else list(things)
    document = {"@context": "https://schema.org", **body} if isinstance(body, dict) else {
        "@context": "https://schema.org", "@graph": body,
    }  # fmt: skip
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for character, escaped in _UNSAFE.items():
        text = text.replace(character, escaped)
    return text


def movie(
    *, url: str, name: str, other_names: Sequence[str] = (), year: int | None = None, minutes: int | None = None,
    countries: Sequence[str] = (), languages: Sequence[str] = (), subtitles: Sequence[str] = (), description: str = "",
    image: str = "", credits: Mapping[str, Sequence[Named]] | None = None, production: Sequence[str] = (),
    awards: Sequence[str] = (), same_as: Sequence[str] = (),
) -> Thing:  # fmt: skip
    """A film: `credits` by schema.org property (director, actor, author, producer, editor, musicBy); countries are
    names."""
    people = {role: [_named("Person", one) for one in named] for role, named in (credits or {}).items()}
    companies = [{"@type": "Organization", "name": name} for name in production]
    return _thing(
        "Movie", url, name, alternateName=list(other_names), dateCreated=str(year) if year else "",
        duration=f"PT{minutes}M" if minutes else "",
        countryOfOrigin=[{"@type": "Country", "name": c} for c in countries],
        inLanguage=list(languages), subtitleLanguage=list(subtitles), description=description, image=image,
        productionCompany=companies, award=list(awards), sameAs=list(same_as), **people,
    )  # fmt: skip


def screening_event(
    *, url: str, name: str, start: datetime, end: datetime, place: Place, works: Sequence[Named],
    status: str = "scheduled", previous_start: datetime | None = None, tickets: str = "", subtitles: Sequence[str] = (),
    festival: Named | None = None, description: str = "", image: str = "", access: Sequence[str] = (),
) -> Thing:  # fmt: skip
    """A screening: status scheduled, moved, cancelled or sold_out; aware times; raises ValueError on any other."""
    if status not in _STATUSES or None in (start.tzinfo, end.tzinfo):
        raise ValueError(f"a screening of status {status!r} from {start} to {end}")
    before = previous_start.isoformat() if previous_start and status == "moved" else ""
    mode = "OnlineEventAttendanceMode" if place.virtual else "OfflineEventAttendanceMode"
    return _thing(
        "ScreeningEvent", url, name, startDate=start.isoformat(), endDate=end.isoformat(),
        eventStatus=f"https://schema.org/{_STATUSES[status]}", previousStartDate=before,
        eventAttendanceMode=f"https://schema.org/{mode}", location=_location(place),
        workPresented=[_named("Movie", work) for work in works], subtitleLanguage=list(subtitles),
        offers=_offer(tickets, status), superEvent=_named("Festival", festival) if festival else "",
        description=description, image=image, accessibilityFeature=list(access),
    )  # fmt: skip


def festival(
    *, url: str, name: str, first_day: date, last_day: date, places: Sequence[Place] = (), description: str = "",
    image: str = "", organizer: Named | None = None,
) -> Thing:  # fmt: skip
    """One edition of a festival, from its first to its last day."""
    return _thing(
        "Festival", url, name, startDate=first_day.isoformat(), endDate=last_day.isoformat(),
        location=[_location(place) for place in places], description=description, image=image,
        organizer=_named("Organization", organizer) if organizer else "",
    )  # fmt: skip


def person(
    *, url: str, name: str, other_names: Sequence[str] = (), birth_year: int | None = None,
    death_year: int | None = None, birth_place: str = "", description: str = "", same_as: Sequence[str] = (),
) -> Thing:  # fmt: skip
    """A person with a page."""
    return _thing(
        "Person", url, name, alternateName=list(other_names), birthDate=str(birth_year or ""),
        deathDate=str(death_year or ""), birthPlace={"@type": "Place", "name": birth_place} if birth_place else "",
        description=description, sameAs=list(same_as),
    )  # fmt: skip


def breadcrumbs(trail: Sequence[Named]) -> Thing:
    """The way from the home page to this one, this one last."""
    steps = [
        {"@type": "ListItem", "position": position, "name": step.name, **({"item": step.url} if step.url else {})}
        for position, step in enumerate(trail, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def _thing(kind: str, url: str, name: str, **properties: object) -> Thing:
    named: Thing = {"@type": kind, "@id": url, "url": url, "name": name}
    return {key: value for key, value in (named | properties).items() if value not in ("", [], None)}


def _named(kind: str, named: Named) -> Thing:
    return {"@type": kind, "name": named.name, **({"@id": named.url, "url": named.url} if named.url else {})}


def _location(place: Place) -> Thing:
    if place.virtual:
        return {"@type": "VirtualLocation", "name": place.name, **({"url": place.url} if place.url else {})}
    geo = {"@type": "GeoCoordinates", "latitude": place.geo[0], "longitude": place.geo[1]} if place.geo else ""
    rest = {"url": place.url, "address": place.address, "geo": geo}
    return {"@type": "MovieTheater", "name": place.name} | {key: value for key, value in rest.items() if value}


def _offer(tickets: str, status: str) -> Thing | str:
    """The shop that sells the ticket; a sold-out screening says so even without a shop, a cancelled one sells none."""
    if status == "cancelled" or (not tickets and status != "sold_out"):
        return ""
    stock = "SoldOut" if status == "sold_out" else "InStock"
    return {"@type": "Offer", "availability": f"https://schema.org/{stock}", **({"url": tickets} if tickets else {})}
