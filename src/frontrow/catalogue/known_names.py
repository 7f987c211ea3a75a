"""The names that reading may recognise: the catalogue's people, works and organisations as plain values."""

from collections import defaultdict

from frontrow.catalogue.models import Credit, Organisation, OrganisationName, Person, PersonName, Title, Work
from frontrow.reading.names import KnownOrganisation, KnownPerson, KnownWork, Names


def known_names() -> Names:
    """All names of the catalogue, in seven queries."""
    aliases: dict[int, list[str]] = defaultdict(list)
    for person, name in PersonName.objects.order_by("pk").values_list("person_id", "name"):
        aliases[person].append(name)
    names: dict[int, list[str]] = defaultdict(list)
    for organisation, name in OrganisationName.objects.order_by("pk").values_list("organisation_id", "name"):
        names[organisation].append(name)
    titles: dict[int, list[str]] = defaultdict(list)
    for work, text in Title.objects.order_by("pk").values_list("work_id", "text"):
        titles[work].append(text)
    directors: dict[int, list[str]] = defaultdict(list)
    for work, name in Credit.objects.filter(role="director").order_by("pk").values_list("work_id", "person__name"):
        directors[work].append(name)
    return Names(
        people=tuple(
            KnownPerson(f"person:{pk}", name, tuple(aliases[pk]))
            for pk, name in Person.objects.order_by("pk").values_list("pk", "name")
        ),
        works=tuple(
            KnownWork(f"work:{pk}", tuple(dict.fromkeys([title, *titles[pk]])), year, tuple(directors[pk]))
            for pk, title, year in Work.objects.order_by("pk").values_list("pk", "original_title", "year")
        ),
        organisations=tuple(
            KnownOrganisation(f"organisation:{pk}", name, tuple(names[pk]))
            for pk, name in Organisation.objects.order_by("pk").values_list("pk", "name")
        ),
    )
