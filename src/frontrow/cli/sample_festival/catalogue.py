"""The sample's works and people that do not arrive as documents, and the texts of all."""

from importlib.resources.abc import Traversable
from typing import Any

from frontrow.catalogue.matching import person_named, work_meant, works_titled
from frontrow.catalogue.models import CompanyCredit, Credit, Organisation, Person, Prize, Title, Work
from frontrow.cli.sample_festival.data import read_json
from frontrow.interchange.folding import fold

Key = tuple[str, int]


def fill(sample: Traversable) -> dict[Key, Work]:
    """Make or complete every work and person; returns the works by (title, year) as the sample calls them."""
    works: dict[Key, Work] = {}
    for file in sorted((sample / "works").iterdir(), key=lambda file: file.name):
        for row in read_json(file):
            works[row["title"], row["year"]] = _work(row)
    people = sample / "people.json"
    if people.is_file():
        for row in read_json(people):
            _person(row)
    return works


def _work(row: dict[str, Any]) -> Work:
    work = work_meant([row["title"]], row["year"], [])
    if work is None:
        if row.get("source"):
            raise LookupError(f"{row['title']} ({row['year']}) should have come with {row['source']}")
        work = Work.objects.create(original_title=_original(row), year=row["year"])
    if not row.get("source"):
        _facts(work, row)
    if row.get("pl_title"):
        _title(work, {"text": row["pl_title"], "language": "pl", "kind": "translated"})
    work.synopsis = {**row.get("synopsis", {}), **work.synopsis}
    work.synopsis_author = work.synopsis_author or row.get("synopsis_author") or ""
    work.save()
    return work


def _original(row: dict[str, Any]) -> str:
    return str(next((title["text"] for title in row.get("titles", ()) if title["kind"] == "original"), row["title"]))


def _facts(work: Work, row: dict[str, Any]) -> None:
    work.minutes, work.countries, work.languages = row["minutes"], row["countries"], row["languages"]
    work.colour = row.get("colour", "")
    for title in row.get("titles", ()):
        _title(work, title)
    for order, credit in enumerate(row.get("credits", ())):
        fields = {"role": credit["role"], "character": credit.get("character", "")}
        Credit.objects.get_or_create(work=work, person=_named(credit["name"]), **fields, defaults={"sort_order": order})
    for order, company in enumerate(row.get("companies", ())):
        organisation, _ = Organisation.objects.get_or_create(
            folded=fold(company["name"]), defaults={"name": company["name"]}
        )
        CompanyCredit.objects.get_or_create(
            work=work, organisation=organisation, role=company["role"], defaults={"sort_order": order}
        )
    for order, prize in enumerate(row.get("prizes", ())):
        fields = {
            "festival": prize["festival"],
            "year": prize["year"],
            "prize": prize["prize"],
            "recipient": prize.get("recipient") or "",
        }
        Prize.objects.get_or_create(work=work, **fields, defaults={"sort_order": order})


def _title(work: Work, title: dict[str, str]) -> None:
    fields = {"folded": fold(title["text"]), "language": title.get("language") or ""}
    Title.objects.get_or_create(
        work=work, **fields, defaults={"text": title["text"], "kind": title.get("kind", "translated")}
    )


def _named(name: str) -> Person:
    return person_named(name) or Person.objects.create(name=name)


def _person(row: dict[str, Any]) -> None:
    person = _named(row["name"])
    person.sort_name = row.get("sort_name") or person.sort_name
    for field in ("birth_year", "death_year", "birth_place"):
        if row.get(field) and not getattr(person, field):
            setattr(person, field, row[field])
    person.biography = {**row.get("biography", {}), **person.biography}
    person.save()
    for entry in row.get("filmography", ()):
        _filmography(person, entry)


def _filmography(person: Person, entry: dict[str, Any]) -> None:
    work = _known(entry["title"], entry["year"], person) or Work.objects.create(
        original_title=entry["title"], year=entry["year"]
    )
    if entry.get("pl"):
        _title(work, {"text": entry["pl"], "language": "pl"})
    if entry.get("segment"):
        work, _ = Work.objects.get_or_create(
            original_title=entry["segment"], part_of=work, defaults={"year": entry["year"]}
        )
    Credit.objects.get_or_create(work=work, person=person, role="director", character="")


def _known(title: str, year: int, person: Person) -> Work | None:
    """The work of a filmography row: of that person, or nobody's yet."""
    return work_meant([title], year, [person.name]) or next(iter(works_titled([title], year)), None)
