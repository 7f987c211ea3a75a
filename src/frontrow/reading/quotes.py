"""The optional pass of a language model, as a plain function text -> quotes: only what stands in the text is kept."""

import re
from collections.abc import Callable, Sequence

from frontrow.reading.claim import Notice
from frontrow.reading.finding import Finding, Spot
from frontrow.reading.grammar.credits import credits_and_facts
from frontrow.reading.grammar.field import Field
from frontrow.reading.lessons.lesson import ROLE_OF
from frontrow.reading.page import Page
from frontrow.reading.vocabulary.roles import COMPANIES, PEOPLE

Ask = Callable[[str], list[str]]
LONGEST_QUOTE = 20_000
_PREFIXED = re.compile(r"^\s*([a-z_]+(?:\.[a-z_]+)*)\s*:\s*(.+)$", re.DOTALL)


def quoted_findings(page: Page, ask: Ask, found: Sequence[Finding]) -> tuple[list[Finding], Notice]:
    """Findings of the quotes that `ask` returns for the page's text, each "property: quote" ("film.director: …",
    "credit.editing: …"), looked for in order; and a notice of how many were kept and dropped.

    A quote that is not in the text word for word (spaces apart), or whose property is none, is dropped and counted."""
    kept: list[Finding] = []
    position = dropped = 0
    known = {(f.property, s.start, s.end) for f in found for s in f.spots}
    answers = ask(page.text)
    for answer in answers:
        located = _located(page, answer, position)
        if located is None:
            dropped += 1
            continue
        name, start, end = located
        position = start
        readings = [
            f for f in _read(page, name, start, end) if (f.property, f.spots[0].start, f.spots[0].end) not in known
        ]
        kept += readings
    message = (
        f"the language model gave {len(answers)} quotes: {len(answers) - dropped} stand in the text, "
        f"{dropped} were dropped"
    )
    return kept, Notice("quotes", message)


def _located(page: Page, answer: str, position: int) -> tuple[str, int, int] | None:
    """The property of an answer and where its quote stands: at or after `position`, else anywhere."""
    match = _PREFIXED.match(answer) if isinstance(answer, str) and len(answer) <= LONGEST_QUOTE else None
    if match is None or not match[2].strip():
        return None
    pattern = re.compile(r"\s+".join(map(re.escape, match[2].split())))
    place = pattern.search(page.text, position) or pattern.search(page.text)
    return (match[1], *place.span()) if place else None


def _read(page: Page, name: str, start: int, end: int) -> list[Finding]:
    role = (
        name.removeprefix("credit.").removeprefix("company.")
        if name.startswith(("credit.", "company."))
        else ROLE_OF.get(name, "")
    )
    if role in PEOPLE | COMPANIES | set(ROLE_OF.values()):
        field = Field((role,), (start, end), ((start, end),), "cell", -1)
        return [_named(f) for f in credits_and_facts(page, [field])]
    text = " ".join(page.text[start:end].split())
    if name == "film.title":
        return [Finding(name, {"text": text, "lang": None}, (Spot(start, end),), "quote.title", subject="film#1")]
    if name in ("film.synopsis", "person.bio"):
        return [Finding(name, None, (Spot(start, end),), "quote.text", subject=name.split(".")[0] + "#1")]
    return []


def _named(finding: Finding) -> Finding:
    return Finding(finding.property, finding.value, finding.spots[:1], "quote.value", finding.qualifiers, "film#1")
