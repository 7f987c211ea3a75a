"""Requests to answers; everything that is shown is made elsewhere, from rows that were published."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from frontrow.site import sources
from frontrow.site.answers import Answer, answer, etag, ready
from frontrow.site.booklet import Booklet
from frontrow.site.jinja import theme
from frontrow.site.page import NotShown
from frontrow.site.page_cache import PageCache
from frontrow.site.pages import not_found as not_found_page
from frontrow.site.pages import search as search_page
from frontrow.site.picture_shelf import WIDTHS, picture_by_helper
from frontrow.site.pictures import PICTURE_TYPE, pictured
from frontrow.site.routes import Route
from frontrow.site.site_map import robots as robots_text
from frontrow.site.site_map import site_map as site_map_text
from frontrow.site.standing_pages import announced_soon, broken_page

LIGHTS = ("dark", "light")
FOREVER = "public, max-age=31536000, immutable"
ALWAYS_ASK = "no-cache"
CACHE = PageCache()
View = Callable[..., HttpResponse]


def send(request: HttpRequest, found: Answer) -> HttpResponse:
    """Ready bytes as a response: not at all where the visitor has them, packed where the browser unpacks."""
    if found.status == 200 and found.etag in request.headers.get("If-None-Match", ""):
        response = HttpResponse(status=304)
        del response.headers["Content-Type"]
    else:
        zipped = "gzip" in request.headers.get("Accept-Encoding", "") and found.packed
        response = HttpResponse(zipped or found.body, content_type=found.content_type, status=found.status)
        if zipped:
            response.headers["Content-Encoding"] = "gzip"
    response.headers["ETag"] = found.etag
    response.headers["Cache-Control"] = FOREVER if found.forever else ALWAYS_ASK
    response.headers["Vary"] = "Accept-Encoding" if found.forever else "Accept-Encoding, Cookie"
    if found.filename:
        response.headers["Content-Disposition"] = f'inline; filename="{found.filename}"'
    return response


def chosen_light(request: HttpRequest) -> str:
    """The visitor's choice of light, "" where there is none."""
    light = request.COOKIES.get("light", "")
    return light if light in LIGHTS else ""


def page(route: Route) -> View:
    """The view of a route: from the cache, else made; an old address is answered with the present one."""

    @require_safe
    def view(request: HttpRequest, language: str, **arguments: str) -> HttpResponse:
        edition, light = sources.current(), chosen_light(request)

        def make() -> Answer:
            return answer(_booklet(edition, language), route, arguments, sources.house(), light)

        try:
            return send(request, CACHE.get((edition, request.path, light), make))
        except NotShown as missing:
            return _elsewhere_or_nowhere(request, _booklet(edition, language), missing.path)

    return _or_soon(view)


def _or_soon(view: View) -> View:
    def guarded(request: HttpRequest, *positional: Any, **arguments: Any) -> HttpResponse:
        try:
            return view(request, *positional, **arguments)
        except sources.NothingPublished:
            return HttpResponse(
                announced_soon(preferred(request, ("en", "pl"))), status=503, headers={"Retry-After": "3600"}
            )

    guarded.csrf_exempt = getattr(view, "csrf_exempt", False)  # type: ignore[attr-defined]
    return guarded


def _booklet(edition: sources.Edition, language: str) -> Booklet:
    found = sources.booklet(edition, language)
    if found is None:
        raise Http404
    return found


def _elsewhere_or_nowhere(request: HttpRequest, booklet: Booklet, path: str) -> HttpResponse:
    present = booklet.programme.redirects.get(path.strip("/"))
    if present:
        return HttpResponseRedirect(f"/{booklet.language}/{present.strip('/')}/", status=301)
    return send(request, ready(booklet, not_found_page.build(booklet, path), sources.house(), chosen_light(request)))


