"""A person who teaches a site on its first page: marks what was not read, keeps what does no harm, then marks as nothing
what is still read wrongly."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.reading.made_sites.site import MadePage, MadeSite

from frontrow.reading import SiteProfile, read
from frontrow.reading.claim import Claim
from frontrow.reading.lessons.lesson import NotAProfile
from frontrow.reading.reading import Reading
from frontrow.reading.score import COUNTED_FROM, NOT_SCORED, SPANS, Score, comparable, overlap, score

WORST = 3  # values that are marked as nothing
_ROWS = frozenset({"film.prize", "person.filmography", "nav.title"})
_APART = _ROWS | {"film.title"}
_LIST_GAP = 5  # characters between two members of one list
Topic = tuple[str, str]


@dataclass
class Reviewer:
    """What a person taught on the first page, and which marks were refused or did harm."""

    site: MadeSite
    profile: SiteProfile = field(init=False)
    refused: list[str] = field(default_factory=list)
    harmful: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.profile = SiteProfile("made")
        self._take(self.profile)

    def taught(self) -> SiteProfile:
        """The profile after all marks."""
        for facts in marks(self.page):
            if all(is_read(self.reading, one) for one in facts) or self._tried(*_marked(self.page, facts)):
                continue
            if len(facts) > 1:
                self._tried(*_marked(self.page, facts[:1]))
        told: set[str] = set()
        for _ in range(WORST):
            wrong = [one for one in wrong_claims(self.page, self.reading) if str(one.value) not in told]
            if not wrong:
                break
            told.add(str(wrong[0].value))
            self._tried((wrong[0].evidence[0].start, wrong[0].evidence[0].end), ("nothing", ""))
        return self.profile

    @property
    def page(self) -> MadePage:
        """The page on which the site is taught."""
        return self.site.pages[0]

    def _tried(self, span: tuple[int, int], topic: Topic) -> bool:
        """Whether a mark could be learned and the page is read no worse with it."""
        said = f"{topic[0]} {topic[1]} {self.page.view.text[slice(*span)][:40]!r}"
        try:
            profile = self.profile.learn(self.page.view, span, *topic)
        except NotAProfile as refusal:
            self.refused.append(f"{said}: {refusal}")
            return False
        before, right, wrong = self.profile, self.right, self.wrong
        self._take(profile)
        if self.right < right or self.right - self.wrong < right - wrong:
            self.harmful.append(f"{said}: {right}/{wrong} -> {self.right}/{self.wrong}")
            self._take(before)
            return False
        return True

    def _take(self, profile: SiteProfile) -> None:
        self.profile = profile
        self.reading = read(self.page.view, profiles=[profile])
        self.right, self.wrong, _ = sums(scored(self.page, self.reading))


def topic_of(name: str, value: Any) -> Topic:
    """The property, with its role where it has one."""
    return name, value.get("role", "") if isinstance(value, dict) else ""


def marks(page: MadePage) -> Iterator[list[dict[str, Any]]]:
    """The facts in groups that a person marks at once: the members of a list on one line; of rows the first alone."""
    groups: list[list[dict[str, Any]]] = []
    for fact in page.facts:
        last = groups[-1] if groups else []
        is_same = bool(last) and topic_of(last[0]["field"], last[0]["value"]) == topic_of(fact["field"], fact["value"])
        gap = page.view.text[last[-1]["span"][1] : fact["span"][0]] if last else ""
        is_member = is_same and fact["field"] not in _APART and len(gap) <= _LIST_GAP and "\n" not in gap
        if is_member and fact["span"][0] >= last[-1]["span"][1]:
            last.append(fact)
        elif not (is_same and fact["field"] in _ROWS):
            groups.append([fact])
    yield from groups


def _marked(page: MadePage, facts: list[dict[str, Any]]) -> tuple[tuple[int, int], Topic]:
    """The span that a person marks for these facts, of a row its whole line, and what it is."""
    start, end = facts[0]["span"][0], facts[-1]["span"][1]
    if facts[0]["field"] in _ROWS:
        start, end = page.view.text.rfind("\n", 0, start) + 1, page.view.text.find("\n", end)
    return (start, end), topic_of(facts[0]["field"], facts[0]["value"])


def is_read(reading: Reading, fact: dict[str, Any]) -> bool:
    """Whether the reading has the fact."""
    claims = [one for one in reading.claims if one.property == fact["field"] and one.confidence >= COUNTED_FROM]
    if fact["field"] in SPANS:
        return any(overlap(_place(one), tuple(fact["span"])) > 0.8 for one in claims)
    wanted = comparable(fact["field"], fact["value"])
    return any(comparable(one.property, one.value) == wanted for one in claims)


def wrong_claims(page: MadePage, reading: Reading) -> Iterator[Claim]:
    """What is shown as read and is no fact of the page."""
    facts = {(one["field"], comparable(one["field"], one["value"])) for one in page.facts}
    open_ones = {(one["field"], comparable(one["field"], one["value"])) for one in page.optional}
    for claim in reading.claims:
        value = claim.property, comparable(claim.property, claim.value)
        if claim.confidence < COUNTED_FROM or claim.property in NOT_SCORED or (claim.property, "*") in open_ones:
            continue
        if claim.property in SPANS:
            is_right = any(
                one["field"] == claim.property and overlap(_place(claim), tuple(one["span"])) > 0.8
                for one in page.facts
            )
        else:
            is_right = value in facts | open_ones or _director(claim) in facts
        if not is_right:
            yield claim


def _director(claim: Claim) -> tuple[str, Any]:
    """A director's credit as the film's director: a page's director may be claimed as either."""
    name = claim.value.get("name") if topic_of(claim.property, claim.value)[1] == "director" else None
    return "film.director", comparable("film.director", name)


def _place(claim: Claim) -> tuple[int, int]:
    return claim.evidence[0].start, claim.evidence[0].end


def scored(page: MadePage, reading: Reading) -> Score:
    """The score of a reading of the page."""
    total = Score()
    score(reading, {"id": page.name, "facts": page.facts, "ambiguous": page.optional}, total)
    return total


def sums(total: Score) -> tuple[int, int, int]:
    """Right, wrong and missed over all properties."""
    tallies = total.properties.values()
    right, wrong, missed = (sum(getattr(one, name) for one in tallies) for name in ("right", "wrong", "missed"))
    return right, wrong, missed
