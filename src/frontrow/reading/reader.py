"""Reads a text view: decides what kind of document it is, applies its grammar, and says what was not understood."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from frontrow.reading.claim import Claim, Evidence, Kind, Mention, Notice
from frontrow.reading.confidence import confidence
from frontrow.reading.essay.essay import EssayResult, essay_result
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.folding import key
from frontrow.reading.furniture import furniture
from frontrow.reading.grammar.doubts import with_doubts
from frontrow.reading.grammar.fields import fields
from frontrow.reading.grammar.film_page import once
from frontrow.reading.grammar.films_said import said_of_films
from frontrow.reading.grammar.labels import SECTIONS
from frontrow.reading.kinds import kind_of
from frontrow.reading.lessons.gaps import filling
from frontrow.reading.lessons.nothing import as_furniture, without_nothing
from frontrow.reading.lessons.overruling import borne_out, overruled, taught_fields
from frontrow.reading.lessons.profiles import SiteProfile, left_alone, lessons_for, profile_findings
from frontrow.reading.lessons.site_labels import with_site_labels
from frontrow.reading.names import Names
from frontrow.reading.page import Page, page_of
from frontrow.reading.quotes import quoted_findings
from frontrow.reading.reading import Document, Entity, Reading, Subject
from frontrow.reading.tables.table import columns_left, is_table, table_findings
from frontrow.reading.tables.taught import taught_roles
from frontrow.reading.view import TextView

Ask = Callable[[str], list[str]]
NO_ESSAY = EssayResult()
TOLD = frozenset({"film.synopsis", "film.synopsis_author"})  # an essay may have them too


def read(
    view: TextView,
    names: Names | None = None,
    profiles: Sequence[SiteProfile] = (),
    ask: Ask | None = None,
    is_essay: bool = False,
) -> Reading:
    """What the document says: the same view, names and profiles always give the same reading.

    `is_essay` tells that it is one, however short, where the caller knows.
    """
    known, page = names or Names(), with_site_labels(page_of(view), lessons_for(view, profiles))
    notices = [Notice(n.code, n.message, _quotes(view, n.spans)) for n in view.notices]
    nothing = left_alone(page, profiles)
    page = as_furniture(page, nothing)
    taught = without_nothing(profile_findings(page, profiles), nothing)
    said = _said(page, known, taught_roles(profiles), is_essay, taught)
    grammar = without_nothing(said.findings, nothing)
    taught = borne_out(page, taught, grammar)
    found = once([*taught, *overruled(page, taught, grammar)])
    filled = list(filling(page, profiles, found)) if said.kind not in ("essay", "table") else []
    if filled := without_nothing(filled, nothing):
        found = once([*filled, *found])
    if ask is not None:
        quoted, note = quoted_findings(page, ask, found)
        found, notices = [*found, *quoted], [*notices, note]
    return _reading(page, said, found, known, notices)


class _Said(NamedTuple):
    """The kind of document, what the grammar of that kind finds, and the headings of columns that it leaves."""

    kind: Kind
    findings: Sequence[Finding]
    essay: EssayResult = NO_ESSAY
    left: Sequence[Spot] = ()


def _said(page: Page, known: Names, columns: Mapping[str, str], is_essay: bool, taught: Sequence[Finding]) -> _Said:
    if is_table(page, columns) and not is_essay:
        return _Said("table", table_findings(page, columns), left=columns_left(page, columns))
    labelled = fields(page, page.lines)
    labelled += taught_fields(page, taught, labelled)
    shown = {finding.property for finding in taught if finding.subject == "film#1"}
    kind = "essay" if is_essay else kind_of(page, labelled)
    facts = len(shown - TOLD) + any(not set(field.roles) & SECTIONS for field in labelled) * bool(shown - TOLD)
    if not is_essay and (facts > 1 or (kind == "unknown" and "film.title" in shown)):
        kind = "film_page"  # what its site was taught stands on it, however much is prose
    if kind == "essay":
        essay = essay_result(page, known)
        return _Said(kind, essay.findings, essay)
    titles = {key(t): t for work in known.works for t in work.titles if len(t) > 1}
    return _Said(kind, with_doubts(page, said_of_films(page, titles, labelled, "film.title" in shown)))


def _reading(page: Page, said: _Said, found: Sequence[Finding], known: Names, notices: list[Notice]) -> Reading:
    kind, essay = said.kind, said.essay
    claims = tuple(sorted((_claim(page, f) for f in found if f.spots[0].start < f.spots[0].end), key=_order))
    mentions = tuple(_mention(page, m) for m in essay.mentions)
    claimed = _lines_with(page, [s for f in found for s in f.spots] + [Spot(m.start, m.end) for m in essay.mentions])
    site = furniture(page, page.lines, claimed) if kind != "table" else []
    view = page.view
    return Reading(
        document=Document(view.name, view.sha256, view.media_type, page.language, len(view.text)),
        kind=kind,
        claims=claims,
        mentions=mentions,
        furniture=tuple(_evidence(page, s) for s in site),
        unread=tuple(_evidence(page, s) for s in (*said.left, *_unread(page, kind, claimed, site))),
        notices=(*notices, *_incomplete(claims)),
        view=view,
        subjects=_subjects(claims, known),
        entities=essay.entities,
    )


def _unread(page: Page, kind: Kind, claimed: set[int], site: Sequence[Spot]) -> list[Spot]:
    """Every line that holds letters or digits and that no rule understood; an essay's body is read by its mentions."""
    understood = claimed | _lines_with(page, site)
    return [
        Spot(line.start, line.end)
        for line in page.lines
        if line.index not in understood and any(c.isalnum() for c in line.text) and not (kind == "essay" and line.prose)
    ]


