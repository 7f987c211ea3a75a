"""The journal's pages: Wagtail pages, one a language, linked as translations of each other."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page
from wagtail.search import index

PREVIEW_TEMPLATE = "desk/preview.html"  # the desk's, for it knows how the site looks; named, not imported
RICH = ["bold", "italic", "link", "ol", "ul"]


def body_blocks() -> list[tuple[str, blocks.Block]]:
    """What a text may hold: paragraphs, subheads, quotations, pictures."""
    return [
        ("paragraph", blocks.RichTextBlock(features=RICH)),
        ("heading", blocks.CharBlock(max_length=200, icon="title")),
        ("quote", blocks.BlockQuoteBlock()),
        ("picture", ImageChooserBlock()),
    ]


class PublicPage(Page):
    """What all pages of ours share: their public address is the site's, not Wagtail's page tree."""

    public_folder = ""
    promote_panels = [FieldPanel("slug"), FieldPanel("search_description")]

    class Meta:
        abstract = True

    def get_url_parts(self, request: HttpRequest | None = None) -> Any:
        parts = super().get_url_parts(request)
        return (parts[0], parts[1], self.public_path()) if parts else None

    def public_path(self) -> str:
        """The page's address on the public site."""
        return f"/{self.locale.language_code}/{self.public_folder}{self.slug}/"

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return PREVIEW_TEMPLATE

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        return {"object": self, "request": request, "language": self.locale.language_code}


class FestivalPage(PublicPage):
    """The root of a language's pages; it stands for the home page and carries its words."""

    lead = models.TextField(blank=True, max_length=1500, help_text="the first words of the home page")
    content_panels = [*Page.content_panels, FieldPanel("lead")]
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["journal.EssayPage", "journal.NewsPage", "journal.InformationPage"]

    def public_path(self) -> str:
        """The home page of the language."""
        return f"/{self.locale.language_code}/"


class EntryPage(PublicPage):
    """What essays and news have in common."""

    standfirst = models.TextField(blank=True, max_length=1000)
    published_on = models.DateField()
    picture = models.ForeignKey(
        "wagtailimages.Image", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    body = StreamField(body_blocks(), blank=True)

    search_fields = [*Page.search_fields, index.SearchField("standfirst"), index.SearchField("body")]
    parent_page_types = ["journal.FestivalPage"]
    subpage_types: list[str] = []

    class Meta:
        abstract = True


class EssayPage(EntryPage):
    """An essay: signed, with a note about its author, and perhaps the document it came from."""

    public_folder = "journal/"
    author = models.CharField(max_length=200, blank=True)
    author_note = models.TextField(blank=True, max_length=3000)
    source = models.ForeignKey(
        "catalogue.Document", null=True, blank=True, on_delete=models.SET_NULL, related_name="essays"
    )

    content_panels = [
        *Page.content_panels,
        FieldPanel("standfirst"),
        FieldPanel("author"),
        FieldPanel("author_note"),
        FieldPanel("published_on"),
        FieldPanel("picture"),
        FieldPanel("body"),
    ]


class NewsPage(EntryPage):
    """A short piece of news."""

    public_folder = "news/"
    content_panels = [
        *Page.content_panels,
        FieldPanel("standfirst"),
        FieldPanel("published_on"),
        FieldPanel("picture"),
        FieldPanel("body"),
    ]


class InformationPage(PublicPage):
    """Plain information: tickets, access, about."""

    public_folder = "pages/"
    body = StreamField(body_blocks(), blank=True)
    content_panels = [*Page.content_panels, FieldPanel("body")]
    parent_page_types = ["journal.FestivalPage"]
    subpage_types: list[str] = []
