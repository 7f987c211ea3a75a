"""From a timetable back to the programme: the moves that it means for the screenings on the board."""

from collections.abc import Iterable
from datetime import UTC

from frontrow.desk.timetable.local_time import instant_of
from frontrow.desk.timetable.problem import Assembled
from frontrow.programme.deeds import Move, Place, place_of
from frontrow.programme.models import Edition, Screen, Screening

Entry = dict[str, object]


def moves_of(edition: Edition, assembled: Assembled, entries: Iterable[Entry]) -> list[Move]:
    """The moves from where screenings lie to where a timetable's entries have them; those that stay are left out."""
    screens = {screen.slug: screen.pk for screen in Screen.objects.all()}
    lies = {screening.pk: screening for screening in Screening.objects.filter(item__edition=edition)}
    moves = []
    for entry in entries:
        key = assembled.screenings[str(entry["item"]), int(str(entry["screening"]))]
        seen, start = place_of(lies[key]), instant_of(str(entry["start"]), edition.zone)
        to = Place(screens[str(entry["screen"])], start.astimezone(UTC), seen.pinned)
        if (seen.screen, seen.start) != (to.screen, to.start):
            moves.append(Move(key, seen, to))
    return moves


def as_proposal(moves: Iterable[Move]) -> list[dict[str, object]]:
    """Moves as a run keeps them."""
    return [{"screening": move.screening, "from": move.seen.as_json(), "to": move.to.as_json()} for move in moves]


def of_proposal(proposal: Iterable[dict[str, object]]) -> list[Move]:
    """Moves back from what a run keeps."""
    return [Move(int(str(row["screening"])), Place.of_json(row["from"]), Place.of_json(row["to"])) for row in proposal]
    # type: ignore[arg-type]
