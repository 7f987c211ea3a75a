"""What the rules read on the taught page needed no teaching; where they fail on another page of the site, it is looked
for where it stood: lessons that nobody marked, which fill gaps and overrule nothing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from frontrow.reading.confidence import confidence
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import key
from frontrow.reading.grammar.doubts import with_doubts
from frontrow.reading.grammar.fields import fields
from frontrow.reading.grammar.films_said import said_of_films
from frontrow.reading.kinds import kind_of
from frontrow.reading.lessons.learning import lesson_at
from frontrow.reading.lessons.lesson import KINDS, LEFT_ALONE, Lesson, NotAProfile
from frontrow.reading.lessons.nothing import all_nothing, without_nothing
from frontrow.reading.lessons.places import places
from frontrow.reading.lessons.reading import read_place
from frontrow.reading.lessons.value_types import says_kind
from frontrow.reading.page import Page

if TYPE_CHECKING:
    from frontrow.reading.lessons.profiles import SiteProfile

_SURE = 0.5  # from which a reading is shown as more than a guess
_FILLED = frozenset(
    {
        "film.title",
        "film.director",
        "film.credit",
        "film.company",
        "film.country",
        "film.year",
        "film.minutes",
        "film.language",
        "film.subtitle_language",
        "film.colour",
        "film.format",
        "film.synopsis",
    }
)
_ANCHORS = frozenset(
    {"box", "label", "beside", "row", "ending", "kind", "frame", "shape", "after", "before", "title"}
)  # not the number of a line, nor what machines are told
_WORDED = frozenset({"label", "beside", "row", "ending"})
_LIST_GAP = 5  # characters between two members of one list
Topic = tuple[str, str]


def unmarked(page: Page, taught: Sequence[Lesson]) -> list[Lesson]:
    """The lessons of what the rules read for sure on the page of one film, beside those of what was `taught`."""
    labelled = fields(page, page.lines)
    if kind_of(page, labelled) != "film_page":
        return []
    said = with_doubts(page, said_of_films(page, {}, labelled, True))
    known = {(one.property, one.role) for one in taught}
    read = without_nothing(said, all_nothing(page, taught))
    found = [one for one in read if _is_sure(one) and topic(one) not in known]
    lessons = []
    for (property, role), same in groupby(sorted(found, key=lambda one: (topic(one), one.begins())), topic):
        try:
            lesson = lesson_at(page, _first_of_list(page, list(same)), property, role, taught)
        except NotAProfile:
            continue
        anchors = _ANCHORS if property != "film.title" else {"box"}  # any short line could be one
        own = [one for one in (lesson, *lesson.otherwise) if one.anchor in anchors and not one.among]
        own = [one for one in own if one.anchor in _WORDED] or own  # an element that has a label tells nothing without
        lessons += [replace(one, otherwise=tuple(own[1:])) for one in own[:1]]
    return lessons


def site_rule(site: str) -> str:
    """The name of the rule of all that a site's profile finds."""
    return f"site.{key(site).replace(' ', '-')}"


def topic(finding: Finding) -> Topic:
    """The property of a finding, credits and companies with their role."""
    role = finding.value.get("role", "") if isinstance(finding.value, dict) else ""
    return finding.property, str(role)


def _is_sure(finding: Finding) -> bool:
    is_of_film = finding.property in _FILLED and finding.subject == "film#1"
    is_told_twice = finding.property == "film.credit" and topic(finding)[1] == "director"
    is_embedded = finding.rule.startswith("embedded")
    return is_of_film and not is_told_twice and not is_embedded and confidence(finding.rule) >= _SURE


def _first_of_list(page: Page, found: Sequence[Finding]) -> tuple[int, int]:
    """From the first of the findings to the last that follows it on its line with no more than a sign between."""
    start, end = found[0].spots[0].start, found[0].spots[0].end
    for one in found[1:]:
        spot = one.spots[0]
        if spot.start < end or spot.start - end > _LIST_GAP or "\n" in page.text[end : spot.start]:
            break
        end = spot.end
    return start, end


def filling(page: Page, profiles: Sequence["SiteProfile"], found: Sequence[Finding]) -> Iterator[Finding]:
    """What lessons that nobody marked find of which nothing sure was `found`, where nothing else stands, on a page of
    one film."""
    if any(one.subject == "film#2" for one in found):
        return
    said = {topic(one) for one in found if confidence(one.rule) >= _SURE}
    taken = [spot for one in found for spot in one.spots[:1] if confidence(one.rule) >= _SURE]
    for profile in profiles:
        if profile.unmarked and profile.fits(page.view):
            for lesson in profile.unmarked:
                if (lesson.property, lesson.role) not in said:
                    yield from _free(_of_lesson(page, lesson, profile), taken)


def _of_lesson(page: Page, lesson: Lesson, profile: "SiteProfile") -> Iterator[Finding]:
    known = [one for one in profile.lessons if one.property != LEFT_ALONE]
    for place in places(page, lesson, known):
        if lesson.property in KINDS and not says_kind(page, lesson, *place[:2]):
            continue
        for finding in read_place(page, lesson, place):
            if finding.property == lesson.property:
                yield replace(finding, rule=site_rule(profile.site), subject="film#1")


def _free(found: Iterable[Finding], taken: Sequence[Spot]) -> Iterator[Finding]:
    """The findings on which no other value stands."""
    for finding in found:
        here = finding.spots[0]
        if not any(one.start < here.end and here.start < one.end for one in taken):
            yield finding
