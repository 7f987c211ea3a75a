"""The catalogue at the desk."""

from typing import ClassVar

from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from frontrow.catalogue.models import Organisation, Person, Work
from frontrow.desk.snippets.codes import CodesField, countries, languages


class WorkForm(WagtailAdminModelForm):
    """A work's form: countries and languages are typed as codes."""

    countries = CodesField(
        allowed=countries(), upper=True, help_text="ISO 3166 codes in their order, parted by commas: US, FR"
    )
    languages = CodesField(allowed=languages(), help_text="ISO 639 codes, parted by commas: en, pl")


class WorkViewSet(SnippetViewSet):
    """Works: films as such, those of the programme and those that only stand in filmographies."""

    model = Work
    icon = "media"
    menu_label = "Works"
    list_display: ClassVar = ["original_title", "year", "minutes", "live"]
    list_filter: ClassVar = ["year", "colour", "live"]
    search_fields: ClassVar = ["original_title", "folded", "titles__text", "titles__folded"]
    copy_view_enabled = False
    list_per_page = 50

    facts: ClassVar = [
        FieldPanel("original_title"),
        InlinePanel(
            "titles",
            heading="Titles",
            label="Title",
            panels=[FieldPanel("text"), FieldPanel("language"), FieldPanel("kind")],
        ),
        MultiFieldPanel(
            [FieldPanel("year"), FieldPanel("minutes"), FieldPanel("countries"), FieldPanel("languages")],
            heading="Facts",
        ),
        MultiFieldPanel(
            [FieldPanel("colour"), FieldPanel("format"), FieldPanel("premiere"), FieldPanel("part_of")],
            heading="More facts",
        ),
        InlinePanel("identifiers", heading="Identifiers", label="Identifier"),
    ]
    texts: ClassVar = [FieldPanel("synopsis"), FieldPanel("synopsis_author"), FieldPanel("still")]
    people: ClassVar = [
        InlinePanel(
            "credits",
            heading="Cast and crew",
            label="Credit",
            panels=[FieldPanel("role"), FieldPanel("person"), FieldPanel("character"), FieldPanel("note")],
        ),
        InlinePanel("company_credits", heading="Companies", label="Company"),
    ]
    others: ClassVar = [
        InlinePanel("prizes", heading="Prizes", label="Prize"),
        InlinePanel("versions", heading="Versions", label="Version"),
        FieldPanel("slug"),
        FieldPanel("key"),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(facts, heading="Film"),
            ObjectList(texts, heading="Texts and picture"),
            ObjectList(people, heading="People"),
            ObjectList(others, heading="Prizes, versions, address"),
        ],
        base_form_class=WorkForm,
    )


class PersonViewSet(SnippetViewSet):
    """People with their names and biographies."""

    model = Person
    icon = "user"
    menu_label = "People"
    list_display: ClassVar = ["name", "birth_year", "birth_place", "live"]
    search_fields: ClassVar = ["name", "folded", "other_names__name"]
    copy_view_enabled = False
    list_per_page = 50
    panels: ClassVar = [
        FieldPanel("name"),
        FieldPanel("sort_name"),
        InlinePanel("other_names", heading="Other names", label="Name"),
        MultiFieldPanel(
            [FieldPanel("birth_year"), FieldPanel("birth_place"), FieldPanel("death_year")], heading="Life"
        ),
        FieldPanel("biography"),
        FieldPanel("slug"),
    ]


class OrganisationViewSet(SnippetViewSet):
    """Companies and institutions."""

    model = Organisation
    icon = "group"
    menu_label = "Organisations"
    search_fields: ClassVar = ["name", "folded", "other_names__name"]
    copy_view_enabled = False
    panels: ClassVar = [
        FieldPanel("name"),
        FieldPanel("website"),
        InlinePanel("other_names", heading="Other names", label="Name"),
    ]


class CatalogueGroup(SnippetViewSetGroup):
    """The catalogue's menu."""

    items = (WorkViewSet, PersonViewSet, OrganisationViewSet)
    menu_label = "Catalogue"
    menu_icon = "media"
    menu_order = 120
