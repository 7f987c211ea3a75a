"""Two records that are one: merged, taken apart again, or refused as not the same."""

from datetime import datetime
from typing import Any

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import ReferenceIndex
from wagtail.search import index

from frontrow.catalogue.changes import Changes, take_back
from frontrow.catalogue.drafts import Drafts, save_published
from frontrow.catalogue.identity import likeness
from frontrow.catalogue.merging import fold_into
from frontrow.catalogue.models import PairDecision, Person, PersonName, Statement, Title, Work
from frontrow.catalogue.refusals import CatalogueRefusal, ChangedSince, HasADraft, NothingToUndo, StandApart
from frontrow.catalogue.slugs import FormerAddress
from frontrow.catalogue.standing import ONE_VALUE_OF_PERSON, ONE_VALUE_OF_WORK
from frontrow.interchange.folding import fold

Record = Work | Person
MODELS: dict[str, type[Work] | type[Person]] = {"work": Work, "person": Person}


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
        _state_both(kept, lost, changes)
        _keep_names(kept, lost, changes)
        _rank_behind(kept, lost, changes)
        if lost.live and not kept.live:
            changes.move(kept, "live", True)
        _lead_on(kept, lost, changes)
        fold_into(kept, lost, changes)
        index.remove_object(lost)
        decision = PairDecision.objects.create(
            kind=kind,
            low=pair.low,
            high=pair.high,
            kept=kept.pk,
            verb="merged",
            names=[str(kept), str(lost)],
            reasons=list(pair.reasons),
            score=pair.score,
            effects=changes.effects,
            decided_by=by,
            decided_at=at,
        )
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
        return standing or PairDecision.objects.create(
            kind=kind,
            low=pair.low,
            high=pair.high,
            verb="refused",
            names=[str(found[one]), str(found[other])],
            reasons=list(pair.reasons),
            score=pair.score,
            decided_by=by,
            decided_at=at,
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
    if isinstance(kept, Work):
        apart = lost.pk == kept.part_of_id or kept.pk == lost.part_of_id
    else:
        apart = kept.relations.filter(other_person=lost).exists() or lost.relations.filter(other_person=kept).exists()
    if apart:
        raise StandApart(
            str(kept), str(lost), "one is recorded as a relative or a part of the other; remove that first"
        )


def _no_draft(record: Record) -> None:
    if record.has_unpublished_changes:
        raise HasADraft(str(record))


def _state_both(kept: Record, lost: Record, changes: Changes) -> None:
    """Where the two fields differ, both values become statements, so that neither is lost with its field."""
    of = {"work" if isinstance(kept, Work) else "person": kept}
    for name, field in (ONE_VALUE_OF_WORK if isinstance(kept, Work) else ONE_VALUE_OF_PERSON).items():
        mine, theirs = getattr(kept, field), getattr(lost, field)
        if mine in (None, "") or theirs in (None, "") or mine == theirs:
            continue
        if not kept.statements.filter(property=name, rank="preferred").exists():
            changes.add(Statement(property=name, value=mine, rank="preferred", **of))
        if not lost.statements.filter(property=name, value=theirs).exists():
            changes.add(Statement(property=name, value=theirs, rank="normal", **of))


def _rank_behind(kept: Record, lost: Record, changes: Changes) -> None:
    """A property has one preferred statement: that of the record that is kept."""
    preferred = set(kept.statements.filter(rank="preferred").values_list("property", flat=True))
    for statement in lost.statements.filter(rank="preferred", property__in=preferred):
        changes.move(statement, "rank", "normal")


def _keep_names(kept: Record, lost: Record, changes: Changes) -> None:
    """What the lost one was called stays a name of the kept one; its original title is one of several now."""
    if isinstance(kept, Person):
        known = {
            kept.folded,
            *kept.other_names.values_list("folded", flat=True),
            *lost.other_names.values_list("folded", flat=True),
        }
        if lost.folded not in known:
            changes.create(PersonName(person=kept, name=lost.name))
        return
    for title in lost.titles.filter(kind="original"):
        if title.folded != kept.folded:
            changes.move(title, "kind", "translated")
    known = {kept.folded, *kept.titles.values_list("folded", flat=True), *lost.titles.values_list("folded", flat=True)}
    if fold(lost.original_title) not in known:
        changes.create(Title(work=kept, text=lost.original_title, sort_order=kept.titles.count()))


def _lead_on(kept: Record, lost: Record, changes: Changes) -> None:
    """The address of the lost one, and those it had before, lead to the kept one."""
    old, new = (f"{record.address_folder}/{record.slug}" for record in (lost, kept))
    for former in FormerAddress.objects.filter(new=old):
        changes.move(former, "new", new, loosely=True)
    stale = FormerAddress.objects.filter(old=old).first()
    if stale is not None:
        changes.move(stale, "new", new, loosely=True)
    else:
        changes.create(FormerAddress(old=old, new=new))


def _renew(record: Record, by: Any) -> None:
    """Search, references and the desk's form follow: a form opens the latest revision, which must say the same."""
    fresh = type(record).objects.get(pk=record.pk)
    index.insert_or_update_object(fresh)
    ReferenceIndex.create_or_update_for_object(fresh)
    if fresh.latest_revision_id is not None:
        save_published(fresh, by)
