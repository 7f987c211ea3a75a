"""The site's fonts: made small from the installed open families, once, into a folder; the whole files until then.

Display is Roboto Flex (from 25 to 151 per cent wide), text is Literata; both under the SIL Open Font License.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Any

# Latin with its extensions of Europe, Ukrainian and all other Cyrillic of Europe, punctuation, signs that the pages use.
BLOCKS = ((0x20, 0x7F), (0xA0, 0x180), (0x218, 0x21C), (0x400, 0x460), (0x490, 0x492), (0x2010, 0x2028), (0x2030, 0x203B))
SIGNS = "€№™←→↑↓−×′″•"
FEATURES = ["kern", "mark", "mkmk", "liga", "calt", "ccmp", "locl", "case", "tnum", "onum", "lnum"]


@dataclass(frozen=True, slots=True)
class Face:
    """A font file: its `name` in addresses, where it lies in its package, and the axes that are kept (others are pinned)."""

    name: str
    package: str
    file: str
    axes: dict[str, Any] = field(default_factory=dict)

    def source(self) -> Path:
        """The whole font file in the installed package."""
        return Path(str(resources.files(self.package) / "files" / self.file))


_FLEX_AXES = "GRAD,XOPQ,XTRA,YOPQ,YTAS,YTDE,YTFI,YTLC,YTUC,opsz,slnt,wdth,wght"
_PARAMETRIC = dict.fromkeys(("GRAD", "XOPQ", "XTRA", "YOPQ", "YTAS", "YTDE", "YTFI", "YTLC", "YTUC", "slnt"))
FACES = (
    Face("display", "fontpkg_roboto_flex", f"RobotoFlex[{_FLEX_AXES}].ttf", {**_PARAMETRIC, "opsz": 36, "wdth": (25, 151), "wght": (300, 1000)}),
    Face("text", "fontpkg_literata", "Literata[opsz,wght].ttf", {"opsz": 14, "wght": (400, 700)}),
    Face("text-italic", "fontpkg_literata", "Literata-Italic[opsz,wght].ttf", {"opsz": 14, "wght": (400, 700)}),
)


def letters() -> set[int]:
    """The code points that the small files hold."""
    return {code for start, end in BLOCKS for code in range(start, end)} | set(map(ord, SIGNS))


def small_files(folder: Path) -> Iterator[tuple[Face, Path]]:
    """Each face with its file: the small one where `folder` has it, else the package's."""
    for face in FACES:
        small = folder / f"{face.name}.woff2"
        yield face, small if small.is_file() else face.source()


def make_small_files(folder: Path) -> list[Path]:
    """Make the small WOFF2 files that `folder` lacks (some ten seconds for all three); each appears whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for face in FACES:
        target = folder / f"{face.name}.woff2"
        if not target.is_file():
            _make(face, target)
            made.append(target)
    return made


def _make(face: Face, target: Path) -> None:
    # Imported here: a web worker serves the files and need not hold the workshop in memory.
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    font = TTFont(face.source())
    options = Options(layout_features=FEATURES, hinting=False, notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters())
    subsetter.subset(font)
    font = instancer.instantiateVariableFont(font, face.axes)
    font.flavor = "woff2"
    unfinished = target.with_suffix(f".{os.getpid()}.part")
    font.save(unfinished)
    os.replace(unfinished, target)
