"""A small edition for tests: two screens, three items of one film each, in Łódź in November 2026."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from wagtail.models import Locale

from frontrow.catalogue.models import Credit, Person, Title, Work
from frontrow.programme.models import Edition, Item, ItemWork, Screen, Screening, Section, Venue

ZONE = ZoneInfo("Europe/Warsaw")


def at(day: int, clock: str) -> datetime:
    """An instant of November 2026 on the wall clock of Warsaw."""
    return datetime.fromisoformat(f"2026-11-{day:02} {clock}").replace(tzinfo=ZONE)


@dataclass
class Small:
    """The records of the small edition."""

    edition: Edition
    big: Screen
    small: Screen
    items: list[Item]

    def screening(self, item: int = 0, code: str = "", **fields: object) -> Screening:
        """A stored screening of an item, on the shelf."""
        number = self.items[item].screenings.count()
        return Screening.objects.create(
            item=self.items[item], code=code or f"s{item}-{number}", number=number, **fields
        )


def small_edition() -> Small:
    """Make it in the database."""
    Locale.objects.get_or_create(language_code="pl")
    edition = Edition.objects.create(
        festival={"en": "Small Festival", "pl": "Mały festiwal"},
        name={"en": "Small 2026", "pl": "Mały 2026"},
        year=2026,
        city="Łódź",
        zone="Europe/Warsaw",
        languages=["en", "pl"],
        first_day=date(2026, 11, 24),
        last_day=date(2026, 11, 26),
        current=True,
    )
    section = Section.objects.create(edition=edition, name={"en": "Firsts", "pl": "Pierwsze"}, accent="#aa3300")
    venue = Venue.objects.create(name="Kino Wełna")
    screens = [
        Screen.objects.create(venue=venue, name=name, seats=seats, turnaround_minutes=20)
        for name, seats in (("Big", 200), ("Small", 60))
    ]
    films = (
        ("Wanda", 1970, 102, "Barbara Loden"),
        ("Shadows", 1959, 87, "John Cassavetes"),
        ("Little Fugitive", 1953, 80, "Morris Engel"),
    )
    items = [_item(edition, section, place, *film) for place, film in enumerate(films)]
    return Small(edition, *screens, items)


def _item(edition: Edition, section: Section, place: int, title: str, year: int, minutes: int, director: str) -> Item:
    work = Work.objects.create(original_title=title, year=year, minutes=minutes, countries=["US"], languages=["en"])
    Title.objects.create(work=work, text=title, language="en", kind="original")
    Credit.objects.create(work=work, person=Person.objects.create(name=director), role="director")
    item = Item.objects.create(edition=edition, section=section, slug=work.slug, position=place)
    ItemWork.objects.create(item=item, work=work, sort_order=0)
    return item
