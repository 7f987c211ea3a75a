"""A taught label is found on another page where it is one of several that are joined, in any language."""

import pytest

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of

HEAD = '<html lang="{}"><body><h1>Luna</h1><p>2016, 90 min</p>'
ROWS = (
    "<p>{}: {}</p><p>{}: {}</p>",
    "<p><b>{}</b> {}</p><p><b>{}</b> {}</p>",
    "<h4>{}</h4><p>{}</p><h4>{}</h4><p>{}</p>",
    "<dl><dt>{}</dt><dd>{}</dd><dt>{}</dt><dd>{}</dd></dl>",
)


def editors(lang: str, row: str, joint: str, taught: str, other: str) -> list[str]:
    """Who edited, on a page with the joint label, after both labels were taught one by one."""
    page = (HEAD.format(lang) + row.format(taught, "Ada Neri", other, "Leo Rosa")).encode()
    view, profile = view_of(page, "a.html"), SiteProfile("a.example")
    for name, role in (("Ada Neri", "editing"), ("Leo Rosa", "sound")):
        start = view.text.index(name)
        profile = profile.learn(view, (start, start + 8), "film.credit", role)
    second = (HEAD.format(lang) + row.format(joint, "Emma Po", "Xyz", "Ida Verdi")).encode()
    _, reading = read_bytes(second, "b.html", profiles=[profile])
    credits = [one.value for one in reading.claims if one.property == "film.credit"]
    return [one["name"] for one in credits if one["role"] == "editing"]


@pytest.mark.parametrize("row", ROWS)
@pytest.mark.parametrize(
    ("lang", "joint", "taught", "other"),
    [
        ("sv", "Klippning och ljud", "Klippning", "Ljud"),
        ("hu", "Hang és vágó", "Vágó", "Hang"),
        ("fi", "Leikkaus, ääni", "Leikkaus", "Ääni"),
    ],
)
def test_taught_label_among_joined_ones_is_found(row: str, lang: str, joint: str, taught: str, other: str):
    assert editors(lang, row, joint, taught, other) == ["Emma Po"]


@pytest.mark.parametrize("row", ROWS)
def test_label_that_holds_the_taught_word_otherwise_is_another(row: str):
    assert editors("sv", row, "Klippning av ljud", "Klippning", "Ljud") == []
