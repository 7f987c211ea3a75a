"""Labels on lines of their own, with values on the lines below or above, and lists that go on below."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from frontrow.reading.grammar.cell_lines import in_cell_of, only_countries
from frontrow.reading.grammar.field import Field, Style
from frontrow.reading.grammar.field_values import UNKNOWN_LABEL, stated, value_like
from frontrow.reading.grammar.labels import TITLES, VALUED, Match
from frontrow.reading.grammar.people import company, contact, parts_names, person, person_shaped
from frontrow.reading.grammar.speech import speech_only
from frontrow.reading.line_groups import is_paired_above
from frontrow.reading.line_search import line_at, line_numbered
from frontrow.reading.page import Line, Page
from frontrow.reading.vocabulary.lexicon import lexicon
from frontrow.reading.vocabulary.roles import COMPANIES, PEOPLE

_FEWEST_HEADED = 2  # names with a label below each
_WHOLE = frozenset({"after", "above", "under", "glued"})  # styles of values that do not go on


def nothing_after(page: Page, line: Line, match: Match) -> bool:
    """Whether a label stands alone on its line."""
    return page.text[match.end : line.end].strip(" :：.-–|*") == "" and not page.text[line.start : match.start].strip(
        " *-•·|>"
    )


def on_other_lines(page: Page, lines: Sequence[Line], alone: dict[int, Match], taken: set[int]) -> Iterator[Field]:
    """Labels on a line of their own: the value stands below, or above where the page prints values first."""
    at = {line.index: number for number, line in enumerate(lines)}
    is_above = _values_first(lines, alone)
    headed = _headed_by_names(page, lines, alone)
    for index, match in alone.items():
        if not set(match.roles) <= VALUED:
            continue
        paired = True if index in headed else _paired_above(page, lines[at[index]], alone)
        above = is_above if paired is None else paired
        beside = _line_beside(lines, at[index], -1 if above else 1)
        if (
            beside is None
            or beside.index in alone
            or beside.index in taken
            or beside.prose
            or _are_alike_labels(page, lines[at[index]], beside)
            or UNKNOWN_LABEL.match(beside.text)
        ):
            continue
        if value_like(page, match.roles, beside.start, beside.end) or set(match.roles) & (TITLES | COMPANIES):
            style: Style = "line" if not above else "under" if paired else "above"
            values: tuple[tuple[int, int], ...] = ((beside.start, beside.end),)
            if style == "above":
                values = _stacked_above(page, lines, at[index] - 1, match, alone)
            yield Field(match.roles, (match.start, match.end), values, style, index)


def _paired_above(page: Page, line: Line, alone: Mapping[int, Match]) -> bool | None:
    """Whether an element holds a label and the value above it alone, or that below; None for neither, or for another
    label."""
    above = is_paired_above(page, line) if page.boxes else None
    return None if above is None or line.index + (-1 if above else 1) in alone else above


def _headed_by_names(page: Page, lines: Sequence[Line], alone: Mapping[int, Match]) -> set[int]:
    """The labels of people, two at least, that each stand right below a heading that is a name and above no value: of
    `<h3>Name</h3><p>Editing</p><h3>Name</h3><p>Music</p>` each is what the one above it did."""
    found = set()
    for above, line, below in zip(lines, lines[1:], [*lines[2:], None], strict=False):
        match = alone.get(line.index)
        is_job = match is not None and set(match.roles) <= PEOPLE and not line.heading
        is_last = below is None or below.heading > 0 or below.prose or below.block != line.block
        if is_job and above.heading > 1 and person_shaped(above.text) and is_last and above.index not in alone:
            found.add(line.index)
    return found if len(found) >= _FEWEST_HEADED else set()


def _are_alike_labels(page: Page, one: Line, other: Line) -> bool:
    """Whether two lines are labels in elements of one name, wherever those stand: the first has no value."""
    names = (page.box_names.get((line.start, line.end), frozenset()) for line in (one, other))
    first, second = ({name.split(" > ")[-1] for name in every} for every in names)
    return "label_cell" in one.kinds & other.kinds and bool(first & second)


def _stacked_above(
    page: Page, lines: Sequence[Line], number: int, match: Match, alone: Mapping[int, Match]
) -> tuple[tuple[int, int], ...]:
    """The lines of one block between a label and the one above it, each a value."""
    values: list[tuple[int, int]] = []
    block = lines[number].block
    while (
        number >= 0
        and lines[number].block == block
        and lines[number].index not in alone
        and value_like(page, match.roles, lines[number].start, lines[number].end)
    ):
        values.append((lines[number].start, lines[number].end))
        number -= 1
    return tuple(reversed(values))


def _line_beside(lines: Sequence[Line], number: int, step: int) -> Line | None:
    return lines[number + step] if 0 <= number + step < len(lines) else None


def _values_first(lines: Sequence[Line], alone: dict[int, Match]) -> bool:
    """Whether labels close their runs of lines rather than open them; a label that has no value says nothing."""
    votes = 0
    for run in _runs(lines):
        if any(line.index in alone and set(alone[line.index].roles) <= PEOPLE | COMPANIES for line in run):
            votes += run[-1].index in alone
            votes -= run[0].index in alone
    return votes > 0


def _runs(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines of one block without running text or headings between them."""
    runs: list[list[Line]] = []
    for line in lines:
        if line.prose or line.heading:
            continue
        if runs and runs[-1][-1].index == line.index - 1 and runs[-1][-1].block == line.block:
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def continued(page: Page, lines: Sequence[Line], field: Field, taken: set[int]) -> Field:
    """A value goes on below while lines of the same block look like more of the same list."""
    if set(field.roles) <= {"language", "subtitles"} and field.values and field.style != "plain":
        return replace(field, values=(*field.values, *_more_tongues(page, lines, field, taken)))
    if field.roles == ("country",) and field.values:
        return replace(field, values=(*field.values, *_more_countries(page, lines, field, taken)))
    if field.style in _WHOLE or not set(field.roles) <= PEOPLE | COMPANIES or not field.values:
        return field if field.values else _filled(page, lines, field, taken)
    now, last = field, line_at(lines, field.values[-1][0])
    if last is None or field.values[-1][1] < last.end - 2:
        return field
    hanging = page.text[last.start : last.end].rstrip().endswith((",", ";", "/", "&"))
    while (line := line_numbered(lines, last.index + 1)) is not None:
        stacked = field.style == "line" and line.block == last.block
        is_listed = (field.style == "line" and _is_of_cast(page, lines, field, line)) or in_cell_of(page, now, line)
        is_more = stacked or hanging or is_listed or _is_surely_below(page, lines, field, line)
        if line.index in taken or not is_more or _is_made_as_label(page, field, line):
            break
        if not _goes_on(page, field, line, is_listed):
            break
        now = replace(now, values=(*now.values, (line.start, line.end)))
        hanging = line.text.endswith((",", ";", "/", "&"))
        last = line
    return now


