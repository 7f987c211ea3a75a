"""What the grammar reads gives way to what the site was taught, but for names that the page labels otherwise."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from frontrow.reading.claim import Json
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import key
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.labels import label_at
from frontrow.reading.grammar.title_lines import named_by_page
from frontrow.reading.lessons.stated import NAMES
from frontrow.reading.line_search import line_at
from frontrow.reading.page import Page, words_in

_BRACKET = re.compile(r"[”“»«\"’]?\s[(\[]")
_ASKED_FOR = NAMES | {"film.country", "film.language", "film.subtitle_language"}
# What rules take a lone name for
_OF_PEOPLE = frozenset({"film.title", "nav.title", "film.synopsis_author"})


def borne_out(page: Page, taught: Sequence[Finding], said: Sequence[Finding]) -> list[Finding]:
    """What was `taught`, without names found by an element or a line's place alone that stand under a known label of
    another role, where the page has a label for the taught role elsewhere: its rows are in another order; and without
    a synopsis found beside no heading of its own, where another one stands below that; nor a title found by its place
    alone that is what a label asks for, a name, a country or a language, or begins with a label: the page has no such
    title; nor a prize without its festival of which the page's list tells that."""
    given = {one.begins() for one in said if one.property == "film.prize" and _festival(one) is not None}
    taught = [one for one in taught if _festival(one) is not None or one.begins() not in given]
    headed = [_span(one) for one in said if one.rule == "synopsis.headed"]
    taught = [one for one in taught if not (headed and _is_unheaded(page, one) and _span(one) not in headed)]
    asked = {_span(one) for one in (*taught, *said) if one.property in _ASKED_FOR and _is_labelled(one)}
    taught = [one for one in taught if one.property != "film.title" or _is_labelled(one) or _span(one) not in asked]
    taught = [one for one in taught if one.property != "film.title" or not _begins_with_label(page, one)]
    labelled = _roles(list(filter(_is_labelled, said)))
    everywhere = set().union(*labelled.values())
    against = {
        place: roles
        for place, roles in _roles([one for one in taught if not _is_labelled(one)]).items()
        if place in labelled and not roles & labelled[place]
    }
    if not any(roles & everywhere for roles in against.values()):
        return list(taught)
    return [one for one in taught if one.property not in NAMES or _is_labelled(one) or one.begins() not in against]


def _begins_with_label(page: Page, finding: Finding) -> bool:
    """Whether a label and its colon begin the words: "Director: Name"."""
    words = words_in(page, *_span(finding))
    match = label_at(page, words, 0) if words else None
    return match is not None and page.text[match.end : match.end + 2].lstrip()[:1] == ":" and match.end < words[-1].end


def _festival(finding: Finding) -> Json:
    """Who gave a prize that was found, null where nothing says it; a word for anything else."""
    value = finding.value
    return value["festival"] if finding.property == "film.prize" and isinstance(value, dict) else ""


def _is_unheaded(page: Page, finding: Finding) -> bool:
    """Whether what led to a synopsis is no heading of it: words more than a line away, or a line of numbers."""
    label = next((spot for spot in finding.spots if spot.role == "label"), None)
    if finding.property != "film.synopsis" or label is None:
        return False
    here, there = (line_at(page.lines, at) for at in (finding.begins(), label.start))
    is_far = here is not None and there is not None and abs(here.index - there.index) > 1
    return is_far or any(character.isdigit() for character in page.text[label.start : label.end])


def taught_fields(page: Page, taught: Sequence[Finding], labelled: Sequence[Field]) -> list[Field]:
    """The directors that were `taught`, as the grammar's own labels would name them, where those name none: whose life
    a text tells is known by them."""
    if any("director" in field.roles for field in labelled):
        return []
    found: list[Field] = []
    for finding in taught:
        line = line_at(page.lines, finding.begins())
        if finding.property == "film.director" and line is not None:
            value = finding.spots[0].start, finding.spots[0].end
            label = next(((spot.start, spot.end) for spot in finding.spots if spot.role == "label"), value)
            found.append(Field(("director",), label, (value,), "cell", line.index))
    return found


def overruled(page: Page, taught: Sequence[Finding], said: Sequence[Finding]) -> list[Finding]:
    """What the grammar `said`, without the values that a lesson tells otherwise: where a person has shown where a
    property of the page's film stands on this site, other places on the page are not asked for it, what a taught label
    names is nothing else, the taught title no neighbour's, and who is taught for their part is no title and has signed
    no text. A title below the page's own heading is one more: the heading needed no teaching; so is one by which the
    page is called where it is called as no taught one is, what the page itself calls the original, what stands beside
    the taught title where the grammar has read both, or before it where that stands in brackets, and whom a label of
    several trades names, of which the taught label is one, or a label of actors below the taught one ("Main cast",
    "Cast")."""
    shown, named = {_topic(finding) for finding in taught}, _named_otherwise(taught, said)
    people = {_span(finding) for finding in taught if finding.property in NAMES}
    titles = {key(_text(finding)) for finding in taught if finding.property == "film.title"}
    is_another = not any(_is_called_so(page, finding) for finding in taught)
    ranks = [_rank(page, finding) for finding in taught if finding.property == "film.title"]
    shared = _lines_of_titles(page, taught) & _lines_of_titles(page, said, {one.begins() for one in taught})
    joint = _joint_labels(said) - {label for finding in taught for label in _labels(finding)}
    return [
        finding
        for finding in said
        if not (finding.property in NAMES and finding.begins() in named)
        and not (finding.property in _OF_PEOPLE and _span(finding) in people)
        and not (finding.property == "nav.title" and key(_text(finding)) in titles)
        and (
            _topic(finding) not in shown
            or finding.qualifiers.get("original")
            or (_line_of_title(page, finding) in shared and not _touches(finding, taught))
            or _is_before_bracket(page, finding, taught)
            or (is_another and _is_called_so(page, finding) and not _touches(finding, taught))
            or (_is_by_label(taught, finding) and (_labels(finding) & joint or _is_of_further_cast(taught, finding)))
            or (finding.property == "film.title" and _rank(page, finding) < min(ranks, default=0))
        )
    ]


