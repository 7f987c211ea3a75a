"""The pages of teaching. Each POST calls one deed; without script every span is a link and every button a form."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from frontrow.catalogue import deeds
from frontrow.catalogue.models import Document, ProfileTrial, SiteProfileRecord
from frontrow.catalogue.refusals import CatalogueRefusal
from frontrow.catalogue.site_profiles import LONGEST_PROFILE, checked
from frontrow.desk.teaching.fields import FIELDS, from_browser, property_and_role
from frontrow.desk.teaching.lesson_words import field_in_words, place_in_words
from frontrow.desk.teaching.trial_views import UNDER_WAY, try_out
from frontrow.reading.formats import UnreadableDocument


def _may(request: HttpRequest, permission: str) -> None:
    if not request.user.has_perm(permission):
        raise PermissionDenied


@require_GET
def span(request: HttpRequest, key: int) -> HttpResponse:
    """A span of a document, to be given a field."""
    _may(request, "catalogue.change_siteprofilerecord")
    document = get_object_or_404(Document, pk=key)
    try:
        start, end = _span(request, document)
    except ValueError as error:
        messages.error(request, str(error))
        return redirect("desk_review", key=key)
    context = {
        "document": document,
        "words": document.text[start:end],
        "fields": FIELDS,
        "field": request.GET.get("field", ""),
        "start": request.GET["start"],
        "end": request.GET["end"],
    }
    return render(request, "desk/teach.html", context)


def _span(request: HttpRequest, document: Document) -> tuple[int, int]:
    asked = request.GET if request.method == "GET" else request.POST
    places = [asked.get(name, "") for name in ("start", "end")]
    if not all(place.isdecimal() and len(place) < 10 for place in places):
        raise ValueError("select the words that the site shall be taught")
    start, end = (from_browser(document.text, int(place)) for place in places)
    words = asked.get("words", "")
    if words:  # a part of the line, typed where no script can select it
        start, end = _within(document.text, start, end, words)
    if not document.text[start:end].strip():
        raise ValueError("nothing is written at that place")
    return start, end


def _within(text: str, start: int, end: int, words: str) -> tuple[int, int]:
    wanted = words.replace("\r\n", "\n").strip()
    place = text.replace("\r\n", "\n").find(wanted) if "\n" in wanted else text.find(wanted, start, end)
    if "\n" in wanted or place < 0:
        if text[start:end].replace("\r\n", "\n").strip() != wanted:
            raise ValueError(f"“{wanted[:60]}” does not stand in that line")
        return start, end
    return place, place + len(wanted)


@require_POST
def learn(request: HttpRequest, key: int) -> HttpResponse:
    """Learn from the span, and have it tried on all documents of the site; nothing is kept yet."""
    _may(request, "catalogue.change_siteprofilerecord")
    document = get_object_or_404(Document, pk=key)
    site = document.site or request.POST.get("site", "").strip()[:200]
    try:
        start, end = _span(request, document)
        name, role = property_and_role(request.POST.get("field", ""))
        profile = deeds.lesson(document, site, start, end, name, role)
    except (CatalogueRefusal, UnreadableDocument, ValueError) as refusal:
        messages.error(request, str(refusal))
        return redirect("desk_review", key=key)
    return try_out(request, profile, document)


@require_GET
def sites(request: HttpRequest) -> HttpResponse:
    """All sites with what was taught of them."""
    _may(request, "catalogue.view_siteprofilerecord")
    rows = [_known(record) for record in SiteProfileRecord.objects.select_related("taught_by")]
    context = {
        "rows": rows,
        "may_teach": request.user.has_perm("catalogue.change_siteprofilerecord"),
        "trials": ProfileTrial.objects.filter(stand__in=UNDER_WAY).select_related("asked_by"),
    }
    return render(request, "desk/sites.html", context)


def _known(record: SiteProfileRecord) -> dict[str, Any]:
    """What one site was taught, and what was noted beside it."""
    profile = checked(record.text)
    lessons, unmarked = (
        [{"field": field_in_words(one), "place": place_in_words(one)} for one in kind]
        for kind in (profile.lessons, profile.unmarked)
    )
    documents = Document.objects.filter(site=record.site).count()
    return {"record": record, "lessons": lessons, "unmarked": unmarked, "documents": documents}


@require_POST
def forget(request: HttpRequest, key: int) -> HttpResponse:
    """Have the profile tried without one of its lessons, a taught one or one that was noted beside them."""
    _may(request, "catalogue.change_siteprofilerecord")
    profile = checked(get_object_or_404(SiteProfileRecord, pk=key).text)
    is_unmarked = "unmarked" in request.POST
    lessons = profile.unmarked if is_unmarked else profile.lessons
    asked = request.POST.get("unmarked" if is_unmarked else "lesson", "")
    if not (asked.isdecimal() and len(asked) < 5 and int(asked) < len(lessons)):
        messages.error(request, "That lesson is not known any more.")
        return redirect("desk_sites")
    kept = (*lessons[: int(asked)], *lessons[int(asked) + 1 :])
    without = replace(profile, unmarked=kept) if is_unmarked else replace(profile, lessons=kept)
    return try_out(request, without)


@require_GET
def download(request: HttpRequest, key: int) -> HttpResponse:
    """A site's profile as its one file."""
    _may(request, "catalogue.view_siteprofilerecord")
    record = get_object_or_404(SiteProfileRecord, pk=key)
    name = "".join(letter if letter.isalnum() and letter.isascii() else "-" for letter in record.site)[:80]
    response = HttpResponse(record.text, content_type="application/toml; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.toml"'
    return response


@require_POST
def bring(request: HttpRequest) -> HttpResponse:
    """Have a profile from a file tried."""
    _may(request, "catalogue.change_siteprofilerecord")
    file = request.FILES.get("profile")
    try:
        if file is None or file.size > LONGEST_PROFILE * 4:
            raise ValueError("choose a profile's file, of at most 400 kB")
        profile = checked(file.read().decode("utf-8"))
    except (CatalogueRefusal, ValueError) as refusal:
        messages.error(request, f"{file.name if file else 'No file'}: {refusal}")
        return redirect("desk_sites")
    return try_out(request, profile)
