"""A document's text cut into runs, so that every claim's evidence can be highlighted and found."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from frontrow.catalogue.models import Claim, Document


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of the text: `claims` are the numbers of the claims that stand on it, `kind` is claim, furniture,
    unread or plain."""

    text: str
    kind: str
    claims: tuple[int, ...] = ()


def runs_of(document: Document, claims: Sequence[Claim]) -> list[Run]:
    """The whole text in order, cut wherever a claim, a piece of furniture or an unread line begins or ends."""
    spans = [
        (part["start"], part["end"], claim.number)
        for claim in claims
        for part in claim.evidence
        if part.get("role", "value") != "context"
    ]
    marks = {name: [(p["start"], p["end"]) for p in document.reading[name]] for name in ("furniture", "unread")}
    length = len(document.text)
    edges = {0, length, *(edge for start, end, _ in spans for edge in (start, end))}
    edges.update(edge for places in marks.values() for place in places for edge in place)
    cuts = sorted(edge for edge in edges if 0 <= edge <= length)
    return [_run(document.text, start, end, spans, marks) for start, end in pairwise(cuts)]


def _run(
    text: str, start: int, end: int, spans: list[tuple[int, int, int]], marks: dict[str, list[tuple[int, int]]]
) -> Run:
    numbers = tuple(dict.fromkeys(number for first, last, number in spans if first <= start and end <= last))
    if numbers:
        return Run(text[start:end], "claim", numbers)
    for kind, places in marks.items():
        if any(first <= start and end <= last for first, last in places):
            return Run(text[start:end], kind)
    return Run(text[start:end], "plain")
