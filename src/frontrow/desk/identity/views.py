"""The page of pairs. Each POST calls one deed; without script every button is a form."""

from datetime import UTC, datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from frontrow.catalogue import deeds
from frontrow.catalogue.deeds.merging import MODELS
from frontrow.catalogue.identity import candidates
from frontrow.catalogue.models import PairDecision
from frontrow.catalogue.refusals import CatalogueRefusal
from frontrow.desk.identity.pairs import pairs_of

ON_A_PAGE = 20
REMEMBERED = 100
HEADINGS = {"person": "people", "work": "films", "organisation": "organisations"}


def _may(request: HttpRequest, verb: str, kind: str) -> None:
    if not request.user.has_perm(f"catalogue.{verb}_{kind}"):
        raise PermissionDenied


def _kind(asked: str) -> str:
    if asked not in HEADINGS:
        raise Http404
    return asked


@require_GET
def pairs(request: HttpRequest, kind: str) -> HttpResponse:
    """Pairs of people, of films, or of organisations, that may be one, and the pairs decided before."""
    _may(request, "view", _kind(kind))
    page = Paginator(candidates(kind), ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "kind": kind,
        "called": HEADINGS[kind],
        "page": page,
        "pairs": pairs_of(kind, page.object_list),
        "decided": PairDecision.objects.filter(kind=kind).select_related("decided_by", "undone_by")[:REMEMBERED],
        "kinds": [(one, words) for one, words in HEADINGS.items() if request.user.has_perm(f"catalogue.view_{one}")],
        "edit_address": f"wagtailsnippets_catalogue_{kind}:edit",
        "may_change": request.user.has_perm(f"catalogue.change_{kind}"),
    }
    return render(request, "desk/identity.html", context)


@require_POST
def decide(request: HttpRequest, kind: str) -> HttpResponse:
    """Merge a pair, keeping one of the two, or refuse it; `keep` and `other` are the keys."""
    _may(request, "change", _kind(kind))
    keep, other = (_record(kind, request.POST.get(name, "")) for name in ("keep", "other"))
    try:
        words = _decided(request, kind, keep, other)
    except CatalogueRefusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, words)
    return redirect("desk_identity", kind=kind)


def _record(kind: str, key: str) -> Any:
    if not (key.isdecimal() and len(key) < 19):
        raise Http404
    return get_object_or_404(MODELS[kind], pk=int(key))


def _decided(request: HttpRequest, kind: str, keep: Any, other: Any) -> str:
    now = datetime.now(UTC)
    if request.POST.get("verb") == "merge":
        deeds.merge(keep, other, request.user, now)
        leads = "" if kind == "organisation" else "; its address leads there"
        return f"{other} is part of {keep} now{leads}. It can be taken apart below."
    if request.POST.get("verb") == "refuse":
        deeds.refuse_pair(kind, keep.pk, other.pk, request.user, now)
        return f"{keep} and {other} are not the same; the pair will not come back."
    raise CatalogueRefusal("There is no such decision.")


@require_POST
def undo(request: HttpRequest, key: int) -> HttpResponse:
    """Take a merge apart, or forget a refusal."""
    decision = get_object_or_404(PairDecision, pk=key)
    _may(request, "change", decision.kind)
    try:
        deeds.undo_pair(decision, request.user, datetime.now(UTC))
    except CatalogueRefusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "They are two again." if decision.verb == "merged" else "The pair may come back.")
    return redirect(f"{reverse('desk_identity', args=[decision.kind])}#decided")
