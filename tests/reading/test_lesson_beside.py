"""Lessons that hold on to the label in an element beside the value, whatever row or class that has on another page."""

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of
from frontrow.reading.lessons.lesson import Lesson


def told(first: str, second: str, *marks: tuple[str, str, str]) -> list:
    """The values of the last mark's property and role on the second page, taught by marks on the first."""
    profile = taught(first, *marks)
    prop, role = marks[-1][1:]
    _, reading = read_bytes(second.encode(), "b.html", profiles=[profile])
    claims = [one.value for one in reading.claims if one.property == prop and one.confidence >= 0.5]
    return [one["name"] if role else one for one in claims if not role or one["role"] == role]


def taught(page: str, *marks: tuple[str, str, str]) -> SiteProfile:
    view, profile = view_of(page.encode(), "a.html"), SiteProfile("a.example")
    for quote, prop, role in marks:
        start = view.text.index(quote)
        profile = profile.learn(view, (start, start + len(quote)), prop, role)
    return profile


def run(title: str, *rows: tuple[str, str]) -> str:
    """A page on which labels and names run on in one line, each in its element."""
    items = " ".join(f"<span class='row'><em>{label}</em> <span>{names}</span></span>" for label, names in rows)
    return f"<html lang='pl'><h1>{title}</h1><p>Polska 2016, 90 min</p><div class='sheet'>{items}</div></html>"


def rows(title: str, *cells: tuple[str, str, str]) -> str:
    """A page whose rows are told apart by nothing but a class that another page gives to another row."""
    made = (f"<div class='{row}'><p class='k'>{label}</p><p class='v'>{value}</p></div>" for row, label, value in cells)
    return f"<h1>{title}</h1><p>Italy 2016, 90 min</p>{''.join(made)}"


FIRST = run("Luna", ("obraz", "Ada Neri"), ("nagranie", "Ugo Bassi"), ("rytm", "Emma Po"), ("dekor", "Ida Verdi"))


def test_label_in_an_element_is_known_in_another_order_and_without_its_neighbours():
    second = run("Sole", ("dekor", "Leo Rosa"), ("rytm", "Nina Alba, Pia Serra"), ("słowo", "Aldo Riva"))
    assert told(FIRST, second, ("Emma Po", "film.credit", "editing")) == ["Nina Alba", "Pia Serra"]


def test_nothing_is_read_where_the_label_is_missing():
    second = run("Sole", ("dekor", "Leo Rosa"), ("słowo", "Aldo Riva"))
    assert told(FIRST, second, ("Emma Po", "film.credit", "editing")) == []


def test_label_in_an_element_is_known_in_the_plural():
    first = rows("Luna", ("r1", "Realizator", "Ada Neri"), ("r2", "Rytmik", "Emma Po"))
    second = rows("Sole", ("r1", "Realizatorzy", "Leo Rosa"), ("r2", "Rytmicy", "Nina Alba, Pia Serra"))
    assert told(first, second, ("Ada Neri", "film.director", "")) == ["Leo Rosa"]


def test_printed_label_tells_more_than_a_class():
    first = rows("Luna", ("cx", "Szereg", "Ada Neri"), ("cy", "Rytm", "Emma Po"), ("cz", "Dekor", "Ida Verdi"))
    second = rows("Sole", ("cx", "Rytm", "Nina Alba"), ("cy", "Dekor", "Leo Rosa"))
    assert told(first, second, ("Emma Po", "film.credit", "editing")) == ["Nina Alba"]


def test_every_element_behind_the_label_is_read():
    def page(title: str, *cast: str) -> str:
        names = "".join(f"<dd>{name}</dd>" for name in cast)
        return f"<h1>{title}</h1><p>Italy 2016</p><dl><dt>Rytm</dt><dd>Ida Po</dd><dt>Twarze</dt>{names}</dl>"

    first, second = page("Luna", "Ada Neri"), page("Sole", "Leo Rosa", "Pia Serra", "Nina Alba")
    assert told(first, second, ("Ada Neri", "film.credit", "cast")) == ["Leo Rosa", "Pia Serra", "Nina Alba"]


def test_heading_of_a_section_is_no_label_of_a_word_within():
    page = "<h1>Luna</h1><h3>Karta</h3><p>Kino. Ada Neri. 90 min</p><h3>Seanse</h3><p>piątek</p>"
    assert all(one.anchor != "beside" for one in taught(page, ("Ada Neri", "film.director", "")).lessons)


def test_lesson_beside_a_label_is_kept_in_the_profile():
    profile = taught(FIRST, ("Emma Po", "film.credit", "editing"))
    assert SiteProfile.from_text(profile.to_text()) == profile
    lesson = Lesson("film.credit", "beside", "rytm", role="editing", within="em", until="span")
    assert [(one.anchor, one.text, one.within, one.until) for one in profile.lessons] == [
        (lesson.anchor, lesson.text, lesson.within, lesson.until)
    ]


