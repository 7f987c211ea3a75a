"""From an address to the bytes that answer it."""

import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from frontrow.site.booklet import Booklet
from frontrow.site.jinja import House, print_page
from frontrow.site.page import Page, Plain
from frontrow.site.routes import Route

HTML = "text/html; charset=utf-8"
LEAST_WORTH_PACKING = 600  # bytes


@dataclass(slots=True)
class Answer:
    """Ready bytes; `etag` is quoted; `packed` gives them gzipped, worked out once."""

    body: bytes
    content_type: str
    etag: str
    status: int = 200
    forever: bool = False
    filename: str = ""
    _packed: bytes = field(default=b"", repr=False)

    @property
    def packed(self) -> bytes:
        """The body under gzip, or nothing where that gains nothing."""
        if (
            not self._packed
            and len(self.body) > LEAST_WORTH_PACKING
            and self.content_type.startswith(("text/", "application/", "image/svg"))
        ):
            self._packed = gzip.compress(self.body, 6, mtime=0)
        return self._packed

    @property
    def weight(self) -> int:
        """Bytes that it occupies."""
        return len(self.body) + len(self._packed)


def answer(booklet: Booklet, route: Route, arguments: Mapping[str, str], house: House, light: str = "") -> Answer:
    """What stands at an address; raises NotShown."""
    return ready(booklet, route.build(booklet, **arguments), house, light)


def ready(booklet: Booklet, made: Page | Plain, house: House, light: str = "") -> Answer:
    """A page printed, or a file as it is."""
    if isinstance(made, Plain):
        return Answer(made.body, made.content_type, etag(made.body), forever=made.forever, filename=made.filename)
    body = print_page(booklet, made, house, light).encode()
    return Answer(body, HTML, etag(body), made.status)


def etag(body: bytes) -> str:
    """A strong validator."""
    return f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
