"""Front Row's site as if each request were a version's first: rows are read from the database and laid out anew."""

from collections.abc import Callable, Iterable
from typing import Any

from bench.schedule_page.uncached_site import application as uncached
from frontrow.programme import reads
from frontrow.site import sources


def application(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
    """Forget what the process holds, then answer."""
    reads.version.cache_clear()
    sources._booklets.clear()
    return uncached(environ, start)
