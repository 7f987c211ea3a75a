"""One whole reading in a confined process: the document, the names and the profiles go in, the text view and the
reading come out.

with ConfinedReader(TARGET) as reader:
    done = unpacked(reader.read(packed(data, names, profiles), name))
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from frontrow.reading.bytes_reader import read_bytes
from frontrow.reading.lessons.profiles import SiteProfile
from frontrow.reading.names import KnownOrganisation, KnownPerson, KnownWork, Names

TARGET = "frontrow.reading.confined_reading:answer"
_LENGTH = 8  # bytes, big-endian, before the JSON of names and profiles


@dataclass(frozen=True, slots=True)
class Read:
    """What came out: the text view's characters, the reading as frontrow-reading/1, and each subject's name
    (film#1, person#1…).
    """

    text: str
    reading: Mapping[str, Any]
    labels: Mapping[str, str]


def packed(
    data: bytes, names: Names, profiles: Sequence[SiteProfile] = (), quotes: Sequence[str] | None = None
) -> bytes:
    """A document's bytes behind the names and profiles it is read with, and the quotes a language model gave for it."""
    rows = {"names": asdict(names), "profiles": [profile.to_text() for profile in profiles], "quotes": quotes}
    ground = json.dumps(rows).encode()
    return len(ground).to_bytes(_LENGTH, "big") + ground + data


def answer(sent: bytes, name: str, setup: object) -> str:
    """The confined side's work; raises UnreadableDocument."""
    end = _LENGTH + int.from_bytes(sent[:_LENGTH], "big")
    ground = json.loads(sent[_LENGTH:end])
    profiles = tuple(SiteProfile.from_text(text) for text in ground["profiles"])
    quotes = ground["quotes"]
    ask = None if quotes is None else lambda text: list(quotes)
    view, reading = read_bytes(sent[end:], name, _names(ground["names"]), profiles, ask)
    labels = {reference: subject.label for reference, subject in reading.subjects.items()}
    return json.dumps({"text": view.text, "reading": reading.as_json(), "labels": labels})


def unpacked(answered: str) -> Read:
    """What the confined side answered."""
    return Read(**json.loads(answered))


def _names(rows: Mapping[str, list[dict[str, Any]]]) -> Names:
    return Names(
        people=tuple(KnownPerson(row["id"], row["name"], tuple(row["aliases"])) for row in rows["people"]),
        works=tuple(
            KnownWork(row["id"], tuple(row["titles"]), row["year"], tuple(row["directors"])) for row in rows["works"]
        ),
        organisations=tuple(
            KnownOrganisation(row["id"], row["name"], tuple(row["aliases"])) for row in rows["organisations"]
        ),
    )
