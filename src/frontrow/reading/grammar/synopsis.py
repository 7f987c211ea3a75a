"""The synopsis: which paragraphs are it, and who signed it."""

import re
from collections.abc import Iterator, Sequence

from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import fold, key
from frontrow.reading.grammar.bilingual import by_language
from frontrow.reading.grammar.labels import label_at
from frontrow.reading.grammar.parts import Part, furnished
from frontrow.reading.grammar.people import nameable, person_shaped
from frontrow.reading.grammar.title_lines import heads_page
from frontrow.reading.line_search import line_at, line_numbered, lines_at, lines_between
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon

_SIGNED_INLINE = re.compile(
    r"[.!?…”\")]\s*(?:[–—-]\s*|[(\[]\s*)([^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){1,3})\s*[)\]]?$"
)
FAR_LONGER = 1.6
_SHORTEST_TOLD = 40  # characters behind the label of a synopsis
_LONGEST_HEADING = 5  # words
_SET = frozenset({"bold", "italic"})
_FEWEST_LEADING = 8  # words
_FEWEST_TOLD = 3  # words of a sentence that is shorter
_ENDS = (".", "!", "?", "…", "”", '"', ")", "»", "’")


def synopsis_run(
    page: Page, lines: Sequence[Line], parts: Sequence[Part], taken: frozenset[int]
) -> tuple[list[Line], bool]:
    """The paragraphs of the synopsis and whether a heading calls them so."""
    headed = [
        [line for line in _own_lines(page, part) if _texty(line) and line.index not in taken]
        for part in parts
        if part.role == "synopsis"
    ]
    headed = [_together(run) for run in headed if run]
    inline = [part for part in parts if part.role == "synopsis" and part.inline]
    if headed and max(map(_length, headed)) > max((p.inline[1] - p.inline[0] for p in inline if p.inline), default=0):
        return max(headed, key=_length), True
    away = ("biography", "filmography", "prizes", "festivals", "statement")
    other = {line.index for part in parts if part.role in away for line in part.lines}
    other |= lines_at(lines, (part.heading[0] for part in inline))
    elsewhere = taken | other
    runs = _below_title(page, _runs([line for line in lines if line.index not in elsewhere]))
    if not inline and not runs:
        return _sentence(page, lines, elsewhere), False
    if inline:
        return [], False
    return _fuller(runs), False


def _own_lines(page: Page, part: Part) -> list[Line]:
    """The lines of a part up to one that is set as its heading is, with a colon too: "Synopsis:" ends at "My view:"."""
    heading = line_at(page.lines, part.heading[0])
    if heading is None or not _is_heading(heading):
        return list(part.lines)
    kinds = heading.kinds & _SET
    end = next((line.index for line in part.lines if _is_heading(line) and line.kinds & _SET == kinds), None)
    return [line for line in part.lines if end is None or line.index < end]


def _is_heading(line: Line) -> bool:
    """Whether a line of few words with a colon behind them is set as a heading."""
    is_set = bool(line.kinds & _SET) or line.heading > 0
    return is_set and line.text.endswith(":") and len(line.words) <= _LONGEST_HEADING


def _below_title(page: Page, runs: list[list[Line]]) -> list[list[Line]]:
    """The runs below the page's own title where that is its one first heading of those words: what stands above speaks
    of the site. All of them where none stands below."""
    titles = [line.index for line in page.lines if heads_page(page, line)]
    return [run for run in runs if len(titles) == 1 and run[0].index > titles[0]] or runs


def _fuller(runs: Sequence[list[Line]]) -> list[Line]:
    """The first run of paragraphs, or the second where it is far longer: a first one may be only a lead."""
    first = runs[0]
    return max(runs[:2], key=_length) if _length(first) * FAR_LONGER < max(map(_length, runs[:2])) else first


def _sentence(page: Page, lines: Sequence[Line], away: frozenset[int]) -> list[Line]:
    """Where nothing longer is printed: the first line with a full stop that follows what is known of the film."""
    known = [line.index for line in lines if line.index in away]
    first, last = min(known, default=0), max(known, default=0)
    for line in lines:
        words = line.text.split()
        is_call = line.text.endswith("!") and len(line.text) < _SHORTEST_TOLD  # "Follow us on the net!"
        near = known and not is_call and first < line.index <= last + 3 and line.index not in away and not line.heading
        if near and _one_sentence(words, line.text):
            return [line]
    return []


def _one_sentence(words: list[str], text: str, share: int = 2) -> bool:
    """Whether words are a sentence: a full stop, and one in `share` of them small."""
    return (
        len(words) >= 4
        and text.endswith((".", "!", "?", "…"))
        and sum(w[:1].islower() for w in words) * share >= len(words)
    )


def _texty(line: Line) -> bool:
    words = line.text.split()
    small = sum(w[:1].islower() for w in words)
    return line.prose or (len(words) >= 5 and line.text.endswith(_ENDS) and small >= len(words) * 0.4)


