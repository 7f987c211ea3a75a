"""The deeds of the programme: each checks, acts and logs in one transaction."""

from frontrow.programme.deeds.placing import Placement, place, place_many, set_status, shelve
from frontrow.programme.deeds.publishing import Pending, pending, publish

__all__ = ["Pending", "Placement", "pending", "place", "place_many", "publish", "set_status", "shelve"]
