"""The pages of review. Each POST calls one deed; without script every button is a form."""

from datetime import UTC, date, datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from frontrow.catalogue import deeds
from frontrow.catalogue.measured_rules import rule_rows
from frontrow.catalogue.models import Claim, Document
from frontrow.catalogue.refusals import CatalogueRefusal
from frontrow.desk.review.highlights import runs_of
from frontrow.desk.review.table import from_edited, groups_of
from frontrow.desk.roles import may_write_pages
from frontrow.desk.teaching.fields import to_browser
from frontrow.interchange.folding import fold
from frontrow.interchange.screening_sheet import holds_screenings
from frontrow.journal.deeds import essay_from_document
from frontrow.journal.deeds.essays import NotAnEssay
from frontrow.programme.deeds import SheetRefused, import_screenings
from frontrow.programme.models import Edition
from frontrow.programme.refusals import ProgrammeRefusal
from frontrow.reading.formats import UnreadableDocument

LARGEST_UPLOAD = 50 * 2**20
MOST_FILES = 50
KINDS = {"film_page": "a film page", "essay": "an essay", "table": "a table", "unknown": "of a kind not recognised"}


def _may(request: HttpRequest, permission: str) -> None:
    if not request.user.has_perm(permission):
        raise PermissionDenied


@require_GET
def rules(request: HttpRequest) -> HttpResponse:
    """Every rule with how often people found it right, the most doubtful first."""
    _may(request, "catalogue.view_claim")
    return render(request, "desk/rules.html", {"rules": rule_rows(), "sure": deeds.SURE})


@require_GET
def documents(request: HttpRequest) -> HttpResponse:
    """All documents with how many of their claims are open."""
    _may(request, "catalogue.view_document")
    rows = Document.objects.defer("text", "reading").annotate(
        open=Count("claims", filter=Q(claims__state="open")),
        accepted=Count("claims", filter=Q(claims__state="accepted")),
        refused=Count("claims", filter=Q(claims__state="refused")),
    )
    return render(request, "desk/documents.html", {"documents": rows})


@require_POST
def upload(request: HttpRequest) -> HttpResponse:
    """Import the uploaded files; each one whole or not at all, with one line a fault."""
    _may(request, "catalogue.add_document")
    for file in request.FILES.getlist("files")[:MOST_FILES]:
        if file.size > LARGEST_UPLOAD:
            messages.error(request, f"{file.name}: larger than {LARGEST_UPLOAD // 2**20} MB")
            continue
        data = file.read()
        if holds_screenings(data, file.name):
            _take_screenings(request, data, file.name)
            continue
        try:
            imported = deeds.import_document(
                data, file.name, request.user, datetime.now(UTC), request.POST.get("site", "")[:200]
            )
        except UnreadableDocument as error:
            messages.error(request, str(error))
            continue
        counted = imported.document.claims.count()
        messages.success(
            request,
            f"{file.name}: {counted} claims" if imported.new else f"{file.name}: imported before, nothing changed",
        )
    return redirect("desk_documents")


def _take_screenings(request: HttpRequest, data: bytes, name: str) -> None:
    """A sheet of screenings goes into the timetable, whole or with a line for every fault."""
    _may(request, "programme.add_screening")
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


@require_GET
def document(request: HttpRequest, key: int) -> HttpResponse:
    """One document: its text with highlights beside the table of claims."""
    _may(request, "catalogue.view_document")
    found = get_object_or_404(Document, pk=key)
    claims = list(
        found.claims.select_related("subject__work", "subject__person", "document").prefetch_related(
            "decisions__decided_by"
        )
    )
    query = request.GET.get("q", "").strip()[:100]
    groups = groups_of(claim for claim in claims if _speaks_of(claim, query))
    context = {
        "document": found,
        "kind": KINDS.get(found.kind, found.kind),
        "runs": runs_of(found, claims),
        "groups": groups,
        "query": query,
        "claims": len(claims),
        "unread": _unread(found),
        "notices": found.reading["notices"],
        "may_decide": request.user.has_perm("catalogue.change_claim"),
        "sure": round(deeds.SURE * 100),
        "essay": found.essays.first(),
        "may_teach": request.user.has_perm("catalogue.change_siteprofilerecord"),
    }
    return render(request, "desk/review.html", context)


