"""The deeds of the catalogue: each checks, acts and logs in one transaction."""

from frontrow.catalogue.deeds.dating import set_as_of
from frontrow.catalogue.deeds.deciding import SURE, accept, accept_sure, refuse, undo
from frontrow.catalogue.deeds.identifying import identify
from frontrow.catalogue.deeds.importing import Imported, import_document, keep
from frontrow.catalogue.deeds.merging import merge, refuse_pair, undo_pair
from frontrow.catalogue.deeds.ranking import deprecate, prefer
from frontrow.catalogue.deeds.rereading import reread
from frontrow.catalogue.deeds.teaching import Lesson, keep_lesson, lesson, tried

__all__ = [
    "SURE",
    "Imported",
    "Lesson",
    "accept",
    "accept_sure",
    "deprecate",
    "identify",
    "import_document",
    "keep",
    "keep_lesson",
    "lesson",
    "merge",
    "prefer",
    "refuse",
    "refuse_pair",
    "reread",
    "set_as_of",
    "tried",
    "undo",
    "undo_pair",
]
