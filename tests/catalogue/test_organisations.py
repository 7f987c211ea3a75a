"""Who is who among organisations: likeness of names, candidates with reasons, merging and taking apart."""

from datetime import UTC, datetime

import pytest

from frontrow.catalogue import deeds
from frontrow.catalogue.identity import Candidate, candidates
from frontrow.catalogue.identity.companies import companies_alike, core
from frontrow.catalogue.known_names import known_names
from frontrow.catalogue.matching import organisation_named
from frontrow.catalogue.models import CompanyCredit, Organisation, OrganisationName, Work
from frontrow.catalogue.refusals import ChangedSince, StandApart
from frontrow.reading.names import KnownOrganisation

from .test_merging import everything

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("one", "other", "weight"),
    [
        ("Opus Film", "Opus Film sp. z o.o.", 0.8),
        ("Pandora Filmproduktion GmbH", "Pandora Filmproduktion", 0.8),
        ("GmbH & Co. KG Senator", "Senator GmbH", 0),
        ("Gaumont", "Gaumont S.A.", 0.8),
        ("Zespół Filmowy Tor", "Zespol Filmowy „Tor”", 0.8),
        ("Negativ s.r.o.", "NEGATIV, spol. s r.o.", 0.8),
        ("Rec Film", "RecFilm", 0.75),
        ("Opus Film", "Opus Productions", 0.5),
        ("PISF", "Polski Instytut Sztuki Filmowej", 0.5),
        ("Polish Film Institute (PISF)", "PISF", 0.5),
        ("Arte", "Arte France Cinéma", 0.4),
        ("Propaganda Pictures", "Propoganda Pictures", 0.5),
        ("Film Productions", "Films Production", 0),
        ("Studio 24", "Studio 25", 0),
        ("Canal 1", "Canal 2", 0),
        ("Les Films du Losange", "Les Films du Fleuve", 0),
        ("ARD", "ZDF", 0),
        ("", "Arte", 0),
    ],
)
def test_companies_are_as_alike_as_they_look(one: str, other: str, weight: float) -> None:
    alike = [companies_alike(one, other), companies_alike(other, one)]
    assert [reason.weight if reason else 0 for reason in alike] == [weight, weight]


def test_core_of_a_name_is_what_is_left_without_legal_forms_and_brackets() -> None:
    assert [core(name) for name in ("Opus Film sp. z o.o. (PL)", "TOV Kinoko", "Co", "S.A. Ltd.")] == [
        ("opus", "film"),
        ("kinoko",),
        ("co",),
        ("s", "a"),
    ]


@pytest.fixture
def two(db: None) -> tuple[Organisation, Organisation]:
    kept = Organisation.objects.create(name="Opus Film")
    lost = Organisation.objects.create(name="Opus Film sp. z o.o.", website="https://www.opus.example/")
    OrganisationName.objects.create(organisation=lost, name="Opus")
    ida, cold = (Work.objects.create(original_title=title) for title in ("Ida", "Cold War"))
    for work, organisation in ((ida, kept), (ida, lost), (cold, lost)):
        CompanyCredit.objects.create(work=work, organisation=organisation, role="production")
    return kept, lost


def test_candidate_has_its_reasons_and_a_score(two: tuple[Organisation, Organisation]) -> None:
    Organisation.objects.create(name="Arte")
    kept, lost = two
    assert candidates("organisation") == [
        Candidate(
            "organisation",
            kept.pk,
            lost.pk,
            0.86,
            ("Opus Film and Opus Film sp. z o.o. differ in the legal form only", "both are named in Ida"),
        )
    ]


@pytest.mark.django_db
def test_same_website_is_a_reason_and_another_one_speaks_against() -> None:
    for name, website in (
        ("A", "http://www.x.example/a"),
        ("B", "https://x.example"),
        ("Rec Film", "https://r.example"),
    ):
        Organisation.objects.create(name=f"{name}", website=website)
    Organisation.objects.create(name="RecFilm", website="https://other.example")
    assert [(one.score, one.reasons) for one in candidates("organisation")] == [
        (0.6, ("both at x.example",)),
        (0.45, ("Rec Film and RecFilm differ in spaces only", "one at r.example, the other at other.example")),
    ]


def test_merge_brings_credits_names_and_website_and_is_taken_apart_exactly(
    two: tuple[Organisation, Organisation],
) -> None:
    kept, lost = two
    before = everything()
    decision = deeds.merge(kept, lost, None, AT)
    kept.refresh_from_db()
    assert (kept.website, sorted(kept.other_names.values_list("name", flat=True))) == (
        "https://www.opus.example/",
        ["Opus", "Opus Film sp. z o.o."],
    )
    assert sorted(kept.credits.values_list("work__original_title", "role")) == [
        ("Cold War", "production"),
        ("Ida", "production"),
    ]
    assert organisation_named("OPUS FILM SP. Z O.O.") == kept
    assert known_names().organisations == (
        KnownOrganisation(f"organisation:{kept.pk}", "Opus Film", ("Opus", "Opus Film sp. z o.o.")),
    )
    deeds.undo_pair(decision, None, AT)
    assert everything() == before


def test_refused_pair_never_comes_back(two: tuple[Organisation, Organisation]) -> None:
    kept, lost = two
    refusal = deeds.refuse_pair("organisation", lost.pk, kept.pk, None, AT)
    assert candidates("organisation") == []
    with pytest.raises(StandApart):
        deeds.merge(kept, lost, None, AT)
    third = Organisation.objects.create(name="Opus Film S.A.")
    deeds.merge(third, lost, None, AT)
    assert candidates("organisation") == []
    deeds.undo_pair(refusal, None, AT)
    assert [(one.low, one.high) for one in candidates("organisation")] == [(kept.pk, third.pk)]


def test_merge_whose_lost_name_is_taken_since_cannot_be_taken_apart(two: tuple[Organisation, Organisation]) -> None:
    kept, lost = two
    decision = deeds.merge(kept, lost, None, AT)
    Organisation.objects.create(name="Opus Film, sp. z o.o.")
    before = everything()
    with pytest.raises(ChangedSince):
        deeds.undo_pair(decision, None, AT)
    assert everything() == before


def test_record_of_another_kind_is_never_the_same(two: tuple[Organisation, Organisation]) -> None:
    with pytest.raises(StandApart):
        deeds.merge(two[0], Work.objects.get(original_title="Ida"), None, AT)
