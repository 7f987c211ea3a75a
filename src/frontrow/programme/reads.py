"""What others may read of the programme as it was published."""

from functools import lru_cache

from frontrow.programme import frozen_rows
from frontrow.programme.models import ProgrammeVersion
from frontrow.programme.published import Programme


def published_key() -> tuple[int, int] | None:
    """(primary key, number) of the current edition's newest version in one query; None while nothing is published."""
    newest = ProgrammeVersion.objects.filter(edition__current=True).order_by("-number").values_list("pk", "number").first()
    return newest


def published() -> Programme | None:
    """The rows of the current edition's newest version, read once a process and version; None while nothing is published."""
    key = published_key()
    return version(key[0]) if key else None


@lru_cache(maxsize=2)  # the newest, and the one before for requests still under way
def version(primary_key: int) -> Programme:
    """The rows of one published version; raises ProgrammeVersion.DoesNotExist."""
    return frozen_rows.from_json(ProgrammeVersion.objects.get(pk=primary_key).snapshot)


def history() -> list[Programme]:
    """All versions of the current edition, newest first, for the page of changes."""
    keys = ProgrammeVersion.objects.filter(edition__current=True).order_by("-number").values_list("pk", flat=True)
    return [frozen_rows.from_json(ProgrammeVersion.objects.get(pk=key).snapshot) for key in keys]
