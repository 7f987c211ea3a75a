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
