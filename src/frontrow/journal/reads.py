"""What public pages may read of the journal: live pages and partners, as plain rows."""

import html
from collections import defaultdict
from typing import Any
from urllib.parse import quote_plus

from django.db.models import Subquery
from wagtail.models import Locale, ModelLogEntry, Page, PageLogEntry
from wagtail.rich_text import expand_db_html

from frontrow.journal.body_text import Link, block_text, with_links
from frontrow.journal.models import EssayPage, FestivalPage, InformationPage, NewsPage, PageMention, Partner
from frontrow.journal.rows import InformationPage as InformationRow
from frontrow.journal.rows import JournalEntry, Mention
from frontrow.journal.rows import Partner as PartnerRow
from frontrow.programme.published import Programme
from frontrow.programme.reads import published

WORDS_A_MINUTE = 220  # silent reading of non-fiction: Brysbaert 2019 gives 238 for English; Polish words are longer


def revision() -> int:
    """A number that rises with every change to pages and partners; part of the page cache's key. One query."""
    partners = ModelLogEntry.objects.filter(content_type__app_label="journal").order_by("-pk").values("pk")[:1]
    newest = (
        PageLogEntry.objects.order_by("-pk").annotate(partner=Subquery(partners)).values_list("pk", "partner").first()
    )
    page, partner = newest or (0, partners.values_list("pk", flat=True).first())
    return int(page) + int(partner or 0)


def entries(language: str) -> tuple[JournalEntry, ...]:
    """All live essays and news of a language, newest first."""
    pages = [*_live(EssayPage, language), *_live(NewsPage, language)]
    return tuple(entry_row(page) for page in sorted(pages, key=lambda page: (page.published_on, page.pk), reverse=True))


def entry(language: str, slug: str) -> JournalEntry | None:
    """One live essay or piece of news; None where there is none of that name."""
    for model in (EssayPage, NewsPage):
        page = _live(model, language).filter(slug=slug).first()
        if page is not None:
            return entry_row(page)
    return None


def lead(language: str) -> str:
    """The first words of the home page in a language, "" where nobody wrote any."""
    return (
        FestivalPage.objects.live().filter(locale__language_code=language).values_list("lead", flat=True).first() or ""
    )


def information_pages(language: str) -> tuple[InformationRow, ...]:
    """All live pages of information of a language, in the order of the page tree."""
    return tuple(information_row(page) for page in _live(InformationPage, language).order_by("path"))


def information(language: str, slug: str) -> InformationRow | None:
    """One live page of information; None where there is none of that name."""
    page = _live(InformationPage, language).filter(slug=slug).first()
    return information_row(page) if page else None


def partners(language: str) -> tuple[PartnerRow, ...]:
    """All partners, in order, their heading and note in the language (or the first there is)."""
    rows = Partner.objects.filter(live=True).select_related("logo")
    return tuple(
        PartnerRow(p.name, _say(p.group, language), p.website, _picture(p.logo, "max-400x200"), _say(p.note, language))
        for p in rows
    )


def _say(texts: dict[str, str], language: str) -> str:
    return texts.get(language) or next(iter(texts.values()), "")


def _live(model: Any, language: str) -> Any:
    return (
        model.objects.live()
        .filter(locale=Locale.objects.filter(language_code=language).first())
        .select_related("locale")
    )


def entry_row(page: EssayPage | NewsPage) -> JournalEntry:
    """The row of one essay or piece of news, also of a draft that is being previewed."""
    programme, mentions = (
        published(),
        list(PageMention.objects.filter(page_id=page.pk).select_related("person", "work")),
    )
    language = page.locale.language_code
    words = sum(len(block_text(block).split()) for block in page.body)
    return JournalEntry(
        kind="essay" if isinstance(page, EssayPage) else "news",
        language=language,
        slug=page.slug,
        headline=page.title,
        standfirst=page.standfirst,
        author=getattr(page, "author", ""),
        author_note=getattr(page, "author_note", ""),
        body=_body(page.body, mentions, language, programme),
        published_on=page.published_on,
        minutes_to_read=max(1, round(words / WORDS_A_MINUTE)),
        picture=_picture(page.picture, "max-1600x1600"),
        mentions=tuple(row for row in (_mention_row(m, programme) for m in mentions) if row),
        translations=_translations(page),
        changed_at=page.last_published_at or page.latest_revision_created_at or page.first_published_at,
    )


def information_row(page: InformationPage) -> InformationRow:
    """The row of one page of information, also of a draft that is being previewed."""
    return InformationRow(
        language=page.locale.language_code,
        slug=page.slug,
        title=page.title,
        body=_body(page.body, [], page.locale.language_code, None),
        translations=_translations(page),
        changed_at=page.last_published_at or page.latest_revision_created_at,
    )


def _translations(page: Page) -> dict[str, str]:
    others = type(page).objects.filter(translation_key=page.translation_key, live=True).select_related("locale")
    return {other.locale.language_code: other.slug for other in others}


def _picture(image: Any, size: str) -> str:
    return str(image.get_rendition(f"{size}|format-webp").url) if image else ""


def _address(mention: PageMention, language: str, programme: Programme | None) -> str:
    """The page of whom is mentioned; the search for them where the programme has no page of theirs."""
    kind, slug = _page_of(mention, programme)
    if slug:
        return f"/{language}/{'films' if kind == 'film' else 'people'}/{slug}/"
    return f"/{language}/search/?q={quote_plus(mention.work.original_title if mention.work else str(mention.person))}"


def _page_of(mention: PageMention, programme: Programme | None) -> tuple[str, str]:
    if mention.work is not None:
        known = programme is not None and mention.work.slug in programme.films
        return "film", mention.work.slug if known else ""
    slug = mention.person.slug if mention.person else ""
    return "person", slug if programme is not None and slug in programme.people else ""


def _mention_row(mention: PageMention, programme: Programme | None) -> Mention | None:
    kind, slug = _page_of(mention, programme)
    return Mention(kind, slug, mention.sentence, f"p{mention.block + 1}") if slug else None


def _body(body: Any, mentions: list[PageMention], language: str, programme: Programme | None) -> str:
    by_block: dict[int, list[Link]] = defaultdict(list)
    for mention in mentions:
        by_block[mention.block].append(Link(mention.start, mention.end, _address(mention, language, programme)))
    return "\n".join(_block(number, block, by_block[number]) for number, block in enumerate(body))


def _block(number: int, block: Any, links: list[Link]) -> str:
    """One block as HTML whose id is p1, p2…, the anchor that film pages link to."""
    anchor = f"p{number + 1}"
    if block.block_type == "paragraph":
        return f'<div class="paragraph" id="{anchor}">{with_links(expand_db_html(block.value.source), links)}</div>'
    if block.block_type == "heading":
        return f'<h2 id="{anchor}">{with_links(html.escape(str(block.value)), links)}</h2>'
    if block.block_type == "quote":
        return f'<blockquote id="{anchor}"><p>{with_links(html.escape(str(block.value)), links)}</p></blockquote>'
    rendition = block.value.get_rendition("max-1600x1600|format-webp")
    size = f'width="{rendition.width}" height="{rendition.height}"'
    alt = html.escape(block.value.description)
    picture = f'<img src="{html.escape(rendition.url)}" {size} alt="{alt}" loading="lazy">'
    return f'<figure id="{anchor}">{picture}</figure>'
