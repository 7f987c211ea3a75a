"""From catalogue records to the published rows of films and people."""

from collections.abc import Iterable

from django.db.models import Q

from frontrow.catalogue.models import Credit, Person, Work
from frontrow.programme import published
from frontrow.programme.models import Section

PICTURE_WIDTH = 1600  # pixels of the largest rendition that pages ask for


def works_with_everything(ids: Iterable[int]) -> dict[int, Work]:
    """The live works of these keys, and their live parts, with all that a film page shows, in few queries."""
    works = (
        Work.objects.filter(Q(pk__in=ids) | Q(part_of__in=ids), live=True)
        .select_related("part_of", "still")
        .prefetch_related(
            "titles", "credits__person", "company_credits__organisation", "prizes", "identifiers", "parts", "versions"
        )
    )
    return {work.pk: work for work in works}


def title_words(work: Work, languages: Iterable[str]) -> published.Words:
    """The work's title in each language: a translation where there is one, else the original."""
    by_language = {
        title.language: title.text
        for title in reversed(list(work.titles.all()))
        if title.language and title.kind != "working"
    }
    return {code: by_language.get(code, work.original_title) for code in languages}


def film_row(
    work: Work, languages: list[str], section: Section | None, programme_slugs: dict[int, str]
) -> published.Film:
    """One film's published row; `programme_slugs` are the slugs of works with a page, by primary key."""
    version = next(iter(work.versions.all()), None)
    return published.Film(
        slug=work.slug,
        key=work.key,
        title=title_words(work, languages),
        original_title=work.original_title,
        titles=tuple(published.Title(t.text, t.language, t.kind) for t in work.titles.all()),
        year=work.year,
        minutes=work.minutes,
        countries=tuple(work.countries),
        languages=tuple(work.languages),
        subtitles=tuple(version.subtitles) if version else (),
        colour=work.colour,
        format=work.format,
        premiere=work.premiere,
        section=section.slug if section and section.live else "",
        credits=tuple(_credit(credit) for credit in work.credits.all()),
        companies=tuple(published.Company(c.role, c.organisation.name) for c in work.company_credits.all()),
        prizes=tuple(published.Prize(p.festival, p.year, p.prize, p.recipient) for p in work.prizes.all()),
        synopsis=work.synopsis,
        synopsis_author=work.synopsis_author,
        stills=_stills(work),
        identifiers={i.scheme: i.value for i in work.identifiers.all()},
        parts=tuple(part.slug for part in work.parts.all() if part.pk in programme_slugs),
        part_of=programme_slugs.get(work.part_of_id or 0, ""),
    )


def _credit(credit: Credit) -> published.Credit:
    person = credit.person
    return published.Credit(credit.role, person.name, person.slug if person.live else "", credit.character, credit.note)


def _stills(work: Work) -> tuple[published.Still, ...]:
    if work.still is None:
        return ()
    picture = work.still.get_rendition(f"max-{PICTURE_WIDTH}x{PICTURE_WIDTH}|format-webp")
    alt = {"en": work.still.description or work.still.title}
    return (published.Still(picture.url, alt, picture.width, picture.height),)


def person_row(person: Person, languages: list[str], programme_slugs: dict[int, str]) -> published.Person:
    """One person's published row, with the filmography that the catalogue's credits give."""
    roles: dict[int, list[str]] = {}
    works: dict[int, Work] = {}
    for credit in person.credits.all():
        if credit.work.live:
            works[credit.work_id] = credit.work
            roles.setdefault(credit.work_id, []).append(credit.role)
    rows = [_filmography_row(works[key], tuple(dict.fromkeys(roles[key])), languages, programme_slugs) for key in works]
    return published.Person(
        slug=person.slug,
        key=person.slug,
        name=person.name,
        sort_name=person.sort_name,
        aliases=tuple(n.name for n in person.other_names.all()),
        birth_year=person.birth_year,
        death_year=person.death_year,
        birth_place=person.birth_place,
        biography=person.biography,
        filmography=tuple(sorted(rows, key=lambda row: (row.year or 9999, row.original_title))),
        relations=tuple(
            (r.kind, r.other_name, r.other_person.slug if r.other_person else "") for r in person.relations.all()
        ),
    )


def _filmography_row(
    work: Work, roles: tuple[str, ...], languages: list[str], slugs: dict[int, str]
) -> published.FilmographyRow:
    whole = work.part_of
    if whole is None:
        return published.FilmographyRow(
            work.year, title_words(work, languages), work.original_title, roles, slugs.get(work.pk, "")
        )
    page = slugs.get(work.pk) or slugs.get(whole.pk, "")
    return published.FilmographyRow(
        whole.year or work.year, title_words(whole, languages), whole.original_title, roles, page, work.original_title
    )
