"""Captions of pictures: "Foto: Name" below a still names who took it, and no cinematographer."""

import re

from frontrow.reading.folding import key
from frontrow.reading.grammar.field import Field
from frontrow.reading.line_search import line_numbered
from frontrow.reading.page import Page

_WORDS = frozenset({"foto", "fotos", "photo", "photos", "fot", "фото", "bild", "bilder", "image", "images"})
_CALLED = "(?:caption|photos?|fotos?|copyright|bildnachweis|legende)"
_CAPTION = re.compile(rf"(?:\A|> )(?:figcaption|figure|[^> ]*[.#](?:[\w-]*[-_])?{_CALLED}(?![a-z]))", re.IGNORECASE)


def is_of_picture(page: Page, field: Field) -> bool:
    """Whether a field stands in an element that its author calls a caption or a photograph's, and names its taker."""
    line = line_numbered(page.lines, field.line)
    if field.roles != ("cinematography",) or line is None or key(page.text[slice(*field.label)]) not in _WORDS:
        return False
    holding = (box for box in page.boxes if box.start <= line.start and line.end <= box.end <= line.end + 1)
    return any(_CAPTION.search(box.full) for box in holding)
