"""Lists that go on over the lines of a cell, or over elements below a heading, in the reading that nobody taught."""

import pytest

from frontrow.reading import read_bytes

PAGE = "<html lang='en'><title>Moon</title><h1>Moon</h1>{}<p>A tale about two sisters.</p></html>"
ROWS = {
    "Country": ["Poland", "Germany", "Bosnia and Herzegovina"],
    "Directed by": ["Anna Nowak", "Jan Kowalski"],
    "Camera": ["Peter Wolf"],
    "Production": ["Blue Film", "Studio North"],
}


def rows(tag: str, label: str, value: str) -> str:
    made = (f"<tr><{label}>{name}</{label}><{value}>{'<br>'.join(of)}</{value}></tr>" for name, of in ROWS.items())
    return f"<{tag}>{''.join(made)}</{tag}>"


def definitions() -> str:
    made = (f"<dt>{name}</dt>" + "".join(f"<dd>{one}</dd>" for one in of) for name, of in ROWS.items())
    return f"<dl>{''.join(made)}</dl>"


def headed() -> str:
    return "".join(f"<h4>{name}</h4>" + "".join(f"<p>{one}</p>" for one in of) for name, of in ROWS.items())


@pytest.mark.parametrize("body", [rows("table", "th", "td"), rows("table", "td", "td"), definitions(), headed()])
def test_list_goes_on_below_its_first_line(body):
    _, reading = read_bytes(PAGE.format(body).encode(), "a.html")
    found = [(one.property, one.value) for one in reading.claims if one.confidence >= 0.5]
    assert [value for name, value in found if name == "film.country"] == ["PL", "DE", "BA"]
    assert [value for name, value in found if name == "film.director"] == ["Anna Nowak", "Jan Kowalski"]
    assert [value["name"] for name, value in found if name == "film.company"] == ["Blue Film", "Studio North"]
    camera = [value for name, value in found if name == "film.credit" and value["role"] == "cinematography"]
    assert camera == [{"role": "cinematography", "name": "Peter Wolf"}]


def test_cell_that_holds_its_label_is_no_list():
    body = "<table><tr><td>Country: Poland<br>Germany</td><td>Camera</td></tr></table>"
    _, reading = read_bytes(PAGE.format(body).encode(), "a.html")
    assert "DE" not in [one.value for one in reading.claims if one.property == "film.country"]


def test_names_of_another_kind_below_a_heading_are_no_list():
    body = (
        "<h4>Directed by</h4><p>Anna Nowak</p><p class='guest'>Jan Kowalski</p><h4>Country</h4><p>Poland</p><p>DCP</p>"
    )
    _, reading = read_bytes(PAGE.format(body).encode(), "a.html")
    assert [one.value for one in reading.claims if one.property == "film.director"] == ["Anna Nowak"]
    assert [one.value for one in reading.claims if one.property == "film.country"] == ["PL"]
