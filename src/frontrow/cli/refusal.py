"""What a command says when its input is bad: one line that names the file, the place and the fault."""


class BadInput(Exception):
    """Bad input of a command: `str()` is one line `FILE: PLACE: FAULT`, the parts that are empty left out.

    `more` are further faults of the same file, a line each.
    """

    def __init__(self, file: str, fault: str, place: str = "", more: tuple[str, ...] = ()) -> None:
        self.file, self.place, self.fault, self.more = file, place, fault, more
        super().__init__(": ".join(" ".join(part.split()) for part in (file, place, fault) if part))
