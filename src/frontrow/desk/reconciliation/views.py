"""Asking other services about our records. Only a person takes an answer; without script every button is a form."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from frontrow.catalogue import deeds
from frontrow.catalogue.models import Person, ReconciliationService, Work
from frontrow.catalogue.reconciling import AT_ONCE, asked, without_identifier
from frontrow.catalogue.refusals import CatalogueRefusal
from frontrow.desk.reconciliation.service import staff_address

MODELS: dict[str, Any] = {"work": Work, "person": Person}


class ServiceForm(forms.ModelForm):
    """A service of others; its address is asked as it is typed."""

    address = forms.URLField(max_length=300, assume_scheme="https")

    class Meta:
        model = ReconciliationService
        fields = ("name", "address", "scheme", "work_type", "person_type")


def _may(request: HttpRequest, permission: str) -> None:
    if not request.user.has_perm(permission):
        raise PermissionDenied


def _model(kind: str) -> Any:
    if kind not in MODELS:
        raise Http404
    return MODELS[kind]


@require_GET
def services(request: HttpRequest) -> HttpResponse:
    """The services that may be asked, and the address of our own."""
    _may(request, "catalogue.view_reconciliationservice")
    return _services(request, ServiceForm())


def _services(request: HttpRequest, form: ServiceForm) -> HttpResponse:
    context = {
        "services": ReconciliationService.objects.all(),
        "form": form,
        "ours": settings.PUBLIC_ADDRESS + reverse("reconcile"),
        "staff_address": staff_address(request.user),
        "may_add": request.user.has_perm("catalogue.add_reconciliationservice"),
    }
    return render(request, "desk/reconciliation_services.html", context)


@require_POST
def add(request: HttpRequest) -> HttpResponse:
    """Add a service."""
    _may(request, "catalogue.add_reconciliationservice")
    form = ServiceForm(request.POST)
    if not form.is_valid():
        return _services(request, form)
    form.save()
    return redirect("desk_reconciliation")


@require_POST
def remove(request: HttpRequest, key: int) -> HttpResponse:
    """Forget a service; what was taken from it stays."""
    _may(request, "catalogue.delete_reconciliationservice")
    get_object_or_404(ReconciliationService, pk=key).delete()
    return redirect("desk_reconciliation")


@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest, key: int, kind: str) -> HttpResponse:
    """Ten records that have no number of the service's kind yet; a POST asks about them."""
    service, model = get_object_or_404(ReconciliationService, pk=key), _model(kind)
    _may(request, f"catalogue.change_{kind}")
    waiting = model.objects.filter(**without_identifier(kind, service.scheme)).order_by("folded", "pk")
    page = Paginator(waiting, AT_ONCE).get_page(request.GET.get("page"))
    rows = [(record, None) for record in page]
    if request.method == "POST":
        rows = _answered(request, service, page)
    context = {"service": service, "kind": kind, "page": page, "rows": rows}
    return render(request, "desk/reconciliation_ask.html", context)


def _answered(request: HttpRequest, service: ReconciliationService, page: Page) -> list[tuple[Any, Any]]:
    try:
        found = asked(service, page.object_list)
    except CatalogueRefusal as refusal:
        messages.error(request, str(refusal))
        return [(record, None) for record in page]
    return [(record, found.get(record.pk, ())) for record in page]


@require_POST
def take(request: HttpRequest, key: int, kind: str) -> HttpResponse:
    """Keep the number of a match for a record."""
    service, model = get_object_or_404(ReconciliationService, pk=key), _model(kind)
    _may(request, f"catalogue.change_{kind}")
    asked_for = request.POST.get("record", "")
    record = get_object_or_404(model, pk=int(asked_for) if asked_for.isdecimal() and len(asked_for) < 19 else 0)
    try:
        made = deeds.identify(record, service.scheme, request.POST.get("value", "")[:500], request.user)
    except CatalogueRefusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"{record} is {made}.")
    return redirect("desk_reconcile_ask", key=key, kind=kind)


@require_GET
def record(request: HttpRequest, kind: str, key: int) -> HttpResponse:
    """A record's form, by the id that the service gives it."""
    _model(kind)
    return redirect(f"wagtailsnippets_catalogue_{kind}:edit", key)
