"""Our catalogue as a service, and other services asked, over loopback."""

import json
from collections.abc import Callable
from urllib.parse import parse_qs

import pytest
from django.contrib.auth.models import User
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from frontrow.catalogue.models import Identifier, Person, PersonIdentifier, ReconciliationService, Work
from frontrow.desk.reconciliation.service import staff_address
from frontrow.interchange.reconciliation import Query, batch_of
from frontrow.programme import deeds
from tests.catalogue.loopback import Answer, said, serving
from tests.programme.small_edition import Small, at

Log = Callable[[str], Client]


@pytest.fixture
def published(small: Small) -> Small:
    """The small edition, its first version published; "Faces" lies in the catalogue only."""
    deeds.place(small.screening(0), small.big, at(24, "18:00"))
    deeds.publish(small.edition, at(20, "12:00"))
    Work.objects.create(original_title="Faces", year=1968)
    return small


def asked(address: str, **queries: Query) -> dict[str, list[tuple[str, str, float, bool]]]:
    answer = Client().post(address, {"queries": batch_of(queries)}).json()
    return {key: [(m["id"], m["name"], m["score"], m["match"]) for m in row["result"]] for key, row in answer.items()}


def test_manifest_and_matches_of_what_is_published(published: Small) -> None:
    address = reverse("reconcile")
    said_of_itself = Client().get(address).json()
    assert (said_of_itself["versions"], said_of_itself["view"]["url"].endswith("/en/{{id}}/")) == (["0.2"], True)
    assert asked(
        address,
        a=Query("Wanda", "film"),
        b=Query("Cassavetes, John", "person"),
        c=Query("J. Cassavetes"),
        d=Query("Faces"),
        e=Query("Wanda", "person"),
        f=Query("Little Fugitve"),
    ) == {
        "a": [("films/wanda", "Wanda", 100.0, True)],
        "b": [("people/john-cassavetes", "John Cassavetes", 95.0, True)],
        "c": [("people/john-cassavetes", "John Cassavetes", 80.0, False)],
        "d": [],
        "e": [],
        "f": [("films/little-fugitive", "Little Fugitive", 70.0, False)],
    }


def test_year_and_director_tell_namesakes_apart(published: Small) -> None:
    found = asked(
        reverse("reconcile"),
        right=Query("Wanda", "film", 5, (("year", "1970"), ("director", "Loden, Barbara"))),
        near=Query("Wanda", "film", 5, (("year", "1971"),)),
        wrong=Query("Wanda", "film", 5, (("year", "2011"),)),
        other=Query("Wanda", "film", 5, (("director", "Somebody Else"),)),
    )
    assert {key: [score for _, _, score, _ in matches] for key, matches in found.items()} == {
        "right": [100.0], "near": [95.0], "wrong": [50.0], "other": [50.0]}  # fmt: skip


def test_service_before_the_first_version_has_nothing(small: Small) -> None:
    assert asked(reverse("reconcile"), a=Query("Wanda")) == {"a": []}


def test_bad_batch_is_refused_in_words(published: Small) -> None:
    answer = Client().post(reverse("reconcile"), {"queries": "no"})
    assert (answer.status_code, answer.json()) == (400, {"status": "error", "message": "the batch is no JSON"})
    assert Client().put(reverse("reconcile")).status_code == 405


def test_suggestions_begin_as_typed(published: Small) -> None:
    answer = Client().get(reverse("reconcile_suggest", args=["entity"]), {"prefix": "lit"}).json()
    assert answer == {"result": [
        {"id": "films/little-fugitive", "name": "Little Fugitive", "description": "1953 · Morris Engel", "notable": [{"id": "film", "name": "Film"}]}]}  # fmt: skip
    assert Client().get(reverse("reconcile_suggest", args=["entity"]), {"prefix": ""}).json() == {"result": []}


def test_types_and_properties_are_suggested_too(published: Small) -> None:
    types = Client().get(reverse("reconcile_suggest", args=["type"]), {"prefix": "pe"}).json()
    assert types == {"result": [{"id": "person", "name": "Person"}]}
    found = Client().get(reverse("reconcile_suggest", args=["property"]), {"prefix": "y"}).json()
    assert found == {"result": [{"id": "year", "name": "Year"}]}
    assert Client().get(reverse("reconcile_suggest", args=["smell"])).status_code == 404


