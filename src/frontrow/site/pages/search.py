"""The search page."""

from collections.abc import Iterator

from frontrow.site.booklet import Booklet
from frontrow.site.page import Page
from frontrow.site.search_index import LONGEST_QUESTION, SearchIndex


def one(booklet: Booklet) -> Iterator[dict[str, str]]:
    """There is one."""
    yield {}


def index(booklet: Booklet) -> SearchIndex:
    """The booklet's search index, made at the first search."""
    return booklet.once("search", lambda: SearchIndex(booklet))


def build(booklet: Booklet, question: str = "") -> Page:
    """The form, and what was found for a question."""
    question = question[:LONGEST_QUESTION].strip()
    found = index(booklet).find(question) if question else []
    title = booklet.phrases.plain("search.title")
    return Page(
        template="search.html",
        path="search/",
        title=f"{question} – {title}" if question else title,
        part="search",
        values={"question": question, "found": found, "longest": LONGEST_QUESTION},
        findable=not question,
    )
