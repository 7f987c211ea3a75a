"""Names in an element each, and the only name on a line of facts."""

from frontrow.reading import SiteProfile, read, read_bytes
from frontrow.reading.formats import view_of
from frontrow.reading.view import TextView


def cast(body: str) -> list[str]:
    page = f"<html lang='de'><h1>Luna</h1><p>Deutschland 2014, 13 min</p>{body}</html>"
    _, reading = read_bytes(page.encode(), "a.html")
    credits = [one.value for one in reading.claims if one.property == "film.credit"]
    return [one["name"] for one in credits if one["role"] == "cast"]


def test_paragraphs_of_names_below_the_heading_of_a_cast_are_all_actors():
    names = "<p>ADA NERI</p><p>UGO BASSI</p><p>EMMA PO</p>"
    crew = "<h4>TEAM</h4><p>Licht: Leo Rosa</p><p>Ida Verdi</p>"
    assert cast(f"<div class='cast'><h3>Cast</h3>{names}</div><div class='crew'>{crew}</div>") == [
        "ADA NERI",
        "UGO BASSI",
        "EMMA PO",
    ]


def test_actor_of_one_name_does_not_end_a_list():
    items = "".join(f"<li>{name}</li>" for name in ("Ada Neri", "Josefina", "Ugo Bassi"))
    assert cast(f"<h3>Cast</h3><ul class='cast'>{items}</ul>") == ["Ada Neri", "Josefina", "Ugo Bassi"]


def test_link_to_a_trailer_is_nobody():
    text = "Luna\nItalia 2020, 9 min\n\nSoggetto e Sceneggiatura\nTrailer Ufficiale\n"
    assert [
        one for one in read(TextView("a.txt", "0" * 64, "text/plain", text)).claims if "Trailer" in str(one.value)
    ] == []


def page(title: str, facts: str) -> str:
    return f"<title>{title}</title><h1>{title}</h1><p>Mare</p><div class='still'><em>{facts}</em></div><p>Luna.</p>"


def directors(profile: SiteProfile, text: str) -> list:
    _, reading = read_bytes(text.encode(), "b.html", profiles=[profile])
    return [one.value for one in reading.claims if one.property == "film.director"]


def test_director_is_the_only_name_on_a_line_of_facts_with_more_or_fewer_pieces():
    first = page("Cold Moon", "Ada Neri, 2018")
    view, name = view_of(first.encode(), "a.html"), "Ada Neri"
    start = view.text.index(name)
    profile = SiteProfile("a.example").learn(view, (start, start + len(name)), "film.director")
    assert directors(profile, page("Warm Moon", "Warm Moon, Ugo Bassi, France, 2009")) == ["Ugo Bassi"]
    assert directors(profile, page("Blue Moon", "Italy, 2009, Emma Po")) == ["Emma Po"]
    assert directors(profile, page("Red Moon", "Emma Po, Ugo Bassi, 2009")) == []


def test_title_on_a_line_of_facts_is_no_director():
    _, reading = read_bytes(page("Warm Moon", "Warm Moon, Ugo Bassi, France, 2009").encode(), "b.html")
    assert [one.value for one in reading.claims if one.property == "film.director"] == ["Ugo Bassi"]


def test_date_with_a_time_of_day_tells_no_year_of_the_film():
    text = "<h1>Luna</h1><p>7:30 PM · Thursday, 26 November, 2015 · Kino Luna, Berlin, Germany</p><h3>Director</h3><p>Ada Neri</p>"
    _, reading = read_bytes(text.encode(), "b.html")
    assert [one.value for one in reading.claims if one.property in ("film.year", "film.country")] == []


def test_actor_of_one_name_among_people_is_shown():
    text = "Luna\nItalia 2012, 90 min\n\nRegia: Ada Neri\nCast: Marina Bassi, Solinda, Anna Po\n"
    claims = read(TextView("a.txt", "0" * 64, "text/plain", text)).claims
    shown = {one.value["name"]: one.confidence for one in claims if one.property == "film.credit"}
    assert shown["Solinda"] >= 0.5


def facts(text: str, prop: str) -> list:
    claims = read(TextView("a.txt", "0" * 64, "text/plain", text)).claims
    return [one.value for one in claims if one.property == prop]


def test_every_carrier_of_a_list_is_read_and_no_sharpness():
    head = "Luna\nDeutschland 2014, 13 min\n\nRegie: Ada Neri\n"
    assert facts(f"{head}Vorführformate: DCP, Blu-ray, Quicktime\n", "film.format") == ["DCP", "Blu-ray", "QuickTime"]
    assert facts(f"{head}Format: 35 mm / 4K\n", "film.format") == ["35 mm"]


def test_country_behind_its_label_is_not_that_of_a_tag():
    text = "Luna\n\nLand: Italien\nRegie: Ada Neri\n\nThemen\nSerbien\n1990-1999\n"
    assert facts(text, "film.country") == ["IT"]


def test_stranger_among_known_people_is_no_house():
    head = "Luna\nDeutschland 2014, 13 min\n\nRegie: Ada Neri\n"
    people = facts(f"{head}Produktion: Zlatoy Quandar, Anna Weiss, Peter Blau\n", "film.credit")
    assert [one["name"] for one in people if one["role"] == "producer"] == [
        "Zlatoy Quandar",
        "Anna Weiss",
        "Peter Blau",
    ]
    houses = facts(f"{head}Produktion: Zlatoy Quandar, Anna Weiss\n", "film.company")
    assert [one["name"] for one in houses] == ["Zlatoy Quandar"]


def test_text_above_the_pages_own_title_is_no_synopsis():
    blurb = (
        "<p>Download our app for the best experience, and find more films of every genre than you could ever see.</p>"
    )
    text = "Ada comes home after many years and finds the house of her mother full of people whom nobody there knows."
    page = f"<title>Luna</title><h1>Get the app!</h1>{blurb}<h1>Luna</h1><p>Italy 2016, 90 min</p><p>{text}</p>"
    _, reading = read_bytes(page.encode(), "a.html")
    assert [one.evidence[0].quote for one in reading.claims if one.property == "film.synopsis"] == [text]


def test_russian_particle_is_part_of_a_name():
    text = "<html lang='ru'><h1>Luna</h1><p>В ролях: Пьер Ренуа, Жан ле Гран, Анна де Морни</p></html>"
    view, names = view_of(text.encode(), "a.html"), "Пьер Ренуа, Жан ле Гран, Анна де Морни"
    start = view.text.index(names)
    profile = SiteProfile("a.example").learn(view, (start, start + len(names)), "film.credit", "cast")
    _, reading = read_bytes(text.encode(), "a.html", profiles=[profile])
    assert [one.value["name"] for one in reading.claims if one.property == "film.credit"] == names.split(", ")


def test_an_actor_of_two_parts_is_one_name():
    assert cast("<p>Darsteller: Ada Neri (Twin and Other), Ugo Bassi (Ona i On)</p>") == ["Ada Neri", "Ugo Bassi"]
