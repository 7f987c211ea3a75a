"""A festival in the test database for commands that write."""

import pytest

from frontrow.cli import festival
from tests.programme.small_edition import Small, small_edition


@pytest.fixture
def small(db: None, monkeypatch: pytest.MonkeyPatch) -> Small:
    """The small edition, with a data folder that counts as a festival's and is up to date."""
    folder = festival.data_folder()
    (folder / "festival").write_text("frontrow 1\n", "ascii")
    (folder / "up-to-date").write_text(festival._fingerprint(), "ascii")
    return small_edition()
