"""A document's text cut into runs, so that every claim's evidence can be highlighted and found."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from frontrow.catalogue.models import Claim, Document

Marks = Sequence[tuple[int, int, int]]  # start, end, and the number of the claim, or one of the two below
FURNITURE, UNREAD = -2, -1
KINDS = {FURNITURE: "furniture", UNREAD: "unread"}


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of the text: `claims` are the numbers of the claims that stand on it, `kind` is claim, furniture,
    unread or plain."""

    text: str
    kind: str
    claims: tuple[int, ...] = ()


def runs_of(document: Document, claims: Sequence[Claim]) -> list[Run]:
    """The whole text in order, cut wherever a claim, a piece of furniture or an unread line begins or ends."""
    marks = [
        (part["start"], part["end"], claim.number)
        for claim in claims
        for part in claim.evidence
        if part.get("role", "value") != "context"
    ]
    marks += [(part["start"], part["end"], FURNITURE) for part in document.reading["furniture"]]
    marks += [(part["start"], part["end"], UNREAD) for part in document.reading["unread"]]
    return [_run(document.text[start:end], here) for start, end, here in _stretches(len(document.text), marks)]


def _stretches(length: int, marks: Marks) -> Iterator[tuple[int, int, list[int]]]:
    """The text from edge to edge, each stretch with the marks that lie on it; one pass, however many there are."""
    begins, ends = defaultdict(list), defaultdict(list)
    for start, end, mark in marks:
        if 0 <= start < end <= length:
            begins[start].append(mark)
            ends[end].append(mark)
    here: list[int] = []
    for start, end in pairwise(sorted({0, length, *begins, *ends})):
        for mark in ends[start]:
            here.remove(mark)
        here.extend(begins[start])
        yield start, end, here


def _run(text: str, marks: Sequence[int]) -> Run:
    numbers = tuple(sorted({mark for mark in marks if mark >= 0}))
    if numbers:
        return Run(text, "claim", numbers)
    return Run(text, KINDS[min(marks)] if marks else "plain")
