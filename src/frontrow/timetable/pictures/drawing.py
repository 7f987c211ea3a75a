"""A drawing of rectangles, lines and texts, in points, that can be written as SVG."""

from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

Colour = tuple[int, int, int]
INK: Colour = (34, 34, 40)
FAINT: Colour = (200, 200, 206)
PAPER: Colour = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle; `title` is read out and shown when pointed at."""

    x: float
    y: float
    width: float
    height: float
    fill: Colour
    title: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line through points."""

    points: tuple[tuple[float, float], ...]
    colour: Colour
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Label:
    """A text; `anchor` is start, middle or end."""

    x: float
    y: float
    text: str
    size: float = 11.0
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes in the order they are drawn, on a white page of width × height points, with a title for all readers."""

    width: float
    height: float
    title: str
    shapes: tuple[Box | Line | Label, ...]

    def as_svg(self) -> bytes:
        """Return the drawing as an SVG file."""
        body = "\n".join(_svg(shape) for shape in self.shapes)
        size = f'width="{self.width:g}" height="{self.height:g}" viewBox="0 0 {self.width:g} {self.height:g}"'
        head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label={quoteattr(self.title)}>'
        page = f'<rect width="100%" height="100%" fill="{_hex(PAPER)}"/>'
        font = '<g font-family="system-ui, sans-serif">'
        return f"{head}\n<title>{escape(self.title)}</title>\n{page}\n{font}\n{body}\n</g>\n</svg>\n".encode()


def _svg(shape: Box | Line | Label) -> str:
    if isinstance(shape, Box):
        title = f"<title>{escape(shape.title)}</title>" if shape.title else ""
        place = f'x="{shape.x:g}" y="{shape.y:g}" width="{shape.width:g}" height="{shape.height:g}"'
        return f'<rect {place} fill="{_hex(shape.fill)}">{title}</rect>'
    if isinstance(shape, Line):
        points = " ".join(f"{x:g},{y:g}" for x, y in shape.points)
        return f'<polyline points="{points}" fill="none" stroke="{_hex(shape.colour)}" stroke-width="{shape.width:g}"/>'
    place = f'x="{shape.x:g}" y="{shape.y:g}" font-size="{shape.size:g}" text-anchor="{shape.anchor}"'
    return f'<text {place} fill="{_hex(INK)}">{escape(shape.text)}</text>'


def _hex(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
