"""The words for the catalogue's deeds in Wagtail's history."""

from typing import Any

from wagtail import hooks


@hooks.register("register_log_actions")
def name_our_deeds(actions: Any) -> None:
    """Name each deed of the catalogue for the history pages."""
    actions.register_action("frontrow.prefer", "Prefer a statement", "Another value preferred")
    actions.register_action("frontrow.deprecate", "Deprecate a statement", "A value marked as wrong")
