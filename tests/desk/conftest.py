"""A festival with a desk: a small edition, its roles and one user a role."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from wagtail.models import Locale

from frontrow.desk.roles import ROLES, give_roles
from frontrow.journal.deeds import plant_page_tree
from tests.programme.small_edition import Small, small_edition


@pytest.fixture
def small(db: None, settings: pytest.FixtureRequest) -> Small:
    """The small edition in a festival with pages and roles; static files without the manifest that only a start
    makes.
    """
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    made = small_edition()
    for code in ("en", "pl"):
        Locale.objects.get_or_create(language_code=code)
    plant_page_tree(["en", "pl"], "Small Festival")
    give_roles()
    return made


@pytest.fixture
def as_role(small: Small) -> Callable[[str], Client]:
    """A client logged in as someone of a role; "" is a visitor, "Administrator" may do everything."""

    def log_in(role: str) -> Client:
        client = Client()
        if role:
            user, _ = User.objects.get_or_create(username=role, defaults={"is_superuser": role == "Administrator"})
            if role in ROLES:
                user.groups.set([Group.objects.get(name=role)])
            client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return log_in
