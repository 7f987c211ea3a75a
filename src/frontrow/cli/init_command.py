"""`frontrow init`: begin a festival of one's own."""

import argparse
import re
import sys
from datetime import date
from zoneinfo import available_timezones

from frontrow.cli import festival
from frontrow.cli.founding import Founding, found_festival
from frontrow.cli.refusal import BadInput

LANGUAGE = re.compile(r"^[a-z]{2,3}(-[a-z]{2,4})?$")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What a festival needs to begin; what is not given is asked for at a terminal."""
    parser.add_argument("--name", help="the festival's name")
    parser.add_argument("--languages", help="of the public pages, the main one first: en,pl")
    parser.add_argument("--zone", help="IANA time zone, like Europe/Warsaw")
    parser.add_argument("--city", default="", help="where it takes place")
    parser.add_argument("--first-day", help="YYYY-MM-DD; two months from today if not given")
    parser.add_argument("--days", type=int, default=6, help="how many festival days (default 6)")
    parser.add_argument("--admin", default="admin", help="log-in name of the first administrator (default admin)")
    parser.add_argument("--email", default="", help="the administrator's address")


def run(args: argparse.Namespace) -> int:
    """Found the festival and print how to go on."""
    founding = Founding(
        name=_name(args.name),
        languages=_languages(args.languages),
        zone=_zone(args.zone),
        city=args.city,
        first_day=_day(args.first_day),
        days=_days(args.days),
        administrator=args.admin,
        email=args.email,
    )
    password = found_festival(founding, print)
    print(f"\n{founding.name} is ready in {festival.data_folder()}.")
    print(f"  log-in name  {founding.administrator}\n  password     {password}\n")
    print("Next: `frontrow serve`, then open http://127.0.0.1:8000/desk/")
    return 0


def _ask(question: str, default: str) -> str:
    """What the person at the terminal answers; the default where there is none or nobody."""
    if not sys.stdin.isatty():
        return default
    return input(f"{question} [{default}]: ").strip() or default


def _name(given: str | None) -> str:
    name = (given or _ask("Name of the festival", "A new festival")).strip()
    if not name or len(name) > 120:
        raise BadInput("--name", "a festival's name has 1 to 120 characters")
    return name


def _languages(given: str | None) -> tuple[str, ...]:
    codes = tuple(
        dict.fromkeys(
            code.strip().lower() for code in (given or _ask("Languages of its pages", "en")).split(",") if code.strip()
        )
    )
    wrong = [code for code in codes if not LANGUAGE.match(code)]
    if wrong or not codes:
        raise BadInput("--languages", f"{', '.join(wrong) or 'none given'}: write language codes like en,pl")
    return codes


def _zone(given: str | None) -> str:
    zone = (given or _ask("Time zone", "Europe/Warsaw")).strip()
    if zone not in available_timezones():
        raise BadInput("--zone", f"{zone!r} is not an IANA time zone, like Europe/Warsaw")
    return zone


def _day(given: str | None) -> date | None:
    try:
        return date.fromisoformat(given) if given else None
    except ValueError as error:
        raise BadInput("--first-day", f"{given!r} is no date, like 2026-11-24") from error


def _days(given: int) -> int:
    if not 1 <= given <= 60:
        raise BadInput("--days", "an edition has 1 to 60 days")
    return given
