"""The list of documents, and the door through which they come in."""

from datetime import UTC, datetime

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Case, Count, Q, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from frontrow.catalogue import deeds
from frontrow.catalogue.models import Document
from frontrow.interchange.screening_sheet import holds_screenings
from frontrow.programme.deeds import SheetRefused, import_screenings
from frontrow.programme.models import Edition
from frontrow.programme.refusals import ProgrammeRefusal
from frontrow.reading.formats import UnreadableDocument

LARGEST_UPLOAD = 50 * 2**20
MOST_FILES = 50
ON_A_PAGE = 50
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
    return render(request, "desk/documents.html", {"page": page, "query": query})


@require_POST
def upload(request: HttpRequest) -> HttpResponse:
    """Import the uploaded files; each one whole or not at all, with one line a fault."""
    if not request.user.has_perm("catalogue.add_document"):
        raise PermissionDenied
    files = request.FILES.getlist("files")
    for file in files[:MOST_FILES]:
        if file.size > LARGEST_UPLOAD:
            messages.error(request, f"{file.name}: larger than {LARGEST_UPLOAD // 2**20} MB")
            continue
        data = file.read()
        if holds_screenings(data, file.name):
            _take_screenings(request, data, file.name)
        else:
            _take_document(request, data, file.name)
    if len(files) > MOST_FILES:
        messages.error(request, f"{len(files) - MOST_FILES} files were left out: at most {MOST_FILES} come in at once")
    return redirect("desk_documents")


def _take_document(request: HttpRequest, data: bytes, name: str) -> None:
    """A document is read and kept, or one line says why not."""
    site = request.POST.get("site", "").strip()[:200]
    try:
        imported = deeds.import_document(data, name, request.user, datetime.now(UTC), site)
    except UnreadableDocument as error:
        messages.error(request, str(error))
        return
    said = f"{imported.document.claims.count()} claims" if imported.new else "imported before, nothing changed"
    messages.success(request, f"{name}: {said}")


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
