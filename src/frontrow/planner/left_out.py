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
    ways_in = [k for k, offer in enumerate(choice.offers) if film in offer.film_ids and k not in picked]
    for visit in picked:
        if visit not in lost:
            continue
        rest = [k for k in picked if k != visit]
        if any(_fits(case, choice, rest, k) for k in ways_in):
            yield Swap(choice.offers[visit].id, lost[visit])


def _fits(case: Case, choice: Choice, rest: list[int], k: int) -> bool:
    """Return whether an offer can be added to visits."""
    offer = choice.offers[k]
    added = [m for m in rest if not choice.booked[m]]
    if any(case.in_conflict(choice.offers[m], offer) for m in rest):
        return False
    if any(len(offer.film_ids) == 1 and choice.offers[m].film_ids == offer.film_ids for m in added):
        return False
    room, days = choice.room(), choice.room_on_days()
    on_day = sum(choice.offers[m].day == offer.day for m in added)
    return (room is None or len(added) < room) and on_day < days.get(offer.day, len(choice.offers) + 1)
