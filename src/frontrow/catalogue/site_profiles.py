"""What was taught of sites, as reading takes it, and the reading of documents with it."""

import json
from typing import TYPE_CHECKING, Any

from frontrow.catalogue.models import SiteProfileRecord
from frontrow.catalogue.refusals import NotTeachable
from frontrow.reading.confinement import ConfinedReader

if TYPE_CHECKING:  # a web worker loads the grammar only when a document comes, or a site is taught
    from frontrow.reading.profiles import SiteProfile

LONGEST_PROFILE = 100_000  # characters; a lesson has about a hundred


def profile_of(site: str) -> "SiteProfile":
    """What is known of a site; an empty profile where nothing was taught."""
    from frontrow.reading.profiles import SiteProfile

    record = SiteProfileRecord.objects.filter(site=site).first()
    return SiteProfile.from_text(record.text) if record else SiteProfile(site)


def profiles_for(site: str) -> "tuple[SiteProfile, ...]":
    """The profiles to read a document with: its site's; of a document without a site, those that recognise their
    pages themselves."""
    from frontrow.reading.profiles import SiteProfile

    if site:
        return (profile_of(site),)
    profiles = (SiteProfile.from_text(text) for text in SiteProfileRecord.objects.values_list("text", flat=True))
    return tuple(profile for profile in profiles if profile.marks)


def checked(text: str) -> "SiteProfile":
    """The profile of a text that came from outside; raises NotTeachable with the fault."""
    from frontrow.reading.profiles import NotAProfile, SiteProfile

    if len(text) > LONGEST_PROFILE:
        raise NotTeachable("the profile", f"it is longer than {LONGEST_PROFILE} characters")
    try:
        profile = SiteProfile.from_text(text)
    except NotAProfile as fault:
        raise NotTeachable("the profile", str(fault)) from fault
    if not profile.site or len(profile.site) > 200:
        raise NotTeachable("the profile", "its site must have a name of at most 200 characters")
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
