"""Two records that are one: merged, taken apart again, or refused as not the same."""

from datetime import datetime
from typing import Any

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import ReferenceIndex
from wagtail.search import index

from frontrow.catalogue.changes import Changes, take_back
from frontrow.catalogue.drafts import Drafts, save_published
from frontrow.catalogue.identity import Candidate, likeness
from frontrow.catalogue.merging import fold_into
from frontrow.catalogue.models import Organisation, PairDecision, Person, Work
from frontrow.catalogue.refusals import CatalogueRefusal, ChangedSince, HasADraft, NothingToUndo, StandApart
from frontrow.catalogue.taking_over import Record, take_over

MODELS: dict[str, type[Record]] = {"work": Work, "person": Person, "organisation": Organisation}


def merge(kept: Record, lost: Record, by: Any, at: datetime) -> PairDecision:
    """Make one record of two: all that hangs on `lost` comes over to `kept`, its names too, and its address leads
    there.

    What both say differently stands side by side as statements. Raises StandApart, HasADraft and CannotMerge.
    """
    kind = kept._meta.model_name or ""
    with transaction.atomic():
        kept, lost = _locked(kept), _locked(lost)
        _may_be_one(kept, lost)
        pair = likeness(kind, kept.pk, lost.pk)
        changes = Changes()
        take_over(kept, lost, changes)
        fold_into(kept, lost, changes)
        if isinstance(lost, index.Indexed):
            index.remove_object(lost)
        decision = _remembered(pair, "merged", (kept, lost), by, at, kept=kept.pk, effects=changes.effects)
        _renew(kept, by)
        log(kept, "frontrow.merge", user=by, data={"merged": str(lost), "key": lost.pk})
    return decision


def refuse_pair(kind: str, one: int, other: int, by: Any, at: datetime) -> PairDecision:
    """Remember that two records (their keys) are not the same; the pair never comes back, whatever either is merged
    into."""
    with transaction.atomic():
        found = {record.pk: record for record in MODELS[kind].objects.filter(pk__in=(one, other))}
        if len(found) != 2:
            raise CatalogueRefusal("one of the two is not in the catalogue any more")
        pair = likeness(kind, one, other)
        standing = PairDecision.objects.filter(kind=kind, low=pair.low, high=pair.high, undone_at__isnull=True).first()
        return standing or _remembered(pair, "refused", (found[one], found[other]), by, at)


def _remembered(
    pair: Candidate, verb: str, records: tuple[Record, Record], by: Any, at: datetime, **more: Any
) -> PairDecision:
    return PairDecision.objects.create(
        kind=pair.kind,
        low=pair.low,
        high=pair.high,
        verb=verb,
        names=[str(record) for record in records],
        reasons=list(pair.reasons),
        score=pair.score,
        decided_by=by,
        decided_at=at,
        **more,
    )


def undo_pair(decision: PairDecision, by: Any, at: datetime) -> PairDecision:
    """Take a merge apart, row for row as it was, or forget a refusal; raises NothingToUndo and ChangedSince."""
    with transaction.atomic():
        decision = PairDecision.objects.select_for_update().get(pk=decision.pk)
        if decision.undone_at is not None:
            raise NothingToUndo(str(decision))
        if decision.verb == "merged":
            _take_apart(decision, by)
        decision.undone_at, decision.undone_by = at, by
        decision.save()
    return decision


def _take_apart(decision: PairDecision, by: Any) -> None:
    model = MODELS[decision.kind]
    kept = model.objects.filter(pk=decision.kept).first()
    if kept is None:
        raise ChangedSince(str(decision), decision.names[0], "merged into another, or deleted")
    _no_draft(kept)
    take_back(decision.effects, str(decision), Drafts())
    restored = model.objects.get(pk=decision.lost)
    for record in (model.objects.get(pk=kept.pk), restored):
        _renew(record, by)
    log(kept, "frontrow.unmerge", user=by, data={"restored": str(restored), "key": restored.pk})


def _locked(record: Record) -> Record:
    return type(record).objects.select_for_update().get(pk=record.pk)  # type: ignore[return-value]


def _may_be_one(kept: Record, lost: Record) -> None:
    if type(kept) is not type(lost) or kept.pk == lost.pk:
        raise StandApart(str(kept), str(lost), "only two records of one kind can be one")
    for record in (kept, lost):
        _no_draft(record)
    low, high = sorted((kept.pk, lost.pk))
    refused = PairDecision.objects.filter(
        kind=kept._meta.model_name, low=low, high=high, verb="refused", undone_at__isnull=True
    )
    if refused.exists():
        raise StandApart(str(kept), str(lost), "a person refused this match; take that back first")
    if _recorded_apart(kept, lost):
        raise StandApart(
            str(kept), str(lost), "one is recorded as a relative or a part of the other; remove that first"
        )


def _recorded_apart(kept: Record, lost: Record) -> bool:
    """Whether the catalogue itself says that the two are not one."""
    if isinstance(kept, Work) and isinstance(lost, Work):
        return lost.pk == kept.part_of_id or kept.pk == lost.part_of_id
    if isinstance(kept, Person) and isinstance(lost, Person):
        return kept.relations.filter(other_person=lost).exists() or lost.relations.filter(other_person=kept).exists()
    return False  # of organisations nothing is recorded that keeps them apart


def _no_draft(record: Record) -> None:
    if getattr(record, "has_unpublished_changes", False):  # organisations have no drafts
        raise HasADraft(str(record))


def _renew(record: Record, by: Any) -> None:
    """Search, references and the desk's form follow: a form opens the latest revision, which must say the same."""
    fresh = type(record).objects.get(pk=record.pk)
    if isinstance(fresh, index.Indexed):
        index.insert_or_update_object(fresh)
    ReferenceIndex.create_or_update_for_object(fresh)
    if getattr(fresh, "latest_revision_id", None) is not None:
        save_published(fresh, by)
