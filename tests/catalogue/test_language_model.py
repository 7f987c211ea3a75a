"""The optional language model: asked at an address, heard in quotes, believed only where the text says so."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from frontrow.catalogue import deeds
from frontrow.catalogue.language_model import LONGEST_PIECE, MOST_PIECES, asking, language_model, pieces_of
from frontrow.catalogue.outgoing import NoAnswer

from .loopback import Answer, said, serving

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
PAGE = "Wanda\nDirector: Barbara Loden\nA woman leaves her family and drifts through the coal country of Pennsylvania.\nbehind the camera stood Nicholas Proferes\n"
QUOTES = ["credit.cinematography: Nicholas Proferes", "film.title: Wanda", "film.director: Elia Kazan", "nonsense"]


def model(content: Any) -> Any:
    """A server that always answers with this content."""
    return lambda *asked: said({"choices": [{"message": {"role": "assistant", "content": content}}]})


def test_model_is_off_unless_the_settings_name_it() -> None:
    assert language_model() is None


def test_model_is_asked_with_its_name_and_key() -> None:
    seen: list[tuple[str, str, Any]] = []

    def answer(method: str, path: str, headers: dict[str, str], body: bytes) -> Answer:
        asked = json.loads(body)
        seen.append(
            (path, headers["Authorization"], (asked["model"], asked["messages"][1]["content"], asked["temperature"]))
        )
        return model('```json\n["film.title: Wanda"]\n```')()  # type: ignore[no-any-return]

    with serving(answer) as address:
        assert asking(f"{address}/v1", "small", "k")("Wanda 1970") == ["film.title: Wanda"]
    assert seen == [("/v1/chat/completions", "Bearer k", ("small", "Wanda 1970", 0))]


@pytest.mark.parametrize("content", ["no list at all", "[1, 2", None, 7, ["film.title: Wanda"], "[" * 100_000 + "]"])
def test_answer_that_is_no_list_of_quotes_is_refused(content: Any) -> None:
    with serving(model(content)) as address, pytest.raises(NoAnswer):
        asking(address, "small")("Wanda")


def test_long_text_is_sent_in_pieces_cut_at_line_ends() -> None:
    text = ("x" * 99 + "\n") * 400
    pieces = pieces_of(text)
    assert ("".join(pieces), {piece[-1] for piece in pieces}, max(map(len, pieces)) <= LONGEST_PIECE) == (
        text,
        {"\n"},
        True,
    )
    endless = pieces_of("x" * (LONGEST_PIECE * (MOST_PIECES + 3)))
    assert [len(piece) for piece in endless] == [LONGEST_PIECE] * MOST_PIECES
    assert pieces_of(" \n ") == []


@pytest.mark.django_db
def test_import_keeps_what_stands_in_the_text_and_counts_what_does_not(settings: Any) -> None:
    with serving(model(json.dumps(QUOTES))) as address:
        settings.LANGUAGE_MODEL = {"address": address, "name": "small", "key": ""}
        document = deeds.import_document(PAGE.encode(), "wanda.txt", None, AT).document
    quoted = [(claim.value, claim.evidence[0]["quote"]) for claim in document.claims.filter(rule__startswith="quote.")]
    assert quoted == [({"role": "cinematography", "name": "Nicholas Proferes"}, "Nicholas Proferes")]
    told = [notice["message"] for notice in document.reading["notices"] if notice["code"] == "quotes"]
    assert told == ["the language model gave 4 quotes: 2 stand in the text, 2 were dropped"]


@pytest.mark.django_db
def test_import_goes_on_where_the_model_is_silent(settings: Any) -> None:
    with serving(lambda *asked: (503, {}, b"")) as address:
        settings.LANGUAGE_MODEL = {"address": address, "name": "small", "key": ""}
        document = deeds.import_document(PAGE.encode(), "wanda.txt", None, AT).document
    assert document.claims.filter(property="film.director").count() == 1
    told = [notice["message"] for notice in document.reading["notices"] if notice["code"] == "model_silent"]
    assert told == [f"the language model was asked in vain: {address}/chat/completions: it answered 503"]
