"""One thing taught about a site: where on its pages the value of a property stands."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from frontrow.reading.folding import key

# What a taught span may mean -> the role of a label; the rest ("film.title"…) are taken as they stand.
ROLE_OF = {
    "film.director": "director",
    "film.country": "country",
    "film.year": "year",
    "film.minutes": "minutes",
    "film.language": "language",
    "film.subtitle_language": "subtitles",
    "film.colour": "colour",
    "film.format": "format",
    "film.premiere": "premiere",
    "film.company": "production",
}
WHOLE = frozenset(
    {
        "film.title",
        "film.synopsis",
        "film.synopsis_author",
        "person.bio",
        "nav.title",
        "film.prize",
        "person.filmography",
    }
)
LONG = frozenset({"film.synopsis", "person.bio"})
OPTIONAL = frozenset({"person.bio", "nav.title", "film.synopsis_author", "film.prize"})
LISTED = frozenset({"film.director", "film.credit", "film.country", "film.language", "film.company"})
TOLD = frozenset({"person.birth_year", "person.birth_place"})  # in a sentence of a life
KINDS = frozenset({"film.country", "film.year", "film.minutes", "film.colour", "film.format"})  # known by themselves
LEFT_ALONE = "nothing"  # what a column or place holds that shall not be read
_BY_PLACE = ("box", "shape", "after", "before", "title", "line", "column", "embedded", "kind")
_BY_WORDS = ("label", "ending", "beside", "row", "words", "frame", "told")
BY_LINES = frozenset({"shape", "after", "before", "line"})
ANCHORS = _BY_PLACE + _BY_WORDS
_OF_NOTHING = frozenset({"column", "words", "box", "label"})


_TYPES = {"offset": int, "part": int, "lines": int, "among": int, "otherwise": tuple}


class NotAProfile(ValueError):
    """The text is no site profile; `str()` says where and why."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """The `property` (and `role` of a credit or company) stands at the `anchor`:

    "box": in the elements of an HTML page whose names are `text`, or in element `part` of them where they are `among`
    in number; "label": after the words `text` on the same line, else on the next; "ending": before the words `text`
    that end its line; "shape": `offset` lines below (negative: above) the line of facts whose shape is `text`;
    "after"/"before": `offset` lines below/above the line that is, or begins with, the words `text`, in which "#" stands
    for any number, a list of people behind them counting as one line; "embedded": in the value for machines whose path
    is `text` ("meta:title"); "title": on a line of names, or of another title in an element `within`, `offset` lines
    below the page's title; "line": on line `offset` of the page (negative: from the end); "column": in the cells under
    the heading `text` of a table, where `role` of a title is its language or "original"; "frame": at the "{}" of a line
    that is `text`, in which "#" stands for any number and "*" for what else differs from page to page, `within` the
    element of that name if it has one; "beside": in the element `until` (or what stands) behind the element `within`
    whose words are `text`; "row": on a line of the cells behind the one whose words are `text`, in a row of a table or
    of a list of definitions; "kind": in those of the elements of the name `text` that say nothing but such a value, of
    a name the only one between the `separator`; "told": at the "{}" among the words `text` of a sentence, in which "^"
    is the beginning of a paragraph; "words": wherever the words `text` stand, which are "nothing".

    `part` numbers the value among the line's pieces between `separator` (0 for the whole line), `inside` are the two
    signs around it; a line of another `look` ("heading", "bold", "italic", "capitals") is passed over. A value of
    several lines ends before the line whose words are `until`, else with its paragraph and the sentences after it;
    a list of `lines` lines, more than one, goes on while the lines look like it. A `clock` "mm:ss" counts minutes and
    seconds on every page, if that is what the taught one does. Where a cast says who plays whom, `played` is the side
    of which sign on which the actors stand ("{}–", ":{}"). `otherwise` are further anchors
    of the same value: those close to it must agree, and where none is on the page, the distant ones.
    """

    property: str
    anchor: str
    text: str = ""
    offset: int = 1
    role: str = ""
    separator: str = ""
    part: int = 0
    inside: str = ""
    until: str = ""
    lines: int = 1
    look: str = ""
    among: int = 0
    within: str = ""
    clock: str = ""
    played: str = ""
    otherwise: tuple["Lesson", ...] = ()

    def __post_init__(self) -> None:
        for one in fields(self):
            if type(getattr(self, one.name)) is not _TYPES.get(one.name, str):
                raise NotAProfile(f"{one.name} cannot be {getattr(self, one.name)!r}")
        if self.anchor not in ANCHORS:
            raise NotAProfile(f"anchor {self.anchor!r} is none of {', '.join(ANCHORS)}")
        if self.anchor == "words" and self.property != LEFT_ALONE:
            raise NotAProfile(f"the words of {self.property} differ from page to page")
        left = {LEFT_ALONE} if self.anchor in _OF_NOTHING else set()
        if self.property not in WHOLE | TOLD | ROLE_OF.keys() | {"film.credit"} | left:
            raise NotAProfile(f"property {self.property!r} cannot be taught")
        # "* / {}, #" in an element of its own, or with a pictograph
        is_worded = key(self.text) or (self.anchor == "frame" and (self.within or not self.text.isascii()))
        if self.anchor not in ("line", "title", "told") and not is_worded:
            raise NotAProfile(f"a lesson for {self.property} has no words to hold on to")

    def asked_role(self) -> str:
        """The role that a label of such values has in the grammar, "" for none."""
        return self.role or ROLE_OF.get(self.property, "")

    @staticmethod
    def from_table(table: Mapping[str, Any]) -> "Lesson":
        """The lesson of a table of the profile's file, whose further anchors are tables of what is different in them;
        raises `NotAProfile`, or TypeError for a name that no lesson has."""
        own = {name: value for name, value in table.items() if name != "otherwise"}
        shared = {name: own[name] for name in ("property", "role") if name in own}
        further = tuple(Lesson(**shared, **one) for one in table.get("otherwise", ()))
        return Lesson(**own, otherwise=further)
