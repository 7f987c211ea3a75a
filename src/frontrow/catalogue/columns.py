"""The columns of a kept table: what each is read as, and what a person says it shall be read as from now on."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from frontrow.catalogue.models import Document
from frontrow.catalogue.refusals import NotTeachable
from frontrow.catalogue.rereading import bytes_of
from frontrow.catalogue.site_profiles import profile_of, profiles_for
from frontrow.interchange.folding import fold
from frontrow.reading.confinement import ConfinedReader

if TYPE_CHECKING:
    from frontrow.reading.lessons.profiles import SiteProfile

MOST_COLUMNS = 300


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, some of its cells, the `property` and `role` it is read as ("" for not at all),
    and by what that is told: "taught", "heading", "look" or ""."""

    table: int
    heading: str
    samples: tuple[str, ...]
    property: str
    role: str
    told_by: str


def columns_read(document: Document) -> list[Column]:
    """The columns of a document's tables that have a heading, one a heading; raises NotTeachable and
    UnreadableDocument."""
    if document.kind != "table":
        raise NotTeachable(document.name, "this is no table: teach it by its words")
    from frontrow.catalogue.confined_columns import asked

    sent = asked(bytes_of(document), [profile.to_text() for profile in profiles_for(document.site)])
    with ConfinedReader("frontrow.catalogue.confined_columns:answer") as reader:
        rows = json.loads(reader.read(sent, document.name))
    found = {fold(row["heading"]): Column(**{**row, "samples": tuple(row["samples"])}) for row in reversed(rows)}
    return list(reversed(found.values()))[:MOST_COLUMNS]


def with_columns(site: str, columns: Mapping[str, tuple[str, str]]) -> "SiteProfile":
    """The site's profile with what each heading means (property and role); the rest of it stays."""
    from frontrow.reading.lessons.lesson import Lesson

    profile, said = profile_of(site), {fold(heading) for heading in columns}
    other = (one for one in profile.lessons if one.anchor != "column" or fold(one.text) not in said)
    new = (Lesson(name, "column", heading, role=role) for heading, (name, role) in columns.items())
    return replace(profile, lessons=(*other, *new))
