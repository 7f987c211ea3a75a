import pytest

from frontrow.interchange.folding import closest, fold, typos


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Łódź", "lodz"),
        ("Nóż w wodzie", "noz w wodzie"),
        ("“L’Âge d’or” – 1930", "lage dor 1930"),
        ("STRASSE Straße", "strasse strasse"),
        ("Київ", "kiiv"),
        ("¡Átame!", "atame"),
        ("...", ""),
    ],
)
def test_fold_leaves_ascii_words(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [("wanda", "wanda", 0), ("wanda", "wnada", 1), ("wanda", "wand", 1), ("wanda", "panda", 1), ("wanda", "xyz", 2)],
)
def test_typos_counts_swaps_as_one(one: str, other: str, count: int) -> None:
    assert typos(one, other) == count


_TERMS = ["wanda", "wandering", "shadows", "faces", "killer of sheep", "her", "hero"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("wande", ["wandering", "wanda"]),
        ("wnda", ["wanda"]),
        ("shadwos", ["shadows"]),
        ("kilelr of shep", ["killer of sheep"]),
        ("her", ["her"]),
        ("hre", []),
        ("nothing", []),
    ],
)
def test_closest_forgives_a_typo_but_not_in_short_words(query: str, found: list[str]) -> None:
    assert closest(_TERMS, query) == found


def test_closest_keeps_its_limit() -> None:
    assert closest(["wanda", "wando", "wandy"], "wanda", limit=2) == ["wanda", "wando"]
