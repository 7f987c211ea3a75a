"""The deeds of the programme: each checks, acts and logs in one transaction."""

from frontrow.programme.deeds.placing import Placement, place, place_many, set_status, shelve
from frontrow.programme.deeds.publishing import Pending, pending, publish
from frontrow.programme.deeds.screening_import import SheetImported, SheetRefused, import_screenings
from frontrow.programme.deeds.stepping import Move, Place, place_of, redo, take_step, undo

__all__ = [
    "Move",
    "Pending",
    "Place",
    "Placement",
    "SheetImported",
    "SheetRefused",
    "import_screenings",
    "pending",
    "place",
    "place_many",
    "place_of",
    "publish",
    "redo",
    "set_status",
    "shelve",
    "take_step",
    "undo",
]
