"""Where the site gets what it shows: the published programme and the live journal, nothing else."""

from collections import OrderedDict
from threading import Lock

from django.conf import settings

from frontrow.journal import reads as journal_reads
from frontrow.programme import reads as programme_reads
from frontrow.site.booklet import Booklet, Journal
from frontrow.site.jinja import House

BOOKLETS_HELD = 6  # two versions in three languages
Edition = tuple[int, int]  # (primary key of the version, journal revision): what a page is made from

_booklets: OrderedDict[tuple[Edition, str], Booklet] = OrderedDict()
_lock = Lock()


class NothingPublished(LookupError):
    """There is no published programme yet."""


def current() -> Edition:
    """What pages are made from now; raises NothingPublished."""
    key = programme_reads.published_key()
    if key is None:
        raise NothingPublished
    return key[0], journal_reads.revision()


def booklet(edition: Edition, language: str) -> Booklet | None:
    """The booklet of an edition in one of its languages, made once a process; None for a language that it does not
    have."""
    with _lock:
        held = _booklets.get((edition, language))
    if held is not None:
        return held
    made = _make(edition[0], language)
    if made is not None:
        with _lock:
            _booklets[edition, language] = made
            while len(_booklets) > BOOKLETS_HELD:
                _booklets.popitem(last=False)
    return made


def _make(version: int, language: str) -> Booklet | None:
    programme = programme_reads.version(version)
    if language not in programme.edition.languages:
        return None
    journal = Journal(
        entries=tuple(journal_reads.entries(language)),
        pages=tuple(journal_reads.information_pages(language)),
        partners=tuple(journal_reads.partners(language)),
        lead=journal_reads.lead(language),
    )
    return Booklet(programme, language, journal, settings.PUBLIC_ADDRESS, programme_reads.history)


def booklets() -> list[Booklet]:
    """The current booklets of all languages, the main one first; raises NothingPublished."""
    edition = current()
    languages = programme_reads.version(edition[0]).edition.languages
    return [found for code in languages if (found := booklet(edition, code)) is not None]


def languages() -> tuple[str, ...]:
    """The languages of the published edition; raises NothingPublished."""
    key = programme_reads.published_key()
    if key is None:
        raise NothingPublished
    return programme_reads.version(key[0]).edition.languages


def house() -> House:
    """The site as this process serves it."""
    return House(settings.DATA_FOLDER / "fonts")