def _is_surely_below(page: Page, lines: Sequence[Line], field: Field, line: Line) -> bool:
    """Whether a line is more of a list though no line of its paragraph: below the same heading."""
    return field.style == "line" and _is_surely_more(page, lines, field, line)


def _is_of_cast(page: Page, lines: Sequence[Line], field: Field, line: Line) -> bool:
    """Whether a line is an element of the same name as the first actor's below the heading of a cast."""
    return field.roles == ("cast",) and _is_headed_alike(page, lines, field, line)


def _is_headed_alike(page: Page, lines: Sequence[Line], field: Field, line: Line) -> bool:
    """Whether a line is an element of the same name as the first value's, below a label that is a heading."""
    first, here = (page.box_names.get(span, frozenset()) for span in (field.values[0], (line.start, line.end)))
    label = line_numbered(lines, field.line)
    return label is not None and label.heading > 0 and bool(first & here)


def _is_surely_more(page: Page, lines: Sequence[Line], field: Field, line: Line) -> bool:
    """Whether a line below a heading is without doubt of the kind that this asks for: a person with a first name that
    is known, a company that says so, a country."""
    is_company = bool(set(field.roles) & COMPANIES)
    is_kind = company(line.text) if is_company else person(line.text)
    is_kind = only_countries(page, line) if field.roles == ("country",) else is_kind
    return is_kind and _is_headed_alike(page, lines, field, line)


