"""Lessons of crews in layouts whose labels no vocabulary has: rows below an empty cell, labels behind a slash or a
colon, in brackets, on one line between full stops; names joined by another language's "and"."""

import pytest

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of


def page(body: str) -> bytes:
    return f"<html lang='fi'><body><h1>Luna</h1><p>2016, 90 min</p>{body}</body></html>".encode()


def taught(body: str, *marks: tuple[str, str]) -> SiteProfile:
    """The profile after the names of a page were marked one by one, each with its role."""
    view, profile = view_of(page(body), "a.html"), SiteProfile("a.example")
    for name, role in marks:
        start = view.text.index(name)
        profile = profile.learn(view, (start, start + len(name)), "film.credit", role)
    return profile


def credited(body: str, profile: SiteProfile) -> list[tuple[str, str]]:
    _, reading = read_bytes(page(body), "b.html", profiles=[profile])
    sure = (one for one in reading.claims if one.property == "film.credit" and one.confidence >= 0.5)
    return sorted((one.value["role"], one.value["name"]) for one in sure)


def test_taught_label_of_a_row_counts_for_the_rows_below_that_begin_with_an_empty_cell():
    first = "<table><tr><td>Leikkaus</td><td>Anna Neri</td></tr><tr><td>Puvut</td><td>Paul Rossi</td></tr></table>"
    second = (
        "<table><tr><td>Leikkaus</td><td>Jan Novak</td></tr><tr><td></td><td>Eva Lind</td></tr>"
        "<tr><td>Muu</td><td>Ivo Beck</td></tr><tr><td>Puvut</td><td>Ada Roth</td></tr></table>"
    )
    profile = taught(first, ("Anna Neri", "editing"), ("Paul Rossi", "costume"))
    expected = [("costume", "Ada Roth"), ("editing", "Eva Lind"), ("editing", "Jan Novak")]
    assert credited(second, profile) == expected


@pytest.mark.parametrize("form", ["{0} / {1}", "{0} : {1}", "[{2}] {0}", "({2}) {0}"])
def test_taught_label_behind_a_sign_or_in_brackets_is_found_there(form: str):
    def body(editor: str, costumes: str) -> str:
        rows = [form.format(editor, "leikkaus", "Leikkaus"), form.format(costumes, "puvut", "Puvut")]
        return f"<p>{'<br>'.join(rows)}</p>"

    profile = taught(body("Anna Neri", "Paul Rossi"), ("Anna Neri", "editing"), ("Paul Rossi", "costume"))
    assert credited(body("Jan Novak", "Ada Roth"), profile) == [("costume", "Ada Roth"), ("editing", "Jan Novak")]


def test_taught_labels_with_colons_end_sentences_of_names():
    def body(editor: str, costumes: str, sound: str) -> str:
        return f"<p>Leikkaus: {editor}. Puvut: {costumes}. Ääni: {sound}.</p>"

    first = body("Anna Neri", "Paul Rossi", "Ivo Beck")
    profile = taught(first, ("Anna Neri", "editing"), ("Paul Rossi", "costume"), ("Ivo Beck", "sound"))
    expected = [("costume", "J. P. Roth"), ("editing", "Jan Novak"), ("sound", "Eva Lind")]
    assert credited(body("Jan Novak", "J. P. Roth", "Eva Lind"), profile) == expected


def test_names_are_parted_at_the_word_for_and_of_a_language_without_vocabulary():
    profile = taught("<p>Leikkaus: Anna Neri</p>", ("Anna Neri", "editing"))
    expected = [("editing", "Eva Lind"), ("editing", "Jan Novak")]
    assert credited("<p>Leikkaus: Jan Novak ja Eva Lind</p>", profile) == expected
