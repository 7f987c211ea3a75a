from xml.etree import ElementTree

from icalendar import Calendar

from frontrow.site import calendars, feeds
from frontrow.site.site_map import robots, site_map

ATOM = {"a": "http://www.w3.org/2005/Atom"}
MAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def test_news_are_an_atom_feed_newest_first(booklets):
    feed = ElementTree.fromstring(feeds.news(booklets["en"]).body)
    titles = [entry.findtext("a:title", namespaces=ATOM) for entry in feed.findall("a:entry", ATOM)]
    assert (feed.findtext("a:id", namespaces=ATOM), titles) == (
        "https://lanterna.example/en/news.atom",
        ["A Crew of Four", "Tickets are on sale"],
    )


def test_a_feed_without_entries_is_still_a_feed(booklets):
    feed = ElementTree.fromstring(feeds.news(booklets["uk"]).body)
    assert feed.findall("a:entry", ATOM) == []


def test_a_screenings_calendar_says_what_moved(booklets):
    calendar = Calendar.from_ical(calendars.of_screening(booklets["en"], "s003").body)
    (event,) = calendar.walk("VEVENT")
    facts = (str(event["UID"]), str(event["STATUS"]), int(event["SEQUENCE"]), str(event["SUMMARY"]).split(":")[0])
    assert facts == ("s003.2026@lanterna.example", "CONFIRMED", 1, "Moved from 09")


def test_a_days_calendar_holds_the_days_screenings(booklets):
    events = Calendar.from_ical(calendars.of_day(booklets["pl"], "2026-11-04").body).walk("VEVENT")
    expected = [
        s.code for s in booklets["pl"].programme.screenings.values() if s.festival_day.isoformat() == "2026-11-04"
    ]
    assert sorted(str(event["UID"]).split(".")[0] for event in events) == sorted(expected)


def test_the_programmes_calendar_holds_every_screening_and_cancels(booklets):
    events = Calendar.from_ical(calendars.of_programme(booklets["en"]).body).walk("VEVENT")
    assert len(events) == 24
    assert [str(e["UID"]).split(".")[0] for e in events if e["STATUS"] == "CANCELLED"] == ["s011"]


def test_the_site_map_names_each_page_with_its_languages(booklets):
    urls = ElementTree.fromstring(site_map([booklets["en"], booklets["pl"]])).findall("s:url", MAP)
    found = {
        url.findtext("s:loc", namespaces=MAP): sorted(
            link.attrib["hreflang"] for link in url if "hreflang" in link.attrib
        )
        for url in urls
    }
    assert found["https://lanterna.example/pl/films/wanda/"] == ["en", "pl"]
    assert found["https://lanterna.example/en/news/tickets-are-on-sale/"] == []
    assert not any("search" in address for address in found)


def test_robots_are_told_where_the_map_is(booklets):
    assert robots(booklets["en"]).decode().splitlines()[-1] == "Sitemap: https://lanterna.example/sitemap.xml"
