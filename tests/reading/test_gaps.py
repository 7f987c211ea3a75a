"""What the rules read on the taught page is looked for in its place where they fail on another."""

from frontrow.reading import SiteProfile, read
from frontrow.reading.formats import view_of

PAGE = """<html lang="de"><header class="film"><h1>{title}</h1><ul class="meta"><li>{country}</li><li>{length}</li></ul></header>
<h3>Regie</h3><p>{director}</p><h3>Gedanken von</h3><p>{writer}</p>{more}<h2>Inhalt</h2>
<p>Ein Mann geht durch die Stadt und findet sein Rad nicht wieder, und sein Kind geht mit.</p></html>"""
FIRST = {"title": "Mephisto", "country": "Ungarn", "length": "144 Min.", "writer": "Péter Dobai", "more": ""}
SECOND = {**FIRST, "title": "Oberst Redl", "country": "HU / AT / DE", "length": "144"}


def view(**said):
    return view_of(PAGE.format(**{"director": "István Szabó", **said}).encode(), "a.html")


def learned(page):
    start = page.text.index("Péter Dobai")
    return SiteProfile("a").learn(page, (start, start + len("Péter Dobai")), "film.credit", "screenplay")


def values(page, property, profiles=()):
    return [one.value for one in read(page, profiles=list(profiles)).claims if one.property == property]


def test_gap_is_filled_from_where_the_rules_read_the_taught_page():
    first, second = view(**FIRST), view(**SECOND)
    assert values(first, "film.country") == ["HU"]
    assert values(second, "film.country") == []
    assert values(second, "film.country", [learned(first)]) == ["HU", "AT", "DE"]


def test_nothing_that_the_rules_read_is_overruled():
    profile = learned(view(**FIRST))
    page = view(**{**SECOND, "country": "Ungarn"})
    assert values(page, "film.country", [profile]) == ["HU"]


def test_other_words_in_the_place_fill_no_gap():
    profile = learned(view(**FIRST))
    assert values(view(**{**SECOND, "country": "Im Kino Luna"}), "film.country", [profile]) == []


def test_what_is_taught_to_be_nothing_is_looked_for_nowhere():
    first = view(**FIRST)
    start = first.text.index("Ungarn")
    profile = learned(first).learn(first, (start, start + len("Ungarn")), "nothing")
    assert all(one.property != "film.country" for one in profile.unmarked)
    assert values(view(**SECOND), "film.country", [profile]) == []


def test_what_is_marked_later_is_unmarked_no_more():
    first = view(**FIRST)
    start = first.text.index("Ungarn")
    profile = learned(first).learn(first, (start, start + len("Ungarn")), "film.country")
    assert {one.property for one in profile.unmarked} & {one.property for one in profile.lessons} == set()


def test_unmarked_lessons_are_kept_in_the_profiles_file():
    profile = learned(view(**FIRST))
    assert profile.unmarked
    assert SiteProfile.from_text(profile.to_text()) == profile


def test_title_that_the_rules_doubt_is_known_by_its_place():
    page = '<p>Retrospektive</p><div class="film"><h1>{}</h1></div><p>{}</p><p>Gedanken von: {}</p>'
    first = view_of(page.format("Mephisto", "Ungarn 1981, 144 Min. Mephisto", "Péter Dobai").encode(), "a.html")
    second = view_of(page.format("Oberst Redl", "Ungarn 1985, 149 Min.", "Péter Dobai").encode(), "b.html")
    sure = [one.value["text"] for one in read(second).claims if one.property == "film.title" and one.confidence >= 0.5]
    profile = learned(first)
    taught = [one for one in read(second, profiles=[profile]).claims if one.property == "film.title"]
    assert (sure, [one.value["text"] for one in taught if one.confidence >= 0.5]) == ([], ["Oberst Redl"])


def test_essays_of_the_site_and_pages_of_several_films_have_no_gaps():
    profile = learned(view(**FIRST))
    prose = (
        "<p>" + "Ein Mann geht durch die Stadt und findet sein Rad nicht wieder, und sein Kind geht mit. " * 9 + "</p>"
    )
    essay = f'<header class="film"><h1>Über Räder</h1><ul class="meta"><li>HU / AT</li></ul></header>{prose * 5}'
    reading = read(view_of(essay.encode(), "b.html"), profiles=[profile])
    assert (reading.kind, [one for one in reading.claims if one.rule == "site.a"]) == ("essay", [])
    films = "".join(
        f"<h2>{name}</h2><p>Ungarn {year}, 99 Min.</p>" for name, year in (("Vater", 1966), ("Vertrauen", 1980))
    )
    several = f'<header class="film"><h1>Reihe</h1><ul class="meta"><li>x</li><li>144 Min.</li></ul></header>{films}'
    found = read(view_of(several.encode(), "b.html"), profiles=[profile]).claims
    assert [one for one in found if one.rule == "site.a"] == []
