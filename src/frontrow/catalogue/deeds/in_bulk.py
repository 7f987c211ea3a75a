"""Accepting all sure claims of documents at once, and taking that back at once."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from frontrow.catalogue.deeds.deciding import accepted_as, taken_back
from frontrow.catalogue.drafts import Drafts
from frontrow.catalogue.measured_rules import MeasuredRules, measured_rules
from frontrow.catalogue.models import Claim, Decision, Document
from frontrow.catalogue.refusals import ChangedSince, NeedsAsOfDate, UnfitValue, UnknownSubject
from frontrow.catalogue.standing import standing_of

SURE = 0.9  # measured precision from which a claim may be accepted without a look
NEVER_BY_ITSELF = (
    "relation",
    "nav.title",
    "film.screening",
    "essay.headline",
    "essay.standfirst",
    "essay.author",
    "essay.author_bio",
)


@dataclass(frozen=True, slots=True)
class SureRun:
    """What accepting all sure claims did: how many were accepted, and how many were left, by reason."""

    accepted: int
    unsure: int
    in_conflict: int
    left_to_people: int


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What taking back all that was accepted in bulk did: how many claims are open again, and why others are not."""

    undone: int
    left: tuple[ChangedSince, ...]


def is_sure(claim: Claim, measured: MeasuredRules, threshold: float = SURE) -> bool:
    """Whether a claim's rule is right often enough for it to be accepted without a look; never for what only people
    may accept."""
    return claim.property not in NEVER_BY_ITSELF and measured.of(claim).share >= threshold


def accept_sure(documents: Iterable[Document], by: Any, at: datetime, threshold: float = SURE) -> SureRun:
    """Accept every open claim whose rule's measured precision is `threshold` or more and that conflicts with nothing;
    relations never."""
    counts: Counter[str] = Counter()
    measured = measured_rules()  # once: what this run takes must not make its own rules surer
    for document in documents:
        counts += _taken(document, by, at, lambda claim: is_sure(claim, measured, threshold))
    return SureRun(counts["accepted"], counts["unsure"], counts["in conflict"], counts["left"])


def accept_all(document: Document, keys: Iterable[int], by: Any, at: datetime) -> SureRun:
    """Accept the open claims with these keys that conflict with nothing, however sure their rules are: a person chose
    them together; relations never."""
    counts = _taken(document, by, at, lambda claim: True, frozenset(keys))
    return SureRun(counts["accepted"], counts["unsure"], counts["in conflict"], counts["left"])


def _taken(
    document: Document, by: Any, at: datetime, sure: Callable[[Claim], bool], among: frozenset[int] | None = None
) -> Counter[str]:
    """Accept the sure claims of a document (`among` these keys) that may be accepted in bulk; how many were, and why
    others were not."""
    counts: Counter[str] = Counter()
    drafts = Drafts()  # one for all claims: a record gets one revision, not one a claim
    with transaction.atomic():
        for claim in _in_order(document):
            if among is None or claim.pk in among:
                counts[_fate(claim, by, at, sure, drafts)] += 1
        drafts.follow(by)
    return counts


def _fate(claim: Claim, by: Any, at: datetime, sure: Callable[[Claim], bool], drafts: Drafts) -> str:
    if claim.property in NEVER_BY_ITSELF:
        return "left"
    if not sure(claim):
        return "unsure"
    if standing_of(claim).verdict in ("conflict", "variant"):
        return "in conflict"
    return "accepted" if _accepted(claim, by, at, drafts) else "left"


def _accepted(claim: Claim, by: Any, at: datetime, drafts: Drafts) -> bool:
    """Whether the claim could be accepted; one whose subject or value does not fit is left for a person."""
    decision = Decision(claim=claim, verb="accept", value=claim.value, in_bulk=True, decided_by=by, decided_at=at)
    try:
        with transaction.atomic():
            accepted_as(decision, drafts)
    except (UnknownSubject, UnfitValue, NeedsAsOfDate):
        return False
    return True


def _in_order(document: Document) -> list[Claim]:
    """Open claims, titles first: they bring the works in that the others speak of."""
    claims = document.claims.filter(state="open").select_related("subject__work", "subject__person")
    shared = {}
    ordered = sorted(claims, key=lambda claim: (claim.property != "film.title", claim.number))
    for claim in ordered:  # one subject object for all its claims: what one acceptance binds, the next must see
        claim.subject = shared.setdefault(claim.subject_id, claim.subject)
    return ordered


def undo_sure(document: Document, by: Any, at: datetime) -> TakenBack:
    """Take back every standing decision on a document's claims that was taken in bulk, the last one first; what has
    been changed since stays as it is."""
    undone, left, drafts = 0, [], Drafts()
    taken = Decision.objects.filter(claim__document=document, in_bulk=True, undone_at__isnull=True)
    with transaction.atomic():
        for key in list(taken.order_by("-pk").values_list("pk", flat=True)):
            decision = Decision.objects.select_related("claim__subject__work", "claim__subject__person").get(pk=key)
            try:
                with transaction.atomic():
                    taken_back(decision, by, at, drafts)
                undone += 1
            except ChangedSince as refusal:
                left.append(refusal)
        drafts.follow(by)
    return TakenBack(undone, tuple(left))
