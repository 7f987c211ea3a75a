"""Styles, script and fonts as the browser gets them: one bundle of each under an address that changes with its
content."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

from frontrow.site.fonts import BLOCKS, Face, small_files

STYLES = (
    "light.css", "type.css", "frame.css", "title_card.css", "film.css", "cards.css", "lists.css", "grid.css",
    "screenings.css", "journal.css", "forms.css", "paper.css",
)  # fmt: skip
SPEECH = {
    "display": ("Front Display", "normal", "300 1000", "font-stretch:25% 151%;"),
    "text": ("Front Text", "normal", "400 700", ""),
    "text-italic": ("Front Text", "italic", "400 700", ""),
}
SCRIPTS = ("light.js", "light_choice.js", "schedule.js")
TYPES = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "woff2": "font/woff2",
    "ttf": "font/ttf",
    "svg": "image/svg+xml",
}


@dataclass(frozen=True, slots=True)
class Asset:
    """A file to be served for ever: `name` carries a digest of `body`."""

    name: str
    content_type: str
    body: bytes


@dataclass(frozen=True)
class Assets:
    """The site's files by name, and the names of those that every page needs."""

    files: dict[str, Asset]
    style: str
    script: str
    early_script: str
    preloaded: tuple[str, ...]
    icon: str


def asset(stem: str, ending: str, body: bytes) -> Asset:
    """A file named by its content."""
    digest = hashlib.sha256(body).hexdigest()[:10]
    return Asset(f"{stem}.{digest}.{ending}", TYPES[ending], body)


@cache
def assets(folder: Path) -> Assets:
    """The site's files, with the small fonts that `folder` holds; read once a process."""
    fonts = {
        face.name: (face, asset(face.name, file.suffix[1:], file.read_bytes())) for face, file in small_files(folder)
    }
    style = asset(
        "front",
        "css",
        ("".join(_rule(*font, whole=len(fonts) == 3) for font in fonts.values()) + _bundle(STYLES)).encode(),
    )
    early, late = (
        asset("light", "js", _bundle(SCRIPTS[:1]).encode()),
        asset("front", "js", _bundle(SCRIPTS[1:]).encode()),
    )
    icon = asset("pins", "svg", _read("pins.svg").encode())
    found = [*(font for _, font in fonts.values()), style, early, late, icon]
    preloaded = (fonts["display"][1].name, fonts["text"][1].name)
    return Assets({a.name: a for a in found}, style.name, late.name, early.name, preloaded, icon.name)


def _rule(face: Face, file: Asset, *, whole: bool) -> str:
    """The @font-face of a file; a small one says which letters it holds, so that others are not fetched for nothing."""
    family, style, weight, stretch = SPEECH[face.name.removesuffix("-cyrillic")]
    held = "" if whole else ",".join(f"U+{start:X}-{end - 1:X}" for start, end in BLOCKS[face.script])
    return (
        f'@font-face{{font-family:"{family}";src:url("{file.name}");font-style:{style};font-weight:{weight};{stretch}'
        f"font-display:swap{f';unicode-range:{held}' if held else ''}}}\n"
    )


def _bundle(names: Sequence[str]) -> str:
    return "\n".join(_read(name) for name in names)


def _read(name: str) -> str:
    return (resources.files("frontrow.site") / "static" / "site" / name).read_text("utf-8")
