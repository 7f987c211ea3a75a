"""Steps: made together or not at all, taken back, done again."""

import pytest
from django.contrib.auth import get_user_model

from frontrow.programme import deeds
from frontrow.programme.deeds import Move, Place, place_of
from frontrow.programme.models import Screen, Screening, Step
from frontrow.programme.refusals import MovedMeanwhile, NothingToTakeBack, ScreenTaken

from .small_edition import Small, at, small_edition

pytestmark = pytest.mark.django_db
SHELF = Place(None, None, False)


@pytest.fixture
def small() -> Small:
    return small_edition()


@pytest.fixture
def anna():
    return get_user_model().objects.create_user("anna")


@pytest.fixture
def jan():
    return get_user_model().objects.create_user("jan")


def put(screening: Screening, screen: Screen, day: int, clock: str, pinned: bool = False) -> Move:
    return Move(
        screening.pk, place_of(Screening.objects.get(pk=screening.pk)), Place(screen.pk, at(day, clock), pinned)
    )


def lies(screening: Screening) -> Place:
    return place_of(Screening.objects.get(pk=screening.pk))


def test_step_moves_pins_and_counts(small: Small, anna) -> None:
    one, two = small.screening(0), small.screening(1)
    step = deeds.take_step(
        small.edition, [put(one, small.big, 24, "18:00", pinned=True), put(two, small.small, 24, "18:00")], "two", anna
    )
    assert (step.number, lies(one), lies(two)) == (
        1,
        Place(small.big.pk, at(24, "18:00"), True),
        Place(small.small.pk, at(24, "18:00"), False),
    )


def test_step_with_one_taken_screen_moves_nothing(small: Small, anna) -> None:
    one, two = small.screening(0), small.screening(1)
    with pytest.raises(ScreenTaken):
        deeds.take_step(
            small.edition, [put(one, small.big, 24, "18:00"), put(two, small.big, 24, "19:00")], "two", anna
        )
    assert (lies(one), lies(two), Step.objects.count()) == (SHELF, SHELF, 0)


def test_step_from_an_outdated_look_is_refused_and_names_who_moved(small: Small, anna, jan) -> None:
    one = small.screening(0)
    outdated = put(one, small.small, 25, "18:00")
    deeds.take_step(small.edition, [put(one, small.big, 24, "18:00")], "first", anna)
    with pytest.raises(MovedMeanwhile) as refusal:
        deeds.take_step(small.edition, [outdated], "second", jan)
    assert (refusal.value.by, lies(one)) == ("anna", Place(small.big.pk, at(24, "18:00"), False))


def test_undo_and_redo_walk_ones_own_steps_in_order(small: Small, anna, jan) -> None:
    one, two = small.screening(0), small.screening(1)
    deeds.take_step(small.edition, [put(one, small.big, 24, "18:00")], "a1", anna)
    deeds.take_step(small.edition, [put(two, small.small, 24, "18:00")], "j1", jan)
    deeds.take_step(small.edition, [put(one, small.big, 25, "18:00")], "a2", anna)
    undone = [deeds.undo(small.edition, anna).words, deeds.undo(small.edition, anna).words]
    assert (undone, lies(one), lies(two)) == (["a2", "a1"], SHELF, Place(small.small.pk, at(24, "18:00"), False))
    again = [deeds.redo(small.edition, anna).words, deeds.redo(small.edition, anna).words]
    assert (again, lies(one)) == (["a1", "a2"], Place(small.big.pk, at(25, "18:00"), False))
    with pytest.raises(NothingToTakeBack):
        deeds.redo(small.edition, anna)


def test_new_step_forgets_what_was_undone(small: Small, anna) -> None:
    one = small.screening(0)
    deeds.take_step(small.edition, [put(one, small.big, 24, "18:00")], "first", anna)
    deeds.undo(small.edition, anna)
    deeds.take_step(small.edition, [put(one, small.small, 24, "18:00")], "second", anna)
    with pytest.raises(NothingToTakeBack):
        deeds.redo(small.edition, anna)


def test_swap_is_one_step_and_its_undo_another_swap(small: Small, anna) -> None:
    one, two = small.screening(0), small.screening(1)
    deeds.take_step(small.edition, [put(one, small.big, 24, "18:00"), put(two, small.small, 24, "18:00")], "lay", anna)
    deeds.take_step(small.edition, [put(one, small.small, 24, "18:00"), put(two, small.big, 24, "18:00")], "swap", anna)
    assert (lies(one).screen, lies(two).screen) == (small.small.pk, small.big.pk)
    deeds.undo(small.edition, anna)
    assert (lies(one).screen, lies(two).screen) == (small.big.pk, small.small.pk)


def test_another_editions_screening_is_no_part_of_a_step(small: Small, anna) -> None:
    one = small.screening(0)
    move = put(one, small.big, 24, "18:00")
    other = type(small.edition).objects.create(
        slug="other",
        festival={"en": "O"},
        name={"en": "O"},
        year=2027,
        zone="Europe/Warsaw",
        languages=["en"],
        first_day=small.edition.first_day,
        last_day=small.edition.last_day,
    )
    with pytest.raises(MovedMeanwhile):
        deeds.take_step(other, [move], "theirs", anna)
    assert lies(one) == SHELF


def test_half_a_place_is_none() -> None:
    with pytest.raises(ValueError, match="both a screen and a start"):
        Place(1, None, False)
