"""Filmographies: rows of year and titles in one or two languages, with segments, notes and co-directors."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from frontrow.reading.claim import Json
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import CAPITAL, fold, key
from frontrow.reading.grammar.atoms import YEAR, durations, years
from frontrow.reading.grammar.parts import Part
from frontrow.reading.language import language_of, title_language
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon

_YEAR_FIRST = re.compile(
    rf"^[\s•·*–-]*[(\[]?({YEAR})(?:[-–/]\d\d|\s?[-–/]\s?\d{{4}})?[)\]]?\.?(?:\s*[-–—:|,•·]\s*|\s+|\t)"
)
_YEAR_LAST = re.compile(rf"[\s,(\[–—:|-]*\b({YEAR})(?:\s?[-–/]\s?(?:\d\d)?\d\d)?([^()\[\]]*)[)\]]?\.?\s*$")
_BRACKET = re.compile(r"(?<!\w)[(\[]([^()\[\]]*)[)\]]")
_SPLIT = re.compile(r"\s+[/|]\s*|\s*[/|]\s+|(?<=[^\W\d])/(?=" + CAPITAL + r")|\t+")
_INLINE_BRACKET = re.compile(rf"([^();\n]+?(?:\([^()\d]*\)[^();\n]*?)?)\s*[(\[]([^()\[\]]*{YEAR}[^()\[\]]*)[)\]]")
_BRACKETED_YEAR = re.compile(rf"([^()\[\];]+?)\s*[(\[]([^()\[\]]*[^()\[\]\d\s–-][^()\[\]]*?{YEAR}[^()\[\]]*)[)\]]\.?")
_LAST_BRACKET = re.compile(r"\s[(\[]([^()\[\]]*)[)\]]\.?\s*\Z")
_YEAR_ALONE = re.compile(rf"[(\[]?{YEAR}[)\].,]?")
_FEWEST_PAIRS = 2
_LONGEST_ROW = 130  # characters
LONGEST_LIST = 6000
_INITIAL = re.compile(r"\w\s[^\W\d_]\.$")  # "Christine M." is shortened, and no sentence ends
_FEWEST_OF_SENTENCE = 3  # words
_BEFORE_NOTES = (", ", " – ", " — ", " - ")
_QUOTES = " \t\n,;:.–—-•·*\"“”„«»‘’'"


@dataclass(frozen=True, slots=True)
class Title:
    """One title of a row with its span."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Row:
    """One film of a filmography: year, the titles it is printed under, the segment, and what brackets say beside."""

    start: int
    end: int
    year: int
    titles: tuple[Title, ...]
    segment: str | None
    notes: tuple[str, ...]
    codirected: bool


def rows_of_part(page: Page, part: Part) -> list[Row]:
    """The rows of a part that its heading calls a filmography."""
    found = list(inline_rows(page, *part.inline)) if part.inline else []
    lines = [line for line in part.lines if "©" not in line.text]  # whose the site is, and since when
    is_year_last = _ends_with_years([line.text for line in lines])
    for line in lines:
        here = row(page, line.start, line.end, is_year_last) if len(line.text) < _LONGEST_ROW else None
        several = list(inline_rows(page, line.start, line.end))
        is_one = here is not None and (len(several) < 2 or (is_year_last and _has_two_years(line.text)))
        if here is None and len(several) == 1:
            several = [replace(several[0], end=line.end)]  # "Title (2009), co-dir. Name"
        found += [here] if here is not None and is_one else several
    return found or list(rows_of_pairs(page, lines))


def _ends_with_years(texts: Sequence[str]) -> bool:
    """Whether more lines of a list end with a year than begin with one: one that does both begins with its title."""
    one_year = [text for text in texts if not _has_two_years(text)]
    return sum(bool(_YEAR_LAST.search(text)) and not _YEAR_FIRST.match(text) for text in one_year) > sum(
        bool(_YEAR_FIRST.match(text)) for text in one_year
    )


def _has_two_years(text: str) -> bool:
    return _YEAR_FIRST.match(text) is not None and len(re.findall(rf"(?<!\d){YEAR}(?!\d)", text)) == 2


