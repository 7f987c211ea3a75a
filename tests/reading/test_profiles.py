"""Teaching a site once: what one page teaches is found on the next."""

import pytest

from frontrow.reading import SiteProfile, read
from frontrow.reading.formats import view_of
from frontrow.reading.lessons.lesson import Lesson, NotAProfile
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
    "text",
    [
        'site = "a"\n[[lesson]]\nproperty = "film.title"\nanchor = "after"\ntext = 5',
        'site = "a"\n[[lesson]]\nproperty = "film.title"\nanchor = "line"\noffset = "x"',
        "",
        "site = 1\nlesson = 5",
        'site = "a"\n[[lesson]]\nproperty = "film.smell"\nanchor = "line"',
        "= =",
    ],
)
def test_bad_profile_is_refused(text):
    with pytest.raises(NotAProfile):
        SiteProfile.from_text(text)


def test_lesson_needs_words_to_hold_on_to():
    with pytest.raises(NotAProfile, match="no words"):
        Lesson("film.title", "after", "—")


def learned(text: str, quote: str, prop: str, role: str = "", before: SiteProfile | None = None) -> Lesson:
    """The lesson that the first place of a quote teaches, after those of another profile."""
    start = text.index(quote)
    profile = (before or SiteProfile("a.example")).learn(view(text), (start, start + len(quote)), prop, role)
    return profile.lessons[-1]


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Made by: Ewa\n", "Ewa", Lesson("film.director", "label", "Made by")),
        ("eye → Ewa Kos\n", "Ewa Kos", Lesson("film.director", "label", "eye")),
        ("Ewa Kos made it\n", "Ewa Kos", Lesson("film.director", "ending", "made it")),
        ("Jan Nowak shot, Ewa Kos made it\n", "Ewa Kos", Lesson("film.director", "ending", "made it", separator=", ")),
        ("No. 7\n(Ewa Kos)\n", "Ewa Kos", Lesson("film.director", "after", "no #", inside="()")),
        ("x\n\nEwa Kos\nmade it\nJan Nowak\nshot it\n", "Jan Nowak", Lesson("film.director", "before", "shot it")),
        ("x\n\nmade it\nEwa Kos\nshot it\nJan Nowak\n", "Ewa Kos", Lesson("film.director", "after", "made it")),
        ("Tonight\nMoon ~ Ewa Kos ~ 90\n", "Ewa Kos", Lesson("film.director", "after", "tonight", 1, "", " ~ ", 2)),
    ],
)
def test_lesson_holds_on_to_the_words_that_stay(text, quote, expected):
    assert learned(text, quote, "film.director") == expected


def test_lesson_does_not_hold_on_to_another_taught_value():
    text = "Tonight\nMoon\nLuna\n"
    first = SiteProfile("a.example").learn(view(text), (8, 12), "film.title")
    assert learned(text, "Luna", "film.title", before=first) == Lesson("film.title", "after", "tonight", 2)


def test_long_value_ends_where_another_lesson_begins():
    first = "Tonight\nMoon\n\nOne.\n\nEwa Kos made it\n"
    profile = SiteProfile("a.example")
    for quote, prop in (("Moon", "film.title"), ("Ewa Kos", "film.director"), ("One.", "film.synopsis")):
        start = first.index(quote)
        profile = profile.learn(view(first), (start, start + len(quote)), prop)
    second = "Tonight\nSun\n\nTwo.\n\nThree.\n\nJan Nowak made it\n"
    claims = read(view(second), profiles=[profile]).claims
    assert [c.evidence[0].quote for c in claims if c.property == "film.synopsis"] == ["Two.\n\nThree."]


def test_what_a_lesson_tells_overrules_the_grammar():
    text = "Kino Example\nOnce more\nTonight\nMoon\nCountry: Poland\n"
    untaught = [c.value["text"] for c in read(view(text)).claims if c.property == "film.title"]
    profile = SiteProfile("a.example", (Lesson("film.title", "after", "tonight"),))
    reading = read(view(text), profiles=[profile])
    assert [c.value["text"] for c in reading.claims if c.property == "film.title"] == ["Moon"] != untaught
    assert [c.value for c in reading.claims if c.property == "film.country"] == ["PL"]


