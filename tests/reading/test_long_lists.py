"""A cast of dozens below its label is read like a short one; a paragraph in its place is not."""

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
