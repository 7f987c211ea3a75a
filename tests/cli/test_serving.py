"""Serving starts a worker for every queue of background tasks, and leaves none behind."""

import signal
import subprocess
import sys

import pytest
from django.conf import settings

from frontrow.cli import serving


def test_every_queue_has_a_worker() -> None:
    assert set(serving.QUEUES) == set(settings.TASKS["default"]["QUEUES"])


def test_a_run_of_the_timetable_keeps_nobody_elses_task_waiting() -> None:
    from frontrow.desk.review.tasks import read_upload
    from frontrow.desk.timetable.tasks import work_off

    assert work_off.queue_name == "timetable"
    assert read_upload.queue_name == "default"


def test_a_worker_that_does_not_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "PATIENCE", 0.2)
    deaf = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(1, flush=True); time.sleep(60)"
    willing = "import time; print(1, flush=True); time.sleep(60)"
    workers = [subprocess.Popen([sys.executable, "-c", each], stdout=subprocess.PIPE) for each in (deaf, willing)]
    for worker in workers:
        assert worker.stdout is not None
        worker.stdout.readline()
    serving._stop(workers)
    assert [worker.returncode for worker in workers] == [-signal.SIGKILL, -signal.SIGTERM]
    for worker in workers:
        assert worker.stdout is not None
        worker.stdout.close()
