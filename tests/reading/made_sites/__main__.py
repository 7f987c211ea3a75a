"""Prints what teaching made sites gives: `python -m tests.reading.made_sites [FIRST_SEED COUNT] [--faults]`."""

import sys
from collections import Counter

from tests.reading.made_sites.figures import added, by_choice, outcome_of, shares

_SHOWN = 40  # options of choices, the costliest first


def main() -> None:
    """The figures of a run of seeds."""
    numbers = [int(one) for one in sys.argv[1:] if one.isdigit()]
    first, count = numbers if numbers else (1000, 200)
    outcomes = [outcome_of(seed) for seed in range(first, first + count)]
    for one in outcomes if "--faults" in sys.argv else ():
        form, language = one.site.template.form, one.site.template.language
        print(f"== {one.site.seed} {form} {language} right/wrong/missed {one.every}")
        for kind in ("refused", "harmful", "faults"):
            print(
                *(f"   {kind}: {said}" for said in getattr(one, kind)), sep="\n", end="\n" if getattr(one, kind) else ""
            )
    print("what costs most: precision / recall, wrong, missed, sites")
    for choice, option, sites, counts in list(by_choice(outcomes))[:_SHOWN]:
        print(f"   {choice:12} {option:36} {_shown(counts)} {counts[1]:5} {counts[2]:5} {sites:5}")
    kinds = Counter(tuple(fault.split(": ")[1].split()[:2]) for one in outcomes for fault in one.faults)
    print("faults by property:", *(f"{name} {kind} {n}," for (name, kind), n in kinds.most_common(24)))
    for words, name in (("kinds that the first page has", "known"), ("all facts", "every")):
        counts = added(getattr(one, name) for one in outcomes)
        print(f"{count} sites, {words:30} {_shown(counts)}  right, wrong, missed {counts}")


def _shown(counts: tuple[int, int, int]) -> str:
    return "{:.3f} / {:.3f}".format(*shares(counts))


if __name__ == "__main__":
    main()
