"""What the desk adds to Wagtail: our menus, our pages, our styles."""

from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from frontrow.desk import admin_urls
from frontrow.desk.snippets.catalogue import CatalogueGroup
from frontrow.desk.snippets.journal import PartnerViewSet
from frontrow.desk.snippets.programme import ProgrammeGroup

register_snippet(CatalogueGroup)
register_snippet(ProgrammeGroup)
register_snippet(PartnerViewSet)


@hooks.register("insert_global_admin_css")
def our_styles() -> str:
    """The desk's own styles, on top of Wagtail's."""
    return format_html('<link rel="stylesheet" href="{}">', static("desk/desk.css"))


@hooks.register("construct_main_menu")
def leave_out_what_is_not_used(request: Any, menu_items: list[Any]) -> None:
    """Snippets stand under our own menus, so Wagtail's list of them goes."""
    menu_items[:] = [item for item in menu_items if item.name not in ("snippets", "documents", "help")]


@hooks.register("register_admin_urls")
def our_pages() -> list[Any]:
    """Our own pages, under /desk/."""
    return admin_urls.urlpatterns


class PermittedItem(MenuItem):
    """A menu item shown only to those who have a permission."""

    def __init__(self, label: str, url: str, permission: str, **options: Any) -> None:
        self.permission = permission
        super().__init__(label, url, **options)

    def is_shown(self, request: Any) -> bool:
        return bool(request.user.has_perm(self.permission))


@hooks.register("register_admin_menu_item")
def documents_item() -> MenuItem:
    """Documents and their claims."""
    return PermittedItem(
        "Documents",
        reverse("desk_documents"),
        "catalogue.view_document",
        name="claims",
        icon_name="doc-full-inverse",
        order=110,
    )


@hooks.register("register_admin_menu_item")
def identity_item() -> MenuItem:
    """Records that may be the same person or film."""
    return PermittedItem(
        "Who is who", reverse("desk_identity", args=["person"]), "catalogue.change_person", icon_name="group", order=111
    )


@hooks.register("register_admin_menu_item")
def contradictions_item() -> MenuItem:
    """What sources contradict each other about."""
    return PermittedItem(
        "Contradictions", reverse("desk_contradictions"), "catalogue.view_claim", icon_name="warning", order=112
    )


@hooks.register("register_admin_menu_item")
def publish_item() -> MenuItem:
    """What publishing would change, and the button."""
    return PermittedItem("Publish", reverse("desk_publish"), "programme.view_edition", icon_name="upload", order=150)


@hooks.register("register_admin_menu_item")
def board_item() -> MenuItem:
    """The timetable board."""
    return PermittedItem("Board", reverse("desk_board"), "programme.view_screening", icon_name="table", order=135)


@hooks.register("register_admin_menu_item")
def timetable_item() -> MenuItem:
    """Runs, wishes, reports and plots of the timetable."""
    return PermittedItem(
        "Timetable", reverse("desk_timetable"), "programme.view_screening", icon_name="calendar-check", order=136
    )
