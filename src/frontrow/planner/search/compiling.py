"""The decorators of the planner's compiled functions; only they import it, so that nothing else loads Numba."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numba
from numba.core import config

from frontrow.planner.search.compiled_folder import made_folder

_Function = TypeVar("_Function", bound=Callable[..., Any])
_FOLDER = made_folder()


def inlined(function: _Function) -> _Function:
    """Compile a small function as a part of its callers: in the innermost loops a call costs more than its body."""
    return cast(_Function, numba.njit(inline="always", error_model="numpy")(function))


def compiled(function: _Function) -> _Function:
    """Compile a function on first use and keep the code; without fast-math, so that every machine computes the same.

    It may make no arrays: as its caller holds those it works on, they are not counted at every touch, which in the
    loops over tuples of thirty arrays took most of the time (Numba's option `_nrt`; it refuses to compile a
    function that makes arrays all the same).
    """
    return _kept(function, makes_arrays=False)


def making_arrays(function: _Function) -> _Function:
    """Compile a function in the same way that may make arrays."""
    return _kept(function, makes_arrays=True)


def _kept(function: _Function, *, makes_arrays: bool) -> _Function:
    before = config.CACHE_DIR  # type: ignore[attr-defined]
    config.CACHE_DIR = str(_FOLDER) if _FOLDER else before  # type: ignore[attr-defined]
    try:
        # without a folder named by these sources nothing is kept: Numba's own places could hold stale code
        kept = bool(config.CACHE_DIR)  # type: ignore[attr-defined]
        options: dict[str, Any] = {"cache": kept, "error_model": "numpy", "_nrt": makes_arrays}
        return cast(_Function, numba.njit(**options)(function))
    finally:
        config.CACHE_DIR = before  # type: ignore[attr-defined]
