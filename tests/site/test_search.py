import pytest

from frontrow.site.pages.search import build, index


def titles(booklet, question):
    return [found.title.text for found in index(booklet).find(question)]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("lodz", "Kino Świt"),
        ("Łódź", "Kino Świt"),
        ("zabojca owiec", "Zabójca owiec"),
        ("dawna radosc", "Dawna radość"),
        ("smithe", "W strzępach"),
        ("smitherens", "W strzępach"),
        ("smitehreens", "W strzępach"),
        ("derenkowska", "Maya Deren"),
        ("burnett owiec", "Zabójca owiec"),
        ("ekipa", "Czteroosobowa ekipa"),
        ("bilety", "Bilety"),
    ],
)
def test_search_finds_without_accents_by_beginnings_and_with_a_wrong_letter(booklets, question, first):
    assert titles(booklets["pl"], question)[0] == first


def test_a_title_comes_before_a_text_that_mentions_it(booklets):
    assert titles(booklets["en"], "wanda") == ["Wanda", "A Crew of Four"]


@pytest.mark.parametrize("question", ["", "   ", "…", "qqqqqq", "x" * 5000, "wan qqqq"])
def test_a_question_without_an_answer_finds_nothing(booklets, question):
    assert titles(booklets["en"], question) == []


def test_a_question_is_cut_and_not_repeated_endlessly(booklets):
    assert build(booklets["en"], "a" * 5000).values["question"] == "a" * 100
