"""Pages of runs: asking for one, watching it, stopping it, putting what it found on the board."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from frontrow.desk.board.asking import edition_or_404, must
from frontrow.desk.board.day import first_day_to_show
from frontrow.desk.timetable.repairing import moved_of, told_of
from frontrow.desk.timetable.runs import apply_run
from frontrow.desk.timetable.starting import AlreadyRunning, ask_to_stop, start_run
from frontrow.programme.models import TimetableRun
from frontrow.programme.models.runs import KINDS
from frontrow.programme.refusals import ProgrammeRefusal

VIEW, CHANGE = "programme.view_screening", "programme.change_screening"
PARTS = {
    "visitors": "Wishes of the public that no visit can fulfil",
    "turned_away": "People turned away, or lost to the hour",
    "empty_seat": "Empty seats",
    "prime": "Films for prime time that begin outside it",
    "same_daypart": "Repeats at the same time of day",
    "section_pile": "Sections piled on one day",
    "total": "Together (lower is better)",
}
SECONDS = {"rest": 15, "improve": 60, "repair": 30, "explain": 30}


@require_POST
def start(request: HttpRequest, kind: str) -> HttpResponse:
    """Ask for a run; the script gets where to watch it."""
    must(request, CHANGE)
    edition = edition_or_404()
    if kind not in dict(KINDS):
        raise Http404(kind)
    by_script = request.headers.get("X-Requested-With") == "XMLHttpRequest"
    try:
        run = start_run(edition, kind, request.user, SECONDS[kind])
    except AlreadyRunning as refusal:
        if by_script:
            return JsonResponse({"said": str(refusal)}, status=409)
        messages.error(request, str(refusal))
        return redirect("desk_timetable")
    if by_script:
        return JsonResponse({"key": run.pk})
    return redirect("desk_run", key=run.pk)


def _run_or_404(key: int) -> TimetableRun:
    return get_object_or_404(
        TimetableRun.objects.select_related("edition", "asked_by", "step"), pk=key, edition=edition_or_404()
    )


@require_GET
def run(request: HttpRequest, key: int) -> HttpResponse:
    """What a run was asked, how it goes, what it found."""
    must(request, VIEW)
    found = _run_or_404(key)
    moves = moved_of(found) if not found.open else []
    score, before = found.answer.get("score", {}), found.answer.get("before", {})
    clean = [point[1] for point in found.progress if not point[2]]
    context = {
        "score": [(PARTS[part], before.get(part), value) for part, value in score.items()],
        "plot": (clean[0], clean[-1]) if clean else None,
        "run": found,
        "moves": moves,
        "told": told_of(moves),
        "may_change": request.user.has_perm(CHANGE),
        "back": first_day_to_show(found.edition),
        "applicable": bool(found.proposal) and not found.open and not found.step_id,
    }
    return render(request, "desk/timetable_run.html", context)


@require_GET
def state(request: HttpRequest, key: int) -> JsonResponse:
    """How a run goes, for the script that watches it."""
    must(request, VIEW)
    found = _run_or_404(key)
    seconds, score, broken = found.progress[-1] if found.progress else (0, None, None)
    return JsonResponse(
        {
            "open": found.open,
            "stand": found.stand,
            "said": found.said,
            "seconds": seconds,
            "of": found.seconds,
            "score": score,
            "broken": broken,
            "first": found.progress[0][1] if found.progress else None,
        }
    )


@require_POST
def stop(request: HttpRequest, key: int) -> HttpResponse:
    """Ask a run to stop with the best it has."""
    must(request, CHANGE)
    ask_to_stop(_run_or_404(key))
    return redirect("desk_run", key=key)


@require_POST
def apply(request: HttpRequest, key: int) -> HttpResponse:
    """Put what a run found on the board."""
    must(request, CHANGE)
    found = _run_or_404(key)
    try:
        apply_run(found, request.user)
    except ProgrammeRefusal as refusal:
        messages.error(request, str(refusal))
        return redirect("desk_run", key=key)
    messages.success(request, "It is on the board, as one step; Undo takes it back.")
    return redirect("desk_board_day", day=first_day_to_show(found.edition).isoformat())


@require_GET
def score_picture(request: HttpRequest, key: int) -> HttpResponse:
    """The score over time, as SVG."""
    from frontrow.timetable.pictures.score_plot import score_plot

    must(request, VIEW)
    history = [(seconds, score) for seconds, score, broken in _run_or_404(key).progress if not broken]
    if not history:
        raise Http404("nothing to draw yet")
    return HttpResponse(score_plot(history).as_svg(), content_type="image/svg+xml")
