"""When the background worker is taken to be gone."""

from datetime import UTC, datetime, timedelta

SILENCE = timedelta(minutes=2)  # a document takes at most half a minute; after four the worker is gone


def is_silent(stirred_at: datetime) -> bool:
    """Whether the worker has written nothing down for too long since `stirred_at`."""
    return datetime.now(UTC) - stirred_at > SILENCE
