"""Reading never changes a statement: whatever documents come and are read again, what people decided stays, byte for byte."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest
from django.core import serializers
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from frontrow.catalogue import deeds, models
from frontrow.catalogue.models import Claim, Document, Work
from frontrow.catalogue.rereading import difference
from frontrow.reading.confined_reading import Read

from .readings import LABELS, PAGE, claim, paradise, reading

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)

# What reading itself writes: documents, what they propose, and profiles on trial.
OF_READING = {"Document", "Subject", "Claim", "ProfileTrial", "TrialReading"}
DECIDED = [getattr(models, name) for name in models.__all__ if name not in OF_READING]

TITLES = st.sampled_from(["Stranger Than Paradise", "STRANGER THAN PARADISE", "Inaczej niż w raju", "Down by Law"])
NAMES = st.sampled_from(["Jim Jarmusch", "Jarmusch, Jim", "J. Jarmusch", "John Lurie", "Nobody"])
VALUES = st.one_of(
    st.tuples(st.just("film.title"), st.builds(lambda text: {"text": text, "lang": None}, TITLES)),
    st.tuples(st.just("film.year"), st.sampled_from([1984, 1985, 2020])),
    st.tuples(st.just("film.minutes"), st.integers(1, 400)),
    st.tuples(st.just("film.country"), st.sampled_from(["US", "DE", "SUHH"])),
    st.tuples(st.just("film.director"), NAMES),
    st.tuples(st.just("film.credit"), st.builds(lambda name: {"role": "cast", "name": name}, NAMES)),
    st.tuples(st.just("person.birth_year"), st.sampled_from([1953, 1954])),
)
SAYINGS = st.lists(VALUES, max_size=6)


def rows(said: list[tuple[str, Any]], confidence: float = 1.0) -> list[dict[str, Any]]:
    return [
        claim(PAGE, "person#1" if name.startswith("person") else "film#1", name, value, "1984", confidence=confidence)
        for name, value in said
    ]


def statements() -> bytes:
    """Every row that a decision made, and every claim that somebody decided, as bytes."""
    decided = Claim.objects.exclude(state="open", decisions__isnull=True).distinct()
    return "\n".join(
        serializers.serialize("json", objects.order_by("pk"))
        for objects in (decided, *(model.objects.all() for model in DECIDED))
    ).encode()


def read_again(document: Document, said: Mapping[str, Any]) -> None:
    deeds.reread(difference(document, Read(document.text, said, LABELS)))


class StatementsStay(TestCase):
    def setUp(self) -> None:
        self.document = deeds.keep(PAGE.encode(), PAGE, paradise(), LABELS, None, AT).document
        deeds.accept_sure([self.document], None, AT)
        refused = self.document.claims.filter(state="open").first()
        deeds.refuse(refused, None, AT, "not in it")

    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(said=SAYINGS, again=SAYINGS, more=st.lists(SAYINGS, max_size=3))
    def test_whatever_is_read(self, said, again, more) -> None:
        before = statements()
        assert Work.objects.count() > 0
        for number, rivals in enumerate(more):
            page = f"{PAGE}{number}"
            kept = deeds.keep(page.encode(), page, reading(page, rows(rivals)), LABELS, None, AT).document
            read_again(kept, reading(page, rows(said)))
        for sayings in (said, again, []):
            read_again(self.document, reading(PAGE, rows(sayings)))
        assert statements() == before


@pytest.mark.django_db
def test_statements_stay_when_the_whole_line_reads_a_rival_and_a_site_is_taught() -> None:
    first = (
        "Wanda\nDirector: Barbara Loden\nCountry: USA\nYear: 1970\nLength: 102 min\nLight and lens Nicholas Proferes\n"
    )
    document = deeds.import_document(first.encode(), "wanda.txt", None, AT, "a.example").document
    deeds.accept_sure([document], None, AT, threshold=0.5)
    before = statements()
    assert b'"year": 1970' in before
    rival = first.replace("1970", "1971").replace("102", "103").replace("Barbara", "Barbra")
    deeds.import_document(rival.encode(), "rival.txt", None, AT, "a.example")
    start = first.index("Nicholas Proferes")
    profile = deeds.lesson(document, "a.example", start, start + 17, "film.credit", "cinematography")
    deeds.keep_trial(deeds.ask_to_keep(deeds.read_trial(deeds.ask_for_trial(profile, None, AT)), None), AT)
    profiles = models.SiteProfileRecord.objects.filter(site="a.example")
    assert Claim.objects.filter(rule="site.a-example").count() == 2
    profiles.delete()  # the one row that teaching a site is to write
    assert statements() == before
