"""Founding a festival: languages, first edition, roles and the first administrator."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from frontrow.cli import festival


@dataclass(frozen=True)
class Founding:
    """What `frontrow init` asks for; `password` is made up where empty."""

    name: str = "A new festival"
    languages: tuple[str, ...] = ("en",)
    zone: str = "Europe/Warsaw"
    city: str = ""
    first_day: date | None = None
    days: int = 6
    administrator: str = "admin"
    email: str = ""
    password: str = ""


def nothing_more() -> None:
    """A festival that begins empty is furnished with nothing."""


def found_festival(founding: Founding, say: Callable[[str], None], furnish: Callable[[], None] = nothing_more) -> str:
    """Make the data folder a new festival, furnished in the same transaction; returns the administrator's password.

    Raises BadInput; what fails leaves no folder that looks like a festival.
    """
    say("Preparing the database and the static files …")
    festival.found()
    try:
        password = _fill(founding, furnish)
    except BaseException:  # interrupted or failed: leave the folder as it was, so that the next try can begin
        festival.unmake()
        raise
    festival.seal()
    return password


def _fill(founding: Founding, furnish: Callable[[], None]) -> str:
    from django.db import transaction

    from frontrow.desk.deeds.founding import found

    password = founding.password or secrets.token_urlsafe(12)
    with transaction.atomic():
        found(
            name=founding.name,
            languages=list(founding.languages),
            zone=founding.zone,
            city=founding.city,
            first_day=founding.first_day or datetime.now(ZoneInfo(founding.zone)).date() + timedelta(days=60),
            days=founding.days,
            administrator=founding.administrator,
            email=founding.email,
            password=password,
        )
        furnish()
    return password
