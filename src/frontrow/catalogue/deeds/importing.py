"""Keeping a document and what it was read to say, as claims that wait for a decision."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction

from frontrow.catalogue.confined import read_confined
from frontrow.catalogue.known_names import known_names
from frontrow.catalogue.matching import person_named, work_meant
from frontrow.catalogue.models import Claim, Document, Subject


@dataclass(frozen=True, slots=True)
class Imported:
    """A kept document; `new` is false where the same bytes had been imported before, and then nothing was changed."""

    document: Document
    new: bool


def keep(data: bytes, text: str, reading: Mapping[str, Any], labels: Mapping[str, str], by: Any, at: datetime, site: str = "") -> Imported:
    """Keep a document's bytes, its text view and its reading (frontrow-reading/1); `labels` name the subjects film#1, person#1…

    Claims whose subject the catalogue knows without doubt are bound to that record; nothing else changes.
    """
    digest = hashlib.sha256(data).hexdigest()
    with transaction.atomic():
        known = Document.objects.filter(sha256=digest).first()
        if known is not None:
            return Imported(known, new=False)
        about = reading["document"]
        document = Document(
            name=about["name"][:255], sha256=digest, media_type=about["media_type"], kind=reading["kind"], language=about["language"] or "",
            site=site, text=text, reading={part: reading[part] for part in ("mentions", "furniture", "unread", "notices")},
            imported_at=at, imported_by=by,
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
            subjects[reference] = _subject(document, reference, claims, labels)
    Claim.objects.bulk_create(
        Claim(
            document=document, subject=subjects[claim["subject"]], number=number, property=claim["property"], value=claim["value"],
            original=claim["original"] or "", qualifiers=claim["qualifiers"], evidence=claim["evidence"], rule=claim["rule"],
            confidence=claim["confidence"],
        )
        for number, claim in enumerate(claims)
    )


def _subject(document: Document, reference: str, claims: list[Mapping[str, Any]], labels: Mapping[str, str]) -> Subject:
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
    subject.save()
    return subject


def import_document(data: bytes, name: str, by: Any, at: datetime, site: str = "") -> Imported:
    """Read a document with the names the catalogue knows and keep what it says; raises reading's UnreadableDocument."""
    known = Document.objects.filter(sha256=hashlib.sha256(data).hexdigest()).first()
    if known is not None:
        return Imported(known, new=False)
    read = read_confined(data, name, known_names())
    return keep(data, read.text, read.reading, read.labels, by, at, site)
