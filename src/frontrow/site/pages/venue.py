"""The houses where films are shown."""

from collections.abc import Iterator
from typing import Any

from frontrow.programme.published import Venue
from frontrow.site import structured
from frontrow.site.booklet import Booklet
from frontrow.site.film_rows import opening
from frontrow.site.page import NotShown, Page
from frontrow.site.pages.schedule import by_day
from frontrow.site.title_card import width_class


def one(booklet: Booklet) -> Iterator[dict[str, str]]:
    """The overview is one page."""
    yield {}


def every(booklet: Booklet) -> Iterator[dict[str, str]]:
    """One page a house."""
    return ({"slug": slug} for slug in booklet.programme.venues)


def overview(booklet: Booklet) -> Page:
    """All houses with address, screens and access."""
    rows = [_row(booklet, venue) for venue in booklet.programme.venues.values()]
    return Page("venues.html", "venues/", booklet.phrases.plain("nav.venues"), part="venues", values={"rows": rows})


def build(booklet: Booklet, slug: str) -> Page:
    """A house's page with its screenings by day; raises NotShown."""
    venue = booklet.programme.venues.get(slug)
    if venue is None:
        raise NotShown(f"venues/{slug}/")
    row = _row(booklet, venue)
    screenings = [s for s in booklet.programme.screenings.values() if s.venue == slug]
    return Page(
        template="venue.html",
        path=f"venues/{slug}/",
        title=venue.name,
        description=opening(row["description"].text) or venue.address,
        part="venues",
        structured=structured.venue(booklet, venue),
        values={**row, "fit": width_class(venue.name), "days": by_day(booklet, screenings)},
    )


def _row(booklet: Booklet, venue: Venue) -> dict[str, Any]:
    return {
        "venue": venue,
        "description": booklet.told(venue.description),
        "access": booklet.told(venue.access),
        "screens": [booklet.programme.screens[slug] for slug in venue.screens if slug in booklet.programme.screens],
    }
