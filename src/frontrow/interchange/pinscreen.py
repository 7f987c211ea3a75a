"""Pictures in the manner of a pinscreen: pins lit from the side, soft black and white, the same each time."""

import hashlib
import io
import re
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from frontrow.interchange.pinscreen_forms import tone_of
from frontrow.interchange.pinscreen_pins import pinned

_LARGEST = 4_000  # pixels of a side
_QUALITY = 46  # single pins stay crisp, and 800 x 450 is 20 to 58 kB
_INK, _PAPER = (9.0, 9.0, 12.0), (246.0, 243.0, 236.0)
_TINT = 0.26  # share of the accent in the middle greys


def picture(seed: str, width: int, height: int, accent: str | None = None) -> bytes:
    """A WebP picture of `width` x `height` pixels, the same bytes for the same seed, size and accent ("#rrggbb", a
    slight tint of the middle greys); raises ValueError for a size outside 16 to 4,000 or an accent that is no
    colour."""
    if not (16 <= width <= _LARGEST and 16 <= height <= _LARGEST):
        raise ValueError(f"a picture of {width} x {height} pixels; a side has 16 to {_LARGEST}")
    if accent is not None and not re.fullmatch(r"#[0-9a-fA-F]{6}", accent):
        raise ValueError(f"{accent!r} is no colour (write #rrggbb)")
    chance = np.random.Generator(np.random.PCG64(int.from_bytes(hashlib.sha256(seed.encode()).digest()[:16])))
    light = pinned(tone_of(chance, width / height), width, height)
    out = io.BytesIO()
    Image.fromarray(_inked(light, accent)).save(out, "WEBP", quality=_QUALITY, method=1)
    return out.getvalue()


def _inked(light: npt.NDArray[Any], accent: str | None) -> npt.NDArray[np.uint8]:
    """Light (0 to 1) through a table of 256 colours from ink to paper, tinted in the middle."""
    steps = np.linspace(0, 1, 256)[:, None]
    colours = np.array(_INK) * (1 - steps) + np.array(_PAPER) * steps
    if accent:
        tint = np.array([int(accent[at : at + 2], 16) for at in (1, 3, 5)], dtype=float)
        bright = tint / max(float(tint @ (0.299, 0.587, 0.114)), 1.0) * (colours @ (0.299, 0.587, 0.114))[:, None]
        share = _TINT * 4 * steps * (1 - steps)
        colours = colours * (1 - share) + np.clip(bright, 0, 255) * share
    table = np.rint(np.clip(colours, 0, 255)).astype(np.uint8)
    inked: npt.NDArray[np.uint8] = table[np.rint(light * 255).astype(np.uint8)]
    return inked
