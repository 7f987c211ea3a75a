"""Compositions in light and dark, drawn by chance: horizons, figures, heads, waves, beams, roads, columns, windows."""

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
_ROWS = 225


class Stage:
    """A dark field to put light on: x from -aspect to aspect, y from -1 (top) to 1; `tone` is brightness, 0 to 1."""

    def __init__(self, chance: np.random.Generator, aspect: float) -> None:
        self.chance, self.aspect = chance, aspect
        across = max(16, min(900, round(_ROWS * aspect)))
        self.y: Array = np.linspace(-1, 1, _ROWS, dtype=np.float32)[:, None] * np.ones((1, across), np.float32)
        self.x: Array = np.linspace(-aspect, aspect, across, dtype=np.float32) * np.ones((_ROWS, 1), np.float32)
        self.side = 1.0 if chance.random() < 0.5 else -1.0  # where the light comes from: 1 is the right
        self.cloud = self._cloud()
        self.tone: Array = 0.05 + 0.09 * self.cloud

    def between(self, low: float, high: float) -> float:
        """A number by chance."""
        return float(self.chance.uniform(low, high))

    def _cloud(self) -> Array:
        """Slow smoke, 0 to 1: waves of eight directions bent by one another."""
        total, bend = np.zeros_like(self.x), np.zeros_like(self.x)
        for octave in range(8):
            turn, phase, size = self.between(0, 6.283), self.between(0, 6.283), 1.1 * 1.38**octave
            wave = np.sin(size * (self.x * np.cos(turn) + self.y * np.sin(turn)) + phase + 1.3 * bend)
            bend = wave
            total = total + wave / 1.3**octave
        low, high = float(total.min()), float(total.max())
        return np.asarray((total - low) / (high - low), dtype=np.float32)

    def glow(self, x: float, y: float, radius: float, power: float = 1.0) -> None:
        """Light in the air around a point."""
        away = ((self.x - x) ** 2 + (self.y - y) ** 2) / radius**2
        self.tone = self.tone + power * np.exp(-away) * (0.72 + 0.28 * self.cloud)

    def body(self, x: float, y: float, wide: float, high: float, turn: float = 0.0, bright: float = 0.95) -> None:
        """A round body that the light models from its side, its far side lost in the dark."""
        cos, sin = float(np.cos(turn)), float(np.sin(turn))
        u = ((self.x - x) * cos + (self.y - y) * sin) / wide
        v = ((self.y - y) * cos - (self.x - x) * sin) / high
        away = u * u + v * v
        depth = np.sqrt(np.maximum(1 - away, 0))
        lit = np.clip(0.78 * u * self.side - 0.34 * v + 0.42 * depth - 0.12, 0, 1)
        edge = _soft(1 - away, 0.0, 0.16)
        self.tone = self.tone * (1 - edge) + edge * (0.03 + bright * lit**1.15 * (0.86 + 0.14 * self.cloud))

    def shade(self, mask: Array, depth: float = 0.9) -> None:
        """Darken where the mask is 1."""
        self.tone = self.tone * (1 - depth * mask)

    def light(self, mask: Array, power: float) -> None:
        """Brighten where the mask is 1."""
        self.tone = self.tone + power * mask * (0.8 + 0.2 * self.cloud)


def _soft(value: Array, low: float, high: float) -> Array:
    step = np.clip((value - low) / (high - low), 0, 1)
    return np.asarray(step * step * (3 - 2 * step), dtype=np.float32)


def moon(stage: Stage) -> None:
    """A disc over water, its path on the waves."""
    x, y, level = stage.between(-0.5, 0.5) * stage.aspect, stage.between(-0.5, -0.15), stage.between(0.25, 0.5)
    stage.glow(x, y, 0.9, 0.42)
    stage.light(_soft(-np.hypot(stage.x - x, stage.y - y), -0.24, -0.19), 0.8)
    below = _soft(stage.y, level - 0.01, level + 0.02)
    stage.shade(below, 0.72)
    path = np.exp(-(((stage.x - x) / (0.12 + 0.55 * np.maximum(stage.y - level, 0))) ** 2))
    stage.light(below * path * _ripples(stage, level), 0.75)


def _ripples(stage: Stage, level: float) -> Array:
    near = np.sqrt(np.maximum(stage.y - level, 0) + 0.02)
    return np.asarray(0.5 + 0.5 * np.sin(46 / (near + 0.35) + 7 * stage.cloud), dtype=np.float32)


