"""Who may have to move in a repair of so many moves: the screenings that must, and whom their new places push out.

A repair with `extra` moves beside the loose screenings leaves everyone else at home. So whoever moves was pushed out,
at the end of a chain that began at a loose one, and all whom the chain and its places push out count among the extra
moves. Places that would need more are struck, again and again, until nothing more falls away; what remains holds
every repair of that many moves, and nothing left means there is none.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from frontrow.timetable.exact.standing import Choice, Standing

Pushes = frozenset[int]
MOST_CHOICES = 150_000


class TooWide(RuntimeError):
    """So many may have to move that the solver cannot be asked."""


@dataclass
class _Ripple:
    """The choices known so far, and after how many pushes of others each screening is reached."""

    standing: Standing
    must: frozenset[int]
    extra: int
    over: Callable[[], bool]
    choices: dict[int, list[Choice]] = field(default_factory=dict)
    depth: dict[int, int] = field(default_factory=dict)

    def spread(self) -> None:
        """Look at whom a chain of at most `extra` pushes reaches, level by level; raises TooWide."""
        loose, size = self.standing.loose, 0
        level = sorted(loose)
        for pushes in range(self.extra + 1):
            for s in level:
                self.depth[s] = pushes
                self.choices[s] = self.standing.choices(s, self.extra - (pushes > 0))
                size += len(self.choices[s])
                if size > MOST_CHOICES or self.over():
                    raise TooWide(f"{size} choices, or the time is over")
            self.strike(level, finished=False)  # at once, so that fewer are looked at beyond
            beside = [choice.pushes - loose for s in level for choice in self.choices[s]]
            pushed = {other for those in beside if len(those) <= self.extra - pushes for other in those}
            level = sorted(pushed - self.choices.keys())

    def strike(self, those: Iterable[int], finished: bool) -> None:
        """Leave out choices of some that cannot be part of a repair with so few moves, looking one step ahead.

        Who is not looked at yet is believed to have somewhere to go, until the look is `finished`.
        """
        loose = self.standing.loose
        least = {s: _minimal(choice.pushes - loose for choice in own) for s, own in self.choices.items()}
        known: dict[tuple[int, Pushes], bool] = {}

        def fits(s: int, beside: Pushes) -> bool:
            if (s, beside) not in known:
                known[s, beside] = self._chain_fits(s, beside) and self._others_fit(s, beside, least, finished)
            return known[s, beside]

        for s in those:
            self.choices[s] = [choice for choice in self.choices[s] if fits(s, choice.pushes - loose)]

    def _chain_fits(self, s: int, beside: Pushes) -> bool:
        """Those pushed out count beside the chain that led here, of which some of them may be part."""
        room = self.extra - self.depth[s]
        back = sum(self.depth.get(other, self.extra) < self.extra for other in beside)
        return len(beside) <= room or 0 < back >= len(beside) - room

    def _others_fit(self, s: int, beside: Pushes, least: Mapping[int, tuple[Pushes, ...]], finished: bool) -> bool:
        """Those pushed out, and all who must move anyhow, still have somewhere to go."""
        moved = beside if s in self.standing.loose else beside | {s}
        if len(moved) > self.extra:
            return False
        others = (*beside, *(other for other in self.must if other != s))
        return all(
            any(len(pushes | moved) <= self.extra for pushes in least[other]) if other in least else not finished
            for other in others
        )

    def keep_within_reach(self) -> None:
        """Leave out whom nobody pushes out any more."""
        reached, ahead = set(self.standing.loose), sorted(self.standing.loose)
        while ahead:
            for choice in self.choices.get(ahead.pop(), ()):
                fresh = choice.pushes - reached
                reached |= fresh
                ahead += sorted(fresh)
        self.choices = {s: own for s, own in self.choices.items() if s in reached}


def ripple(standing: Standing, must: frozenset[int], extra: int, over: Callable[[], bool]) -> dict[int, list[Choice]]:
    """Return the choices of all who may move when at most `extra` do beside the loose ones.

    `must` are the loose screenings that have no home to stay in. Raises TooWide, also when the time is `over`.
    """
    found = _Ripple(standing, must, extra, over)
    found.spread()
    size = -1
    while size != (size := sum(map(len, found.choices.values()))):
        found.strike(sorted(found.choices), finished=True)
        found.keep_within_reach()
    return found.choices


def _minimal(sets: Iterable[Pushes]) -> tuple[Pushes, ...]:
    """Return the sets that hold no other of them."""
    found: set[Pushes] = set()
    for one in sorted(set(sets), key=lambda pushes: (len(pushes), sorted(pushes))):
        if not any(smaller <= one for smaller in _smaller(one, found)):
            found.add(one)
    return tuple(sorted(found, key=lambda pushes: (len(pushes), sorted(pushes))))


def _smaller(one: Pushes, found: set[Pushes]) -> Iterable[Pushes]:
    """Return the subsets of a small set that were found, or all found ones beside a large one."""
    members = sorted(one)
    if len(members) > 6:
        return found
    subsets = (frozenset(m for n, m in enumerate(members) if bits >> n & 1) for bits in range(2 ** len(members)))
    return (subset for subset in subsets if subset in found)
