"""`frontrow read` from the outside: order, exit codes, contract, catalogue names."""

import json
import sqlite3

import pytest

from frontrow.cli.__main__ import main
from frontrow.cli.known_names import known_names
from frontrow.cli.refusal import BadInput
from frontrow.reading import KnownOrganisation, KnownPerson, KnownWork, Names

PAGE = "Night Walk\nAnna Nowak, Poland 2001, 80 min\n\nproducer Jan Lis\nmusic Eva Horn\nlanguage Polish\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FRONTROW_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("FRONTROW_DATABASE", raising=False)
    (tmp_path / "one.txt").write_text(PAGE, "utf-8")
    (tmp_path / "two.txt").write_text(PAGE.replace("Night Walk", "Day Walk"), "utf-8")
    return tmp_path


def database(folder) -> None:
    (folder / "data").mkdir()
    with sqlite3.connect(folder / "data" / "frontrow.sqlite3") as connection:
        connection.executescript("""
            CREATE TABLE catalogue_person (id INTEGER, name TEXT);
            CREATE TABLE catalogue_personname (person_id INTEGER, name TEXT);
            CREATE TABLE catalogue_work (id INTEGER, original_title TEXT, year INTEGER);
            CREATE TABLE catalogue_title (work_id INTEGER, text TEXT, language TEXT);
            CREATE TABLE catalogue_credit (work_id INTEGER, person_id INTEGER, role TEXT);
            CREATE TABLE catalogue_organisation (id INTEGER, name TEXT);
            INSERT INTO catalogue_person VALUES (3, 'Anna Nowak');
            INSERT INTO catalogue_personname VALUES (3, 'A. Nowak'), (3, 'Anna Nowak');
            INSERT INTO catalogue_work VALUES (5, 'Nocny spacer', 2001);
            INSERT INTO catalogue_title VALUES (5, 'Night Walk', 'en');
            INSERT INTO catalogue_credit VALUES (5, 3, 'director');
            INSERT INTO catalogue_organisation VALUES (7, 'Kopia Films');
        """)


def test_read_prints_one_object_a_line_in_the_order_given(folder, capsys):
    assert main(["read", "two.txt", "one.txt", "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(o["format"], o["document"]["name"], o["kind"]) for o in lines] == [
        ("frontrow-reading/1", "two.txt", "film_page"),
        ("frontrow-reading/1", "one.txt", "film_page"),
    ]
    assert set(lines[0]) == {"format", "document", "kind", "claims", "mentions", "furniture", "unread", "notices"}
    assert all(
        PAGE.replace("Night Walk", "Day Walk")[e["start"] : e["end"]] == e["quote"]
        for c in lines[0]["claims"]
        for e in c["evidence"]
    )


def test_read_goes_on_after_a_bad_document(folder, capsys):
    assert main(["read", "one.txt", "missing.txt", "two.txt", "--json"]) == 2
    output = capsys.readouterr()
    assert [json.loads(line)["document"]["name"] for line in output.out.splitlines()] == ["one.txt", "two.txt"]
    assert output.err == "frontrow read: missing.txt: No such file or directory\n"


def test_read_says_the_same_alone_and_in_a_batch(folder, capsys):
    assert main(["read", "one.txt", "--json"]) == 0
    alone = capsys.readouterr().out
    assert main(["read", "one.txt", "two.txt", "one.txt", "--json", "--jobs", "2"]) == 0
    batch = capsys.readouterr().out.splitlines(keepends=True)
    assert (batch[0], batch[2], len(batch)) == (alone, alone, 3)


def test_read_view_prints_the_text_itself(folder, capsys):
    assert (main(["read", "--view", "one.txt"]), capsys.readouterr().out) == (0, PAGE)


def test_read_for_a_person_shows_value_and_sentence(folder, capsys):
    assert main(["read", "one.txt"]) == 0
    shown = capsys.readouterr().out
    assert "one.txt: a film page" in shown
    assert "director  Anna Nowak" in shown
    assert "“Anna Nowak, Poland 2001, 80 min”" in shown


def test_read_shows_the_first_line_from_its_first_letter(folder, capsys):
    (folder / "three.txt").write_text("Title: Night Walk\nDirector: Anna Nowak. Poland 2001, 80 min\n", "utf-8")
    main(["read", "three.txt"])
    assert "“Title: Night Walk”" in capsys.readouterr().out


def test_read_score_prints_precision_and_recall(folder, capsys):
    from hashlib import sha256

    gold = {
        "sha256": sha256(PAGE.encode()).hexdigest(),
        "facts": [{"field": "film.year", "value": 2001}, {"field": "film.minutes", "value": 81}],
    }
    (folder / "gold").mkdir()
    (folder / "gold" / "one.json").write_text(json.dumps(gold), "utf-8")
    assert main(["read", "one.txt", "--score", "gold"]) == 0
    lines = {
        line.split()[0]: line.split()[1:] for line in capsys.readouterr().out.splitlines() if line.startswith("film.")
    }
    assert (lines["film.year"], lines["film.minutes"]) == (
        ["1.000", "1.000", "1", "0", "0"],
        ["0.000", "0.000", "0", "1", "1"],
    )


def test_known_names_come_from_the_data_folder(folder):
    database(folder)
    assert known_names(folder / "data") == Names(
        (KnownPerson("person:3", "Anna Nowak", ("A. Nowak",)),),
        (KnownWork("work:5", ("Nocny spacer", "Night Walk"), 2001, ("Anna Nowak",)),),
        (KnownOrganisation("organisation:7", "Kopia Films"),),
    )


def test_known_names_of_organisations_come_with_their_others(folder):
    database(folder)
    with sqlite3.connect(folder / "data" / "frontrow.sqlite3") as connection:
        connection.executescript("""
            CREATE TABLE catalogue_organisationname (organisation_id INTEGER, name TEXT);
            INSERT INTO catalogue_organisationname VALUES (7, 'KF'), (7, 'Kopia Films');
        """)
    connection.close()
    assert known_names(folder / "data").organisations == (KnownOrganisation("organisation:7", "Kopia Films", ("KF",)),)


def test_known_names_are_none_without_a_database(folder):
    assert known_names(folder / "data") == Names()


def test_known_names_refuse_a_broken_database(folder):
    (folder / "data").mkdir()
    (folder / "data" / "frontrow.sqlite3").write_bytes(b"no database at all" * 50)
    with pytest.raises(BadInput, match="the catalogue cannot be read"):
        known_names(folder / "data")
