"""The tables of the programme."""

from frontrow.programme.models.copies import Copy, CopyKey, CopyWindow
from frontrow.programme.models.editions import Edition, Section
from frontrow.programme.models.guests import Guest, GuestStay
from frontrow.programme.models.items import Item, ItemWork
from frontrow.programme.models.runs import TimetableRun
from frontrow.programme.models.screenings import Screening
from frontrow.programme.models.steps import Step
from frontrow.programme.models.venues import Screen, ScreenOpening, Travel, Venue
from frontrow.programme.models.versions import ProgrammeVersion

__all__ = [
    "Copy",
    "CopyKey",
    "CopyWindow",
    "Edition",
    "Guest",
    "GuestStay",
    "Item",
    "ItemWork",
    "ProgrammeVersion",
    "Screen",
    "ScreenOpening",
    "Screening",
    "Section",
    "Step",
    "TimetableRun",
    "Travel",
    "Venue",
]
