"""Which films a page is about: one, or several with their own ranges of lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from frontrow.reading.folding import key
from frontrow.reading.grammar.entries import Entry, entries
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.film_page import filmographies
from frontrow.reading.grammar.parts import furnished, parts
from frontrow.reading.grammar.people import person_shaped
from frontrow.reading.grammar.spec_line import Spec, specs
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon


@dataclass(frozen=True)
class FilmRange:
    """The lines of one film."""

    lines: tuple[Line, ...]
    entry: Entry | None = None


def film_ranges(page: Page, lines: Sequence[Line], labelled: Sequence[Field]) -> list[FilmRange]:
    """The page cut into one range a film: before each specification that has a title of its own, at each entry of a
    list."""
    listed = entries(page, lines, labelled)
    starts = sorted({*listed, *_starts(page, lines, labelled)})
    if len(starts) < 2:
        return [FilmRange(tuple(lines))]
    cuts = [starts[0] if listed else lines[0].index, *starts[1:], lines[-1].index + 1]
    return [FilmRange(tuple(line for line in lines if a <= line.index < b), listed.get(a)) for a, b in pairwise(cuts)]


def _starts(page: Page, lines: Sequence[Line], labelled: Sequence[Field]) -> list[int]:
    divided = parts(page, lines, labelled)
    away = {i for film in filmographies(page, lines, divided) for i in film.lines}
    away |= {
        line.index
        for part in divided
        if part.role in ("prizes", "festivals", "biography", "screenings")
        for line in part.lines
    }
    field_lines = {f.line for f in labelled}
    starts: list[int] = []
    seen: list[Spec] = []
    for spec in specs(page, lines):
        if spec.lines[0].index in away or len(spec.kinds & {"country", "year", "minutes"}) < 2:
            continue
        start = _title_line(page, lines, spec, field_lines, away)
        if start is not None and not any(_same(spec, other) for other in seen) and (not starts or start > starts[-1]):
            starts.append(start)
            seen.append(spec)
    return starts


def _same(spec: Spec, other: Spec) -> bool:
    """Whether two specifications may be one film's: no year, country or length of theirs differs."""
    return all(
        not spec.values(kind) or not other.values(kind) or set(spec.values(kind)) & set(other.values(kind))
        for kind in ("year", "minutes", "country")
    )


def _title_line(page: Page, lines: Sequence[Line], spec: Spec, field_lines: set[int], away: set[int]) -> int | None:
    """The line where a specification's own title stands: in itself, or the short line above; None without one."""
    first = spec.lines[0]
    if any(" ".join(w.key for w in first.words[:size]) in lexicon().supporting for size in (1, 2, 3, 4)):
        return first.index
    at = {line.index: line for line in lines}
    before = [at[i] for i in range(spec.lines[0].index - 1, spec.lines[0].index - 4, -1) if i in at]
    titles: list[Line] = []
    for line in before:
        if line.index in field_lines and not titles:
            continue
        if (
            line.prose
            or (line.text.endswith((".", "!", "…")) and len(line.words) >= 4)
            or furnished(line)
            or line.index in field_lines | away
            or len(line.text) > 100
            or key(line.text) in lexicon().labels
        ):
            break
        titles.append(line)
        if (line.block != spec.lines[0].block and len(titles) > 1) or line.heading:
            break
    if titles:
        return titles[-1].index
    own = [page.text[a:b] for a, b in spec.residues]
    return spec.lines[0].index if own and not (len(own) == 1 and person_shaped(own[0])) else None
