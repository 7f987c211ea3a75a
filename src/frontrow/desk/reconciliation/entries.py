"""The records that the service answers with: the public those of the published programme, staff all of the
catalogue."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from frontrow.catalogue.identity.names import names_alike, titles_alike
from frontrow.catalogue.identity.people import facts_of_people
from frontrow.catalogue.identity.works import facts_of_works
from frontrow.interchange.folding import fold
from frontrow.interchange.reconciliation import Match, Query
from frontrow.programme import reads
from frontrow.programme.published import Programme

FILM, PERSON = ("film", "Film"), ("person", "Person")
TYPES = (FILM, PERSON)
SURE = 95.0
MOST_COMPARED = 300  # records a query
LETTERS = 4  # words are found by their beginning, so that a typo further on does not hide them


@dataclass(frozen=True, slots=True)
class Entry:
    """One record: its id, all its names (the first is shown), its type, and what tells it from namesakes."""

    id: str
    names: tuple[str, ...]
    type: tuple[str, str]
    year: int | None = None
    directors: tuple[str, ...] = ()

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
        shared: dict[int, int] = defaultdict(int)
        for beginning in {word[:LETTERS] for word in fold(query.query).split()}:
            for place in self.places.get(beginning, ()):
                if query.type in ("", self.entries[place].type[0]):
                    shared[place] += 1
        return sorted(shared, key=lambda place: (-shared[place], place))[:MOST_COMPARED]

    @staticmethod
    def _score(query: Query, entry: Entry) -> float:
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


def _agreement(name: str, value: str, entry: Entry) -> float:
    """What a property adds or takes: a year apart 5, more 50; another director 50."""
    if name == "year" and value.isdecimal() and len(value) == 4 and entry.year:
        apart = abs(int(value) - entry.year)
        return 0.0 if apart == 0 else -5.0 if apart == 1 else -50.0
    if name == "director" and entry.directors:
        return 0.0 if any(names_alike(value, director) for director in entry.directors) else -50.0
    return 0.0


def _match(entry: Entry, score: float, sure: bool) -> Match:
    return Match(entry.id, entry.names[0], score, sure, (entry.type,), entry.description)


def published_register() -> Register:
    """The films and people of the published programme; empty before the first version."""
    key = reads.published_key()
    return _register_of(key[0]) if key else Register(())


@lru_cache(maxsize=2)
def _register_of(version: str) -> Register:
    return Register(tuple(_published(reads.version(version))))


def _published(programme: Programme) -> Iterable[Entry]:
    for film in programme.films.values():
        names = dict.fromkeys([film.original_title, *film.title.values(), *(title.text for title in film.titles)])
        directors = tuple(credit.name for credit in film.credits if credit.role == "director")
        yield Entry(f"films/{film.slug}", tuple(name for name in names if name), FILM, film.year, directors)
    for person in programme.people.values():
        yield Entry(f"people/{person.slug}", (person.name, *person.aliases), PERSON, person.birth_year)


def whole_register() -> Register:
    """All works and people of the catalogue, for staff."""
    works = (
        Entry(f"work/{one.key}", tuple(one.titles), FILM, one.year, tuple(one.directors.values()))
        for one in facts_of_works().values()
    )
    people = (Entry(f"person/{one.key}", tuple(one.names), PERSON, one.born) for one in facts_of_people().values())
    return Register((*works, *people))


def suggested(entries: Sequence[Entry]) -> dict[str, object]:
    """Suggestions in the form of the API."""
    rows = [
        {
            "id": one.id,
            "name": one.names[0],
            "description": one.description,
            "notable": [{"id": one.type[0], "name": one.type[1]}],
        }
        for one in entries
    ]
    return {"result": rows}