def rows_of_pairs(page: Page, lines: Sequence[Line]) -> Iterator[Row]:
    """The films of a list that gives two lines to each, its year and its title, in either order."""
    is_year = [_YEAR_ALONE.fullmatch(line.text) is not None for line in lines]
    pairs = list(zip(lines[::2], lines[1::2], strict=False))
    is_first, is_second = all(is_year[::2]), all(is_year[1::2])
    if len(pairs) < _FEWEST_PAIRS or len(lines) % 2 or is_first == is_second:
        return
    for one, two in pairs:
        title, dated = (two, one) if is_first else (one, two)
        start, end = min(one.start, two.start), max(one.end, two.end)
        year = int(dated.text.strip("()[]., "))
        found = _built(page, title.start, title.end, year, "", start, end) if len(title.text) < _LONGEST_ROW else None
        if found is not None:
            yield found


def unheaded_rows(page: Page, lines: Sequence[Line], taken: set[int]) -> list[list[tuple[Line, Row]]]:
    """Runs of at least three lines (two years apart or more) that each begin with a year and name a film."""
    runs: list[list[tuple[Line, Row]]] = []
    current: list[tuple[Line, Row]] = []
    for line in lines:
        begins = (
            _YEAR_FIRST.match(line.text)
            and len(line.text) < _LONGEST_ROW
            and not line.prose
            and line.index not in taken
        )
        found = row(page, line.start, line.end) if begins else None
        if found is not None:
            current.append((line, found))
        elif current:
            runs.append(current)
            current = []
    runs.append(current)
    first: dict[str, int] = {}
    for line in lines if any(runs) else ():
        if len(line.text) < 100:
            first.setdefault(line.key, line.index)
    long = [run for run in runs if (len(run) >= 3 and len({r.year for _, r in run}) >= 2) or _holds_own(run, first)]
    return [run for run in long if not _tells_where_shown([line for line, _ in run])]


def _tells_where_shown(lines: Sequence[Line]) -> bool:
    """Whether a run of years lists festivals that showed a film, as one line in three says, and not films."""
    telling = sum(any(word.key in lexicon().festival_words for word in line.words) for line in lines)
    return 3 * telling >= len(lines) > 0


def _holds_own(run: Sequence[tuple[Line, Row]], first: Mapping[str, int]) -> bool:
    """Whether a short run holds a film that an earlier line of the page is the title of; `first` tells where each line
    stands first."""
    begins = run[0][0].index if run else 0
    return any(first.get(key(title.text), begins) < begins for _, film in run for title in film.titles)


def row(page: Page, start: int, end: int, is_year_last: bool = False) -> Row | None:
    """The film that `[start, end)` names with its year, or None; `is_year_last` tells which of two years it is."""
    text = page.text[start:end]
    if (
        any(label.role == "filmography" for word in key(text).split() for label in lexicon().labels.get(word, ()))
        and ":" in text
    ):
        return None
    first = _YEAR_FIRST.match(text)
    if first is not None and not (is_year_last and _has_two_years(text)):
        return _built(page, start + first.end(), end, int(first[1]), "", start)
    bracketed = _BRACKETED_YEAR.fullmatch(text)
    if bracketed is not None:
        return _from_bracket(page, start, bracketed)
    note = _LAST_BRACKET.search(text)
    if note is not None and _noted(note[1]):  # "Title, 1996 (short)"
        text = text[: note.start()]
    last = _YEAR_LAST.search(text, first.end(1) if first is not None else 0)
    if last is None or last.start() == 0:
        return None
    tail = f"{last[2]},{note[1]}" if note is not None and _noted(note[1]) else last[2]
    return _built(page, start, start + last.start(), int(last[1]), tail, start, end)


def inline_rows(page: Page, start: int, end: int) -> Iterator[Row]:
    """The films of a list in one paragraph: "Title (1991, short), Title (1995)", "1991 Title, 1995 Title"."""
    end = min(end, start + LONGEST_LIST)  # what a stranger sends may be one endless line
    text = page.text[start:end]
    bracketed = list(_INLINE_BRACKET.finditer(text))
    if bracketed:
        for match in bracketed:
            found = _from_bracket(page, start, match)
            if found is not None:
                yield found
        return
    if len(re.findall(rf"{YEAR}[.,;](?:\s|$)", text)) > 1 and not re.match(rf"\s*{YEAR}", text):
        yield from _year_ends(page, start, end)
        return
    for piece in re.finditer(rf"[^;\n•]+?(?=[;\n•]|$|[,.]?\s+(?={YEAR}[\s:–-]+[^\W\d]))", text):
        found = row(page, start + piece.start(), start + piece.end())
        if found is not None:
            yield found


