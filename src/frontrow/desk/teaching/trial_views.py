"""The pages of trials: how far the reading is, what would change, keep it or not. Each POST calls one deed."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from frontrow.catalogue import deeds
from frontrow.catalogue.models import Document, ProfileTrial, TrialReading
from frontrow.catalogue.refusals import CatalogueRefusal, TextChanged
from frontrow.catalogue.rereading import difference_of
from frontrow.desk.review.table import in_words
from frontrow.desk.teaching.tasks import work_off
from frontrow.desk.worker_silence import is_silent

if TYPE_CHECKING:
    from frontrow.reading.lessons.profiles import SiteProfile

ON_A_PAGE = 20
UNDER_WAY = ("waiting", "reading", "shown", "keeping")


def try_out(request: HttpRequest, profile: "SiteProfile", also: Document | None = None) -> HttpResponse:
    """Have a profile tried in the background, and go to the page that shows how far it is."""
    try:
        trial = deeds.ask_for_trial(profile, request.user, datetime.now(UTC), also)
    except CatalogueRefusal as refusal:
        messages.error(request, str(refusal))
        return redirect("desk_sites")
    work_off.enqueue(trial.pk)
    return redirect("desk_trial", key=trial.pk)


def _trial(request: HttpRequest, key: int) -> ProfileTrial:
    if not request.user.has_perm("catalogue.change_siteprofilerecord"):
        raise PermissionDenied
    return get_object_or_404(ProfileTrial.objects.select_related("document", "asked_by"), pk=key)


@require_GET
def trial(request: HttpRequest, key: int) -> HttpResponse:
    """How far the reading is; once it is done, what would change in each document, those that change most first."""
    found = _trial(request, key)
    readings = found.readings.select_related("document") if found.stand == "shown" else found.readings.none()
    page = Paginator(readings.filter(fault=""), ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "trial": found,
        "page": page,
        "rows": [_row(reading) for reading in page],
        "changed": readings.filter(changes__gt=0).count(),
        "faults": readings.exclude(fault=""),
        "silent": found.open and is_silent(found.stirred_at),
    }
    return render(request, "desk/trial.html", context)


def _row(reading: TrialReading) -> dict[str, Any]:
    try:
        new = difference_of(reading)
    except TextChanged as refusal:
        return {"document": reading.document, "fault": str(refusal)}
    return {
        "document": reading.document,
        "new": new,
        "added": [(row["property"], in_words(row["value"], row["original"])) for row in new.added],
        "removed": [(claim.property, in_words(claim.value, claim.original)) for claim in new.removed],
    }


@require_GET
def state(request: HttpRequest, key: int) -> JsonResponse:
    """How far a trial is, for the script that watches it."""
    found = _trial(request, key)
    return JsonResponse({"open": found.open, "stand": found.stand, "done": found.done, "total": found.total})


@require_POST
def keep(request: HttpRequest, key: int) -> HttpResponse:
    """Keep the profile whose difference is shown."""
    return _after(request, key, lambda found: deeds.ask_to_keep(found, request.user), then_work=True)


@require_POST
def drop(request: HttpRequest, key: int) -> HttpResponse:
    """Do not keep it."""
    found = _trial(request, key)
    answer = _after(request, key, deeds.drop_trial)
    return redirect("desk_review", key=found.document_id) if found.document_id else answer


@require_POST
def again(request: HttpRequest, key: int) -> HttpResponse:
    """Have a trial worked off whose worker has fallen silent."""
    return _after(request, key, lambda found: found, then_work=True)


def _after(
    request: HttpRequest, key: int, deed: Callable[[ProfileTrial], Any], *, then_work: bool = False
) -> HttpResponse:
    found = _trial(request, key)
    try:
        deed(found)
    except CatalogueRefusal as refusal:
        messages.error(request, str(refusal))
    else:
        if then_work:
            work_off.enqueue(found.pk)
    return redirect("desk_trial", key=key)
