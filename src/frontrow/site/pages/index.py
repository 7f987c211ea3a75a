"""The index of films: by every title, by director, country, section and year."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from frontrow.interchange.collation import initial, sort_key
from frontrow.site.booklet import Booklet
from frontrow.site.film_rows import FilmCard, card
from frontrow.site.page import Page
from frontrow.site.place_names import country
from frontrow.site.told import Told

WAYS = ("title", "director", "country", "section", "year")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the index: a title, the language whose articles it is filed without, and the film that has it; `own`
    is false for a further title."""

    title: Told
    film: FilmCard
    own: bool
    language: str


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under one heading; `link` is a path without language where the heading has a page; `accent` of a
    section."""

    heading: Told
    anchor: str
    lines: list[Line]
    link: str = ""
    accent: str = ""


def every(booklet: Booklet) -> Iterator[dict[str, str]]:
    """One page for each way of ordering but the first, which has the bare address."""
    return ({"way": way} for way in WAYS[1:])


def one(booklet: Booklet) -> Iterator[dict[str, str]]:
    """The index by title."""
    yield {}


def build(booklet: Booklet, way: str = "title") -> Page:
    """The index in one order."""
    groups = BUILDERS[way](booklet)
    return Page(
        template="index.html",
        path="index/" if way == "title" else f"index/{way}/",
        title=booklet.phrases.plain(f"index.by_{way}"),
        part="films",
        values={"way": way, "ways": WAYS, "groups": groups, "count": len(booklet.programme.films)},
    )


def by_title(booklet: Booklet) -> list[Group]:
    """Every title of every film (shown, original, translated), filed by its first letter in the language's alphabet."""
    lines = [line for film in booklet.programme.films for line in _titles(booklet, film)]
    return _grouped(booklet, [(initial(line.title.text, booklet.language, line.language), line) for line in lines])


def _titles(booklet: Booklet, slug: str) -> list[Line]:
    film = booklet.programme.films[slug]
    row = card(booklet, film)
    further = [film.original_title, *(title.text for title in film.titles)]
    tongues = {title.text: title.language for title in film.titles}
    lines = {row.title.text: Line(row.title, row, True, row.title.lang or booklet.language)}
    for text in further:
        if text and text not in lines:
            tongue = tongues.get(text, "")
            lines[text] = Line(Told(text, tongue if tongue != booklet.language else ""), row, False, tongue)
    return list(lines.values())


def by_director(booklet: Booklet) -> list[Group]:
    """Films under each of their directors, by family name."""
    people, found = booklet.programme.people, {}
    for film in booklet.programme.films.values():
        for credit in film.credits:
            if credit.role == "director":
                person = people.get(credit.person)
                key = (
                    person.sort_name if person else credit.name,
                    credit.name,
                    f"people/{person.slug}/" if person else "",
                )
                found.setdefault(key, []).append(_line(booklet, film.slug))
    ordered = sorted(found.items(), key=lambda pair: sort_key(pair[0][0], booklet.language))
    return [Group(Told(name), "", lines, link) for (_, name, link), lines in ordered]


def by_country(booklet: Booklet) -> list[Group]:
    """Films under each of their countries, by its name in the page's language."""
    pairs = [
        (country(code, booklet.language), _line(booklet, f.slug))
        for f in booklet.programme.films.values()
        for code in f.countries
    ]
    return _grouped(booklet, pairs)


def by_year(booklet: Booklet) -> list[Group]:
    """Films by year, the oldest first; those without a year last."""
    unknown = booklet.phrases.plain("index.no_year")
    pairs = [(str(f.year or unknown), _line(booklet, f.slug)) for f in booklet.programme.films.values()]
    return _grouped(booklet, pairs)


def by_section(booklet: Booklet) -> list[Group]:
    """Films by section, in the sections' own order."""
    return [
        Group(
            booklet.told(s.name),
            s.slug,
            [_line(booklet, slug) for slug in s.films],
            f"sections/{s.slug}/",
            booklet.accents[s.slug],
        )
        for s in booklet.programme.sections.values()
    ]


def _line(booklet: Booklet, slug: str) -> Line:
    row = card(booklet, booklet.programme.films[slug])
    return Line(row.title, row, True, row.title.lang or booklet.language)


def _grouped(booklet: Booklet, pairs: list[tuple[str, Line]]) -> list[Group]:
    found: dict[str, list[Line]] = {}
    for heading, line in pairs:
        found.setdefault(heading, []).append(line)
    for lines in found.values():
        lines.sort(key=lambda line: sort_key(line.title.text, booklet.language, line.language))
    headings = sorted(found, key=lambda heading: sort_key(heading, booklet.language))
    return [Group(Told(heading), f"i{n}", found[heading]) for n, heading in enumerate(headings, 1)]


BUILDERS: dict[str, Callable[[Booklet], list[Group]]] = {
    "title": by_title,
    "director": by_director,
    "country": by_country,
    "section": by_section,
    "year": by_year,
}
