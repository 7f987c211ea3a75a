import re
from dataclasses import replace
from urllib.parse import unquote

import pytest

from frontrow.programme.published import Still
from frontrow.site.static_copy import FolderInTheWay, files, write_copy

LINK = re.compile(rb'\s(?:href|src|action)="([^"]*)"')


@pytest.fixture(scope="module")
def copy(booklets, house, shelf):
    return dict(files([booklets["en"], booklets["pl"]], replace(house, copy=True), shelf, shelf))


def resolve(page, link):
    parts = page.split("/")[:-1]
    for step in link.split("/"):
        parts = parts[:-1] if step == ".." else parts if step in (".", "") else [*parts, step]
    path = "/".join(parts)
    return f"{path}/index.html".lstrip("/") if link.endswith(("/", "..", ".")) or not link else path


def test_every_link_of_the_copy_leads_to_a_file_of_the_copy(copy):
    dead = set()
    for page, body in copy.items():
        if not page.endswith("index.html"):
            continue
        for raw in LINK.findall(body):
            link = unquote(raw.decode()).replace("&amp;", "&").split("#")[0]
            if re.match(r"https?:|mailto:", link) or raw.startswith(b"#"):
                continue
            if resolve(page, link) not in copy:
                dead.add((page, link))
    assert dead == set()


def test_the_copy_has_every_page_in_every_language(copy):
    pages = {path for path in copy if path.endswith("index.html")}
    assert {p.removeprefix("en/") for p in pages if p.startswith("en/films/")} == {
        p.removeprefix("pl/") for p in pages if p.startswith("pl/films/")
    }
    assert {"index.html", "en/index.html", "pl/index.html", "en/schedule/2026-11-03/index.html"} <= pages
    assert {
        "404.html",
        "sitemap.xml",
        "robots.txt",
        "en/programme.ics",
        "pl/screenings/s000.ics",
        "en/news.atom",
    } <= set(copy)


def test_the_copy_asks_nobody_for_anything(copy):
    forms = [path for path, body in copy.items() if path.endswith(".html") and b"<form" in body]
    assert forms == []


def test_the_copy_replaces_an_earlier_one_whole(booklets, house, shelf, tmp_path):
    folder, here = tmp_path / "copy", replace(house, copy=True)
    count = write_copy([booklets["en"]], folder, here, shelf, shelf)
    (folder / "stale.html").write_text("x")
    assert write_copy([booklets["en"]], folder, here, shelf, shelf) == count
    assert not (folder / "stale.html").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy"]


def test_the_copy_never_takes_the_place_of_something_else(booklets, house, shelf, tmp_path):
    (tmp_path / "letters.txt").write_text("mine")
    with pytest.raises(FolderInTheWay):
        write_copy([booklets["en"]], tmp_path, replace(house, copy=True), shelf, shelf)
    assert [path.name for path in tmp_path.iterdir()] == ["letters.txt"]


def test_a_copy_that_fails_leaves_nothing(booklets, house, shelf, tmp_path):
    broken = replace(booklets["en"], programme=replace(booklets["en"].programme, items={}))
    with pytest.raises(KeyError):
        write_copy([broken], tmp_path / "copy", replace(house, copy=True), shelf, shelf)
    assert not (tmp_path / "copy").exists()


def test_the_copy_carries_what_the_staff_uploaded_and_nothing_beside_it(booklets, house, shelf, tmp_path):
    media = tmp_path / "media"
    (media / "images").mkdir(parents=True)
    (media / "images" / "wanda 1.webp").write_bytes(b"WEBP")
    (tmp_path / "secret-key").write_bytes(b"secret")
    addresses = ("/media/images/wanda%201.webp", "/media/../secret-key", "/media/none.webp")
    programme = booklets["en"].programme
    wanda = replace(programme.films["wanda"], stills=tuple(Still(address, {}, 4, 3) for address in addresses))
    booklet = replace(
        booklets["en"], programme=replace(programme, films={**programme.films, "wanda": wanda}), _prepared={}
    )
    found = dict(files([booklet], replace(house, copy=True), shelf, media))
    assert [path for path in found if "media" in path or "secret" in path] == ["media/images/wanda 1.webp"]
    assert found["media/images/wanda 1.webp"] == b"WEBP"
