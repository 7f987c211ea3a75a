"""The Reconciliation Service API's JSON, both ways, from friends and from strangers."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from frontrow.interchange.reconciliation import (
    Match,
    NotReconciliation,
    Query,
    answer_of,
    batch_of,
    manifest,
    matches_of,
    queries_of,
)
from frontrow.interchange.reconciliation_extension import Extension, Link, extended, extension_of


def test_queries_come_back_as_they_were_asked() -> None:
    queries = {"q0": Query("Wanda", "film", 3, (("year", "1970"), ("director", "Barbara Loden"))), "q1": Query("Łódź")}
    assert queries_of(batch_of(queries)) == queries


def test_query_as_openrefine_writes_it_is_read() -> None:
    asked = '{"q0": {"query": "Wanda", "type": ["film"], "limit": 100, "type_strict": "should", "properties": [{"pid": "year", "v": 1970}, {"pid": "director", "v": {"id": "x", "name": "Barbara Loden"}}]}}'
    assert queries_of(asked) == {"q0": Query("Wanda", "film", 25, (("year", "1970"), ("director", "Barbara Loden")))}


def test_answer_comes_back_as_it_was_given() -> None:
    matches = {"q0": (Match("films/wanda", "Wanda", 97.0, True, (("film", "Film"),), "1970"),), "q1": ()}
    assert matches_of(json.dumps(answer_of(matches)), ["q0", "q1", "q2"]) == {**matches, "q2": ()}


def test_answer_as_wikidata_gives_it_is_read() -> None:
    said = '{"q0": {"result": [{"id": "Q1", "name": "Wanda", "score": 100, "match": true, "features": [], "type": [{"id": "Q11424", "name": "film"}, "Q5"]}]}}'
    assert matches_of(said, ["q0"]) == {"q0": (Match("Q1", "Wanda", 100.0, True, (("Q11424", "film"), ("Q5", ""))),)}


def test_manifest_says_what_version_and_which_types() -> None:
    assert manifest(
        "Small", "https://a.example/", "https://a.example/{{id}}", [("film", "Film")], "https://a.example/r"
    ) == {
        "versions": ["0.2"],
        "name": "Small",
        "identifierSpace": "https://a.example/",
        "schemaSpace": "https://a.example/schema",
        "view": {"url": "https://a.example/{{id}}"},
        "defaultTypes": [{"id": "film", "name": "Film"}],
        "batchSize": 50,
        "suggest": {
            what: {"service_url": "https://a.example/r", "service_path": f"/suggest/{what}"}
            for what in ("entity", "property", "type")
        },
        "preview": {"url": "https://a.example/r/preview?id={{id}}", "width": 400, "height": 160},
        "extend": {
            "propose_properties": {"service_url": "https://a.example/r", "service_path": "/properties"},
            "property_settings": [],
        },
    }


@pytest.mark.parametrize(
    "text",
    ["", "no", "[]", "7", '{"q": 7}', '{"q": {}}', '{"q": {"query": ""}}', '{"q": {"query": 7}}', '{"q": {"query": "a", "limit": "b"}}',
     '{"q": {"query": "a", "properties": 7}}', '{"q": {"query": "a", "properties": [7]}}', "[" * 100_000, '{"q": {"query": "' + "x" * 501 + '"}}',
     json.dumps({str(n): {"query": "a"} for n in range(51)}), " " * 200_001],
)  # fmt: skip
def test_batch_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(NotReconciliation):
        queries_of(text)


@pytest.mark.parametrize(
    "text",
    ["", "[]", '{"q0": 7}', '{"q0": {"result": 7}}', '{"q0": {"result": [7]}}', '{"q0": {"result": [{"id": 7}]}}'],
)
def test_answer_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(NotReconciliation):
        matches_of(text, ["q0"])


JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=8),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.sampled_from(["q0", "query", "result", "id", "name", "type", "score", "pid", "v", "ids", "properties"]), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(JSON)
def test_any_json_is_read_or_refused_by_name(value: object) -> None:
    text = json.dumps(value)
    for read in (lambda: queries_of(text), lambda: matches_of(text, ["q0"]), lambda: extension_of(text)):
        try:
            read()
        except NotReconciliation:
            continue


def test_query_by_properties_alone_several_types_and_a_limit_as_a_number_are_read() -> None:
    text = '{"a": {"properties": [{"pid": "year", "v": 1970}], "type": ["film", "person"], "limit": 3.0}}'
    assert queries_of(text) == {"a": Query("", "", 3, (("year", "1970"),))}


def test_data_extension_is_asked_and_answered_in_the_form_of_the_api() -> None:
    asked = extension_of('{"ids": ["a", "b"], "properties": [{"id": "p", "settings": {"limit": 1}}, {"id": "q"}]}')
    assert asked == Extension(("a", "b"), ("p", "q"))
    assert extended(asked, {"p": "P"}, {"a": {"p": (1, "x", Link("c", "C"))}}) == {
        "meta": [{"id": "p", "name": "P"}, {"id": "q", "name": "q"}],
        "rows": {"a": {"p": [{"int": 1}, {"str": "x"}, {"id": "c", "name": "C"}], "q": []}, "b": {"p": [], "q": []}},
    }
