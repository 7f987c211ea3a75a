import io

import pytest
from PIL import Image

from frontrow.site.picture_shelf import WIDTHS, picture, picture_by_helper
from frontrow.site.pictures import make_pictures, pictured


def test_a_helper_draws_what_would_be_drawn_here_in_every_width(shelf, tmp_path):
    drawn = picture_by_helper(tmp_path / "pictures", "w-wanda", 480)
    assert drawn == picture(shelf, "w-wanda", 480)
    assert sorted(path.name for path in (tmp_path / "pictures").iterdir()) == sorted(
        f"w-wanda-{w}.webp" for w in WIDTHS
    )


@pytest.mark.parametrize("width", WIDTHS)
def test_a_picture_has_its_width_in_sixteen_to_nine(shelf, width):
    with Image.open(io.BytesIO(picture(shelf, "w-old-joy", width))) as drawn:
        assert (drawn.format, drawn.size) == ("WEBP", (width, width * 9 // 16))


def test_every_film_without_a_still_has_its_pictures_made_before_visitors_ask(booklets, shelf):
    assert make_pictures(shelf, booklets["en"], 12 * len(WIDTHS)) == 0
    assert {path.name for path in shelf.iterdir()} >= {f"{key}-480.webp" for key in pictured(booklets["en"])}


def test_pictures_are_made_a_few_at_a_time_until_none_is_lacking(booklets, tmp_path):
    every = 12 * len(WIDTHS)
    assert [make_pictures(tmp_path, booklets["en"], 2) for _ in range(2)] == [every - 2, every - 4]
    assert len(list(tmp_path.iterdir())) == 4
