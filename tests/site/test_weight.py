"""What the schedule of 150 screenings weighs, before compression; fonts aside."""

import lanterna
import pytest
from lanterna import ADDRESS

from frontrow.site.answers import answer
from frontrow.site.booklet import Booklet
from frontrow.site.jinja import theme
from frontrow.site.routes import ROUTES

ROUTE = next(route for route in ROUTES if route.name == "schedule")
MOST_HTML, MOST_STYLE_AND_SCRIPT = 40_000, 60_000


@pytest.mark.parametrize("language", ["en", "pl"])
def test_the_schedule_of_150_screenings_is_light(house, language):
    booklet = Booklet(lanterna.programme(150), language, address=ADDRESS)
    page = answer(booklet, ROUTE, {}, house).body
    files = [house.assets.files[name] for name in (house.assets.style, house.assets.script, house.assets.early_script)]
    assert page.count(b"<time>") == 150
    assert len(page) <= MOST_HTML
    assert sum(len(file.body) for file in [*files, theme(booklet)]) <= MOST_STYLE_AND_SCRIPT
