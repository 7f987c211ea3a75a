"""Filmographies as festivals print them: notes and co-directors in every place, a line for the year, titles that begin
with one."""

import pytest

from frontrow.reading import read_bytes

HEAD = "<h1>Cold War</h1><p>Poland, France 2018, 88 min</p><p>Director: Paweł Pawlikowski</p>"
FILMS = (("Ida", 2013), ("The Woman in the Fifth", 2011), ("My Summer of Love", 2004), ("Last Resort", 2000))


def claims(html: str, heading: str = "Filmography") -> list:
    found = read_bytes(f"{HEAD}<h2>{heading}</h2>{html}".encode(), "a.html")[1].claims
    return [one for one in found if one.confidence >= 0.5]


def films(html: str, heading: str = "Filmography") -> list[tuple[object, object]]:
    found = [one.value for one in claims(html, heading) if one.property == "person.filmography"]
    return [(one["title"], one["year"]) for one in found]


def listed(form: str) -> str:
    return "<ul>" + "".join(f"<li>{form.format(t=title, y=year)}</li>" for title, year in FILMS) + "</ul>"


@pytest.mark.parametrize(
    "form",
    [
        "{t} (Poland, {y})",
        "{t} (short, {y})",
        "{t}, {y} (short)",
        "{t} – short – {y}",
        "{y} – {t} – short",
        "{y} / {t} / short",
        "{t} [doc] ({y})",
        "{t} ({y}) – short",
        "{t} (co-dir. with Ugo Rossi, {y})",
        "{t} ({y}), co-dir. with Ugo Rossi",
        "{y} {t}, co-dir. with Ugo Rossi",
        "<span>{y}</span><span>{t}</span>",
        "<div>{t}</div><div>{y}</div>",
    ],
)
def test_a_row_is_a_title_and_a_year_with_notes_in_any_place(form: str) -> None:
    found = claims(listed(form))
    rows = [one.value for one in found if one.property == "person.filmography"]
    assert [(one["title"], one["year"]) for one in rows] == list(FILMS)
    assert [one.value for one in found if one.property == "film.director"] == ["Paweł Pawlikowski"]
    assert {one.value["name"] for one in found if one.property == "film.credit"} == {"Paweł Pawlikowski"}


@pytest.mark.parametrize("year", ["<h4>{}</h4>", "<dt>{}</dt>", "<p>{}</p>"])
def test_years_stand_on_lines_of_their_own(year: str) -> None:
    assert films("".join(f"{year.format(when)}<p>{title}</p>" for title, when in FILMS)) == list(FILMS)


def test_a_second_title_stands_before_the_year_in_brackets() -> None:
    pairs = (("Zimna wojna", "Cold War", 2018), ("Lato miłości", "My Summer of Love", 2004))
    rows = "".join(f"<li>{one} ({two}, {year})</li>" for one, two, year in pairs)
    assert films(f"<ul>{rows}</ul>") == [(title, year) for one, two, year in pairs for title in (one, two)]


@pytest.mark.parametrize("form", ["{t}, {y}", "{t} – {y}", "{t} {y}"])
def test_a_title_that_begins_with_a_year_is_told_by_the_other_rows(form: str) -> None:
    rows = (*FILMS, ("2046 Nights", 2004))
    body = "".join(f"<p>{form.format(t=title, y=year)}</p>" for title, year in rows)
    assert films(body) == list(rows)


@pytest.mark.parametrize(
    ("heading", "note"),
    [
        ("Filmografie", "kortfilm"),
        ("Filmografie", "Kurzspielfilm"),
        ("Filmographie", "court métrage"),
        ("Filmografía", "corto documental"),
        ("Filmografia", "curta de animação"),
        ("Filmografia", "film fabularny"),
        ("Filmografia", "krátky film"),
        ("Filmografija", "dokumentarni film"),
        ("Фільмографія", "к/м"),
        ("Фільмографія", "співрежисер Уго Россі"),
    ],
)
def test_notes_are_known_in_every_language(heading: str, note: str) -> None:
    assert films(listed("{t}, " + note + ", {y}"), heading) == list(FILMS)
    assert films(listed("{y} {t}, " + note), heading) == list(FILMS)
