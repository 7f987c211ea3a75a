"""An editor's walk: an essay comes in, its claims are decided, it is published, and the public pages change."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.walk

ESSAY = """Barbara Loden (Wanda) and the Roads She Took

A projectionist remembers the winter in which one print went from town to town.

I saw Wanda in a cinema with eleven seats and a stove. When Barbara Loden walked into the coal field in her white slacks I
stopped breathing, and I believe that the stove did too. Nobody in the room had heard of her.

Years later I carried the print of Wanda myself, from one town to the next, in the boot of a car that belonged to my aunt.
Loden had been dead for a long time by then. In every town somebody came up to the booth and asked what else she had made,
and in every town I had to say: nothing, this is all there is.

Teodora Wisz was a projectionist for thirty years. She writes about prints and the people who carry them.
"""

PAGE = """Wanda

Barbara Loden, USA 1970, 102’

Oulu IFF 2031 – Lantern of the Jury
"""


def upload(editor: Page, folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, "utf-8")
    editor.get_by_role("link", name="Documents").first.click()
    editor.get_by_label("Film pages, essays, press kits").set_input_files(str(folder / name))
    editor.get_by_role("button", name="Read and keep").click()
    editor.get_by_role("link", name=name).click()


def test_essay_is_imported_published_and_speaks_on_the_films_page(editor: Page, tmp_path: Path) -> None:
    upload(editor, tmp_path, "roads.txt", ESSAY)
    headline = editor.locator("article.claim", has_text="essay · headline")
    with editor.expect_navigation():
        headline.get_by_role("button", name="Accept", exact=True).click()
    editor.get_by_role("button", name="Make a page of the journal").click()
    editor.locator("footer .w-dropdown__toggle").first.click()
    with editor.expect_navigation():
        editor.locator("button[name=action-publish]").first.click()
    editor.goto("/en/journal/")
    editor.get_by_role("link", name="Barbara Loden (Wanda) and the Roads She Took").first.click()
    assert editor.locator("main a[href$='/en/films/wanda/']").count() >= 1
    editor.goto("/en/films/wanda/")
    assert "boot of a car" in editor.locator("main").inner_text()


def test_accepted_claim_is_public_only_after_publishing(editor: Page, tmp_path: Path) -> None:
    upload(editor, tmp_path, "wanda-again.txt", PAGE)
    prize = editor.locator("article.claim", has_text="film · prize").first
    prize.focus()
    with editor.expect_navigation():
        editor.keyboard.press("a")
    editor.goto("/en/films/wanda/")
    assert "Lantern of the Jury" not in editor.locator("main").inner_text()
    editor.goto("/desk/publish/")
    editor.get_by_role("button", name="Publish version").click()
    editor.get_by_text("is published.").wait_for()
    editor.goto("/en/films/wanda/")
    assert "Lantern of the Jury" in editor.locator("main").inner_text()
    editor.goto("/en/versions/")
    assert editor.get_by_role("link", name="Wanda").count() >= 1
