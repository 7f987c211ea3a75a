import lanterna
import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontrow.site.theme import (
    BLACK,
    DARK_GROUND,
    DARK_RAISED,
    LIGHT_GROUND,
    LIGHT_RAISED,
    WHITE,
    contrast,
    parse,
    readable,
    stylesheet,
)

channel = st.integers(0, 255)


def test_contrast_is_that_of_wcag():
    assert [
        round(contrast(BLACK, WHITE), 2),
        round(contrast(WHITE, WHITE), 2),
        round(contrast((119, 119, 119), WHITE), 2),
    ] == [21.0, 1.0, 4.48]


@given(st.tuples(channel, channel, channel))
def test_letters_in_any_accent_can_be_read_on_every_ground(accent):
    on_dark, on_light = readable(accent, DARK_RAISED, WHITE), readable(accent, LIGHT_GROUND, BLACK)
    grounds = [(on_dark, DARK_RAISED), (on_dark, DARK_GROUND), (on_light, LIGHT_GROUND), (on_light, LIGHT_RAISED)]
    assert all(contrast(letters, ground) >= 4.5 for letters, ground in grounds)


@pytest.mark.parametrize(
    ("text", "colour"),
    [("#ffb000", (255, 176, 0)), ("#fb0", (255, 187, 0)), ("red", (232, 228, 218)), ("", (232, 228, 218))],
)
def test_an_accent_that_is_no_colour_becomes_the_screens_white(text, colour):
    assert parse(text) == colour


def test_the_stylesheet_has_an_accent_for_each_section_and_a_place_for_each_start():
    text = stylesheet(lanterna.programme(150))
    assert [line.split("{")[0] for line in text.splitlines()[:5]] == [":root", ".a1", ".a2", ".a3", ".grid"]
    assert ".s162{--s:164}" in text
    assert text == stylesheet(lanterna.programme(150))