def preferred(request: HttpRequest, languages: tuple[str, ...]) -> str:
    """The visitor's language among some (Accept-Language), else the first of them."""
    for wanted, _ in parse_accept_lang_header(request.headers.get("Accept-Language", "")[:500]):
        for code in languages:
            if code.lower() == wanted or code.lower() == wanted.split("-")[0]:
                return code
    return languages[0]


@_or_soon
@require_safe
def doorway(request: HttpRequest, path: str = "") -> HttpResponse:
    """The root, and every address without a language: to the same in the visitor's own."""
    language = preferred(request, sources.languages())
    return HttpResponseRedirect(f"/{language}/{path}", headers={"Vary": "Accept-Language", "Cache-Control": ALWAYS_ASK})


@_or_soon
@require_safe
def search(request: HttpRequest, language: str) -> HttpResponse:
    """The search page; questions are not kept, for there is no end of them."""
    booklet = _booklet(sources.current(), language)
    found = search_page.build(booklet, request.GET.get("q", ""))
    return send(request, ready(booklet, found, sources.house(), chosen_light(request)))


@require_safe
def asset(request: HttpRequest, name: str) -> HttpResponse:
    """A style, script or font by its content's name."""
    known = sources.house().assets.files.get(name)
    if known is None and name.startswith("theme."):
        known = _theme(name)
    if known is None:
        raise Http404
    return send(
        request,
        CACHE.get(("asset", name), lambda: Answer(known.body, known.content_type, etag(known.body), forever=True)),
    )


def _theme(name: str) -> Any:
    try:
        found = theme(sources.booklets()[0])
    except (sources.NothingPublished, IndexError):
        return None
    return found if found.name == name else None


@_or_soon
@require_safe
def generated_picture(request: HttpRequest, key: str, width: int) -> HttpResponse:
    """The picture generated for a record that has none of its own."""
    booklet = sources.booklets()[0]
    if width not in WIDTHS or key not in booklet.once("pictured", lambda: pictured(booklet)):
        raise Http404
    body = picture_by_helper(settings.DATA_FOLDER / "pictures", key, width)
    return send(request, Answer(body, PICTURE_TYPE, etag(body), forever=True))


@_or_soon
@require_safe
def site_map(request: HttpRequest) -> HttpResponse:
    """Every page, for search engines."""
    return send(
        request,
        CACHE.get((sources.current(), "sitemap"), lambda: _file(site_map_text(sources.booklets()), "application/xml")),
    )


@_or_soon
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What robots may read."""
    return send(request, _file(robots_text(sources.booklets()[0]), "text/plain; charset=utf-8"))


def _file(body: bytes, content_type: str) -> Answer:
    return Answer(body, content_type, etag(body))


@csrf_exempt  # pages are the same bytes for all and carry no token; only the light of one's own pages hangs on this
@require_POST
def choose_light(request: HttpRequest) -> HttpResponse:
    """Keep the visitor's choice of light for a year, then back to the page."""
    response = HttpResponseRedirect(_back(request), status=303)
    light = request.POST.get("light", "")
    if light in LIGHTS:
        response.set_cookie("light", light, max_age=31_536_000, samesite="Lax", secure=request.is_secure())
    else:
        response.delete_cookie("light", samesite="Lax")
    return response


def _back(request: HttpRequest) -> str:
    host = f"{request.scheme}://{request.get_host()}/"
    came_from = request.headers.get("Referer", "")
    return "/" + came_from.removeprefix(host).lstrip("/\\") if came_from.startswith(host) else "/"


@_or_soon
def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Where nothing is: a page in the address's language, else in the visitor's, with the nearest titles."""
    first, _, rest = request.path.lstrip("/").partition("/")
    languages = sources.languages()
    language = first if first in languages else preferred(request, languages)
    booklet = _booklet(sources.current(), language)
    return _elsewhere_or_nowhere(request, booklet, rest if first in languages else request.path)


def broken(request: HttpRequest) -> HttpResponse:
    """A fault of ours: a page that needs no database."""
    return HttpResponse(broken_page(preferred(request, ("en", "pl"))), status=500)
