"""Small readings, written by hand in the form of frontrow-reading/1, for tests of what the catalogue makes of them."""

from typing import Any

PAGE = "Stranger Than Paradise\nJim Jarmusch, USA, West Germany 1984, 89 min\nCast: John Lurie, Eszter Balint\n1984 Nieustające wakacje / Permanent Vacation\n"


def claim(text: str, subject: str, name: str, value: Any, quote: str, **more: Any) -> dict[str, Any]:
    """One claim whose evidence is the first place of `quote` in `text`."""
    start = text.index(quote)
    return {
        "subject": subject,
        "property": name,
        "value": value,
        "original": quote,
        "qualifiers": more.get("qualifiers", {}),
        "evidence": [{"start": start, "end": start + len(quote), "quote": quote, "role": "value"}],
        "rule": more.get("rule", "by.hand"),
        "confidence": more.get("confidence", 0.97),
    }


def reading(text: str, claims: list[dict[str, Any]], name: str = "page.txt", kind: str = "film_page") -> dict[str, Any]:
    """A whole reading of these claims."""
    document = {"name": name, "sha256": "0" * 64, "media_type": "text/plain", "language": "en", "characters": len(text)}
    return {
        "format": "frontrow-reading/1",
        "document": document,
        "kind": kind,
        "claims": claims,
        "mentions": [],
        "furniture": [],
        "unread": [],
        "notices": [],
    }


def paradise() -> dict[str, Any]:
    """A reading of `PAGE`."""
    return reading(
        PAGE,
        [
            claim(
                PAGE, "film#1", "film.title", {"text": "Stranger Than Paradise", "lang": "en"}, "Stranger Than Paradise"
            ),
            claim(PAGE, "film#1", "film.director", "Jim Jarmusch", "Jim Jarmusch"),
            claim(PAGE, "film#1", "film.country", "US", "USA"),
            claim(PAGE, "film#1", "film.year", 1984, "1984"),
            claim(PAGE, "film#1", "film.minutes", 89, "89 min"),
            claim(PAGE, "film#1", "film.credit", {"role": "cast", "name": "John Lurie"}, "John Lurie"),
            claim(
                PAGE,
                "film#1",
                "film.credit",
                {"role": "cast", "name": "Eszter Balint"},
                "Eszter Balint",
                confidence=0.6,
            ),
            claim(
                PAGE,
                "person#1",
                "person.filmography",
                {"year": 1980, "title": "Nieustające wakacje", "lang": "pl", "segment": None},
                "Nieustające wakacje",
                qualifiers={"row": 1},
            ),
            claim(
                PAGE,
                "person#1",
                "person.filmography",
                {"year": 1980, "title": "Permanent Vacation", "lang": "en", "segment": None},
                "Permanent Vacation",
                qualifiers={"row": 1},
            ),
        ],
    )


LABELS = {"film#1": "Stranger Than Paradise", "person#1": "Jim Jarmusch"}