def _is_made_as_label(page: Page, field: Field, line: Line) -> bool:
    """Whether a line's element has the name of the label's and not the first value's: it is a label, known or not."""
    label, value, here = (
        page.box_names.get(span, frozenset()) for span in (field.label, field.values[0], (line.start, line.end))
    )
    return bool(label & here - value)


def _more_tongues(page: Page, lines: Sequence[Line], field: Field, taken: set[int]) -> Iterator[tuple[int, int]]:
    """The lines below a language that name nothing but languages, each on its own."""
    last = line_at(lines, field.values[-1][0])
    index = last.index + 1 if last is not None else -1
    while (line := line_numbered(lines, index)) is not None and index not in taken:
        if len(line.words) > 2 or not speech_only(page, line.start, line.end):
            return
        yield line.start, line.end
        index += 1


def _more_countries(page: Page, lines: Sequence[Line], field: Field, taken: set[int]) -> Iterator[tuple[int, int]]:
    """The lines below a country, of its paragraph or cell or like it below a heading, that name nothing but
    countries."""
    last = line_at(lines, field.values[-1][0])
    index = last.index + 1 if last is not None else -1
    while (line := line_numbered(lines, index)) is not None and index not in taken:
        is_stacked = last is not None and field.style == "line" and line.block == last.block
        is_listed = (is_stacked or in_cell_of(page, field, line)) and only_countries(page, line)
        if not is_listed and not _is_surely_more(page, lines, field, line):
            return
        yield line.start, line.end
        index += 1


def _filled(page: Page, lines: Sequence[Line], field: Field, taken: set[int]) -> Field:
    """A label with a colon and nothing after it: the value stands on the next line."""
    line = line_numbered(lines, field.line + 1)
    if (
        line is not None
        and line.index not in taken
        and not line.prose
        and set(field.roles) <= VALUED
        and value_like(page, field.roles, line.start, line.end)
    ):
        return continued(page, lines, replace(field, values=((line.start, line.end),), style="line"), taken)
    return field


def _ends_as_trade(line: Line) -> bool:
    """Whether a line of several words is a label that nobody knows: "Music Supervisor", "Drone Camera"."""
    is_open = len(line.words) > 1 and line.words[-1].end == line.end  # "Name (voice)" is an actor
    last = line.words[-1].key if is_open else ""
    behind = {label.role for label in lexicon().labels.get(last, ())} & PEOPLE - {"cast"}
    return last in lexicon().trades or bool(behind)


def _goes_on(page: Page, field: Field, line: Line, is_listed: bool) -> bool:
    """Whether the next line is more of a list; below a full name a single word is the next label, unless it `is_listed`
    in the cell of the names or in an element like theirs."""
    if line.heading or line.prose or UNKNOWN_LABEL.match(line.text) or contact(line.text):
        return False
    if set(field.roles) & PEOPLE and _ends_as_trade(line):
        return False
    if set(field.roles) & COMPANIES:
        return len(line.words) <= 8 and not any(c.isdigit() for c in line.text) and line.key not in lexicon().places
    first = page.text[slice(*field.values[0])]
    single = field.style == "line" and not is_listed and len(line.words) == 1 and len(first.split()) > 1
    # a list below one name is of another kind
    other = field.style == "line" and not is_listed and parts_names(line.text) and not parts_names(first)
    return (
        not (single or other)
        and value_like(page, field.roles, line.start, line.end)
        and not stated(page, line.start, line.end)
    )
