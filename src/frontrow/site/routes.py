"""The table of public addresses: what each shows, and every address that exists, for the static copy and the site
map."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from frontrow.site import calendars, feeds
from frontrow.site.booklet import Booklet
from frontrow.site.page import Page, Plain
from frontrow.site.pages import (
    film,
    home,
    index,
    journal,
    person,
    programme,
    schedule,
    search,
    section,
    stay_in_touch,
    venue,
    versions,
)

Build = Callable[..., Page | Plain]
Every = Callable[[Booklet], Iterator[dict[str, str]]]


@dataclass(frozen=True, slots=True)
class Route:
    """An address below a language: `pattern` as Django writes paths; `build` makes the answer, `every` lists the
    arguments."""

    name: str
    pattern: str
    build: Build
    every: Every

    def path(self, arguments: Mapping[str, str]) -> str:
        """The address for some arguments, without its language."""
        path = self.pattern
        for name, value in arguments.items():
            path = path.replace(f"<{CONVERTERS[name]}:{name}>", value)
        return path


CONVERTERS = {"slug": "slug", "way": "way", "day": "day", "code": "slug"}

ROUTES = (
    Route("home", "", home.build, home.every),
    Route("index", "index/", index.build, index.one),
    Route("index-by", "index/<way:way>/", index.build, index.every),
    Route("film", "films/<slug:slug>/", film.build, film.every),
    Route("programme", "programmes/<slug:slug>/", programme.build, programme.every),
    Route("person", "people/<slug:slug>/", person.build, person.every),
    Route("sections", "sections/", section.overview, section.one),
    Route("section", "sections/<slug:slug>/", section.build, section.every),
    Route("venues", "venues/", venue.overview, venue.one),
    Route("venue", "venues/<slug:slug>/", venue.build, venue.every),
    Route("schedule", "schedule/", schedule.grid, schedule.one),
    Route("schedule-list", "schedule/list/", schedule.listing, schedule.one),
    Route("schedule-day", "schedule/<day:day>/", schedule.grid_of_day, schedule.every),
    Route("journal", "journal/", journal.overview, journal.one),
    Route("essay", "journal/<slug:slug>/", journal.essay, journal.essays),
    Route("news", "news/<slug:slug>/", journal.news_item, journal.news),
    Route("information", "pages/<slug:slug>/", journal.information, journal.information_pages),
    Route("partners", "partners/", journal.partners, journal.one),
    Route("stay-in-touch", "stay-in-touch/", stay_in_touch.build, stay_in_touch.one),
    Route("search", "search/", search.build, search.one),
    Route("versions", "versions/", versions.build, versions.one),
    Route("screening-calendar", "screenings/<slug:code>.ics", calendars.of_screening, calendars.every_screening),
    Route("day-calendar", "schedule/<day:day>.ics", calendars.of_day, schedule.every),
    Route("programme-calendar", "programme.ics", calendars.of_programme, schedule.one),
    Route("news-feed", "news.atom", feeds.news, journal.one),
)
