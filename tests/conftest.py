"""What all tests share: a data folder of their own, and which databases there are."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import django
import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

os.environ.setdefault("FRONTROW_DATA", tempfile.mkdtemp(prefix="frontrow-tests-"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "frontrow.settings.django")  # once the data folder is named
os.environ.setdefault("FRONTROW_SECRET_KEY", "only-for-tests-0123456789-0123456789-0123456789-0123456789")
(Path(os.environ["FRONTROW_DATA"]) / "static").mkdir(parents=True, exist_ok=True)
django.setup()  # before a room's own conftest imports its models

# Where a run decides whether a change goes in, the same examples each time; at a desk new ones, to find what is not known.
settings.register_profile("same examples", derandomize=True)
if os.environ.get("FRONTROW_TEST_STRICT"):
    settings.load_profile("same examples")

CHROMIUM = "/usr/bin/chromium"
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """Debian's Chromium, one for all walks of a process: two of Playwright's loops do not go together."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield found
        found.close()