def _span(finding: Finding) -> tuple[int, int]:
    return finding.spots[0].start, finding.spots[0].end


def _lines_of_titles(page: Page, findings: Sequence[Finding], begins: Set[int] | None = None) -> set[int]:
    """The lines on which titles stand, of those alone that begin at one of the places if such are given."""
    lines = (_line_of_title(page, one) for one in findings if begins is None or one.begins() in begins)
    return {line for line in lines if line >= 0}


def _line_of_title(page: Page, finding: Finding) -> int:
    """The line of a title, -1 for anything else."""
    line = line_at(page.lines, finding.begins()) if finding.property == "film.title" else None
    return line.index if line is not None else -1


def _is_before_bracket(page: Page, finding: Finding, taught: Sequence[Finding]) -> bool:
    """Whether the taught title stands in brackets right behind another one: "„One” (Two)"."""
    if finding.property != "film.title":
        return False
    end = finding.spots[0].end
    behind = (page.text[end : one.begins()] for one in taught if one.property == "film.title" and one.begins() > end)
    return any(_BRACKET.fullmatch(gap) for gap in behind)


def _is_called_so(page: Page, finding: Finding) -> bool:
    """Whether a title is the line by which the page calls itself."""
    line = line_at(page.lines, finding.begins()) if finding.property == "film.title" else None
    return line is not None and named_by_page(page, line)


def _touches(finding: Finding, others: Sequence[Finding]) -> bool:
    """Whether the words of a title are in part those of one of the others."""
    here = finding.spots[0]
    titles = (one.spots[0] for one in others if one.property == finding.property)
    return any(here.start < one.end and one.start < here.end for one in titles)


def _joint_labels(said: Sequence[Finding]) -> set[Spot]:
    """The labels that name several trades: "Directed and Produced by"."""
    roles: dict[Spot, set[str]] = defaultdict(set)
    for finding in said:
        for label in _labels(finding) if finding.property in NAMES else ():
            roles[label].add(_topic(finding)[2] or "director")
    return {label for label, named in roles.items() if len(named) > 1}


def _labels(finding: Finding) -> set[Spot]:
    return {spot for spot in finding.spots if spot.role == "label"}


def _is_by_label(taught: Sequence[Finding], finding: Finding) -> bool:
    """Whether what was taught of the finding's topic was found by labels: another label may say it, too."""
    return all(_is_labelled(one) for one in taught if _topic(one) == _topic(finding))


def _is_of_further_cast(taught: Sequence[Finding], finding: Finding) -> bool:
    """Whether an actor stands below a label that no taught actor has, and behind the taught ones."""
    topic = _topic(finding)
    cast = [one for one in taught if _topic(one) == topic] if topic[1:] == ("film.credit", "cast") else []
    own = _labels(finding) - {label for one in cast for label in _labels(one)}
    return bool(cast and own) and finding.begins() > max(one.begins() for one in cast)


def _named_otherwise(taught: Sequence[Finding], said: Sequence[Finding]) -> set[int]:
    """Where the names begin that a lesson's own label gives a role of which the grammar says nothing there: it took
    them for the list above. A label of two roles ("Regie und Buch") has the taught one among what it says."""
    labelled = _roles(list(filter(_is_labelled, taught)))
    grammar = _roles(said)
    return {place for place, roles in labelled.items() if not roles & grammar[place]}


def _is_labelled(finding: Finding) -> bool:
    return any(spot.role == "label" for spot in finding.spots)


def _roles(findings: Sequence[Finding]) -> dict[int, set[str]]:
    """Where each name begins -> the roles it is said to have."""
    roles: dict[int, set[str]] = defaultdict(set)
    for finding in findings:
        if finding.property in NAMES:
            roles[finding.begins()].add(_topic(finding)[2] or "director")
    return roles


def _text(finding: Finding) -> str:
    """The words of a title."""
    return str(finding.value["text"] if isinstance(finding.value, Mapping) else finding.value)


def _rank(page: Page, finding: Finding) -> int:
    """How high the heading is in which a finding stands, 1 the highest; 7 outside of headings."""
    line = line_at(page.lines, finding.begins())
    return (line.heading if line is not None else 0) or 7


def _topic(finding: Finding) -> tuple[str, str, str]:
    """Whose value of what a finding is, credits and companies by their role."""
    role = finding.value.get("role", "") if isinstance(finding.value, dict) else ""
    subject = "" if finding.property == "nav.title" else finding.subject
    return subject, finding.property, str(role)
