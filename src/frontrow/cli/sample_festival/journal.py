"""The sample's essays, news, information and partners."""

import html
import re
from collections.abc import Callable
from datetime import date, datetime
from importlib.resources.abc import Traversable
from typing import Any

from wagtail.models import Locale

from frontrow.catalogue.models import Document
from frontrow.cli.sample_festival.data import read_json, read_markdown
from frontrow.journal import deeds
from frontrow.journal.models import EssayPage, FestivalPage, InformationPage, NewsPage, Partner

MARKS = (
    (re.compile(r"\*\*(.+?)\*\*"), r"<b>\1</b>"),
    (re.compile(r"\*(.+?)\*"), r"<i>\1</i>"),
    (re.compile(r"\[(.+?)\]\((.+?)\)"), r'<a href="\2">\1</a>'),
)


def fill(sample: Traversable, now: datetime) -> None:
    """Make all pages live, in every language there is, and find their mentions."""
    for folder, make in (("essays", _essay), ("news", _news), ("information", _information)):
        _pages(sample / folder, make)
    for document in Document.objects.filter(kind="essay"):
        page = deeds.essay_from_document(document, now.date())
        page.get_latest_revision().publish()
    _partners(read_json(sample / "festival.json")["partners"])
    _home(sample)
    deeds.resolve_all_mentions()


def _pages(folder: Traversable, make: Callable[[dict[str, str], Any], Any]) -> None:
    if not folder.is_dir():
        return
    first: dict[str, Any] = {}
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        stem, language, _ = file.name.rsplit(".", 2)
        fields, blocks = read_markdown(file)
        parent = FestivalPage.objects.get(locale=Locale.objects.get(language_code=language))
        page = make(fields, [(kind, _rich(text) if kind == "paragraph" else text) for kind, text in blocks])
        page.slug, page.locale = fields.get("slug", stem), parent.locale
        if stem in first:
            page.translation_key = first[stem].translation_key
        parent.add_child(instance=page)
        page.save_revision().publish()
        first.setdefault(stem, page)


def _rich(text: str) -> str:
    text = html.escape(text, quote=False)
    for mark, element in MARKS:
        text = mark.sub(element, text)
    return f"<p>{text}</p>"


def _essay(fields: dict[str, str], body: Any) -> EssayPage:
    return EssayPage(
        title=fields["headline"],
        standfirst=fields.get("standfirst", ""),
        author=fields.get("author", ""),
        author_note=fields.get("author_note", ""),
        published_on=date.fromisoformat(fields["published_on"]),
        body=body,
    )


def _news(fields: dict[str, str], body: Any) -> NewsPage:
    published_on = date.fromisoformat(fields["published_on"])
    return NewsPage(
        title=fields["headline"], standfirst=fields.get("standfirst", ""), published_on=published_on, body=body
    )


def _information(fields: dict[str, str], body: Any) -> InformationPage:
    return InformationPage(title=fields["title"], body=body)


def _partners(rows: list[dict[str, Any]]) -> None:
    for order, row in enumerate(rows):
        Partner.objects.create(
            name=row["name"],
            group=row["group"],
            website=row.get("website", ""),
            note=row.get("note", {}),
            position=order,
        )


def _home(sample: Traversable) -> None:
    file = sample / "home.json"
    if not file.is_file():
        return
    texts = read_json(file).get("lead", {})
    for page in FestivalPage.objects.select_related("locale"):
        page.lead = texts.get(page.locale.language_code, "")
        page.save_revision().publish()
