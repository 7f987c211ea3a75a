"""What an applier is given: the claim, the value accepted, and the means to change records undoably."""

from dataclasses import dataclass
from typing import Any

from frontrow.catalogue.changes import Changes
from frontrow.catalogue.matching import person_named, work_meant
from frontrow.catalogue.models import Claim, Person, Subject, Work
from frontrow.catalogue.refusals import UnknownSubject


@dataclass
class Acceptance:
    """One acceptance under way. `text` is the accepted text of claims whose value is a span (synopsis, biography)."""

    claim: Claim
    value: Any
    changes: Changes

    @property
    def text(self) -> str:
        """The words of the value's spans, or the edited text, with white space as a reader sees it."""
        if isinstance(self.value, str):
            return self.value
        spans = [part["quote"] for part in self.claim.evidence if part.get("role", "value") == "value"]
        paragraphs = "\n".join(spans).replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return "\n\n".join(" ".join(line.split()) for line in paragraphs if line.strip())

    def work(self) -> Work:
        """The work the claim speaks of; raises UnknownSubject where no title has brought it in."""
        work = self.claim.subject.work
        if work is None:
            raise UnknownSubject(str(self.claim.subject))
        return work

    def the_person(self) -> Person:
        """The person the claim speaks of, brought into the catalogue under the subject's name if need be."""
        subject = self.claim.subject
        if subject.person is None:
            if not subject.label:
                raise UnknownSubject(str(subject))
            self.changes.set(subject, "person", self.person(subject.label))
        person: Person = subject.person
        return person

    def person(self, name: str) -> Person:
        """The person of that name, new to the catalogue if nobody has it."""
        found = person_named(name)
        return found or self.changes.create(Person(name=name))

    def work_titled(self, title: str, year: int | None = None, directors: tuple[str, ...] = ()) -> Work:
        """The work of that title, a new stub if the catalogue has none."""
        found = work_meant([title], year, directors)
        return found or self.changes.create(Work(original_title=title, year=year))


def bind_subject(subject: Subject, work: Work, changes: Changes) -> None:
    """Remember which work a document's subject is."""
    changes.set(subject, "work", work)
