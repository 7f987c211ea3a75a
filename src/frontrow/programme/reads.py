"""What others may read of the programme as it was published."""

from functools import lru_cache

from frontrow.programme import frozen_rows
from frontrow.programme.models import ProgrammeVersion
from frontrow.programme.published import Programme


def published_key() -> tuple[str, int] | None:
    """(hash, number) of the current edition's newest version in one query; None while nothing is published.

    The hash, not the row's key, names what is cached: after a restored backup the same key holds another version.
    """
    return (
        ProgrammeVersion.objects.filter(edition__current=True)
        .order_by("-number")
        .values_list("sha256", "number")
        .first()
    )


def published() -> Programme | None:
    """The rows of the current edition's newest version, read once a process and version; None while nothing is
    published.
    """
    key = published_key()
    return version(key[0]) if key else None


@lru_cache(maxsize=2)  # the newest, and the one before for requests still under way
def version(sha256: str) -> Programme:
    """The rows of one published version; raises LookupError for a hash that names none."""
    text = ProgrammeVersion.objects.filter(sha256=sha256).values_list("snapshot", flat=True).first()
    if text is None:
        raise LookupError(sha256)
    return frozen_rows.from_json(text)


def history() -> list[Programme]:
    """All versions of the current edition, newest first, for the page of changes."""
    texts = (
        ProgrammeVersion.objects.filter(edition__current=True).order_by("-number").values_list("snapshot", flat=True)
    )
    return [frozen_rows.from_json(text) for text in texts]
