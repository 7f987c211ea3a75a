"""The words for the catalogue's deeds in Wagtail's history."""

from typing import Any

from wagtail import hooks


@hooks.register("register_log_actions")
def name_our_deeds(actions: Any) -> None:
    """Name each deed of the catalogue for the history pages."""
    actions.register_action("frontrow.prefer", "Prefer a statement", "Another value preferred")
    actions.register_action("frontrow.deprecate", "Deprecate a statement", "A value marked as wrong")
    actions.register_action("frontrow.as_of", "Date a document", "The day for which the document speaks was set")
    actions.register_action("frontrow.identify", "Identify a record", "A number of another catalogue was kept")
    actions.register_action("frontrow.merge", "Merge records", "Another record of the same was merged into this one")
    actions.register_action("frontrow.unmerge", "Take a merge apart", "A merged record was restored")
    actions.register_action(
        "frontrow.teach", "Teach a site", "A site's profile was changed, and its documents were read again"
    )
