"""Who is who: likeness of names and titles, candidates with reasons, refused pairs."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction

from frontrow.catalogue import deeds
from frontrow.catalogue.identity import Candidate, candidates
from frontrow.catalogue.identity.names import Reason, names_alike, titles_alike, together
from frontrow.catalogue.models import Credit, PairDecision, Person, PersonName, Relation, Title, Work
from frontrow.catalogue.refusals import NothingToUndo, StandApart

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("one", "other", "weight"),
    [
        ("John Cassavetes", "John Cassavetes", 0.8),
        ("Krzysztof Kieslowski", "Krzysztof Kieślowski", 0.8),
        ("Cassavetes, John", "John Cassavetes", 0.8),
        ("Wong Kar-wai", "Kar-Wai Wong", 0.8),
        ("J. Cassavetes", "John Cassavetes", 0.55),
        ("Cassavetes, J.", "John Cassavetes", 0.55),
        ("J. L. Godard", "Jean-Luc Godard", 0.55),
        ("A. Amirpour", "Ana Lily Amirpour", 0.4),
        ("Robert M. Young", "Robert Mitchum", 0),
        ("B. Amirpour", "Ana Lily Amirpour", 0),
        ("Rainer Werner Fassbinder", "Rainer Fassbinder", 0.6),
        ("Agnieszka Holland", "Agnieszka Hollland", 0.5),
        ("Joel Coen", "Ethan Coen", 0),
        ("John", "J.", 0),
        ("Luc Dardenne", "Jean-Pierre Dardenne", 0),
        ("Jan Nowak", "Jan Nowik", 0.5),
        ("Anna", "Hanna", 0),
        ("", "John", 0),
    ],
)
def test_names_are_as_alike_as_they_look(one: str, other: str, weight: float) -> None:
    alike = [names_alike(one, other), names_alike(other, one)]
    assert [reason.weight if reason else 0 for reason in alike] == [weight, weight]


@pytest.mark.parametrize(
    ("one", "other", "weight"),
    [
        ("Shadows", "Shadows", 0.6),
        ("Nóż w wodzie", "Noz w wodzie", 0.6),
        ("The Third Man", "Third Man, The", 0.55),
        ("La Strada", "Strada", 0.55),
        ("Permanent Vacation", "Permanent Vacations", 0.4),
        ("Toy Story 1", "Toy Story 2", 0),
        ("Heat", "Meat", 0),
    ],
)
def test_titles_are_as_alike_as_they_look(one: str, other: str, weight: float) -> None:
    alike = titles_alike(one, other)
    assert (alike.weight if alike else 0) == weight


def test_score_grows_with_each_reason_and_shrinks_with_each_doubt() -> None:
    assert together([Reason("a", 0.5), Reason("b", 0.5)]) == 0.75
    assert together([Reason("a", 0.5), Reason("b", 0.5), Reason("c", -0.8)]) == 0.15
    assert together([]) == 0


@pytest.mark.django_db
def test_initialled_and_full_name_with_a_shared_film_are_a_candidate() -> None:
    full, short = Person.objects.create(name="John Cassavetes"), Person.objects.create(name="J. Cassavetes")
    Person.objects.create(name="Nick Cassavetes")
    shadows = Work.objects.create(original_title="Shadows", year=1959)
    Credit.objects.create(work=shadows, person=full, role="director")
    Credit.objects.create(work=shadows, person=short, role="screenplay")
    reasons = ("the initials of John Cassavetes and J. Cassavetes fit", "both are credited in Shadows")
    assert candidates("person") == [Candidate("person", full.pk, short.pk, 0.73, reasons)]


@pytest.mark.django_db
def test_alias_makes_a_candidate_and_years_of_birth_a_doubt() -> None:
    one = Person.objects.create(name="Chris Marker", birth_year=1921)
    other = Person.objects.create(name="Christian Bouche-Villeneuve", birth_year=1921)
    PersonName.objects.create(person=one, name="Christian Bouche-Villeneuve")
    found = candidates("person")
    assert [(c.low, c.high, c.score, c.reasons[1]) for c in found] == [(one.pk, other.pk, 0.9, "both born in 1921")]
    Person.objects.filter(pk=other.pk).update(birth_year=1950)
    assert candidates("person") == []


@pytest.mark.django_db
def test_relatives_are_no_candidates() -> None:
    father, son = Person.objects.create(name="Alexandre Dumas"), Person.objects.create(name="Alexandre Dumas")
    Relation.objects.create(person=son, kind="child_of", other_name="Alexandre Dumas", other_person=father)
    assert candidates("person") == []
    with pytest.raises(StandApart):
        deeds.merge(father, son, None, AT)


def film(title: str, year: int | None, director: str = "") -> Work:
    work = Work.objects.create(original_title=title, year=year)
    if director:
        person = Person.objects.filter(name=director).first() or Person.objects.create(name=director)
        Credit.objects.create(work=work, person=person, role="director")
    return work


@pytest.mark.django_db
def test_works_are_candidates_by_a_shared_title_and_a_year_at_most_one_apart() -> None:
    knife = film("Nóż w wodzie", 1962, "Roman Polański")
    Title.objects.create(work=knife, text="Knife in the Water", language="en")
    stub = film("Knife in the Water", 1963, "Roman Polański")
    film("Knife in the Water", 1975)
    reasons = ("the same title, Knife in the Water", "1962 and 1963, a year apart", "both directed by Roman Polański")
    assert candidates("work") == [Candidate("work", knife.pk, stub.pk, 0.864, reasons)]


@pytest.mark.django_db
def test_remake_of_the_same_year_by_another_is_doubted() -> None:
    film("Capote", 2005, "Bennett Miller")
    film("Capote", 2005, "Douglas McGrath")
    assert candidates("work") == []


@pytest.mark.django_db
def test_refused_match_never_comes_back_not_even_under_another_name() -> None:
    one, other = Person.objects.create(name="Jan Nowak"), Person.objects.create(name="Jan Nowak")
    assert len(candidates("person")) == 1
    decision = deeds.refuse_pair("person", one.pk, other.pk, None, AT)
    assert deeds.refuse_pair("person", other.pk, one.pk, None, AT) == decision
    assert candidates("person") == []
    with pytest.raises(StandApart):
        deeds.merge(one, other, None, AT)
    third = Person.objects.create(name="Jan Nowak")
    deeds.merge(third, other, None, AT)
    assert candidates("person") == []
    deeds.undo_pair(decision, None, AT)
    assert [(c.low, c.high) for c in candidates("person")] == [(one.pk, third.pk)]
    with pytest.raises(NothingToUndo):
        deeds.undo_pair(decision, None, AT)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "fields",
    [
        {"low": 2, "high": 1, "verb": "refused"},
        {"low": 1, "high": 2, "verb": "merged"},
        {"low": 1, "high": 2, "verb": "merged", "kept": 3},
        {"low": 1, "high": 2, "verb": "refused", "kept": 1},
        {"low": 1, "high": 2, "verb": "refused", "score": 2},
    ],
)
def test_database_refuses_a_pair_that_cannot_be(fields: dict[str, object]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        PairDecision.objects.create(kind="person", decided_at=AT, **fields)


@pytest.mark.django_db
def test_database_refuses_a_second_standing_decision_of_a_pair() -> None:
    PairDecision.objects.create(kind="person", low=1, high=2, verb="refused", decided_at=AT, undone_at=AT)
    PairDecision.objects.create(kind="person", low=1, high=2, verb="refused", decided_at=AT)
    with pytest.raises(IntegrityError), transaction.atomic():
        PairDecision.objects.create(kind="person", low=1, high=2, verb="refused", decided_at=AT)
