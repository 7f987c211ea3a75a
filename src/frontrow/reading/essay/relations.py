"""Near-certain relations that an essay's sentences state; never accepted by themselves, always with the whole
sentence."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from frontrow.reading.claim import Json
from frontrow.reading.essay.frame import Frame
from frontrow.reading.essay.people import Named
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.page import Page

_SENTENCE_END = re.compile(r"[.!?…][\"”’)]*(?=\s|$)")
_HEDGE = re.compile(
    r"\b(sort of|kind of|perhaps|maybe|probably|supposedly|loosely|partly|almost|reportedly|apparently)\b",
    re.IGNORECASE,
)
_GAP = r"[ ,]{0,2}"


@dataclass(frozen=True)
class Sentence:
    """A sentence's span and the people and works it names, in order."""

    start: int
    end: int
    people: tuple[Named, ...]
    works: tuple[Named, ...]


def relation_findings(page: Page, frame: Frame, mentions: Sequence[Named]) -> Iterator[Finding]:
    """The relations of every sentence, first person meaning the author, a pronoun in the closing biography its
    subject."""
    closing = frame.closing[0].start if frame.closing else len(page.text)
    last: Named | None = None
    for sentence in _sentences(page, mentions):
        yield from _answered(page, sentence, last)
        for work in sentence.works:
            yield from _of_work(page, frame, sentence, work, sentence.start >= closing)
        last = sentence.works[-1] if sentence.works else last
        yield from _mentored(page, frame, sentence)
        yield from _based(page, sentence)


def _sentences(page: Page, mentions: Sequence[Named]) -> Iterator[Sentence]:
    mentions = sorted(mentions, key=lambda n: n.start)
    starts = [n.start for n in mentions]
    for line in page.lines:
        left = line.start
        for end in [m.end() for m in _SENTENCE_END.finditer(page.text, line.start, line.end)] + [line.end]:
            inside = [n for n in mentions[bisect_left(starts, left) : bisect_left(starts, end)] if n.end <= end]
            if inside:
                start = left + len(page.text[left:end]) - len(page.text[left:end].lstrip())
                yield Sentence(
                    start,
                    end,
                    tuple(n for n in inside if n.type == "person"),
                    tuple(n for n in inside if n.type == "work"),
                )
            left = end


def _of_work(page: Page, frame: Frame, sentence: Sentence, work: Named, closing: bool) -> Iterator[Finding]:
    before, after = page.text[sentence.start : work.start], page.text[work.end : sentence.end]
    for maker, relation, qualifiers in _makers(before, after, frame.author, closing, sentence, work):
        yield _finding(page, sentence, maker, relation, work.name, qualifiers)
    directed = re.match(r",? (?:also )?directed by ", after)
    if directed:
        for person in _run_of(page, sentence.people, work.end + directed.end()):
            yield _finding(page, sentence, person.name, "directed", work.name, {})
    starring = re.search(r"\bstarring (?:his children |her children |his |her )?", after)
    if starring and not re.search(r"[;:]", after[: starring.start()]):
        for person in _run_of(page, sentence.people, work.end + starring.end()):
            yield _finding(page, sentence, person.name, "acted_in", work.name, {})
    yield from _shown(page, sentence, work, after, closing)
    won = re.match(r",? which won (?:the )?(.+?)(?: at| in|,|\.|$)", after)
    if won:
        yield _finding(page, sentence, work.name, "won", won[1].strip(), {})


def _makers(
    before: str,
    after: str,
    author: str | None,
    closing: bool,
    sentence: Sentence,
    work: Named,
) -> Iterator[tuple[str, str, dict[str, Json]]]:
    """Who made the work, by the words around its title."""
    if author is None:
        return
    first: dict[str, Json] = {"first": True} if re.search(r"\bmy (?:very )?(?:first|debut)\b[^.]*$", before) else {}
    if (
        re.search(rf"\bI (?:then |later |also )?(?:made|directed|shot|filmed)\b[^.;]*{_GAP}$", before)
        or re.search(r"\bI was (?:shooting|making|directing|filming) $", before)
        or re.match(r",? my (?:\w+ )?(?:film|movie|feature|short|documentary)\b", after)
        or re.search(rf"\bmy (?:\w+ ){{0,4}}(?:film|movie|feature),?{_GAP}$", before)
    ):
        yield author, "directed", first
    if re.search(
        rf"\bI (?:\w+ )?wrote (?:a |my |the )?(?:\w+ ){{0,4}}(?:film|script|screenplay|movie)?"
        rf"(?: called| titled| for)?{_GAP}$",
        before,
    ):
        yield author, "wrote", {}
    if closing and re.search(
        rf"\b(?:his|her|their) (?:newest|latest|new|most recent|first|debut|(?:19|20)\d\d)(?: \w+)? "
        rf"(?:film|movie|feature|documentary),?{_GAP}$",
        before,
        re.IGNORECASE,
    ):
        newest = re.search(r"\b(newest|latest|new|most recent)\b[^.]*$", before, re.IGNORECASE)
        year = re.search(r"\b((?:19|20)\d\d)\b[^.]*$", before)
        qualifiers: dict[str, Json] = {"relative": newest[1].lower()} if newest else {}
        yield author, "directed", {**qualifiers, **({"year": int(year[1])} if year else {})}
    if (
        closing
        and re.search(r"\b(?:his|her|their) (?:other )?films include\b", before, re.IGNORECASE)
        and "directed by" not in before.split(" and ")[-1]
    ):
        yield author, "directed", {}


