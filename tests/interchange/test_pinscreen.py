import io

import numpy as np
import pytest
from PIL import Image

from frontrow.interchange import pinscreen_forms
from frontrow.interchange.pinscreen import picture


def _grey(data: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(data)).convert("L"), dtype=float)


def test_the_same_seed_gives_the_same_bytes_and_another_another() -> None:
    assert picture("wanda-1970", 160, 90) == picture("wanda-1970", 160, 90)
    assert picture("wanda-1970", 160, 90) != picture("shadows-1959", 160, 90)


def test_sizes_share_one_composition() -> None:
    large = Image.open(io.BytesIO(picture("wanda-1970", 800, 450))).convert("L").resize((16, 9), Image.Resampling.BOX)
    small = Image.open(io.BytesIO(picture("wanda-1970", 400, 225))).convert("L").resize((16, 9), Image.Resampling.BOX)
    assert np.abs(np.asarray(large, float) - np.asarray(small, float)).max() < 25


@pytest.mark.parametrize("composition", pinscreen_forms._COMPOSITIONS)
def test_every_composition_has_light_dark_and_little_weight(
    composition: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pinscreen_forms, "_COMPOSITIONS", (composition,))
    for seed in ("a", "b", "c"):
        data = picture(seed, 800, 450, "#E4572E")
        grey = _grey(data)
        assert len(data) < 60_000
        assert (np.percentile(grey, 20) < 60, np.percentile(grey, 99.5) > 110) == (True, True)


def test_an_accent_tints_and_its_absence_does_not() -> None:
    plain, red = (
        np.asarray(Image.open(io.BytesIO(picture("wanda-1970", 320, 180, accent))).convert("RGB"), dtype=float)
        for accent in (None, "#ff2020")
    )
    warmth = [float((one[..., 0] - one[..., 2]).mean()) for one in (plain, red)]
    assert warmth[1] - warmth[0] > 2


@pytest.mark.parametrize(
    ("width", "height", "accent"), [(8, 90, None), (160, 5000, None), (160, 90, "red"), (160, 90, "#12345")]
)
def test_an_impossible_picture_is_refused(width: int, height: int, accent: str | None) -> None:
    with pytest.raises(ValueError, match=r"a picture of|is no colour"):
        picture("x", width, height, accent)


@pytest.mark.parametrize("size", [(16, 16), (300, 400), (1000, 40)])
def test_any_shape_is_drawn(size: tuple[int, int]) -> None:
    assert Image.open(io.BytesIO(picture("", *size))).size == size
