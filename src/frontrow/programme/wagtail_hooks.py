"""The words for the programme's deeds in Wagtail's history."""

from typing import Any

from wagtail import hooks


@hooks.register("register_log_actions")
def name_our_deeds(actions: Any) -> None:
    """Name each deed of the programme for the history pages."""
    actions.register_action("frontrow.place", "Place a screening", "Placed on a screen and hour")
    actions.register_action("frontrow.shelve", "Shelve a screening", "Taken back to the shelf")
    actions.register_action("frontrow.status", "Change a screening's status", "Status changed")
    actions.register_action("frontrow.publish", "Publish the programme", "Programme version published")
