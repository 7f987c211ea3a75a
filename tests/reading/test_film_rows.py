"""What a row of a filmography is, and what is none."""

from frontrow.reading import read_bytes


def rows(*items):
    page = f'<html lang="en"><h1>Moon</h1><h2>Filmography</h2><ul>{"".join(f"<li>{one}</li>" for one in items)}</ul>'
    _, reading = read_bytes(f"{page}<p>© 2024 Kino Luna, Long Lane 12</p></html>".encode(), "a.html")
    found = [one.value for one in reading.claims if one.property == "person.filmography"]
    return [(one["year"], one["title"]) for one in found]


def test_copyright_is_no_film():
    assert rows("The Night Mail (1936)", "Coal Face (1935)") == [(1936, "The Night Mail"), (1935, "Coal Face")]


def test_title_keeps_the_point_of_an_initial():
    assert rows("The Story of Adele H. (1975)", "1973: Day for Night.") == [
        (1975, "The Story of Adele H."),
        (1973, "Day for Night"),
    ]
