"""The one generated stylesheet of a programme version: the sections' accents and the places in the grid.

Accents are given by people who think of colour, not of contrast: each is kept for surfaces, and mixed with black or
white for letters until it reads (WCAG 2.2, 1.4.3: 4.5 to 1) on our dark and on our light ground.
"""

from datetime import date

from frontrow.programme.published import Programme, Screening
from frontrow.site.grid import STEPS_AN_HOUR, axis, in_houses, places

DARK_GROUND, LIGHT_GROUND = (12, 11, 14), (244, 242, 236)
DARK_RAISED, LIGHT_RAISED = (28, 26, 33), (255, 255, 255)
READABLE = 4.6  # a little over 4.5, for rounding
Colour = tuple[int, int, int]
WHITE, BLACK = (255, 255, 255), (0, 0, 0)


def stylesheet(programme: Programme) -> str:
    """The stylesheet's text, the same for the same version."""
    rules = [_accent(":root", programme.edition.accent)]
    rules += [_accent(f".a{n}", section.accent) for n, section in enumerate(programme.sections.values(), 1)]
    return "\n".join(rules + _grid(programme)) + "\n"


def _grid(programme: Programme) -> list[str]:
    on = axis(programme)
    days: dict[date, list[Screening]] = {}
    for screening in in_houses(programme):
        days.setdefault(screening.festival_day, []).append(screening)
    standing = [at for screenings in days.values() for at in places(screenings, on).values()]
    starts = {at.start for at in standing} | {n * STEPS_AN_HOUR for n in range(len(on.hours))}
    rows = len(programme.screens)
    return [
        f".grid{{--steps:{on.steps};--hours:{len(on.hours)}}}",
        *(f".s{n}{{--s:{n + 2}}}" for n in sorted(starts)),
        *(f".l{n}{{--l:{n}}}" for n in sorted({at.length for at in standing})),
        *(f".y{n}{{--y:{n + 1}}}" for n in range(1, rows + 1)),
    ]


def _accent(selector: str, accent: str) -> str:
    colour = parse(accent)
    dark, light = readable(colour, DARK_RAISED, WHITE), readable(colour, LIGHT_GROUND, BLACK)
    ink = WHITE if contrast(colour, WHITE) > contrast(colour, BLACK) else BLACK
    letters = f"--accent:light-dark({_css(light)},{_css(dark)})"
    glow = f"--glow:light-dark(transparent,color-mix(in srgb,{_css(colour)} 34%,transparent))"
    return f"{selector}{{--pin:{_css(colour)};--pin-ink:{_css(ink)};{letters};{glow}}}"


def parse(accent: str) -> Colour:
    """A colour from "#rgb" or "#rrggbb"; the screen's white for anything else, because a page must still be
    readable."""
    digits = accent.removeprefix("#")
    digits = "".join(d * 2 for d in digits) if len(digits) == 3 else digits
    try:
        red, green, blue = bytes.fromhex(digits)
    except ValueError:
        return (232, 228, 218)
    return (red, green, blue)


def readable(colour: Colour, ground: Colour, towards: Colour) -> Colour:
    """`colour`, mixed with as little of `towards` as makes letters in it readable on `ground`."""
    for part in range(0, 101, 2):
        mixed = tuple(round(c + (t - c) * part / 100) for c, t in zip(colour, towards, strict=True))
        candidate = (mixed[0], mixed[1], mixed[2])
        if contrast(candidate, ground) >= READABLE:
            return candidate
    return towards


def contrast(one: Colour, other: Colour) -> float:
    """The contrast of two colours from 1 to 21 (WCAG 2.2, relative luminance of sRGB)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Colour) -> float:
    parts = [c / 255 for c in colour]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _css(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
