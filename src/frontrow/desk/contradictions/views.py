"""The pages of the report. Each POST calls one deed; without script every button is a form."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from frontrow.catalogue import deeds
from frontrow.catalogue.contradictions import undated
from frontrow.catalogue.models import Statement
from frontrow.catalogue.refusals import CatalogueRefusal
from frontrow.desk.contradictions.report import rows_of
from frontrow.desk.publishing.views import current_edition
from frontrow.programme.models import Edition

ON_A_PAGE = 50


@require_GET
def report(request: HttpRequest) -> HttpResponse:
    """All open contradictions of the current edition, of another one, or of the whole catalogue."""
    if not (request.user.has_perm("catalogue.view_work") and request.user.has_perm("catalogue.view_claim")):
        raise PermissionDenied
    edition, chosen = _chosen(request.GET.get("edition", ""))
    context = {
        "page": Paginator(rows_of(edition), ON_A_PAGE).get_page(request.GET.get("page")),
        "edition": edition,
        "chosen": chosen,
        "editions": Edition.objects.all(),
        "undated": undated(),
        "may_change_work": request.user.has_perm("catalogue.change_work"),
        "may_change_person": request.user.has_perm("catalogue.change_person"),
        "may_decide": request.user.has_perm("catalogue.change_claim"),
    }
    return render(request, "desk/contradictions.html", context)


def _chosen(asked: str) -> tuple[Edition | None, str]:
    if asked == "all":
        return None, "all"
    edition = get_object_or_404(Edition, pk=int(asked)) if asked.isdecimal() and len(asked) < 19 else current_edition()
    return edition, str(edition.pk) if edition else "all"


@require_POST
def rank(request: HttpRequest, key: int) -> HttpResponse:
    """Prefer a statement, or mark it as wrong with a reason."""
    statement = get_object_or_404(Statement.objects.select_related("work", "person"), pk=key)
    if not request.user.has_perm("catalogue.change_work" if statement.work else "catalogue.change_person"):
        raise PermissionDenied
    try:
        if request.POST.get("verb") == "prefer":
            deeds.prefer(statement, request.user)
        elif request.POST.get("verb") == "deprecate":
            deeds.deprecate(statement, request.POST.get("reason", "")[:300], request.user)
        else:
            messages.error(request, "There is no such decision.")
    except CatalogueRefusal as refusal:
        messages.error(request, str(refusal))
    chosen = request.POST.get("edition", "")
    return redirect(f"{reverse('desk_contradictions')}?edition={chosen if chosen.isdecimal() else 'all'}")
