"""Processor time of a page within one process: calls a WSGI application as a server would, and prints JSON.

`PYTHON clocked_requests.py MODULE:APPLICATION URL_PATH HOST REQUESTS`: any interpreter that has the application; no
other package is needed. The first answers are not counted. Times are milliseconds of this process's processor time a
request: the median of five rounds.
"""

import importlib
import io
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from typing import Any

ROUNDS, WARMING = 5, 3
Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def asked(application: Application, path: str, host: str) -> tuple[str, bytes]:
    """The status and the body that an application answers."""
    told: list[str] = []
    environ = {
        "REQUEST_METHOD": "GET", "SCRIPT_NAME": "", "PATH_INFO": path, "QUERY_STRING": "", "HTTP_ACCEPT": "text/html",
        "SERVER_PROTOCOL": "HTTP/1.1", "SERVER_NAME": host.split(":")[0], "SERVER_PORT": host.split(":")[1],
        "HTTP_HOST": host, "REMOTE_ADDR": "127.0.0.1", "wsgi.version": (1, 0), "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(), "wsgi.errors": sys.stderr, "wsgi.multithread": False, "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }  # fmt: skip
    answer = application(environ, lambda status, headers, failure=None: told.append(status))
    body = b"".join(answer)
    if hasattr(answer, "close"):
        answer.close()  # Django ends a request, and returns its database connection, here
    return told[0], body


def main(name: str, path: str, host: str, requests: int) -> None:
    """Print {"status", "bytes", "milliseconds", "rounds"}."""
    module, _, attribute = name.partition(":")
    application = getattr(importlib.import_module(module), attribute)
    for _ in range(WARMING):
        status, body = asked(application, path, host)
    rounds = []
    for _ in range(ROUNDS):
        began = time.process_time()
        for _ in range(max(1, requests // ROUNDS)):
            asked(application, path, host)
        rounds.append(1000 * (time.process_time() - began) / max(1, requests // ROUNDS))
    found = {"status": status, "bytes": len(body), "milliseconds": statistics.median(rounds), "rounds": rounds}
    print(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
