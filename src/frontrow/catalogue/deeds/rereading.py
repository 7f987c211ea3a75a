"""Reading a kept document again: its open claims are replaced, its decided claims stay."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max

from frontrow.catalogue.deeds.importing import claim_of, subject_of
from frontrow.catalogue.models import Claim, Document, Subject
from frontrow.catalogue.rereading import Difference, identity_of, identity_of_row

PARTS = ("mentions", "furniture", "unread", "notices")


def reread(new: Difference) -> Document:
    """Let a document say what its new reading says; claims that both readings have keep their numbers and take the
    new rule."""
    document, read = new.document, new.read
    with transaction.atomic():
        Claim.objects.filter(pk__in=[claim.pk for claim in new.removed], state="open").delete()
        _refresh(document, read.reading["claims"])
        number = (document.claims.aggregate(last=Max("number"))["last"] or 0) + 1
        subjects = _subjects(document, read.reading["claims"], read.labels)
        Claim.objects.bulk_create(
            claim_of(document, subjects[row["subject"]], number + place, row) for place, row in enumerate(new.added)
        )
        document.subjects.filter(claims__isnull=True).delete()
        document.kind, document.language = read.reading["kind"], read.reading["document"]["language"] or ""
        document.reading = {part: read.reading[part] for part in PARTS}
        document.save(update_fields=["kind", "language", "reading"])
    return document


def _refresh(document: Document, rows: list[Mapping[str, Any]]) -> None:
    said = {identity_of_row(row): row for row in rows}
    for claim in document.claims.filter(state="open").select_related("subject"):
        row = said.get(identity_of(claim))
        if row is not None and (claim.rule, claim.evidence) != (row["rule"], row["evidence"]):
            claim.rule, claim.evidence, claim.confidence = row["rule"], row["evidence"], row["confidence"]
            claim.qualifiers = row["qualifiers"]
            claim.save()


def _subjects(document: Document, rows: list[Mapping[str, Any]], labels: Mapping[str, str]) -> dict[str, Subject]:
    """The subjects of the rows: known ones keep the record they are bound to, unbound ones are looked for again."""
    known = {subject.reference: subject for subject in document.subjects.all()}
    found = {}
    for reference in dict.fromkeys(row["subject"] for row in rows):
        subject = subject_of(document, reference, rows, labels)
        before = known.get(reference)
        if before is None:
            subject.save()
        elif before.work is None and before.person is None:
            before.label, before.work, before.person = subject.label, subject.work, subject.person
            before.save()
        found[reference] = before or subject
    return found