def figure(stage: Stage) -> None:
    """Someone standing against a lit opening, with a long shadow."""
    x, floor = stage.between(-0.35, 0.35) * stage.aspect, 0.62
    tall, wide = stage.between(0.95, 1.15), stage.between(0.42, 0.6)
    door = _soft(wide - np.abs(stage.x - x), 0, 0.05) * _soft(stage.y, floor - 2 * tall, floor - 2 * tall + 0.3)
    stage.light(door * _soft(floor - stage.y, 0, 0.03), 0.82)
    reach = np.maximum(stage.y - floor, 0)
    spill = _soft(wide + reach * 1.6 - np.abs(stage.x - x + stage.side * reach), 0, 0.12)
    stage.light(spill * _soft(stage.y, floor, floor + 0.03), 0.5)
    lean = x + stage.between(-0.12, 0.12)
    _standing(stage, lean, floor, tall)
    fall = _soft(0.1 + reach * 0.3 - np.abs(stage.x - lean + stage.side * reach), 0, 0.08)
    stage.shade(fall * _soft(stage.y, floor - 0.02, floor + 0.04), 0.9)


def _standing(stage: Stage, x: float, floor: float, tall: float) -> None:
    head = np.hypot((stage.x - x) / 0.095, (stage.y - floor + tall) / 0.125)
    down = np.clip((stage.y - floor + tall - 0.12) / (tall - 0.12), 0, 1)
    half = 0.07 + 0.15 * _soft(down, 0.0, 0.16) - 0.07 * _soft(down, 0.3, 0.6) + 0.1 * _soft(down, 0.55, 1)
    coat = _soft(half - np.abs(stage.x - x), 0, 0.035) * _soft(down, 0.0, 0.03) * _soft(floor + 0.03 - stage.y, 0, 0.03)
    stage.shade(np.maximum(_soft(1.12 - head, 0, 0.16), coat), 0.97)


def head(stage: Stage) -> None:
    """A face half in the light."""
    x, size = stage.between(-0.3, 0.3) * stage.aspect, stage.between(0.62, 0.76)
    stage.glow(x + stage.side * 1.1, -0.3, 1.0, 0.26)
    _face(stage, x, 0.02, size)


def couple(stage: Stage) -> None:
    """Two faces in one light, the further one half lost."""
    x, size = stage.between(-0.2, 0.2) * stage.aspect, stage.between(0.5, 0.58)
    stage.glow(x + stage.side * 1.2, -0.4, 1.1, 0.34)
    _face(stage, x + stage.side * 0.62, -0.08, size * 0.92)
    _face(stage, x - stage.side * 0.3, 0.16, size)


def _face(stage: Stage, x: float, y: float, size: float) -> None:
    """Neck, shoulders and a head; brow, eyes, nose and mouth are only shadows."""
    stage.body(x, y + 1.68 * size, size * 1.7, size, 0, 0.5)
    stage.body(x, y + 1.05 * size, size * 0.42, size, 0, 0.55)
    stage.body(x, y, size * 0.72, size, stage.side * 0.06, 1.2)
    for side, power in ((1, 0.85), (-1, 0.9)):
        _hollow(stage, x + side * 0.27 * size, y - 0.12 * size, 0.17 * size, 0.085 * size, power)
    _hollow(stage, x - stage.side * 0.02 * size, y + 0.12 * size, 0.06 * size, 0.24 * size, 0.55)
    _hollow(stage, x + stage.side * 0.05 * size, y + 0.5 * size, 0.2 * size, 0.045 * size, 0.75)
    _hollow(stage, x - stage.side * 0.1 * size, y - 0.9 * size, 0.75 * size, 0.32 * size, 0.88)


def _hollow(stage: Stage, x: float, y: float, wide: float, high: float, depth: float) -> None:
    stage.shade(np.exp(-(((stage.x - x) / wide) ** 2) - ((stage.y - y) / high) ** 2), depth)


def waves(stage: Stage) -> None:
    """Ridge behind ridge, each lit along its crest."""
    stage.glow(stage.side * 0.6 * stage.aspect, -0.7, 1.1, 0.5)
    for ridge in range(6):
        level = -0.35 + 0.26 * ridge
        phase, pace = stage.between(0, 6.283), stage.between(0.9, 1.7)
        crest = level + 0.16 * np.sin(pace * stage.x + phase) + 0.05 * np.sin(3.1 * pace * stage.x + 2 * phase)
        below = _soft(stage.y - crest, 0, 0.02)
        slope = np.gradient(crest, axis=1) * crest.shape[1] / (2 * stage.aspect)
        lit = np.clip(0.5 + 1.6 * slope * stage.side, 0.12, 1) * np.exp(-np.maximum(stage.y - crest, 0) * (3.2 + ridge))
        stage.tone = stage.tone * (1 - below) + below * (0.03 + 0.95 * lit * (0.75 + 0.25 * stage.cloud))


