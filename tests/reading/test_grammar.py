"""The grammar's smaller promises, one statement each."""

import pytest

from frontrow.reading import read, read_bytes
from frontrow.reading.formats import view_of
from frontrow.reading.view import TextView


def claims(text: str, prop: str) -> list:
    return [c.value for c in read(TextView("page.txt", "0" * 64, "text/plain", text)).claims if c.property == prop]


@pytest.mark.parametrize(
    ("line", "countries", "year", "minutes"),
    [
        ("USA 2013 / 72’", ["US"], 2013, 72),
        ("D 1997, 0 h 31 min", ["DE"], 1997, 31),
        ("Poland/Germany 2015, 110 min.", ["PL", "DE"], 2015, 110),
        ("Francia, Italia | 1960 | 1h32", ["FR", "IT"], 1960, 92),
        ("ČSSR 1968, 95 minut", ["CSHH"], 1968, 95),
        ("Jugoslavija, 1958., 105'", ["YUCS"], 1958, 105),
        ("СРСР, 1964, 97 хв.", ["SUHH"], 1964, 97),
        ("Japan (2001) 93'20''", ["JP"], 2001, 94),
        ("UK · South Korea · 2010–2012 · 88 mins", ["GB", "KR"], 2012, 88),
        ("ENG / 1969 / 13 minutes 30", ["GB"], 1969, 14),
        ("CUB | 1968 | 97 min", ["CU"], 1968, 97),
    ],
)
def test_specification_is_read_in_many_shapes(line, countries, year, minutes):
    text = f"A Title\n{line}\n"
    assert (claims(text, "film.country"), claims(text, "film.year"), claims(text, "film.minutes")) == (
        countries,
        [year],
        [minutes],
    )


@pytest.mark.parametrize(
    "lines",
    [
        "Director: Ana Lima\nEditor: Max Orth",
        "director Ana Lima\nediting Max Orth",
        "Ana Lima\nDirector\n\nMax Orth\nEditor",
        "Director\nAna Lima\nEditor\nMax Orth",
        "DirectorAna Lima\nEditorMax Orth",
        "Ana Lima – director\nMax Orth – editor",
        "Director: Ana Lima; Editor: Max Orth",
        "Director\tAna Lima\nEditor\tMax Orth",
    ],
)
def test_labels_and_values_in_every_order(lines):
    assert claims(f"A Title\n\n{lines}\n\nPortugal 2001, 80 min\n", "film.credit") == [
        {"role": "director", "name": "Ana Lima"},
        {"role": "editing", "name": "Max Orth"},
    ]


def test_value_overrules_a_wrong_label():
    text = "A Title\nPoland 2001, 80 min\nProducer: Kopia Films\nProduction: Anna Nowak\n"
    assert claims(text, "film.company") == [{"role": "production", "name": "Kopia Films"}]
    assert claims(text, "film.credit") == [{"role": "producer", "name": "Anna Nowak"}]


def test_characters_in_brackets_are_qualifiers():
    view = TextView(
        "page.txt", "0" * 64, "text/plain", "A Title\nPoland 2001, 80 min\nCast: Anna Nowak (Ewa), Jan Lis as Piotr\n"
    )
    found = [c for c in read(view).claims if c.property == "film.credit"]
    assert [(c.value["name"], c.qualifiers["character"]) for c in found] == [
        ("Anna Nowak", "Ewa"),
        ("Jan Lis", "Piotr"),
    ]


@pytest.mark.parametrize(
    "tail", ["i inni", "a další", "u. a.", "…", "y otros", "and others", "та інші", "e altri", "et autres"]
)
def test_cut_off_list_is_marked_incomplete(tail):
    text = f"A Title\nPoland 2001, 80 min\nCast: Anna Nowak, Jan Lis {tail}\n"
    reading = read(TextView("page.txt", "0" * 64, "text/plain", text))
    found = [c for c in reading.claims if c.property == "film.credit"]
    assert [(c.value["name"], c.qualifiers.get("incomplete")) for c in found] == [
        ("Anna Nowak", True),
        ("Jan Lis", True),
    ]
    assert [n.code for n in reading.notices] == ["list_incomplete"]


