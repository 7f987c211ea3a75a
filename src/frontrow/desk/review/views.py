"""The pages of review. Each POST calls one deed; without script every button is a form."""

from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from frontrow.catalogue import deeds
from frontrow.catalogue.measured_rules import measured_rules, rule_rows
from frontrow.catalogue.models import Claim, Document
from frontrow.catalogue.refusals import CatalogueRefusal
from frontrow.desk.review.highlights import runs_of
from frontrow.desk.review.table import WITHOUT_CONFLICT, from_edited, groups_of, standings_of, sure_of
from frontrow.desk.review.upload_views import KINDS
from frontrow.desk.roles import may_write_pages
from frontrow.desk.teaching.fields import FIELDS, to_browser
from frontrow.interchange.folding import fold
from frontrow.journal.deeds import essay_from_document
from frontrow.journal.deeds.essays import NotAnEssay

ON_A_PAGE = 200  # claims; a spreadsheet of three hundred films has thousands
MOST_RECORDS = 12
DECISIONS = "decisions__decided_by"


def _may(request: HttpRequest, permission: str) -> None:
    if not request.user.has_perm(permission):
        raise PermissionDenied


@require_GET
def rules(request: HttpRequest) -> HttpResponse:
    """Every rule with how often people found it right, the most doubtful first."""
    _may(request, "catalogue.view_claim")
    return render(request, "desk/rules.html", {"rules": rule_rows(), "sure": deeds.SURE})


@require_GET
def document(request: HttpRequest, key: int) -> HttpResponse:
    """One document: its text with highlights beside the table of claims."""
    _may(request, "catalogue.view_document")
    found = get_object_or_404(Document, pk=key)
    claims = list(found.claims.select_related("subject__work", "subject__person").prefetch_related(DECISIONS))
    context = {
        "document": found,
        "kind": KINDS.get(found.kind, found.kind),
        "records": found.subjects.select_related("work", "person").exclude(work=None, person=None)[:MOST_RECORDS],
        "runs": runs_of(found, claims),
        "unread": _unread(found),
        "notices": found.reading["notices"],
        "essay": found.essays.first(),
        "fields": FIELDS,
        "may_decide": request.user.has_perm("catalogue.change_claim"),
        "may_teach": request.user.has_perm("catalogue.change_siteprofilerecord"),
        **_table(request, claims),
    }
    return render(request, "desk/review.html", context)


def _table(request: HttpRequest, claims: list[Claim]) -> dict[str, Any]:
    """The claims that hold the words looked for, a page of them in groups, and what could be done with all."""
    query = request.GET.get("q", "").strip()[:100]
    standings = standings_of(claim for claim in claims if _speaks_of(claim, query))
    page = Paginator(standings.told, ON_A_PAGE).get_page(request.GET.get("page"))
    return {
        "query": query,
        "page": page,
        "groups": groups_of(page, standings.counts),
        "claims": len(claims),
        "waiting": sum(claim.state == "open" for claim in claims),
        "sure": sure_of(standings.told, measured_rules()),
        "percent": round(deeds.SURE * 100),
        "acceptable": sum(standing.verdict in WITHOUT_CONFLICT for _, standing in standings.told),
        "in_bulk": sum(one.in_bulk and not one.undone_at for claim in claims for one in claim.decisions.all()),
    }


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
    return redirect(f"{_back(request, claim.document_id)}#claim-{_next(request, claim)}")


def _back(request: HttpRequest, document: int) -> str:
    """The review page as it was looked at: the words looked for, and its page."""
    asked = {name: request.POST.get(name, "")[:100] for name in ("q", "page")}
    kept = urlencode({name: value for name, value in asked.items() if value})
    return reverse("desk_review", args=[document]) + (f"?{kept}" if kept else "")


def _next(request: HttpRequest, claim: Claim) -> int:
    """The claim to go on with: the one that the script names, else the one that was decided."""
    asked = request.POST.get("next", "")
    return int(asked) if asked.isdecimal() and len(asked) < 10 else claim.number


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
def accept_found(request: HttpRequest, key: int) -> HttpResponse:
    """Accept all claims that hold the words looked for and conflict with nothing."""
    _may(request, "catalogue.change_claim")
    found, query = get_object_or_404(Document, pk=key), request.POST.get("q", "").strip()[:100]
    claims = found.claims.filter(state="open").select_related("subject")
    chosen = [claim.pk for claim in claims if query and _speaks_of(claim, query)]
    run = deeds.accept_all(found, chosen, request.user, datetime.now(UTC))
    left = run.in_conflict + run.left_to_people
    messages.success(request, f"{run.accepted} claims accepted, {left} left to you")
    return redirect(_back(request, found.pk))


@require_POST
def undo_sure(request: HttpRequest, key: int) -> HttpResponse:
    """Take back all that was accepted in bulk in a document."""
    _may(request, "catalogue.change_claim")
    found = get_object_or_404(Document, pk=key)
    done = deeds.undo_sure(found, request.user, datetime.now(UTC))
    messages.success(request, f"{done.undone} claims are open again")
    for refusal in done.left[:MOST_RECORDS]:
        messages.error(request, str(refusal))
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
