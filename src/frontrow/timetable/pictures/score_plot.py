"""The score of the best timetable over the time of a search."""

from collections.abc import Sequence

from frontrow.timetable.pictures.drawing import FAINT, Box, Colour, Drawing, Label, Line

WIDTH, HEIGHT = 640.0, 320.0
LEFT, RIGHT, TOP, BOTTOM = 70.0, 20.0, 40.0, 40.0
CURVE: Colour = (176, 58, 46)
STEPS = 4


def score_plot(history: Sequence[tuple[float, float]]) -> Drawing:
    """Return the plot of (seconds, score) pairs in order of time; an empty history is an empty plot."""
    title = "Score over time (lower is better)"
    shapes: list[Box | Line | Label] = [Label(LEFT, 24, title, 14)]
    if history:
        shapes += _axes(history)
        shapes.append(Line(tuple(_point(history, at) for at in history), CURVE, 2))
    return Drawing(WIDTH, HEIGHT, title, tuple(shapes))


def _range(history: Sequence[tuple[float, float]]) -> tuple[float, float, float]:
    scores = [score for _, score in history]
    low, high = min(scores), max(scores)
    return max(history[-1][0], 1e-9), low, high if high > low else low + 1.0


def _point(history: Sequence[tuple[float, float]], at: tuple[float, float]) -> tuple[float, float]:
    seconds, low, high = _range(history)
    x = LEFT + (WIDTH - LEFT - RIGHT) * at[0] / seconds
    y = HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (at[1] - low) / (high - low)
    return round(x, 2), round(y, 2)


def _axes(history: Sequence[tuple[float, float]]) -> list[Box | Line | Label]:
    seconds, low, high = _range(history)
    shapes: list[Box | Line | Label] = []
    for step in range(STEPS + 1):
        score, moment = low + (high - low) * step / STEPS, seconds * step / STEPS
        _, y = _point(history, (0.0, score))
        x, _ = _point(history, (moment, low))
        shapes.append(Line(((LEFT, y), (WIDTH - RIGHT, y)), FAINT))
        shapes.append(Label(LEFT - 6, y + 4, f"{score:,.0f}", 11, "end"))
        shapes.append(Label(x, HEIGHT - BOTTOM + 18, f"{moment:.3g} s", 11, "middle"))
    return shapes
