"""The fields that a span can be taught as, and places in a text as a browser counts them."""

from frontrow.catalogue.vocabulary import COMPANY_ROLES, ROLES

FACTS = (
    ("film.title", "Title"),
    ("film.year", "Year"),
    ("film.minutes", "Minutes"),
    ("film.country", "Countries"),
    ("film.language", "Languages"),
    ("film.subtitle_language", "Subtitles"),
    ("film.colour", "Colour"),
    ("film.format", "Format"),
    ("film.premiere", "Premiere"),
    ("film.prize", "Prize"),
    ("film.synopsis", "Synopsis"),
    ("film.synopsis_author", "Author of the synopsis"),
    ("person.bio", "Biography"),
    ("person.filmography", "Filmography"),
    ("nav.title", "Another film of the section"),
)
UNTAUGHT = ("director", "other")
FIELDS = (
    ("Film and director", (("film.director", "Director"), *FACTS)),
    ("Cast and crew", tuple((f"film.credit:{role}", words) for role, words in ROLES if role not in UNTAUGHT)),
    ("Companies", tuple((f"film.company:{role}", words) for role, words in COMPANY_ROLES)),
)
_KNOWN = {field for _, fields in FIELDS for field, _ in fields}


def property_and_role(field: str) -> tuple[str, str]:
    """A chosen field as property and role; raises ValueError for one that is not offered."""
    if field not in _KNOWN:
        raise ValueError(f"there is no field {field!r}")
    name, _, role = field.partition(":")
    return name, role


def to_browser(text: str, place: int) -> int:
    """A place in a text as a browser counts it: a line end is one character, however the file writes it."""
    return place - text.count("\r\n", 0, place)


def from_browser(text: str, place: int) -> int:
    """The place in the text that a browser counts as `place`; raises ValueError beyond its end."""
    at = 0
    for _ in range(place):
        if at >= len(text):
            raise ValueError(f"the text has no place {place}")
        at += 2 if text.startswith("\r\n", at) else 1
    return at
