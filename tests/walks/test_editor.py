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
    editor.get_by_role("link", name=name).first.click()
    editor.locator("[data-review]").wait_for()
    editor.wait_for_load_state()


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


UNKNOWN = """Night Walk

Director: Anna Nowak
Country: Poland
Year: 2001
Light and lens: Jan Lis
"""

QUEUE = 240_000  # milliseconds: the worker draws the demo's pictures before it reads

SELECT = """words => {
  const text = document.querySelector(".review-text > div");
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    const at = node.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    node.parentElement.scrollIntoView({ block: "center" });
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    const box = range.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
  }
}"""


def focused(editor: Page) -> str:
    return str(editor.evaluate("document.activeElement.dataset.claim ?? document.activeElement.tagName"))


def decide(editor: Page, key: str) -> None:
    with editor.expect_navigation():
        editor.keyboard.press(key)


def test_review_by_keyboard_goes_on_with_the_next_claim(editor: Page, tmp_path: Path) -> None:
    upload(editor, tmp_path, "night-walk.txt", UNKNOWN)
    editor.keyboard.press("j")
    editor.keyboard.press("j")
    editor.keyboard.press("k")
    assert focused(editor) == "0"
    editor.keyboard.press("e")
    assert focused(editor) == "INPUT"
    editor.keyboard.press("Escape")
    assert focused(editor) == "0"
    decide(editor, "a")
    editor.wait_for_function("document.activeElement.dataset.claim === '1'")
    decide(editor, "r")
    editor.wait_for_function("document.activeElement.dataset.claim === '2'")
    editor.keyboard.press("n")
    assert "Light and lens" in str(editor.evaluate("document.activeElement.textContent"))
    editor.locator(".standing-decided summary").click()
    editor.locator("#claim-0").focus()
    decide(editor, "u")
    assert editor.locator("#claim-0 [data-key=a]").count() == 1


def test_words_dragged_onto_a_field_teach_the_site_once_the_difference_was_shown(editor: Page, tmp_path: Path) -> None:
    upload(editor, tmp_path, "day-walk.txt", UNKNOWN.replace("Night", "Day"))
    x, y = editor.evaluate(SELECT, "Jan Lis")
    editor.mouse.move(x, y)
    editor.mouse.down()
    editor.mouse.move(x + 10, y - 10, steps=4)
    field = editor.locator("[data-field='film.credit:cinematography']")
    field.wait_for(state="visible")
    box = field.bounding_box()
    assert box is not None
    editor.mouse.move(box["x"] + 5, box["y"] + 5, steps=8)
    with editor.expect_navigation():
        editor.mouse.up()
    assert editor.get_by_label("These words").input_value() == "Jan Lis"
    assert editor.get_by_label("are its").input_value() == "film.credit:cinematography"
    editor.get_by_label("on every page of the site").fill("walks.example")
    editor.get_by_role("button", name="Show what this changes").click()
    editor.get_by_role("button", name="Keep it for walks.example").click(timeout=QUEUE)
    editor.get_by_text("1 document says something else now").wait_for(timeout=QUEUE)
    editor.goto("/desk/reading/sites/")
    assert editor.get_by_text("after the words “Light and lens”").count() == 1
