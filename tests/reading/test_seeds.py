"""The two documents that the project grew from, read where they stand beside the repository."""

import json
from pathlib import Path

import pytest

from frontrow.reading import KnownPerson, KnownWork, Names, read_bytes
from frontrow.reading.score import Score, score

SHARED = Path(__file__).parents[2] / "../shared"
pytestmark = pytest.mark.skipif(
    not (SHARED / "seeds").is_dir(), reason="the folder ../shared is not beside the repository"
)


def reading_of(name: str, names: Names | None = None):
    file = SHARED / "seeds" / f"{name}.txt"
    return read_bytes(file.read_bytes(), file.name, names)[1]


def gold_of(name: str) -> dict:
    return json.loads((SHARED / "gold" / f"{name}.json").read_text("utf-8"))


def known_from_the_film_page() -> Names:
    claims = reading_of("film-page").claims
    people = sorted({str(c.value["name"]) for c in claims if c.property == "film.credit"})
    films = sorted({str(c.value["title"]) for c in claims if c.property == "person.filmography"})
    return Names(
        tuple(KnownPerson(f"person:{n}", name) for n, name in enumerate(people)),
        tuple(KnownWork(f"work:{n}", (title,)) for n, title in enumerate(films)),
    )


def test_film_page_is_read_completely_and_nothing_is_wrong():
    total = Score()
    score(reading_of("film-page"), gold_of("film-page"), total)
    assert total.faults == []


def test_film_page_titles_carry_their_languages():
    gold = {
        (f["value"]["text"], f["value"]["lang"]) for f in gold_of("film-page")["facts"] if f["field"] == "film.title"
    }
    assert {
        (c.value["text"], c.value["lang"]) for c in reading_of("film-page").claims if c.property == "film.title"
    } == gold


def test_film_page_furniture_is_recognised_and_no_line_is_left():
    reading = reading_of("film-page")
    assert [(e.start, e.end) for e in reading.furniture] == sorted(
        tuple(f["span"]) for f in gold_of("film-page")["furniture"]
    )
    assert reading.unread == ()


def test_essay_mentions_reach_the_bars_with_the_film_pages_names():
    total, reading = Score(), reading_of("essay", known_from_the_film_page())
    score(reading, gold_of("essay"), total)
    people, works = total.tally("mention.person"), total.tally("mention.work")
    assert (people.precision >= 0.98, people.recall >= 0.98, works.precision >= 0.95, works.recall >= 0.90) == (
        True,
    ) * 4


def test_essay_frame_is_exact():
    reading, gold = reading_of("essay"), gold_of("essay")
    found = {
        c.property: (c.evidence[0].start, c.evidence[0].end) for c in reading.claims if c.property.startswith("essay.")
    }
    wanted = {f"essay.{name}": tuple(gold[name]["span"]) for name in ("headline", "standfirst", "author_bio")}
    assert {name: found[name] for name in wanted} == wanted
    assert [c.value for c in reading.claims if c.property == "essay.author"] == [gold["author"]["name"]]


def test_essay_relations_name_the_authors_new_works():
    reading = reading_of("essay", known_from_the_film_page())
    author = gold_of("essay")["author"]["name"]
    made = {
        str(c.value["object"]): dict(c.qualifiers)
        for c in reading.claims
        if c.property == "relation" and c.value["subject"] == author and c.value["relation"] in ("directed", "wrote")
    }
    gold = {
        r["object"]
        for r in gold_of("essay")["relations"]
        if r["subject"] == author and r["relation"] in ("directed", "wrote")
    }
    assert made.keys() <= gold
    assert sum(bool(q.get("first")) for q in made.values()) == 1
