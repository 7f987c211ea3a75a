"""Tells when code is being compiled, and keeps that time apart."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any


class CompileWatch(AbstractContextManager["CompileWatch"]):
    """While open, `tell` is called when the first code is compiled, and `clock` stands still while any is.

    Code that is loaded from the folder where it is kept is not compiled. The time that a user gives to a search is
    thus spent on searching, also on the first use. To open it loads Numba.
    """

    def __init__(self, clock: Callable[[], float], tell: Callable[[], None] = lambda: None) -> None:
        self._real, self._tell = clock, tell
        self._told, self._depth, self._began, self._spent = False, 0, 0.0, 0.0
        self._ear: Any = None

    def __enter__(self) -> "CompileWatch":
        from numba.core import event

        watch = self

        class Ear(event.Listener):
            def on_start(self, event: object) -> None:
                watch._begins()

            def on_end(self, event: object) -> None:
                watch._ends()

        self._ear = Ear()
        event.register("numba:compile", self._ear)  # type: ignore[no-untyped-call]
        return self

    def __exit__(self, *_: object) -> None:
        from numba.core import event

        event.unregister("numba:compile", self._ear)  # type: ignore[no-untyped-call]

    def clock(self) -> float:
        """Return seconds from some origin, without those spent on compiling."""
        return (self._began if self._depth else self._real()) - self._spent

    def _begins(self) -> None:
        """Hear that a function is being compiled; those that it calls are compiled within."""
        if not self._depth:
            self._began = self._real()
        self._depth += 1
        if not self._told:
            self._told = True
            self._tell()

    def _ends(self) -> None:
        self._depth -= 1
        if not self._depth:
            self._spent += self._real() - self._began
