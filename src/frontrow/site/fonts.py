"""The site's fonts: made small from the installed open families, once, into a folder; the whole files until then.

Display is Roboto Flex (from 25 to 151 per cent wide), text is Literata; both under the SIL Open Font License.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from importlib import resources
from pathlib import Path
from typing import Any

# By script, so that a page loads only what it prints: Latin with its extensions of Europe, punctuation and the signs
# that the pages use; Ukrainian and all other Cyrillic of Europe.
BLOCKS = {
    "latin": (
        (0x20, 0x7F),
        (0xA0, 0x180),
        (0x218, 0x21C),
        (0x2010, 0x2028),
        (0x2030, 0x203B),
        *((ord(c), ord(c) + 1) for c in "€№™←→↑↓−•"),
    ),
    "cyrillic": ((0x400, 0x460), (0x490, 0x492)),
}
FEATURES = ["kern", "mark", "mkmk", "liga", "calt", "ccmp", "locl", "case", "tnum", "onum", "lnum"]


@dataclass(frozen=True, slots=True)
class Face:
    """A font file: its `name` in addresses, where it lies in its package, the axes that are kept (others are pinned),
    and the script whose letters a small file holds."""

    name: str
    package: str
    file: str
    axes: dict[str, Any] = field(default_factory=dict)
    script: str = "latin"

    def source(self) -> Path:
        """The whole font file in the installed package."""
        return Path(str(resources.files(self.package) / "files" / self.file))


_FLEX_AXES = "GRAD,XOPQ,XTRA,YOPQ,YTAS,YTDE,YTFI,YTLC,YTUC,opsz,slnt,wdth,wght"
_PARAMETRIC = dict.fromkeys(("GRAD", "XOPQ", "XTRA", "YOPQ", "YTAS", "YTDE", "YTFI", "YTLC", "YTUC", "slnt"))
_WHOLE = (
    Face(
        "display",
        "fontpkg_roboto_flex",
        f"RobotoFlex[{_FLEX_AXES}].ttf",
        {**_PARAMETRIC, "opsz": (14, 144), "wdth": (25, 151), "wght": (300, 1000)},
    ),
    Face("text", "fontpkg_literata", "Literata[opsz,wght].ttf", {"opsz": 14, "wght": (400, 700)}),
    Face("text-italic", "fontpkg_literata", "Literata-Italic[opsz,wght].ttf", {"opsz": 14, "wght": (400, 700)}),
)


FACES = (*_WHOLE, *(replace(face, name=f"{face.name}-cyrillic", script="cyrillic") for face in _WHOLE))


def letters(script: str) -> set[int]:
    """The code points that the small files of a script hold."""
    return {code for start, end in BLOCKS[script] for code in range(start, end)}


def small_files(folder: Path) -> Iterator[tuple[Face, Path]]:
    """Each face with its file in `folder`; where that lacks any, the packages' whole files, which hold all scripts."""
    small = [(face, folder / f"{face.name}.woff2") for face in FACES]
    if all(path.is_file() for _, path in small):
        yield from small
    else:
        yield from ((face, face.source()) for face in _WHOLE)


def make_small_files(folder: Path) -> list[Path]:
    """Make the small WOFF2 files that `folder` lacks (some twenty seconds for all); each appears whole or not at
    all."""
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
    subsetter.populate(unicodes=letters(face.script))
    subsetter.subset(font)
    font = instancer.instantiateVariableFont(font, face.axes)
    font.flavor = "woff2"
    unfinished = target.with_suffix(f".{os.getpid()}.part")
    font.save(unfinished)
    os.replace(unfinished, target)
