"""Stay in touch: asking for letters, confirming, leaving. A link in a letter shows a button; only pressing it does
anything.

The forms carry no token: a visitor has no session here that another site could misuse, and the secret of a letter's
link is the permission. A request that a browser marks as coming from another site is refused all the same.
"""

from collections.abc import Callable
from datetime import UTC, datetime

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseForbidden
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from frontrow.audience.client_address import client_address
from frontrow.audience.deeds import UnknownToken, confirm, subscribe, unsubscribe
from frontrow.audience.throttle import TooOften, count
from frontrow.site import sources
from frontrow.site.answers import ready
from frontrow.site.booklet import Booklet
from frontrow.site.page import Page
from frontrow.site.pages import stay_in_touch
from frontrow.site.views import chosen_light, send

LONGEST_ADDRESS = 254  # RFC 5321
MOST_LETTERS, AN_HOUR = 10, 3600  # asked for from one address, in seconds
DEEDS: dict[str, tuple[Callable[[str, datetime], object], str]] = {
    "confirm": (confirm, "confirmed"),
    "leave": (unsubscribe, "left"),
}


def _show(request: HttpRequest, booklet: Booklet, made: Page) -> HttpResponse:
    response = send(request, ready(booklet, made, sources.house(), chosen_light(request)))
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "no-referrer"  # the address of the page is a secret of its reader
    return response


def _booklet(language: str) -> Booklet:
    found = sources.booklet(sources.current(), language)
    if found is None:
        raise Http404
    return found


def _from_elsewhere(request: HttpRequest) -> bool:
    return request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none")


def form_or_ask(form: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """One address for the form and for what it sends."""

    @csrf_exempt
    def view(request: HttpRequest, language: str) -> HttpResponse:
        return ask(request, language) if request.method == "POST" else form(request, language)

    return view


@csrf_exempt
@require_http_methods(["POST"])
def ask(request: HttpRequest, language: str) -> HttpResponse:
    """Send a letter that asks whether the address is the visitor's own; says the same whether it was known or not."""
    if _from_elsewhere(request):
        return HttpResponseForbidden()
    booklet, email = _booklet(language), request.POST.get("email", "").strip()
    try:
        count("subscribe", client_address(request), MOST_LETTERS, AN_HOUR)
    except TooOften:
        return _show(request, booklet, stay_in_touch.build(booklet, "too_often"))
    try:
        if len(email) > LONGEST_ADDRESS:
            raise ValidationError("longer than an address can be")
        subscribe(email, language, datetime.now(UTC), *_letter(booklet))
    except ValidationError:
        return _show(request, booklet, stay_in_touch.build(booklet, "invalid", email=email[:LONGEST_ADDRESS]))
    return _show(request, booklet, stay_in_touch.build(booklet, "sent", email=email))


def _letter(booklet: Booklet) -> tuple[str, str]:
    festival = booklet.told(booklet.programme.edition.festival).text
    base = f"{booklet.address}/{booklet.language}/stay-in-touch"
    links = {"confirm": f"{base}/confirm/{{token}}/", "leave": f"{base}/leave/{{token}}/"}
    subject = booklet.phrases.plain("letters.mail.subject", festival=festival)
    return subject, booklet.phrases.plain("letters.mail.body", festival=festival, **links)


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def step(request: HttpRequest, language: str, deed: str, token: str) -> HttpResponse:
    """The page behind a letter's link: a button, and what pressing it did."""
    booklet, at = _booklet(language), f"stay-in-touch/{deed}/{token}/"
    if request.method != "POST":
        return _show(request, booklet, stay_in_touch.build(booklet, deed, token=token, at=at))
    if _from_elsewhere(request):
        return HttpResponseForbidden()
    act, done = DEEDS[deed]
    try:
        act(token, datetime.now(UTC))
    except UnknownToken:
        done = "stale"
    return _show(request, booklet, stay_in_touch.build(booklet, done, at=at))
