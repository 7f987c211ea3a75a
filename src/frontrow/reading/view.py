"""The text view of a document: its characters, and for each the way back to its place in the original."""

from dataclasses import dataclass, field
from typing import Literal

MarkKind = Literal[
    "heading", "paragraph", "list_item", "cell", "label_cell", "italic", "bold", "link", "navigation", "footer", "embedded",
]


@dataclass(frozen=True, slots=True)
class Mark:
    """What the layout says of a span: `[start, end)` in code points; `level` 1..6 for headings; `target` of a link;
    `row`, `column` (0-based) and `table` (0-based) of a cell; `embedded` is JSON-LD, microdata or OpenGraph text that stands
    at the end of the view, `target` naming its vocabulary."""

    start: int
    end: int
    kind: MarkKind
    level: int = 0
    target: str = ""
    table: int = -1
    row: int = -1
    column: int = -1


@dataclass(frozen=True, slots=True)
class Place:
    """Where a run of the view `[start, end)` stands in the original; `where` is the JSON of reading.md:
    {"node"}, {"paragraph", "run"}, {"page", "box"} or {"sheet", "cell"}."""

    start: int
    end: int
    where: dict[str, object]


@dataclass(frozen=True, slots=True)
class ViewNotice:
    """Something the reviewer should know of the document itself: a code, a sentence, and the spans it is about."""

    code: str
    message: str
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class TextView:
    """A document as text. `text` keeps line ends as in the file; offsets are code points; `places` are sorted and empty
    for plain text; `marks` are sorted by start and may nest; `language` is BCP 47 or None where the document does not say."""

    name: str
    sha256: str
    media_type: str
    text: str
    language: str | None = None
    marks: tuple[Mark, ...] = ()
    places: tuple[Place, ...] = ()
    notices: tuple[ViewNotice, ...] = field(default=())
