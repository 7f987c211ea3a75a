"""What calls the visitor to do something is no title, wherever a page sets it."""

import pytest

from frontrow.reading import read_bytes

TEXT = "A coach lives before her telephone, and one day she says there what she should never have said to anybody."
FACTS = "<p>Poland 2020, 95 min</p><p>Director: Anna Nowak</p>"


def titles(html: str) -> list[str]:
    _, reading = read_bytes(f"<html>{html}<p>{TEXT}</p></html>".encode(), "page.html")
    return [claim.value["text"] for claim in reading.claims if claim.property == "film.title"]


@pytest.mark.parametrize(
    "slogan",
    ["Want More Films?", "Lust auf mehr Kino?", "Chcesz więcej filmów?", "Non perdere nulla!", "Want to help?"],
)
@pytest.mark.parametrize("head", ["<h1>{}</h1><h2>Sweat</h2>", "<h2>{}</h2><p>Sweat</p>", "<p>{}<br>Sweat</p>"])
def test_call_to_the_visitor_is_no_title(slogan, head):
    assert titles(head.format(slogan) + FACTS) == ["Sweat"]


def test_line_that_the_page_tells_machines_is_the_title_beside_another_heading():
    head = "<head><title>Sweat | Film House</title></head><h2>Cinema for everybody, all summer</h2><b>Sweat</b>"
    assert titles(head + FACTS) == ["Sweat"]


@pytest.mark.parametrize(
    "title", ["What Happened to Anna?", "Looking for Anna", "Don't Miss Her", "Quo vadis?", "Help!", "Vuoi ballare?"]
)
def test_question_or_exclamation_may_be_a_title(title):
    assert titles(f"<h1>{title}</h1>{FACTS}") == [title]


def test_film_that_is_called_like_a_call_keeps_its_title():
    assert titles(f"<head><title>Want More? – Film House</title></head><h1>Want More?</h1>{FACTS}") == ["Want More?"]
