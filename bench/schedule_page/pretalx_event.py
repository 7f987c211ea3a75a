"""Makes a pretalx event of the 150 made-up events, confirmed and released, in SQLite; run by pretalx's interpreter.

`PYTHON pretalx_event.py [--bare]` with PRETALX_DATA_DIR set; prints JSON with pretalx's version and the path of its
schedule page without JavaScript. `--bare`: talks without an abstract.
"""

import datetime as dt
import json
import os
import sys
from importlib.metadata import version
from pathlib import Path
from zoneinfo import ZoneInfo

sys.path[0] = str(Path(__file__).resolve().parent)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pretalx.settings")

import django  # noqa: E402

django.setup()

import invented_events  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django_scopes import scope, scopes_disabled  # noqa: E402
from pretalx.event.models import Event  # noqa: E402
from pretalx.event.utils import create_organiser_with_team  # noqa: E402
from pretalx.person.models import SpeakerProfile, User  # noqa: E402
from pretalx.schedule.models import Room  # noqa: E402
from pretalx.submission.models import Submission, Track  # noqa: E402

ZONE = ZoneInfo("Europe/Warsaw")


def empty_event() -> Event:
    """A public event of six days without talks."""
    organiser, _ = create_organiser_with_team(name="Bench", slug="benchorg", users=[])
    last = invented_events.FIRST_DAY + dt.timedelta(days=invented_events.DAYS - 1)
    with scopes_disabled():
        event = Event.objects.create(
            name="Bench", slug="bench", organiser=organiser, is_public=True, date_from=invented_events.FIRST_DAY,
            date_to=last, timezone=str(ZONE), email="bench@example.org", locale_array="en", locale="en",
        )  # fmt: skip
    with scope(event=event):
        event.build_initial_data()
    return event


def speaker(event: Event, name: str, known: dict[str, User]) -> User:
    """The user of that name, made once."""
    if name not in known:
        user = User.objects.create_user(name=name, email=f"speaker{len(known)}@example.org")
        SpeakerProfile.objects.create(user=user, event=event, biography=f"{name} makes films.")
        known[name] = user
    return known[name]


def fill(event: Event, bare: bool) -> None:
    """150 talks, each with its speaker, track, room and hour; then the first release of the schedule."""
    rooms = [Room.objects.create(event=event, name=name, position=n) for n, name in enumerate(invented_events.SCREENS)]
    tracks = [Track.objects.create(event=event, name=name, color="#446688") for name in invented_events.TRACKS]
    kind, known = event.submission_types.first(), {}
    for one in invented_events.events():
        talk = Submission.objects.create(
            event=event, title=one.title, submission_type=kind, track=tracks[one.track], content_locale="en",
            abstract="" if bare else one.sentence,
        )  # fmt: skip
        talk.speakers.add(speaker(event, one.person, known))
        talk.accept()
        talk.confirm()
        slot = talk.slots.first()
        slot.start = dt.datetime.combine(one.date, dt.time(one.start // 60, one.start % 60), ZONE)
        slot.end, slot.room = slot.start + dt.timedelta(minutes=one.minutes), rooms[one.screen]
        slot.save()
    event.wip_schedule.freeze("1")


def main(bare: bool) -> None:
    """Make it and say where it is."""
    call_command("migrate", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)  # its pages name hashed styles and fail without
    event = empty_event()
    with scope(event=event):
        fill(event, bare)
        count = event.current_schedule.talks.filter(is_visible=True).count()
    print(json.dumps({"version": version("pretalx"), "path": "/bench/schedule/nojs", "talks": count}))


if __name__ == "__main__":
    main("--bare" in sys.argv[1:])
