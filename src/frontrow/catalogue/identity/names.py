"""How alike two names or titles are: the same, turned round, with initials, with a name more, a letter apart."""

from dataclasses import dataclass

from frontrow.interchange.folding import fold, typos

SHORTEST_WITH_TYPO = 8  # letters; in shorter names one letter makes another name
ARTICLES = frozenset(
    (
        "the",
        "a",
        "an",
        "le",
        "la",
        "les",
        "l",
        "un",
        "une",
        "der",
        "die",
        "das",
        "ein",
        "eine",
        "el",
        "los",
        "las",
        "il",
        "lo",
        "gli",
        "i",
        "de",
        "het",
        "een",
        "o",
        "os",
    )
)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two records may be one: `weight` (0 to 1) is how likely that alone makes it; below 0 it speaks against."""

    words: str
    weight: float


def names_alike(one: str, other: str) -> Reason | None:
    """The strongest likeness of two people's names; None where they are not alike."""
    if one == other:
        return Reason(f"the same name, {one}", 0.8)
    first, second = fold(one), fold(other)
    if not first or not second:
        return None
    if first == second:
        return Reason(f"{one} and {other} differ in diacritics, case or signs only", 0.8)
    here, there = first.split(), second.split()
    if sorted(here) == sorted(there):
        return Reason(f"{one} and {other} are the same words in another order", 0.8)
    if any(_initials_fit(mine, yours) for mine in _turned(one) for yours in _turned(other)):
        return Reason(f"the initials of {one} and {other} fit", 0.55)
    if min(len(here), len(there)) > 1 and here[0] == there[0] and here[-1] == there[-1]:
        return Reason(f"{one} and {other} differ by a name in the middle", 0.6)
    if any(_initial_fits(mine, yours) for mine in _turned(one) for yours in _turned(other)):
        return Reason(f"{one} may be {other}: the surname and an initial fit", 0.4)
    if min(len(first), len(second)) >= SHORTEST_WITH_TYPO and typos(first, second) <= 1:
        return Reason(f"{one} and {other} are a letter apart", 0.5)
    return None


def _turned(name: str) -> list[list[str]]:
    """A name's words as they stand; where a comma puts the surname first, as they are spoken."""
    surname, comma, rest = name.partition(",")
    return [fold(f"{rest} {surname}").split() if comma else fold(name).split()]


def _initials_fit(here: list[str], there: list[str]) -> bool:
    """Whether names are equal word for word, some given as initials: "j cassavetes" and "john cassavetes"."""
    if len(here) != len(there) or len(here) < 2 or len(here[-1]) < 2 or here[-1] != there[-1]:
        return False
    return all(a == b or (1 in (len(a), len(b)) and a[0] == b[0]) for a, b in zip(here, there, strict=True))


def _initial_fits(here: list[str], there: list[str]) -> bool:
    """Whether one is a surname with the other's first initial, middle names aside: "a amirpour" and "ana lily
    amirpour"."""
    if min(len(here), len(there)) < 2 or len(here[-1]) < 2 or here[-1] != there[-1] or here[0][0] != there[0][0]:
        return False
    return 1 in (len(here[0]), len(there[0]))


def titles_alike(one: str, other: str) -> Reason | None:
    """The strongest likeness of two titles; None where they are not alike."""
    if one == other:
        return Reason(f"the same title, {one}", 0.6)
    first, second = fold(one), fold(other)
    if not first or not second:
        return None
    if first == second:
        return Reason(f"{one} and {other} differ in diacritics, case or signs only", 0.6)
    if without_article(first) == without_article(second):
        return Reason(f"{one} and {other} differ in an article only", 0.55)
    if min(len(first), len(second)) >= SHORTEST_WITH_TYPO and typos(first, second) <= 1 and not numbered(first, second):
        return Reason(f"{one} and {other} are a letter apart", 0.4)
    return None


def numbered(first: str, second: str) -> bool:
    """ "Part 1" and "Part 2" are a letter apart and never the same."""
    return [c for c in first if c.isdigit()] != [c for c in second if c.isdigit()]


def without_article(folded: str) -> str:
    """A folded title without its article, which lists often put last: "the third man", "third man the"."""
    words = folded.split()
    if len(words) > 1 and words[0] in ARTICLES:
        return " ".join(words[1:])
    if len(words) > 1 and words[-1] in ARTICLES:
        return " ".join(words[:-1])
    return folded


def together(reasons: list[Reason]) -> float:
    """One score (0 to 1): reasons in favour as if independent, 1 - Π(1 - w); each against leaves its share, 1 + w."""
    doubt, against = 1.0, 1.0
    for reason in reasons:
        if reason.weight >= 0:
            doubt *= 1 - reason.weight
        else:
            against *= 1 + reason.weight
    return round((1 - doubt) * against, 3)
