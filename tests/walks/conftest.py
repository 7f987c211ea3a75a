"""The real demo, served by the real command, in a real Chromium."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

CHROMIUM = Path("/usr/bin/chromium")
PATIENCE_SECONDS = 90


@dataclass(frozen=True)
class Demo:
    """The served demo: its address, the administrator's password and its data folder."""

    address: str
    password: str
    folder: Path


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Walks need Chromium: without it they are skipped, or fail where the lack of it is an error."""
    if CHROMIUM.exists() or os.environ.get("FRONTROW_TEST_STRICT") == "on":
        return
    for item in items:
        if "walks" in item.path.parts:
            item.add_marker(pytest.mark.skip(reason=f"there is no Chromium at {CHROMIUM}"))


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """Load the sample into a folder of its own and serve it on a free port."""
    folder, port = tmp_path_factory.mktemp("demo") / "var", _free_port()
    address = f"http://127.0.0.1:{port}"
    environment = {**os.environ, "FRONTROW_DATA": str(folder), "FRONTROW_ADDRESS": address}
    for name in ("FRONTROW_DATABASE", "FRONTROW_SECRET_KEY"):
        environment.pop(name, None)
    command = [sys.executable, "-m", "frontrow.cli", "demo", "--port", str(port)]
    loaded = subprocess.run([*command, "--no-serve"], env=environment, capture_output=True, text=True, check=False)
    assert loaded.returncode == 0, loaded.stderr
    with (folder / "served.log").open("w") as log:
        served = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        try:
            _wait_for(f"{address}/en/")
            yield Demo(address, (folder / "demo-password").read_text("ascii").strip(), folder)
        finally:
            served.terminate()
            served.wait(timeout=30)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str) -> None:
    for _ in range(PATIENCE_SECONDS * 2):
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            time.sleep(0.5)
    raise TimeoutError(f"nothing answered at {address}")


@pytest.fixture
def visitor(browser: Browser, demo: Demo) -> Iterator[Page]:
    """A visitor's page; a request to another host, or a fault in a script, fails the walk."""
    context = browser.new_context(base_url=demo.address, accept_downloads=True)
    yield from _watched(context, demo)


@pytest.fixture
def visitor_without_script(browser: Browser, demo: Demo) -> Iterator[Page]:
    """A visitor whose browser runs no script."""
    context = browser.new_context(base_url=demo.address, java_script_enabled=False)
    yield from _watched(context, demo)


@pytest.fixture
def editor(browser: Browser, demo: Demo) -> Iterator[Page]:
    """Someone at the desk, logged in as the administrator."""
    context = browser.new_context(base_url=demo.address, viewport={"width": 1440, "height": 1000})
    context.set_default_navigation_timeout(PATIENCE_SECONDS * 1000)
    page = context.new_page()
    page.goto("/desk/")
    page.locator("input[name=username]").fill("admin")
    page.locator("input[name=password]").fill(demo.password)
    page.locator("form button[type=submit]").first.click()
    page.get_by_role("link", name="Documents").first.wait_for()
    yield page
    context.close()


def _watched(context: BrowserContext, demo: Demo) -> Iterator[Page]:
    # a first page waits for its pictures, which are drawn then; on a busy machine that takes more than half a minute
    context.set_default_navigation_timeout(PATIENCE_SECONDS * 1000)
    page, faults = context.new_page(), list[str]()
    page.on(
        "request",
        lambda request: (
            None if request.url.startswith((demo.address, "data:", "blob:")) else faults.append(request.url)
        ),
    )
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    context.close()
    assert faults == []
