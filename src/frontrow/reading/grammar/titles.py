"""The film's titles: labelled, from the head of the page, or joined to them by a filmography."""

from collections.abc import Iterator, Sequence

from frontrow.reading.claim import Json
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import fold
from frontrow.reading.grammar.field import Field
from frontrow.reading.grammar.filmography import Row, Title, column_languages
from frontrow.reading.grammar.labels import TITLES, label_at
from frontrow.reading.grammar.title_head import Head
from frontrow.reading.grammar.title_lines import named_by_page
from frontrow.reading.grammar.title_pieces import Candidate
from frontrow.reading.grammar.title_text import title_spans, unquoted
from frontrow.reading.line_search import line_at
from frontrow.reading.page import Page, words_in
from frontrow.reading.vocabulary.lexicon import TITLE_IN

LONGEST_PAIR = 20  # words of a line with two titles


def title_findings(
    page: Page, head: Head, fields: Sequence[Field], rows: Sequence[Row], year: int | None
) -> Iterator[Finding]:
    """Every title of the film: labelled ones first, then the head's, then those that a filmography row joins to
    them."""
    found = list(_labelled_titles(page, fields))
    parts = [part for role, one in found if role == "title" for part in title_spans(page, one.start, one.end)]
    labelled = [fold(page.text[start:end]) for start, end in parts]
    found += [("", one) for one in head.titles if not labelled or _is_another(page, one, labelled)]
    spans = [
        (role, c.rule if number == 0 or not _is_sure(page, role, c) else "title.second", span)
        for role, c in found
        for number, span in enumerate(title_spans(page, c.start, c.end))
    ]
    spans += [("", "title.beside", span) for span in _beside(page, spans)]
    joined = list(_joined(page, rows, {fold(page.text[a:b]) for _, _, (a, b) in spans}, year))
    languages = {fold(title.text): language for title, language in joined}
    seen: set[str] = set()
    for role, rule, (start, end) in spans:
        text = " ".join(page.text[start:end].split())
        seen.add(fold(text))
        language = role.removeprefix(TITLE_IN) if role.startswith(TITLE_IN) else languages.get(fold(text))
        is_original = role == "original_title" or rule == "title.element"
        yield _title(text, language, start, end, rule, {"original": True} if is_original else {})
    for title, language in joined:
        if fold(title.text) not in seen:
            seen.add(fold(title.text))
            yield _title(title.text, language, title.start, title.end, "title.filmography", {})


def _is_sure(page: Page, role: str, title: Candidate) -> bool:
    """Whether the first part of a title is one without doubt, so that the second is told by it."""
    return title.rule == "title.heading" or (not role and _is_called_so(page, title))


def _is_another(page: Page, title: Candidate, labelled: Sequence[str]) -> bool:
    """Whether the page is called by a title that holds none of the labelled ones, as a showing's name does: "Monthly
    screening: Title"."""
    printed = fold(page.text[title.start : title.end])
    return _is_called_so(page, title) and not any(one in printed for one in labelled)


def _is_called_so(page: Page, title: Candidate) -> bool:
    """Whether a title is the line by which the page is called: beside it another one may be labelled."""
    line = line_at(page.lines, title.start)
    return line is not None and named_by_page(page, line)


def _beside(page: Page, known: Sequence[tuple[str, str, tuple[int, int]]]) -> Iterator[tuple[int, int]]:
    """The other titles on a line that says nothing but one of the film's titles and, behind a slash, another."""
    names = {fold(page.text[a:b]) for _, _, (a, b) in known}
    for line in page.slashed:
        dated = any(character.isdigit() for character in line.text)  # a specification, a row of a filmography
        if line.prose or dated or len(line.words) > LONGEST_PAIR:
            continue
        pieces = title_spans(page, line.start, line.end)
        if len(pieces) == 2 and len({fold(page.text[a:b]) for a, b in pieces} - names) == 1:
            yield from (piece for piece in pieces if fold(page.text[piece[0] : piece[1]]) not in names)


def _title(text: str, language: str | None, start: int, end: int, rule: str, qualifiers: dict[str, Json]) -> Finding:
    value: dict[str, Json] = {"text": text, "lang": language}
    return Finding("film.title", value, (Spot(start, end),), rule, qualifiers)


def _labelled_titles(page: Page, fields: Sequence[Field]) -> Iterator[tuple[str, Candidate]]:
    for field in fields:
        for role in field.roles:
            if role in TITLES:
                for start, end in (span for span in field.values[:1] if not _is_heading_cell(page, *span)):
                    yield role, Candidate(*unquoted(page.text, start, end), "title.label")


def _is_heading_cell(page: Page, start: int, end: int) -> bool:
    """Whether what follows a label is the next column's heading, as in the head of a filmography table."""
    words = words_in(page, start, end)
    match = label_at(page, words, 0) if words else None
    return match is not None and match.end >= end and page.label_cells.hold(start, end)


def _joined(page: Page, rows: Sequence[Row], own: set[str], year: int | None) -> Iterator[tuple[Title, str | None]]:
    """The titles, with their columns' languages, of the row that carries one of the film's own titles."""
    languages = column_languages(page, rows)
    for film in rows:
        names = {fold(title.text) for title in film.titles}
        if names & own and (year is None or abs(film.year - year) <= 1) and len(film.titles) == 2 and not film.segment:
            for column, title in enumerate(film.titles):
                yield title, languages.get(column)
            return
