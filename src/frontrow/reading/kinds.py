"""What kind of document a page is: a film's page, an essay, or neither."""

from collections.abc import Sequence

from frontrow.reading.claim import Kind
from frontrow.reading.grammar.entries import entries
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.films import film_ranges
from frontrow.reading.grammar.labels import SECTIONS
from frontrow.reading.grammar.spec_line import specs
from frontrow.reading.page import Page
from frontrow.reading.vocabulary.roles import PEOPLE

FEWEST_OF_A_CREW = 3  # trades, the director's among them: one line of so many is a film's


def kind_of(page: Page, labelled: Sequence[Field]) -> Kind:
    """A film page states credits or a specification; an essay is mostly running text in several paragraphs."""
    prose = [line for line in page.lines if line.prose]
    written = sum(len(line.text) for line in prose)
    whole = sum(len(line.text) for line in page.lines) or 1
    facts = [f for f in labelled if not set(f.roles) & SECTIONS]
    stated = bool(specs(page, page.lines))
    if len(prose) > 1 and written / whole > 0.6 and len(film_ranges(page, page.lines, labelled)) > 1:
        return "film_page"
    if entries(page, page.lines, labelled):
        return "film_page"
    credited = {role for field in facts for role in field.roles} & PEOPLE
    is_crew = "director" in credited and len(credited) >= FEWEST_OF_A_CREW
    if not stated and not is_crew and written > 600 and written / whole > 0.7 and len({f.line for f in facts}) == 1:
        return "essay"  # a piece of news with one line of credits, a picture's for instance
    if (
        len(prose) >= 4
        and written > 1500
        and written / whole > 0.75
        and len(facts) < 4
        and not (stated and written / whole < 0.9)
    ):
        return "essay"
    if stated or is_crew or len(facts) >= 2 or any(m.target.startswith("json-ld:Movie") for m in page.marks):
        return "film_page"
    if len(prose) >= 2 and written > 300 and written / whole > 0.6:
        return "essay"
    return "film_page" if facts and prose else "unknown"
