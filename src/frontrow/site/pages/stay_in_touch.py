"""Stay in touch: the newsletter's form, and what a visitor reads at each step of it."""

from collections.abc import Iterator

from frontrow.site.booklet import Booklet
from frontrow.site.page import Page

STEPS = ("sent", "confirm", "confirmed", "leave", "left", "invalid", "stale", "too_often")


def one(booklet: Booklet) -> Iterator[dict[str, str]]:
    """There is one to find; the steps are reached from letters."""
    yield {}


def build(booklet: Booklet, step: str = "", token: str = "", email: str = "", at: str = "stay-in-touch/") -> Page:
    """The form, or the page of a step (one of STEPS) for a token or an address that was typed; `at` is where it
    stands.
    """
    title = booklet.phrases.plain(f"letters.{step}.title" if step else "nav.stay_in_touch")
    return Page(
        template="stay_in_touch.html",
        path=at,
        title=title,
        description=booklet.phrases.plain("letters.invitation"),
        part="stay-in-touch",
        values={"step": step, "token": token, "email": email, "contact": booklet.programme.edition.contact_email},
        status=400 if step in ("invalid", "stale") else 429 if step == "too_often" else 200,
        findable=not step,
    )