def test_page_with_its_sites_title_and_facts_is_of_one_film_however_much_is_prose():
    sentence = "The man walks through the town and looks for the boy whom he has met on the road by the sea. "
    prose = "\n\n".join(sentence * size for size in (8, 9, 9, 9))
    lessons = (Lesson("film.title", "after", "tonight"), Lesson("film.director", "label", "Made by"))
    page = view(f"Kino Example\nOnce more\nTonight\nMoon\nMade by: Ewa Kos\n\n{prose}\n")
    assert read(page).kind == "essay"
    reading = read(page, profiles=[SiteProfile("a.example", lessons)])
    assert (reading.kind, {claim.subject for claim in reading.claims}) == ("film_page", {"film#1"})
    assert read(page, profiles=[SiteProfile("a.example", lessons[:1])]).kind == "essay"


LINE = "R/D : Ewa Kos • Ph/C : Jan Nowak • M/Ed : Ola Zych • S : Jan Nowak • 71’ • Betacam • Coul/Col\n"


def test_labelled_piece_of_a_line_ends_at_the_sign_that_divides_the_line():
    assert learned(LINE, "Jan Nowak", "film.credit", "cinematography") == Lesson(
        "film.credit", "label", "Ph/C", role="cinematography", separator=" • "
    )
    profile = SiteProfile("a.example", (Lesson("film.director", "label", "R/D", separator=" • "),))
    claims = read(view(LINE), profiles=[profile]).claims
    assert [c.value for c in claims if c.property in ("film.director", "film.country")] == ["Ewa Kos"]


def test_cell_that_lays_out_the_page_is_no_list_of_the_value():
    row = "<td><p>Ewa Kos</p><p>{}</p></td>"
    pages = [
        view_of(f"<table><tr><td>Made by</td>{row.format(more)}</tr></table>".encode(), "a.html")
        for more in ("Jan Nowak", "They made it at home, in two rooms of a house that had been sold.")
    ]
    profile = SiteProfile("a.example", (Lesson("film.director", "label", "Made by"),))
    found = [
        [c.value for c in read(page, profiles=[profile]).claims if c.property == "film.director"] for page in pages
    ]
    assert found == [["Ewa Kos", "Jan Nowak"], ["Ewa Kos"]]


def test_pages_own_title_can_be_taught_and_is_found_on_the_next_page():
    first, second = (
        view_of(f"<title>{title} | Kino Example</title><p>Tonight</p><p>Doors open at eight</p>".encode(), "a.html")
        for title in ("Moon (1967)", "Sun at Night (1971)")
    )
    profile = SiteProfile("a.example", marks=("Kino Example",))
    for quote, prop in (("Moon", "film.title"), ("1967", "film.year")):
        start = first.text.index(quote)
        profile = profile.learn(first, (start, start + len(quote)), prop)
    assert profile.lessons[1] == Lesson("film.year", "embedded", "meta:title")
    claims = read(second, profiles=[SiteProfile.from_text(profile.to_text())]).claims
    assert [c.evidence[0].quote for c in claims] == ["Sun at Night", "1971"]


def test_span_between_lines_teaches_nothing():
    page = view_of(b"<title>Moon</title><p>Tonight</p>", "a.html")
    start = page.text.index("title:")
    with pytest.raises(NotAProfile, match="in no line"):
        SiteProfile("a.example").learn(page, (start, start + 5), "film.title")


RUN_ON = "A Title\nAT 2018 20 min Regie Ewa Kos\n\nSchnitt Ewa Kos Kamera Jan Nowak Klangbau Ola Zych Ton Max Orth\n"


def test_label_in_the_middle_of_a_line_of_labels_is_learned_and_ends_the_value_before():
    assert learned(RUN_ON, "Jan Nowak", "film.credit", "cinematography") == Lesson(
        "film.credit", "label", "Kamera", role="cinematography", separator=" ", until="Klangbau"
    )
    lessons = (
        Lesson("film.credit", "label", "Kamera", role="cinematography", separator=" "),
        Lesson("film.credit", "label", "Klangbau", role="music", separator=" "),
        Lesson("film.director", "label", "Regie", separator=" "),
    )
    claims = read(view(RUN_ON), profiles=[SiteProfile("a.example", lessons)]).claims
    assert [tuple(c.value.values()) for c in claims if c.property == "film.credit"] == [
        ("director", "Ewa Kos"),
        ("editing", "Ewa Kos"),
        ("cinematography", "Jan Nowak"),
        ("music", "Ola Zych"),
        ("sound", "Max Orth"),
    ]


def test_words_of_a_sentence_are_no_label_in_the_middle_of_a_line():
    sentence = (
        "Die Kamera folgt ihr durch das Morgengrauen, und die Menschen sehen ihr nach, bis der Bus um die Ecke biegt."
    )
    profile = SiteProfile(
        "a.example", (Lesson("film.credit", "label", "Kamera", role="cinematography", separator=" "),)
    )
    assert found_in(sentence, profile) == []


