"""Our catalogue as a service: read only; the public sees what is published, staff with an address of their own see
all."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods

from frontrow.desk.reconciliation.entries import TYPES, Register, published_register, suggested, whole_register
from frontrow.interchange.reconciliation import NotReconciliation, answer_of, manifest, queries_of
from frontrow.programme import reads

SALT = "frontrow.reconciliation"


def staff_address(user: Any) -> str:
    """The address under which a member of staff may ask the whole catalogue; it stops when they may not look at it
    any more."""
    token = signing.dumps(user.pk, salt=SALT)
    return settings.PUBLIC_ADDRESS + reverse("reconcile_staff", args=[token])


def _staff(token: str) -> None:
    try:
        key = signing.loads(token, salt=SALT)
    except signing.BadSignature as fault:
        raise Http404 from fault
    user = get_user_model().objects.filter(pk=key, is_active=True).first()
    if user is None or not (user.has_perm("catalogue.view_work") and user.has_perm("catalogue.view_person")):
        raise Http404


@csrf_exempt  # it changes nothing, and the programs that ask have no cookie
@require_http_methods(["GET", "HEAD", "POST"])
def public(request: HttpRequest) -> HttpResponse:
    """The published films and people."""
    here = settings.PUBLIC_ADDRESS + reverse("reconcile")
    programme = reads.published()
    language = programme.edition.languages[0] if programme else "en"
    return _answered(request, published_register, here, f"{settings.PUBLIC_ADDRESS}/{language}/{{{{id}}}}/")


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def staff(request: HttpRequest, token: str) -> HttpResponse:
    """The whole catalogue."""
    _staff(token)
    here = settings.PUBLIC_ADDRESS + reverse("reconcile_staff", args=[token])
    return _answered(request, whole_register, here, f"{settings.PUBLIC_ADDRESS}/desk/record/{{{{id}}}}/")


def _answered(request: HttpRequest, register: Any, here: str, view: str) -> HttpResponse:
    asked = request.POST.get("queries") or request.GET.get("queries")
    if asked is None:
        said = manifest(settings.WAGTAIL_SITE_NAME, f"{settings.PUBLIC_ADDRESS}/", view, TYPES, here.rstrip("/"))
        return JsonResponse(said)
    try:
        queries = queries_of(asked)
    except NotReconciliation as fault:
        return JsonResponse({"status": "error", "message": str(fault)}, status=400)
    return _batch(register(), queries)


def _batch(register: Register, queries: Mapping[str, Any]) -> JsonResponse:
    return JsonResponse(answer_of({key: register.matches(query) for key, query in queries.items()}))


@require_GET
def suggest(request: HttpRequest, token: str = "") -> HttpResponse:
    """Records whose name begins as typed."""
    if token:
        _staff(token)
    register = whole_register() if token else published_register()
    return JsonResponse(suggested(register.beginning_with(request.GET.get("prefix", "")[:200])))
