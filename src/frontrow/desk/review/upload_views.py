"""The list of documents, and the door through which they come in: they are read in the background."""

from datetime import UTC, datetime

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Case, Count, Q, When
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from frontrow.catalogue import deeds
from frontrow.catalogue.models import Arrival, Document
from frontrow.catalogue.models.arrivals import OPEN
from frontrow.desk.review.tasks import read_upload
from frontrow.desk.worker_silence import is_silent
from frontrow.interchange.screening_sheet import holds_screenings
from frontrow.programme.deeds import SheetRefused, import_screenings
from frontrow.programme.models import Edition
from frontrow.programme.refusals import ProgrammeRefusal

LARGEST_UPLOAD = 50 * 2**20
MOST_FILES = 50
ON_A_PAGE = 50
MOST_ARRIVALS = 200
KINDS = {"film_page": "film page", "essay": "essay", "table": "table", "unknown": "not recognised"}


@require_GET
def documents(request: HttpRequest) -> HttpResponse:
    """All documents with how many of their claims are open, those with something to review first."""
    if not request.user.has_perm("catalogue.view_document"):
        raise PermissionDenied
    query = request.GET.get("q", "").strip()[:100]
    rows = Document.objects.defer("text", "reading").filter(Q(name__icontains=query) | Q(site__icontains=query))
    rows = rows.annotate(
        open=Count("claims", filter=Q(claims__state="open")),
        accepted=Count("claims", filter=Q(claims__state="accepted")),
        refused=Count("claims", filter=Q(claims__state="refused")),
    ).order_by(Case(When(open__gt=0, then=0), default=1), "-imported_at", "-pk")
    page = Paginator(rows, ON_A_PAGE).get_page(request.GET.get("page"))
    for row in page:
        row.kind_in_words = KINDS.get(row.kind, row.kind)
    return render(request, "desk/documents.html", {"page": page, "query": query, **_arrivals()})


def _arrivals() -> dict[str, object]:
    """The uploads that are being read, or were: each with what came of it, and whether the worker has fallen silent."""
    arrivals = list(Arrival.objects.select_related("document")[:MOST_ARRIVALS])
    waiting = [one for one in arrivals if one.open]
    return {
        "arrivals": arrivals,
        "waiting": len(waiting),
        "settled": len(arrivals) - len(waiting),
        "silent": bool(waiting) and is_silent(max(one.stirred_at for one in arrivals)),
    }


@require_GET
def arrivals_state(request: HttpRequest) -> JsonResponse:
    """How many uploads are still to be read, for the script that watches them."""
    if not request.user.has_perm("catalogue.view_document"):
        raise PermissionDenied
    return JsonResponse({"waiting": Arrival.objects.filter(stand__in=OPEN).count()})


@require_POST
def arrivals_again(request: HttpRequest) -> HttpResponse:
    """Have all open uploads read whose worker has fallen silent."""
    if not request.user.has_perm("catalogue.add_document"):
        raise PermissionDenied
    for key in Arrival.objects.filter(stand__in=OPEN).order_by("pk").values_list("pk", flat=True):
        read_upload.enqueue(key)
    return redirect("desk_documents")


@require_POST
def put_away_arrivals(request: HttpRequest) -> HttpResponse:
    """Clear the list of what came of the uploads."""
    if not request.user.has_perm("catalogue.add_document"):
        raise PermissionDenied
    deeds.put_away_arrivals()
    return redirect("desk_documents")


@require_POST
def upload(request: HttpRequest) -> HttpResponse:
    """Take the uploaded files in: sheets of screenings at once, whole or not at all, documents to be read in the
    background."""
    if not request.user.has_perm("catalogue.add_document"):
        raise PermissionDenied
    files, site = request.FILES.getlist("files"), request.POST.get("site", "").strip()[:200]
    for file in files[:MOST_FILES]:
        if file.size > LARGEST_UPLOAD:
            messages.error(request, f"{file.name}: larger than {LARGEST_UPLOAD // 2**20} MB")
            continue
        data = file.read()
        if holds_screenings(data, file.name):
            _take_screenings(request, data, file.name)
        else:
            read_upload.enqueue(deeds.take_in(data, file.name, site, request.user, datetime.now(UTC)).pk)
    if len(files) > MOST_FILES:
        messages.error(request, f"{len(files) - MOST_FILES} files were left out: at most {MOST_FILES} come in at once")
    return redirect("desk_documents")


def _take_screenings(request: HttpRequest, data: bytes, name: str) -> None:
    """A sheet of screenings goes into the timetable, whole or with a line for every fault."""
    if not request.user.has_perm("programme.add_screening"):
        raise PermissionDenied
    edition = Edition.objects.filter(current=True).first()
    if edition is None:
        messages.error(request, f"{name}: no edition is marked as the current one")
        return
    try:
        done = import_screenings(edition, data, name, request.user)
    except SheetRefused as refusal:
        for fault in refusal.faults:
            messages.error(request, str(fault))
    except ProgrammeRefusal as refusal:
        messages.error(request, f"{name}: {refusal}")
    else:
        messages.success(request, f"{name}: {done.added} screenings added, {done.changed} changed")
