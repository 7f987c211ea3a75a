"""Tells of characters that deceive the eye: controls, bidirectional overrides, towers of combining marks."""

import re
from collections.abc import Iterator

from frontrow.reading import limits
from frontrow.reading.view import ViewNotice

_BIDI = "\u202a-\u202e\u2066-\u2069"
_CONTROL = "\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f"
_COMBINING = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_ANY = re.compile(f"[{_CONTROL}{_BIDI}]|[{_COMBINING}]{{{limits.COMBINING_RUN}}}")
_KINDS = (
    ("bidi_override", f"[{_BIDI}]+", "characters that turn the direction of the text; they are left out of values"),
    ("control_characters", f"[{_CONTROL}]+", "control characters; they are left out of values"),
    ("combining_run", f"[{_COMBINING}]{{{limits.COMBINING_RUN},}}", "a tower of combining marks on one letter"),
)


def strange_characters(text: str) -> Iterator[ViewNotice]:
    """A notice for each kind found, with the spans of the first `limits.NOTICE_SPANS`."""
    if not _ANY.search(text):
        return
    for code, pattern, message in _KINDS:
        spans = tuple(match.span() for match in re.finditer(pattern, text))
        if spans:
            yield ViewNotice(code, f"{len(spans)} × {message}", spans[: limits.NOTICE_SPANS])
