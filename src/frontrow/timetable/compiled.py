"""The decorator of compiled functions; only the search imports it, so that nothing else loads Numba."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numba
from numba.core import config

_Function = TypeVar("_Function", bound=Callable[..., Any])


def compiled(function: _Function) -> _Function:
    """Compile a function on first use; kept on disk where `engine_cache.keep_in` has named a folder.

    No fast-math: the same seed must give the same floating point on every machine.
    """
    kept = bool(getattr(config, "CACHE_DIR", ""))
    return cast(_Function, numba.njit(cache=kept, error_model="numpy", nogil=True)(function))
