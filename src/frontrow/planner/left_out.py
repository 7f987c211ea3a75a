"""Why a rated film is not in a plan, and which visits stand in its way."""

from collections.abc import Iterator

from frontrow.planner.attendance import Case, Choice
from frontrow.planner.judging import Chosen, value
from frontrow.planner.plan import LeftOut, Swap
from frontrow.planner.programme import Showing


def left_out(case: Case, chosen: Chosen) -> Iterator[LeftOut]:
    """Yield each friend's rated films that the plan does not show, in the order of the wishes."""
    screenings: dict[str, list[Showing]] = {}
    for showing in case.showings:
        for film in showing.film_ids:
            screenings.setdefault(film, []).append(showing)
    for i, choice in enumerate(case.choices):
        seen = {film for k in chosen[i] for film in choice.offers[k].film_ids}
        lost = _losses(case, chosen, i)
        for film in choice.friend.ratings:
            if film in seen:
                continue
            reason = _reason(case, i, screenings.get(film, []))
            swaps = tuple(_swaps(case, choice, chosen[i], film, lost)) if reason == "clash" else ()
            yield LeftOut(choice.friend.name, film, reason, swaps)


def _losses(case: Case, chosen: Chosen, i: int) -> dict[int, int]:
    """Return what the whole plan loses with each single visit of a friend that is no booking."""
    whole = value(case, chosen)
    losses = {}
    for k in chosen[i]:
        if not case.choices[i].booked[k]:
            without = tuple(m for m in chosen[i] if m != k)
            losses[k] = whole - value(case, (*chosen[:i], without, *chosen[i + 1 :]))
    return losses


def _reason(case: Case, i: int, screenings: list[Showing]) -> str:
    if not screenings:
        return "no_screening"
    if any(case.could_attend(i, showing) for showing in screenings):
        return "clash"
    if any(case.is_free(i, showing) for showing in screenings):
        return "sold_out"
    return "unavailable"


def _swaps(case: Case, choice: Choice, picked: tuple[int, ...], film: str, lost: dict[int, int]) -> Iterator[Swap]:
    """Yield the visits of which each alone keeps the film out."""
    days = choice.room_on_days()
    ways_in = [k for k, offer in enumerate(choice.offers) if film in offer.film_ids and k not in picked]
    instead = set[int]().union(*(_in_the_way(case, choice, picked, k, days) for k in ways_in))
    for visit in picked:
        if visit in lost and visit in instead:
            yield Swap(choice.offers[visit].id, lost[visit])


def _in_the_way(case: Case, choice: Choice, picked: tuple[int, ...], k: int, days: dict[int, int]) -> set[int]:
    """Return the visits without any one of which an offer could be added to the others."""
    offer = choice.offers[k]
    added = [m for m in picked if not choice.booked[m]]
    against = {m for m in picked if case.in_conflict(choice.offers[m], offer)}
    against |= {m for m in added if len(offer.film_ids) == 1 and choice.offers[m].film_ids == offer.film_ids}
    on_day = [m for m in added if choice.offers[m].day == offer.day]
    instead = [set(picked)] + [{m} for m in against]
    if len(on_day) >= days.get(offer.day, len(choice.offers) + 1):
        instead.append(set(on_day))
    room = choice.room()
    if room is not None and len(added) >= room:
        instead.append(set(added))
    return set.intersection(*instead)
