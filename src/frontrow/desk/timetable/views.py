"""The timetable's page: runs, wishes, how the problem is made; the audience report; the heat map."""

import json
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from frontrow.audience.models import WishList
from frontrow.audience.wish_file import MOST_BYTES, WishesRefused, read_wishes
from frontrow.desk.board.asking import edition_or_404, must
from frontrow.desk.board.day import first_day_to_show
from frontrow.desk.timetable.assumptions import assumptions, dayparts
from frontrow.desk.timetable.local_time import local_text
from frontrow.desk.timetable.problem import problem_of
from frontrow.desk.timetable.report import Choice, audience_report, choices_of
from frontrow.desk.timetable.runs import entries_now, newest, public_of
from frontrow.desk.timetable.taste import model_in_words
from frontrow.programme.models import Edition, Screening
from frontrow.programme.models.runs import KINDS

VIEW, CHANGE = "programme.view_screening", "programme.change_screening"


@require_GET
def overview(request: HttpRequest) -> HttpResponse:
    """Runs, wishes, and how the problem is made."""
    must(request, VIEW)
    edition = edition_or_404()
    assembled = problem_of(edition)
    visitors, attendance = newest(edition, "visitors"), newest(edition, "attendance")
    context = {
        "edition": edition,
        "notices": assembled.notices,
        "runs": edition.runs.select_related("asked_by", "step")[:20],
        "visitors": visitors,
        "attendance": attendance,
        "lists": edition.wish_lists.all(),
        "model": model_in_words(1, attendance is not None),
        "assumed": assumptions(),
        "dayparts": dayparts(f"{edition.day_ends:%H:%M}"),
        "may_change": request.user.has_perm(CHANGE),
        "back": first_day_to_show(edition),
        "kinds": KINDS,
        "placed": Screening.objects.filter(item__edition=edition, start__isnull=False).exists(),
        "items": len(assembled.problem["items"]),
        "screenings": len(assembled.screenings),
    }
    return render(request, "desk/timetable.html", context)


@require_GET
def problem(request: HttpRequest) -> HttpResponse:
    """The problem's file, for `frontrow timetable`."""
    must(request, VIEW)
    edition = edition_or_404()
    hold = "placed" if request.GET.get("hold") == "placed" else "pinned"
    response = HttpResponse(problem_of(edition, public_of(edition), hold).data(), content_type="application/json")
    response["Content-Disposition"] = f'attachment; filename="problem-{edition.slug}.json"'
    return response


@require_GET
def heat_map_picture(request: HttpRequest) -> HttpResponse:
    """Seats against demand by day and hour of the timetable on the board, as SVG."""
    from frontrow.timetable.pictures.heat_map import heat_map
    from frontrow.timetable.problem_file import read_problem
    from frontrow.timetable.refusal import TimetableRefusal
    from frontrow.timetable.timetable_file import read_placed

    must(request, VIEW)
    edition = edition_or_404()
    assembled = problem_of(edition)
    try:
        read = read_problem(assembled.data())
    except TimetableRefusal as refusal:
        raise Http404(str(refusal)) from refusal
    entries = {
        "format": "frontrow-timetable/1",
        "screenings": list(entries_now(assembled.screenings, _places(edition))),
    }
    if not entries["screenings"]:
        raise Http404("nothing is placed yet")
    return HttpResponse(
        heat_map(read, read_placed(json.dumps(entries).encode(), read)).as_svg(), content_type="image/svg+xml"
    )


def _places(edition: Edition) -> dict[int, tuple[str, str]]:
    placed = Screening.objects.filter(item__edition=edition, start__isnull=False).select_related("screen")
    return {s.pk: (s.screen.slug, local_text(s.start, edition.zone)) for s in placed}


@require_POST
def upload_wishes(request: HttpRequest) -> HttpResponse:
    """Keep uploaded wishes or last year's attendance."""
    must(request, CHANGE)
    edition, file = edition_or_404(), request.FILES.get("file")
    if file is None or file.size > MOST_BYTES:
        messages.error(request, f"Choose a file of at most {MOST_BYTES // 1_000_000} MB.")
        return redirect("desk_timetable")
    try:
        read = read_wishes(file.read(), file.name, {item.slug: str(item) for item in edition.items.all()})
    except WishesRefused as refusal:
        messages.error(request, f"{file.name}: {refusal}")
        return redirect("desk_timetable")
    WishList.objects.create(
        edition=edition, kind=read.kind, name=file.name[:200], content=read.content, uploaded_by=request.user
    )
    messages.success(request, f"{file.name} is kept; the next run plans with it.")
    return redirect("desk_timetable")


@require_POST
def delete_wishes(request: HttpRequest, key: int) -> HttpResponse:
    """Forget an upload."""
    must(request, CHANGE)
    get_object_or_404(WishList, pk=key, edition=edition_or_404()).delete()
    return redirect("desk_timetable")


@require_GET
def audience(request: HttpRequest) -> HttpResponse:
    """Can my audience see it? For one named audience, or an overview of the sections."""
    must(request, VIEW)
    edition = edition_or_404()
    choices = choices_of(edition)
    asked = Choice(request.GET.get("kind", ""), request.GET.get("name", ""), request.GET.get("step_free") == "1")
    report: Any = None
    if asked.kind:
        if asked.kind not in choices or (
            asked.name not in {name for name, _ in choices[asked.kind]} and asked.kind != "everything"
        ):
            raise Http404(asked.kind)
        report = audience_report(edition, asked)
    context = {
        "edition": edition,
        "choices": choices,
        "asked": asked,
        "report": report,
        "asked_words": dict(choices.get(asked.kind, ())).get(asked.name, ""),
        "back": first_day_to_show(edition),
    }
    return render(request, "desk/timetable_audience.html", context)