def test_inflected_director_is_never_a_wrong_name():
    text = "Tytuł\nw reżyserii Jana Nowaka\nPolska 2001, 80 min\n"
    assert claims(text, "film.director") == []
    assert claims(text + "scenariusz: Jan Nowak\n", "film.director") == ["Jan Nowak"]


def test_prize_of_another_film_in_a_biography_is_not_this_films():
    text = (
        "A Title\nPoland 2001, 80 min\nDirector: Anna Nowak\n\nAnna Nowak was born in Lublin in 1960. "
        "Her first film won the Grand Prix "
        "at the Gdynia Film Festival 1991 and was shown in many other places around the world.\n"
    )
    assert claims(text, "film.prize") == []


def test_several_films_have_subjects_of_their_own():
    text = "One\nAnna Nowak, Poland 2001, 80 min\nShe walks.\n\nTwo\nJan Lis, France 1999, 20 min\nHe sits.\n"
    reading = read(TextView("page.txt", "0" * 64, "text/plain", text))
    assert [(c.subject, c.value) for c in reading.claims if c.property in ("film.director", "film.year")] == [
        ("film#1", "Anna Nowak"),
        ("film#1", 2001),
        ("film#2", "Jan Lis"),
        ("film#2", 1999),
    ]


def test_filmography_keeps_segments_notes_and_codirectors_apart():
    text = (
        "A Title\nDirector: Anna Nowak\nPoland 2001, 80 min\n\nFilmography\n1990 Pierwszy (short) / First (short)\n"
        "1995 Razem (Mama) / Together (Mama)\n1999 Droga, co-dir.\n"
    )
    reading = read(TextView("page.txt", "0" * 64, "text/plain", text))
    films = [c for c in reading.claims if c.property == "person.filmography"]
    assert [(c.value["year"], c.value["title"], c.value["segment"]) for c in films] == [
        (1990, "Pierwszy", None),
        (1990, "First", None),
        (1995, "Razem", "Mama"),
        (1995, "Together", "Mama"),
        (1999, "Droga", None),
    ]
    assert [c.qualifiers["row"] for c in films] == [1, 1, 2, 2, 3]


def test_prize_for_a_trade_has_no_recipient_and_for_a_person_has():
    text = (
        "A Title\nPoland 2001, 80 min\n"
        "Venice FF 2001 – Volpi Cup for Best Actor; Gdynia FF 2001 – Award for Anna Nowak\n"
    )
    assert claims(text, "film.prize") == [
        {"festival": "Venice FF", "year": 2001, "prize": "Volpi Cup for Best Actor", "recipient": None},
        {"festival": "Gdynia FF", "year": 2001, "prize": "Award", "recipient": "Anna Nowak"},
    ]


def test_director_of_a_trade_is_not_the_films_director():
    text = (
        "Wanda\n\nDirección: Barbara Loden\nAsist. de dirección: Ann Lee\nDirector de producción: Harry Shuster\n"
        "Director de sonido: Lee Dichter\nSound director: Lars Hedenstedt\nDir. de fotografía: Nicholas Proferes\n"
    )
    found = claims(text, "film.credit")
    assert found == [
        {"role": "director", "name": "Barbara Loden"},
        {"role": "sound", "name": "Lee Dichter"},
        {"role": "sound", "name": "Lars Hedenstedt"},
        {"role": "cinematography", "name": "Nicholas Proferes"},
    ]


def test_name_and_title_above_their_facts_are_films_of_a_list():
    text = "".join(
        f"{name}: {title}\n{facts}\n\n"
        for name, title, facts in (
            ("Jakub Novák", "M.O.", "6:35, 2012"),
            ("Jan Lima", "Malá země/A Small Country", "8:00, 2013"),
            ("Eva Orth", "Open/Close", "6:00, 2014"),
        )
    )
    titles = [value["text"] for value in claims(text, "film.title")]
    assert titles == ["M.O.", "Malá země", "A Small Country", "Open/Close"]
    assert claims(text, "film.director") == ["Jakub Novák", "Jan Lima", "Eva Orth"]
    assert claims(text, "film.minutes") == [7, 8, 6]


