"""Tables of films: columns by their headings, by their look, one film a row."""

from frontrow.reading import read_bytes


def rows(text: str) -> dict[str, list[tuple]]:
    _, reading = read_bytes(text.encode(), "films.csv")
    assert reading.kind == "table"
    films: dict[str, list[tuple]] = {}
    for claim in reading.claims:
        value = (
            claim.value
            if not isinstance(claim.value, dict)
            else tuple(v for v in claim.value.values() if v is not None)
        )
        films.setdefault(claim.subject, []).append((claim.property, value))
    return {subject: sorted(claims, key=repr) for subject, claims in films.items()}


def test_platform_export_is_read_by_its_headings():
    text = (
        "Project Title,Directors,Runtime,Country of Origin,Completion Date,Email\n"
        'Night Walk,"Anna Nowak, Jan Lis",01:20:30,"Poland, France","May 1, 2001",a@example.com\n'
    )
    assert rows(text) == {
        "film#1": sorted(
            [
                ("film.title", ("Night Walk",)),
                ("film.director", "Anna Nowak"),
                ("film.director", "Jan Lis"),
                ("film.credit", ("director", "Anna Nowak")),
                ("film.credit", ("director", "Jan Lis")),
                ("film.minutes", 81),
                ("film.country", "PL"),
                ("film.country", "FR"),
                ("film.year", 2001),
            ],
            key=repr,
        )
    }


def test_home_made_sheet_in_another_language_below_a_caption():
    text = "Filmy 2026;;;\n;;;\ntytuł;reżyseria;kraj;rok\nDroga;Anna Nowak;Polska;1999\nDom;Jan Lis;Czechy;2003\n"
    assert [dict(claims)["film.year"] for claims in rows(text).values()] == [1999, 2003]


def test_columns_without_headings_are_told_by_their_look():
    text = "title,director,a,b\nOne,Anna Nowak,1999,80 min\nTwo,Jan Lis,2001,95 min\nThree,Eva Horn,2004,7 min\n"
    found = rows(text)
    assert [(dict(claims)["film.year"], dict(claims)["film.minutes"]) for claims in found.values()] == [
        (1999, 80),
        (2001, 95),
        (2004, 7),
    ]


def test_table_that_is_not_of_films_gives_no_claims():
    assert rows("name,amount\nchairs,40\ntables,8\nlamps,3\n") == {}


def test_columns_that_nobody_reads_are_listed_as_unread():
    text = "No.;Title;Director;Year;Shoe size\n1;One;Anna Nowak;1999;38\n"
    _, reading = read_bytes(text.encode(), "films.csv")
    assert [e.quote for e in reading.unread] == ["No.", "Shoe size"]


def test_country_and_year_in_one_column_are_told_by_their_look():
    text = 'Tytuł;Reżyseria;Skąd\nRejs;Marek Piwowski;Polska 1970\nWejście smoka;Robert Clouse;"USA, Hongkong 1973"\n'
    found = [value for values in rows(text).values() for prop, value in values if prop in ("film.country", "film.year")]
    assert sorted(map(str, found)) == ["1970", "1973", "HK", "PL", "US"]