def test_record_is_found_by_what_is_known_of_it_alone(as_role: Log, published: Small, settings) -> None:
    Identifier.objects.create(work=Work.objects.get(original_title="Faces"), scheme="wikidata", value="Q1")
    as_role("Viewer")
    address = staff_address(User.objects.get(username="Viewer")).removeprefix(settings.PUBLIC_ADDRESS)
    found = asked(
        address,
        number=Query("", "film", 5, (("wikidata", "Q1"),)),
        facts=Query("", "film", 5, (("year", "1970"), ("director", "Barbara Loden"))),
        against=Query("", "film", 5, (("year", "1970"), ("director", "John Cassavetes"))),
        unknown=Query("", "", 5, (("smell", "roses"),)),
    )
    assert {key: [(name, score) for _, name, score, _ in matches] for key, matches in found.items()} == {
        "number": [("Faces", 100.0)],
        "facts": [("Wanda", 60.0)],
        "against": [],
        "unknown": [],
    }


def test_data_extension_gives_the_values_of_records(published: Small) -> None:
    proposed = Client().get(reverse("reconcile_properties"), {"type": "film"}).json()
    assert {"id": "director", "name": "Directors"} in proposed["properties"]
    wanted = {"ids": ["films/wanda", "films/none"], "properties": [{"id": "year"}, {"id": "director", "settings": {}}]}
    answer = Client().post(reverse("reconcile"), {"extend": json.dumps(wanted)})
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.json() == {
        "meta": [{"id": "year", "name": "Year"}, {"id": "director", "name": "Directors"}],
        "rows": {
            "films/wanda": {
                "year": [{"int": 1970}],
                "director": [{"id": "people/barbara-loden", "name": "Barbara Loden"}],
            },
            "films/none": {"year": [], "director": []},
        },
    }
    for bad in ("no", "[]", '{"ids": 1, "properties": []}', '{"ids": [], "properties": ["a"]}', '{"ids": [1]}'):
        assert Client().post(reverse("reconcile"), {"extend": bad}).status_code == 400


def test_preview_shows_a_record_in_a_frame_of_any_program(published: Small) -> None:
    answer = Client().get(reverse("reconcile_preview"), {"id": "films/wanda"})
    page = answer.content.decode()
    assert ("<h1>Wanda</h1>" in page, "<dd>Barbara Loden</dd>" in page) == (True, True)
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors *"
    assert "X-Frame-Options" not in answer.headers
    assert Client().get(reverse("reconcile_preview"), {"id": "<script>"}).status_code == 404


def test_manifest_names_services_that_answer(published: Small, settings) -> None:
    said_of_itself = Client().get(reverse("reconcile")).json()
    offers = [*said_of_itself["suggest"].values(), said_of_itself["extend"]["propose_properties"]]
    addresses = [offer["service_url"] + offer["service_path"] for offer in offers]
    addresses.append(said_of_itself["preview"]["url"].replace("{{id}}", "films%2Fwanda"))
    answers = [Client().get(one.removeprefix(settings.PUBLIC_ADDRESS), {}).status_code for one in addresses]
    assert answers == [200] * 5


def test_staff_ask_the_whole_catalogue_as_long_as_they_may_see_it(as_role: Log, published: Small, settings) -> None:
    as_role("Viewer")
    user = User.objects.get(username="Viewer")
    address = staff_address(user).removeprefix(settings.PUBLIC_ADDRESS)
    work = Work.objects.get(original_title="Faces")
    assert asked(address, a=Query("Faces")) == {"a": [(f"work/{work.pk}", "Faces", 100.0, True)]}
    assert Client().get(address + "suggest/entity", {"prefix": "fac"}).json()["result"][0]["id"] == f"work/{work.pk}"
    assert Client().get(address.replace("staff/", "staff/x")).status_code == 404
    user.set_password("another one")
    user.save()
    assert Client().get(address).status_code == 404
    address = staff_address(user).removeprefix(settings.PUBLIC_ADDRESS)
    assert Client().get(address).status_code == 200
    user.groups.clear()
    assert Client().get(address).status_code == 404
    assert Client().get(address + "suggest/entity", {"prefix": "fac"}).status_code == 404
    assert Client().get(address + "properties").status_code == 404
    assert Client().get(address + "preview", {"id": f"work/{work.pk}"}).status_code == 404


