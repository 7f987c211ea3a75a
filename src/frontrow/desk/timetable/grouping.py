"""Which screenings become one item of a problem: those that one public sees, from one set of copies."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from frontrow.desk.timetable.demands import Demand, demand_of, title_of
from frontrow.desk.timetable.records import Records
from frontrow.programme.models import Edition, Item, Screening

Member = tuple[Screening, Demand]


@dataclass(frozen=True)
class Group:
    """An item of the problem: its id, the item behind it, its screenings in the order the problem numbers them.

    `main` is the group that visitors wish for: an item's public screenings, the greater part where copies part them.
    """

    id: str
    item: Item
    members: list[Member]
    main: bool

    @property
    def public(self) -> bool:
        """Whether anybody may come."""
        return self.members[0][0].audience == "public"

    @property
    def guest_screenings(self) -> int:
        """How many of the first screenings have guests."""
        return next((k for k, (_, demand) in enumerate(self.members) if not demand.guests), len(self.members))


def groups_of(records: Records, fixed: frozenset[int]) -> tuple[list[Group], list[str]]:
    """All groups, and a notice for each screening that no problem can hold."""
    groups: list[Group] = []
    notices: list[str] = []
    for item in records.items:
        known = [(s, demand_of(records, item, s)) for s in records.screenings[item.pk]]
        if any(demand is None for _, demand in known):
            notices.append(f"{title_of(item)}: left out, a film of it has no known length")
            continue
        members = [(s, demand) for s, demand in known if demand]
        groups += _groups(item, members, fixed, records.edition)
        notices += _late_guests(groups, item)
    return groups, notices


def _groups(item: Item, members: list[Member], fixed: frozenset[int], edition: Edition) -> list[Group]:
    parts: dict[tuple[str, tuple[int, ...]], list[Member]] = {}
    for screening, demand in members:
        parts.setdefault((screening.audience, tuple(sorted(demand.copies))), []).append((screening, demand))
    public = [key for key in parts if key[0] == "public"]
    main = max(public, key=lambda key: len(parts[key]), default=None)
    return [
        Group(
            item.slug if key == main else f"{item.slug}--{number}-{key[0]}",
            item,
            _numbered(part, fixed, edition),
            key == main,
        )
        for number, (key, part) in enumerate(parts.items(), 1)
    ]


def _numbered(members: Iterable[Member], fixed: frozenset[int], edition: Edition) -> list[Member]:
    """Screenings with guests first, unless what is fixed already lies in another order; the others as they lie."""
    by_time = _by_time(sorted(members, key=lambda m: m[0].number), edition)
    by_guests = sorted(by_time, key=lambda m: not m[1].guests)
    settled = [s.start for s, _ in by_guests if s.pk in fixed and s.start]
    return by_guests if settled == sorted(settled) else by_time


def _by_time(members: list[Member], edition: Edition) -> list[Member]:
    """What is placed in order of time, and between, before and after it what is not, where most days are free.

    A problem's screenings follow each other by number: after one on the last day none could come.
    """
    placed = sorted((m for m in members if m[0].start), key=lambda m: (m[0].start, m[0].number))
    days = [edition.first_day.toordinal() - 1, *(m[0].festival_day.toordinal() for m in placed)]
    gaps = list(pairwise([*days, edition.last_day.toordinal() + 1]))
    loose: list[list[Member]] = [[] for _ in gaps]
    for member in members:
        if not member[0].start:
            widest = max(range(len(gaps)), key=lambda n: ((gaps[n][1] - gaps[n][0]) / (len(loose[n]) + 2), n))
            loose[widest].append(member)
    return [*(m for between, here in zip(loose, placed, strict=False) for m in (*between, here)), *loose[-1]]


def _late_guests(groups: list[Group], item: Item) -> list[str]:
    return [
        f"{title_of(item)}: its guests come to a later screening only, which no problem can say; look at the board"
        for group in groups
        if group.item.pk == item.pk and any(demand.guests for _, demand in group.members[group.guest_screenings :])
    ]
