"""Keeps texts from becoming formulas when a spreadsheet opens our CSV, reversibly.

A text whose first character other than white space and apostrophes is one of = + - @ (full-width forms too), or that
begins with a tab or a line break, gets one apostrophe in front (OWASP, "CSV Injection"); reading takes exactly it away.
So every text comes back as it was; only a foreign file's own "'=" loses its apostrophe, which is what its author meant.
"""

import re

_FORMULA = re.compile(r"[\s']*[=+\-@＝＋－＠]|'*[\t\r\n]")


def is_formula_like(text: str) -> bool:
    """Say whether a spreadsheet might take the text for a formula."""
    return _FORMULA.match(text) is not None


def guarded(text: str) -> str:
    """Return the text so that no spreadsheet computes it; `unguarded` gives it back."""
    return "'" + text if is_formula_like(text) else text


def unguarded(text: str) -> str:
    """Return a guarded text as it was; any other text is returned as it is."""
    return text[1:] if text.startswith("'") and is_formula_like(text[1:]) else text
