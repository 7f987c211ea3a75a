"""The ways out of a screening: whom its places push out, those left aside that push out more than another does."""

from collections import defaultdict
from collections.abc import Iterable

from frontrow.timetable.exact.standing import Pushes

MOST_MEMBERS = 6  # of a set whose subsets are looked up one by one


class Ways:
    """The smallest sets of screenings that a screening pushes out, found by their members."""

    def __init__(self, sets: Iterable[Pushes]) -> None:
        smallest = _minimal(sets)
        self.least = len(smallest[0]) if smallest else None
        self.by_member: dict[int, list[Pushes]] = defaultdict(list)
        for pushes in smallest:
            for member in pushes:
                self.by_member[member].append(pushes)

    def leads_out(self, moved: Pushes, most: int) -> bool:
        """Return whether some way keeps those who move, beside these, to at most so many."""
        if self.least is None:
            return False
        if self.least + len(moved) <= most:
            return True
        # no set fits by its size alone, so one that fits shares a member with those who move
        return any(len(pushes | moved) <= most for one in moved for pushes in self.by_member.get(one, ()))


def _minimal(sets: Iterable[Pushes]) -> list[Pushes]:
    """Return the sets that hold no other of them, the smallest first."""
    found: dict[Pushes, None] = {}
    for one in sorted(set(sets), key=len):
        if not any(smaller <= one for smaller in _smaller(one, found)):
            found[one] = None
    return list(found)


def _smaller(one: Pushes, found: dict[Pushes, None]) -> Iterable[Pushes]:
    """Return the subsets of a small set that were found, or all found ones beside a large one."""
    if len(one) > MOST_MEMBERS:
        return found
    members = list(one)
    subsets = (frozenset(m for n, m in enumerate(members) if bits >> n & 1) for bits in range(2 ** len(members)))
    return (subset for subset in subsets if subset in found)
