"""Search in what is published: folded words, prefixes, one-letter typos; made once a booklet, in memory.

A festival has hundreds of films and some thousand people: their words fit in a few megabytes, and a question is
answered from the frozen rows without a query, the same on every database.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from rapidfuzz import process
from rapidfuzz.distance import OSA

from frontrow.interchange.folding import fold
from frontrow.site.booklet import Booklet
from frontrow.site.film_rows import card
from frontrow.site.markup_text import bare_text
from frontrow.site.pages.journal import FOLDERS
from frontrow.site.told import Told

LONGEST_QUESTION = 100
MOST_FOUND = 60
MOST_WORDS = 8
MOST_SLIPS = 20  # words that one wrong letter may stand for
SHORTEST_TYPO = 4  # letters: below, one wrong letter makes another word
NAME, FURTHER, TEXT = 8, 4, 1  # what a word in a title, beside it, or in the text weighs
EXACT, PREFIX, TYPO = 4, 2, 1


@dataclass(frozen=True, slots=True)
class Found:
    """A page that answers: `kind` film, programme, person, section, venue, essay, news or information."""

    kind: str
    title: Told
    path: str
    detail: str


class SearchIndex:
    """The words of a booklet's pages; `find` answers questions."""

    def __init__(self, booklet: Booklet) -> None:
        self._pages: list[Found] = []
        self._places: dict[str, dict[int, int]] = {}
        for page, fields in _pages(booklet):
            self._add(page, fields)
        self._vocabulary = sorted(self._places)

    def _add(self, page: Found, fields: list[tuple[int, str]]) -> None:
        number = len(self._pages)
        self._pages.append(page)
        for weight, text in fields:
            for word in set(fold(text).split()):
                places = self._places.setdefault(word, {})
                places[number] = max(weight, places.get(number, 0))

    def find(self, question: str) -> list[Found]:
        """The pages that hold every word of the question, exactly, as a beginning or with one wrong letter; the best
        first."""
        words = fold(question[:LONGEST_QUESTION]).split()[:MOST_WORDS]
        if not words:
            return []
        scores = [self._score(word) for word in words]
        shared = set(scores[0]).intersection(*scores[1:])
        ranked = sorted(shared, key=lambda n: (-sum(score[n] for score in scores), n))
        return [self._pages[n] for n in ranked[:MOST_FOUND]]

    def _score(self, word: str) -> dict[int, int]:
        found: dict[int, int] = {}
        for near, closeness in self._near(word):
            for page, weight in self._places[near].items():
                found[page] = max(found.get(page, 0), weight * closeness)
        return found

    def _near(self, word: str) -> Iterable[tuple[str, int]]:
        start = bisect_left(self._vocabulary, word)
        begun = list(takewhile(lambda known: known.startswith(word), islice(self._vocabulary, start, None)))
        if begun or len(word) < SHORTEST_TYPO:  # a word that is known is not a slip of another
            return ((known, EXACT if known == word else PREFIX) for known in begun)
        near = process.extract(word, self._vocabulary, scorer=OSA.distance, score_cutoff=1, limit=MOST_SLIPS)
        return ((known, TYPO) for known, _, _ in near)


def _pages(booklet: Booklet) -> Iterator[tuple[Found, list[tuple[int, str]]]]:
    yield from _films(booklet)
    yield from _people(booklet)
    yield from _places(booklet)
    yield from _journal(booklet)


def _films(booklet: Booklet) -> Iterator[tuple[Found, list[tuple[int, str]]]]:
    for slug, film in booklet.programme.films.items():
        row = card(booklet, film)
        detail = ", ".join(filter(None, (row.by, row.where, str(film.year or ""))))
        titles = " ".join([film.original_title, *film.title.values(), *(t.text for t in film.titles)])
        makers = " ".join([c.name for c in film.credits] + [c.name for c in film.companies])
        fields = [
            (NAME, titles),
            (FURTHER, f"{makers} {row.where} {film.year or ''}"),
            (TEXT, " ".join(film.synopsis.values())),
        ]
        yield Found("film", row.title, f"films/{slug}/", detail), fields
    for item in booklet.programme.items.values():
        if len(item.films) != 1:
            fields = [(NAME, " ".join(item.title.values())), (TEXT, " ".join(item.description.values()))]
            yield Found("programme", booklet.told(item.title), f"programmes/{item.slug}/", ""), fields


def _people(booklet: Booklet) -> Iterator[tuple[Found, list[tuple[int, str]]]]:
    for slug, person in booklet.programme.people.items():
        films = [card(booklet, film).title.text for film, _ in booklet.films_of_person.get(slug, [])]
        fields = [(NAME, " ".join([person.name, *person.aliases])), (TEXT, " ".join(person.biography.values()))]
        yield Found("person", Told(person.name), f"people/{slug}/", ", ".join(films)), fields


def _places(booklet: Booklet) -> Iterator[tuple[Found, list[tuple[int, str]]]]:
    for slug, section in booklet.programme.sections.items():
        fields = [(NAME, " ".join(section.name.values())), (TEXT, " ".join(section.description.values()))]
        yield Found("section", booklet.told(section.name), f"sections/{slug}/", ""), fields
    for slug, venue in booklet.programme.venues.items():
        screens = " ".join(booklet.programme.screens[s].name for s in venue.screens if s in booklet.programme.screens)
        fields = [
            (NAME, venue.name),
            (FURTHER, f"{venue.address} {screens}"),
            (TEXT, " ".join(venue.description.values())),
        ]
        yield Found("venue", Told(venue.name), f"venues/{slug}/", venue.address), fields


def _journal(booklet: Booklet) -> Iterator[tuple[Found, list[tuple[int, str]]]]:
    for entry in booklet.journal.entries:
        fields = [
            (NAME, entry.headline),
            (FURTHER, f"{entry.author} {entry.standfirst}"),
            (TEXT, bare_text(entry.body)),
        ]
        yield Found(entry.kind, Told(entry.headline), f"{FOLDERS[entry.kind]}/{entry.slug}/", entry.author), fields
    for page in booklet.journal.pages:
        yield (
            Found("information", Told(page.title), f"pages/{page.slug}/", ""),
            [(NAME, page.title), (TEXT, bare_text(page.body))],
        )
