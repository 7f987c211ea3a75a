from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontrow.interchange.identifiers import (
    WrongCheck,
    WrongShape,
    check_character,
    normal_eidr,
    normal_imdb,
    normal_isan,
    normal_wikidata,
)


@pytest.mark.parametrize(
    ("normal", "text", "expected"),
    [
        (normal_eidr, "https://doi.org/10.5240/7791-8534-2c23-9030-8610-5", "10.5240/7791-8534-2C23-9030-8610-5"),
        (normal_eidr, "10.5240/779185342C23903086105", "10.5240/7791-8534-2C23-9030-8610-5"),
        (normal_isan, "ISAN 0000-0001-8947-0000-8-0000-0000-D", "0000-0001-8947-0000-8-0000-0000-D"),
        (normal_isan, "0000-0001-8947-0000", "0000-0001-8947-0000-8"),
        (normal_isan, "000000018947000000000000", "0000-0001-8947-0000-8-0000-0000-D"),
        (normal_imdb, "https://www.imdb.com/title/tt0067961/?ref=x", "tt0067961"),
        (normal_imdb, "nm0516876", "nm0516876"),
        (normal_wikidata, "https://www.wikidata.org/wiki/Q42", "Q42"),
    ],
)
def test_identifiers_are_made_normal(normal: Callable[[str], str], text: str, expected: str) -> None:
    assert normal(text) == expected


@pytest.mark.parametrize(
    ("normal", "text"),
    [(normal_eidr, "10.5240/7791"), (normal_isan, "0000"), (normal_imdb, "tt12"), (normal_wikidata, "Q0")],
)
def test_wrong_shapes_are_refused(normal: Callable[[str], str], text: str) -> None:
    with pytest.raises(WrongShape):
        normal(text)


def test_a_wrong_check_character_says_the_right_one() -> None:
    with pytest.raises(WrongCheck) as refusal:
        normal_isan("0000-0001-8947-0000-9")
    assert str(refusal.value) == '"0000-0001-8947-0000-9" is no ISAN: its check character is 9 where 8 is right'


@given(st.text("0123456789ABCDEF", min_size=20, max_size=20), st.integers(0, 19), st.integers(1, 15))
def test_any_single_wrong_digit_changes_the_check_character(digits: str, at: int, by: int) -> None:
    wrong = "0123456789ABCDEF"[(int(digits[at], 16) + by) % 16]
    assert check_character(digits[:at] + wrong + digits[at + 1 :]) != check_character(digits)
