"""A title that the page's own element calls the original one."""

import pytest

from frontrow.reading import read_bytes

FACTS = "<p>Poland 2001, 80 min</p><p>Director: Ida Nova</p>"


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ('<h1>The Moon</h1><h2 class="orig">Luna</h2>', ["The Moon", "Luna"]),
        ('<h1>The Moon</h1><p class="film-original-title">Luna</p>', ["The Moon", "Luna"]),
        ('<h1>The Moon</h1><p id="titulo_original">“Luna”</p>', ["The Moon", "Luna"]),
        ('<h1>The Moon</h1><p class="tagline">A night out</p>', ["The Moon"]),
        ('<h1>The Moon</h1><p class="original-language">Polish</p>', ["The Moon"]),
        ('<h1>The Moon</h1><p class="aboriginal">Luna</p>', ["The Moon"]),
        ('<h1>The Moon</h1><p class="orig">The Moon</p>', ["The Moon"]),
        ('<h1>The Moon</h1><p class="orig">Poland, 2001</p>', ["The Moon"]),
        ('<h1>The Moon</h1><p class="orig">Luna</p><ul><li class="orig">Sole</li></ul>', ["The Moon"]),
    ],
)
def test_element_names_the_original_title(page, expected):
    _, reading = read_bytes(f"<title>The Moon</title>{page}{FACTS}".encode(), "page.html")
    assert [c.value["text"] for c in reading.claims if c.property == "film.title"] == expected


@pytest.mark.parametrize(
    ("heading", "is_sure"),
    [
        ('<h1 class="film__title">Sans soleil</h1>', True),
        ('<h2 class="movie-title">Sans soleil</h2>', True),
        ('<h1 class="FilmHero_title__x9">Sans soleil</h1>', True),
        ('<h1 class="page-title">Sans soleil</h1>', False),
        ('<h1 class="film-subtitles">Sans soleil</h1>', False),
        ('<h1 class="film-title">Sans soleil</h1><h2 class="film-title">La Jetée</h2>', False),
    ],
)
def test_heading_that_is_called_the_films_title_need_not_be_said_again(heading, is_sure):
    _, reading = read_bytes(f"<p>Cycle</p>{heading}<p>France 1983, 100 min</p>".encode(), "page.html")
    rules = {one.rule for one in reading.claims if one.property == "film.title"}
    assert ("title.heading" in rules) == is_sure