def _lines_with(page: Page, spots: Sequence[Spot]) -> set[int]:
    """The lines that any of the spots touches."""
    starts = [line.start for line in page.lines]
    touched: set[int] = set()
    for spot in spots:
        index = max(0, bisect_left(starts, spot.start + 1) - 1)
        while index < len(page.lines) and page.lines[index].start < spot.end:
            if page.lines[index].end > spot.start:
                touched.add(index)
            index += 1
    return touched


def _claim(page: Page, finding: Finding) -> Claim:
    evidence = tuple(_evidence(page, spot) for spot in dict.fromkeys(finding.spots) if spot.start < spot.end)
    original = finding.original or ("" if finding.value is None else " ".join(evidence[0].quote.split()))
    return Claim(
        finding.subject,
        finding.property,
        finding.value,
        original,
        evidence,
        finding.rule,
        confidence(finding.rule),
        finding.qualifiers,
    )


def _evidence(page: Page, spot: Spot) -> Evidence:
    start, end = page.clean.original(spot.start, spot.end)
    return Evidence(start, end, page.view.text[start:end], spot.role)


def _mention(page: Page, mention: Mention) -> Mention:
    start, end = page.clean.original(mention.start, mention.end)
    return Mention(start, end, page.view.text[start:end], mention.type, mention.entity, mention.confidence)


def _quotes(view: TextView, spans: Sequence[tuple[int, int]]) -> tuple[Evidence, ...]:
    return tuple(Evidence(a, b, view.text[a:b]) for a, b in spans if a < b)


def _order(claim: Claim) -> tuple[str, int, str, str]:
    return (
        (claim.subject.split("#")[0] != "film" and "~") or "",
        claim.evidence[0].start,
        claim.property,
        repr(claim.value),
    )


def _incomplete(claims: Sequence[Claim]) -> tuple[Notice, ...]:
    """One notice a list that the page cuts off ("and others")."""
    cut = {c.evidence[-1]: c for c in claims if c.qualifiers.get("incomplete")}
    return tuple(Notice("list_incomplete", "the page says that this list is not complete", (label,)) for label in cut)


def _subjects(claims: Sequence[Claim], known: Names) -> dict[str, Subject]:
    """Whom and what the claims are about, each with its printed name and the catalogue's id where exactly one has
    it."""
    people = _by_name((p.id, (p.name, *p.aliases)) for p in known.people)
    works = _by_name((w.id, w.titles) for w in known.works)
    found: dict[str, Subject] = {}
    for claim in claims:
        kind = claim.subject.split("#")[0]
        label = _label(claim, kind)
        if claim.subject not in found or (label and not found[claim.subject].label):
            ids = (people if kind == "person" else works if kind == "film" else {}).get(key(label), set())
            found[claim.subject] = Subject(kind, label, next(iter(ids)) if len(ids) == 1 else None)
    return found


def _by_name(entries: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, set[str]]:
    table: dict[str, set[str]] = {}
    for id_, names in entries:
        for name in names:
            table.setdefault(key(name), set()).add(id_)
    return table


def _label(claim: Claim, kind: str) -> str:
    if kind == "film" and claim.property == "film.title" and isinstance(claim.value, Mapping):
        return str(claim.value["text"])
    if kind == "person":
        return str(claim.qualifiers.get("person", ""))
    return str(claim.value) if claim.property == "essay.headline" else ""


__all__ = ["Entity", "read"]
