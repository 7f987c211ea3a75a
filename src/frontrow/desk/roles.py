"""The roles of a festival's staff, as Django groups with Wagtail's permissions."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page, WorkflowPage
from wagtail.permissions import page_permission_policy

EDIT = ("add", "change", "delete", "publish")

CATALOGUE = ("work", "person", "organisation", "relation")
CLAIMS = ("document", "claim", "siteprofilerecord", "reconciliationservice")
PROGRAMME = ("edition", "section", "item")
SCHEDULE = ("venue", "screen", "screening", "copy", "guest")
JOURNAL = ("partner",)

# role: (apps' models it may edit, models it may look at, whether it writes pages, whether it publishes the programme)
ROLES: dict[str, tuple[Iterable[str], Iterable[str], bool, bool]] = {
    "Director of programme": ((*CATALOGUE, *CLAIMS, *PROGRAMME, *SCHEDULE, *JOURNAL), (), True, True),
    "Catalogue editor": ((*CATALOGUE, *CLAIMS), (*PROGRAMME, *SCHEDULE), False, False),
    "Scheduler": ((*SCHEDULE, "item"), (*CATALOGUE, "edition", "section"), False, False),
    "Web editor": (JOURNAL, (*CATALOGUE, *PROGRAMME, *SCHEDULE), True, False),
    "Viewer": ((), (*CATALOGUE, *CLAIMS, *PROGRAMME, *SCHEDULE, *JOURNAL), False, False),
}
APPS = ("catalogue", "programme", "journal")


def give_roles() -> None:
    """Make the groups, or bring their permissions back to what the roles say."""
    for name, (edits, views, writes_pages, publishes) in ROLES.items():
        group, _ = Group.objects.get_or_create(name=name)
        permissions = [*_permissions(edits, (*EDIT, "view")), *_permissions(views, ("view",)), _access_admin()]
        if publishes:
            permissions += list(_permissions(("programmeversion",), ("add", "view")))
        group.permissions.set(permissions)
        if writes_pages:
            _let_write_pages(group)
    Group.objects.filter(name__in=("Moderators", "Editors")).delete()
    WorkflowPage.objects.filter(workflow__name="Moderators approval").delete()  # its moderators are no role of ours


def may_write_pages(user: Any) -> bool:
    """Whether the user may add pages to the journal somewhere."""
    return bool(page_permission_policy.user_has_permission(user, "add"))


def _permissions(models: Iterable[str], verbs: Iterable[str]) -> list[Permission]:
    codenames = [f"{verb}_{model}" for model in models for verb in verbs]
    return list(Permission.objects.filter(content_type__app_label__in=APPS, codename__in=codenames))


def _access_admin() -> Permission:
    return Permission.objects.get(
        content_type=ContentType.objects.get(app_label="wagtailadmin", model="admin"), codename="access_admin"
    )


def _let_write_pages(group: Group) -> None:
    root, pages = (
        Page.objects.get(depth=1),
        Permission.objects.filter(content_type__app_label="wagtailcore", content_type__model="page"),
    )
    for permission in pages.filter(codename__in=("add_page", "change_page", "publish_page")):
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)
    collection = Collection.get_first_root_node()
    images = Permission.objects.filter(
        content_type__app_label="wagtailimages", codename__in=("add_image", "change_image", "choose_image")
    )
    for permission in images:
        GroupCollectionPermission.objects.get_or_create(group=group, collection=collection, permission=permission)
