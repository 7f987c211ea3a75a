"""What the report shows: the contradictions about the records of one edition, or of the whole catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from frontrow.catalogue.contradictions import Contradiction, Voice, contradictions
from frontrow.catalogue.models import Credit, Person, Work
from frontrow.desk.review.table import in_words
from frontrow.programme.models import Edition, ItemWork

RANK_WORDS = {
    "preferred": "preferred",
    "normal": "beside it",
    "typed": "typed at the desk",
    "open": "not decided yet",
    "deprecated": "marked as wrong",
}


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """A voice for people: its value and rank in words, and which deeds it allows."""

    voice: Voice
    value: str
    rank: str

    @property
    def may_be_preferred(self) -> bool:
        """Whether it is a statement that is not the preferred one."""
        return self.voice.statement is not None and self.voice.rank != "preferred"

    @property
    def may_be_deprecated(self) -> bool:
        """Whether it is a statement that nobody has marked as wrong."""
        return self.voice.statement is not None and self.voice.rank != "deprecated"


@dataclass(frozen=True, slots=True)
class Row:
    """A contradiction for people."""

    told: Contradiction
    label: str
    voices: tuple[VoiceRow, ...]


def records_of(edition: Edition | None) -> tuple[set[int], set[int]]:
    """The keys of an edition's works and of the people in their credits; of everything where there is no edition."""
    if edition is None:
        return set(Work.objects.values_list("pk", flat=True)), set(Person.objects.values_list("pk", flat=True))
    works = set(ItemWork.objects.filter(item__edition=edition).values_list("work", flat=True))
    return works, set(Credit.objects.filter(work__in=works).values_list("person", flat=True))


def rows_of(edition: Edition | None) -> list[Row]:
    """The report of an edition."""
    return [_row(one) for one in contradictions(*records_of(edition))]


def _row(told: Contradiction) -> Row:
    label = told.property.rpartition(".")[2].replace("_", " ")
    return Row(
        told, label, tuple(VoiceRow(voice, _words(voice.value), RANK_WORDS[voice.rank]) for voice in told.voices)
    )


def _words(value: Any) -> str:
    if isinstance(value, Mapping) and value.get("relation") == "directed":
        return f"first film: {value['object']}"
    if isinstance(value, Mapping) and "title" in value and "year" in value:
        return f"{value['title']} ({value['year']})"
    return in_words(value)