def test_cast_among_rows_of_unknown_labels_is_one_row():
    def page(title: str, *rows: tuple[str, str]) -> str:
        made = "".join(f"<div class='row'><div class='k'>{k}</div><div class='v'>{v}</div></div>" for k, v in rows)
        return f"<h1>{title}</h1><p>Italy 2016</p><section>{made}</section>"

    first = page("Luna", ("Piloku", "Ada Neri"), ("Rytmo", "Ugo Bassi"), ("Visago", "Ida Verdi, Leo Rosa"))
    second = page("Sole", ("Piloku", "Emma Po"), ("Dekoro", "Aldo Riva"), ("Visago", "Nina Alba, Pia Serra"))
    assert told(first, second, ("Ida Verdi, Leo Rosa", "film.credit", "cast")) == ["Nina Alba", "Pia Serra"]


def test_names_behind_a_taught_label_end_with_their_sentence():
    first = "<h1>Luna</h1><p>Italy 2016</p><p>Piloku no Ada Neri.</p>"
    second = "<h1>Sole</h1><p>Italy 2016</p><p>Piloku no Emma L. Po. Daludi no Leo Rosa.</p>"
    assert told(first, second, ("Ada Neri", "film.credit", "cinematography")) == ["Emma L. Po"]


def test_life_below_the_name_of_a_taught_director_is_a_biography():
    def page(title: str, name: str, life: str) -> str:
        return f"<h1>{title}</h1><p>Italy 2016</p><p><b>Piloku</b> {name}</p><p><b>Rytmo</b> Ugo Bassi</p><p>{name}</p><p>{life}</p>"

    life = "She studied painting in the south, made several short films with her brother and now lives by the sea."
    profile = taught(page("Luna", "Ada Neri", life), ("Ada Neri", "film.director", ""))
    _, reading = read_bytes(page("Sole", "Emma Po", life).encode(), "b.html", profiles=[profile])
    assert [one.evidence[0].quote for one in reading.claims if one.property == "person.bio"] == [life]


def tags(title: str, *rows: tuple[str, tuple[str, ...]]) -> str:
    """A page of a language without vocabulary, whose labels stand in plain paragraphs and whose values are elements of
    one name."""
    made = (
        f"<p>{label}:</p><div class='tags'>{''.join(f'<h4>{one}</h4>' for one in values)}</div>"
        for label, values in rows
    )
    return f"<html lang='da'><h1>{title}</h1><p>Danmark 2016, 90 min</p><div class='facts'>{''.join(made)}</div></html>"


TAGS = tags(
    "Luna",
    ("Undergenre", ("Kærlighed", "Unge")),
    ("Medvirkende", ("Emma Po", "Ugo Bassi", "Ida Verdi")),
    ("Filmfotografer", ("Ada Neri", "Leo Rosa")),
    ("Emneord", ("Ungdom", "Lange Rejser")),
)


def test_label_in_a_plain_element_is_known_by_its_colon_on_a_line_of_its_own():
    players = ("Medvirkende", ("Nina Alba", "Aldo Riva"))
    second = tags("Sole", ("Filmfotografer", ("Pia Serra",)), players, ("Emneord", ("Hav",)))
    cast = ("Emma Po\n\nUgo Bassi\n\nIda Verdi", "film.credit", "cast")
    assert told(TAGS, second, cast) == ["Nina Alba", "Aldo Riva"]
    assert told(TAGS, second, cast, ("Ada Neri\n\nLeo Rosa", "film.credit", "cinematography")) == ["Pia Serra"]


def test_elements_between_which_a_colon_asks_are_no_list_of_actors():
    page = TAGS.replace("<h4>", "<div><b class='tag'>").replace("</h4>", "</b></div>")
    assert all(one.anchor != "box" for one in taught(page, ("Emma Po", "film.credit", "cast")).lessons)


def test_value_that_another_page_has_in_no_element_or_another_is_read():
    def page(title: str, director: str, editor: str) -> str:
        return f"<h1>{title}</h1><p>Italy 2016</p><h4>Szereg:</h4> {director}<h4>Rytm:</h4> {editor}"

    first = page("Luna", "<span>Ada Neri</span>", "<span>Ugo Bassi</span>")
    mark = ("Ugo Bassi", "film.credit", "editing")
    assert told(first, page("Sole", "Leo Rosa", "Pia Serra, Nina Alba"), mark) == ["Pia Serra", "Nina Alba"]
    assert told(first, page("Sole", "Leo Rosa", "<a>Pia Serra</a>"), mark) == ["Pia Serra"]
    assert told(first, page("Sole", "Leo Rosa", "Festival"), mark) == []


def test_long_list_of_houses_between_bare_slashes_is_one_value():
    def page(title: str, houses: str) -> str:
        return f"<h1>{title}</h1><p>Italy 2016</p><div class='facts'><p class='houses'>{houses}</p></div>"

    first = page(
        "Luna", "Blue Films/Night Owl Pictures/Sea and Sand/Grey Cat Productions/Old Mill House/Tall Tree Media"
    )
    assert len(first) > 60
    mark = ("Blue Films/Night Owl Pictures/Sea and Sand/Grey Cat Productions/Old Mill House/Tall Tree Media",)
    assert told(first, page("Sole", "Green Door/Slow Boat Films"), (*mark, "film.company", "production")) == [
        "Green Door",
        "Slow Boat Films",
    ]
