"""How often one client may do something that costs us or others: counted in the cache, forgotten after a while."""

import hashlib
from dataclasses import dataclass

from django.core.cache import cache


@dataclass
class TooOften(Exception):
    """The client has done this as often as it may for now; `seconds` until it may again."""

    deed: str
    seconds: int

    def __str__(self) -> str:
        return f"{self.deed}: too often; again in {self.seconds // 60} minutes"


def count(deed: str, client: str, most: int, seconds: int) -> None:
    """Count one more `deed` of a client; raises TooOften beyond `most` within `seconds`. Addresses are kept only
    as hashes.
    """
    key = f"throttle:{deed}:{hashlib.sha256(client.encode()).hexdigest()[:32]}"
    if cache.add(key, 1, seconds):
        return
    try:
        done = cache.incr(key)
    except ValueError:  # it ran out between our two looks
        cache.add(key, 1, seconds)
        return
    if done > most:
        raise TooOften(deed, seconds)