def _year_ends(page: Page, start: int, end: int) -> Iterator[Row]:
    """The films of "Title, 1955. Title, 1962."."""
    left = start
    for match in re.finditer(rf"{YEAR}(?:[.,;]\s*|$)", page.text[start:end]):
        found = row(page, left, start + match.end())
        left = start + match.end()
        if found is not None:
            yield found


def _from_bracket(page: Page, offset: int, match: re.Match[str]) -> Row | None:
    inside = years(page.text, offset + match.start(2), offset + match.end(2))
    if not inside:
        return None
    year, base = inside[-1], offset + match.start(2)
    head = match[2][: inside[0].start - base]
    rest = match[2][year.end - base :] + ("," + head if _noted(head) or not key(head) else "")
    other = (base, base + len(head)) if key(head) and not _noted(head) and head.lstrip()[0].isupper() else None
    left, right = offset + match.start(1), offset + match.end(1)
    lead = re.match(r"(?:[\s,;.•·–—&-]|(?:and|und|et|y|i|e|a|en|та|і|oraz)\s)+", page.text[left:right])
    found = _built(page, left + (lead.end() if lead else 0), right, int(year.value), rest, left, offset + match.end())
    second = _title(page, *other, []) if other and found else None
    return replace(found, titles=(*found.titles, second)) if found and second else found


def _built(page: Page, left: int, right: int, year: int, tail: str, start: int, end: int | None = None) -> Row | None:
    brackets = [(m.start(), m.end(), " ".join(m[1].split())) for m in _BRACKET.finditer(page.text, left, right)]
    pieces = _pieces(page, left, right, brackets)
    named = [page.text[a:b] for a, b in pieces[1:] if _noted(page.text[a:b])]  # "Title / short"
    pieces = [*pieces[:1], *((a, b) for a, b in pieces[1:] if page.text[a:b] not in named)]
    notes = [note for note in (*re.split(r"[,;]", tail), *named) if note.strip(" .-–")]
    segment, extra, found_notes, codirected = _brackets(page, brackets, len(pieces))
    titles = [t for t in (_title(page, a, b, found_notes) for a, b in pieces) if t]
    titles += [t for t in extra if all(fold(t.text) != fold(o.text) for o in titles)]
    found_notes += [note.strip() for note in notes]
    codirected = codirected or any(_codirected(note) for note in notes)
    if not titles or not key(titles[0].text) or any(len(t.text) > 90 or _is_sentence(page, t.text) for t in titles):
        return None
    if not _title_like(titles[0].text):
        return None
    return Row(start, end if end is not None else right, year, tuple(titles), segment, tuple(found_notes), codirected)


def _pieces(page: Page, left: int, right: int, brackets: Sequence[tuple[int, int, str]]) -> list[tuple[int, int]]:
    pieces, position = [], left
    for cut in _SPLIT.finditer(page.text, left, right):
        if not any(a <= cut.start() < b for a, b, _ in brackets):
            pieces.append((position, cut.start()))
            position = cut.end()
    pieces.append((position, right))
    return [(a, min([b] + [s for s, _, _ in brackets if a < s < b])) for a, b in pieces if page.text[a:b].strip()]


def _title(page: Page, left: int, right: int, notes: list[str]) -> Title | None:
    """A title without its quotes; trailing notes ("…, short", "…, doc.") go to `notes`."""
    while True:
        comma = max(page.text.rfind(sign, left, right) for sign in _BEFORE_NOTES)
        if comma < 0 or not _noted(page.text[comma + 2 : right]):
            break
        notes.append(page.text[comma + 1 : right].strip(_QUOTES))
        right = comma
    while left < right and page.text[left] in _QUOTES:
        left += 1
    while right > left and page.text[right - 1] in _QUOTES and not _INITIAL.search(page.text[left:right]):
        right -= 1
    return Title(left, right, " ".join(page.text[left:right].split())) if left < right else None


def _title_like(text: str) -> bool:
    return (
        text[0].isupper()
        or text[0].isdigit()
        or not text[0].isalpha()
        or text[0].lower() == text[0].upper()
        or len(text.split()) < 5
    )