def _run_of(page: Page, people: Sequence[Named], start: int) -> Iterator[Named]:
    """The people of a list that begins at `start`: "A, B and C"."""
    at = start
    for person in sorted(people, key=lambda n: n.start):
        if person.start >= at and re.fullmatch(r"[ ,]*(?:and |& )?", page.text[at : person.start]):
            yield person
            at = person.end


def _answered(page: Page, sentence: Sentence, last: Named | None) -> Iterator[Finding]:
    """ "It was an answer to X": the work named last before is the one that answers."""
    for work in sentence.works[:1]:
        if last is not None and re.match(
            r"(?:It|This) (?:was|is) (?:\w+ ){0,4}answer to $", page.text[sentence.start : work.start]
        ):
            yield _finding(page, sentence, last.name, "answer_to", work.name, {})


def _shown(page: Page, sentence: Sentence, work: Named, after: str, closing: bool) -> Iterator[Finding]:
    """Where a work can be seen: true only when written."""
    shown = re.search(
        r"\bis (?:(out now|now playing|now showing|playing|in cinemas|in theaters)\b)?\s*(?:through|from|via) "
        r"([A-Z][\w&’' ]*?)(?: at ([A-Z][\w&’' ]*?))?(?= and |[.,]|$)",
        after,
    )
    if shown and closing:
        relative: dict[str, Json] = {"relative": shown[1] or "now", "hedge": "true only when written"}
        yield _finding(page, sentence, work.name, "distributed_by", shown[2].strip(), relative)
        if shown[3]:
            yield _finding(page, sentence, work.name, "showing_at", shown[3].strip(), relative)


def _mentored(page: Page, frame: Frame, sentence: Sentence) -> Iterator[Finding]:
    text = page.text[sentence.start : sentence.end]
    match = (
        re.search(r"\b(?:mentored|taught) by (?:the )?$", text[: sentence.people[0].start - sentence.start])
        if sentence.people
        else None
    )
    if match and frame.author:
        yield _finding(page, sentence, frame.author, "mentored_by", sentence.people[0].name, {})
    influenced = (
        re.search(r"\bI was (?:\w+ )?(?:influenced|inspired) by $", text[: sentence.people[0].start - sentence.start])
        if sentence.people
        else None
    )
    if influenced and frame.author:
        yield _finding(page, sentence, frame.author, "influenced_by", sentence.people[0].name, {})


def _based(page: Page, sentence: Sentence) -> Iterator[Finding]:
    """A character played by one person and based on another."""
    for one, other in zip(sentence.people, sentence.people[1:], strict=False):
        between = page.text[one.end : other.start]
        if re.fullmatch(r"[’']s character,? (?:who|which|that)(?:’s|'s| is| was) based on ", between):
            works = sentence.works[-1:]
            work = works[0].name if works else ""
            yield _finding(
                page, sentence, f"{one.name} (character{' in ' + work if work else ''})", "based_on", other.name, {}
            )


def _finding(
    page: Page, sentence: Sentence, subject: str, relation: str, target: str, qualifiers: Mapping[str, Json]
) -> Finding:
    hedge = _HEDGE.search(page.text, sentence.start, sentence.end)
    more: dict[str, Json] = {"hedge": hedge[1]} if hedge and "hedge" not in qualifiers else {}
    value: dict[str, Json] = {"subject": subject, "relation": relation, "object": target}
    return Finding(
        "relation",
        value,
        (Spot(sentence.start, sentence.end),),
        f"relation.{relation}",
        {**qualifiers, **more},
        subject="essay#1",
    )
