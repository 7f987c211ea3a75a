"""A page before it is printed, and the two answers that are none."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Page:
    """What a template needs: `path` is the page's address without its language ("films/wanda/"); `languages` maps each
    further language to the path there, where it differs; `accent` is a section's style class; `picture` a path for
    previews; `structured` is JSON-LD that is safe inside a script element."""

    template: str
    path: str
    title: str
    description: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    elsewhere: Mapping[str, str] | None = None
    accent: str = ""
    picture: str = ""
    structured: str = ""
    part: str = ""
    status: int = 200
    findable: bool = True


@dataclass(frozen=True, slots=True)
class Plain:
    """A file rather than a page: calendars, feeds, pictures."""

    content_type: str
    body: bytes
    forever: bool = False
    filename: str = ""


class NotShown(LookupError):
    """Nothing is published at an address; `path` is what was asked for, without its language."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(path)


class Moved(LookupError):
    """An old address: `path` is the present one, without its language."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(path)
