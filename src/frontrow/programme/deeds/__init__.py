"""The deeds of the programme: each checks, acts and logs in one transaction."""

from frontrow.programme.deeds.placing import Placement, place, place_many, set_status, shelve
from frontrow.programme.deeds.publishing import Pending, pending, publish
from frontrow.programme.deeds.screening_import import SheetImported, SheetRefused, import_screenings
from frontrow.programme.deeds.stepping import Move, Place, place_of, redo, take_step, undo

__all__ = [
    "Move",
    "Place",
    "place_of",
    "redo",
    "take_step",
    "undo",
    "SheetImported",
    "SheetRefused",
    "import_screenings",
    "Pending",
    "Placement",
    "pending",
    "place",
    "place_many",
    "publish",
    "set_status",
    "shelve",
]
