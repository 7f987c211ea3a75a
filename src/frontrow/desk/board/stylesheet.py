"""The board's generated stylesheet: the places on its axis and the sections' colours, so that no card needs a style."""

from frontrow.programme.models import Edition
from frontrow.site.theme import parse

STEPS_A_DAY = 24 * 12  # of five minutes, as many as the widest board has


def stylesheet_of(edition: Edition) -> str:
    """The stylesheet's text, the same for the same sections."""
    rules = [f".at{n}{{--at:{n}}}.long{n}{{--long:{n}}}.steps{n}{{--steps:{n}}}" for n in range(STEPS_A_DAY + 1)]
    rules += [f".accent{section.pk}{{--accent:rgb{parse(section.accent)}}}" for section in edition.sections.all()]
    return "\n".join(rules) + "\n"
