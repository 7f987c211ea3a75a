"""The report of contradictions through its pages."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from frontrow.catalogue import deeds
from frontrow.catalogue.models import Statement, Work
from tests.catalogue.readings import claim, reading
from tests.programme.small_edition import Small

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
TEXT = "Wanda\nBarbara Loden, 1970, 105 min\n"
Log = Callable[[str], Client]


@pytest.fixture
def rival(small: Small) -> Statement:
    """An accepted 105 minutes beside the 102 that are typed."""
    read = reading(
        TEXT,
        [
            claim(TEXT, "film#1", "film.title", {"text": "Wanda", "lang": "en"}, "Wanda"),
            claim(TEXT, "film#1", "film.director", "Barbara Loden", "Barbara Loden"),
            claim(TEXT, "film#1", "film.minutes", 105, "105 min"),
        ],
    )
    document = deeds.keep(TEXT.encode(), TEXT, read, {"film#1": "Wanda"}, None, AT).document
    return deeds.accept(document.claims.get(property="film.minutes"), None, AT).statements.get()


def test_report_shows_both_values_with_sentence_and_day(as_role: Log, rival: Statement) -> None:
    page = as_role("Viewer").get(reverse("desk_contradictions")).content.decode()
    assert "<blockquote>Barbara Loden, 1970, 105 min</blockquote>" in page
    assert '<time datetime="2026-11-21">21 Nov 2026</time>' in page
    assert 'class="voice rank-typed"' in page
    assert "Mark as wrong" not in page  # a viewer only looks


def test_report_of_an_edition_leaves_out_what_it_does_not_show(as_role: Log, small: Small, rival: Statement) -> None:
    small.items[0].works.all().delete()
    client = as_role("Viewer")
    assert "105 min" not in client.get(reverse("desk_contradictions")).content.decode()
    assert "105 min" in client.get(reverse("desk_contradictions"), {"edition": "all"}).content.decode()
    assert client.get(reverse("desk_contradictions"), {"edition": "999999"}).status_code == 404


def test_prefer_and_deprecate_by_plain_forms(as_role: Log, rival: Statement) -> None:
    client, address = as_role("Catalogue editor"), reverse("desk_rank", args=[rival.pk])
    client.post(address, {"verb": "prefer"})
    assert Work.objects.get(original_title="Wanda").minutes == 105
    refused = client.post(address, {"verb": "deprecate", "reason": " "})
    assert any("say why it is wrong" in str(message) for message in get_messages(refused.wsgi_request))
    client.post(address, {"verb": "deprecate", "reason": "another cut"})
    rival.refresh_from_db()
    assert (rival.rank, rival.reason) == ("deprecated", "another cut")


@pytest.mark.parametrize(
    ("role", "sees", "ranks"),
    [("Viewer", 200, 302), ("Web editor", 302, 302), ("Scheduler", 302, 302), ("Catalogue editor", 200, 302)],
)
def test_each_role_sees_and_ranks_as_it_may(as_role: Log, rival: Statement, role: str, sees: int, ranks: int) -> None:
    client = as_role(role)
    assert client.get(reverse("desk_contradictions")).status_code == sees
    answer = client.post(reverse("desk_rank", args=[rival.pk]), {"verb": "prefer"})
    rival.refresh_from_db()
    assert answer.status_code == ranks
    assert (Work.objects.get(original_title="Wanda").minutes == 105) == (role == "Catalogue editor")
