"""The programme booklet in one language: a published version and the journal beside it, with what pages look up in
them.

Made once for each (version, journal revision, language) and shared by all requests; never changed after.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from frontrow.journal.rows import InformationPage, JournalEntry, Partner
from frontrow.programme.published import Film, Item, Programme, Screening, Section, Words
from frontrow.site.phrases import Phrases
from frontrow.site.told import Told, told

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")


def _no_history() -> Sequence[Programme]:
    return ()


@dataclass(frozen=True, slots=True)
class Journal:
    """What the journal shows in one language; `lead` are the first words of the home page."""

    entries: tuple[JournalEntry, ...] = ()
    pages: tuple[InformationPage, ...] = ()
    partners: tuple[Partner, ...] = ()
    lead: str = ""


@dataclass(frozen=True, eq=False)
class Booklet:
    """One published version in one language; `address` is the site's own, "https://festival.example" without a
    slash."""

    programme: Programme
    language: str
    journal: Journal = field(default_factory=Journal)
    address: str = ""
    history: Callable[[], Sequence[Programme]] = _no_history
    _prepared: dict[Hashable, Any] = field(default_factory=dict, repr=False)

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, worked out at the first call for `key` and kept as long as this booklet."""
        if key not in self._prepared:
            self._prepared[key] = make()
        kept: T = self._prepared[key]
        return kept

    @cached_property
    def phrases(self) -> Phrases:
        """The interface's words in this language."""
        return Phrases(self.language)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the edition, the main one first."""
        return self.programme.edition.languages

    def told(self, words: Words) -> Told:
        """A text of the programme in this language, else in the edition's main one, marked as such."""
        return told(words, self.language, self.languages)

    @cached_property
    def items_of_film(self) -> dict[str, list[Item]]:
        """The items that show a film, by its slug."""
        return _gather((film, item) for item in self.programme.items.values() for film in item.films)

    @cached_property
    def screenings_of_item(self) -> dict[str, list[Screening]]:
        """An item's screenings in the order of their starts, by its slug."""
        ordered = sorted(self.programme.screenings.values(), key=lambda s: (s.start, s.code))
        return _gather((s.item, s) for s in ordered)

    @cached_property
    def films_of_person(self) -> dict[str, list[tuple[Film, tuple[str, ...]]]]:
        """The programme's films on which someone is credited, with the roles, by the person's slug."""
        found: dict[str, dict[str, list[str]]] = {}
        for film in self.programme.films.values():
            for credit in film.credits:
                if credit.person:
                    found.setdefault(credit.person, {}).setdefault(film.slug, []).append(credit.role)
        films = self.programme.films
        return {
            slug: [(films[f], tuple(dict.fromkeys(roles))) for f, roles in mine.items()] for slug, mine in found.items()
        }

    @cached_property
    def mentions(self) -> dict[tuple[str, str], list[tuple[JournalEntry, list[tuple[str, str]]]]]:
        """Journal pages that speak of a record, each with its (sentence, anchor) pairs, by (kind, slug)."""
        found: dict[tuple[str, str], dict[str, tuple[JournalEntry, list[tuple[str, str]]]]] = {}
        for entry in self.journal.entries:
            for mention in entry.mentions:
                entries = found.setdefault((mention.kind, mention.slug), {})
                place = (mention.sentence, mention.anchor)
                sentences = entries.setdefault(entry.slug, (entry, []))[1]
                if place not in sentences:
                    sentences.append(place)
        return {key: list(entries.values()) for key, entries in found.items()}

    @cached_property
    def accents(self) -> dict[str, str]:
        """The style class of each section's accent ("a1", "a2"…), by the section's slug."""
        return {slug: f"a{n}" for n, slug in enumerate(self.programme.sections, 1)}

    def section(self, slug: str) -> Section | None:
        """The section, or None for a film that belongs to none."""
        return self.programme.sections.get(slug)

    @cached_property
    def _sole_film(self) -> dict[str, Film]:
        films = self.programme.films
        return {item.slug: films[item.films[0]] for item in self.programme.items.values() if len(item.films) == 1}

    def item_page(self, item: Item) -> str:
        """The path of the page that shows an item, without its language: the film's own where the item is one film."""
        film = self._sole_film.get(item.slug)
        return f"films/{film.slug}/" if film else f"programmes/{item.slug}/"


def _gather(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    found: dict[K, list[V]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found
