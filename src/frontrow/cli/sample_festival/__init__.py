"""Loads the sample festival through the doors that a real one uses: documents are read and accepted, screenings come
from a sheet, the programme is published. `load(say)` does it all; the data stand in `frontrow/sample/`."""

from collections.abc import Callable
from datetime import UTC, datetime
from importlib.resources import files

from frontrow.cli.sample_festival import catalogue, documents, journal, programme


def load(say: Callable[[str], None]) -> None:
    """Fill a freshly founded festival with the sample and publish it."""
    sample = files("frontrow") / "sample"
    now = datetime.now(UTC)
    say("Reading the sample's documents …")
    say(f"  {documents.read_and_accept(sample / 'documents', now)}")
    say("Making the catalogue and the programme …")
    works = catalogue.fill(sample)
    edition = programme.fill(sample, works)
    say("Writing the journal …")
    journal.fill(sample, now)
    say("Publishing …")
    say(f"  {programme.publish_first(edition, now)}")
