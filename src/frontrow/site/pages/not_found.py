"""What a visitor reads where nothing is: the nearest titles and the search."""

from rapidfuzz import fuzz, process

from frontrow.interchange.folding import fold
from frontrow.site.booklet import Booklet
from frontrow.site.page import Page

NEAREST, LEAST_LIKENESS = 5, 55


def build(booklet: Booklet, path: str) -> Page:
    """The page for an address, given without its language, at which nothing is published."""
    words = fold(path.replace("-", " ").replace("/", " "))[:100]
    return Page(
        template="not_found.html",
        path="",
        title=booklet.phrases.plain("not_found.title"),
        values={"nearest": nearest(booklet, words), "words": words.split(" ", 1)[-1] if "/" in path else words},
        status=404,
        findable=False,
    )


def nearest(booklet: Booklet, words: str) -> list[tuple[str, str]]:
    """The pages whose names are most like some words, as (name, path without language)."""
    names = booklet.once("names", lambda: _names(booklet))
    found = process.extract(words, list(names), scorer=fuzz.WRatio, limit=NEAREST, score_cutoff=LEAST_LIKENESS)
    return list(dict.fromkeys(names[name] for name, _, _ in found))


def _names(booklet: Booklet) -> dict[str, tuple[str, str]]:
    programme = booklet.programme
    rows = [(booklet.told(film.title).text, f"films/{slug}/") for slug, film in programme.films.items()]
    rows += [(person.name, f"people/{slug}/") for slug, person in programme.people.items()]
    rows += [(booklet.told(section.name).text, f"sections/{slug}/") for slug, section in programme.sections.items()]
    rows += [(venue.name, f"venues/{slug}/") for slug, venue in programme.venues.items()]
    return {f"{path.split('/')[0]} {fold(name)}": (name, path) for name, path in rows}
