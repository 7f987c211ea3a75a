"""The programme at the desk."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from frontrow.desk.snippets.codes import CodesField, codes_of, help_for, languages
from frontrow.desk.snippets.festival_hours import FestivalHoursViewSet
from frontrow.programme.models import Copy, Edition, Guest, Item, Screen, Screening, Section, Venue
from frontrow.programme.screening_form import settle
from frontrow.programme.vocabulary import ABILITIES, ACCESS, FORMATS


class EditionForm(WagtailAdminModelForm):
    """An edition's form: its languages are typed as codes."""

    languages = CodesField(
        required=True,
        help_text="of the public pages, the main one first: en, pl. Add a language under Settings > Locales.",
    )


class EditionViewSet(SnippetViewSet):
    """Editions: one year of the festival."""

    model = Edition
    icon = "date"
    list_display: ClassVar = ["__str__", "first_day", "last_day", "current", "live"]
    edit_handler = ObjectList(
        [
            FieldPanel("festival"),
            FieldPanel("name"),
            FieldPanel("tagline"),
            FieldPanel("description"),
            MultiFieldPanel(
                [FieldPanel(f) for f in ("year", "city", "zone", "first_day", "last_day", "day_ends")],
                heading="When and where",
            ),
            FieldPanel("languages"),
            FieldPanel("accent"),
            FieldPanel("contact_email"),
            FieldPanel("current"),
            FieldPanel("slug"),
        ],
        base_form_class=EditionForm,
    )


class SectionViewSet(SnippetViewSet):
    """Sections, each with a colour of its own."""

    model = Section
    icon = "folder-open-inverse"
    list_display: ClassVar = ["__str__", "edition", "accent", "position", "live"]
    list_filter: ClassVar = ["edition"]
    panels: ClassVar = [FieldPanel(f) for f in ("edition", "name", "description", "accent", "position", "slug")]


class ItemForm(WagtailAdminModelForm):
    """An item's form."""

    needs = CodesField(allowed=codes_of(ABILITIES), help_text=help_for(ABILITIES))


class ItemViewSet(SnippetViewSet):
    """Items: what one ticket admits to."""

    model = Item
    icon = "form"
    list_display: ClassVar = ["__str__", "section", "screenings_wanted", "live"]
    list_filter: ClassVar = ["edition", "section"]
    search_fields: ClassVar = ["slug", "works__work__original_title", "works__work__folded"]
    edit_handler = ObjectList(
        [
            FieldPanel("edition"),
            FieldPanel("section"),
            InlinePanel("works", heading="Films, in their order", label="Film"),
            MultiFieldPanel(
                [FieldPanel("title"), FieldPanel("description")], heading="Only where several films are shown as one"
            ),
            MultiFieldPanel(
                [
                    FieldPanel(f)
                    for f in ("screenings_wanted", "expected_people", "prime", "days_between", "needs", "guests")
                ],
                heading="For the timetable",
            ),
            FieldPanel("position"),
            FieldPanel("slug"),
        ],
        base_form_class=ItemForm,
    )


class VenueViewSet(SnippetViewSet):
    """Venues."""

    model = Venue
    icon = "home"
    list_display: ClassVar = ["name", "address", "virtual", "live"]
    panels: ClassVar = [
        FieldPanel("name"),
        FieldPanel("address"),
        FieldPanel("latitude"),
        FieldPanel("longitude"),
        FieldPanel("website"),
        FieldPanel("description"),
        FieldPanel("access"),
        FieldPanel("virtual"),
        InlinePanel("travel", heading="Minutes to other venues, where not the usual", label="Way"),
        FieldPanel("position"),
        FieldPanel("slug"),
    ]


class ScreenForm(WagtailAdminModelForm):
    """A screen's form: a turnaround that stored screenings do not keep is refused with their names."""

    formats = CodesField(allowed=codes_of(FORMATS), help_text=help_for(FORMATS))
    abilities = CodesField(allowed=codes_of(ABILITIES), help_text=help_for(ABILITIES))

    def clean_turnaround_minutes(self) -> int:
        minutes: int = self.cleaned_data["turnaround_minutes"]
        if self.instance.pk:
            tight = self.instance.too_tight_for(minutes)
            if tight:
                raise ValidationError(f"{tight[0]} and {tight[1]} would stand too close; move one of them first")
        return minutes


