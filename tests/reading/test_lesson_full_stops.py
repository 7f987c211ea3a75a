"""Values between full stops, taught by their number among the pieces of a line that has no label."""

import pytest

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of

TEXT = "En präst på landet vägrar att ge upp sin tro, tills en natt då byns alla lampor släcks på samma gång."
MENU = "<ul><li><a href='#'>Program</a></li><li><a href='#'>Arkiv</a></li></ul>"


def page(title: str, facts: str) -> bytes:
    body = f"{MENU}<main><h1>{title}</h1><p class='facts'>{facts}</p><p>{TEXT}</p></main>"
    return f"<html lang='sv'><title>{title}</title><body>{body}</body></html>".encode()


@pytest.mark.parametrize(("taught", "read", "value"), [("Färg", "Svartvit", "bw"), ("Svartvit", "Färg", "colour")])
def test_piece_between_full_stops_is_found_among_fewer(taught, read, value):
    view = view_of(page("Ordet", f"Norge/Danmark 1955. 126 min. {taught}. DCP. Engelska undertexter."), "a.html")
    start = view.text.index(taught)
    profile = SiteProfile("a.example").learn(view, (start, start + len(taught)), "film.colour", "")
    other = page("Vredens dag", f"Danmark 1943. 97 min. {read}. 35 mm.")
    claims = read_bytes(other, "b.html", profiles=[profile])[1].claims
    assert [one.value for one in claims if one.property == "film.colour"] == [value]
