"""Our catalogue as a service: read only; the public sees what is published, staff with an address of their own see
all.

Programs ask it from other sites' pages too (OpenRefine's suggestions come from the browser), so that every answer may
be read anywhere; no cookie tells who asks.
"""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.crypto import constant_time_compare
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods

from frontrow.desk.reconciliation.entries import published_register, whole_register
from frontrow.desk.reconciliation.register import PROPERTIES, TYPES, Entry, Register
from frontrow.interchange.folding import fold
from frontrow.interchange.reconciliation import NotReconciliation, answer_of, manifest, queries_of
from frontrow.interchange.reconciliation_extension import extended, extension_of, proposed
from frontrow.programme import reads

SALT = "frontrow.reconciliation"


def staff_address(user: Any) -> str:
    """The address under which a member of staff may ask the whole catalogue; it stops when they may not look at it
    any more, or take another password."""
    token = signing.dumps([user.pk, _stamp(user)], salt=SALT)
    return settings.PUBLIC_ADDRESS + reverse("reconcile_staff", args=[token])


def _stamp(user: Any) -> str:
    """What changes with the user's password."""
    return str(user.get_session_auth_hash()[:16])


def _staff(token: str) -> None:
    try:
        key, stamp = signing.loads(token, salt=SALT)
    except (signing.BadSignature, TypeError, ValueError) as fault:
        raise Http404 from fault
    user = get_user_model().objects.filter(pk=key, is_active=True).first()
    if user is None or not constant_time_compare(stamp, _stamp(user)):
        raise Http404
    if not (user.has_perm("catalogue.view_work") and user.has_perm("catalogue.view_person")):
        raise Http404


def _read_anywhere(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **options: Any) -> HttpResponse:
        response = view(request, *args, **options)
        response.headers["Access-Control-Allow-Origin"] = "*"
        return response

    return answered


@_read_anywhere
@csrf_exempt  # it changes nothing, and the programs that ask have no cookie
@require_http_methods(["GET", "HEAD", "POST"])
def service(request: HttpRequest, token: str = "") -> HttpResponse:
    """The manifest; the answer to a batch of queries, or to a data extension."""
    register = _register(token)
    asked, extend = (request.POST.get(name) or request.GET.get(name) for name in ("queries", "extend"))
    try:
        if asked is not None:
            queries = queries_of(asked)
            found = register()
            return JsonResponse(answer_of({key: found.matches(query) for key, query in queries.items()}))
        if extend is not None:
            return _extended(register(), extend)
    except NotReconciliation as fault:
        return JsonResponse({"status": "error", "message": str(fault)}, status=400)
    said = manifest(settings.WAGTAIL_SITE_NAME, f"{settings.PUBLIC_ADDRESS}/", _view(token), TYPES, _here(token))
    return JsonResponse(said)


def _register(token: str) -> Callable[[], Register]:
    """Whose records are asked for; a 404 for an address that is nobody's."""
    if not token:
        return published_register
    _staff(token)
    return whole_register


def _here(token: str) -> str:
    address = reverse("reconcile_staff", args=[token]) if token else reverse("reconcile")
    return f"{settings.PUBLIC_ADDRESS}{address}".rstrip("/")


def _view(token: str) -> str:
    """The address of a record's page, with {{id}} in it."""
    if token:
        return f"{settings.PUBLIC_ADDRESS}/desk/record/{{{{id}}}}/"
    programme = reads.published()
    language = programme.edition.languages[0] if programme else "en"
    return f"{settings.PUBLIC_ADDRESS}/{language}/{{{{id}}}}/"


def _extended(register: Register, text: str) -> JsonResponse:
    asked = extension_of(text)
    names = dict(pair for properties in PROPERTIES.values() for pair in properties)
    rows = {key: entry.facts for key, entry in register.by_id(asked.ids).items()}
    return JsonResponse(extended(asked, names, rows))


@_read_anywhere
@require_GET
def suggest(request: HttpRequest, what: str, token: str = "") -> HttpResponse:
    """Records, types or properties whose name begins as typed."""
    register, prefix = _register(token), request.GET.get("prefix", "")[:200]
    if what == "entity":
        return JsonResponse({"result": [_suggested(one) for one in register().beginning_with(prefix)]})
    if what == "type":
        return JsonResponse({"result": _beginning(TYPES, prefix)})
    if what == "property":
        known = dict.fromkeys(pair for properties in PROPERTIES.values() for pair in properties)
        return JsonResponse({"result": _beginning(known, prefix)})
    raise Http404(what)


def _suggested(entry: Entry) -> dict[str, Any]:
    notable = [{"id": entry.type[0], "name": entry.type[1]}]
    return {"id": entry.id, "name": entry.names[0], "description": entry.description, "notable": notable}


def _beginning(pairs: Iterable[tuple[str, str]], prefix: str) -> list[dict[str, str]]:
    return [{"id": key, "name": words} for key, words in pairs if fold(words).startswith(fold(prefix))]


@_read_anywhere
@require_GET
def properties(request: HttpRequest, token: str = "") -> HttpResponse:
    """The properties that can be asked of records of a type."""
    _register(token)
    kind = request.GET.get("type", "")
    return JsonResponse(proposed(kind, PROPERTIES.get(kind, ())))


@xframe_options_exempt
@require_GET
def preview(request: HttpRequest, token: str = "") -> HttpResponse:
    """A few lines about a record, for the frame that the asking program shows them in."""
    key = request.GET.get("id", "")[:500]
    entry = _register(token)().by_id([key]).get(key)
    if entry is None:
        raise Http404(key)
    names = dict(PROPERTIES[entry.type[0]])
    facts = [(names[name], [getattr(one, "name", one) for one in entry.facts.get(name, ())]) for name in names]
    context = {"entry": entry, "facts": [(words, values) for words, values in facts if values]}
    response = render(request, "desk/reconciliation_preview.html", context)
    response.headers["Content-Security-Policy"] = "default-src 'none'; frame-ancestors *"
    return response
