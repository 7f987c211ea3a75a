"""An imported essay becomes a page of the journal."""

import html
from datetime import date
from typing import Any

from wagtail.models import Locale

from frontrow.catalogue.models import Claim, Document
from frontrow.journal.models import EssayPage, FestivalPage


class NotAnEssay(Exception):
    """The document was not read as an essay, or the festival has no pages in its language."""


def essay_from_document(document: Document, on: date, by: Any = None) -> EssayPage:
    """Make a draft essay of a document that was read as one; the same document gives the same page again. Raises
    NotAnEssay.
    """
    existing = EssayPage.objects.filter(source=document).first()
    if existing is not None:
        return existing
    if document.kind != "essay":
        raise NotAnEssay(f"{document.name} was read as {document.kind}, not as an essay")
    parent = _parent(document)
    spans = {name: _span(document, name) for name in ("essay.headline", "essay.standfirst", "essay.author_bio")}
    page = EssayPage(
        title=_words(document, spans["essay.headline"]) or document.name,
        standfirst=_words(document, spans["essay.standfirst"]),
        author=_author(document),
        author_note=_words(document, spans["essay.author_bio"]),
        published_on=on,
        source=document,
        body=[("paragraph", f"<p>{html.escape(text)}</p>") for text in _paragraphs(document, list(spans.values()))],
        live=False,
        locale=parent.locale,
    )
    page.title = page.title[:255]
    parent.add_child(instance=page)
    page.save_revision(user=by, log_action=True)
    return page


def _parent(document: Document) -> FestivalPage:
    pages = FestivalPage.objects.filter(locale=Locale.objects.filter(language_code=document.language or "en").first())
    parent = pages.first() or FestivalPage.objects.first()
    if parent is None:
        raise NotAnEssay("the festival has no pages yet")
    return parent


def _claim(document: Document, name: str) -> Claim | None:
    return document.claims.filter(property=name).exclude(state="refused").first()


def _span(document: Document, name: str) -> tuple[int, int] | None:
    claim = _claim(document, name)
    return (claim.evidence[0]["start"], claim.evidence[-1]["end"]) if claim else None


def _author(document: Document) -> str:
    claim = _claim(document, "essay.author")
    return str(claim.value) if claim and claim.value else ""


def _words(document: Document, span: tuple[int, int] | None) -> str:
    return " ".join(document.text[span[0] : span[1]].split()) if span else ""


def _paragraphs(document: Document, spans: list[tuple[int, int] | None]) -> list[str]:
    """The paragraphs of the body: what is left between headline, standfirst and closing note."""
    out, place = [], 0
    for line in document.text.splitlines(keepends=True):
        start, end = place, place + len(line)
        place = end
        taken = any(span and start < span[1] and span[0] < end and line.strip() for span in spans)
        if line.strip() and not taken:
            out.append(" ".join(line.split()))
    return out