def _runs(lines: Sequence[Line]) -> list[list[Line]]:
    """Runs of neighbouring paragraphs, each with at least one that is prose."""
    runs: list[list[Line]] = []
    signs = {line.index for line in lines if not line.key}  # a lone "/" divides languages, not texts
    lines = [line for line in lines if line.key]
    for line in lines:
        is_told = _texty(line) or _between(line, lines) or _leads(line, lines)
        if not is_told or line.kinds & {"navigation", "footer"} or line.heading or _names_prize(line):
            continue
        last = runs[-1][-1] if runs else None
        if last is not None and (
            line.index == last.index + 1 or (line.index == last.index + 2 and line.index - 1 in signs)
        ):
            runs[-1].append(line)
        else:
            runs.append([line])
    return [run for run in runs if any(line.prose for line in run) and _length(run) >= 80]


def _names_prize(line: Line) -> bool:
    """Whether a line begins with a prize and is no sentence: "Jury Prize at the Moon Festival (Poland)"."""
    opening = " ".join(word.key for word in line.words[:1])
    return opening in lexicon().prize_words and not line.text.rstrip().endswith((".", "!", "?", "…"))


def _between(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a short sentence stands between two paragraphs."""
    near = [one for one in lines_between(lines, line.index - 2, line.index + 2) if one is not line]
    return len(near) == 2 and all(map(_texty, near)) and _one_sentence(line.text.split(), line.text, 3)


def _leads(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a sentence ends with a colon and the paragraph right below goes on with it."""
    following = line_numbered(lines, line.index + 1)
    words = line.text.split()
    is_long = len(words) >= _FEWEST_LEADING and 2 * sum(word[:1].islower() for word in words) >= len(words)
    return line.text.endswith(":") and is_long and following is not None and following.text[:1].islower()


def _together(lines: Sequence[Line]) -> list[Line]:
    runs = _runs(lines)
    return max(runs, key=_length) if runs else list(lines)


def _length(run: Sequence[Line]) -> int:
    return run[-1].end - run[0].start


def synopsis_findings(
    page: Page,
    lines: Sequence[Line],
    run: Sequence[Line],
    headed: bool,
    parts: Sequence[Part],
    directors: Sequence[str],
) -> Iterator[Finding]:
    """The synopsis and its author."""
    if not run:
        for part in parts:
            if part.role == "synopsis" and part.inline and _is_told(page.text[slice(*part.inline)]):
                end = max([part.inline[1]] + [line.end for line in _following(part)])
                yield Finding(
                    "film.synopsis",
                    None,
                    (Spot(part.inline[0], end), Spot(*part.heading, role="label")),
                    "synopsis.headed",
                )
                return
        return
    start, end = run[0].start, run[-1].end
    inline = _SIGNED_INLINE.search(page.text, max(start, end - 80), end)
    if inline and person_shaped(inline[1]) and fold(inline[1]) not in map(fold, directors):
        yield Finding("film.synopsis_author", inline[1], (Spot(*inline.span(1)),), "synopsis.signed_inline")
        end = inline.start() + 1
    else:
        yield from _signature(page, lines, run[-1], directors)
    rule = "synopsis.headed" if headed else "synopsis.first"
    for left, right in by_language(run, end):
        yield Finding("film.synopsis", None, (Spot(left, right),), rule)


def _is_told(text: str) -> bool:
    """Whether what follows the label of a synopsis is one: long, or a short sentence of its own."""
    is_sentence = len(text.split()) >= _FEWEST_TOLD and text.rstrip().endswith((".", "!", "?", "…"))
    return len(text) > _SHORTEST_TOLD or is_sentence


def _following(part: Part) -> list[Line]:
    kept: list[Line] = []
    for line in part.lines:
        if not _texty(line):
            break
        kept.append(line)
    return kept


def _signature(page: Page, lines: Sequence[Line], last: Line, directors: Sequence[str]) -> Iterator[Finding]:
    """The short line after the synopsis that is only a name: its author."""
    after = line_numbered(lines, last.index + 1)
    if after is None or after.heading or furnished(after) or after.kinds & {"label_cell", "navigation"}:
        return
    start, end = after.start, after.end
    label = None
    for size in (3, 2, 1):
        words = after.words[:size]
        if len(words) == size and " ".join(w.key for w in words) in lexicon().byline and len(after.words) > size:
            label, start = (words[0].start, words[-1].end), words[-1].end
            break
    while start < end and page.text[start] in " :–—-/|(":
        start += 1
    name = page.text[start:end].strip(" .,)")
    if fold(name) in map(fold, directors) or not _signature_like(page, after, name):
        return
    spots = (Spot(start, start + len(name)), *((Spot(*label, role="label"),) if label else ()))
    yield Finding(
        "film.synopsis_author",
        " ".join(name.split()),
        spots,
        "synopsis.signed_label" if label else "synopsis.signed_line",
    )


def _signature_like(page: Page, line: Line, name: str) -> bool:
    if (
        not person_shaped(name)
        or len(name.split()) > 4
        or key(name) in lexicon().labels
        or key(name) in lexicon().territories
    ):
        return False
    is_asked = any(
        "director" in match.roles for at in range(len(line.words)) if (match := label_at(page, line.words, at))
    )
    return nameable(name) and not is_asked and label_at(page, line.words, 0) is None and "," not in name
