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
    ("person.birth_year", "Year of birth"),
    ("person.birth_place", "Place of birth"),
    ("person.filmography", "Filmography"),
    ("nav.title", "Another film of the section"),
)
Fields = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
UNTAUGHT = ("director", "other")
LEFT_ALONE = "nothing"
_VALUES: Fields = (
    ("Film and director", (("film.director", "Director"), *FACTS)),
    ("Cast and crew", tuple((f"film.credit:{role}", words) for role, words in ROLES if role not in UNTAUGHT)),
    ("Companies", tuple((f"film.company:{role}", words) for role, words in COMPANY_ROLES)),
)
FIELDS: Fields = (*_VALUES, ("No fact", ((LEFT_ALONE, "Nothing, to be left unread"),)))
TITLE_LANGUAGES = (
    ("en", "English"),
    ("pl", "Polish"),
    ("de", "German"),
    ("fr", "French"),
    ("es", "Spanish"),
    ("it", "Italian"),
    ("pt", "Portuguese"),
    ("cs", "Czech"),
    ("sk", "Slovak"),
    ("hr", "Croatian"),
    ("nl", "Dutch"),
    ("uk", "Ukrainian"),
)
# What a page's line may hold and a table's cell is not read for.
_NOT_IN_COLUMNS = (
    "film.title",
    "person.bio",
    "person.birth_year",
    "person.birth_place",
    "person.filmography",
    "nav.title",
)
_NO_COLUMN_ROLES = ("make_up", "voice", "assistant_director", "broadcaster", "print_source")


def _fits_a_column(field: str) -> bool:
    name, _, role = field.partition(":")
    return name not in _NOT_IN_COLUMNS and role not in _NO_COLUMN_ROLES


COLUMN_FIELDS: Fields = (
    ("", ((LEFT_ALONE, "Leave it unread"),)),
    (
        "Title",
        (
            ("film.title", "Title"),
            ("film.title:original", "Original title"),
            *((f"film.title:{code}", f"Title in {words}") for code, words in TITLE_LANGUAGES),
        ),
    ),
    *(
        (heading, tuple((field, words) for field, words in fields if _fits_a_column(field)))
        for heading, fields in _VALUES
    ),
)


def property_and_role(field: str) -> tuple[str, str]:
    """A chosen field of a page as property and role; raises ValueError for one that is not offered."""
    return _chosen(field, FIELDS)


def column_property_and_role(field: str) -> tuple[str, str]:
    """A chosen field of a column as property and role; raises ValueError for one that is not offered."""
    return _chosen(field, COLUMN_FIELDS)


def _chosen(field: str, offered: Fields) -> tuple[str, str]:
    if not any(field == one for _, fields in offered for one, _ in fields):
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
