"""The deeds of the catalogue: each checks, acts and logs in one transaction."""

from frontrow.catalogue.deeds.dating import set_as_of
from frontrow.catalogue.deeds.deciding import SURE, accept, accept_sure, refuse, undo
from frontrow.catalogue.deeds.importing import Imported, import_document, keep
from frontrow.catalogue.deeds.merging import merge, refuse_pair, undo_pair
from frontrow.catalogue.deeds.ranking import deprecate, prefer

__all__ = [
    "SURE", "Imported", "accept", "accept_sure", "deprecate", "import_document", "keep", "merge", "prefer", "refuse", "refuse_pair",
    "set_as_of", "undo", "undo_pair",
]
