"""Casts of "Character: Actor" below their label."""

import pytest
from tests.reading.test_grammar import claims


def cast(*rows: str) -> list[str]:
    text = "\n".join(("Luna", "España 2001, 80 min", "", *rows, "", "Dirección: Ida Nova"))
    return [value["name"] for value in claims(text, "film.credit") if value["role"] == "cast"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("Reparto (personaje y actor):", "Juan: Pedro Ruiz", "Doña Lola: Ana Gil"), ["Pedro Ruiz", "Ana Gil"]),
        (("Cast (in order of appearance)", "Juan: Pedro Ruiz", "Lola: Ana Gil"), ["Pedro Ruiz", "Ana Gil"]),
        (("Reparto:", "Pedro Ruiz: Juan", "Ana Gil: Doña Lola"), ["Pedro Ruiz", "Ana Gil"]),
        (("Reparto:", "Juan Paz: Pedro Ruiz", "Lola Paz: Ana Gil"), []),  # who plays whom?
        (("Reparto:", "Juan: Pedro Ruiz"), []),  # one line may be of the crew
        (("Reparto:", "Juan: Pedro Ruiz", "Música: Ana Gil"), []),
        (("Reparto:", "Juan: Pedro Ruiz", "Lola: Ana Gil", "Música: Eva Paz"), ["Pedro Ruiz", "Ana Gil"]),
        (("Sonido:", "Juan: Pedro Ruiz", "Lola: Ana Gil"), []),
    ],
)
def test_side_that_holds_names_throughout_are_the_actors(rows, expected):
    assert cast(*rows) == expected
