"""The board's pages and the answers its script asks for."""

from datetime import UTC, date, datetime
from time import perf_counter
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from frontrow.desk.board.asking import asked_of, edition_or_404, move_of, must
from frontrow.desk.board.day import board_of, first_day_to_show, stand_of
from frontrow.desk.board.form import MoveForm
from frontrow.desk.board.shelf import fill_shelf
from frontrow.desk.board.stylesheet import stylesheet_of
from frontrow.desk.board.trying import REFUSED, faults_there
from frontrow.programme import deeds
from frontrow.programme.deeds.stepping import redoable, undoable
from frontrow.programme.models import Edition, Screening
from frontrow.programme.refusals import MovedMeanwhile, NothingToShow, ProgrammeRefusal

VIEW, CHANGE = "programme.view_screening", "programme.change_screening"
SCREENING_CHANGES = ("screening_added", "screening_moved", "screening_removed", "screening_status", "screening_changed")


@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """The first day with something on it."""
    must(request, VIEW)
    return redirect("desk_board_day", day=first_day_to_show(edition_or_404()).isoformat())


@require_GET
def day(request: HttpRequest, day: str) -> HttpResponse:
    """One festival day."""
    must(request, VIEW)
    edition = edition_or_404()
    return render(request, "desk/board.html", _context(request, edition, _festival_day(edition, day)))


@require_GET
def stylesheet(request: HttpRequest) -> HttpResponse:
    """Where cards stand on the axis, and the sections' colours."""
    must(request, VIEW)
    return HttpResponse(stylesheet_of(edition_or_404()), content_type="text/css")


@require_GET
def stand(request: HttpRequest, day: str) -> JsonResponse:
    """Whether anything has changed since the stand that the page shows, and the new board where it has."""
    must(request, VIEW)
    edition = edition_or_404()
    if request.GET.get("stand") == stand_of(edition):
        return JsonResponse({"same": True})
    return JsonResponse(_fresh(request, edition, _festival_day(edition, day)))


@require_POST
def check(request: HttpRequest) -> JsonResponse:
    """What would break if a screening lay there."""
    must(request, CHANGE)
    edition, began = edition_or_404(), perf_counter()
    try:
        asked = asked_of(request.POST, edition)
        if asked.screen is None or asked.start is None:
            return JsonResponse({"faults": [], "refused": False})
        faults = faults_there(edition, asked.screening, asked.screen, asked.start)
    except ProgrammeRefusal as refusal:
        return JsonResponse({"faults": [{"rule": "edition", "text": str(refusal)}], "refused": True})
    found = [{"rule": fault.rule, "text": _in_words(fault, asked.screening.pk)} for fault in faults]
    took = round((perf_counter() - began) * 1000, 1)
    return JsonResponse({"faults": found, "refused": any(f.rule in REFUSED for f in faults), "milliseconds": took})


def _in_words(fault: Any, key: int) -> str:
    others = Screening.objects.filter(pk__in=[k for k in fault.screenings if k != key]).select_related("item")
    names = ", ".join(str(other.item) for other in others)
    return f"{fault.text} (with {names})" if names else fault.text


@require_POST
def move(request: HttpRequest, day: str) -> HttpResponse:
    """Move one screening; the script gets the new board, a form comes back to its day."""
    must(request, CHANGE)
    edition = edition_or_404()
    shown = _festival_day(edition, day)
    try:
        asked = move_of(request.POST, edition)
        deeds.take_step(edition, [asked], _words(asked), request.user)
    except ProgrammeRefusal as refusal:
        return _answer(request, edition, shown, str(refusal), 409 if isinstance(refusal, MovedMeanwhile) else 400)
    return _answer(request, edition, shown, "", 200)


def _words(asked: deeds.Move) -> str:
    screening = Screening.objects.select_related("item").get(pk=asked.screening)
    if (asked.seen.screen, asked.seen.start) == (asked.to.screen, asked.to.start):
        return f"{'pinned' if asked.to.pinned else 'unpinned'} {screening.item}"
    return f"{'moved' if asked.to.start else 'shelved'} {screening.item}"


@require_POST
def undo(request: HttpRequest, day: str) -> HttpResponse:
    """Take back one's own newest step."""
    return _turn(request, day, deeds.undo)


@require_POST
def redo(request: HttpRequest, day: str) -> HttpResponse:
    """Do it again."""
    return _turn(request, day, deeds.redo)


def _turn(request: HttpRequest, day: str, deed: Any) -> HttpResponse:
    must(request, CHANGE)
    edition = edition_or_404()
    shown = _festival_day(edition, day)
    try:
        deed(edition, request.user)
    except ProgrammeRefusal as refusal:
        return _answer(request, edition, shown, str(refusal), 409)
    return _answer(request, edition, shown, "", 200)


