"""What speaks against a finding: the shape of its value, or a rival beside it.

A doubted finding carries its doubt in the name of its rule ("credit.colon.unknown_name"), so that it is counted, and
trusted, apart from those that nothing speaks against.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import key
from frontrow.reading.grammar.parts import furnished
from frontrow.reading.grammar.people import GENERATIONS, WITHIN_NAMES, company, person, person_shaped
from frontrow.reading.grammar.title_elements import is_called_title
from frontrow.reading.grammar.title_proof import dated
from frontrow.reading.grammar.unlike_title import EVENT, unlike_a_title
from frontrow.reading.line_search import line_at
from frontrow.reading.page import Page
from frontrow.reading.vocabulary.lexicon import lexicon

_SHORTEST_NAME = 3  # letters
_FEWEST_PEOPLE = 2
_FEWEST_ROWS = 3  # of people with their trades behind them
_SHORTEST_ALIAS = 4  # letters
ONE_VALUE = frozenset({"film.year", "film.minutes"})  # a film has one; two make each other doubtful
STATED = frozenset({"title.label", "title.filmography", "title.embedded"})  # the page itself says: a title
PEOPLE = frozenset({"film.director", "film.credit", "film.synopsis_author"})


def with_doubts(page: Page, found: Sequence[Finding]) -> list[Finding]:
    """The findings in their order, each under a rule that names what speaks against it; an actor whom nobody knows and
    who is called as the film is a part of it, and left out."""
    rivals, lists = _rivals(found), _lists_of_people(found)
    behind = sum(one.rule == "credit.after" and person(_name(one)) for one in found if one.property == "film.credit")
    doubted = []
    for finding in found:
        doubt = "rival" if (finding.subject, finding.property) in rivals else _doubt(page, finding)
        if doubt == "odd_name" and _is_listed(finding, lists):
            doubt = "unknown_name"
        elif doubt == "odd_name" and _is_alias(page, finding) and _is_alone(finding, found):
            doubt = "alias"
        elif doubt == "unknown_name" and finding.rule == "credit.after" and behind >= _FEWEST_ROWS:
            doubt = "in_rows"
        if doubt == "unknown_name" and _is_title_part(page, finding):
            continue
        doubted.append(replace(finding, rule=f"{finding.rule}.{doubt}") if doubt else finding)
    return doubted


def _is_title_part(page: Page, finding: Finding) -> bool:
    """Whether an actor is called as the first heading of the page is."""
    is_cast = isinstance(finding.value, Mapping) and finding.value.get("role") == "cast"
    names = (line.text for line in page.lines if line.heading == 1) if is_cast else ()
    return _name(finding) in names


def _rivals(found: Iterable[Finding]) -> set[tuple[str, str]]:
    """Subject and property of every fact that is stated with two values though there can be one."""
    values: dict[tuple[str, str], set[str]] = {}
    for finding in found:
        if finding.property in ONE_VALUE:
            values.setdefault((finding.subject, finding.property), set()).add(repr(finding.value))
    return {where for where, stated in values.items() if len(stated) > 1}


def _lists_of_people(found: Iterable[Finding]) -> Counter[Spot]:
    """The label of each list of actors -> how many on it surely are people."""
    cast = (one for one in found if isinstance(one.value, Mapping) and one.value.get("role") == "cast")
    return Counter(spot for one in cast if person(_name(one)) for spot in one.spots if spot.role == "label")


def _is_listed(finding: Finding, lists: Mapping[Spot, int]) -> bool:
    """Whether a name of one word stands on a list of actors with two at least that surely are people: "Ulay"."""
    name, is_cast = _name(finding), isinstance(finding.value, Mapping) and finding.value.get("role") == "cast"
    is_word = name.isalpha() and name[1:].islower() and len(name) >= _SHORTEST_NAME
    return is_cast and is_word and any(lists.get(spot, 0) >= _FEWEST_PEOPLE for spot in finding.spots)


def _is_alias(page: Page, finding: Finding) -> bool:
    """Whether a name is one word that nobody would print for anything but whoever made the music: "Moby"."""
    name, value = _name(finding), finding.value
    is_music = isinstance(value, Mapping) and value["role"] == "music"
    is_word = name.isalpha() and len(name) >= _SHORTEST_ALIAS and name[0].isupper() and name[1:].islower()
    lex, word = lexicon(), key(name)
    small = lex.stopwords.get(page.language or "", frozenset())
    return is_music and is_word and word not in lex.labels.keys() | lex.genres | lex.notes | lex.fillers | small


def _is_alone(finding: Finding, found: Sequence[Finding]) -> bool:
    """Whether nobody else stands behind the label of a name: among others it may be a label that nobody knows."""
    label = {spot for spot in finding.spots if spot.role == "label"}
    return not any(label & set(one.spots) for one in found if one.begins() != finding.begins())


def _doubt(page: Page, finding: Finding) -> str:
    if finding.rule.startswith("spec.") and _of_an_event(page, finding):
        return "of_an_event"
    if finding.property in PEOPLE:
        return _of_a_person(_name(finding))
    if finding.property == "film.company":
        return _of_a_company(finding)
    if finding.property == "film.title":
        return _of_a_title(page, finding)
    return ""


def _of_an_event(page: Page, finding: Finding) -> bool:
    """Whether the line of the fact speaks of a festival or a prize, and so perhaps of its place and year."""
    line = line_at(page.lines, finding.spots[0].start)
    return line is not None and bool(EVENT.search(line.text) or any(w.key in lexicon().prize_nouns for w in line.words))


def _name(finding: Finding) -> str:
    return str(finding.value["name"]) if isinstance(finding.value, Mapping) else str(finding.value)


def _of_a_person(name: str) -> str:
    """Nothing where the first name is known; else whether the words at least look like one name."""
    words = key(name).split()
    two = len(words) >= 4 and any(word in lexicon().and_words for word in words[1:-1])
    two = two and not (words[-2] in WITHIN_NAMES and words[-2] == name.split()[-2])  # "Ortega y Gasset"
    labelled = words[-1] in lexicon().labels and words[-1] not in GENERATIONS
    labelled = labelled or (len(words) > 1 and bool({words[0], words[-1]} & lexicon().trades))
    if two or labelled or not person_shaped(name):
        return "odd_name"
    return "" if person(name) else "unknown_name"


def _of_a_company(finding: Finding) -> str:
    """Nothing where a word says that it is a company; else whether it can be a person at all, which a single word, and
    whoever sells or distributes a film, hardly is."""
    name = _name(finding)
    if company(name):
        return ""
    if person(name):
        return "person"
    is_of_houses = isinstance(finding.value, Mapping) and finding.value["role"] in ("sales", "distribution")
    return "no_person" if is_of_houses or not person_shaped(name) else "unknown_name"


def _of_a_title(page: Page, finding: Finding) -> str:
    """Nothing where the page prints the title a second time, as it does in its text, its trail or its own heading, or
    where its element is called the film's title."""
    start, end = finding.spots[0].start, finding.spots[0].end
    if dated(page, start, end) or is_called_title(page, start, end):
        return ""
    if page.text[start:end].isdigit() and page.text[end : end + 2] == " (":
        return ""  # "1984 (Nineteen Eighty-Four)": a number with another title behind it
    if finding.rule not in STATED and unlike_a_title(page, start, end):
        return "unlike_a_title"
    if page.wording.says_again(key(page.text[start:end])):
        return ""
    first = next((line for line in page.lines if not furnished(line)), None)
    return "first_line" if first is not None and first.start <= start < first.end else "said_once"
