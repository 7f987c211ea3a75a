"""How long an item and a screening last."""

from frontrow.programme.models import Item, Screening
from frontrow.programme.refusals import NothingToShow


def item_minutes(item: Item) -> int:
    """The minutes of an item's films, one after the other; raises NothingToShow where one has no known length."""
    lengths = [shown.minutes or shown.work.minutes for shown in item.works.select_related("work")]
    if not lengths or None in lengths:
        raise NothingToShow(str(item))
    return sum(length for length in lengths if length)


def screening_minutes(screening: Screening) -> int:
    """The minutes a screening occupies: introduction, films and Q&A."""
    return screening.intro_minutes + item_minutes(screening.item) + screening.qa_minutes
