"""A reading as a page for a person: value first, then the sentence it stands on."""

import shutil
import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

from frontrow.reading import Claim, Evidence, Reading

HEADINGS = {
    "film.title": "title",
    "film.director": "director",
    "film.country": "country",
    "film.year": "year",
    "film.minutes": "minutes",
    "film.synopsis": "synopsis",
    "film.synopsis_author": "signed",
    "film.prize": "prize",
    "film.credit": "credit",
    "film.company": "company",
    "film.language": "language",
    "film.subtitle_language": "subtitles",
    "film.colour": "colour",
    "film.format": "format",
    "film.premiere": "premiere",
    "film.screening": "screening",
    "person.bio": "biography",
    "person.birth_year": "born",
    "person.birth_place": "born in",
    "person.occupation": "work",
    "person.relative": "family",
    "person.filmography": "filmography",
    "nav.title": "neighbour",
    "essay.headline": "headline",
    "essay.standfirst": "standfirst",
    "essay.author": "author",
    "essay.author_bio": "about the author",
    "relation": "says that",
}
COLOURS = {"bw": "black and white", "colour": "colour", "both": "colour and black and white"}
INDENT = 20


def shown(reading: Reading) -> str:
    """The whole reading, wrapped for the terminal."""
    document = reading.document
    lines = [
        f"{document.name}: {_kind(reading)}, {document.characters:,} characters"
        + (f", language {document.language}" if document.language else "")
    ]
    for subject in dict.fromkeys(claim.subject for claim in reading.claims):
        label = reading.subjects[subject].label
        lines += ["", f"{subject}  {label}".rstrip(), "─" * len(f"{subject}  {label}".rstrip())]
        lines += _claims(reading, [claim for claim in reading.claims if claim.subject == subject])
    lines += _mentions(reading)
    lines += _lines("the site's own words", reading.furniture)
    lines += _lines("not understood", reading.unread)
    lines += [f"\nnotice: {notice.message}" for notice in reading.notices]
    return "\n".join(lines)


def _kind(reading: Reading) -> str:
    return {"film_page": "a film page", "essay": "an essay", "table": "a table", "unknown": "no kind that is known"}[
        reading.kind
    ]


def _claims(reading: Reading, claims: Sequence[Claim]) -> list[str]:
    lines, last = [], ""
    for claim in sorted(claims, key=lambda c: list(HEADINGS).index(c.property) if c.property in HEADINGS else 99):
        heading = HEADINGS.get(claim.property, claim.property)
        lines += _claim(reading, claim, heading if heading != last else "")
        last = heading
    return lines


def _claim(reading: Reading, claim: Claim, heading: str) -> list[str]:
    sure = "" if claim.confidence >= 0.9 else "  (likely)" if claim.confidence >= 0.5 else "  (doubtful)"
    value = worded(claim) + sure
    lines = [f"{heading:>{INDENT - 2}}  {value}"]
    sentence = _sentence(reading, claim)
    if claim.value is None or _plain(sentence) != _plain(worded(claim)):
        lines += _wrapped(sentence, "“", "”")
    return lines


def worded(claim: Claim) -> str:
    """A claim's value in words."""
    value: Any = claim.value
    if value is None:
        return f"{len(claim.evidence[0].quote):,} characters"
    if not isinstance(value, Mapping):
        return COLOURS.get(value, str(value)) if claim.property == "film.colour" else str(value)
    if claim.property == "relation":
        return f"{value['subject']} {str(value['relation']).replace('_', ' ')} {value['object']}"
    if claim.property == "film.prize":
        return ", ".join(str(v) for v in (value["prize"], value["festival"], value["year"], value["recipient"]) if v)
    if claim.property in ("film.title", "person.filmography"):
        text = f"{value['year']}  " if "year" in value else ""
        return (
            text
            + str(value.get("text") or value.get("title"))
            + (f" [{value['lang']}]" if value["lang"] else "")
            + (f" – part “{value['segment']}”" if value.get("segment") else "")
        )
    return " – ".join(str(v).replace("_", " ") if k == "role" else str(v) for k, v in value.items() if v)


def _sentence(reading: Reading, claim: Claim) -> str:
    """The line or sentence around the value, shortened in the middle of long texts."""
    first, text = claim.evidence[0], reading.view.text
    if first.end - first.start > 200:
        return f"{_plain(text[first.start : first.start + 90])} … {_plain(text[first.end - 90 : first.end])}"
    starts = [at + len(sign) for sign in ("\n", ". ") if (at := text.rfind(sign, 0, first.start)) >= 0]
    ends = [at for at in (text.find("\n", first.end), text.find(". ", first.end) + 1) if at > 0]
    start = max(first.start - 110, *starts, 0)
    end = min(first.end + 110, *ends, len(text))
    return " ".join(text[start:end].split())


def _plain(text: str) -> str:
    return " ".join(text.split())


def _wrapped(text: str, opening: str, closing: str) -> list[str]:
    width = max(60, min(110, shutil.get_terminal_size((100, 24)).columns))
    return textwrap.wrap(
        f"{opening}{text}{closing}", width, initial_indent=" " * INDENT, subsequent_indent=" " * (INDENT + 1)
    )


def _mentions(reading: Reading) -> list[str]:
    if not reading.mentions:
        return []
    lines = ["", "mentions", "────────"]
    for identity, entity in reading.entities.items():
        count = sum(mention.entity == identity for mention in reading.mentions)
        known = "" if entity.known else "  (not in the catalogue)"
        lines.append(f"{entity.kind:>{INDENT - 2}}  {entity.name}  ×{count}{known}")
    return lines


def _lines(heading: str, evidence: Sequence[Evidence]) -> list[str]:
    if not evidence:
        return []
    return ["", heading, "─" * len(heading)] + [
        f"{' ' * INDENT}{textwrap.shorten(e.quote, 100, placeholder=' …')}" for e in evidence
    ]
