"""What the timetable's own background worker does with a run."""

import logging
from pathlib import Path
from typing import Any

from django.conf import settings
from django_tasks import task

from frontrow.desk.timetable import engine
from frontrow.desk.timetable.applying import as_proposal, moves_of
from frontrow.desk.timetable.local_time import local_text
from frontrow.desk.timetable.problem import Assembled, problem_of
from frontrow.desk.timetable.runs import apply_run, end, entries_now, public_of
from frontrow.programme.models import Screening, TimetableRun
from frontrow.programme.refusals import ProgrammeRefusal

MOST_POINTS = 700
log = logging.getLogger(__name__)


@task(queue_name="timetable")  # a worker of its own: a run takes minutes
def work_off(key: int) -> None:
    """Work off one run; whatever goes wrong is written down in it."""
    run = TimetableRun.objects.select_related("edition", "asked_by").get(pk=key)
    if run.stand != "waiting":
        return
    run.stand = "running"
    run.save(update_fields=["stand"])
    try:
        engine.keep_compiled_in(Path(settings.DATA_FOLDER) / "compiled")
        WORK[run.kind](run)
    except (engine.EngineRefused, ProgrammeRefusal) as refusal:
        end(run, "failed", str(refusal))
    except Exception:  # the run must not stay open for ever, whatever happens
        log.exception("a timetable run failed")
        end(run, "failed", "something went wrong; the server's log says what")
        raise


def _rest(run: TimetableRun) -> None:
    """Everything placed stays; what lies on the shelf is placed."""
    assembled = _assembled(run, "placed")
    found = engine.draft(assembled, run.seconds, run.seed, lambda *at: _tell(run, *at))
    _keep(run, assembled, found)
    broken = f", {len(found.breaches)} rules broken: look at the board" if found.breaches else ""
    if not run.proposal:
        end(run, "done", f"there was nothing to place{broken}")
        return
    end(run, "done", f"{len(run.proposal)} screenings found a place{broken}")
    _apply(run)


def _improve(run: TimetableRun) -> None:
    """All but the pinned may move; only a better timetable is put on the board."""
    assembled = _assembled(run, "pinned")
    before = engine.judged(assembled, _entries(run, assembled))
    found = engine.draft(assembled, run.seconds, run.seed, lambda *at: _tell(run, *at))
    _keep(run, assembled, found)
    run.answer |= {"before": before.score, "breaches_before": len(before.breaches)}
    better = (len(found.breaches), found.score["total"]) < (len(before.breaches), before.score["total"])
    if not better:
        run.proposal = []
        end(run, "done", f"nothing better was found than what lies on the board ({before.score['total']:,.0f})")
        return
    end(
        run,
        "done",
        f"score {before.score['total']:,.0f} → {found.score['total']:,.0f}, {len(run.proposal)} screenings moved",
    )
    _apply(run)


def _repair(run: TimetableRun) -> None:
    """The fewest moves after which no rule is broken; shown first, applied by a person."""
    assembled = _assembled(run, "pinned")
    answer, entries = engine.repair(assembled, _entries(run, assembled), run.seconds)
    run.answer |= answer | {"why": _why(assembled, answer)}
    run.proposal = as_proposal(moves_of(run.edition, assembled, entries))
    if not run.answer["repaired"]:
        run.answer["because"] = engine.explain(assembled, run.seconds)["because"]
    how = "proved to be the fewest" if run.answer["minimal"] else f"at least {run.answer['bound']} are needed"
    mends = "1 move mends it" if run.answer["moved"] == 1 else f"{run.answer['moved']} moves mend it"
    end(run, "done", f"{mends}, {how}" if run.answer["repaired"] else "no repair was found")


def _why(assembled: Assembled, answer: dict[str, Any]) -> dict[str, list[str]]:
    """By the screening's key: what it would break if it stayed where it is."""
    keys = assembled.screenings
    return {
        str(keys[move["item"], move["screening"]]): [breach["detail"] for breach in move["because"]]
        for move in answer["moves"]
    }


def _explain(run: TimetableRun) -> None:
    """Whether a timetable exists at all with what is pinned, and if not, which demands conflict."""
    run.answer |= engine.explain(_assembled(run, "pinned"), run.seconds)
    words = {
        True: "a timetable exists",
        False: "no timetable exists: these demands conflict",
        None: "not known in this time",
    }
    end(run, "done", words[run.answer["feasible"]])


WORK = {"rest": _rest, "improve": _improve, "repair": _repair, "explain": _explain}


def _assembled(run: TimetableRun, hold: str) -> Assembled:
    assembled = problem_of(run.edition, public_of(run.edition), hold)
    run.problem = assembled.data().decode()
    run.answer = {"notices": list(assembled.notices)}
    run.save(update_fields=["problem", "answer"])
    return assembled


def _entries(run: TimetableRun, assembled: Assembled) -> list[dict[str, Any]]:
    placed = Screening.objects.filter(pk__in=assembled.screenings.values(), start__isnull=False).select_related(
        "screen"
    )
    zone = run.edition.zone
    return list(entries_now(assembled.screenings, {s.pk: (s.screen.slug, local_text(s.start, zone)) for s in placed}))


def _tell(run: TimetableRun, seconds: float, score: float, breach_minutes: int) -> bool:
    """Write down where the search stands; True where somebody has asked it to stop."""
    if len(run.progress) < MOST_POINTS:
        run.progress.append([round(seconds, 1), round(score, 2), breach_minutes])
    TimetableRun.objects.filter(pk=run.pk).update(progress=run.progress)
    run.stop_asked = TimetableRun.objects.values_list("stop_asked", flat=True).get(pk=run.pk)
    return run.stop_asked


def _keep(run: TimetableRun, assembled: Assembled, found: engine.Found) -> None:
    run.proposal = as_proposal(moves_of(run.edition, assembled, found.entries))
    run.answer |= {"score": found.score, "breaches": list(found.breaches), "entries": found.entries}


def _apply(run: TimetableRun) -> None:
    """Put it on the board at once; where somebody was faster, the proposal stays for a person to look at."""
    try:
        apply_run(run, run.asked_by)
    except ProgrammeRefusal as refusal:
        end(run, "done", f"{run.said}; not put on the board: {refusal}")
