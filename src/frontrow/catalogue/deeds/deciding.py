"""Accepting, editing, refusing claims, and undoing each of these."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from frontrow.catalogue.applying import APPLIERS, Acceptance
from frontrow.catalogue.changes import Changes, take_back
from frontrow.catalogue.deeds.ranking import settle
from frontrow.catalogue.drafts import Drafts
from frontrow.catalogue.matching import person_named
from frontrow.catalogue.measured_rules import measured_rules
from frontrow.catalogue.models import Claim, Decision, Document, Statement
from frontrow.catalogue.refusals import AlreadyDecided, NeedsAsOfDate, NothingToUndo, UnfitValue, UnknownSubject
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


def accept(claim: Claim, by: Any, at: datetime, value: Any = None, reason: str = "") -> Decision:
    """Accept a claim, with another value where one is given; raises AlreadyDecided, NeedsAsOfDate, UnfitValue,
    UnknownSubject.

    Revisions follow: a record's form at the desk, and its draft if it has one, show what was accepted.
    """
    drafts = Drafts()
    with transaction.atomic():
        edited = value is not None and value != claim.value
        accepted = value if edited else claim.value
        effects = _applied(claim, accepted, drafts)
        verb = "edit" if edited else "accept"
        made = Decision(claim=claim, verb=verb, value=accepted, reason=reason, effects=effects)
        decision = _decided(made, by, at)
        drafts.follow(by)
    return decision


def _applied(claim: Claim, value: Any, drafts: Drafts) -> list[dict[str, Any]]:
    """Change the records that an accepted claim speaks of; the effects of doing so."""
    _must_be_open(claim)
    _must_be_dated(claim)
    changes = Changes(drafts)
    applier = APPLIERS.get(claim.property)
    if applier:
        _apply(applier, Acceptance(claim, value, changes))
    return changes.effects


def _decided(decision: Decision, by: Any, at: datetime) -> Decision:
    """Keep an acceptance with its statement."""
    decision.decided_by, decision.decided_at = by, at
    decision.save()
    _state(decision, decision.value)
    decision.claim.state = "accepted"
    decision.claim.save(update_fields=["state"])
    return decision


def _apply(applier: Any, acceptance: Acceptance) -> None:
    try:
        applier(acceptance)
    except ValidationError as error:
        raise UnfitValue(acceptance.claim.property, "; ".join(error.messages)) from error
    except (KeyError, TypeError) as error:
        raise UnfitValue(acceptance.claim.property, f"the value has not the form it needs ({error})") from error


def _state(decision: Decision, value: Any) -> None:
    """Keep the accepted value as a statement: preferred if it is the first of its property, else normal beside its
    rivals."""
    subject, name = decision.claim.subject, decision.claim.property
    if subject.work is not None:
        record = {"work": subject.work}
    elif subject.person is not None:
        record = {"person": subject.person}
    elif name == "relation" and (person := person_named(str(value["subject"]))):
        record = {
            "person": person
        }  # an essay speaks of people and works; what it says of itself is no statement about a record
    else:
        return
    has_preferred = Statement.objects.filter(property=name, rank="preferred", **record).exists()
    Statement.objects.create(
        property=name, value=value, rank="normal" if has_preferred else "preferred", decision=decision, **record
    )


def refuse(claim: Claim, by: Any, at: datetime, reason: str = "") -> Decision:
    """Refuse a claim; raises AlreadyDecided."""
    with transaction.atomic():
        _must_be_open(claim)
        claim.state = "refused"
        claim.save(update_fields=["state"])
        return Decision.objects.create(claim=claim, verb="refuse", reason=reason, decided_by=by, decided_at=at)


def undo(claim: Claim, by: Any, at: datetime) -> Decision:
    """Take the standing decision of a claim back, with all it changed; raises NothingToUndo and ChangedSince."""
    drafts = Drafts()
    with transaction.atomic():
        decision = claim.decisions.filter(undone_at__isnull=True).first()
        if decision is None:
            raise NothingToUndo(str(claim))
        record, name = claim.subject.work or claim.subject.person, claim.property
        decision.statements.all().delete()
        take_back(decision.effects, str(claim), drafts)
        if record is not None:
            settle(record, name, by, drafts)
        drafts.follow(by)
        decision.undone_at, decision.undone_by = at, by
        decision.save()
        claim.refresh_from_db()
        claim.state = "open"
        claim.save(update_fields=["state"])
    return decision


def _must_be_dated(claim: Claim) -> None:
    """What is "new" or "out now" is true of a day: without the document's day it can be no statement."""
    relative = claim.qualifiers.get("relative")
    if relative and not Document.objects.filter(pk=claim.document_id, as_of__isnull=False).exists():
        raise NeedsAsOfDate(str(claim), str(relative))


def _must_be_open(claim: Claim) -> None:
    standing = claim.decisions.filter(undone_at__isnull=True).first()
    if standing is not None:
        raise AlreadyDecided(str(claim), standing.get_verb_display())


@dataclass(frozen=True, slots=True)
class SureRun:
    """What accepting all sure claims did: how many were accepted, and how many were left, by reason."""

    accepted: int
    unsure: int
    in_conflict: int
    left_to_people: int


def accept_sure(documents: Iterable[Document], by: Any, at: datetime, threshold: float = SURE) -> SureRun:
    """Accept every open claim whose rule's measured precision is `threshold` or more and that conflicts with nothing;
    relations never."""
    accepted = unsure = in_conflict = left = 0
    measured = measured_rules()  # once: what this run takes must not make its own rules surer
    for document in documents:
        drafts = Drafts()  # one for all claims: a record gets one revision, not one a claim
        with transaction.atomic():
            for claim in _in_order(document):
                if claim.property in NEVER_BY_ITSELF:
                    left += 1
                elif measured.of(claim).share < threshold:
                    unsure += 1
                elif standing_of(claim).verdict in ("conflict", "variant"):
                    in_conflict += 1
                elif _accepted(claim, by, at, drafts):
                    accepted += 1
                else:
                    left += 1
            drafts.follow(by)
    return SureRun(accepted, unsure, in_conflict, left)


def _accepted(claim: Claim, by: Any, at: datetime, drafts: Drafts) -> bool:
    """Whether the claim could be accepted; one whose subject or value does not fit is left for a person."""
    try:
        with transaction.atomic():
            effects = _applied(claim, claim.value, drafts)
            made = Decision(claim=claim, verb="accept", value=claim.value, effects=effects, in_bulk=True)
            _decided(made, by, at)
    except (UnknownSubject, UnfitValue, NeedsAsOfDate):
        return False
    return True


def _in_order(document: Document) -> list[Claim]:
    """Open claims, titles first: they bring the works in that the others speak of."""
    claims = document.claims.filter(state="open").select_related("subject__work", "subject__person", "document")
    shared = {}
    ordered = sorted(claims, key=lambda claim: (claim.property != "film.title", claim.number))
    for claim in ordered:  # one subject object for all its claims: what one acceptance binds, the next must see
        claim.subject = shared.setdefault(claim.subject_id, claim.subject)
    return ordered
