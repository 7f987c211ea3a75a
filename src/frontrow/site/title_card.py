"""How wide a title's letters are set, so that short and long ones both fill the line like a title card."""

# Average width of a capital of the display face by its width axis, in hundredths of an em, at weight 800:
# measured on the font over the letters of English and Polish titles (tests/site/test_fonts.py keeps it true).
STEPS = ((5, "w6"), (8, "w5"), (12, "w4"), (18, "w3"), (28, "w2"), (46, "w1"))


def width_class(title: str) -> str:
    """The style class that sets the size and width of a title: "w6" (few wide letters) to "w0" (many narrow ones)."""
    length = len(title)
    return next((name for longest, name in STEPS if length <= longest), "w0")
