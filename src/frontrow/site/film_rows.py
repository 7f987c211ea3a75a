"""What pages say about a film in one line: cards, title lines, neighbours."""

from dataclasses import dataclass

from frontrow.programme.published import Film
from frontrow.site.booklet import Booklet
from frontrow.site.place_names import country, tongue
from frontrow.site.told import Told

DIRECTOR = "director"


@dataclass(frozen=True, slots=True)
class FilmCard:
    """A film in a list: `by` its directors, `where` its countries, `accent` the style class of its section."""

    slug: str
    title: Told
    original: str
    by: str
    where: str
    year: int | None
    minutes: int | None
    accent: str
    picture: str
    size: tuple[int, int]
    alt: str
    teaser: Told


def directors(film: Film) -> list[str]:
    """The names of a film's directors, in the order of the credits."""
    return [credit.name for credit in film.credits if credit.role == DIRECTOR]


def card(booklet: Booklet, film: Film) -> FilmCard:
    """A film's row for lists, made once a booklet."""
    return booklet.once(("card", film.slug), lambda: _card(booklet, film))


def _card(booklet: Booklet, film: Film) -> FilmCard:
    title = booklet.told(film.title)
    synopsis = booklet.told(film.synopsis)
    return FilmCard(
        slug=film.slug,
        title=title,
        original=other_title(film, title),
        by=", ".join(directors(film)),
        where=", ".join(country(code, booklet.language) for code in film.countries),
        year=film.year,
        minutes=film.minutes,
        accent=booklet.accents.get(film.section, ""),
        picture=picture_of(film),
        size=(film.stills[0].width, film.stills[0].height) if film.stills else (960, 540),
        alt=booklet.told(film.stills[0].alt).text if film.stills else "",
        teaser=Told(opening(synopsis.text), synopsis.lang),
    )


def other_title(film: Film, shown: Told) -> str:
    """The original title where the one shown is another, else ""."""
    return film.original_title if film.original_title and film.original_title != shown.text else ""


def picture_of(film: Film, width: int = 960) -> str:
    """The site-relative address, without the first slash, of a film's still, or of the picture generated for its
    key."""
    return film.stills[0].url.lstrip("/") if film.stills else f"pictures/{film.key}-{width}.webp"


def tongues(codes: tuple[str, ...], language: str) -> str:
    """Languages by name, parted by commas."""
    return ", ".join(tongue(code, language) for code in codes)


def opening(text: str, longest: int = 180) -> str:
    """The first sentence or sentences of a text, at most `longest` characters, cut between words with an ellipsis."""
    flat = " ".join(text.split())
    if len(flat) <= longest:
        return flat
    stop = max(flat.rfind(mark, 0, longest) for mark in (". ", "? ", "! "))
    return flat[: stop + 1] if stop > longest // 3 else flat[:longest].rsplit(" ", 1)[0].rstrip(",;:–—") + "…"
