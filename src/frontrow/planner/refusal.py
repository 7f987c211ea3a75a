"""What the planner refuses: each refusal carries the place in the file and the fault."""


class PlannerRefusal(Exception):
    """A refusal of the planner: `place` in the file (may be empty) and `fault`, one line together."""

    def __init__(self, place: str, fault: str) -> None:
        self.place, self.fault = place, fault
        super().__init__(place, fault)  # as it is called: a refusal must come whole out of another process

    def __str__(self) -> str:
        return f"{self.place}: {self.fault}" if self.place else self.fault


class ProgrammeRefused(PlannerRefusal):
    """The programme says something that no festival can mean."""


class WishesRefused(PlannerRefusal):
    """The wishes say something that no visitor can mean."""
