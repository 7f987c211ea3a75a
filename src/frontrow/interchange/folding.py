"""How texts are compared in search and matching: without case, diacritics, quotes, dashes; a typo apart."""

import re
from collections.abc import Iterable

from anyascii import anyascii
from rapidfuzz.distance import DamerauLevenshtein

_NOT_WORD = re.compile(r"[^a-z0-9]+")
_SHORTEST_WITH_TYPO = 4  # in shorter words one letter changes everything


def fold(text: str) -> str:
    """Lower-case ASCII words parted by single spaces: "Łódź" is "lodz", "Nóż w wodzie" is "noz w wodzie"."""
    return _NOT_WORD.sub(" ", anyascii(text).casefold().replace("'", "")).strip()


def typos(one: str, other: str, most: int = 1) -> int:
    """Count letters dropped, added, changed or two neighbours swapped between folded texts; `most` + 1 where more."""
    return DamerauLevenshtein.distance(one, other, score_cutoff=most)


def closest(terms: Iterable[str], query: str, limit: int = 5) -> list[str]:
    """Folded terms a typo or less away from a folded query, nearest first; two typos are forgiven from 8 letters on.

    A query that is the beginning of a term counts as near it too, with the same typos; ties go by the alphabet.
    """
    if len(query) < _SHORTEST_WITH_TYPO:
        return sorted({term for term in terms if term == query})[:limit]
    most = 2 if len(query) >= 8 else 1
    scored = {term: _distance(term, query, most) for term in terms}
    near = sorted((score, term) for term, score in scored.items() if score <= most)
    return [term for _, term in near[:limit]]


def _distance(term: str, query: str, most: int) -> float:
    whole = typos(term, query, most)
    if whole <= most or len(term) <= len(query):
        return whole
    return typos(term[: len(query)], query, most) + 0.5  # a beginning is less than the whole word
