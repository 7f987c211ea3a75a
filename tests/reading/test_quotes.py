"""The optional pass of a language model: quotes that stand in the text are kept, others dropped and counted."""

from frontrow.reading import read
from frontrow.reading.view import TextView

TEXT = "Night Walk\nPoland 2001, 80 min\nmade together with Anna Nowak by friends\n"


def test_quotes_in_the_text_become_claims_and_others_are_counted():
    asked = []

    def ask(text: str) -> list[str]:
        asked.append(text)
        return ["film.director: Anna Nowak", "film.director: Nobody Real", "nonsense", "film.smell: Poland"]

    reading = read(TextView("page.txt", "0" * 64, "text/plain", TEXT), ask=ask)
    assert asked == [TEXT]
    assert [(c.value, c.rule, c.evidence[0].quote) for c in reading.claims if c.property == "film.director"] == [
        ("Anna Nowak", "quote.value", "Anna Nowak")
    ]
    assert [n.message for n in reading.notices if n.code == "quotes"] == [
        "the language model gave 4 quotes: 2 stand in the text, 2 were dropped"
    ]


def test_without_a_language_model_nothing_is_asked():
    reading = read(TextView("page.txt", "0" * 64, "text/plain", TEXT))
    assert [c for c in reading.claims if c.property == "film.director"] == []