def wikidata_like(method: str, path: str, headers: dict[str, str], body: bytes) -> Answer:
    queries = json.loads(parse_qs(body.decode())["queries"][0])
    return said({key: {"result": [{"id": f"Q{len(row['query'])}", "name": row["query"], "score": 100, "match": True,
                                   "type": [{"id": row.get("type", ""), "name": "film"}]}]} for key, row in queries.items()})  # fmt: skip


def service(address: str) -> ReconciliationService:
    return ReconciliationService.objects.create(
        name="Others", address=address, scheme="wikidata", work_type="Q11424", person_type="Q5"
    )


def test_other_service_is_asked_and_its_number_taken(as_role: Log, small: Small) -> None:
    client, wanda = as_role("Catalogue editor"), Work.objects.get(original_title="Wanda")
    with serving(wikidata_like) as address:
        page = reverse("desk_reconcile_ask", args=[service(address).pk, "work"])
        assert "Nothing like it there" not in client.get(page).content.decode()
        shown = client.post(page).content.decode()
    assert "<b>Wanda</b> Q5 · film · 100 · sure" in shown
    take = reverse("desk_reconcile_take", args=[ReconciliationService.objects.get().pk, "work"])
    client.post(take, {"record": wanda.pk, "value": "Q5"})
    assert [str(one) for one in Identifier.objects.all()] == ["wikidata:Q5"]
    other = client.post(take, {"record": small.items[1].works.get().work_id, "value": "Q5"})
    assert any("another record has this number" in str(message) for message in get_messages(other.wsgi_request))
    assert "<h2>Wanda" not in client.get(page).content.decode()


def test_person_gets_a_number_too(as_role: Log, small: Small) -> None:
    person = Person.objects.get(name="Barbara Loden")
    take = reverse("desk_reconcile_take", args=[service("https://a.example/").pk, "person"])
    as_role("Catalogue editor").post(take, {"record": person.pk, "value": "Q7"})
    assert PersonIdentifier.objects.get().person == person


@pytest.mark.parametrize(
    "answer",
    [
        (200, {}, b"no"),
        (500, {}, b""),
        (200, {}, b"[]"),
        (200, {}, b"\xff"),
        (302, {"Location": "http://127.0.0.1:9/"}, b""),
    ],
)
def test_service_that_answers_badly_is_said_in_words(as_role: Log, small: Small, answer: Answer) -> None:
    with serving(lambda *asked: answer) as address:
        shown = as_role("Catalogue editor").post(reverse("desk_reconcile_ask", args=[service(address).pk, "person"]))
    assert shown.status_code == 200
    assert any(address[:16] in str(message) for message in shown.context["messages"])


def test_service_is_added_by_an_address_of_the_web_only(as_role: Log, small: Small) -> None:
    client, fields = as_role("Catalogue editor"), {"name": "Others", "scheme": "", "work_type": "", "person_type": ""}
    assert (
        "Enter a valid URL"
        in client.post(reverse("desk_reconcile_add"), {**fields, "address": "file:///etc/passwd"}).content.decode()
    )
    client.post(reverse("desk_reconcile_add"), {**fields, "address": "https://a.example/api"})
    assert "https://a.example/api" in client.get(reverse("desk_reconciliation")).content.decode()
    client.post(reverse("desk_reconcile_remove", args=[ReconciliationService.objects.get().pk]))
    assert ReconciliationService.objects.count() == 0


def test_viewer_asks_and_adds_nothing(as_role: Log, small: Small) -> None:
    client, home, key = as_role("Viewer"), reverse("wagtailadmin_home"), service("https://a.example/").pk
    assert client.get(reverse("desk_reconciliation")).status_code == 200
    for address in (
        reverse("desk_reconcile_ask", args=[key, "work"]),
        reverse("desk_reconcile_take", args=[key, "work"]),
        reverse("desk_reconcile_add"),
        reverse("desk_reconcile_remove", args=[key]),
    ):
        assert client.post(address).url == home
