"""What is said at the place where a lesson finds its value."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from frontrow.reading.claim import Json
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import key
from frontrow.reading.grammar.cast_pairs import cast_pairs
from frontrow.reading.grammar.clocks import CLOCK, clock_minutes
from frontrow.reading.grammar.credits import credits_and_facts
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.field_values import UNKNOWN_LABEL
from frontrow.reading.grammar.filmography import filmography_findings, inline_rows, row
from frontrow.reading.grammar.neighbours import linked_titles
from frontrow.reading.grammar.people import Listed, bare, company
from frontrow.reading.grammar.prizes import prize_statements, prizes_alone
from frontrow.reading.grammar.title_text import title_spans, unquoted
from frontrow.reading.lessons.lengths import length_in
from frontrow.reading.lessons.lesson import Lesson
from frontrow.reading.lessons.place import Place
from frontrow.reading.lessons.stated import locales_of, stated
from frontrow.reading.page import Page


def read_place(page: Page, lesson: Lesson, place: Place) -> Iterator[Finding]:
    """The findings of the lesson's property at the place, without a rule and a number of their subject."""
    start, end, label = place
    text = " ".join(page.text[start:end].split())
    spots = (Spot(start, end), *((Spot(*label, role="label"),) if label else ()))
    if lesson.property in ("film.synopsis", "person.bio"):
        yield Finding(lesson.property, None, spots, "")
    elif lesson.property == "film.title":
        for one in title_spans(page, *unquoted(page.text, start, end)):
            title = " ".join(page.text[slice(*one)].split())
            yield Finding(lesson.property, {"text": title, "lang": None}, (Spot(*one), *spots[1:]), "")
    elif lesson.property == "nav.title":
        for one in linked_titles(page, start, end):
            yield Finding(lesson.property, " ".join(page.text[slice(*one)].split()), (Spot(*one), *spots[1:]), "")
    elif lesson.property == "person.birth_place" or (lesson.property == "person.birth_year" and text.isdigit()):
        yield Finding(lesson.property, int(text) if text.isdigit() else bare(text), spots, "")
    elif lesson.property == "film.synopsis_author":
        yield Finding(lesson.property, text, spots, "")
    elif lesson.property == "film.prize":
        said = list(prize_statements(page, start, end, "", label))
        yield from said or list(prizes_alone(page, start, end, label)) or stated(page, lesson, start, end, label)
    elif lesson.property == "person.filmography":
        rows = list(inline_rows(page, _behind_label(page, start, end), end))
        rows = rows or [one for one in (row(page, start, end),) if one]
        yield from filmography_findings(page, rows, label)
    elif lesson.played and (actors := cast_pairs(page, ((start, end),), lesson.played)):
        yield from _actors(lesson, actors, spots[1:])
    else:
        said = list(_said_of_role(page, lesson, place))
        yield from said
        yield from stated(page, lesson, start, end, label, said)


def _actors(lesson: Lesson, found: Sequence[Listed], label: Sequence[Spot]) -> Iterator[Finding]:
    """The actors of a cast with whom they play."""
    for order, one in enumerate(found, 1):
        given: dict[str, Json] = {"order": order, **({"character": one.character} if one.character else {})}
        value: Json = {"role": lesson.role, "name": one.text}
        yield Finding(lesson.property, value, (Spot(one.start, one.end), *label), "", given)


def _behind_label(page: Page, start: int, end: int) -> int:
    """Where a list of films begins on its line, behind the words and the colon that announce it: "Selected films:"."""
    sign = UNKNOWN_LABEL.match(page.text[start:end])
    behind = start + sign.end() if sign else start
    return behind if sum(1 for _ in inline_rows(page, behind, end)) > 1 else start


def _said_of_role(page: Page, lesson: Lesson, place: Place) -> Iterator[Finding]:
    """What the rules find at the place as the value of a label of the lesson's role; of a length its form."""
    start, end, label = place
    spots = (Spot(*label, role="label"),) if label else ()
    if lesson.clock and (clock := CLOCK.search(page.text, start, end)):
        minutes = clock_minutes(page, clock, lesson.clock)
        yield Finding(lesson.property, minutes, (Spot(*clock.span()), *spots), "")
        return
    if lesson.property == "film.minutes" and (length := length_in(page.text, start, end, locales_of(page))):
        yield Finding(lesson.property, length[0], (Spot(*length[1:]), *spots), "")
        return
    role = lesson.asked_role()
    said = list(credits_and_facts(page, [Field((role,), label or (start, end), ((start, end),), "cell", -1)]))
    yield from [_as_company(one, lesson.role, said) for one in said] if lesson.property == "film.company" else said


def _as_company(finding: Finding, role: str, beside: Sequence[Finding]) -> Finding:
    """A producer among companies of a list that was taught to hold those: a house with the name of a person."""
    names = [str(one.value["name"]) for one in beside if isinstance(one.value, dict)]
    is_listed = finding.property == "film.credit" and any(map(company, names)) and "order" in finding.qualifiers
    is_one_to_one = len({one.qualifiers.get("order") for one in beside}) == len(beside)  # no "Name for House"
    if not is_listed or not is_one_to_one or not isinstance(finding.value, dict):
        return finding
    return replace(finding, property="film.company", value={"role": role, "name": finding.value["name"]})


def values_at(page: Page, lesson: Lesson, places: Sequence[Place]) -> set[str]:
    """The values of the lesson's own property at the places, texts by their words."""
    said = [one for place in places for one in read_place(page, lesson, place) if one.property == lesson.property]
    return {repr(one.value if one.value is not None else key(page.text[slice(*_span(one))])) for one in said}


def _span(finding: Finding) -> tuple[int, int]:
    return finding.spots[0].start, finding.spots[0].end
