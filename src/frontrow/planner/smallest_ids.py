"""The last tie-break: the list of screening ids that is smallest in text order, visit by visit."""

from collections.abc import Callable, Container

from frontrow.planner.attendance import Choice

Picked = tuple[int, ...]
END = -1


def smallest_ids(
    choice: Choice,
    witness: Picked,
    found: Callable[[Picked, int], Picked | None],
    possible: Callable[[Picked], Container[int]] | None = None,
) -> Picked:
    """Return the plan, as good as `witness`, whose ids in order of time are smallest in text order.

    `found(prefix, following)` gives a plan as good whose visits begin with the prefix and then the one following (END:
    that has no more), or None; `possible(prefix)` may say cheaply which offers are worth asking about.
    """
    for place in range(len(choice.offers) + 1):
        prefix = witness[:place]
        if place == len(witness):
            return witness
        smaller = _smaller(choice, prefix, witness[place])
        if possible is not None and smaller:
            still = possible(prefix)
            smaller = [k for k in smaller if k in still]
        for following in [END, *smaller]:
            better = found(prefix, following)
            if better is not None:
                witness = better
                break
        if len(witness) == place:
            return witness
    return witness


def _smaller(choice: Choice, prefix: Picked, present: int) -> list[int]:
    """Return the offers that can come next and whose id is smaller, the smallest first."""
    last = prefix[-1] if prefix else -1
    until = next((k for k in range(last + 1, len(choice.offers)) if choice.booked[k]), len(choice.offers) - 1)
    mark = choice.offers[present].id
    following = [k for k in range(last + 1, until + 1) if choice.offers[k].id < mark]
    return sorted(following, key=lambda k: choice.offers[k].id)
