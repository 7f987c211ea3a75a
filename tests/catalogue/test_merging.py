"""Merging two records and taking them apart again, row for row."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from django.apps import apps
from django.core import serializers

from frontrow.catalogue import deeds
from frontrow.catalogue.models import (
    Credit,
    Identifier,
    Person,
    PersonName,
    Prize,
    Relation,
    Statement,
    Title,
    Version,
    Work,
)
from frontrow.catalogue.refusals import ChangedSince, HasADraft, StandApart
from frontrow.catalogue.slugs import FormerAddress

from .readings import LABELS, PAGE, paradise

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def everything() -> dict[str, Any]:
    """Every row of our rooms, but the memory of pairs."""
    models = [
        m for room in ("catalogue", "programme", "journal", "audience") for m in apps.get_app_config(room).get_models()
    ]
    kept = [model for model in models if model.__name__ != "PairDecision"]
    rows = serializers.serialize("json", [row for model in kept for row in model._base_manager.order_by("pk")])
    return {f"{row['model']} {row['pk']}": row["fields"] for row in json.loads(rows)}


def two_people() -> tuple[Person, Person]:
    kept = Person.objects.create(name="John Cassavetes", birth_year=1929, biography={"en": "Acted and directed."})
    lost = Person.objects.create(
        name="J. Cassavetes",
        birth_year=1930,
        birth_place="New York",
        biography={"en": "Other words.", "pl": "Reżyser."},
    )
    shadows, faces = (
        Work.objects.create(original_title=title, year=year) for title, year in (("Shadows", 1959), ("Faces", 1968))
    )
    Credit.objects.create(work=shadows, person=kept, role="director")
    Credit.objects.create(work=shadows, person=lost, role="director", note="also wrote")
    Credit.objects.create(work=faces, person=lost, role="director")
    PersonName.objects.create(person=lost, name="Cassavetes")
    gena = Person.objects.create(name="Gena Rowlands")
    Relation.objects.create(person=gena, kind="spouse_of", other_name="J. Cassavetes", other_person=lost)
    return kept, lost


def test_merge_of_people_brings_all_over_and_loses_nothing() -> None:
    kept, lost = two_people()
    decision = deeds.merge(kept, lost, None, AT)
    kept.refresh_from_db()
    assert not Person.objects.filter(pk=lost.pk).exists()
    assert (kept.birth_year, kept.birth_place, kept.biography) == (
        1929,
        "New York",
        {"en": "Acted and directed.", "pl": "Reżyser."},
    )
    assert [(c.work.original_title, c.role, c.note) for c in kept.credits.order_by("work__year")] == [
        ("Shadows", "director", "also wrote"),
        ("Faces", "director", ""),
    ]
    assert sorted(kept.other_names.values_list("name", flat=True)) == ["Cassavetes", "J. Cassavetes"]
    assert [(s.value, s.rank) for s in kept.statements.filter(property="person.birth_year")] == [
        (1929, "preferred"),
        (1930, "normal"),
    ]
    assert Relation.objects.get().other_person == kept
    assert FormerAddress.objects.get().new == "people/john-cassavetes"
    assert (decision.names, decision.score > 0.3) == (["John Cassavetes", "J. Cassavetes"], True)


def test_unmerge_restores_every_row_exactly() -> None:
    kept, lost = two_people()
    before = everything()
    decision = deeds.merge(kept, lost, None, AT)
    assert everything() != before
    deeds.undo_pair(decision, None, AT)
    assert everything() == before


def two_works() -> tuple[Work, Work]:
    document = deeds.keep(PAGE.encode(), PAGE, paradise(), LABELS, None, AT).document
    deeds.accept_sure([document], None, AT)
    kept = Work.objects.get(original_title="Stranger Than Paradise")
    lost = Work.objects.create(
        original_title="Inaczej niż w raju",
        year=1985,
        minutes=95,
        countries=["US", "DE"],
        synopsis={"pl": "Trzy osoby."},
    )
    for work in (kept, lost):
        Version.objects.create(work=work, name="festival version", minutes=None if work == kept else 95)
        Prize.objects.create(work=work, festival="Cannes", year=1984, prize="Caméra d’Or")
    Prize.objects.create(work=lost, festival="Locarno", year=1984, prize="Golden Leopard")
    Title.objects.create(work=lost, text="Inaczej niż w raju", language="pl", kind="original")
    Identifier.objects.create(work=lost, scheme="imdb", value="tt0088184")
    Credit.objects.create(work=lost, person=Person.objects.get(name="John Lurie"), role="cast", character="Willie")
    Statement.objects.create(work=lost, property="film.minutes", value=95, rank="preferred")
    FormerAddress.objects.create(old="films/raj", new=f"films/{lost.slug}")
    return kept, lost


def test_merge_of_works_keeps_titles_prizes_versions_and_leads_every_address_on() -> None:
    kept, lost = two_works()
    deeds.merge(kept, lost, None, AT)
    kept.refresh_from_db()
    assert (kept.year, kept.minutes, kept.countries, kept.synopsis) == (1984, 89, ["US"], {"pl": "Trzy osoby."})
    assert [(t.text, t.kind) for t in kept.titles.order_by("pk")] == [
        ("Stranger Than Paradise", "original"),
        ("Inaczej niż w raju", "translated"),
    ]
    assert [(p.festival, p.prize) for p in kept.prizes.order_by("pk")] == [
        ("Cannes", "Caméra d’Or"),
        ("Locarno", "Golden Leopard"),
    ]
    assert [(v.name, v.minutes) for v in kept.versions.all()] == [("festival version", 95)]
    assert [(s.value, s.rank) for s in kept.statements.filter(property="film.minutes").order_by("pk")] == [
        (89, "preferred"),
        (95, "normal"),
    ]
    assert [(s.value, s.rank) for s in kept.statements.filter(property="film.year").order_by("pk")] == [
        (1984, "preferred"),
        (1985, "normal"),
    ]
    assert dict(FormerAddress.objects.values_list("old", "new")) == {
        "films/raj": "films/stranger-than-paradise",
        "films/inaczej-niz-w-raju": "films/stranger-than-paradise",
    }


def test_unmerge_of_works_restores_every_row_exactly() -> None:
    kept, lost = two_works()
    before = everything()
    deeds.undo_pair(deeds.merge(kept, lost, None, AT), None, AT)
    assert everything() == before


def test_unmerge_after_a_later_merge_is_refused_until_that_is_taken_apart() -> None:
    kept, lost = two_people()
    before = everything()
    third = Person.objects.create(name="John N. Cassavetes")
    first = deeds.merge(kept, lost, None, AT)
    second = deeds.merge(third, Person.objects.get(pk=kept.pk), None, AT)
    with pytest.raises(ChangedSince):
        deeds.undo_pair(first, None, AT)
    deeds.undo_pair(second, None, AT)
    deeds.undo_pair(first, None, AT)
    third.delete()
    assert everything() == before


def test_merge_overtakes_no_draft() -> None:
    kept, lost = two_people()
    kept.name = "John Nicholas Cassavetes"
    kept.save_revision()
    with pytest.raises(HasADraft):
        deeds.merge(Person.objects.get(pk=kept.pk), lost, None, AT)


def test_form_of_a_merged_record_opens_with_what_was_brought_over() -> None:
    kept, lost = two_people()
    kept.save_revision().publish()
    deeds.merge(kept, lost, None, AT)
    draft = Person.objects.get(pk=kept.pk).get_latest_revision_as_object()
    assert sorted(name.name for name in draft.other_names.all()) == ["Cassavetes", "J. Cassavetes"]


def test_part_is_not_merged_with_its_whole() -> None:
    whole = Work.objects.create(original_title="Coffee and Cigarettes", year=2003)
    part = Work.objects.create(original_title="Coffee and Cigarettes", year=1986, part_of=whole)
    for one, other in ((whole, part), (part, whole)):
        with pytest.raises(StandApart):
            deeds.merge(one, other, None, AT)


def test_address_taken_since_does_not_stop_the_unmerge() -> None:
    kept, lost = two_people()
    decision = deeds.merge(kept, lost, None, AT)
    Person.objects.create(name="J. Cassavetes")
    deeds.undo_pair(decision, None, AT)
    restored = Person.objects.get(pk=lost.pk)
    assert (restored.slug, restored.name, restored.birth_place) == ("j-cassavetes-2", "J. Cassavetes", "New York")
