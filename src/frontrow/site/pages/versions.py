"""What changed in each published version of the programme."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from frontrow.programme.published import Change
from frontrow.site.booklet import Booklet
from frontrow.site.calendar_words import moment
from frontrow.site.page import Page


def one(booklet: Booklet) -> Iterator[dict[str, str]]:
    """There is one."""
    yield {}


def build(booklet: Booklet) -> Page:
    """The versions, the newest first, each with its note and its changes."""
    zone = ZoneInfo(booklet.programme.edition.zone)
    versions = sorted(booklet.history() or (booklet.programme,), key=lambda p: p.number, reverse=True)
    rows = [
        {
            "number": p.number,
            "when": moment(p.published_at.astimezone(zone), booklet.language),
            "iso": p.published_at.isoformat(),
            "note": p.note,
            "changes": [_change(booklet, change) for change in p.changes],
        }
        for p in versions
    ]
    return Page("versions.html", "versions/", booklet.phrases.plain("versions.title"), values={"rows": rows})


def _change(booklet: Booklet, change: Change) -> dict[str, object]:
    phrases, key = booklet.phrases, f"change.{change.kind}"
    return {
        "kind": phrases(key) if phrases.has(key) else change.kind.replace("_", " "),
        "title": booklet.told(change.title),
        "link": _link(booklet, change),
        "before": change.before,
        "after": change.after,
    }


def _link(booklet: Booklet, change: Change) -> str:
    programme = booklet.programme
    if change.subject in programme.screenings:
        return booklet.item_page(programme.items[programme.screenings[change.subject].item])
    folders = (
        ("films", programme.films),
        ("people", programme.people),
        ("sections", programme.sections),
        ("venues", programme.venues),
    )
    return next((f"{folder}/{change.subject}/" for folder, shelf in folders if change.subject in shelf), "")
