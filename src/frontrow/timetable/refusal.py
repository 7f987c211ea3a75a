"""What the timetable room refuses: each refusal carries the place in the file and the fault."""


class TimetableRefusal(Exception):
    """A refusal of the timetable room: `place` in the file (may be empty) and `fault`, one line together."""

    def __init__(self, place: str, fault: str) -> None:
        self.place, self.fault = place, fault
        super().__init__(f"{place}: {fault}" if place else fault)


class ProblemRefused(TimetableRefusal):
    """The problem file says something that no festival can mean."""


class TimetableFileRefused(TimetableRefusal):
    """The timetable file cannot be read against its problem."""
