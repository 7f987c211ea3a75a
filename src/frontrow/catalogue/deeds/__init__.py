"""The deeds of the catalogue: each checks, acts and logs in one transaction."""

from frontrow.catalogue.deeds.arriving import give_up_arrival, put_away_arrivals, read_arrival, take_in
from frontrow.catalogue.deeds.dating import set_as_of
from frontrow.catalogue.deeds.deciding import accept, refuse, undo
from frontrow.catalogue.deeds.identifying import identify
from frontrow.catalogue.deeds.importing import Imported, import_document, keep
from frontrow.catalogue.deeds.in_bulk import SURE, accept_all, accept_sure, is_sure, undo_sure
from frontrow.catalogue.deeds.merging import merge, refuse_pair, undo_pair
from frontrow.catalogue.deeds.ranking import deprecate, prefer
from frontrow.catalogue.deeds.rereading import reread
from frontrow.catalogue.deeds.teaching import (
    ask_for_trial,
    ask_to_keep,
    drop_trial,
    give_up_trial,
    keep_trial,
    lesson,
    read_trial,
)

__all__ = [
    "SURE",
    "Imported",
    "accept",
    "accept_all",
    "accept_sure",
    "ask_for_trial",
    "ask_to_keep",
    "deprecate",
    "drop_trial",
    "give_up_arrival",
    "give_up_trial",
    "identify",
    "import_document",
    "is_sure",
    "keep",
    "keep_trial",
    "lesson",
    "merge",
    "prefer",
    "put_away_arrivals",
    "read_arrival",
    "read_trial",
    "refuse",
    "refuse_pair",
    "reread",
    "set_as_of",
    "take_in",
    "undo",
    "undo_pair",
    "undo_sure",
]
