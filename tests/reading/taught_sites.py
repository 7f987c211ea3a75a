"""Sites taught on their first page by a handful of lessons and scored on the others: `tests/reading/taught/SITE`.

`python -m tests.reading.taught_sites` prints what each site gives, and how much the same pages give untaught.
"""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of
from frontrow.reading.score import SPANS, Score, score

FOLDER = Path(__file__).parent / "taught"
SITES = sorted(path.name for path in FOLDER.iterdir())


def site_table(site: str) -> dict[str, Any]:
    """The site's marks, lessons and gold pages."""
    return tomllib.loads((FOLDER / site / "site.toml").read_text("utf-8"))


def taught(site: str) -> SiteProfile:
    """The profile after every lesson of the first page, each the first place of its quote."""
    table = site_table(site)
    view = view_of((FOLDER / site / table["first"]).read_bytes(), table["first"])
    profile = SiteProfile(site, marks=tuple(table["marks"]))
    for lesson in table["lesson"]:
        start = view.text.index(lesson["quote"])
        profile = profile.learn(view, (start, start + len(lesson["quote"])), lesson["property"], lesson.get("role", ""))
    return profile


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
    return {"field": name, "value": {"text": value, "lang": None} if name == "film.title" else value}


def figures(totals: Sequence[Score]) -> tuple[float, float]:
    """Precision and recall over all properties."""
    tallies = [tally for total in totals for tally in total.properties.values()]
    right, wrong, missed = (sum(getattr(tally, name) for tally in tallies) for name in ("right", "wrong", "missed"))
    return right / max(1, right + wrong), right / max(1, right + missed)


if __name__ == "__main__":
    for site in [*SITES]:
        for words, profiles in (("untaught", []), ("taught", [taught(site)])):
            total = scored(site, profiles)
            print(f"{site:16} {words:9} precision %.3f recall %.3f" % figures([total]))
        print(*(f"    {fault}" for fault in total.faults), sep="\n")
    for words in ("untaught", "taught"):
        totals = [scored(site, [taught(site)] if words == "taught" else []) for site in SITES]
        print(f"{'all':16} {words:9} precision %.3f recall %.3f" % figures(totals))