@require_POST
def shelf(request: HttpRequest, day: str) -> HttpResponse:
    """Put what items want and have no screening for on the shelf."""
    must(request, "programme.add_screening")
    edition = edition_or_404()
    shown = _festival_day(edition, day)
    count = fill_shelf(edition)
    messages.success(request, f"{count} screenings were put on the shelf.")
    return redirect("desk_board_day", day=shown.isoformat())


@require_http_methods(["GET", "POST"])
def screening(request: HttpRequest, key: int) -> HttpResponse:
    """The plain form that moves a screening, with every breach it would make; needs no script."""
    must(request, VIEW)
    edition = edition_or_404()
    found = get_object_or_404(
        Screening.objects.select_related("item__edition", "screen"), pk=key, item__edition=edition
    )
    form = MoveForm(edition, found, request.POST or None)
    faults: list[Any] = []
    if request.method == "POST":
        must(request, CHANGE)
        if form.is_valid():
            answer = _by_form(request, edition, found, form)
            if isinstance(answer, HttpResponse):
                return answer
            faults = answer
    context = {
        "form": form,
        "screening": found,
        "edition": edition,
        "faults": faults,
        "may_change": request.user.has_perm(CHANGE),
        "back": found.festival_day or first_day_to_show(edition),
    }
    return render(request, "desk/board_screening.html", context)


def _by_form(request: HttpRequest, edition: Edition, found: Screening, form: MoveForm) -> HttpResponse | list[Any]:
    """Move it, or look first: faults are shown once before they are taken into account."""
    asked = form.cleaned_data
    try:
        target = asked_of(
            {"screening": str(found.pk), "screen": asked["screen"], "start": asked["start_text"]}, edition
        )
        faults = faults_there(edition, found, target.screen, target.start) if target.screen and target.start else []
        if "look" in request.POST or (faults and "anyway" not in request.POST):
            return [{"rule": fault.rule, "text": _in_words(fault, found.pk)} for fault in faults] or [
                {"rule": "", "text": "It fits."}
            ]
        wanted = move_of(form.as_move(), edition)
        deeds.take_step(edition, [wanted], _words(wanted), request.user)
    except (ProgrammeRefusal, NothingToShow) as refusal:
        form.add_error(None, str(refusal))
        return []
    found.refresh_from_db()
    messages.success(request, f"{found.item} is moved." if found.start else f"{found.item} lies on the shelf.")
    return redirect("desk_board_day", day=(found.festival_day or first_day_to_show(edition)).isoformat())


@require_GET
def changes(request: HttpRequest) -> HttpResponse:
    """What has changed on the timetable since the last published version, and all steps."""
    must(request, VIEW)
    edition = edition_or_404()
    pending = deeds.pending(edition, datetime.now(UTC))
    rows = [change for change in pending.changes if change.kind in SCREENING_CHANGES]
    steps = edition.steps.select_related("taken_by")[:100]
    context = {
        "edition": edition,
        "pending": pending,
        "changes": rows,
        "steps": steps,
        "language": edition.languages[0],
        "back": first_day_to_show(edition),
    }
    return render(request, "desk/board_changes.html", context)


def _festival_day(edition: Edition, text: str) -> date:
    try:
        found = date.fromisoformat(text)
    except ValueError as error:
        raise Http404(text) from error
    if not edition.first_day <= found <= edition.last_day:
        raise Http404(text)
    return found


def _context(request: HttpRequest, edition: Edition, shown: date) -> dict[str, Any]:
    board = board_of(edition, shown)
    return {
        "edition": edition,
        "board": board,
        "may_change": request.user.has_perm(CHANGE),
        "may_add": request.user.has_perm("programme.add_screening"),
        "undoable": undoable(edition, request.user),
        "redoable": redoable(edition, request.user),
        "run": edition.runs.first(),
        "rest": len(board.shelf),
    }


def _fresh(request: HttpRequest, edition: Edition, shown: date, said: str = "") -> dict[str, Any]:
    context = _context(request, edition, shown)
    return {
        "html": render_to_string("desk/board_live.html", context, request),
        "stand": context["board"].stand,
        "said": said,
    }


def _answer(request: HttpRequest, edition: Edition, shown: date, said: str, status: int) -> HttpResponse:
    if request.headers.get("X-Requested-With") == "XMLHttpRequest":
        return JsonResponse(_fresh(request, edition, shown, said), status=status)
    if said:
        messages.error(request, said)
    return redirect("desk_board_day", day=shown.isoformat())
