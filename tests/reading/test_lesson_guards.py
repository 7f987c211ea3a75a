"""What a lesson must not take on another page, and what it finds there though the page is built a little otherwise."""

import pytest

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of

HEAD = "<h1>{}</h1><p>Italy 2016, 90 min</p>"


def told(first: str, second: str, *marks: tuple[str, str, str]) -> list:
    """The values of the last mark's property and role on the second page, taught by marks on the first."""
    view, profile = view_of(first.encode(), "a.html"), SiteProfile("a.example")
    for quote, prop, role in marks:
        start = view.text.index(quote)
        profile = profile.learn(view, (start, start + len(quote)), prop, role)
    _, reading = read_bytes(second.encode(), "b.html", profiles=[profile])
    claims = [one.value for one in reading.claims if one.property == prop and one.confidence >= 0.5]
    return [one["name"] if role else one for one in claims if not role or one["role"] == role]


def counted(*rows: tuple[str, str]) -> str:
    cells = [
        f'<div class="field field-{n}"><div class="label">{label}</div><div class="item">{value}</div></div>'
        for n, (label, value) in enumerate(rows)
    ]
    return HEAD.format("Luna") + "".join(cells)


def test_element_whose_id_has_the_number_of_its_film_is_known_again():
    first = '<p>Polen • 1962</p><h4 class="name" id="film-name-4">Mond</h4><h4 class="by" id="by-4">Ada Neri</h4>'
    second = '<p>Polen • 1962</p><h4 class="name" id="film-name-11">Sonne</h4><h4 class="by" id="by-11">Ida Po</h4>'
    assert told(first, second, ("Ada Neri", "film.director", "")) == ["Ida Po"]
    assert told(first, second, ("Mond", "film.title", "")) == [{"text": "Sonne", "lang": None}]
    two = second + second.replace("11", "12")
    assert told(first, two, ("Mond", "film.title", "")) == []


def test_element_that_is_only_counted_is_none_to_hold_on_to():
    first = counted(("Kamera", "Ada Neri"), ("Ton", "Ugo Bassi"), ("Produktion", "Haus Eins, luna12"))
    second = counted(("Kamera", "Emma Po"), ("Ton", "Leo Rosa"), ("Mit", "Ida Verdi"), ("Produktion", "Haus Zwei"))
    assert told(first, second, ("Haus Eins, luna12", "film.company", "production")) == ["Haus Zwei"]


def greek(title: str, *rows: str) -> str:
    return f"<table><tr><td><font>{title}</font><br>{'<br>'.join(rows)}</td></tr></table>"


def test_list_ends_at_a_label_of_an_unknown_language():
    first = greek("Σελήνη", "Ελλάδα, 2001", "Σενάριο: Άννα Νέρη", "Ήχος: Νίκος Μπάσης", "Διάρκεια: 90'")
    second = greek("Ήλιος", "Ελλάδα, 2002", "Σενάριο: Έμμα Πο", "Ήχος: Λέων Ρόσης", "Διάρκεια: 80'")
    assert told(first, second, ("Άννα Νέρη", "film.credit", "screenplay")) == ["Έμμα Πο"]


def test_country_is_known_by_the_pages_script():
    first = greek("Σελήνη", "Ελλάδα, 2001", "Σενάριο: Άννα Νέρη")
    second = greek("Ήλιος", "Πολωνία, 2002", "Σενάριο: Έμμα Πο")
    assert told(first, second, ("Ελλάδα", "film.country", "")) == ["PL"]


@pytest.mark.parametrize(
    ("label", "expected"),
    [("Παραγωγοί", ["Έμμα Πο", "Λέων Ρόσης"]), ("Παραγωγή", []), ("Παρασκευή", [])],
    ids=["plural", "another lesson's", "another word"],
)
def test_label_in_the_plural_is_the_same_label(label, expected):
    first = greek("Σελήνη", "Ελλάδα, 2001", "Παραγωγός: Άννα Νέρη", "Παραγωγή: Luna Film", "Διάρκεια: 90'")
    second = greek("Ήλιος", "Ελλάδα, 2002", f"{label}: Έμμα Πο, Λέων Ρόσης", "Διάρκεια: 80'")
    house = ("Luna Film", "film.company", "production")
    assert told(first, second, house, ("Άννα Νέρη", "film.credit", "producer")) == expected


def test_label_of_two_trades_is_not_cut_in_two():
    first = greek("Σελήνη", "Ελλάδα, 2001", "Σκηνικά - Ρούχα: Άννα Νέρη")
    second = greek("Ήλιος", "Ελλάδα, 2002", "Σκηνικά: Έμμα Πο", "Ρούχα: Λέων Ρόσης")
    assert told(first, second, ("Άννα Νέρη", "film.credit", "production_design")) == []


def rows(*pairs: tuple[str, str]) -> str:
    cells = "".join(f'<div><div class="k">{key}</div><div class="v">{value}</div></div>' for key, value in pairs)
    return f'<html lang="sv">{HEAD.format("Luna")}{cells}</html>'


