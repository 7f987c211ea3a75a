"""A scheduler's walk over the board: by keyboard alone, by mouse, and judged by axe."""

from importlib.resources import files

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.walk


def first_card(page: Page) -> tuple[str, str]:
    """The key of the day's first placed screening, and its hours."""
    card = page.locator(".track [data-card]").first
    return str(card.get_attribute("data-card")), card.locator(".card-when").inner_text()


def says(page: Page, text: str) -> None:
    page.locator("[data-say]", has_text=text).wait_for()


def test_screening_goes_to_the_shelf_and_back_by_keyboard_alone(editor: Page) -> None:
    editor.goto("/desk/board/")
    key, hours = first_card(editor)
    editor.locator(f"#card-{key}").focus()
    editor.keyboard.press("Space")
    says(editor, "is lifted")
    editor.keyboard.press("ArrowRight")
    editor.keyboard.press("Escape")
    says(editor, "nothing is moved")
    assert editor.evaluate("document.activeElement.id") == f"card-{key}"
    editor.keyboard.press("Space")
    editor.keyboard.press("s")
    says(editor, "On the shelf")
    editor.locator(f".board-shelf #card-{key}").wait_for()
    editor.keyboard.press("Control+z")
    editor.locator(f".track #card-{key}").wait_for()
    assert editor.locator(f"#card-{key} .card-when").inner_text() == hours


def test_breaches_are_said_while_a_screening_is_dragged(editor: Page) -> None:
    editor.goto("/desk/board/")
    cards = editor.locator(".track [data-card]")
    key, hours = first_card(editor)
    other = next(
        card
        for card in cards.all()[1:]
        if card.get_attribute("data-screen") != cards.first.get_attribute("data-screen")
    )
    other.scroll_into_view_if_needed()
    there, here = other.bounding_box(), cards.first.bounding_box()
    assert there is not None
    assert here is not None
    editor.mouse.move(here["x"] + 12, here["y"] + 12)
    editor.mouse.down()
    editor.mouse.move(there["x"] + 30, there["y"] + 12, steps=8)
    says(editor, "turnaround")
    editor.keyboard.press("Escape")
    editor.mouse.up()
    assert editor.locator(f"#card-{key} .card-when").inner_text() == hours


@pytest.mark.parametrize("address", ["board/", "board/changes/", "timetable/", "timetable/audience/?kind=everything"])
@pytest.mark.parametrize("width", [390, 1440])
def test_pages_of_the_timetable_are_clean_to_axe_and_fit(editor: Page, address: str, width: int) -> None:
    editor.set_viewport_size({"width": width, "height": 900})
    editor.goto(f"/desk/{address}")
    editor.evaluate((files("axe_core_python") / "axe.min.js").read_text("utf-8"))
    found = editor.evaluate("async () => (await axe.run(document.querySelector('main'))).violations")
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
    assert editor.evaluate("document.documentElement.scrollWidth") <= width
