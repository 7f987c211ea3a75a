"""Facts that their kind tells, in elements of one name or in the one element of a line of facts."""

import pytest

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of


def items(title: str, *facts: str) -> str:
    """A list of facts in elements of one name, of which another page has more or fewer."""
    made = "".join(f"<li>{fact}</li>" for fact in facts)
    return f"<html lang='fr'><div class='film'><h1>{title}</h1><p class='by'>Ada Neri</p><ul>{made}</ul></div></html>"


def line(title: str, *facts: str) -> str:
    """The facts on one line in an element, below a line that looks like it."""
    other = "<p class='when'>Samedi 2 septembre / 2017 / 19h00</p>"
    return (
        f"<html lang='fr'><div class='film'><h1>{title}</h1>{other}"
        f"<div class='facts'>{' / '.join(facts)}</div></div></html>"
    )


def told(first: str, second: str, quote: str, prop: str) -> list:
    view = view_of(first.encode(), "a.html")
    start = view.text.index(quote)
    profile = SiteProfile("a.example").learn(view, (start, start + len(quote)), prop)
    assert SiteProfile.from_text(profile.to_text()) == profile
    _, reading = read_bytes(second.encode(), "b.html", profiles=[profile])
    return [one.value for one in reading.claims if one.property == prop and one.rule == "site.a-example"]


@pytest.mark.parametrize("page", [items, line])
@pytest.mark.parametrize(
    ("quote", "prop", "expected"),
    [
        ("1h30", "film.minutes", [28]),
        ("1962", "film.year", [1955]),
        ("Pologne", "film.country", ["FR", "IT"]),
        ("Couleur", "film.colour", ["bw"]),
    ],
)
def test_fact_is_known_by_its_kind_in_another_order(page, quote, prop, expected):
    first = page("Lune", "Pologne", "1962", "1h30", "Couleur", "DCP")
    second = page("Soleil", "Fiction", "France, Italie", "1955", "28 min", "Noir et blanc")
    assert told(first, second, quote, prop) == expected


def test_fact_that_a_page_lacks_is_not_read():
    first, second = items("Lune", "Pologne", "1962", "1h30", "Couleur"), items("Soleil", "France", "1955", "Fiction")
    assert told(first, second, "1h30", "film.minutes") == []


def rows(*cells: tuple[str, str]) -> str:
    made = (f"<div class='r{n}'><b>{label}</b> <span>{name}</span></div>" for n, (label, name) in enumerate(cells))
    return f"<h1>Luna</h1><p>Italy 2016, 90 min</p><div class='sheet'>{''.join(made)}</div>"


@pytest.mark.parametrize(
    ("label", "expected"),
    [("Music", []), ("Companies of production", ["Haus Zwei"]), ("Backing", ["Haus Zwei"])],
    ids=["another role's", "plural", "unknown"],
)
def test_element_behind_another_roles_label_is_not_taken(label, expected):
    first = rows(("Casting", "Ada Neri"), ("Company of production", "Haus Eins"))
    second = rows(("Casting", "Emma Po"), (label, "Haus Zwei"))
    view = view_of(first.encode(), "a.html")
    start = view.text.index("Haus Eins")
    profile = SiteProfile("a.example").learn(view, (start, start + 9), "film.company", "production")
    _, reading = read_bytes(second.encode(), "b.html", profiles=[profile])
    houses = (one for one in reading.claims if one.property == "film.company")
    assert [one.value["name"] for one in houses if one.rule == "site.a-example"] == expected


def rows_of(prop: str, first: str, second: str, quote: str) -> list:
    view = view_of(first.encode(), "a.html")
    start = view.text.index(quote)
    profile = SiteProfile("a.example").learn(view, (start, start + len(quote)), prop)
    _, reading = read_bytes(second.encode(), "b.html", profiles=[profile])
    values = [one.value for one in reading.claims if one.property == prop and one.rule == "site.a-example"]
    return [value["prize" if prop == "film.prize" else "title"] for value in values]


@pytest.mark.parametrize("parted", ["<br>", "</p><p class='award'>"], ids=["lines", "elements"])
def test_row_of_a_list_teaches_the_list(parted):
    def page(title: str, *prizes: str) -> str:
        return f"<h1>{title}</h1><p>Italy 2016</p><div class='won'><p class='award'>{parted.join(prizes)}</p></div>"

    first = page("Luna", "Festival Nord 2016 – Grand Prix", "Festival Sud 2017 – Special Jury Prize")
    second = page(
        "Sole", "Festival Ost 2015 – Best Film", "Festival West 2016 – Grand Prix", "Festival Nord 2016 – Best Actor"
    )
    assert rows_of("film.prize", first, second, "Festival Nord 2016 – Grand Prix") == [
        "Best Film",
        "Grand Prix",
        "Best Actor",
    ]


def test_prize_alone_below_its_heading_is_one():
    page = "<html lang='de'><h1>Luna</h1><p>von Ada Neri</p><p>Polen 2016, 90 Min</p><h2>Preise</h2><p>Silberner Löwe – Beste Regie</p></html>"
    claims = read_bytes(page.encode(), "a.html")[1].claims
    assert [one.value for one in claims if one.property == "film.prize"] == [
        {"festival": None, "year": None, "prize": "Silberner Löwe – Beste Regie", "recipient": None}
    ]


def test_names_in_like_elements_with_words_between_are_not_one_list():
    def page(title: str, info: str) -> str:
        return f"<div class='head'><h1>{title}</h1><p class='info'>{info}</p></div><p>Italy 2016, 90 min</p>"

    view = view_of(page("Luna", "Rytmo: <a>Ada Neri</a>").encode(), "a.html")
    start = view.text.index("Ada Neri")
    profile = SiteProfile("a.example").learn(view, (start, start + 8), "film.credit", "editing")
    second = page("Sole", "Dekoro: <a>Emma Po</a> Piloku: <a>Leo Rosa</a>")
    claims = read_bytes(second.encode(), "b.html", profiles=[profile])[1].claims
    assert [one.value for one in claims if one.rule == "site.a-example"] == []


def test_line_of_signs_below_the_heading_of_prizes_is_none():
    page = "<html lang='de'><h1>Luna</h1><p>von Ada Neri</p><p>Polen 2016, 90 Min</p><h2>Preise</h2><p>* * *</p><p>()</p></html>"
    claims = read_bytes(page.encode(), "a.html")[1].claims
    assert [one for one in claims if one.property == "film.prize"] == []


def test_house_with_a_persons_name_is_a_company_where_companies_were_taught():
    def page(title: str, houses: str) -> str:
        return f"<html lang='it'><h1>{title}</h1><p>di Ada Neri</p><p>Italia 2012</p><p>Produzione: {houses}</p></html>"

    view = view_of(page("Luna", "Casa Uno, Alba Films").encode(), "a.html")
    start = view.text.index("Casa Uno")
    profile = SiteProfile("a.example").learn(view, (start, start + 20), "film.company", "production")
    second = page("Sole", "Anna Bianchi, Luna Films")
    said = [read_bytes(second.encode(), "b.html", profiles=each)[1].claims for each in ([], [profile])]
    houses = [{one.value["name"] for one in claims if one.property == "film.company"} for claims in said]
    assert houses == [{"Luna Films"}, {"Anna Bianchi", "Luna Films"}]