def test_list_of_companies_ends_at_an_element_made_as_its_label():
    page = rows(("Distributör", "Luna Film"), ("Språk", "Svenska, Danska"), ("Textning", "Engelska"))
    _, reading = read_bytes(page.encode(), "b.html")
    assert [one.value["name"] for one in reading.claims if one.property == "film.company"] == ["Luna Film"]


def test_name_under_a_taught_label_is_nothing_else():
    first = counted(("Weltvertrieb", "Haus Eins"), ("Hausverleih Inland", "Haus Zwei"))
    second = counted(("Weltvertrieb", "Haus Drei"), ("Hausverleih Inland", "Haus Vier"))
    house = ("Haus Zwei", "film.company", "distribution")
    nothing = ("Hausverleih Inland", "nothing", "")
    assert told(first, second, house, nothing, ("Haus Eins", "film.company", "sales")) == ["Haus Drei"]


def test_countries_before_a_year_are_read_in_a_language_without_vocabulary():
    first = '<html lang="sv"><h1>Luna</h1><div>Norge, Danmark 2011</div></html>'
    second = '<html lang="sv"><h1>Sol</h1><div>Finland, Island, Polen 2008</div></html>'
    assert told(first, second, ("Norge, Danmark", "film.country", "")) == ["FI", "IS", "PL"]
    assert told(first, second, ("2011", "film.year", "")) == [2008]


def test_house_between_an_article_and_a_word_is_found():
    first = HEAD.format("Luna") + "<p>A Luna Pictures release</p><p>A night without end</p>"
    second = HEAD.format("Sole") + "<p>A Sole &amp; Mare release</p><p>A night without end</p>"
    assert told(first, second, ("Luna Pictures", "film.company", "distribution")) == ["Sole & Mare"]


def test_prize_may_stand_before_its_festival():
    first = '<h1>Luna</h1><p class="odul">Altın Ay, Moon Festivali 2014</p>'
    second = '<h1>Sol</h1><p class="odul">Gümüş Ay (Ada Neri), Moon Festivali 2003</p>'
    prize = {"festival": "Moon Festivali", "year": 2003, "prize": "Gümüş Ay", "recipient": "Ada Neri"}
    assert told(first, second, ("Altın Ay, Moon Festivali 2014", "film.prize", "")) == [prize]


def test_taught_heading_may_be_a_word_for_a_genre():
    first = '<div class="film"><h1>Luna</h1></div><p>Italy 2016, 90 min</p>'
    second = '<div class="film"><h1>Musical</h1></div><p>Italy 2017, 80 min</p>'
    assert told(first, second, ("Luna", "film.title", "")) == [{"text": "Musical", "lang": None}]


def test_length_is_found_where_the_line_below_it_says_another_number():
    first = (
        '<html lang="sv"><h1>Luna</h1><p>Norge, Danmark 2011</p><p>2 tim 4 min</p><p>Från 9 år</p><p>Se mer</p></html>'
    )
    second = '<html lang="sv"><h1>Sol</h1><p>Norge, Sverige 2016</p><p>1 tim 40 min</p><p>Öppen för alla</p><p>Se mer</p></html>'
    assert told(first, second, ("2 tim 4 min", "film.minutes", "")) == [100]


def test_name_is_no_label_with_its_value():
    first = greek("Σελήνη", "Ελλάδα, 2001", "Σκηνικά: Άννα Νέρη")
    second = greek("Ήλιος", "Ελλάδα, 2002", "Σκηνικά - Ρούχα: Λέων Ρόσης")
    assert told(first, second, ("Άννα Νέρη", "film.credit", "production_design")) == []


def chips(title: str, *texts: str) -> str:
    cells = "".join(f"<div>{text}</div>" for text in texts)
    return f'<html lang="sv"><h1>{title}</h1><p>Regi: Ada Neri</p><div><div>Drama</div>{cells}</div><button>Se mer</button></html>'


def test_length_below_a_line_of_facts_needs_no_line_below_it():
    first = chips("Luna", "Norge, Polen 2019", "1 tim 40 min", "Öppen för alla")
    second = chips("Sol", "Norge, Polen 2016", "2 tim 4 min", "Från 9 år")
    assert told(first, second, ("1 tim 40 min", "film.minutes", "")) == [124]


def items(*pairs: tuple[str, str]) -> str:
    cells = "".join(f'<div><b>{key}</b></div><div class="item">{value}</div>' for key, value in pairs)
    return f"{HEAD.format('Luna')}<section>{cells}</section>"


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([("Kamera", "Emma Po"), ("Produktion", "Haus Zwei")], ["Haus Zwei"]),
        ([("Produktion", "Haus Zwei"), ("Kamera", "Emma Po")], ["Haus Zwei"]),
        ([("Kamera", "Emma Po"), ("Hausherrin", "Haus Zwei")], ["Haus Zwei"]),
    ],
    ids=["same order", "another order", "unknown label"],
)
def test_known_label_of_another_role_keeps_a_counted_value_from_it(pairs, expected):
    first = items(("Kamera", "Ada Neri"), ("Produktion", "Haus Eins"))
    assert told(first, items(*pairs), ("Haus Eins", "film.company", "production")) == expected


