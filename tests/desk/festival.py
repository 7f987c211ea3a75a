"""A small edition with openings, for tests of the timetable and the board: two screens, three films, three days."""

from datetime import timedelta

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from frontrow.desk.roles import give_roles
from frontrow.programme.models import Copy, CopyKey, CopyWindow, Guest, GuestStay, ScreenOpening

from ..programme.small_edition import Small, at, small_edition


def festival() -> Small:
    """The small edition, each screen ours from ten in the morning to midnight."""
    small = small_edition()
    for screen in (small.big, small.small):
        for day in (24, 25, 26):
            ScreenOpening.objects.create(
                screen=screen, opens=at(day, "10:00"), closes=at(day, "10:00") + timedelta(hours=14)
            )
    return small


def copy_here(small: Small, item: int, first_day: int, last_day: int, **fields: object) -> Copy:
    """The only copy of an item's film, here from one day's noon to another's."""
    work = small.items[item].works.get().work
    copy = Copy.objects.create(edition=small.edition, work=work, label=f"copy {item}", **fields)
    CopyWindow.objects.create(copy=copy, arrives=at(first_day, "12:00"), leaves=at(last_day, "12:00"))
    return copy


def key_for(copy: Copy, screen: object, day: int) -> CopyKey:
    """A key for one evening on one screen."""
    return CopyKey.objects.create(copy=copy, screen=screen, valid_from=at(day, "17:00"), valid_to=at(day, "23:59"))


def guest_here(small: Small, day: int, name: str = "Barbara") -> Guest:
    """A guest who stays one day, from ten to ten in the evening."""
    guest = Guest.objects.create(edition=small.edition, name=name)
    GuestStay.objects.create(guest=guest, arrives=at(day, "10:00"), leaves=at(day, "22:00"))
    return guest


def staff(role: str, name: str = ""):
    """Someone of a role."""
    give_roles()
    user = get_user_model().objects.create_user(name or role.lower().replace(" ", "-"), is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    return user
