"""Labels that stand behind their values: in brackets, behind a dash, or on the line below in one element with them."""

import pytest

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of

HEAD = "<h1>Luna</h1><p>Italy 2016, 90 min</p>"


def credited(page: str, profiles: tuple[SiteProfile, ...] = ()) -> list[tuple[str, str]]:
    """The sure credits of a page, each with its role, in order of the roles."""
    _, reading = read_bytes((HEAD + page).encode(), "a.html", profiles=profiles)
    claims = [one for one in reading.claims if one.property == "film.credit" and one.confidence >= 0.5]
    return sorted((one.value["role"], one.value["name"]) for one in claims)


def taught(page: str, *marks: tuple[str, str]) -> SiteProfile:
    """The profile after the credits of a page were marked one by one."""
    view, profile = view_of((HEAD + page).encode(), "a.html"), SiteProfile("a.example")
    for name, role in marks:
        start = view.text.index(name)
        profile = profile.learn(view, (start, start + len(name)), "film.credit", role)
    return profile


@pytest.mark.parametrize(
    "page",
    [
        "<p>Anna Neri (camera, editing), Paul Rossi (sound)</p>",
        "<p>Anna Neri (Kamera, Schnitt) · Paul Rossi (Ton)</p>",
        "<p>Anna Neri [image, montage]; Paul Rossi [son]</p>",
    ],
)
def test_roles_in_brackets_are_those_of_the_names_before_them(page: str):
    assert credited(page) == [("cinematography", "Anna Neri"), ("editing", "Anna Neri"), ("sound", "Paul Rossi")]


def test_stranger_among_rows_of_people_is_one():
    rows = ("Anna Neri – director", "Paul Rossi – producer", "Jan Novak – editing", "Ysolde Qurt – costumes")
    assert ("costume", "Ysolde Qurt") in credited("<ul>" + "".join(f"<li>{row}</li>" for row in rows) + "</ul>")


def test_one_word_makes_the_music_and_nothing_else():
    page = "<p>Director: Anna Neri</p><p>Music: Cylo</p><p>Camera: Cylo</p><p>Sound: Original</p>"
    assert credited(page) == [("director", "Anna Neri"), ("music", "Cylo")]


def test_brackets_that_are_not_all_labels_say_nothing():
    assert credited("<p>Anna Neri (camera), Paul Rossi (1962–2004)</p>") == []


@pytest.mark.parametrize(
    "row", ["{} (kuvaus), {} (leikkaus)", "{} – kuvaus<br>{} – leikkaus", "{}, kuvaus<br>{}, leikkaus"]
)
def test_role_behind_a_name_is_learned_in_any_language(row: str):
    page = f"<p>{row}</p>"
    profile = taught(page.format("Ada Neri", "Leo Rosa"), ("Ada Neri", "cinematography"), ("Leo Rosa", "editing"))
    told = credited(page.format("Emma Po", "Ugo Rossi"), (profile,))
    assert told == [("cinematography", "Emma Po"), ("editing", "Ugo Rossi")]


PAIR = '<div class="crew"><p class="n">{}</p><p class="r">{}</p></div>'


def test_label_below_its_value_in_one_element_is_that_values():
    rows = (("Anna Neri", "Director"), ("Paul Rossi", "Cinematography"), ("Jan Novak", "Cinematography"))
    page = "".join(PAIR.format(*row) for row in rows)
    assert credited(page) == [
        ("cinematography", "Jan Novak"),
        ("cinematography", "Paul Rossi"),
        ("director", "Anna Neri"),
    ]


def test_taught_label_below_its_value_is_learned_and_not_the_one_above():
    first = PAIR.format("Ada Neri", "Kuvaus") + PAIR.format("Leo Rosa", "Leikkaus")
    second = (
        PAIR.format("Emma Po", "Kuvaus") + PAIR.format("Ida Verdi", "Kuvaus") + PAIR.format("Ugo Rossi", "Leikkaus")
    )
    profile = taught(first, ("Leo Rosa", "editing"))
    assert credited(second, (profile,)) == [("editing", "Ugo Rossi")]


def test_label_above_two_names_in_one_element_stays_theirs():
    page = (
        "<div><p>Kuvaus:</p><div><h4>{}</h4><h4>{}</h4></div></div><div><p>Ääni:</p><div><h4>Ida Verdi</h4></div></div>"
    )
    profile = taught(page.format("Ada Neri", "Leo Rosa"), ("Ada Neri", "cinematography"))
    told = credited(page.format("Emma Po", "Ugo Rossi"), (profile,))
    assert told == [("cinematography", "Emma Po"), ("cinematography", "Ugo Rossi")]
