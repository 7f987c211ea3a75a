"""What a record that is kept takes over from the one merged into it, beyond the rows that hang on it: its names, its
address, its say."""

from collections.abc import Mapping

from frontrow.catalogue.changes import Changes
from frontrow.catalogue.models import Organisation, OrganisationName, Person, PersonName, Statement, Title, Work
from frontrow.catalogue.slugs import FormerAddress
from frontrow.catalogue.standing import ONE_VALUE_OF_PERSON, ONE_VALUE_OF_WORK
from frontrow.interchange.folding import fold

Record = Work | Person | Organisation


def take_over(kept: Record, lost: Record, changes: Changes) -> None:
    """Let `kept` be found under what `lost` was called and where it stood; what both say differently stands side by
    side."""
    if isinstance(kept, Organisation):
        _keep_name(kept, lost, changes)
        return
    fields = ONE_VALUE_OF_WORK if isinstance(kept, Work) else ONE_VALUE_OF_PERSON
    _state_both(kept, lost, fields, changes)
    if isinstance(kept, Work):
        _keep_titles(kept, lost, changes)
    else:
        _keep_name(kept, lost, changes)
    _rank_behind(kept, lost, changes)
    if lost.live and not kept.live:
        changes.move(kept, "live", True)
    _lead_on(kept, lost, changes)


def _state_both(kept: Work | Person, lost: Work | Person, fields: Mapping[str, str], changes: Changes) -> None:
    """Where the two fields differ, both values become statements, so that neither is lost with its field."""
    of = {"work" if isinstance(kept, Work) else "person": kept}
    for name, field in fields.items():
        mine, theirs = getattr(kept, field), getattr(lost, field)
        if mine in (None, "") or theirs in (None, "") or mine == theirs:
            continue
        if not kept.statements.filter(property=name, rank="preferred").exists():
            changes.add(Statement(property=name, value=mine, rank="preferred", **of))
        if not lost.statements.filter(property=name, value=theirs).exists():
            changes.add(Statement(property=name, value=theirs, rank="normal", **of))


def _rank_behind(kept: Work | Person, lost: Work | Person, changes: Changes) -> None:
    """A property has one preferred statement: that of the record that is kept."""
    preferred = set(kept.statements.filter(rank="preferred").values_list("property", flat=True))
    for statement in lost.statements.filter(rank="preferred", property__in=preferred):
        changes.move(statement, "rank", "normal")


def _keep_name(kept: Person | Organisation, lost: Person | Organisation, changes: Changes) -> None:
    """What the lost one was called stays a name of the kept one; its other names come over as rows."""
    known = {kept.folded, *(name for one in (kept, lost) for name in one.other_names.values_list("folded", flat=True))}
    if lost.folded not in known:
        changes.create(
            PersonName(person=kept, name=lost.name)
            if isinstance(kept, Person)
            else OrganisationName(organisation=kept, name=lost.name)
        )


def _keep_titles(kept: Work, lost: Work, changes: Changes) -> None:
    """The lost one's original title is one of several of the kept one now."""
    for title in lost.titles.filter(kind="original"):
        if title.folded != kept.folded:
            changes.move(title, "kind", "translated")
    known = {kept.folded, *kept.titles.values_list("folded", flat=True), *lost.titles.values_list("folded", flat=True)}
    if fold(lost.original_title) not in known:
        changes.create(Title(work=kept, text=lost.original_title, sort_order=kept.titles.count()))


def _lead_on(kept: Work | Person, lost: Work | Person, changes: Changes) -> None:
    """The address of the lost one, and those it had before, lead to the kept one."""
    old, new = (f"{record.address_folder}/{record.slug}" for record in (lost, kept))
    for former in FormerAddress.objects.filter(new=old):
        changes.move(former, "new", new, loosely=True)
    stale = FormerAddress.objects.filter(old=old).first()
    if stale is not None:
        changes.move(stale, "new", new, loosely=True)
    else:
        changes.create(FormerAddress(old=old, new=new))
