"""What was taught of sites, as reading takes it, and the reading of documents with it."""

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet

from frontrow.catalogue.models import Document, SiteProfileRecord
from frontrow.catalogue.refusals import NotTeachable
from frontrow.reading.confinement import ConfinedReader

if TYPE_CHECKING:  # a web worker loads the grammar only when a document comes, or a site is taught
    from frontrow.reading.lessons.profiles import SiteProfile

SPREADSHEETS = "spreadsheets"  # the site under which columns are remembered of a sheet that comes from none
MOST_MARKS = 20  # each of them is looked for in every kept document without a site
LONGEST_PROFILE = 100_000  # characters; a lesson has about a hundred


def profile_of(site: str) -> "SiteProfile":
    """What is known of a site; an empty profile where nothing was taught."""
    from frontrow.reading.lessons.profiles import SiteProfile

    record = SiteProfileRecord.objects.filter(site=site).first()
    return SiteProfile.from_text(record.text) if record else SiteProfile(site)


def ground_of(site: str) -> str:
    """The name (a hash) of what is taught of a site now."""
    return hashlib.sha256(profile_of(site).to_text().encode()).hexdigest()


def profiles_for(site: str, instead: "SiteProfile | None" = None) -> "tuple[SiteProfile, ...]":
    """The profiles to read a document with: its site's whole; of a document without a site, those that recognise their
    pages themselves; and what any site taught about columns, for a heading means the same in the next sheet.

    `instead` takes the place of what is kept for its own site.
    """
    from frontrow.reading.lessons.profiles import SiteProfile

    kept = {record.site: record.text for record in SiteProfileRecord.objects.all()}
    profiles = {name: SiteProfile.from_text(text) for name, text in kept.items()}
    if instead is not None:
        profiles[instead.site] = instead
    own = profiles.pop(site, None)
    others = (_for_others(profile, whole=not site) for _, profile in sorted(profiles.items()))
    return tuple(profile for profile in (own, *others) if profile is not None and profile.lessons)


def _for_others(profile: "SiteProfile", *, whole: bool) -> "SiteProfile":
    if whole and profile.marks:
        return profile
    return replace(profile, lessons=profile.columns)


def concerned(profile: "SiteProfile", also: Document | None = None) -> QuerySet[Document]:
    """The kept documents that are read with a profile: its site's, those that hold its marks, all tables if columns
    were taught; and one more that is to belong to the site."""
    found = Q(site=profile.site) | Q(pk=also.pk if also else None)
    if profile.columns or profile_of(profile.site).columns:
        found |= Q(kind="table")
    if profile.marks:
        marked = Q(site="")
        for mark in profile.marks:
            marked &= Q(text__contains=mark) | Q(name__contains=mark)
        found |= marked
    return Document.objects.filter(found)


def checked(text: str) -> "SiteProfile":
    """The profile of a text that came from outside; raises NotTeachable with the fault."""
    from frontrow.reading.lessons.lesson import NotAProfile
    from frontrow.reading.lessons.profiles import SiteProfile

    if len(text) > LONGEST_PROFILE:
        raise NotTeachable("the profile", f"it is longer than {LONGEST_PROFILE} characters")
    try:
        profile = SiteProfile.from_text(text)
    except NotAProfile as fault:
        raise NotTeachable("the profile", str(fault)) from fault
    if not profile.site.strip() or len(profile.site) > 200 or not profile.site.isprintable():
        raise NotTeachable("the profile", "its site must have a name of at most 200 characters, all of them visible")
    if len(profile.marks) > MOST_MARKS or not all(mark.strip() and mark.isprintable() for mark in profile.marks):
        raise NotTeachable("the profile", f"its marks are at most {MOST_MARKS} pieces of text")
    return profile


def learned(profile: "SiteProfile", data: bytes, name: str, lesson: dict[str, Any]) -> "SiteProfile":
    """The profile with one more lesson {"start", "end", "property", "role"} about a document's bytes; raises
    NotTeachable."""
    sent = json.dumps({"profile": profile.to_text(), **lesson}).encode()
    with ConfinedReader("frontrow.catalogue.confined_lesson:answer") as reader:
        answer = json.loads(reader.read(len(sent).to_bytes(8, "big") + sent + data, name))
    if "refused" in answer:
        raise NotTeachable(lesson["property"], answer["refused"])
    return checked(answer["profile"])
