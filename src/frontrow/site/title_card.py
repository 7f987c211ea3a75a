"""How wide a title's letters are set, so that short and long ones both fill the line like a title card.

The widths are the display face's own at the largest optical size, in hundredths of an em (`letter_widths.json`,
measured from the font; tests/site/test_title_card.py keeps them true), so that no word is ever broken and no phone
scrolls sideways.
"""

import json
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

LINE = 91  # hundredths of the window's width that a title may fill, at 390 pixels


@dataclass(frozen=True, slots=True)
class Setting:
    """A style class: how wide and heavy its letters are, its size on a phone and on a desk in hundredths of the
    window's width (the same as in title_card.css), and on how many lines of a desk it looks well."""

    name: str
    stretch: int
    weight: int
    phone: float
    desk: float
    lines: float


SETTINGS = (
    Setting("w7", 151, 900, 21.5, 21.5, 1),
    Setting("w6", 125, 900, 18, 17, 1),
    Setting("w5", 90, 900, 16, 14.5, 1),
    Setting("w4", 62, 900, 16, 15.5, 1.9),
    Setting("w3", 45, 900, 17, 14.5, 1.9),
    Setting("w2", 30, 850, 18, 16, 2.9),
    Setting("w1", 25, 750, 17, 11.5, 99),
    Setting("w0", 25, 700, 11, 7.5, 99),
)


@cache
def _widths(setting: str) -> tuple[dict[str, int], int]:
    table = json.loads((resources.files("frontrow.site") / "letter_widths.json").read_text("utf-8"))[setting]
    widths = {letter: int(width) for width, letters in table.items() for letter in letters}
    return widths, max(widths.values())


def ems(text: str, setting: str) -> float:
    """The width of a text in em in a setting; a letter that the face lacks counts as its widest."""
    widths, widest = _widths(setting)
    return sum(widths.get(letter, widest) for letter in text) / 100


@lru_cache(maxsize=4096)
def width_class(title: str) -> str:
    """The style class of a title: the widest letters in which its longest word fits a phone and the whole few lines."""
    for setting in SETTINGS:
        longest = max((ems(word, setting.name) for word in title.split()), default=0)
        if longest * setting.phone <= LINE and ems(title, setting.name) * setting.desk <= LINE * setting.lines:
            return setting.name
    return SETTINGS[-1].name
