"""Keeping a document and what it was read to say, as claims that wait for a decision."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.core.files.base import ContentFile
from django.db import transaction

from frontrow.catalogue.confined import read_confined
from frontrow.catalogue.known_names import known_names
from frontrow.catalogue.language_model import Ask, language_model
from frontrow.catalogue.matching import person_named, work_meant
from frontrow.catalogue.models import Claim, Document, Subject
from frontrow.catalogue.outgoing import NoAnswer
from frontrow.catalogue.site_profiles import profiles_for
from frontrow.reading.names import Names

if TYPE_CHECKING:  # the grammar is loaded by the confined process only
    from frontrow.reading.confined_reading import Read
    from frontrow.reading.lessons.profiles import SiteProfile


@dataclass(frozen=True, slots=True)
class Imported:
    """A kept document; `new` is false where the same bytes had been imported before, and then nothing was changed."""

    document: Document
    new: bool


def keep(
    data: bytes, text: str, reading: Mapping[str, Any], labels: Mapping[str, str], by: Any, at: datetime, site: str = ""
) -> Imported:
    """Keep a document's bytes, its text view and its reading (frontrow-reading/1); `labels` name the subjects film#1,
    person#1…

    Claims whose subject the catalogue knows without doubt are bound to that record; nothing else changes.
    """
    digest = hashlib.sha256(data).hexdigest()
    with transaction.atomic():
        known = Document.objects.filter(sha256=digest).first()
        if known is not None:
            return Imported(known, new=False)
        about = reading["document"]
        document = Document(
            name=about["name"][:255],
            sha256=digest,
            media_type=about["media_type"],
            kind=reading["kind"],
            language=about["language"] or "",
            site=site,
            text=text,
            reading={part: reading[part] for part in ("mentions", "furniture", "unread", "notices")},
            imported_at=at,
            imported_by=by,
        )
        document.original.save(f"{digest[:16]}-{_safe_name(about['name'])}", ContentFile(data), save=False)
        document.save()
        _keep_claims(document, reading["claims"], labels)
    return Imported(document, new=True)


def _safe_name(name: str) -> str:
    kept = "".join(letter if letter.isalnum() or letter in "._-" else "-" for letter in name.rsplit("/", 1)[-1])
    return kept[-80:].lstrip(".") or "document"


def _keep_claims(document: Document, claims: list[Mapping[str, Any]], labels: Mapping[str, str]) -> None:
    subjects: dict[str, Subject] = {}
    for claim in claims:
        reference = claim["subject"]
        if reference not in subjects:
            subjects[reference] = subject_of(document, reference, claims, labels)
            subjects[reference].save()
    Claim.objects.bulk_create(
        claim_of(document, subjects[claim["subject"]], number, claim) for number, claim in enumerate(claims)
    )


def claim_of(document: Document, subject: Subject, number: int, row: Mapping[str, Any]) -> Claim:
    """A claim of a reading as a record, not saved yet."""
    return Claim(
        document=document,
        subject=subject,
        number=number,
        property=row["property"],
        value=row["value"],
        original=row["original"] or "",
        qualifiers=row["qualifiers"],
        evidence=row["evidence"],
        rule=row["rule"],
        confidence=row["confidence"],
    )


def subject_of(
    document: Document, reference: str, claims: list[Mapping[str, Any]], labels: Mapping[str, str]
) -> Subject:
    """A subject of a reading as a record, not saved yet, bound to the record that it means without doubt."""
    own = [claim for claim in claims if claim["subject"] == reference]
    label = labels.get(reference, "")
    subject = Subject(document=document, reference=reference, label=label[:300])
    if reference.startswith("film#"):
        titles = [claim["value"]["text"] for claim in own if claim["property"] == "film.title"]
        year = next((claim["value"] for claim in own if claim["property"] == "film.year"), None)
        directors = [claim["value"] for claim in own if claim["property"] == "film.director"]
        subject.work = work_meant(titles, year, directors) if titles else None
    elif reference.startswith("person#") and label:
        subject.person = person_named(label)
    return subject


def import_document(data: bytes, name: str, by: Any, at: datetime, site: str = "") -> Imported:
    """Read a document with the names the catalogue knows and what was taught of its site, and keep what it says;
    raises reading's UnreadableDocument."""
    known = Document.objects.filter(sha256=hashlib.sha256(data).hexdigest()).first()
    if known is not None:
        return Imported(known, new=False)
    read = read_document(data, name, known_names(), profiles_for(site), language_model())
    return keep(data, read.text, read.reading, read.labels, by, at, site)


def read_document(
    data: bytes, name: str, names: Names, profiles: "Sequence[SiteProfile]", ask: Ask | None = None
) -> "Read":
    """Read a document as every document of the catalogue is read; raises reading's UnreadableDocument.

    Where a language model is asked, its quotes are looked for in a second reading; where it gives none, a notice says
    why.
    """
    read = read_confined(data, name, names, profiles)
    if ask is None:
        return read
    try:
        quotes = ask(read.text)
    except NoAnswer as fault:
        failed = {"code": "model_silent", "message": f"the language model was asked in vain: {fault}", "evidence": []}
        return replace(read, reading={**read.reading, "notices": [*read.reading["notices"], failed]})
    return read_confined(data, name, names, profiles, quotes)
