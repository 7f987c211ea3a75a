"""Teaching a site: a lesson is tried on all its documents, shown, and only then kept."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction

from frontrow.catalogue.deeds.importing import read_document
from frontrow.catalogue.deeds.rereading import reread
from frontrow.catalogue.known_names import known_names
from frontrow.catalogue.models import Document, SiteProfileRecord
from frontrow.catalogue.refusals import NotTeachable, TaughtMeanwhile, TextChanged
from frontrow.catalogue.rereading import Difference, difference
from frontrow.catalogue.site_profiles import checked, learned, profile_of
from frontrow.reading.formats import UnreadableDocument

if TYPE_CHECKING:
    from frontrow.reading.profiles import SiteProfile


@dataclass(frozen=True, slots=True)
class Lesson:
    """A profile to be kept for a site, what it changes in each of the site's documents, and those that could not be
    read again.

    `ground` names the profile that the lesson was built on, so that two people who teach at once do not overwrite
    each other.
    """

    profile: "SiteProfile"
    ground: str
    differences: tuple[Difference, ...]
    unread: tuple[str, ...] = ()


def ground_of(site: str) -> str:
    """The name (a hash) of what is taught of a site now."""
    return hashlib.sha256(profile_of(site).to_text().encode()).hexdigest()


def lesson(document: Document, site: str, start: int, end: int, name: str, role: str = "") -> Lesson:
    """Learn that [start, end) of a document is the value of property `name` (with the role of a credit or company) on
    its site.

    Nothing is kept. Raises NotTeachable and UnreadableDocument.
    """
    if not site.strip():
        raise NotTeachable(name, "say which site the document comes from")
    words = {"start": start, "end": end, "property": name, "role": role}
    data = _bytes(document)
    return tried(learned(profile_of(site), data, document.name, words), also=document)


def tried(profile: "SiteProfile", also: Document | None = None) -> Lesson:
    """What a profile would change in all kept documents of its site, and in one more that is to belong to it."""
    differences, unread, names = [], [], known_names()
    for document in _documents(profile.site, also):
        try:
            read = read_document(_bytes(document), document.name, names, (profile,))
            differences.append(difference(document, read))
        except (UnreadableDocument, TextChanged, OSError) as fault:
            unread.append(str(fault))
    return Lesson(profile, ground_of(profile.site), tuple(differences), tuple(unread))


def _documents(site: str, also: Document | None) -> list[Document]:
    documents = list(Document.objects.filter(site=site).order_by("pk"))
    return documents if also is None or also in documents else [*documents, also]


def _bytes(document: Document) -> bytes:
    with document.original.open("rb") as file:
        return bytes(file.read())


def keep_lesson(text: str, ground: str, by: Any, at: datetime, also: Document | None = None) -> Lesson:
    """Keep a profile that was shown, and read all documents of its site with it; raises TaughtMeanwhile and
    NotTeachable.

    `ground` is the one the lesson was shown with; `also` a document that belongs to the site from now on.
    """
    profile = checked(text)
    with transaction.atomic():
        if ground != ground_of(profile.site):
            raise TaughtMeanwhile(profile.site)
        SiteProfileRecord.objects.update_or_create(
            site=profile.site, defaults={"text": profile.to_text(), "taught_at": at, "taught_by": by}
        )
        if also is not None and also.site != profile.site:
            also.site = profile.site
            also.save(update_fields=["site"])
        kept = tried(profile)
        for one in kept.differences:
            reread(one)
    return kept
