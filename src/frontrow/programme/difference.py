"""What changed from one published version to the next, in rows for people."""

from collections.abc import Iterator
from dataclasses import fields

from frontrow.programme.published import Change, Film, Programme, Screening, Words

SCREENING_WORDS = (
    "ticket_url",
    "qa_minutes",
    "intro_minutes",
    "guests",
    "subtitles",
    "access",
    "audience",
    "note",
    "end",
)


def difference(before: Programme | None, after: Programme) -> tuple[Change, ...]:
    """All changes from `before` to `after`, screenings first; a first version has none."""
    if before is None:
        return ()
    return (*_screenings(before, after), *_films(before, after), *_people(before, after), *_the_rest(before, after))


def _title(programme: Programme, item: str) -> Words:
    return programme.items[item].title if item in programme.items else {}


def _when_and_where(programme: Programme, row: Screening) -> str:
    return f"{row.start:%Y-%m-%d %H:%M} {programme.screens[row.screen].name}"


def _screenings(before: Programme, after: Programme) -> Iterator[Change]:
    for code, new in after.screenings.items():
        old = before.screenings.get(code)
        title = _title(after, new.item)
        if old is None:
            yield Change("screening_added", code, title, "", _when_and_where(after, new))
            continue
        if (old.start, old.screen) != (new.start, new.screen):
            yield Change("screening_moved", code, title, _when_and_where(before, old), _when_and_where(after, new))
        if old.status != new.status:
            yield Change("screening_status", code, title, old.status, new.status)
        if any(
            getattr(old, name) != getattr(new, name)
            for name in SCREENING_WORDS
            if name != "end" or old.start == new.start
        ):
            yield Change("screening_changed", code, title)
    for code, old in before.screenings.items():
        if code not in after.screenings:
            yield Change("screening_removed", code, _title(before, old.item), _when_and_where(before, old), "")


def _films(before: Programme, after: Programme) -> Iterator[Change]:
    for slug, new in after.films.items():
        old = before.films.get(slug)
        if old is None:
            yield Change("film_added", slug, new.title)
        elif old != new:
            yield Change("film_changed", slug, new.title, "", ", ".join(_changed_fields(old, new)))
    for slug, gone in before.films.items():
        if slug not in after.films:
            yield Change("film_removed", slug, gone.title)


def _changed_fields(old: Film, new: Film) -> list[str]:
    return [field.name for field in fields(Film) if getattr(old, field.name) != getattr(new, field.name)]


def _people(before: Programme, after: Programme) -> Iterator[Change]:
    for slug, new in after.people.items():
        old = before.people.get(slug)
        if old is not None and old != new:
            yield Change("person_changed", slug, {code: new.name for code in after.edition.languages})


def _the_rest(before: Programme, after: Programme) -> Iterator[Change]:
    for kind, old_rows, new_rows in (
        ("section", before.sections, after.sections),
        ("venue", before.venues, after.venues),
    ):
        for slug, new in new_rows.items():
            if old_rows.get(slug) != new:
                name = new.name if isinstance(new.name, dict) else {code: new.name for code in after.edition.languages}
                yield Change(f"{kind}_changed", slug, name)
    if before.edition != after.edition:
        yield Change("edition_changed", after.edition.slug, after.edition.name)
