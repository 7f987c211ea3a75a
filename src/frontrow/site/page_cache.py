"""Answers that are ready, by (version, journal revision, language, path, light); bounded by their bytes, the least
used go first."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock

from frontrow.site.answers import Answer

MOST_BYTES = 8 * 2**20  # of a worker's 130 MB; some five hundred pages, and one more costs 3 ms


class PageCache:
    """A bounded store of answers, safe between threads; what no longer is published is never asked for and so
    leaves."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most = most_bytes
        self._held = 0
        self._answers: OrderedDict[Hashable, tuple[Answer, int]] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], Answer]) -> Answer:
        """The answer for `key`, made by `make` where it is not held; what `make` raises is not kept."""
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
                return self._answers[key][0]
        made = make()
        weight = 2 * made.weight if not made.forever else made.weight  # room for the packed form too
        if weight <= self._most // 8:
            self._keep(key, made, weight)
        return made

    def _keep(self, key: Hashable, made: Answer, weight: int) -> None:
        with self._lock:
            if key in self._answers:
                return
            self._answers[key] = (made, weight)
            self._held += weight
            while self._held > self._most:
                _, (_, freed) = self._answers.popitem(last=False)
                self._held -= freed

    @property
    def held(self) -> int:
        """Bytes held now."""
        return self._held
