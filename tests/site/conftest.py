"""What the site's tests share: the sample as booklets, and as a published version in the database."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import lanterna

from frontrow.site.booklet import Booklet, Journal
from frontrow.site.jinja import House


def make_booklet(language: str, screenings: int = 24) -> Booklet:
    """The sample in a language."""
    programme = lanterna.programme(screenings)
    journal = Journal(lanterna.entries(language), lanterna.information_pages(language), lanterna.partners(language))
    return Booklet(programme, language, journal, lanterna.ADDRESS, lambda: (programme,))


@pytest.fixture(scope="session")
def booklets() -> dict[str, Booklet]:
    """The sample in English, Polish and Ukrainian, the last with neither interface words nor texts of its own."""
    return {language: make_booklet(language) for language in ("en", "pl", "uk")}


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """A site whose small fonts were not made."""
    return House(tmp_path_factory.mktemp("fonts"))


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pictures that are made once are kept for all tests."""
    return tmp_path_factory.mktemp("pictures")


@pytest.fixture
def published(db: None) -> int:
    """The sample as the current edition's newest version; gives the version's key."""
    from frontrow.programme.frozen_rows import to_json
    from frontrow.programme.models import Edition, ProgrammeVersion

    programme = lanterna.programme(150)
    facts = programme.edition
    edition = Edition.objects.create(
        slug=facts.slug,
        festival=facts.festival,
        name=facts.name,
        year=facts.year,
        city=facts.city,
        zone=facts.zone,
        languages=list(facts.languages),
        first_day=facts.first_day,
        last_day=facts.last_day,
        current=True,
    )
    version = ProgrammeVersion.objects.create(
        edition=edition, number=3, published_at=programme.published_at, snapshot=to_json(programme), sha256="0" * 64
    )
    return version.pk
