"""Fields: labels with the values that belong to them, in whatever order the page prints the two."""

from collections.abc import Sequence

from frontrow.reading.grammar.boxed_labels import boxed_fields
from frontrow.reading.grammar.bracketed_roles import bracketed_fields, opening_bracket
from frontrow.reading.grammar.broken_labels import broken_labels
from frontrow.reading.grammar.bylines import byline
from frontrow.reading.grammar.cast_cards import carded_casts
from frontrow.reading.grammar.colon_labels import colon_fields
from frontrow.reading.grammar.column_labels import column_fields
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.glued_labels import glued_fields
from frontrow.reading.grammar.labels import Match, label_at
from frontrow.reading.grammar.plain_labels import behind_colon, in_company, plain_field, reversed_field
from frontrow.reading.grammar.played import played_fields
from frontrow.reading.grammar.run_on import run_on_fields
from frontrow.reading.grammar.slashed_labels import slashed_fields
from frontrow.reading.grammar.stacked_labels import continued, nothing_after, on_other_lines
from frontrow.reading.legend import explains
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon

LONGEST_LINE = 20_000  # a stranger's endless line holds no label


def fields(page: Page, lines: Sequence[Line]) -> list[Field]:
    """Every field of `lines`, in reading order."""
    found: list[Field] = []
    alone: dict[int, Match] = {}
    weak: list[tuple[Line, Match]] = []
    for index, broken in broken_labels(page, lines).items():
        alone |= {index: broken, index + 1: broken}
    found += column_fields(page, lines)
    headed = {field.line for field in found}
    for line in lines:
        if line.index in alone or line.index in headed or line.index - 1 in headed:
            continue
        if len(line.text) > LONGEST_LINE or (page.legend and explains(line.text, page.language)):
            continue
        told = byline(page, line)
        here = (
            list(told.fields if told else behind_colon(page, line) or colon_fields(page, line))
            or slashed_fields(page, line)
            or boxed_fields(page, line)
            or bracketed_fields(page, line)
            or opening_bracket(page, line)
            or run_on_fields(page, line)
        )
        if here:
            found += here
            continue
        match = label_at(page, line.words, 0) if line.words and not line.prose else None
        if match is None and len(line.words) > 2 and line.words[0].key in lexicon().territories:
            match = label_at(page, line.words, 1)  # "UK distribution": whose distribution it is
        if match is None:
            found += reversed_field(page, line)
        elif nothing_after(page, line, match):
            alone[line.index] = match
        else:
            plain = list(plain_field(page, line, match)) or list(reversed_field(page, line))
            found += plain
            weak += [] if plain else [(line, match)]
    found += glued_fields(page, lines)
    found += in_company(page, weak, {f.line for f in found})
    taken = {f.line for f in found}
    found += played_fields(page, lines, taken)
    for carded in list(carded_casts(page, lines, alone)):
        found.append(carded)
        del alone[carded.line]
    found += on_other_lines(page, lines, alone, taken)
    taken |= alone.keys()
    found = [continued(page, lines, f, taken) for f in found]
    return sorted((f for f in found if f.values), key=lambda f: f.values[0])
