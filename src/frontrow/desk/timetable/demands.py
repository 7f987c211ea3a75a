"""What one screening asks for: its length, its copy, its guests, the screens that can show it."""

from dataclasses import dataclass

from frontrow.desk.timetable.records import Records
from frontrow.programme.models import Copy, Item, Screening


@dataclass(frozen=True, slots=True)
class Demand:
    """What a screening needs beside a place: minutes of the item and around it, copies, guests, formats of the
    copies.
    """

    minutes: int
    around: int
    copies: tuple[int, ...]
    guests: tuple[int, ...]
    formats: tuple[str, ...]


def title_of(item: Item) -> str:
    """What people call an item, from films that are read already: asking each item anew is a query apiece."""
    films = list(item.works.all())
    return str(next(iter(item.title.values()), "") or (films[0].work.original_title if films else item.slug))


def minutes_of(item: Item) -> int | None:
    """The length of an item's films; None where one has no known length."""
    lengths = [shown.minutes or shown.work.minutes for shown in item.works.all()]
    return sum(lengths) if lengths and all(lengths) else None  # type: ignore[arg-type]


def demand_of(records: Records, item: Item, screening: Screening) -> Demand | None:
    """What a screening asks for; None where the length is not known.

    The copy is the screening's own, or else each film's only copy; a film with several copies leaves the choice open.
    """
    minutes = minutes_of(item)
    if minutes is None:
        return None
    copies = _copies(records, item, screening)
    guests = tuple(sorted(guest.pk for guest in screening.guests.all()))
    formats = tuple(dict.fromkeys(copy.format for copy in copies))
    return Demand(
        minutes, screening.intro_minutes + screening.qa_minutes, tuple(copy.pk for copy in copies), guests, formats
    )


def _copies(records: Records, item: Item, screening: Screening) -> list[Copy]:
    if screening.copy_id in records.copies:
        own = records.copies[screening.copy_id]
        others = [shown.work_id for shown in item.works.all() if shown.work_id != own.work_id]
        return [own, *_only_copies(records, others)]
    return _only_copies(records, [shown.work_id for shown in item.works.all()])


def _only_copies(records: Records, works: list[int]) -> list[Copy]:
    known = (records.copies_of_work.get(work, []) for work in works)
    return [copies[0] for copies in known if len(copies) == 1]
