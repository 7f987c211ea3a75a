"""The decorator of the planner's compiled functions; only they import it, so that nothing else loads Numba."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

import numba
from numba.core import config

from frontrow.planner.compiled_folder import folder

_Function = TypeVar("_Function", bound=Callable[..., Any])


def _writable(path: Path) -> bool:
    try:
        path.mkdir(parents=True, exist_ok=True)
        probe = path / ".written"
        probe.touch()
        probe.unlink()
    except OSError:
        return False
    return True


_FOLDER = folder()
_KEEPS = _writable(_FOLDER)


def compiled(function: _Function) -> _Function:
    """Compile a function on first use and keep the code; without fast-math, so that every machine computes the same."""
    before = config.CACHE_DIR  # type: ignore[attr-defined]
    if _KEEPS:
        config.CACHE_DIR = str(_FOLDER)  # type: ignore[attr-defined]
    try:
        return cast(_Function, numba.njit(cache=True, error_model="numpy")(function))
    finally:
        config.CACHE_DIR = before  # type: ignore[attr-defined]
