"""The page of several films shown as one."""

from collections.abc import Iterator

from frontrow.site.booklet import Booklet
from frontrow.site.film_rows import card, opening
from frontrow.site.page import NotShown, Page
from frontrow.site.screening_rows import slots_of_items
from frontrow.site.title_card import width_class


def every(booklet: Booklet) -> Iterator[dict[str, str]]:
    """One page for each item that is more than one film."""
    return ({"slug": item.slug} for item in booklet.programme.items.values() if len(item.films) != 1)


def build(booklet: Booklet, slug: str) -> Page:
    """A programme's page; raises NotShown."""
    item = booklet.programme.items.get(slug)
    if item is None or len(item.films) == 1:
        raise NotShown(f"programmes/{slug}/")
    title, description = booklet.told(item.title), booklet.told(item.description)
    films = [card(booklet, booklet.programme.films[film]) for film in item.films]
    return Page(
        template="programme.html",
        path=f"programmes/{slug}/",
        title=title.text,
        description=opening(description.text) or ", ".join(film.title.text for film in films),
        accent=booklet.accents.get(item.section, ""),
        picture=films[0].picture if films else "",
        part="films",
        values={
            "item": item,
            "title": title,
            "fit": width_class(title.text),
            "description": description,
            "films": films,
            "section": booklet.section(item.section),
            "slots": slots_of_items(booklet, [slug]),
        },
    )
