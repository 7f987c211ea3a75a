"""The names a catalogue knows, as reading takes them: people, works and organisations with their spellings."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person of the catalogue: its id, the primary name and other spellings."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownWork:
    """A work of the catalogue: its id, every title in every language, its year and its directors' names."""

    id: str
    titles: tuple[str, ...]
    year: int | None = None
    directors: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.titles:
            raise ValueError(f"work {self.id!r} has no title")


@dataclass(frozen=True, slots=True)
class KnownOrganisation:
    """A company, festival or institution of the catalogue."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Names:
    """Everything the catalogue can call by name; empty for reading blind."""

    people: tuple[KnownPerson, ...] = field(default=())
    works: tuple[KnownWork, ...] = field(default=())
    organisations: tuple[KnownOrganisation, ...] = field(default=())
