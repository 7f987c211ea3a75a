"""The text view of a document: its characters, and for each the way back to its place in the original."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

MarkKind = Literal[
    "heading",
    "paragraph",
    "list_item",
    "cell",
    "label_cell",
    "italic",
    "bold",
    "link",
    "navigation",
    "footer",
    "embedded",
]


@dataclass(frozen=True, slots=True)
class Mark:
    """What the layout says of a span: `[start, end)` in code points; `level` 1..6 for headings; `target` of a link;
    `row`, `column` (0-based) and `table` (0-based) of a cell; `embedded` is one value of JSON-LD, microdata, OpenGraph
    or the page's title that stands at the end of the view, `target` its path: "json-ld:Movie[0].director[0].name"."""

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


class Box(NamedTuple):
    """An element of an HTML page over `[start, end)` of the view; `path` is its tag, classes, id and itemprop after the
    nearest two elements around it that have any: "div.film > span.year". Of those around `path` has the first class
    alone; `full` has every class of the nearest one, and that alone. Numbers of three digits and more are "#"."""

    start: int
    end: int
    path: str
    full: str


@dataclass(frozen=True, slots=True)
class ViewNotice:
    """Something the reviewer should know of the document itself: a code, a sentence, and the spans it is about."""

    code: str
    message: str
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class TextView:
    """A document as text. `text` keeps line ends as in the file; offsets are code points; `places` are sorted and empty
    for plain text; `marks` are sorted by start and may nest, as do
    `boxes`, which only HTML has; `language` is BCP 47, None where the file is silent."""

    name: str
    sha256: str
    media_type: str
    text: str
    language: str | None = None
    marks: tuple[Mark, ...] = ()
    places: tuple[Place, ...] = ()
    notices: tuple[ViewNotice, ...] = field(default=())
    boxes: tuple[Box, ...] = field(default=(), repr=False)

    def __post_init__(self) -> None:
        size = len(self.text)
        previous = 0
        for place in self.places:
            if not previous <= place.start < place.end <= size:
                raise ValueError(f"place [{place.start}, {place.end}) does not follow {previous} in {size} characters")
            previous = place.end
        if any(not 0 <= mark.start < mark.end <= size for mark in self.marks):
            raise ValueError(f"a mark lies outside the {size} characters of the view")

    def places_in(self, start: int, end: int) -> tuple[Place, ...]:
        """The places that `[start, end)` touches, in order; none for plain text or for layout alone."""
        first = bisect_right(self.places, start, key=lambda place: place.end)
        last = bisect_left(self.places, end, key=lambda place: place.start)
        return self.places[first:last]

    def where(self, start: int, end: int) -> dict[str, object] | None:
        """The "place" of reading.md for `[start, end)`: one place as it is; several as the first, with the last under
        "last" (boxes of one page are joined into one); None where the original has no place for it."""
        touched = self.places_in(start, end)
        if not touched:
            return None
        first, last = touched[0].where, touched[-1].where
        pages = {place.where.get("page") for place in touched}
        if "box" in first and len(pages) == 1:
            return {**first, "box": _joined([place.where["box"] for place in touched])}
        return dict(first) if first == last else {**first, "last": last}


def _joined(boxes: list[object]) -> list[float]:
    corners = [box for box in boxes if isinstance(box, list)]
    return [
        min(b[0] for b in corners),
        min(b[1] for b in corners),
        max(b[2] for b in corners),
        max(b[3] for b in corners),
    ]
