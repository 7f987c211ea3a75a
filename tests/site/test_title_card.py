import re
from importlib import resources

import pytest
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from frontrow.site.fonts import FACES
from frontrow.site.title_card import SETTINGS, ems, width_class

FITTED = r"^\.(w\d) \{ font-stretch: (\d+)%; font-weight: (\d+); font-size: clamp\([\d.]+rem, ([\d.]+)vw"


@pytest.mark.parametrize("setting", [SETTINGS[0], SETTINGS[-1]], ids=lambda setting: setting.name)
def test_the_widths_are_those_of_the_font(setting):
    text = "Zażółć gęślą jaźń, Їжак — 1992"
    with TTFont(FACES[0].source()) as font:
        subsetter = Subsetter(Options())
        subsetter.populate(text=text)
        subsetter.subset(font)
        single = instancer.instantiateVariableFont(
            font, {**FACES[0].axes, "wdth": setting.stretch, "wght": setting.weight, "opsz": 144}
        )
        letters, metrics = single.getBestCmap(), single["hmtx"]
        measured = sum(metrics[letters[ord(letter)]][0] for letter in text) / single["head"].unitsPerEm
    assert ems(text, setting.name) == pytest.approx(measured, rel=0.01)


@pytest.mark.parametrize(
    ("title", "name"),
    [("M", "w7"), ("Wanda", "w6"), ("Downtown", "w5"), ("Killer of Sheep", "w4"), ("Meshes of the Afternoon", "w4"),
     ("Girls Who Walked in the Rain", "w3"),
     ("The Man Who Walked into the Afternoon", "w2"), ("Jeanne Dielman, 23 quai du Commerce, 1080 Bruxelles", "w1"),
     ("Konstantynopolitańczykowianeczka", "w0"), ("", "w7")],
)  # fmt: skip
def test_short_titles_are_set_wide_and_long_ones_narrow(title, name):
    assert width_class(title) == name


def test_the_styles_agree_with_the_sizes_that_titles_are_fitted_to():
    css = (resources.files("frontrow.site") / "static" / "site" / "title_card.css").read_text("utf-8")
    rows = re.findall(FITTED, css, re.M)
    wide = {name: (int(stretch), int(weight), float(desk)) for name, stretch, weight, desk in rows}
    phone = {name: float(v) for name, v in re.findall(r"\.(w\d) \{ font-size: ([\d.]+)vw; \}", css)}
    assert wide == {s.name: (s.stretch, s.weight, s.desk) for s in SETTINGS}
    assert phone == {s.name: s.phone for s in SETTINGS}