def _unread(document: Document) -> list[dict[str, Any]]:
    """The lines nobody understood, their places as a browser counts them."""
    text = document.text
    return [
        {"quote": line["quote"], "start": to_browser(text, line["start"]), "end": to_browser(text, line["end"])}
        for line in document.reading["unread"]
    ]


def _speaks_of(claim: Claim, query: str) -> bool:
    """Whether a claim's property, words, subject or rule hold what the person looks for."""
    words = f"{claim.property} {claim.property.replace('.', ' ')} {claim.original} {claim.subject.label} {claim.rule}"
    words = f"{words} {claim.value}"
    return fold(query) in fold(words)


@require_POST
def as_of(request: HttpRequest, key: int) -> HttpResponse:
    """Set the day for which a document speaks."""
    _may(request, "catalogue.change_document")
    found, typed = get_object_or_404(Document, pk=key), request.POST.get("day", "").strip()
    try:
        deeds.set_as_of(found, date.fromisoformat(typed) if typed else None, request.user)
    except CatalogueRefusal as refusal:
        messages.error(request, str(refusal))
    except ValueError:
        messages.error(request, "Write the day as 2026-11-21.")
    return redirect("desk_review", key=found.pk)


@require_POST
def decide(request: HttpRequest, key: int) -> HttpResponse:
    """Accept, edit, refuse or undo one claim."""
    _may(request, "catalogue.change_claim")
    claim = get_object_or_404(Claim.objects.select_related("subject__work", "subject__person", "document"), pk=key)
    try:
        _decide(request, claim)
    except CatalogueRefusal as refusal:
        messages.error(request, str(refusal))
    except ValueError as error:
        messages.error(request, f"{claim.property}: {error}")
    if request.POST.get("then") == "contradictions":
        return redirect("desk_contradictions")
    return redirect(f"{reverse('desk_review', args=[claim.document_id])}#claim-{claim.number}")


def _decide(request: HttpRequest, claim: Claim) -> None:
    verb, now = request.POST.get("verb"), datetime.now(UTC)
    deed: dict[str, Any] = {
        "accept": lambda: deeds.accept(claim, request.user, now),
        "edit": lambda: deeds.accept(claim, request.user, now, value=from_edited(request.POST.get("value", ""), claim)),
        "refuse": lambda: deeds.refuse(claim, request.user, now, request.POST.get("reason", "")[:300]),
        "undo": lambda: deeds.undo(claim, request.user, now),
    }
    if verb not in deed:
        raise ValueError(_("there is no such decision"))
    deed[verb]()


@require_POST
def accept_sure(request: HttpRequest, key: int) -> HttpResponse:
    """Accept all claims of a document that are sure and conflict with nothing."""
    _may(request, "catalogue.change_claim")
    found = get_object_or_404(Document, pk=key)
    run = deeds.accept_sure([found], request.user, datetime.now(UTC))
    left = run.unsure + run.in_conflict + run.left_to_people
    messages.success(
        request, f"{run.accepted} claims accepted; {left} are left to you, {run.in_conflict} of them in conflict"
    )
    return redirect("desk_review", key=found.pk)


@require_POST
def make_essay(request: HttpRequest, key: int) -> HttpResponse:
    """Make a draft page of the journal from a document that was read as an essay."""
    _may(request, "catalogue.view_document")
    if not may_write_pages(request.user):
        raise PermissionDenied
    try:
        page = essay_from_document(get_object_or_404(Document, pk=key), datetime.now(UTC).date(), request.user)
    except NotAnEssay as refusal:
        messages.error(request, str(refusal))
        return redirect("desk_review", key=key)
    messages.success(request, _("A draft of the essay is ready; publish it when it reads well."))
    return redirect("wagtailadmin_pages:edit", page.pk)