def test_links_to_previous_and_next_film_are_no_titles():
    text = "A Title\nPoland 2001, 80 min\n\n← Previous Film Next Film →\n← Another Title\n"
    assert claims(text, "nav.title") == ["Another Title"]


def test_link_that_leaves_the_site_is_no_neighbouring_film():
    menu = '<p><a href="https://kino.example/films/">All</a></p>'
    page = '<h1>Luna</h1><p>Poland 2001, 80 min</p>{}<p><a href="{}">Sole →</a></p>'
    titles = []
    for target in ("https://watch.example/v/1", "https://kino.example/films/sole", "/sole"):
        _, reading = read_bytes(page.format(menu, target).encode(), "page.html")
        titles.append([c.value for c in reading.claims if c.property == "nav.title"])
    assert titles == [[], ["Sole"], ["Sole"]]


def test_film_that_is_called_like_a_country_is_not_made_there():
    page = b"<h1>Brazil</h1><p>1985 - 143 min - UK</p><p>Director: Terry Gilliam</p><p>Brazil is a dream.</p>"
    _, reading = read_bytes(page, "page.html")
    assert [c.value for c in reading.claims if c.property == "film.country"] == ["GB"]
    assert [c.value["text"] for c in reading.claims if c.property == "film.title"] == ["Brazil"]


def test_letters_of_a_language_before_a_word_for_subtitles_name_no_director():
    text = "A Title\nFeature | Taiwan | 2023 | Chinese | DCP | EN Sub\n"
    found = [claims(text, f"film.{name}") for name in ("language", "subtitle_language", "director")]
    assert found == [["zh"], ["en"], []]


def test_links_beside_each_other_are_a_title_each():
    page = '<h1>Luna</h1><p>Poland 2001, 80 min</p><p><a href="/a">« Sole</a> <a href="/b">Mare »</a></p>'
    _, reading = read_bytes(page.encode(), "page.html")
    assert [c.value for c in reading.claims if c.property == "nav.title"] == ["Sole", "Mare"]
    assert claims("Luna\nPoland 2001, 80 min\n\n« Sole Mare »\n", "nav.title") == []


def test_facts_between_labelled_pieces_of_a_line_are_read():
    text = "A Title\nFrance - 2002\n\nR/D : Ana Lima • Mus : Max Orth • M/X : Ola Zych • 52’ • Betacam • Doc • Coul/Col • Contact : A\n"
    assert [claims(text, f"film.{name}") for name in ("country", "minutes", "format", "colour")] == [
        ["FR"],
        [52],
        ["Betacam"],
        ["colour"],
    ]
    assert {"role": "music", "name": "Max Orth"} in claims(text, "film.credit")


def test_year_stands_behind_the_title_that_the_page_tells_machines():
    page = "<title>A Title (1971) | House</title><h2>A Title</h2><p>Director: Ana Lima</p><p>Editor: Max Orth</p>"
    reading = read(view_of(page.encode(), "page.html"))
    assert [c.value for c in reading.claims if c.property == "film.year"] == [1971]


def test_labels_run_on_with_nothing_but_spaces():
    line = "Drehbuch Ana Lima Produktion Ana Lima Kamera Max Orth Ton Ola Zych, Jan Kos"
    assert [tuple(value.values()) for value in claims(f"A Title\nPoland 2001, 80 min\n\n{line}\n", "film.credit")] == [
        ("screenplay", "Ana Lima"),
        ("producer", "Ana Lima"),
        ("cinematography", "Max Orth"),
        ("sound", "Ola Zych"),
        ("sound", "Jan Kos"),
    ]


def test_film_may_have_a_persons_name_where_the_page_is_called_so():
    page = "<title>{0} - House</title><h1>{0}</h1><p>Poland 2001, 80 min</p><p>Director: Ana Lima</p><h3>Ana Lima</h3>"
    found = [read(view_of(page.format(name).encode(), "a.html")).claims for name in ("Toni Erdmann", "Ana Lima")]
    titles = [[c.value["text"] for c in claims if c.property == "film.title"] for claims in found]
    assert titles == [["Toni Erdmann"], []]


