"""Every claim of every format quotes its view and says where in the original that stands."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.reading.formats import documents

from frontrow.reading import read_bytes

LINES = [
    "Film",
    "Director: Ve\u030cra\u00a0Nova\u0301",
    "Reżyseria: Łukasz Żółć",
    "導演: 王家衛",
    "Cast: Jan Nowak 🎬, 日本 太郎",
    "Poland 2001, 80 min",
    "Synopsis",
    "A long sentence about people who walk along a river and talk about nothing much until it is night, and then go home.",
    "music Eva\u00a0Horn",
    "\u202eGrumpf",
]
MANY = st.lists(st.sampled_from(LINES), min_size=1, max_size=8)
ROWS = [["Title", "Director", "Year"], ["Film", "Ve\u030cra\u00a0Nova\u0301", "2001"], ["日本🎬", "Jan Nowak", "1999"]]
KEYS = {"a.html": "node", "a.docx": "run", "a.pdf": "box", "a.xlsx": "cell", "a.ods": "cell", "a.csv": "cell"}


def made(name: str, lines: list[str]) -> bytes:
    """The lines as a document of the format that the name tells; tables hold rows of their own."""
    if name == "a.html":
        return documents.html_page([[line] for line in lines])
    if name == "a.docx":
        return documents.docx_file([[line] for line in lines])
    if name == "a.pdf":
        return documents.pdf_file([[(50, 50 + 15 * n, line.replace("\u202e", "")) for n, line in enumerate(lines)]])
    if name == "a.xlsx":
        return documents.xlsx_file(ROWS)
    if name == "a.ods":
        return documents.ods_file(ROWS)
    if name == "a.csv":
        return "\r\n".join(";".join(row) for row in ROWS).encode()
    return "\r\n".join(lines).encode()


@pytest.mark.parametrize("name", ["a.txt", *KEYS])
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(lines=MANY)
@example(lines=LINES)
def test_evidence_quotes_the_view_and_tells_its_place(name, lines):
    view, reading = read_bytes(made(name, lines), name)
    said = reading.as_json()
    spans = [evidence for claim in said["claims"] for evidence in claim["evidence"]]
    spans += [*said["mentions"], *said["furniture"], *said["unread"]]
    for span in spans:
        assert span["quote"] == view.text[span["start"] : span["end"]]
        place = span.get("place")
        assert place == view.where(span["start"], span["end"])
        assert (place is None) == (name == "a.txt")
        assert place is None or KEYS[name] in place
    assert said["claims"] or name not in ("a.xlsx", "a.ods", "a.csv")