def _is_sentence(page: Page, text: str) -> bool:
    """Whether what stands before a year ends as no title does: "… ist ein Drama aus", "… from the year"."""
    words = text.split()
    last, small = fold(words[-1]) if words else "", lexicon().stopwords.get(page.language or "", frozenset())
    is_of_year = any(label.role == "year" for label in lexicon().labels.get(last, ()))
    return len(words) > _FEWEST_OF_SENTENCE and (is_of_year or (words[-1].islower() and last in small))


def _brackets(
    page: Page,
    brackets: Sequence[tuple[int, int, str]],
    pieces: int,
) -> tuple[str | None, list[Title], list[str], bool]:
    """What brackets say: a segment, another title, notes, a co-director."""
    segment: str | None = None
    titles: list[Title] = []
    notes: list[str] = []
    repeated = {text for _, _, text in brackets if sum(t == text for _, _, t in brackets) > 1}
    for start, end, text in brackets:
        if text in repeated and not _noted(text):
            segment = text
        elif (named := _segment(text)) is not None:
            segment = named
        elif _noted(text) or pieces > 1 or not text[:1].isupper():
            notes.append(text)
        else:
            titles.append(Title(start + 1, end - 1, text))
    return segment, titles, notes, any(_codirected(text) for _, _, text in brackets)


def _segment(text: str) -> str | None:
    """The part's name in "segment: The Name", "episode “The Name”"; None where the bracket speaks of no segment."""
    match = re.match(r"^([^\W\d_]+)\.?\s*[:–-]?\s*[\"“„«]?(.+?)[\"”“»]?$", text)
    if match and key(match[1]) in lexicon().segment and match[2][:1].isupper():
        return match[2]
    return None


def _codirected(text: str) -> bool:
    folded = key(text)
    return any(folded == word or folded.startswith(word + " ") for word in lexicon().codirected)


def _noted(text: str) -> bool:
    """Whether every comma-parted piece of `text` is a note (kind of film, co-direction, length, year, country)."""
    pieces = [key(piece) for piece in re.split(r"[,;/]", text) if key(piece)]
    lex = lexicon()
    return key(text) in lex.notes or (
        bool(pieces)
        and all(
            piece in lex.notes
            or piece in lex.genres
            or piece in lex.territories
            or _codirected(piece)
            or piece.isdigit()
            or piece in lex.formats
            or bool(durations(piece, 0, len(piece)))
            or all(w in lex.notes for w in piece.split())
            for piece in pieces
        )
    )


def column_languages(page: Page, rows: Sequence[Row]) -> dict[int, str | None]:
    """The language of each column of titles, told from the whole column; None where it cannot be told."""
    paired = [r for r in rows if len(r.titles) == 2]
    if len(paired) < 2:
        return {}
    columns = [[r.titles[number].text for r in paired if r.titles[0].text != r.titles[1].text] for number in (0, 1)]
    languages: dict[int, str | None] = {}
    for number in (0, 1):
        languages[number] = title_language(columns[number], page.language, {v for v in languages.values() if v})
    if languages[0] is None and languages[1] is not None:
        languages[0] = title_language(columns[0], page.language, {languages[1]})
    return languages


def _told(text: str, language: str | None) -> str | None:
    """The column's language, unless the title by itself speaks for another."""
    own = language_of(text, sure=2) if language else None
    return language if own in (None, language) else None


def filmography_findings(page: Page, rows: Sequence[Row], heading: tuple[int, int] | None) -> Iterator[Finding]:
    """One finding a title; findings of one printed row share the qualifier `row`."""
    languages = column_languages(page, rows)
    context = (Spot(*heading, role="label"),) if heading else ()
    for number, film in enumerate(rows):
        qualifiers: dict[str, Json] = {"row": number + 1}
        if film.notes:
            qualifiers["note"] = ", ".join(film.notes)
        if film.codirected:
            qualifiers["codirected"] = True
        for column, title in enumerate(film.titles):
            language = _told(title.text, languages.get(column)) if len(film.titles) == 2 else None
            value: dict[str, Json] = {"year": film.year, "title": title.text, "lang": language, "segment": film.segment}
            spots = (Spot(title.start, title.end), Spot(film.start, film.end, "context"), *context)
            yield Finding(
                "person.filmography",
                value,
                spots,
                "filmography.headed" if heading else "filmography.rows",
                qualifiers,
                subject="person",
            )