class ScreenViewSet(FestivalHoursViewSet):
    """Screens of the venues."""

    model = Screen
    icon = "desktop"
    list_display: ClassVar = ["__str__", "seats", "turnaround_minutes"]
    edit_handler = ObjectList(
        [
            FieldPanel("venue"),
            FieldPanel("name"),
            FieldPanel("seats"),
            FieldPanel("held_seats"),
            FieldPanel("formats"),
            FieldPanel("abilities"),
            FieldPanel("turnaround_minutes"),
            InlinePanel("openings", heading="When the screen is ours, in festival time", label="Opening"),
            FieldPanel("position"),
            FieldPanel("slug"),
        ],
        base_form_class=ScreenForm,
    )


class GuestViewSet(FestivalHoursViewSet):
    """Guests and their stays."""

    model = Guest
    icon = "user"
    list_display: ClassVar = ["name", "edition"]
    panels: ClassVar = [
        FieldPanel("edition"),
        FieldPanel("name"),
        FieldPanel("person"),
        FieldPanel("role"),
        InlinePanel("stays", heading="Stays, in festival time", label="Stay"),
    ]


class CopyForm(WagtailAdminModelForm):
    """A copy's form."""

    subtitles = CodesField(allowed=languages(), help_text="ISO 639 codes, parted by commas")


class CopyViewSet(FestivalHoursViewSet):
    """Copies, the days they are here, and their keys."""

    model = Copy
    icon = "media"
    list_display: ClassVar = ["__str__", "format", "encrypted"]
    list_filter: ClassVar = ["format", "encrypted"]
    search_fields: ClassVar = ["label", "work__original_title", "work__folded"]
    edit_handler = ObjectList(
        [
            FieldPanel("edition"),
            FieldPanel("work"),
            FieldPanel("label"),
            FieldPanel("format"),
            FieldPanel("subtitles"),
            FieldPanel("content_title"),
            FieldPanel("source"),
            FieldPanel("transport_minutes"),
            FieldPanel("encrypted"),
            InlinePanel("windows", heading="When it is here, in festival time", label="Window"),
            InlinePanel("keys", heading="Keys (KDM), in festival time", label="Key"),
        ],
        base_form_class=CopyForm,
    )


class ScreeningForm(WagtailAdminModelForm):
    """A screening's form: the end follows from the item, and a taken screen is refused by name."""

    subtitles = CodesField(allowed=languages(), help_text="ISO 639 codes, parted by commas")
    access = CodesField(allowed=codes_of(ACCESS), help_text=help_for(ACCESS))

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if not self.errors:
            settle(self.instance, cleaned)
        return cleaned


class ScreeningViewSet(FestivalHoursViewSet):
    """Screenings; the board is the better place to move them."""

    model = Screening
    icon = "time"
    list_display: ClassVar = ["__str__", "screen", "festival_day", "status", "audience"]
    list_filter: ClassVar = ["festival_day", "screen", "status", "audience"]
    search_fields: ClassVar = ["code", "item__slug", "item__works__work__original_title", "item__works__work__folded"]
    copy_view_enabled = False
    edit_handler = ObjectList(
        [
            FieldPanel("item"),
            MultiFieldPanel(
                [FieldPanel("screen"), FieldPanel("start")],
                heading="Where and when, in festival time; both empty: on the shelf",
            ),
            MultiFieldPanel(
                [FieldPanel("status"), FieldPanel("previous_start"), FieldPanel("ticket_url")], heading="For visitors"
            ),
            MultiFieldPanel(
                [FieldPanel("intro_minutes"), FieldPanel("qa_minutes"), FieldPanel("guests")], heading="Around the film"
            ),
            MultiFieldPanel(
                [FieldPanel(f) for f in ("copy", "subtitles", "access", "audience", "note", "pinned")], heading="How"
            ),
        ],
        base_form_class=ScreeningForm,
    )


class ProgrammeGroup(SnippetViewSetGroup):
    """The programme's menu."""

    items = (
        EditionViewSet,
        SectionViewSet,
        ItemViewSet,
        ScreeningViewSet,
        VenueViewSet,
        ScreenViewSet,
        CopyViewSet,
        GuestViewSet,
    )
    menu_label = "Programme"
    menu_icon = "date"
    menu_order = 130
