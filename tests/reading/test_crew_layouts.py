"""Crews, casts and houses in the layouts in which festivals print them: rows that go on below an empty cell, labels
behind a slash or a colon, labels in brackets, jobs below headings, casts of two columns."""

import pytest

from frontrow.reading import read_bytes

HEAD = "<h1>Salt Light</h1><p>2019, 94 min</p>"


def sure(page: str, lang: str = "en") -> list[tuple[str, str]]:
    """The sure credits and houses of a page, each with its role, in order of the roles."""
    _, reading = read_bytes(f"<html lang='{lang}'><body>{HEAD}{page}</body></html>".encode(), "a.html")
    claims = [one for one in reading.claims if one.property in ("film.credit", "film.company")]
    return sorted((one.value["role"], one.value["name"]) for one in claims if one.confidence >= 0.5)


CAST = [("cast", "Lea Moran"), ("cast", "Viktor Szabó")]


@pytest.mark.parametrize(
    "rows",
    [
        "<tr><td>Cast</td><td>Lea Moran</td></tr><tr><td></td><td>Viktor Szabó</td></tr>",
        "<tr><td>Cast</td><td>Lea Moran</td></tr><tr><td>&nbsp;</td><td>Viktor Szabó</td></tr>",
        "<tr><th rowspan='2'>Cast</th><td>Lea Moran</td></tr><tr><td>Viktor Szabó</td></tr>",
    ],
)
def test_rows_below_an_empty_cell_go_on_with_the_list_above(rows: str):
    assert sure(f"<table>{rows}<tr><td>Music</td><td>Ana Roth</td></tr></table>") == [*CAST, ("music", "Ana Roth")]


def test_single_names_and_long_names_stand_in_a_list_of_definitions():
    names = ["Lea Moran", "Ana Roth", "Madonna", "Miguel Ángel Jiménez de la Torre", "José María Ortega y Gasset"]
    page = "<dl><dt>Cast</dt>" + "".join(f"<dd>{name}</dd>" for name in names) + "</dl>"
    assert sure(page) == sorted(("cast", name) for name in names)


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td>Lea Moran</td><td>Nina</td></tr><tr><td>Viktor Szabó</td><td>The Father</td></tr></table>",
        "<table><tr><td>Nina</td><td>Lea Moran</td></tr><tr><td>The Father</td><td>Viktor Szabó</td></tr></table>",
        "<p>Nina ...... Lea Moran<br>The Father ...... Viktor Szabó</p>",
        "<p>Lea Moran … Nina<br>Viktor Szabó … The Father</p>",
        "<ul><li><b>Lea Moran</b><i>Nina</i></li><li><b>Viktor Szabó</b><i>The Father</i></li></ul>",
        "<ul><li><i>Nina</i><b>Lea Moran</b></li><li><i>The Father</i><b>Viktor Szabó</b></li></ul>",
    ],
)
def test_actors_of_a_cast_in_columns_or_elements_are_told_from_their_parts(page: str):
    assert sure(f"<h3>Cast</h3>{page}") == CAST


@pytest.mark.parametrize("sign", [" / ", " : ", " – ", ", "])
def test_labels_stand_behind_names_on_several_lines(sign: str):
    page = f"<p>Ana Roth{sign}director<br>Jan Novak{sign}camera<br>Luna Film{sign}production</p>"
    assert sure(page) == [("cinematography", "Jan Novak"), ("director", "Ana Roth"), ("production", "Luna Film")]


def test_one_slash_before_a_word_that_is_a_label_elsewhere_says_nothing():
    assert sure("<p>Home Cinema / Music</p>") == []


@pytest.mark.parametrize("label", ["[{}] ", "({}) ", "{} → ", "{} > "])
def test_labels_are_set_off_by_brackets_and_arrows(label: str):
    page = f"<p>{label.format('Regie')}Anna Roth<br>{label.format('Weltvertrieb')}Luna</p>"
    assert sure(page.replace(" > ", " &gt; "), "de") == [("director", "Anna Roth"), ("sales", "Luna")]


def test_jobs_below_headings_are_of_the_names_above_them():
    page = "<h3>Anna Roth</h3><p>Buch und Regie</p><h3>Uwe Amt</h3><p>Fahrer</p><h3>Jan Novak</h3><p>Kamera</p>"
    expected = [("cinematography", "Jan Novak"), ("director", "Anna Roth"), ("screenplay", "Anna Roth")]
    assert sure(page, "de") == expected


def test_a_job_that_nobody_knows_stands_among_jobs_in_brackets():
    page = "<p>Ana Roth (director), Tom Brok (boom operator), Jan Novak (editor), Eva Lind (music)</p>"
    assert sure(page) == [("director", "Ana Roth"), ("editing", "Jan Novak"), ("music", "Eva Lind")]


def test_a_trade_behind_a_label_belongs_to_a_longer_label():
    page = "<p>Director Ana Roth<br>Script Supervisor Eva Lind<br>Music Supervisor Tom Brok<br>Editor Jan Novak</p>"
    assert sure(page) == [("director", "Ana Roth"), ("editing", "Jan Novak")]


@pytest.mark.parametrize(
    "line",
    [
        "Regie Anna Roth Kamera Jan Novak Schnitt Eva Lind mit Lea Moran, Viktor Szabó",
        "Regie Anna Roth, Kamera Jan Novak, Schnitt Eva Lind, mit Lea Moran, Viktor Szabó",
    ],
)
def test_the_cast_ends_a_line_of_labels_without_colons(line: str):
    crew = [("cinematography", "Jan Novak"), ("director", "Anna Roth"), ("editing", "Eva Lind")]
    assert sure(f"<p>{line}</p>", "de") == [*CAST, *crew]


def test_surnames_in_capitals_are_no_letters_of_a_house():
    page = "<p>Producer: Jan KOS<br>Sound: Ana SÁ<br>Production: Luna TV</p>"
    assert sure(page) == [("producer", "Jan KOS"), ("production", "Luna TV"), ("sound", "Ana SÁ")]


def test_row_of_labels_heads_a_row_of_values():
    head = "<tr><th>Director</th><th>Camera</th></tr>"
    row = "<tr><td>Ana Roth</td><td>Jan Novak</td></tr>"
    crew = [("cinematography", "Jan Novak"), ("director", "Ana Roth")]
    assert sure(f"<table>{head}{row}</table>") == crew


def test_links_behind_a_name_that_lead_to_more_are_none_of_it():
    page = "<p>Director: Ana Roth <a href='/b'>Biography</a> <a href='/m'>more</a></p><p>Music: <a href='/l'>Eva Lind</a></p>"
    assert sure(page) == [("director", "Ana Roth"), ("music", "Eva Lind")]


def test_labels_in_capitals_run_on_though_one_is_a_common_word():
    page = "<p>MUSIC Eva Lind SOUND Tom Brok EDITING Jan Novak</p>"
    assert sure(page) == [("editing", "Jan Novak"), ("music", "Eva Lind"), ("sound", "Tom Brok")]
