"""The whole public site as a folder of files: it appears whole or not at all, and works wherever it is put.

Pages link to each other relatively, so the copy may lie at the root of a host, below it, or on a disk.
"""

import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from frontrow.site.answers import answer, ready
from frontrow.site.booklet import Booklet
from frontrow.site.jinja import House, theme
from frontrow.site.pages import not_found
from frontrow.site.picture_shelf import WIDTHS, picture
from frontrow.site.pictures import pictured
from frontrow.site.routes import ROUTES
from frontrow.site.site_map import robots, site_map

_UPLOADED = re.compile(rb'\ssrc="[./]*(media/[^"?#]+)"')
LEFT_OUT = {"search"}  # a search needs someone to ask
_ROOTED = re.compile(rb'(\s(?:href|src)=")/(?!/)')
_ASKED = re.compile(rb'(href="[^"]*)search/\?q=[^"]*"')


class FolderInTheWay(Exception):
    """The folder exists and is not an earlier copy; nothing was written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(f"{folder} exists and is not an earlier copy of the site")


MARK = ".front-row-copy"


def write_copy(booklets: Iterable[Booklet], folder: Path, house: House, shelf: Path, media: Path) -> int:
    """Write every public address of every language into `folder` and return how many files there are.

    `house.copy` must be true; `shelf` keeps generated pictures, `media` is what the staff uploaded. Replaces an earlier
    copy; raises FolderInTheWay.
    """
    folder = folder.absolute()
    if folder.exists() and any(folder.iterdir()) and not (folder / MARK).is_file():
        raise FolderInTheWay(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as room:
        unfinished = Path(room) / "copy"
        count = 0
        for path, body in files(list(booklets), house, shelf, media):
            target = unfinished / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(body)
            count += 1
        (unfinished / MARK).write_text("made by frontrow publish\n", "ascii")
        _swap(unfinished, folder, Path(room) / "earlier")
    return count


def _swap(unfinished: Path, folder: Path, earlier: Path) -> None:
    if folder.exists():
        os.replace(folder, earlier)
    os.replace(unfinished, folder)
    shutil.rmtree(earlier, ignore_errors=True)


def files(booklets: list[Booklet], house: House, shelf: Path, media: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of the copy as (path, bytes)."""
    uploaded: set[str] = set()
    for booklet in booklets:
        for path, body in _pages(booklet, house):
            uploaded.update(unquote(found.decode()) for found in _UPLOADED.findall(body))
            yield path, body
        yield f"assets/{theme(booklet).name}", theme(booklet).body
    for asset in house.assets.files.values():
        yield f"assets/{asset.name}", asset.body
    yield from _uploads(sorted(uploaded), media.resolve())
    main = booklets[0]
    for key in sorted(pictured(main)):
        for width in WIDTHS:
            yield f"pictures/{key}-{width}.webp", picture(shelf, key, width)
    yield "index.html", _doorway(main).encode()
    yield "sitemap.xml", site_map(booklets)
    yield "robots.txt", robots(main)
    yield "404.html", ready(main, not_found.build(main, ""), house).body


def _uploads(paths: Iterable[str], media: Path) -> Iterator[tuple[str, bytes]]:
    for path in paths:
        file = (media / path.removeprefix("media/")).resolve()
        if file.is_relative_to(media) and file.is_file():
            yield path, file.read_bytes()


def _pages(booklet: Booklet, house: House) -> Iterator[tuple[str, bytes]]:
    for route in ROUTES:
        if route.name in LEFT_OUT:
            continue
        for arguments in route.every(booklet):
            path = f"{booklet.language}/{route.path(arguments)}"
            body = answer(booklet, route, arguments, house).body
            if path.endswith("/"):
                up = b"../" * path.count("/")
                yield f"{path}index.html", _ASKED.sub(rb'\1index/"', _ROOTED.sub(rb"\1" + up, body))
            else:
                yield path, body


def _doorway(booklet: Booklet) -> str:
    """The root's page: to the main language, without script."""
    code = booklet.language
    title = booklet.told(booklet.programme.edition.festival).__html__()
    return (
        f'<!doctype html><html lang="{code}"><meta charset="utf-8"><title>{title}</title>'
        f'<meta http-equiv="refresh" content="0; url={code}/"><p><a href="{code}/">{title}</a></p></html>\n'
    )
