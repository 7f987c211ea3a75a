"""Conflicts of two, gathered into sets of which at most one can be attended: what makes an integer program strong."""


def cliques(conflicts: list[set[int]]) -> list[list[int]]:
    """Return sets of offers of which at most one can be attended; together they hold every conflict (greedily few).

    `conflicts[k]` are the offers in conflict with offer k, symmetric, offers in order of time.
    """
    found: list[list[int]] = []
    covered: set[tuple[int, int]] = set()
    for b, against in enumerate(conflicts):
        for a in sorted((a for a in against if a < b), reverse=True):
            if (a, b) in covered:
                continue
            clique = [a, b]
            for other in sorted(conflicts[a] & against, key=lambda k: (k > b, -k)):
                if all(other in conflicts[member] for member in clique):
                    clique.append(other)
            clique.sort()
            covered.update((x, y) for n, x in enumerate(clique) for y in clique[n + 1 :])
            found.append(clique)
    return found
