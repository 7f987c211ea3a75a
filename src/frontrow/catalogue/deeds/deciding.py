"""Accepting, editing, refusing claims, and undoing each of these."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from frontrow.catalogue.applying import APPLIERS, Acceptance
from frontrow.catalogue.changes import Changes, take_back
from frontrow.catalogue.deeds.ranking import settle
from frontrow.catalogue.drafts import Drafts
from frontrow.catalogue.matching import person_named
from frontrow.catalogue.models import Claim, Decision, Document, Statement
from frontrow.catalogue.refusals import AlreadyDecided, NeedsAsOfDate, NothingToUndo, UnfitValue


def accept(claim: Claim, by: Any, at: datetime, value: Any = None, reason: str = "") -> Decision:
    """Accept a claim, with another value where one is given; raises AlreadyDecided, NeedsAsOfDate, UnfitValue,
    UnknownSubject.

    Revisions follow: a record's form at the desk, and its draft if it has one, show what was accepted.
    """
    drafts = Drafts()
    with transaction.atomic():
        edited = value is not None and value != claim.value
        accepted = value if edited else claim.value
        verb = "edit" if edited else "accept"
        decision = Decision(claim=claim, verb=verb, value=accepted, reason=reason, decided_by=by, decided_at=at)
        accepted_as(decision, drafts)
        drafts.follow(by)
    return decision


def accepted_as(decision: Decision, drafts: Drafts) -> None:
    """Carry an acceptance out, within a deed's transaction: change the records that its claim speaks of, keep it with
    its effects, and state its value."""
    claim = decision.claim
    _must_be_open(claim)
    _must_be_dated(claim)
    changes = Changes(drafts)
    applier = APPLIERS.get(claim.property)
    if applier:
        _apply(applier, Acceptance(claim, decision.value, changes))
    decision.effects = changes.effects
    _keep(decision, "accepted")
    _state(decision, decision.value)


def _keep(decision: Decision, state: str) -> None:
    """Keep a decision and bring its claim into its state; raises AlreadyDecided where somebody was faster."""
    try:
        with transaction.atomic():
            decision.save()
    except IntegrityError as error:
        raise AlreadyDecided(str(decision.claim), "by somebody else, just now") from error
    decision.claim.state = state
    decision.claim.save(update_fields=["state"])


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
        decision = Decision(claim=claim, verb="refuse", reason=reason, decided_by=by, decided_at=at)
        _keep(decision, "refused")
    return decision


def undo(claim: Claim, by: Any, at: datetime) -> Decision:
    """Take the standing decision of a claim back, with all it changed; raises NothingToUndo and ChangedSince."""
    drafts = Drafts()
    with transaction.atomic():
        decision = claim.decisions.select_for_update().filter(undone_at__isnull=True).first()
        if decision is None:
            raise NothingToUndo(str(claim))
        taken_back(decision, by, at, drafts)
        drafts.follow(by)
    claim.refresh_from_db()
    return decision


def taken_back(decision: Decision, by: Any, at: datetime, drafts: Drafts) -> None:
    """Undo a decision within a deed's transaction: its statement goes, its effects are taken back, its claim is
    open."""
    claim = decision.claim
    record = claim.subject.work or claim.subject.person
    decision.statements.all().delete()
    take_back(decision.effects, str(claim), drafts)
    if record is not None:
        settle(record, claim.property, by, drafts)
    decision.undone_at, decision.undone_by = at, by
    decision.save()
    Claim.objects.filter(pk=claim.pk).update(state="open")


def _must_be_dated(claim: Claim) -> None:
    """What is "new" or "out now" is true of a day: without the document's day it can be no statement."""
    relative = claim.qualifiers.get("relative")
    if relative and not Document.objects.filter(pk=claim.document_id, as_of__isnull=False).exists():
        raise NeedsAsOfDate(str(claim), str(relative))


def _must_be_open(claim: Claim) -> None:
    standing = claim.decisions.filter(undone_at__isnull=True).first()
    if standing is not None:
        raise AlreadyDecided(str(claim), standing.get_verb_display())
