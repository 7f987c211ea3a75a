"""Values without any word or name beside them, held by the number of their element among those of its name."""

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of

TEXT = "A baker who cannot sleep draws every window of his street, until one night somebody in a window draws him."
BEFORE = ("Leo Rosa", "Emma Po", "Otto Berg", "Nina Hoff")  # farther from the title than what it holds


def page(row: str, *names: str) -> bytes:
    rows = "".join(row.format(one) for one in names)
    return (
        f"<html lang='en'><title>Flour</title><h1>Flour</h1><p>{TEXT}</p>{rows}{f'<p>{TEXT}</p>' * 2}</html>".encode()
    )


def told(row: str, *second: str) -> list[str]:
    """The names of the role on the second page, after that of the fifth element was taught on the first."""
    view = view_of(page(row, *BEFORE, "Ada Neri", "Ida Verdi"), "a.html")
    start = view.text.index("Ada Neri")
    profile = SiteProfile("a.example").learn(view, (start, start + 8), "film.credit", "editing")
    assert (profile.lessons[0].part, profile.lessons[0].among) == (5, 6)
    _, reading = read_bytes(page(row, *BEFORE[::-1], *second), "b.html", profiles=[profile])
    return [one.value["name"] for one in reading.claims if one.rule == "site.a-example"]


def test_element_is_known_by_its_number():
    for row in ("<div class='t'>{}</div>", "<div>{}</div>", "<section><div class='t'><b>{}</b></div></section>"):
        assert told(row, "Paul Reuter", "Lena Kruk") == ["Paul Reuter"]


def test_page_with_another_number_of_elements_is_not_asked():
    row = "<div class='t'>{}</div>"
    assert told(row, "Paul Reuter") == []
    assert told(row, "Paul Reuter", "Lena Kruk", "Uwe Sand") == []


def test_number_tells_only_what_can_be_such_a_value():
    row = "<div class='t'>{}</div>"
    assert told(row, "www.example.org", "Lena Kruk") == []
