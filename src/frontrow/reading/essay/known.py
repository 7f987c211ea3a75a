"""Names the catalogue knows, found in one pass over the folded text (Aho-Corasick), whole words only."""

from collections.abc import Iterable

import ahocorasick

from frontrow.reading.essay.people import Named
from frontrow.reading.folding import fold_same
from frontrow.reading.names import Names
from frontrow.reading.spans import Characters


def known_names(text: str, names: Names) -> tuple[list[Named], list[Named]]:
    """People and organisations, and titles of works, that stand in `text`; the longest of overlapping ones."""
    folded = fold_same(text)
    people = _found(
        text,
        folded,
        [("person", p.id, n, p.name) for p in names.people for n in (p.name, *p.aliases) if " " in n]
        + [("organisation", o.id, n, o.name) for o in names.organisations for n in (o.name, *o.aliases) if len(n) > 3],
    )
    works = _found(text, folded, [("work", w.id, title, title) for w in names.works for title in w.titles])
    return people, works


def _found(text: str, folded: str, entries: Iterable[tuple[str, str, str, str]]) -> list[Named]:
    automaton = ahocorasick.Automaton()
    for kind, id_, spelling, name in entries:
        form = fold_same(" ".join(spelling.split()))
        if len(form) > 1 and form not in automaton:
            automaton.add_word(form, (len(form), kind, id_, name, spelling))
    if not len(automaton):
        return []
    automaton.make_automaton()
    hits = []
    for last, (size, kind, id_, name, spelling) in automaton.iter(folded):
        start, end = last + 1 - size, last + 1
        if _whole(folded, start, end) and _capitalised(text[start:end], spelling):
            hits.append(Named(start, end, name, kind, id_, "mention.known"))
    return longest(hits)


def _whole(folded: str, start: int, end: int) -> bool:
    before, after = folded[start - 1 : start], folded[end : end + 1]
    return not before.isalnum() and not after.isalnum()


def _capitalised(printed: str, spelling: str) -> bool:
    """Whether a name is printed with its capitals: the first word, and every long one that the catalogue spells so."""
    words, known = printed.split(), spelling.split()
    return not words[0][0].islower() and all(
        not word[0].islower() or len(own) <= 5 or own[0].islower()
        for word, own in zip(words[1:], known[1:], strict=False)
    )


def longest(hits: Iterable[Named]) -> list[Named]:
    """Of overlapping stretches the longest, in order of place."""
    kept, told = list[Named](), Characters()
    for hit in sorted(hits, key=lambda n: (n.start - n.end, n.start)):
        if not told.touch(hit.start, hit.end):
            kept.append(hit)
            told.add([(hit.start, hit.end)])
    return sorted(kept, key=lambda n: n.start)
