"""Every public template in a real browser: axe-core finds nothing, in both languages, in dark and light, wide and
narrow; no page scrolls sideways or asks another host for anything."""

import threading
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from pathlib import Path

import pytest

from frontrow.site.answers import ready
from frontrow.site.jinja import House
from frontrow.site.pages import not_found, search, stay_in_touch
from frontrow.site.static_copy import write_copy

CHROMIUM = Path("/usr/bin/chromium")
pytestmark = [
    pytest.mark.walk,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="there is no Chromium at /usr/bin/chromium"),
]

PAGES = (
    "", "index/", "index/director/", "index/section/", "films/wanda/", "films/girlfriends/",
    "films/jeanne-dielman/", "programmes/two-by-deren/", "people/maya-deren/", "sections/", "sections/pins/",
    "venues/", "venues/kino-swit/", "schedule/", "schedule/2026-11-03/", "schedule/list/", "journal/", "partners/",
    "versions/", "stay-in-touch/", "with-server/search/", "with-server/stay-in-touch/", "with-server/404/",
    "with-server/confirm/",
)  # fmt: skip
OF_LANGUAGE = {
    "en": ("journal/a-crew-of-four/", "news/tickets-are-on-sale/", "pages/tickets/"),
    "pl": ("journal/czteroosobowa-ekipa/", "pages/bilety/"),
}


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *words):
        pass


@pytest.fixture(scope="module")
def address(booklets, shelf, tmp_path_factory):
    """The copy, and the pages that only a server has, on a free port."""
    folder, house = tmp_path_factory.mktemp("site") / "copy", House(tmp_path_factory.mktemp("no-fonts"))
    shown = [booklets["en"], booklets["pl"]]
    write_copy(shown, folder, replace(house, copy=True), shelf, shelf)
    for booklet in shown:
        served = {
            "search": search.build(booklet, "wanda"),
            "stay-in-touch": stay_in_touch.build(booklet),
            "404": not_found.build(booklet, "films/wandaa/"),
            "confirm": stay_in_touch.build(booklet, "confirm", token="t"),
        }
        for name, page in served.items():
            target = folder / booklet.language / "with-server" / name
            target.mkdir(parents=True)
            up = (page.path.count("/") + 1) * "../"
            body = ready(booklet, page, house).body.decode()
            (target / "index.html").write_text(body if page.status == 404 else body.replace(f'"{up}', '"/'), "utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


AXE = (resources.files("axe_core_python") / "axe.min.js").read_text("utf-8")
ASK = """async () => (await axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
    "best-practice"]}))
    .violations.map(v => v.id + ": " + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(" | "))"""


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("language", ["en", "pl"])
def test_axe_finds_nothing_in_dark_and_light(address, browser, language, width):
    context = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True)
    page, faults, strangers = context.new_page(), {}, set()
    page.on(
        "request", lambda request: None if request.url.startswith((address, "data:")) else strangers.add(request.url)
    )
    for path in (*PAGES, *OF_LANGUAGE[language]):
        page.emulate_media(color_scheme="dark")
        page.goto(f"{address}/{language}/{path}")
        page.evaluate(AXE)
        for scheme in ("dark", "light"):
            page.emulate_media(color_scheme=scheme)
            found = page.evaluate(ASK)
            sideways = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            if found or sideways > 0:
                faults[path, scheme] = [*found, *([f"scrolls sideways by {sideways}"] if sideways > 0 else [])]
    context.close()
    assert (faults, strangers) == ({}, set())


def test_a_page_works_with_script_switched_off(address, browser):
    context = browser.new_context(viewport={"width": 1440, "height": 900}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/en/schedule/")
    page.click("text=Old Joy >> nth=0")
    assert page.text_content("h1") == "Old Joy"
    page.goto(f"{address}/en/schedule/")
    first, second = (page.locator(".grid li").nth(n).bounding_box() for n in range(2))
    assert second["x"] > first["x"]  # they stand in the grid by their hours, not in a list
    context.close()


def test_narrowing_the_schedule_hides_other_sections(address, browser):
    page = browser.new_page()
    page.goto(f"{address}/en/schedule/")
    page.click(".legend button >> nth=1")
    shown = page.eval_on_selector_all(
        ".grid li", "rows => rows.filter(row => !row.hidden).map(row => row.classList.contains('a2'))"
    )
    assert (len(shown) > 0, set(shown)) == (True, {True})
    page.close()


def test_printing_the_schedule_loses_nothing(address, browser):
    page = browser.new_page()
    page.goto(f"{address}/en/schedule/")
    page.emulate_media(media="print")
    assert page.locator(".grid li:visible").count() == page.locator(".grid li").count()
    assert not page.is_visible(".house nav")
    page.close()