def russian(title: str, second: str, year: int, sign: str) -> str:
    """A page whose heading has a word, two titles and a year, not always between the same signs."""
    heading = f"Фильм {title} / {second}{sign} {year}"
    return f"<html lang='ru'><title>{heading}</title><h1>{heading}</h1><p>Жанр: Комедия</p></html>"


def test_title_behind_a_word_ends_at_the_sign_behind_it():
    first, second = russian("Луна", "La Luna", 1972, ","), russian("Два солнца", "Due soli", 1986, "/")
    titles = told(first, second, ("Луна", "film.title", ""))
    assert [one["text"] for one in titles] == ["Два солнца"]


def test_second_title_of_a_heading_is_held_by_signs_and_a_number():
    marks = ("Луна", "film.title", ""), ("La Luna", "film.title", "")
    titles = told(russian("Луна", "La Luna", 1972, ","), russian("Два солнца", "Due soli", 1986, ","), *marks)
    assert [one["text"] for one in titles] == ["Два солнца", "Due soli"]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("Peter Wolf<br>Anna M. Kalter<br>Jan Kowalski", []),
        ("Peter Wolf<br>Night Owl Pictures", ["Peter Wolf", "Night Owl Pictures"]),
    ],
)
def test_label_of_companies_that_asks_for_people_on_another_page_gives_none(second, expected):
    def row(value: str) -> str:
        return HEAD.format("Luna") + f"<table><tr><th>Sumbat</th><td>{value}</td></tr></table>"

    mark = ("Blue Gate Films", "film.company", "production")
    assert told(row("Blue Gate Films"), row(second), mark) == expected


def named_by_link(title: str, name: str, life: str) -> str:
    anchor = name.lower().replace(" ", "-")
    return f'<div class="c">{HEAD.format(title)}<p>{title} is told slowly.</p><h3 id="{anchor}">{name}</h3><p>{life}</p></div>'


def test_heading_whose_id_is_made_of_its_words_is_known_by_its_element():
    first = named_by_link("Luna", "Ada Neri", "She lives by the sea.")
    second = named_by_link("Sole", "Ugo Bassi", "He lives in the hills.")
    assert told(first, second, ("Ada Neri", "film.director", "")) == ["Ugo Bassi"]


def test_heading_whose_id_its_author_gave_keeps_it():
    first = '<h3 id="who">Ada Neri</h3><h3 id="where">Roma</h3>' + HEAD.format("Luna")
    second = '<h3 id="where">Bari</h3><h3 id="who">Ugo Bassi</h3>' + HEAD.format("Sole")
    assert told(first, second, ("Ada Neri", "film.director", "")) == ["Ugo Bassi"]


STORY = "A girl who has lost her way walks along the shore until the fishermen bring her home to her mother."


def test_synopsis_learned_beside_a_date_gives_way_to_one_below_its_heading():
    head = "<h1>{}</h1><time>{} 2024</time>"
    facts = "<p>Director: {}</p><p>Italy, 90 min</p>"
    first = head.format("Luna", "7 May") + f"<p>{STORY}</p>" + facts.format("Ada Neri")
    invited = (
        "<p>We are glad to welcome the director, who will talk about her work with the audience after the film.</p>"
    )
    second = head.format("Sole", "9 June") + invited + f"<p><b>Synopsis</b></p><p>{STORY}</p>" + facts.format("Ida Po")
    view, profile = view_of(first.encode(), "a.html"), SiteProfile("a.example")
    start = view.text.index(STORY)
    profile = profile.learn(view, (start, start + len(STORY)), "film.synopsis")
    _, reading = read_bytes(second.encode(), "b.html", profiles=[profile])
    assert [one.evidence[0].quote for one in reading.claims if one.property == "film.synopsis"] == [STORY]


def test_address_below_a_value_is_no_word_to_hold_on_to():
    first = "<h1>Luna</h1><h4>Ada Neri</h4><p>1999</p><p>luna-film.example.com</p>"
    second = "<h1>Sole</h1><h4>Ugo Bassi</h4><p>2005</p><p>Drama</p>"
    assert told(first, second, ("1999", "film.year", "")) == [2005]


def test_one_taught_fact_and_one_label_make_a_page_of_prose_a_films():
    page = '<h1>{}</h1><ul><li class="length">{}\'</li></ul><p>{}</p><p>{}</p><p>Cast: {}</p>'
    told_long = " ".join([STORY] * 5)
    first = page.format("Luna", 80, STORY, told_long, "Ada Neri, Ugo Bassi") + "<p>Italy 1990</p>"
    second = page.format("Sole", 95, STORY, told_long, "Ida Po, Leo Rosa")
    assert told(first, second, ("80", "film.minutes", "")) == [95]
    view, profile = view_of(first.encode(), "a.html"), SiteProfile("a.example")
    start = view.text.index("80")
    profile = profile.learn(view, (start, start + 2), "film.minutes")
    assert read_bytes(second.encode(), "b.html")[1].kind == "essay"
    assert read_bytes(second.encode(), "b.html", profiles=[profile])[1].kind == "film_page"
