"""Who is who through its pages."""

from collections.abc import Callable

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from frontrow.catalogue.models import CompanyCredit, Credit, Organisation, PairDecision, Person, Work
from frontrow.programme.models import ItemWork
from tests.programme.small_edition import Small

Log = Callable[[str], Client]


@pytest.fixture
def pair(small: Small) -> tuple[Person, Person]:
    """John Cassavetes of the small edition, and J. Cassavetes of a filmography."""
    short = Person.objects.create(name="J. Cassavetes")
    Credit.objects.create(work=Work.objects.get(original_title="Shadows"), person=short, role="screenplay")
    return Person.objects.get(name="John Cassavetes"), short


def test_page_shows_the_pair_with_its_reasons(as_role: Log, pair: tuple[Person, Person]) -> None:
    page = as_role("Viewer").get(reverse("desk_identity", args=["person"])).content.decode()
    assert "<li>the initials of John Cassavetes and J. Cassavetes fit</li><li>both are credited in Shadows</li>" in page
    assert "Same: keep this one" not in page  # a viewer only looks


def test_merge_and_take_apart_by_plain_forms(as_role: Log, pair: tuple[Person, Person]) -> None:
    client, (full, short) = as_role("Catalogue editor"), pair
    fields = {"keep": str(full.pk), "other": str(short.pk), "verb": "merge"}
    client.post(reverse("desk_identity_decide", args=["person"]), fields)
    assert sorted(full.credits.values_list("role", flat=True)) == ["director", "screenplay"]
    assert client.post(reverse("desk_identity_decide", args=["person"]), fields).status_code == 404
    client.post(reverse("desk_identity_undo", args=[PairDecision.objects.get().pk]))
    assert sorted(short.credits.values_list("role", flat=True)) == ["screenplay"]


def test_refused_pair_does_not_come_back(as_role: Log, pair: tuple[Person, Person]) -> None:
    client, address = as_role("Catalogue editor"), reverse("desk_identity", args=["person"])
    fields = {"keep": str(pair[0].pk), "other": str(pair[1].pk), "verb": "refuse"}
    page = client.post(reverse("desk_identity_decide", args=["person"]), fields, follow=True).content.decode()
    assert "No two people look like one." in page
    merged = client.post(reverse("desk_identity_decide", args=["person"]), {**fields, "verb": "merge"})
    assert any("a person refused this match" in str(message) for message in get_messages(merged.wsgi_request))
    client.post(reverse("desk_identity_undo", args=[PairDecision.objects.get().pk]))
    assert "1 pair may be one" in client.get(address).content.decode()


def test_merged_film_stays_in_the_programme_under_the_other_record(as_role: Log, small: Small) -> None:
    shown = Work.objects.get(original_title="Wanda")
    other = Work.objects.create(original_title="Wanda", year=1970)
    fields = {"keep": str(other.pk), "other": str(shown.pk), "verb": "merge"}
    as_role("Director of programme").post(reverse("desk_identity_decide", args=["work"]), fields)
    assert ItemWork.objects.get(item=small.items[0]).work == other


@pytest.mark.parametrize(
    ("role", "kind", "sees", "merges"),
    [
        ("Viewer", "work", True, False),
        ("Scheduler", "person", True, False),
        ("Web editor", "person", True, False),
        ("Catalogue editor", "person", True, True),
        ("", "person", False, False),
    ],
)
def test_each_role_sees_and_merges_as_it_may(
    as_role: Log, pair: tuple[Person, Person], role: str, kind: str, sees: bool, merges: bool
) -> None:
    client = as_role(role)
    assert (client.get(reverse("desk_identity", args=[kind])).status_code == 200) == sees
    client.post(
        reverse("desk_identity_decide", args=["person"]), {"keep": pair[0].pk, "other": pair[1].pk, "verb": "merge"}
    )
    assert PairDecision.objects.exists() == merges


def test_organisations_are_merged_and_taken_apart_at_the_desk(as_role: Log, small: Small) -> None:
    client, work = as_role("Catalogue editor"), Work.objects.get(original_title="Wanda")
    plain, formal = (Organisation.objects.create(name=name) for name in ("Opus Film", "Opus Film <sp. z o.o.>"))
    CompanyCredit.objects.create(work=work, organisation=formal, role="production")
    page = client.get(reverse("desk_identity", args=["organisation"])).content.decode()
    assert "differ in the legal form only" in page
    assert ("Opus Film &lt;sp. z o.o.&gt;" in page, "Production: Wanda (1970)" in page) == (True, True)
    fields = {"keep": str(plain.pk), "other": str(formal.pk), "verb": "merge"}
    assert as_role("Viewer").post(reverse("desk_identity_decide", args=["organisation"]), fields).status_code == 302
    assert PairDecision.objects.count() == 0
    client.post(reverse("desk_identity_decide", args=["organisation"]), fields)
    assert work.company_credits.get().organisation == plain
    client.post(reverse("desk_identity_undo", args=[PairDecision.objects.get().pk]))
    assert work.company_credits.get().organisation == formal


@pytest.mark.parametrize("kind", ["relation", "x"])
def test_no_other_kind_has_a_page(as_role: Log, small: Small, kind: str) -> None:
    assert as_role("Administrator").get(reverse("desk_identity", args=[kind])).status_code == 404
