"""The roles of people and of companies, in the order in which they are asked for."""

from typing import Final

# Those that `frontrow-reading/1` names, and so counts.
COUNTED: Final = (
    "director",
    "screenplay",
    "cinematography",
    "editing",
    "music",
    "sound",
    "production_design",
    "costume",
    "cast",
    "producer",
    "commissioning",
)
CREDITS: Final = (
    *COUNTED,
    "codirector",
    "story",
    "executive_producer",
    "co_producer",
    "makeup",
    "animation",
    "narrator",
    "casting",
    "visual_effects",
)
HOUSES: Final = ("production", "coproduction", "sales", "distribution")
PEOPLE: Final = frozenset(CREDITS)
COMPANIES: Final = frozenset(HOUSES)
