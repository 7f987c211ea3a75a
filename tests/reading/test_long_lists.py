"""A cast of dozens below its label is read to its end, in a line or in a list; a paragraph in its place is not."""

from frontrow.reading import read_bytes

GIVEN = ("Anna", "Marta", "Jana", "Petr", "Karel", "Josef", "Ivan", "Eva", "Olga", "Emil")
SURNAMES = ("Smith", "Brown", "Jones", "Miller", "Wilson", "Moore")
CAST = [f"{one} {other}" for one in GIVEN for other in SURNAMES]


def cast_of(value: str) -> list[object]:
    page = f"<h1>The Long Table</h1><div>USA, 2001, 172 min</div><div><h4>Hrají: </h4>{value}</div>"
    claims = read_bytes(page.encode(), "a.html")[1].claims
    people = [one.value for one in claims if one.property == "film.credit"]
    return [one["name"] for one in people if isinstance(one, dict) and one["role"] == "cast"]


def test_a_long_cast_is_read_to_its_end() -> None:
    assert len(", ".join(CAST)) > 700
    assert cast_of(", ".join(f"<a href='/p'>{name}</a>" for name in CAST)) == CAST


def test_a_long_paragraph_below_the_label_is_no_cast() -> None:
    told = "Anna Smith crosses the river at night, and her brother, who waits for her, does not know why she came. "
    assert cast_of(told * 6) == []


def test_a_comma_within_a_part_does_not_end_a_list_of_actors() -> None:
    parts = ("the nurse", "Eva, the aunt of the nurse", "", "a guest's friend (voice)")
    rows = [f"{name} ({part})" for name, part in zip(CAST, parts, strict=False)]
    page = f"<h1>The Long Table</h1><h6>Acteurs:</h6><ul><li>{'</li><li>'.join(rows)}</li></ul>"
    claims = read_bytes(page.encode(), "a.html")[1].claims
    people = [one.value for one in claims if one.property == "film.credit"]
    assert [one["name"] for one in people if isinstance(one, dict)] == CAST[: len(rows)]
