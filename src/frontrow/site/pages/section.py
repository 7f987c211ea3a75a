"""The sections of the programme, and each with its films."""

from collections.abc import Iterator
from typing import Any

from frontrow.programme.published import Section
from frontrow.site.booklet import Booklet
from frontrow.site.film_rows import card, opening, picture_of
from frontrow.site.page import NotShown, Page
from frontrow.site.title_card import width_class


def one(booklet: Booklet) -> Iterator[dict[str, str]]:
    """The overview is one page."""
    yield {}


def every(booklet: Booklet) -> Iterator[dict[str, str]]:
    """One page a section."""
    return ({"slug": slug} for slug in booklet.programme.sections)


def overview(booklet: Booklet) -> Page:
    """All sections with their films' titles."""
    rows = [_row(booklet, section) for section in booklet.programme.sections.values()]
    title = booklet.phrases.plain("nav.sections")
    return Page("sections.html", "sections/", title, part="films", values={"rows": rows})


def build(booklet: Booklet, slug: str) -> Page:
    """A section's page; raises NotShown."""
    section = booklet.programme.sections.get(slug)
    if section is None:
        raise NotShown(f"sections/{slug}/")
    row = _row(booklet, section)
    first = [booklet.programme.films[film] for film in section.films[:1]]
    return Page(
        template="section.html",
        path=f"sections/{slug}/",
        title=row["name"].text,
        description=opening(row["description"].text),
        accent=row["accent"],
        picture=picture_of(first[0]) if first else "",
        part="films",
        values={**row, "fit": width_class(row["name"].text)},
    )


def _row(booklet: Booklet, section: Section) -> dict[str, Any]:
    items = [item for item in booklet.programme.items.values() if item.section == section.slug and len(item.films) > 1]
    return {
        "slug": section.slug,
        "name": booklet.told(section.name),
        "description": booklet.told(section.description),
        "accent": booklet.accents[section.slug],
        "films": [card(booklet, booklet.programme.films[film]) for film in section.films],
        "programmes": [(item, booklet.told(item.title)) for item in items],
    }
