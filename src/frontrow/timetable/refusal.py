"""What the timetable room refuses: each refusal carries the place in the file and the fault."""


class TimetableRefusal(Exception):
    """A refusal of the timetable room: `place` in the file (may be empty) and `fault`, one line together."""

    def __init__(self, place: str, fault: str) -> None:
        self.place, self.fault = place, fault
        super().__init__(place, fault)  # as it is called: a refusal must come whole out of another process

    def __str__(self) -> str:
        return f"{self.place}: {self.fault}" if self.place else self.fault


class ProblemRefused(TimetableRefusal):
    """The problem file says something that no festival can mean."""


class TimetableFileRefused(TimetableRefusal):
    """The timetable file cannot be read against its problem."""
