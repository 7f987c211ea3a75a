"""Records to be found by the words of their names, by what is known of them, or by their ids."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from frontrow.catalogue.identity.names import names_alike, titles_alike
from frontrow.interchange.folding import fold
from frontrow.interchange.reconciliation import Match, Query
from frontrow.interchange.reconciliation_extension import Link, Value

FILM, PERSON = ("film", "Film"), ("person", "Person")
TYPES = (FILM, PERSON)
NUMBERS = (("wikidata", "Wikidata"), ("imdb", "IMDb"))
PROPERTIES = {
    "film": (
        ("name", "Titles"),
        ("year", "Year"),
        ("minutes", "Minutes"),
        ("country", "Countries"),
        ("director", "Directors"),
        *NUMBERS,
    ),
    "person": (
        ("name", "Names"),
        ("born", "Born"),
        ("died", "Died"),
        ("birth_place", "Place of birth"),
        *NUMBERS,
    ),
}
SURE = 95.0
MOST_COMPARED = 300  # records a query
LETTERS = 4  # words are found by their beginning, so that a typo further on does not hide them


@dataclass(frozen=True, slots=True)
class Entry:
    """One record: its id, all its names (the first is shown), its type, what tells it from namesakes, and its facts:
    the values of each property that can be asked for."""

    id: str
    names: tuple[str, ...]
    type: tuple[str, str]
    year: int | None = None
    directors: tuple[str, ...] = ()
    facts: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)

    @property
    def description(self) -> str:
        """A line that tells it from namesakes."""
        parts = [str(self.year) if self.year else "", ", ".join(self.directors[:3])]
        return " · ".join(part for part in parts if part)


@dataclass(frozen=True)
class Register:
    """Records to be found by the words of their names."""

    entries: tuple[Entry, ...]
    places: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for place, entry in enumerate(self.entries):
            for beginning in {word[:LETTERS] for name in entry.names for word in fold(name).split()}:
                self.places[beginning].append(place)

    def matches(self, query: Query) -> list[Match]:
        """What a query may mean, best first; one match is sure if it alone fits as good as exactly."""
        found = [(self._score(query, self.entries[place]), place) for place in self._near(query)]
        best = sorted(((score, place) for score, place in found if score > 0), key=lambda one: (-one[0], one[1]))
        alone = sum(score >= SURE for score, _ in best) == 1
        return [_match(self.entries[place], score, alone and score >= SURE) for score, place in best[: query.limit]]

    def by_id(self, ids: Iterable[str]) -> dict[str, Entry]:
        """The records with these ids, as far as there are any."""
        wanted = frozenset(ids)
        return {entry.id: entry for entry in self.entries if entry.id in wanted}

    def beginning_with(self, prefix: str, most: int = 10) -> list[Entry]:
        """Records one of whose names begins so."""
        wanted = fold(prefix)
        near = (
            self.places.get(wanted.split()[0][:LETTERS], [])
            if wanted and len(wanted.split()[0]) >= LETTERS
            else range(len(self.entries))
        )
        found = (self.entries[place] for place in near)
        return [one for one in found if wanted and any(fold(name).startswith(wanted) for name in one.names)][:most]

    def _near(self, query: Query) -> list[int]:
        """Records that share the beginning of a word, those that share more words first."""
        if not query.query.strip():
            return [n for n, entry in enumerate(self.entries) if query.type in ("", entry.type[0])]
        shared: dict[int, int] = defaultdict(int)
        for beginning in {word[:LETTERS] for word in fold(query.query).split()}:
            for place in self.places.get(beginning, ()):
                if query.type in ("", self.entries[place].type[0]):
                    shared[place] += 1
        return sorted(shared, key=lambda place: (-shared[place], place))[:MOST_COMPARED]

    @staticmethod
    def _score(query: Query, entry: Entry) -> float:
        if not query.query.strip():
            return _by_properties_alone(query.properties, entry)
        likeness = max(_likeness(query.query, name, entry.type) for name in entry.names)
        for name, value in query.properties:
            likeness += _agreement(name, value, entry)
        return max(0.0, min(100.0, likeness))


def _likeness(asked: str, name: str, kind: tuple[str, str]) -> float:
    """100 for the same letters, 97 but for diacritics and case, else by how alike they are; 40 for a part of the
    words."""
    if asked.strip() == name:
        return 100.0
    words, own = fold(asked).split(), fold(name).split()
    if words == own:
        return 97.0
    alike = names_alike(asked, name) if kind == PERSON else titles_alike(asked, name)
    if alike:
        return 95.0 if alike.weight >= 0.8 else 80.0 if alike.weight >= 0.55 else 70.0
    return 40.0 if words and set(words) <= set(own) else 0.0


def _by_properties_alone(properties: Iterable[tuple[str, str]], entry: Entry) -> float:
    """100 for a number that names one record, 60 where all that is known agrees; 0 where anything speaks against it."""
    agreeing = [(name, _agrees(name, value, entry)) for name, value in properties]
    if any(agrees is False for _, agrees in agreeing):
        return 0.0
    if any(agrees and name in dict(NUMBERS) for name, agrees in agreeing):
        return 100.0
    return 60.0 if any(agrees for _, agrees in agreeing) else 0.0


def _agreement(name: str, value: str, entry: Entry) -> float:
    """What a property adds or takes: a year apart 5, more 50; anything else that speaks against it 50."""
    if name == "year" and _agrees(name, value, entry) is False:
        return -5.0 if abs(int(value) - (entry.year or 0)) == 1 else -50.0
    return -50.0 if _agrees(name, value, entry) is False else 0.0


def _agrees(name: str, value: str, entry: Entry) -> bool | None:
    """Whether a property's value fits a record; None where that cannot be told."""
    if name == "year":
        return int(value) == entry.year if value.isdecimal() and len(value) == 4 and entry.year else None
    if name == "director":
        return any(names_alike(value, one) is not None for one in entry.directors) if entry.directors else None
    known = [one.name if isinstance(one, Link) else str(one) for one in entry.facts.get(name, ())]
    return fold(value) in map(fold, known) if known else None


def _match(entry: Entry, score: float, sure: bool) -> Match:
    return Match(entry.id, entry.names[0], score, sure, (entry.type,), entry.description)
