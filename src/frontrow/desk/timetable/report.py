"""Can my audience see it? How much of a section, of a director, of what has one's subtitles one person can see."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from zoneinfo import ZoneInfo

from babel import Locale

from frontrow.catalogue.models import Credit
from frontrow.desk.timetable import rows
from frontrow.desk.timetable.assumptions import assumptions
from frontrow.desk.timetable.checking import Laid, laid_of
from frontrow.desk.timetable.demands import title_of
from frontrow.desk.timetable.records import Records, records_of
from frontrow.programme.models import Edition

MOST_PAIRS = 100
MOST_NODES = 20_000  # a page answers in seconds, with a bound where that is no proof


@dataclass(frozen=True, slots=True)
class Choice:
    """A named audience: a kind (everything, section, director, subtitles), a name within it, step-free rooms only or
    not.
    """

    kind: str
    name: str
    step_free: bool


@dataclass(frozen=True)
class Shadow:
    """A screening after which all screenings of some wished films are out of reach."""

    title: str
    when: str
    hides: tuple[str, ...]


@dataclass(frozen=True)
class Report:
    """`seen` to `bound` of `wanted` films can be seen by one person (equal: proved); what nobody can combine; what
    shadows what.

    `nowhere` are wished films without any screening this audience may attend.
    """

    wanted: int
    seen: int
    bound: int
    nowhere: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]
    more_pairs: int
    shadows: tuple[Shadow, ...]


def choices_of(edition: Edition) -> dict[str, list[tuple[str, str]]]:
    """The audiences that can be asked for: by kind, (name, words)."""
    sections = [(section.slug, str(section)) for section in edition.sections.all()]
    credits = Credit.objects.filter(
        work__items__item__edition=edition, role="director", person__isnull=False
    ).select_related("person")
    directors = sorted({(credit.person.slug, str(credit.person)) for credit in credits}, key=lambda pair: pair[1])
    languages = sorted({code for item in records_of(edition).all_screenings() for code in item.subtitles})
    return {
        "everything": [],
        "section": sections,
        "director": directors,
        "subtitles": [(code, _language(code)) for code in languages],
    }


def _language(code: str) -> str:
    """A language's name in English, or its code where CLDR has none."""
    return str(Locale("en").languages.get(code, code))


def audience_report(edition: Edition, choice: Choice) -> Report:
    """What one person of an audience can see of the timetable on the board, exactly (Lagrangian relaxation, paths,
    branching).
    """
    records = records_of(edition)
    items = _wished(records, choice)
    shown = [one for one in laid_of(records) if one.item.pk in items and _may_attend(one, choice)]
    titles = {item.pk: title_of(item) for item in records.items if item.pk in items}
    of_item: dict[int, list[Laid]] = defaultdict(list)
    for one in shown:
        of_item[one.item.pk].append(one)
    meets = _Meeting(records)
    seen, bound = _most_films(shown, meets) if shown else (0, 0)
    pairs = [
        (titles[a], titles[b])
        for a, b in combinations(of_item, 2)
        if all(meets.clash(x, y) for x in of_item[a] for y in of_item[b])
    ]
    nowhere = tuple(title for key, title in titles.items() if key not in of_item)
    shadows = _shadows(of_item, titles, meets, edition)
    return Report(
        len(titles), seen, bound, nowhere, tuple(pairs[:MOST_PAIRS]), max(0, len(pairs) - MOST_PAIRS), shadows
    )


def _wished(records: Records, choice: Choice) -> set[int]:
    if choice.kind == "section":
        return {item.pk for item in records.items if item.section and item.section.slug == choice.name}
    if choice.kind == "director":
        credits = Credit.objects.filter(
            person__slug=choice.name, role="director", work__items__item__edition=records.edition
        )
        works = set(credits.values_list("work_id", flat=True))
        return {item.pk for item in records.items if any(shown.work_id in works for shown in item.works.all())}
    return {item.pk for item in records.items}


def _may_attend(one: Laid, choice: Choice) -> bool:
    if one.screening.audience != "public":
        return False
    if choice.kind == "subtitles" and choice.name not in one.screening.subtitles:
        return False
    return not choice.step_free or "step_free" in one.screen.abilities or "step_free" in one.screening.access


class _Meeting:
    """Whether one person can attend two screenings."""

    def __init__(self, records: Records) -> None:
        assumed = assumptions()
        self.same, self.other = assumed["same_house_minutes"], assumed["other_house_minutes"]
        self.pairs = rows.travel_row(records, self.same, self.other)["pairs"]

    def minutes(self, one: str, two: str) -> int:
        first, second = sorted((one, two))
        return self.same if one == two else self.pairs.get(first, {}).get(second, self.other)

    def clash(self, one: Laid, two: Laid) -> bool:
        """Whether nobody can attend both."""
        first, second = sorted((one, two), key=lambda laid: laid.start)
        end = _minute(first) + first.demand.minutes + first.demand.around
        return _minute(second) - end < self.minutes(first.screen.venue.slug, second.screen.venue.slug)


def _minute(one: Laid) -> int:
    return int(one.start.timestamp()) // 60


def _most_films(shown: list[Laid], meets: _Meeting) -> tuple[int, int]:
    from frontrow.planner.value import Showings, best_value  # compiled, and so loaded only where it is asked for

    films = {key: number for number, key in enumerate(dict.fromkeys(one.item.pk for one in shown))}
    houses = {slug: number for number, slug in enumerate(dict.fromkeys(one.screen.venue.slug for one in shown))}
    pairs = {(a, b): meets.minutes(one, two) for one, a in houses.items() for two, b in houses.items() if a < b}
    return best_value(
        Showings(
            start=[_minute(one) for one in shown],
            end=[_minute(one) + one.demand.minutes + one.demand.around for one in shown],
            venue=[houses[one.screen.venue.slug] for one in shown],
            day=[_day(one) for one in shown],
            films=[[films[one.item.pk]] for one in shown],
            weights=[1] * len(films),
            same_venue_minutes=meets.same,
            other_venue_minutes=meets.other,
            pairs=pairs,
        ),
        MOST_NODES,
    )


def _day(one: Laid) -> int:
    if one.screening.festival_day is None:
        raise ValueError("only placed screenings have a festival day")
    return one.screening.festival_day.toordinal()


def _shadows(
    of_item: dict[int, list[Laid]], titles: dict[int, str], meets: _Meeting, edition: Edition
) -> tuple[Shadow, ...]:
    found = []
    for item, several in of_item.items():
        for one in several:
            hides = tuple(
                titles[other]
                for other, theirs in of_item.items()
                if other != item and all(meets.clash(one, each) for each in theirs)
            )
            if hides:
                found.append(Shadow(titles[item], f"{_said(one, edition)}, {one.screen}", hides))
    return tuple(sorted(found, key=lambda shadow: (-len(shadow.hides), shadow.when)))


def _said(one: Laid, edition: Edition) -> str:
    return f"{one.start.astimezone(ZoneInfo(edition.zone)):%a %d %b %H:%M}"
