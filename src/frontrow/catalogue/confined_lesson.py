"""The confined side of teaching: a stranger's document is laid out, and a profile learns a lesson. Knows no Django."""

import json

from frontrow.reading.formats.view_of import view_of
from frontrow.reading.lessons.lesson import NotAProfile
from frontrow.reading.lessons.profiles import SiteProfile

_LENGTH = 8  # bytes, big-endian, before the JSON of the lesson


def answer(sent: bytes, name: str, setup: object) -> str:
    """JSON: {"profile": its text} or {"refused": why}; raises UnreadableDocument."""
    end = _LENGTH + int.from_bytes(sent[:_LENGTH], "big")
    lesson = json.loads(sent[_LENGTH:end])
    view = view_of(sent[end:], name)
    span = (lesson["start"], lesson["end"])
    try:
        taught = SiteProfile.from_text(lesson["profile"]).learn(view, span, lesson["property"], lesson["role"])
    except NotAProfile as fault:
        return json.dumps({"refused": str(fault)})
    return json.dumps({"profile": taught.to_text()})
