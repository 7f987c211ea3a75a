"""An essay or interview as a whole: its frame, its mentions and its relations."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from frontrow.reading.claim import Mention, MentionType
from frontrow.reading.confidence import confidence
from frontrow.reading.essay.cues import cues
from frontrow.reading.essay.frame import frame_findings, frame_of
from frontrow.reading.essay.known import known_names, longest
from frontrow.reading.essay.people import Named, full_names, kin_names, organisations, people_in_brackets, short_names
from frontrow.reading.essay.relations import relation_findings
from frontrow.reading.essay.tokens import Token, tokens_of
from frontrow.reading.essay.works import Titles
from frontrow.reading.finding import Finding
from frontrow.reading.folding import key
from frontrow.reading.names import Names
from frontrow.reading.page import Page
from frontrow.reading.reading import Entity
from frontrow.reading.spans import Spans


@dataclass(frozen=True)
class EssayResult:
    """What the grammar of essays gives: findings, mentions in the cleaned text, and whom the mentions name."""

    findings: tuple[Finding, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: Mapping[str, Entity] = field(default_factory=dict)


def essay_result(page: Page, names: Names) -> EssayResult:
    """Everything the essay says of itself, of people and of films."""
    tokens = tokens_of(page)
    named = _named(page, tokens, names)
    people = [(n.start, n.end, n.name) for n in named if n.type == "person" and n.rule != "mention.short"]
    frame = frame_of(page, people)
    findings = [*frame_findings(page, frame), *relation_findings(page, frame, named)]
    mentions, entities = _mentions(page, named)
    return EssayResult(tuple(findings), tuple(mentions), entities)


def _named(page: Page, tokens: Sequence[Token], names: Names) -> list[Named]:
    """Every mention, the surer kinds first: known names, full names by shape, titles, relatives, then what refers
    back."""
    cue = cues(page.language)
    known_people, known_works = known_names(page.text, names)
    people = [*known_people, *full_names(tokens, cue, known_people, page.language)]
    titles = Titles(page, tokens, cue, people)
    works = titles.proved(_outside(known_works, people))
    people = _outside(people, works, strictly=True)
    works += titles.proposed([*people, *works])
    people = _outside(people, works)
    people += kin_names(tokens, cue, [*people, *works])
    people += people_in_brackets(page.text, works, [*people, *works])
    works += titles.again(works, [*people, *works])
    everyone = [p for p in people if p.type == "person"]
    people += short_names(tokens, everyone, [*people, *works], page.language)
    people += organisations(tokens, [*people, *works])
    return longest([*people, *works])


def _outside(ones: Sequence[Named], others: Sequence[Named], strictly: bool = False) -> list[Named]:
    """Those that lie within none of the others; within a longer one, if `strictly`."""
    spans = Spans((other.start, other.end) for other in others)
    if strictly:
        return [n for n in ones if not spans.hold(n.start - 1, n.end) and not spans.hold(n.start, n.end + 1)]
    return [n for n in ones if not spans.hold(n.start, n.end)]


def _mentions(page: Page, named: Sequence[Named]) -> tuple[list[Mention], dict[str, Entity]]:
    ids, numbers = dict[tuple[str, str], str](), Counter[str]()
    entities: dict[str, Entity] = {}
    mentions = []
    for one in named:
        who = (one.type, one.known or key(one.name))
        if who not in ids:
            numbers[one.type] += 1
            ids[who] = f"{one.type}#{numbers[one.type]}"
            entities[ids[who]] = Entity(one.name, _kind(one.type), one.known)
        mentions.append(
            Mention(one.start, one.end, page.text[one.start : one.end], _kind(one.type), ids[who], confidence(one.rule))
        )
    return mentions, entities


def _kind(name: str) -> MentionType:
    return "person" if name == "person" else "work" if name == "work" else "organisation"
