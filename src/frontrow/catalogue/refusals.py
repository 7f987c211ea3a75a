"""What the catalogue refuses, each by name and with the values that say why."""

from dataclasses import dataclass


class CatalogueRefusal(Exception):
    """A deed of the catalogue that cannot be done."""


@dataclass
class AlreadyDecided(CatalogueRefusal):
    """The claim has a decision that stands; undo it first."""

    claim: str
    verb: str

    def __str__(self) -> str:
        return f"{self.claim}: already decided ({self.verb}); undo that first"


@dataclass
class NothingToUndo(CatalogueRefusal):
    """The claim has no decision that stands."""

    claim: str

    def __str__(self) -> str:
        return f"{self.claim}: there is no decision to undo"


@dataclass
class ChangedSince(CatalogueRefusal):
    """A record that the decision changed has been changed again since, so that undoing would lose the newer change."""

    claim: str
    record: str
    field: str

    def __str__(self) -> str:
        return f"{self.claim}: {self.record} has been changed since ({self.field}); undo or correct that first"


@dataclass
class UnfitValue(CatalogueRefusal):
    """The value does not fit the property."""

    property: str
    fault: str

    def __str__(self) -> str:
        return f"{self.property}: {self.fault}"


@dataclass
class UnknownSubject(CatalogueRefusal):
    """The claim speaks of a film or person that no accepted title or name has brought into the catalogue."""

    subject: str

    def __str__(self) -> str:
        return f"{self.subject} is not in the catalogue yet: accept its title or name first, or choose the record it is"


@dataclass
class NeedsAsOfDate(CatalogueRefusal):
    """The claim holds for a day ("newest", "out now"), and nobody has said which day its document speaks of."""

    claim: str
    word: str

    def __str__(self) -> str:
        return f"{self.claim}: “{self.word}” is true of a day; set the day for which the document speaks, then accept"


@dataclass
class StatementsRestOnIt(CatalogueRefusal):
    """Statements that were accepted for the document's day would be left without a day."""

    document: str
    statements: int

    def __str__(self) -> str:
        waiting = f"{self.statements} accepted statements hold for its day"
        return f"{self.document}: {waiting}; undo them first, or give another day"


@dataclass
class CannotMerge(CatalogueRefusal):
    """A row of one record cannot be brought over to the other."""

    record: str
    row: str
    fault: str

    def __str__(self) -> str:
        return f"{self.record}: {self.row} cannot be brought over ({self.fault})"


@dataclass
class HasADraft(CatalogueRefusal):
    """The record has a draft that would be overtaken unseen."""

    record: str

    def __str__(self) -> str:
        return f"{self.record} has a draft that is not published: publish or discard it first"


@dataclass
class StandApart(CatalogueRefusal):
    """The two records are known to be different: one is recorded as a relative or a part of the other, or a person
    refused the match."""

    one: str
    other: str
    why: str

    def __str__(self) -> str:
        return f"{self.one} and {self.other} are not merged: {self.why}"


@dataclass
class NotTeachable(CatalogueRefusal):
    """Nothing can be learned from that: the words, the field or the profile do not fit."""

    property: str
    fault: str

    def __str__(self) -> str:
        return f"{self.property}: {self.fault}"


@dataclass
class TaughtMeanwhile(CatalogueRefusal):
    """Somebody else taught the site since the difference was shown."""

    site: str

    def __str__(self) -> str:
        return f"{self.site} was taught something else meanwhile: look at the difference again"


@dataclass
class TrialIsOver(CatalogueRefusal):
    """The trial of a profile is not at the step that was asked for: somebody kept or dropped it meanwhile."""

    site: str
    stand: str

    def __str__(self) -> str:
        return f"{self.site}: this trial is at another step now ({self.stand})"


@dataclass
class TextChanged(CatalogueRefusal):
    """The document's bytes give another text now than when it was kept, so that the places of its claims would be
    wrong."""

    document: str

    def __str__(self) -> str:
        return f"{self.document}: its text is laid out differently now than when it was kept; it stays as it was read"
