"""Teaching a site once: what one page teaches is found on the next."""

import pytest

from frontrow.reading import SiteProfile, read
from frontrow.reading.profiles import Lesson, NotAProfile
from frontrow.reading.view import TextView

FIRST = """Kino Example
Eternity and a Day
Made by hand of: Theo Angelopoulos
Looked through: Giorgos Arvanitis
GR 1998 :: one hundred thirty-two
Whispered about as
A poet has one day left and spends it with a boy he does not know.
"""
SECOND = """Kino Example
Landscape in the Mist
Made by hand of: Theo Angelopoulos
Looked through: Giorgos Arvanitis
GR 1988 :: one hundred twenty-seven
Whispered about as
Two children board trains to look for a father in a country they cannot find on any map.
"""


def view(text: str) -> TextView:
    return TextView("page.txt", "0" * 64, "text/plain", text)


def taught() -> SiteProfile:
    profile = SiteProfile("kino.example", marks=("Kino Example",))
    for quote, prop, role in [
        ("Eternity and a Day", "film.title", ""),
        ("Theo Angelopoulos", "film.director", ""),
        ("Giorgos Arvanitis", "film.credit", "cinematography"),
        ("A poet has one day left and spends it with a boy he does not know.", "film.synopsis", ""),
    ]:
        start = FIRST.index(quote)
        profile = profile.learn(view(FIRST), (start, start + len(quote)), prop, role)
    return profile


def found(text: str, profile: SiteProfile) -> set[tuple]:
    claims = [c for c in read(view(text), profiles=[profile]).claims if c.rule == "site.kino-example"]
    return {(c.property, c.evidence[0].quote) for c in claims}


def test_taught_site_reads_its_second_page():
    assert found(SECOND, taught()) == {
        ("film.title", "Landscape in the Mist"),
        ("film.director", "Theo Angelopoulos"),
        ("film.credit", "Theo Angelopoulos"),
        ("film.credit", "Giorgos Arvanitis"),
        ("film.synopsis", "Two children board trains to look for a father in a country they cannot find on any map."),
    }


def test_profile_of_another_site_is_not_applied():
    assert found(SECOND.replace("Kino Example", "Another House"), taught()) == set()


def test_profile_goes_through_its_file_unchanged():
    assert SiteProfile.from_text(taught().to_text()) == taught()


def test_lesson_for_the_same_label_is_replaced():
    start = FIRST.index("Theo Angelopoulos")
    again = taught().learn(view(FIRST), (start, start + 17), "film.director")
    assert len(again.lessons) == len(taught().lessons)


@pytest.mark.parametrize(
    "text", ["", "site = 1\nlesson = 5", 'site = "a"\n[[lesson]]\nproperty = "film.smell"\nanchor = "line"', "= ="]
)
def test_bad_profile_is_refused(text):
    with pytest.raises(NotAProfile):
        SiteProfile.from_text(text)


def test_lesson_needs_words_to_hold_on_to():
    with pytest.raises(NotAProfile, match="no words"):
        Lesson("film.title", "after", "—")
