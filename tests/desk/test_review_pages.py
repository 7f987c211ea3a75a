"""The review of claims through its pages, as a person without script uses it."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from frontrow.catalogue import deeds
from frontrow.catalogue.models import Claim, Document, Work
from frontrow.desk.review.highlights import runs_of
from frontrow.journal.models import EssayPage
from tests.catalogue.readings import LABELS, PAGE, claim, paradise, reading

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
Log = Callable[[str], Client]


@pytest.fixture
def document(small: object) -> Document:
    return deeds.keep(PAGE.encode(), PAGE, paradise(), LABELS, None, AT).document


def decide(client: Client, one: Claim, **fields: str) -> object:
    return client.post(reverse("desk_decide", args=[one.pk]), fields)


def test_review_shows_each_claim_beside_its_highlighted_words(as_role: Log, document: Document) -> None:
    page = as_role("Catalogue editor").get(reverse("desk_review", args=[document.pk])).content.decode()
    assert '<mark data-claims="0">Stranger Than Paradise</mark>' in page
    assert '<mark data-claims="4">89 min</mark>' in page
    assert page.index("New") < page.index('id="claim-0"')


def test_accept_edit_refuse_and_undo_by_plain_forms(as_role: Log, document: Document) -> None:
    client = as_role("Catalogue editor")
    title, minutes = document.claims.get(property="film.title"), document.claims.get(property="film.minutes")
    decide(client, title, verb="accept")
    decide(client, minutes, verb="edit", value="90")
    assert Work.objects.get(original_title="Stranger Than Paradise").minutes == 90
    decide(client, minutes, verb="undo")
    decide(client, minutes, verb="refuse", reason="another cut")
    assert Work.objects.get(original_title="Stranger Than Paradise").minutes is None
    assert [(d.verb, d.undone_at is not None, d.decided_by.username) for d in minutes.decisions.order_by("pk")] == [
        ("edit", True, "Catalogue editor"),
        ("refuse", False, "Catalogue editor"),
    ]


@pytest.mark.parametrize("value", ["ninety", '{"a": 1}', ""])
def test_edit_with_a_value_of_another_form_is_refused_in_words(as_role: Log, document: Document, value: str) -> None:
    client = as_role("Catalogue editor")
    decide(client, document.claims.get(property="film.title"), verb="accept")
    response = decide(client, document.claims.get(property="film.minutes"), verb="edit", value=value)
    assert document.claims.get(property="film.minutes").state == "open"
    assert any("film.minutes" in str(message) for message in get_messages(response.wsgi_request))


def test_accept_sure_tells_what_is_left(as_role: Log, document: Document) -> None:
    response = as_role("Catalogue editor").post(reverse("desk_accept_sure", args=[document.pk]), follow=True)
    assert "8 claims accepted; 1 are left to you" in response.content.decode()


def test_conflict_stands_first_with_both_sentences(as_role: Log, document: Document) -> None:
    deeds.accept_sure([document], None, AT)
    text = "Stranger Than Paradise\nJim Jarmusch, 1984, 95 min\n"
    other = deeds.keep(
        text.encode(),
        text,
        reading(
            text,
            [
                claim(
                    text,
                    "film#1",
                    "film.title",
                    {"text": "Stranger Than Paradise", "lang": "en"},
                    "Stranger Than Paradise",
                ),
                claim(text, "film#1", "film.director", "Jim Jarmusch", "Jim Jarmusch"),
                claim(text, "film#1", "film.minutes", 95, "95 min"),
            ],
            name="other.txt",
        ),
        {"film#1": "Stranger Than Paradise"},
        None,
        AT,
    ).document
    page = as_role("Catalogue editor").get(reverse("desk_review", args=[other.pk])).content.decode()
    assert page.index("In conflict with what is known") < page.index("Agreeing with what is known")
    assert "against <b>89</b> <cite>page.txt</cite>: <q>Jim Jarmusch, USA, West Germany 1984, 89 min</q>" in page
    assert "<blockquote>Jim Jarmusch, 1984, 95 min</blockquote>" in page


def test_essay_document_becomes_a_draft_page(as_role: Log, small: object) -> None:
    text = "On Shadows\n\nWords about a film.\n"
    made = deeds.keep(
        text.encode(),
        text,
        reading(text, [claim(text, "essay#1", "essay.headline", "On Shadows", "On Shadows")], kind="essay"),
        {},
        None,
        AT,
    )
    client = as_role("Director of programme")
    client.post(reverse("desk_make_essay", args=[made.document.pk]))
    page = EssayPage.objects.get()
    assert (page.title, page.live, [str(block.value.source) for block in page.body]) == (
        "On Shadows",
        False,
        ["<p>Words about a film.</p>"],
    )
    client.post(reverse("desk_make_essay", args=[made.document.pk]))
    assert EssayPage.objects.count() == 1


def test_search_shows_the_claims_that_hold_the_words(as_role: Log, document: Document) -> None:
    page = as_role("Viewer").get(reverse("desk_review", args=[document.pk]), {"q": "nieustajace"}).content.decode()
    assert [number for number in range(9) if f'id="claim-{number}"' in page] == [7]


def test_rule_shows_how_often_people_found_it_right(as_role: Log, document: Document) -> None:
    deeds.refuse(document.claims.get(property="film.year"), None, AT)
    page = as_role("Viewer").get(reverse("desk_rules")).content.decode()
    assert "<td>0 of 1 right</td>" in page
    review = as_role("Viewer").get(reverse("desk_review", args=[document.pk])).content.decode()
    assert "92 % sure · rule by.hand, 0 of 1 right" in review


def test_relative_statement_is_taken_only_once_the_document_has_its_day(as_role: Log, small: object) -> None:
    text = "Her newest film, Wanda, is out now.\n"
    value = {"subject": "Barbara Loden", "relation": "directed", "object": "Wanda"}
    made = deeds.keep(
        text.encode(),
        text,
        reading(
            text,
            [claim(text, "essay#1", "relation", value, "Her newest film, Wanda", qualifiers={"relative": "newest"})],
            kind="essay",
        ),
        {},
        None,
        AT,
    ).document
    client, one = as_role("Catalogue editor"), made.claims.get()
    assert "set the day for which the document speaks" in decide_in_words(client, one, verb="accept")
    client.post(reverse("desk_as_of", args=[made.pk]), {"day": "2026-11-20"})
    decide(client, one, verb="accept")
    emptied = client.post(reverse("desk_as_of", args=[made.pk]), {"day": ""})
    assert any(
        "1 accepted statements hold for its day" in str(message) for message in get_messages(emptied.wsgi_request)
    )
    made.refresh_from_db()
    one.refresh_from_db()
    assert (one.state, made.as_of.isoformat()) == ("accepted", "2026-11-20")


def decide_in_words(client: Client, one: Claim, **fields: str) -> str:
    return " ".join(str(message) for message in get_messages(decide(client, one, **fields).wsgi_request))


PAGES = {
    "desk_documents": "GET",
    "desk_rules": "GET",
    "desk_as_of": "POST",
    "desk_review": "GET",
    "desk_upload": "POST",
    "desk_arrivals": "GET",
    "desk_arrivals_again": "POST",
    "desk_arrivals_put_away": "POST",
    "desk_accept_sure": "POST",
    "desk_decide": "POST",
    "desk_publish": "GET",
    "desk_publish_now": "POST",
}
MAY = {
    "Viewer": {"desk_documents", "desk_arrivals", "desk_rules", "desk_review", "desk_publish"},
    "Web editor": {"desk_publish"},
    "Scheduler": {"desk_publish"},
    "Catalogue editor": {
        "desk_documents",
        "desk_rules",
        "desk_review",
        "desk_upload",
        "desk_arrivals",
        "desk_arrivals_again",
        "desk_arrivals_put_away",
        "desk_as_of",
        "desk_accept_sure",
        "desk_decide",
        "desk_publish",
    },
    "Director of programme": set(PAGES),
    "Administrator": set(PAGES),
    "": set(),
}


@pytest.mark.parametrize("role", MAY)
def test_each_role_gets_its_pages_and_no_other(as_role: Log, document: Document, role: str) -> None:
    client, allowed = as_role(role), set()
    claim_key, home = document.claims.first().pk, reverse("wagtailadmin_home")
    for name, method in PAGES.items():
        arguments = {
            "desk_review": [document.pk],
            "desk_accept_sure": [document.pk],
            "desk_as_of": [document.pk],
            "desk_decide": [claim_key],
        }.get(name, [])
        response = client.generic(method, reverse(name, args=arguments))
        refused = response.status_code in (403, 404) or (
            response.status_code == 302 and ("login" in response.url or response.url == home)
        )
        if not refused:
            allowed.add(name)
    assert allowed == MAY[role]


def test_what_was_accepted_together_is_taken_back_with_one_button(as_role: Log, document: Document) -> None:
    client, address = as_role("Catalogue editor"), reverse("desk_review", args=[document.pk])
    assert "Accept the 8 that are sure" in client.get(address).content.decode()
    client.post(reverse("desk_accept_sure", args=[document.pk]))
    page = client.get(address).content.decode()
    assert ("Accept the" in page, "Take back the 8 accepted together" in page) == (False, True)
    answer = client.post(reverse("desk_undo_sure", args=[document.pk]), follow=True).content.decode()
    assert "8 claims are open again" in answer
    assert (document.claims.filter(state="open").count(), Work.objects.filter(year=1984).count()) == (9, 0)


def test_claims_found_by_their_words_are_accepted_together(as_role: Log, document: Document) -> None:
    client = as_role("Catalogue editor")
    decide(client, document.claims.get(property="film.title"), verb="accept")
    page = client.get(reverse("desk_review", args=[document.pk]), {"q": "cast"}).content.decode()
    assert "Accept the 2 found without conflict" in page
    answer = client.post(reverse("desk_accept_found", args=[document.pk]), {"q": "cast"})
    assert answer.url == reverse("desk_review", args=[document.pk]) + "?q=cast"
    assert document.claims.filter(state="accepted").count() == 3
    client.post(reverse("desk_accept_found", args=[document.pk]), {"q": ""})
    assert document.claims.filter(state="accepted").count() == 3


def test_after_a_decision_the_next_claim_is_shown_where_the_search_stood(as_role: Log, document: Document) -> None:
    title, address = document.claims.get(property="film.title"), reverse("desk_review", args=[document.pk])
    client = as_role("Catalogue editor")
    answer = decide(client, title, verb="accept", next="4", q="a b&c", page="2")
    assert answer.url == f"{address}?q=a+b%26c&page=2#claim-4"
    assert decide(client, title, verb="undo", next="//x").url == f"{address}#claim-{title.number}"


def test_long_document_is_reviewed_page_by_page(as_role: Log, small: object) -> None:
    lines = [f"Film {number} 19{number:02}" for number in range(99)] + [f"Film {number}" for number in range(99, 301)]
    text = "\n".join(lines)
    claims = [claim(text, "film#1", "film.title", {"text": line, "lang": None}, line) for line in lines]
    long = deeds.keep(text.encode(), text, reading(text, claims), LABELS, None, AT).document
    client, address = as_role("Viewer"), reverse("desk_review", args=[long.pk])
    pages = [client.get(address, {"page": number}).content.decode() for number in (1, 2)]
    assert [page.count("data-claim=") for page in pages] == [200, 101]
    assert all('New <span class="count">301</span>' in page for page in pages)
    assert pages[0].count("<mark") == 301


def test_documents_are_found_by_name_or_site_and_those_to_review_come_first(as_role: Log, document: Document) -> None:
    done = deeds.keep(b"x", "x", reading("x", [], "<b>done</b>.txt"), {}, None, AT, "other.example").document
    client = as_role("Viewer")
    page = client.get(reverse("desk_documents")).content.decode()
    assert page.index(document.name) < page.index("&lt;b&gt;done&lt;/b&gt;.txt")
    found = client.get(reverse("desk_documents"), {"q": "other.ex"}).content.decode()
    assert (document.name in found, "&lt;b&gt;done" in found) == (False, True)
    assert "No document is called “zzz”" in client.get(reverse("desk_documents"), {"q": "zzz"}).content.decode()
    assert done.claims.count() == 0


def test_every_stretch_of_the_text_knows_its_claims_and_marks() -> None:
    def mark(start: int, end: int) -> dict[str, object]:
        return {"start": start, "end": end, "role": "value"}

    document = Document(
        text="abcdefghij", reading={"furniture": [mark(0, 2), mark(0, 1)], "unread": [mark(8, 10), mark(9, 99)]}
    )
    claims = [Claim(number=7, evidence=[mark(3, 6)]), Claim(number=4, evidence=[mark(5, 8), mark(3, 4)])]
    assert [(run.text, run.kind, run.claims) for run in runs_of(document, claims)] == [
        ("a", "furniture", ()),
        ("b", "furniture", ()),
        ("c", "plain", ()),
        ("d", "claim", (4, 7)),
        ("e", "claim", (7,)),
        ("f", "claim", (4, 7)),
        ("gh", "claim", (4,)),
        ("ij", "unread", ()),
    ]


def test_sure_claims_that_wait_for_a_title_are_not_promised(as_role: Log, small: object) -> None:
    text = "Wanda II\nUSA 1971"
    claims = [
        claim(text, "film#1", "film.title", {"text": "Wanda II", "lang": None}, "Wanda II", confidence=0.5),
        claim(text, "film#1", "film.year", 1971, "1971"),
    ]
    doubtful = deeds.keep(text.encode(), text, reading(text, claims), LABELS, None, AT).document
    client, address = as_role("Catalogue editor"), reverse("desk_review", args=[doubtful.pk])
    page = client.get(address).content.decode()
    assert ("Accept the" in page, "1 more is sure and waits for the title of the film" in page) == (False, True)
    decide(client, doubtful.claims.get(property="film.title"), verb="accept")
    assert "Accept the 1 that is sure" in client.get(address).content.decode()
