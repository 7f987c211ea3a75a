"""The deeds of the journal."""

from frontrow.journal.deeds.essays import essay_from_document
from frontrow.journal.deeds.mentions import resolve_all_mentions, resolve_mentions
from frontrow.journal.deeds.planting import plant_page_tree

__all__ = ["essay_from_document", "plant_page_tree", "resolve_all_mentions", "resolve_mentions"]
