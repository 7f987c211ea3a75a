"""The screen itself: pins in an oblique honeycomb, each a glint at its tip and a shadow as long as it stands out."""

from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
_SLANT = 0.42  # radians: the rows of pins, and the light along them, lie oblique
_ROW = 0.8660254  # height of a honeycomb's row in pitches
_AT = 0.22  # where in its cell a pin stands


def pinned(tone: Array, width: int, height: int) -> Array:
    """Light (0 to 1) of each pixel: `tone` is any grid of the whole picture's brightness, rows first, 0 to 1."""
    pitch = float(np.clip(width / 165, 3.0, 8.5))
    xs = np.arange(width, dtype=np.float32) / np.float32(pitch)
    ys = np.arange(height, dtype=np.float32)[:, None] / np.float32(pitch)
    cos, sin = np.float32(np.cos(_SLANT)), np.float32(np.sin(_SLANT))
    along, across = xs * cos + ys * sin, (ys * cos - xs * sin) / np.float32(_ROW)
    row = np.floor(across)
    along = along - (row.astype(np.int32) & 1).astype(np.float32) * np.float32(0.5)
    cell = np.floor(along)
    ahead, aside = along - cell - np.float32(_AT), (across - row - np.float32(0.5)) * np.float32(_ROW)
    pins = _pin_tones(tone, row, cell, pitch, width, height)
    rows, cells = (row - row.min()).astype(np.int32), (cell - cell.min()).astype(np.int32)
    own, before = pins[rows, cells + 1], pins[rows, cells]
    shade = np.maximum(_shadow(ahead, aside, own), _shadow(ahead + 1, aside, before))
    round_tip = np.maximum(1 - (ahead * ahead + aside * aside) * np.float32(26), 0)
    glint = round_tip * (np.float32(0.07) + own * np.float32(0.5))
    smooth = _enlarged(tone, width, height)
    light: Array = np.clip((np.float32(0.25) * smooth + np.float32(0.75) * own) * (1 - shade) + glint, 0, 1)
    return light


def _shadow(ahead: Array, aside: Array, tone: Array) -> Array:
    """How dark a pin's shadow is here: a soft bar from the pin along the light, longer and wider the further it is
    out."""
    out = 1 - tone
    length, half = np.float32(0.18) + out * np.float32(1.25), np.float32(0.12) + out * np.float32(0.34)
    begun = np.clip((ahead + np.float32(0.12)) * 5, 0, 1)
    lasts = np.clip((length - ahead) * np.float32(3.2), 0, 1)
    wide = np.clip(np.float32(1.5) - np.abs(aside) / half, 0, 1)
    dark: Array = begun * lasts * wide * (np.float32(0.42) + np.float32(0.5) * out)
    return dark


def _pin_tones(tone: Array, row: Array, cell: Array, pitch: float, width: int, height: int) -> Array:
    """The tone under every pin of the honeycomb, one column more on the left for the pins whose shadows come in."""
    rows = np.arange(row.min(), row.max() + 1, dtype=np.float32)[:, None]
    cells = np.arange(cell.min() - 1, cell.max() + 1, dtype=np.float32)
    stagger = (rows.astype(np.int32) & 1).astype(np.float32) * np.float32(0.5)
    along = (cells + np.float32(_AT) + stagger) * np.float32(pitch)
    across = (rows + np.float32(0.5)) * np.float32(_ROW * pitch)
    cos, sin = np.float32(np.cos(_SLANT)), np.float32(np.sin(_SLANT))
    x, y = along * cos - across * sin, along * sin + across * cos
    at_y = np.clip(y / height * tone.shape[0], 0, tone.shape[0] - 1).astype(np.int32)
    at_x = np.clip(x / width * tone.shape[1], 0, tone.shape[1] - 1).astype(np.int32)
    under: Array = tone[at_y, at_x]
    return under


def _enlarged(tone: Array, width: int, height: int) -> Array:
    """The tone of every pixel, nearest is enough under so many pins."""
    at_y = (np.arange(height) * tone.shape[0] // height)[:, None]
    large: Array = tone[at_y, np.arange(width) * tone.shape[1] // width]
    return large