def beam(stage: Stage) -> None:
    """A projector's light through smoke, and heads before it."""
    x, y = -stage.side * stage.aspect * 1.05, stage.between(-0.95, -0.6)
    run = (stage.x - x) * stage.side
    drop = stage.y - y - run * stage.between(0.05, 0.16)
    spread = 0.03 + run * stage.between(0.17, 0.24)
    cone = _soft(spread - np.abs(drop), 0, 0.1) * (0.55 + 0.45 * stage.cloud)
    rays = 0.75 + 0.25 * np.sin(17 * drop / spread + 4)
    stage.light(cone * rays, 0.9)
    stage.glow(x, y, 0.45, 0.9)
    count = 3 + int(stage.chance.integers(0, 4))
    for seat in range(count):
        at = stage.aspect * (-0.85 + 1.7 * (seat + stage.between(0.2, 0.8)) / count)
        low = 0.92 + stage.between(-0.06, 0.08)
        stage.body(at, low + 0.38, 0.34, 0.36, 0, 0.3)
        stage.body(at, low - 0.06, 0.145, 0.19, 0, 0.45)


def road(stage: Stage) -> None:
    """A road to a light on the horizon, poles along it."""
    x, level = stage.between(-0.35, 0.35) * stage.aspect, stage.between(-0.12, 0.15)
    stage.glow(x, level - 0.05, 0.75, 0.85)
    down = np.maximum(stage.y - level, 0)
    below = _soft(stage.y, level - 0.01, level + 0.02)
    stage.shade(below, 0.82)
    centre = x + stage.side * 0.35 * down**2
    stage.light(below * _soft(0.02 + 0.75 * down - np.abs(stage.x - centre), 0, 0.06) * np.exp(-1.1 * down), 0.5)
    dash = _soft(np.sin(9 / (down + 0.12)), -0.2, 0.3)
    stage.light(below * dash * _soft(0.008 + 0.045 * down - np.abs(stage.x - centre), 0, 0.02), 0.7)
    for pole in range(1, 6):
        near = 1.15 / pole
        at = x - stage.side * (0.12 + 1.5 * near)
        post = _soft(0.028 * near + 0.004 - np.abs(stage.x - at), 0, 0.012)
        top = level - 1.1 * near
        stage.shade(post * _soft(stage.y, top, top + 0.02) * (stage.y < level + near * 0.5), 0.95)


def columns(stage: Stage) -> None:
    """Trunks or pillars in a side light, nearer ones darker."""
    stage.glow(stage.side * 0.7 * stage.aspect, -0.2, 1.2, 0.75)
    for depth in range(3):
        count = 7 - 2 * depth
        for trunk in range(count):
            at = stage.aspect * (-1 + 2 * (trunk + stage.between(0.1, 0.9)) / count)
            half = (0.045 + 0.05 * depth) * stage.between(0.8, 1.3)
            bend = at + 0.05 * np.sin(1.5 * stage.y + stage.between(0, 6))
            u = (stage.x - bend) / half
            lit = np.clip(0.85 * u * stage.side + 0.25, 0, 1) ** 1.6 * (0.9 - 0.22 * depth)
            mask = _soft(1 - np.abs(u), 0, 0.2)
            stage.tone = stage.tone * (1 - mask) + mask * (0.02 + lit * (0.7 + 0.3 * stage.cloud))
    stage.shade(_soft(stage.y, 0.45, 1.2), 0.8)


def window(stage: Stage) -> None:
    """A window's light thrown across a wall, and a body in it."""
    x, y = stage.between(-0.3, 0.3) * stage.aspect, stage.between(-0.2, 0.05)
    skew = stage.side * stage.between(0.25, 0.45)
    u, v = (stage.x - x) - skew * (stage.y - y), stage.y - y + 0.12 * stage.side * (stage.x - x)
    pane = _soft(0.72 - np.abs(u), 0, 0.06) * _soft(0.62 - np.abs(v), 0, 0.06)
    bars = np.minimum(_soft(np.abs(u), 0.025, 0.06), _soft(np.abs(np.abs(v) - 0.2), 0.02, 0.05))
    stage.glow(x, y, 1.0, 0.16)
    stage.light(pane * bars, 0.78)
    stage.body(x + stage.side * 0.5, 1.1, 0.55, 0.75, 0, 0.5)
    stage.body(x + stage.side * 0.42, 0.28, 0.19, 0.25, stage.side * 0.2, 0.9)


_COMPOSITIONS: tuple[Callable[[Stage], None], ...] = (
    moon, figure, head, waves, beam, road, columns, window, couple,
)  # fmt: skip


def tone_of(chance: np.random.Generator, aspect: float) -> Array:
    """Brightness (0 to 1) of a composition drawn by chance, 225 rows high, for a picture `aspect` times as wide as
    high."""
    compose = _COMPOSITIONS[int(chance.integers(len(_COMPOSITIONS)))]
    stage = Stage(chance, aspect)
    compose(stage)
    corner = (stage.x / aspect) ** 2 + stage.y**2
    shaded = stage.tone * (1 - 0.34 * np.clip(corner - 0.45, 0, 1.4))
    return np.asarray(np.clip(shaded, 0.015, 0.97), dtype=np.float32)
