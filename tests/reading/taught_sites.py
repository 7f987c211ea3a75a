"""Sites taught on their first page by a handful of lessons and scored on the others: `tests/reading/taught/SITE`.

`python -m tests.reading.taught_sites` prints what each site gives, and how much the same pages give untaught.
"""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of
from frontrow.reading.lessons.lesson import NotAProfile
from frontrow.reading.score import SPANS, Score, score

FOLDER = Path(__file__).parent / "taught"
SITES = sorted(path.name for path in FOLDER.iterdir())
# TOML has no null: what such a value leaves out is none.
_KEYS = {
    "film.prize": ("festival", "year", "prize", "recipient"),
    "person.filmography": ("year", "title", "lang", "segment"),
}


def site_table(site: str) -> dict[str, Any]:
    """The site's marks, lessons and gold pages."""
    return tomllib.loads((FOLDER / site / "site.toml").read_text("utf-8"))


def taught(site: str, refused: list[str] | None = None) -> SiteProfile:
    """The profile after every lesson of the first page; one that is refused is left out and told in `refused`, as a
    reviewer would go on with the next."""
    table = site_table(site)
    view = view_of((FOLDER / site / table["first"]).read_bytes(), table["first"])
    profile = SiteProfile(site, marks=tuple(table["marks"]))
    for lesson in table["lesson"]:
        try:
            profile = profile.learn(view, place_of(view.text, lesson), lesson["property"], lesson.get("role", ""))
        except NotAProfile as refusal:
            if refused is not None:
                refused.append(f"{lesson['property']} {lesson['quote'][:40]!r}: {refusal}")
    return profile


def place_of(text: str, lesson: Mapping[str, Any]) -> tuple[int, int]:
    """Where a lesson's quote stands: its first place, or the first behind the words `at`."""
    before = lesson.get("at", "")
    start = text.index(lesson["quote"], text.index(before) + len(before))
    return start, start + len(lesson["quote"])


def scored(site: str, profiles: Sequence[SiteProfile]) -> Score:
    """The score of the pages after the first."""
    total = Score()
    for page in site_table(site)["page"]:
        name = page["file"]
        view, reading = read_bytes((FOLDER / site / name).read_bytes(), name, profiles=profiles)
        facts = [_fact(view.text, fact) for fact in page["facts"]]
        score(reading, {"id": f"{site}/{name}", "facts": facts}, total)
    return total


def _fact(text: str, fact: Mapping[str, Any]) -> dict[str, Any]:
    name, value = fact["property"], fact["value"]
    if name in SPANS:
        start = text.index(value)
        return {"field": name, "value": None, "span": [start, start + len(value)]}
    if name in _KEYS:
        value = {key: value.get(key) for key in _KEYS[name]}
    return {"field": name, "value": {"text": value, "lang": None} if name == "film.title" else value}


def figures(totals: Sequence[Score]) -> tuple[float, float]:
    """Precision and recall over all properties."""
    tallies = [tally for total in totals for tally in total.properties.values()]
    right, wrong, missed = (sum(getattr(tally, name) for tally in tallies) for name in ("right", "wrong", "missed"))
    return right / max(1, right + wrong), right / max(1, right + missed)


if __name__ == "__main__":
    for site in SITES:
        refused: list[str] = []
        for words, profiles in (("untaught", []), ("taught", [taught(site, refused)])):
            total = scored(site, profiles)
            print(f"{site:16} {words:9} precision %.3f recall %.3f" % figures([total]))
        print(*(f"    refused {one}" for one in refused), *(f"    {fault}" for fault in total.faults), sep="\n")
    for words in ("untaught", "taught"):
        totals = [scored(site, [taught(site)] if words == "taught" else []) for site in SITES]
        print(f"{'all':16} {words:9} precision %.3f recall %.3f" % figures(totals))