def test_birth_is_read_in_the_biographys_own_language():
    told = "MAREN ADE wurde 1976 in Karlsruhe geboren und studierte an der Hochschule für Film in München und Berlin."
    page = f"A Title\nGermany 2016, 162 min\nDirector: Maren Ade\n\n{'The film is about a man and the town. ' * 8}\n\nMaren Ade\n{told}\n"
    assert [claims(page, f"person.birth_{what}") for what in ("year", "place")] == [[1976], ["Karlsruhe"]]


def test_duo_of_single_names_is_one_name():
    text = "A Title\nPoland 2001, 80 min\nDirector: Ana Lima & Max Orth\nEditor: Ola Zych, Piasek & Wójcik\n"
    assert [value["name"] for value in claims(text, "film.credit")] == [
        "Ana Lima",
        "Max Orth",
        "Ola Zych",
        "Piasek & Wójcik",
    ]


def test_prizes_of_one_award_are_cut_before_best():
    text = "A Title\nSweden 1966, 83 min\n\nAwards\nGuldbagge Awards Best Film, Best Actress 1967\n"
    prizes = [(value["festival"], value["year"], value["prize"]) for value in claims(text, "film.prize")]
    assert prizes == [("Guldbagge Awards", 1967, "Best Film"), ("Guldbagge Awards", 1967, "Best Actress")]


def test_names_end_with_an_and_after_the_comma_and_with_a_generation():
    text = (
        "Film\nDirected by\nPiotr Lis jr.\nStarring\nEwa Kot, Jan Nowak, and Léa Roy\nMontaż: Adam Kos, Jan Bór ml.\n"
    )
    _, reading = read_bytes(text.encode(), "page.txt")
    names = [str(c.value["name"]) for c in reading.claims if c.property == "film.credit"]
    assert names == ["Piotr Lis jr.", "Ewa Kot", "Jan Nowak", "Léa Roy", "Adam Kos", "Jan Bór ml."]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ganadora: Premio del Público, Festival de Luna, 2013", ["Premio del Público"]),
        ("Festival de Luna 2013: Ganadora", ["Ganadora"]),  # all that is said
        ("Winner, Best Film, Luna Film Festival 2013", ["Best Film"]),
    ],
)
def test_winner_of_a_prize_is_no_prize_beside_it(line, expected):
    text = f"Sole\nPoland 2001, 80 min\n\nAwards\n{line}\n"
    assert [value["prize"] for value in claims(text, "film.prize")] == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<title>Home | Kino</title><h1>Home</h1><p>Sweden 1999, 90 min</p><h2>More of Luna</h2>", ["Home"]),
        ("<title>Programme | Kino</title><h1>Programme</h1><p>All films</p><p>Sweden 1999, 90 min</p>", []),
        ("<title>Kino</title><h1>Home</h1><p>Sweden 1999, 90 min</p>", []),
    ],
)
def test_page_may_call_itself_by_a_word_of_the_site(page, expected):
    _, reading = read_bytes(f"<html>{page}<p>Director: Ida Nova</p></html>".encode(), "page.html")
    titles = [c for c in reading.claims if c.property == "film.title" and c.rule == "title.heading"]
    assert [c.value["text"] for c in titles] == expected


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        ("110 min (television: 104 min)", [110]),
        ("110 min (104 min)", [110, 104]),  # nothing says which
        ("2 h 5 min (125 min)", [125]),
        ("Short film (8 min)", [8]),
    ],
)
def test_length_of_another_version_is_not_the_films(length, expected):
    assert claims(f"Luna\nPoland 2001, {length}\n\nDirector: Ida Nova\n", "film.minutes") == expected


