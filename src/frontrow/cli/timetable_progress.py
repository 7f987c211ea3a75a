"""The progress line of a draft on stderr: how far, the best score so far, how fast."""

import time
from typing import TextIO

from frontrow.timetable.draft import Progress

WIDTH = 24


class ProgressLine:
    """Called with the progress of a search; writes at most five lines a second and keeps the scores for a plot."""

    def __init__(self, stream: TextIO) -> None:
        self.stream, self.said = stream, 0.0
        self.began: float | None = None  # the first call: what is compiled before it is not the search's time
        self.history: list[tuple[float, float]] = []

    def __call__(self, progress: Progress) -> None:
        """Show where the search stands."""
        self.began = time.monotonic() if self.began is None else self.began
        now = time.monotonic() - self.began
        if not progress.breach_minutes:
            self.history.append((now, progress.score))
        if now - self.said < (0.2 if self.stream.isatty() else 5.0) and progress.share < 1.0:
            return
        self.said = now
        done = round(WIDTH * progress.share)
        score = f"score {progress.score:,.0f}" if not progress.breach_minutes else "rules still broken"
        text = (
            f"[{'#' * done}{'.' * (WIDTH - done)}] {progress.share:4.0%} {score}, {progress.moves:,} moves, {now:.0f} s"
        )
        self.stream.write(f"\r{text:<78}" if self.stream.isatty() else text + "\n")
        self.stream.flush()

    def end(self) -> None:
        """Leave the line."""
        if self.stream.isatty():
            self.stream.write("\n")
