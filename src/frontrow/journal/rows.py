"""The rows of the journal: what public pages may know of essays, news, partners and information pages.

Plain frozen values without Django; `body` is safe HTML made from Wagtail's blocks, with each mention already a link.
"""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a journal page speaks of a catalogue record: `kind` film or person, `slug` its page, `sentence` as written,
    `anchor` the id of the paragraph in the page."""

    kind: str
    slug: str
    sentence: str
    anchor: str


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """An essay or a news item in one language; `kind` essay or news; `translations` maps a language to its slug."""

    kind: str
    language: str
    slug: str
    headline: str
    standfirst: str
    author: str
    author_note: str
    body: str
    published_on: date
    minutes_to_read: int
    picture: str
    mentions: tuple[Mention, ...]
    translations: dict[str, str]
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class InformationPage:
    """A page of plain information (tickets, access, about) in one language."""

    language: str
    slug: str
    title: str
    body: str
    translations: dict[str, str]
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Partner:
    """A partner of the festival: `group` is the heading it stands under; `logo` a site-relative address or ""."""

    name: str
    group: str
    website: str
    logo: str
    note: str
