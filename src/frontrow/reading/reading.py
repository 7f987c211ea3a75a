"""The reading of a document: everything it says, in the shape of `frontrow-reading/1`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from frontrow.reading.claim import Claim, Evidence, Kind, Mention, MentionType, Notice
from frontrow.reading.view import TextView

FORMAT = "frontrow-reading/1"


@dataclass(frozen=True, slots=True)
class Document:
    """What was read: its name, the SHA-256 of its bytes, media type, language (BCP 47 or None) and length in code
    points."""

    name: str
    sha256: str
    media_type: str
    language: str | None
    characters: int


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom or what the claims of one subject are about: "film", "person" or "essay", its printed title or name, and the
    catalogue's id where the name is known there."""

    kind: str
    label: str
    known: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """Whom or what mentions of one entity name: its fullest name in the document, its type, the catalogue's id if
    known."""

    name: str
    kind: MentionType
    known: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document says: claims and mentions with their spans, furniture, what was not understood, and notices."""

    document: Document
    kind: Kind
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    furniture: tuple[Evidence, ...]
    unread: tuple[Evidence, ...]
    notices: tuple[Notice, ...]
    view: TextView
    subjects: Mapping[str, Subject]
    entities: Mapping[str, Entity]

    def as_json(self) -> dict[str, Any]:
        """The reading as JSON values, exactly as the format `frontrow-reading/1` says."""
        document = self.document
        return {
            "format": FORMAT,
            "document": {
                "name": document.name,
                "sha256": document.sha256,
                "media_type": document.media_type,
                "language": document.language,
                "characters": document.characters,
            },
            "kind": self.kind,
            "claims": [self._claim(claim) for claim in self.claims],
            "mentions": [self._mention(mention) for mention in self.mentions],
            "furniture": self._spans(self.furniture),
            "unread": self._spans(self.unread),
            "notices": [
                {"code": n.code, "message": n.message, "evidence": self._evidence(n.evidence)} for n in self.notices
            ],
        }

    def _claim(self, claim: Claim) -> dict[str, Any]:
        return {
            "subject": claim.subject,
            "property": claim.property,
            "value": plain(claim.value),
            "original": claim.original,
            "qualifiers": plain(claim.qualifiers),
            "evidence": self._evidence(claim.evidence),
            "rule": claim.rule,
            "confidence": claim.confidence,
        }

    def _mention(self, mention: Mention) -> dict[str, Any]:
        return self._placed(
            {
                "start": mention.start,
                "end": mention.end,
                "quote": mention.quote,
                "type": mention.type,
                "entity": mention.entity,
                "confidence": mention.confidence,
            }
        )

    def _evidence(self, evidence: Sequence[Evidence]) -> list[dict[str, Any]]:
        return [self._placed({"start": e.start, "end": e.end, "quote": e.quote, "role": e.role}) for e in evidence]

    def _spans(self, evidence: Sequence[Evidence]) -> list[dict[str, Any]]:
        return [self._placed({"start": e.start, "end": e.end, "quote": e.quote}) for e in evidence]

    def _placed(self, span: dict[str, Any]) -> dict[str, Any]:
        place = self.view.where(span["start"], span["end"])
        return {**span, "place": place} if place is not None else span


def plain(value: Any) -> Any:
    """`value` with its mappings and tuples as JSON's own dicts and lists."""
    if isinstance(value, Mapping):
        return {name: plain(inner) for name, inner in value.items()}
    if isinstance(value, tuple | list):
        return [plain(inner) for inner in value]
    return value