def found_in(text: str, profile: SiteProfile) -> list:
    return [c.value for c in read(view(text), profiles=[profile]).claims if c.rule == "site.a-example"]


def test_line_of_facts_without_signs_has_a_shape():
    assert learned(RUN_ON, "A Title", "film.title") == Lesson("film.title", "shape", "x # # x", -1)


@pytest.mark.parametrize(
    ("text", "quote", "prop", "expected"),
    [
        ("Tonight\nFrance 1998\n", "1998", "film.year", Lesson("film.year", "after", "tonight")),
        ("Moon\n\nTonight\nD/A 2016 | 90 min\n", "2016", "film.year", Lesson("film.year", "shape", "x | #x | #x", 0)),
    ],
)
def test_countries_before_a_year_are_no_label(text, quote, prop, expected):
    lesson = learned(text, quote, prop)
    assert (lesson.anchor, lesson.text, lesson.separator) == (expected.anchor, expected.text, "")


def test_line_of_facts_may_name_more_countries_and_say_less_at_its_end():
    profile = SiteProfile("a.example", (Lesson("film.title", "shape", "#x | #x | #x", -1),))
    assert found_in("Moon\nDDR, Polen 1980, 104 Min., DCP\n", profile) == [{"text": "Moon", "lang": None}]
    other = SiteProfile("a.example", (Lesson("film.title", "shape", "x | #", -1),))
    assert found_in("Moon\n23rd festival / 7 to 16 November 2003\n", other) == []


def test_lesson_that_would_read_something_else_too_is_refused():
    with pytest.raises(NotAProfile, match="something else"):
        learned("Made in 1998\nMoon\nMade in 2001\nSun\n", "1998", "film.year")
    with pytest.raises(NotAProfile, match="does not read as year"):
        learned("Tonight\nMoon\n", "Moon", "film.year")


def test_title_in_two_languages_and_links_on_one_line_are_cut():
    profile = SiteProfile(
        "a.example", (Lesson("film.title", "after", "tonight"), Lesson("nav.title", "after", "other films"))
    )
    text = "Tonight\nMoon / Księżyc\n\nOther films\n<< Sun | The Sea >>\n"
    assert [c.evidence[0].quote for c in read(view(text), profiles=[profile]).claims] == [
        "Moon",
        "Księżyc",
        "Sun",
        "The Sea",
    ]


def test_text_does_not_run_over_the_heading_of_the_next():
    lessons = (Lesson("film.synopsis", "after", "story", until="next week"),)
    text = "Story\nOne man walks.\n\nAnd he sees.\n\nWho made it\n\nShe was born by the sea.\n\nNext week\nMoon\n"
    claims = read(view(text), profiles=[SiteProfile("a.example", lessons)]).claims
    assert [c.evidence[0].quote for c in claims if c.rule == "site.a-example"] == ["One man walks.\n\nAnd he sees."]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Schnitt Ana Lima Kamera Max Orth Klangbau Jan Nowak", "Klangbau"),
        ("Director: Ana Lima Runtime: 90 minutes Lens: Jan Nowak", "Lens"),
    ],
)
def test_unknown_label_is_learned_in_a_line_of_labels(line, expected):
    lesson = learned(f"A Title\n\n{line}\n", "Jan Nowak", "film.credit", "music")
    assert lesson == Lesson("film.credit", "label", expected, role="music", separator=" ")


def test_label_is_nobodys_name():
    profile = SiteProfile("a.example", (Lesson("film.credit", "after", "tonight", 1, "music"),))
    assert [found_in(f"Tonight\n{line}\n", profile) for line in ("Cast", "Jan Nowak")] == [
        [],
        [{"role": "music", "name": "Jan Nowak"}],
    ]


def test_line_of_facts_that_lost_its_spaces_has_a_shape():
    assert learned("A Title\nPolska2017dokument85'\n", "A Title", "film.title") == Lesson(
        "film.title", "shape", "x # x #", -1
    )


@pytest.mark.parametrize("line", ['<p class="original-title">Luna</p>', "<p>Original title: Luna</p>"])
def test_original_title_stands_beside_the_taught_one(line):
    page = '<html><p class="film">The {0}</p>{1}<p>Poland 2001, 80 min</p></html>'
    first = view_of(page.format("Sun", "").encode(), "a.html")
    profile = SiteProfile("a.example").learn(
        first, (first.text.index("The"), first.text.index("Sun") + 3), "film.title"
    )
    second = read(view_of(page.format("Moon", line).encode(), "b.html"), profiles=[profile])
    assert {c.value["text"] for c in second.claims if c.property == "film.title"} == {"The Moon", "Luna"}
