"""Publishing: the programme as it stands becomes the next numbered, frozen version."""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q
from wagtail.log_actions import log

from frontrow.programme import frozen_rows, snapshot
from frontrow.programme.difference import difference
from frontrow.programme.models import Edition, ProgrammeVersion
from frontrow.programme.published import Change, Programme
from frontrow.programme.refusals import NotChanged, NotReady


@dataclass(frozen=True, slots=True)
class Pending:
    """What publishing now would do: the next number, the changes, the faults that forbid it, screenings still on
    the shelf.
    """

    number: int
    changes: tuple[Change, ...]
    faults: tuple[str, ...]
    on_the_shelf: int
    first: bool


def pending(edition: Edition, at: datetime) -> Pending:
    """What would be published now; changes nothing."""
    last, before, programme = _next(edition, at, "", "")
    return Pending(
        programme.number,
        difference(before, programme),
        _faults(edition, programme),
        snapshot.unplaced(edition),
        last is None,
    )


def _next(
    edition: Edition, at: datetime, by: str, note: str
) -> tuple[ProgrammeVersion | None, Programme | None, Programme]:
    """The last version, its rows, and the rows of the next one as things stand."""
    last = edition.versions.first()
    before = frozen_rows.from_json(last.snapshot) if last else None
    return last, before, snapshot.take(edition, last.number + 1 if last else 1, at, by, note, before)


def publish(edition: Edition, at: datetime, by: Any = None, note: str = "") -> ProgrammeVersion:
    """Freeze the next version of an edition at the aware instant `at`; raises NotReady and NotChanged."""
    with transaction.atomic():
        Edition.objects.select_for_update().get(pk=edition.pk)  # two editors who publish at once get two numbers
        last, before, programme = _next(edition, at, by.get_full_name() or by.get_username() if by else "", note)
        faults = _faults(edition, programme)
        if faults:
            raise NotReady(faults)
        changes = difference(before, programme)
        if before is not None and last is not None and not changes:
            raise NotChanged(last.number)
        text = frozen_rows.to_json(replace(programme, changes=changes))
        version = ProgrammeVersion.objects.create(
            edition=edition,
            number=programme.number,
            published_at=at,
            published_by=by,
            note=note,
            snapshot=text,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
        )
        log(edition, "frontrow.publish", user=by, data={"number": version.number, "changes": len(changes)})
    return version


def _faults(edition: Edition, programme: Programme) -> tuple[str, ...]:
    """What would make the published programme untrue or unreadable, one sentence each."""
    faults = []
    if not edition.live:
        faults.append("the edition itself is still a draft")
    hidden = [s for s in programme.screenings.values() if s.venue not in programme.venues]
    faults += [f"screening {screening.code} is in a venue that is still a draft" for screening in hidden]
    drafts = edition.items.filter(Q(live=True) & Q(works__work__live=False)).distinct()
    faults += [f"item {item} shows a film that is still a draft" for item in drafts]
    return tuple(faults)
