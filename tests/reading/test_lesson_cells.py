"""Rows of a table in which labels and values take turns are learned cell by cell, in any language."""

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of

ROW = "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>"
MARKS = (("Ada Neri", "editing"), ("Leo Rosa", "sound"), ("Ida Verdi", "producer"))


def credited(page: str, profile: SiteProfile) -> list[tuple[str, str]]:
    _, reading = read_bytes(page.encode(), "b.html", profiles=[profile])
    claims = [one for one in reading.claims if one.property == "film.credit" and one.confidence >= 0.5]
    return sorted((one.value["role"], one.value["name"]) for one in claims)


def table(*rows: tuple[str, str, str, str]) -> str:
    return "<h1>Luna</h1><table>" + "".join(ROW.format(*row) for row in rows) + "</table>"


def test_each_label_of_a_row_is_that_of_the_next_cell():
    first = table(("Leikkaus", "Ada Neri", "Ääni", "Leo Rosa"), ("Tuottaja", "Ida Verdi", "Kesto", "90 min"))
    view, profile = view_of(first.encode(), "a.html"), SiteProfile("a.example")
    for name, role in MARKS:
        start = view.text.index(name)
        profile = profile.learn(view, (start, start + len(name)), "film.credit", role)
    second = table(
        ("Ääni", "Ugo Rossi", "Tuottaja", "Emma Po, Jan Novak"), ("Leikkaus", "Eva Bianchi", "Kesto", "80 min")
    )
    assert credited(second, profile) == [
        ("editing", "Eva Bianchi"),
        ("producer", "Emma Po"),
        ("producer", "Jan Novak"),
        ("sound", "Ugo Rossi"),
    ]
