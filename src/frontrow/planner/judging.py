"""What a chosen set of screenings is worth and how it ranks among plans of equal value: plain, for any solver."""

from collections.abc import Sequence
from itertools import pairwise

from frontrow.planner.attendance import Case, Choice

NO_GAP_AT_ALL = 1 << 40
Chosen = tuple[tuple[int, ...], ...]


def value(case: Case, chosen: Chosen) -> int:
    """Return the weights of films seen, each once a friend, and `together` for each companion."""
    seen = sum(choice.value(picked) for choice, picked in zip(case.choices, chosen, strict=True))
    return seen + (case.wishes.together * companions(case, chosen) if case.wishes.together else 0)


def companions(case: Case, chosen: Chosen) -> int:
    """Return the friends beyond the first at each screening, for the film that most of those present rated."""
    present: dict[str, list[int]] = {}
    films: dict[str, tuple[str, ...]] = {}
    for i, picked in enumerate(chosen):
        for k in picked:
            offer = case.choices[i].offers[k]
            present.setdefault(offer.id, []).append(i)
            films[offer.id] = offer.film_ids
    friends = case.wishes.friends
    most = (
        max((sum(friends[i].weight(film) > 0 for i in there) for film in films[screening]), default=0)
        for screening, there in present.items()
    )
    return sum(max(0, raters - 1) for raters in most)


def venue_changes(choice: Choice, picked: Sequence[int]) -> int:
    """Return how often consecutive visits of one festival day are in different venues."""
    offers = choice.offers
    return sum(offers[a].day == offers[b].day and offers[a].venue_id != offers[b].venue_id for a, b in pairwise(picked))


def shortest_gap(choice: Choice, picked: Sequence[int]) -> int:
    """Return the fewest minutes between consecutive visits of one festival day, NO_GAP_AT_ALL where there are none."""
    offers = choice.offers
    gaps = (offers[b].start - offers[a].end for a, b in pairwise(picked) if offers[a].day == offers[b].day)
    return min(gaps, default=NO_GAP_AT_ALL)


def possible_gaps(case: Case, choice: Choice) -> set[int]:
    """Return every gap that two visits of one festival day can have."""
    gaps = set()
    for b, later in enumerate(choice.offers):
        for a in range(b - 1, -1, -1):
            earlier = choice.offers[a]
            if earlier.day != later.day:
                break
            if (choice.booked[a] and choice.booked[b]) or not case.in_conflict(earlier, later):
                gaps.add(later.start - earlier.end)
    return gaps
