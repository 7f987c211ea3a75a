"""Values behind a pictograph, which some pages print where others print a label."""

import pytest

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of

TEXT = "<p>An organ builder loses his hearing and tunes the last pipes of his life by the trembling of a glass.</p>"


def page(*rows: str, title: str = "Pipes") -> bytes:
    made = "<br>".join(rows)
    return f"<html lang='en'><title>{title}</title><h1>{title}</h1><p>{made}</p>{TEXT}</html>".encode()


@pytest.mark.parametrize(
    ("quote", "property", "role", "expected"),
    [
        ("Ada Neri", "film.director", "", ["Emma Po", "Leo Rosa"]),
        ("Ida Verdi", "film.credit", "music", [{"role": "music", "name": "Otto Berg"}]),
        ("Greece", "film.country", "", ["PL"]),
        ("93", "film.minutes", "", [104]),
    ],
)
def test_pictograph_is_held_on_to_as_a_label_is(quote: str, property: str, role: str, expected: list):
    view = view_of(page("🎬 Ada Neri", "📍 Greece", "⏱️ 93", "🎵 Ida Verdi"), "a.html")
    start = view.text.index(quote)
    profile = SiteProfile("a.example").learn(view, (start, start + len(quote)), property, role)
    assert SiteProfile.from_text(profile.to_text()) == profile
    second = page("⏱️ 104", "🎵 Otto Berg", "🎬 Emma Po, Leo Rosa", "📍 Poland", "🎟 Nina Hoff", title="Glass")
    _, reading = read_bytes(second, "b.html", profiles=[profile])
    values = [one.value for one in reading.claims if one.property == property and one.rule == "site.a-example"]
    assert values == expected


def test_name_behind_a_pictograph_is_no_word_to_hold_on_to():
    view = view_of(page("🎬 Ada Neri", "Ida Verdi", "🎵 Otto Berg"), "a.html")
    start = view.text.index("Ida Verdi")
    [lesson] = SiteProfile("a.example").learn(view, (start, start + 9), "film.credit", "sound").lessons
    assert not {"neri", "berg"} & {word for one in (lesson, *lesson.otherwise) for word in one.text.split()}
