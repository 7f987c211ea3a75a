"""The deeds of the audience."""

from frontrow.audience.deeds.subscribing import UnknownToken, confirm, subscribe, unsubscribe

__all__ = ["UnknownToken", "confirm", "subscribe", "unsubscribe"]
