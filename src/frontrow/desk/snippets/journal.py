"""What of the journal is not a page: partners."""

from typing import ClassVar

from wagtail.admin.panels import FieldPanel
from wagtail.snippets.views.snippets import SnippetViewSet

from frontrow.journal.models import Partner


class PartnerViewSet(SnippetViewSet):
    """Partners of the festival."""

    model = Partner
    icon = "group"
    menu_label = "Partners"
    add_to_admin_menu = True
    menu_order = 160
    list_display: ClassVar = ["name", "position", "live"]
    panels: ClassVar = [FieldPanel(f) for f in ("name", "group", "website", "logo", "note", "position")]
