"""Labels that a site was taught are labels to the rules, too: in layouts that no lesson was shown, and as ends of values."""

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of
from frontrow.reading.lessons.site_labels import with_site_labels
from frontrow.reading.page import page_of

Mark = tuple[str, str, str]


def read(first: str, second: str, *marks: Mark) -> set[tuple[str, str]]:
    """The credits (role, name) of the second page, after the marks on the first."""
    view, profile = view_of(first.encode(), "a.html"), SiteProfile("a.example")
    for quote, prop, role in marks:
        start = view.text.index(quote)
        profile = profile.learn(view, (start, start + len(quote)), prop, role)
    _, reading = read_bytes(second.encode(), "b.html", profiles=[profile])
    found = [one.value for one in reading.claims if one.property == "film.credit" and one.confidence >= 0.5]
    return {(one["role"], one["name"]) for one in found}


def page(title: str, body: str) -> str:
    return f"<html lang='tr'><h1>{title}</h1><p>Türkiye, 2016, 90'</p>{body}</html>"


FIRST = page("Luna", "<p>Rytmik: Ada Neri</p><p>Nagranie: Ugo Bassi</p>")
MARKS = ("Ada Neri", "film.credit", "editing"), ("Ugo Bassi", "film.credit", "sound")


def test_taught_label_is_read_behind_the_name_too():
    second = page("Sole", "<p>Leo Rosa (rytmik), Pia Serra (nagranie)</p>")
    assert read(FIRST, second, *MARKS) == {("editing", "Leo Rosa"), ("sound", "Pia Serra")}


def test_two_taught_labels_make_one_of_two_trades():
    second = page("Sole", "<p>Rytmik / Nagranie: Leo Rosa</p>")
    assert read(FIRST, second, *MARKS) == {("editing", "Leo Rosa"), ("sound", "Leo Rosa")}


def test_page_knows_the_labels_of_its_site_but_not_those_of_a_vocabulary_anew():
    view, profile = view_of(FIRST.replace("Nagranie", "Sound").encode(), "a.html"), SiteProfile("a.example")
    for quote, prop, role in MARKS:
        start = view.text.index(quote)
        profile = profile.learn(view, (start, start + len(quote)), prop, role)
    assert with_site_labels(page_of(view), profile.lessons).site_labels == {"rytmik": ("editing",)}


def test_heading_of_the_title_is_made_otherwise_than_those_that_are_labels():
    def listed(title: str, *cast: str) -> str:
        items = "".join(f"<li>{name} ({number} rolü)</li>" for number, name in enumerate(cast, 1))
        return f"<h1>Site</h1><h2>{title}</h2><h3>Rytm</h3><p>Ida Po</p><h3>Twarze</h3><ul>{items}</ul>"

    marks = ("Luna", "film.title", ""), ("Ada Neri", "film.credit", "cast")
    first, second = listed("Luna", "Ada Neri", "Ugo Bassi"), listed("Sole", "Leo Rosa", "Pia Serra", "Nina Alba")
    assert read(first, second, *marks) == {("cast", "Leo Rosa"), ("cast", "Pia Serra"), ("cast", "Nina Alba")}


def test_value_of_a_label_ends_before_the_next_element_of_its_name():
    def ran_on(title: str, *fields: tuple[str, str]) -> str:
        return page(title, f"<p>{' / '.join(f'<strong>{label}</strong> {name}' for label, name in fields)}</p>")

    first = page("Luna", "<p>Szereg: Ada Neri</p>")
    second = ran_on("Sole", ("Szereg", "Leo Rosa"), ("Rytm", "Pia Serra"), ("Głos", "Nina Alba"))
    assert read(first, second, ("Ada Neri", "film.credit", "director")) == {("director", "Leo Rosa")}


def test_label_between_slashes_is_without_the_value_before_it():
    def slashed(title: str, *names: str) -> str:
        labels = ("Szereg", "Rytm", "Głos", "Dekor")
        fields = " / ".join(f"{label} {name}" for label, name in zip(labels, names, strict=True))
        return page(title, f"<p>{fields}</p>")

    first = slashed("Luna", "Ada Neri", "Ugo Bassi", "Emma Po", "Ida Verdi")
    second = slashed("Sole", "Leo Rosa", "Pia Serra", "Nina Alba", "Aldo Riva")
    assert read(first, second, ("Ugo Bassi", "film.credit", "editing")) == {("editing", "Pia Serra")}
