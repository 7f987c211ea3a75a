"""The page from which the programme is published."""

from datetime import UTC, datetime

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from frontrow.programme import deeds
from frontrow.programme.models import Edition
from frontrow.programme.refusals import ProgrammeRefusal
from frontrow.site.tasks import draw_pictures

MOST_CHANGES = 200


def current_edition() -> Edition | None:
    """The edition that the public site shows; None before one is marked so."""
    return Edition.objects.filter(current=True).first()


@require_GET
def overview(request: HttpRequest) -> HttpResponse:
    """What publishing now would change, and the versions so far."""
    if not request.user.has_perm("programme.view_edition"):
        raise PermissionDenied
    edition = current_edition()
    context = {
        "edition": edition,
        "pending": deeds.pending(edition, datetime.now(UTC)) if edition else None,
        "most": MOST_CHANGES,
        "versions": edition.versions.defer("snapshot").select_related("published_by") if edition else (),
        "may_publish": request.user.has_perm("programme.add_programmeversion"),
    }
    return render(request, "desk/publish.html", context)


@require_POST
def publish(request: HttpRequest) -> HttpResponse:
    """Publish the next version."""
    if not request.user.has_perm("programme.add_programmeversion"):
        raise PermissionDenied
    edition = current_edition()
    if edition is None:
        messages.error(request, "No edition is marked as the current one.")
        return redirect("desk_publish")
    try:
        version = deeds.publish(edition, datetime.now(UTC), request.user, request.POST.get("note", "")[:300])
    except ProgrammeRefusal as refusal:
        messages.error(request, f"Not published: {refusal}")
    else:
        draw_pictures.enqueue()
        messages.success(request, f"Version {version.number} is published.")
    return redirect("desk_publish")
