"""Writes a drawing as PNG, at twice its size."""

import io

from PIL import Image, ImageDraw, ImageFont

from frontrow.timetable.pictures.drawing import INK, PAPER, Box, Drawing, Label, Line

SCALE = 2
_ANCHORS = {"start": "ls", "middle": "ms", "end": "rs"}


def as_png(drawing: Drawing) -> bytes:
    """Return the drawing as a PNG file."""
    image = Image.new("RGB", (round(drawing.width * SCALE), round(drawing.height * SCALE)), PAPER)
    pen = ImageDraw.Draw(image)
    for shape in drawing.shapes:
        _draw(pen, shape)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _draw(pen: ImageDraw.ImageDraw, shape: Box | Line | Label) -> None:
    if isinstance(shape, Box):
        right, bottom = shape.x + shape.width, shape.y + shape.height
        pen.rectangle([shape.x * SCALE, shape.y * SCALE, right * SCALE - 1, bottom * SCALE - 1], fill=shape.fill)
    elif isinstance(shape, Line):
        points = [(x * SCALE, y * SCALE) for x, y in shape.points]
        pen.line(points, fill=shape.colour, width=max(1, round(shape.width * SCALE)))
    else:
        font = ImageFont.load_default(shape.size * SCALE)
        pen.text((shape.x * SCALE, shape.y * SCALE), shape.text, INK, font, anchor=_ANCHORS[shape.anchor])
