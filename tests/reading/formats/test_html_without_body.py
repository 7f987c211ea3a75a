"""Pages whose author left out the tags of head and body, as HTML allows."""

import pytest

from frontrow.reading.formats import view_of

INNER = "<header><a href='/'>Kino Luna</a></header><main><h1>Mephisto</h1><p>1981</p></main>"
WHOLE = view_of(f"<html><head><title>M</title></head><body>{INNER}</body></html>".encode(), "a.html")


@pytest.mark.parametrize(
    "page",
    [
        f"<html><title>M</title>{INNER}</html>",
        f"<!doctype html><title>M</title><!-- made by hand -->{INNER}",
        f"<html><head><title>M</title>{INNER}</html>",
        f"<title>M</title>{INNER.replace('<main>', '<div></div><main>')}",
    ],
    ids=["no head", "a comment", "head not ended", "an element that begins the body by itself"],
)
def test_page_without_the_tag_of_its_body_is_shown_whole(page):
    assert view_of(page.encode(), "a.html").text == WHOLE.text
