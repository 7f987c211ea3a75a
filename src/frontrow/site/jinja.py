"""The templates' environment, and the printing of a page."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from frontrow.site.assets import Asset, Assets, asset, assets
from frontrow.site.booklet import Booklet
from frontrow.site.outside import outside
from frontrow.site.page import Page
from frontrow.site.phrases import locale
from frontrow.site.place_names import tongue
from frontrow.site.theme import stylesheet


@dataclass(frozen=True, slots=True)
class House:
    """What pages need to know of where they are served: fonts' folder, and whether they are a copy without a server."""

    fonts: Path
    copy: bool = False

    @property
    def assets(self) -> Assets:
        """The site's styles, scripts and fonts."""
        return assets(self.fonts)


@dataclass(frozen=True, slots=True)
class Alternate:
    """A page's address in a language; `own` where it is the page itself."""

    code: str
    name: str
    path: str
    own: bool


@cache
def environment() -> Environment:
    """The environment: everything escaped, an unknown name is an error, templates compiled once."""
    made = Environment(
        loader=PackageLoader("frontrow.site", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    made.globals["tongue"] = tongue
    made.filters["host"] = _host
    made.filters["outside"] = outside
    made.filters["safe_html"] = Markup  # the journal's bodies are made from Wagtail's blocks and are safe by contract
    return made


def theme(booklet: Booklet) -> Asset:
    """The programme version's own stylesheet."""
    return booklet.once("theme", lambda: asset("theme", "css", stylesheet(booklet.programme).encode()))


def _host(address: str) -> str:
    return address.split("://", 1)[-1].split("/", 1)[0].removeprefix("www.")


def print_page(booklet: Booklet, page: Page, house: House, light: str = "") -> str:
    """The page's HTML; `light` is the visitor's choice ("dark", "light" or "")."""
    root = "/" if page.status == 404 else "../" * (page.path.count("/") + 1)
    frame = {
        "booklet": booklet,
        "programme": booklet.programme,
        "edition_name": booklet.told(booklet.programme.edition.name),
        "festival_name": booklet.told(booklet.programme.edition.festival),
        "told": booklet.told,
        "w": booklet.phrases,
        "lang": booklet.language,
        "page": page,
        "root": root,
        "up": f"{root}{booklet.language}/" if page.status == 404 else root.removeprefix("../") or "./",
        "alternates": alternates(booklet, page),
        "house": house,
        "assets": house.assets,
        "theme": theme(booklet).name,
        "light": light,
        "direction": locale(booklet.language).text_direction,
        "information_pages": booklet.journal.pages,
        "absolute": f"{booklet.address}/{booklet.language}/",
    }
    values: dict[str, Any] = {**frame, **page.values}
    return environment().get_template(f"site/{page.template}").render(values)


def alternates(booklet: Booklet, page: Page) -> list[Alternate]:
    """The page's addresses in the edition's languages; a journal page only in those it was translated to."""
    rows = []
    for code in booklet.languages:
        own = code == booklet.language
        path = page.path if own or page.elsewhere is None else page.elsewhere.get(code)
        if path is not None:
            rows.append(Alternate(code, tongue(code, code).capitalize(), f"{code}/{path}", own))
    return rows