@pytest.mark.parametrize(
    ("heading", "life", "expected"),
    [
        ("Biografie", "Ida Neri kam 1956 in Bremen zur Welt und ging an das Theater der Stadt Köln.", [1956]),
        ("Biographie", "Ida Neri vient au monde à Lille en 1956 et grandit à Paris, où elle tourne ses films.", [1956]),
        ("Biografia", "Ida Neri przyszła na świat w 1956 roku w Łodzi i kręci filmy w Warszawie.", [1956]),
        ("Biografie", "Ida Neri drehte 1956 in Bremen über Kinder, die in Armut zur Welt kommen.", []),
    ],
)
def test_birth_is_read_where_somebody_came_into_the_world(heading, life, expected):
    assert claims(f"Luna\nPolska, 2001, 80 min\n\n{heading}\n{life}\n", "person.birth_year") == expected


def test_languages_that_cldr_does_not_name_are_read():
    text = "Luna\nMéxico 2001, 80 min\n\nDirección: Ida Nova\nIdioma: español, tzeltal y tzotzil\n"
    assert claims(text, "film.language") == ["es", "tzh", "tzo"]


@pytest.mark.parametrize(
    ("line", "producers", "houses"),
    [
        ("Ana Ruiz, Xilo Campos y Yaxe Paz", ["Ana Ruiz", "Xilo Campos", "Yaxe Paz"], []),
        ("Ana Ruiz, Ortega y Gasset Films", ["Ana Ruiz"], ["Ortega y Gasset Films"]),
        ("Luna Films, Campos y Paz", [], ["Luna Films", "Campos y Paz"]),
        ("Xilo Campos y Yaxe Paz", [], ["Xilo Campos y Yaxe Paz"]),  # nothing says that they are people
    ],
)
def test_pair_among_producers_is_two_people(line, producers, houses):
    text = f"Luna\nMéxico 2016, 59 min\n\nDirección: Ida Neri\nProducción: {line}\n"
    assert [one["name"] for one in claims(text, "film.credit") if one["role"] == "producer"] == producers
    assert [one["name"] for one in claims(text, "film.company")] == houses


def test_make_of_a_camera_is_nobodys_name():
    text = "Luna\nMéxico 2016, 59 min\n\nDirector: Ida Neri\nCinematography: Ana Ruiz\nCamera: Arri Alexa Mini\n"
    held = [one["name"] for one in claims(text, "film.credit") if one["role"] == "cinematography"]
    assert held == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("line", "year", "title"),
    [("2011 – 40 nights", 2011, "40 nights"), ("2011–12 Days", 2011, "Days"), ("2011 – 2012 Days", 2011, "Days")],
)
def test_number_behind_a_spaced_dash_begins_the_title_of_a_filmography(line, year, title):
    text = f"A Title\nUSA 2013, 72 min\n\nDirector: Ana Lima\n\nFilmography\n{line}\n2013 – A Title\n"
    first = claims(text, "person.filmography")[0]
    assert (first["year"], first["title"]) == (year, title)


def test_particle_joined_by_a_hyphen_is_part_of_a_name():
    assert claims("A Title\n\nScreenplay: Ada el-Bassi\n", "film.credit") == [
        {"role": "screenplay", "name": "Ada el-Bassi"}
    ]


def test_hour_of_a_showing_is_no_length():
    shown = "Jeudi 6 octobre 2011, 20h30\nEn présence de Ada Neri\nLundi 10 octobre 2011, 14h30\n"
    text = f"Un titre\nFrance / 1963 / 112 min\n\nRéserver\n{shown}"
    assert (claims(text, "film.minutes"), claims(text, "film.year")) == ([112], [1963])


def test_heading_of_the_page_is_no_neighbouring_film():
    page = (
        b"<h3>Films</h3><h1>Musical</h1><p>Ada Neri</p><p>Germany 2011, 80 min</p><p>Films: 2009 Lied. 2011 Musical</p>"
    )
    _, reading = read_bytes(page, "a.html")
    assert [one.value for one in reading.claims if one.property == "nav.title"] == []


def test_name_with_what_somebody_is_called_is_one():
    text = "Un titre\nFrance 2001, 80 min\nMusique : Jean Lis dit Zed\n"
    assert claims(text, "film.credit") == [{"role": "music", "name": "Jean Lis dit Zed"}]
