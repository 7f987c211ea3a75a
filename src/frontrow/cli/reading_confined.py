"""The side of `frontrow read` that runs confined: one document in, its rendered reading or its text view out."""

import json
from dataclasses import asdict
from functools import lru_cache
from typing import Any

from frontrow.reading.names import KnownOrganisation, KnownPerson, KnownWork, Names

TARGET = "frontrow.cli.reading_confined:rendered"


def setup_of(names: Names, profiles: tuple[str, ...], form: str) -> str:
    """What the confined side needs once: names, profiles (their files as text), the form ("json", "page", "view")."""
    return json.dumps({"names": asdict(names), "profiles": profiles, "form": form})


def rendered(data: bytes, name: str, setup: str) -> str:
    """The document in the form asked for; raises `UnreadableDocument`."""
    from frontrow.reading.formats.view_of import view_of

    names, profiles, form = _ground(setup)
    view = view_of(data, name)
    if form == "view":
        return view.text
    from frontrow.cli.reading_shown import shown
    from frontrow.reading.reader import read

    reading = read(view, names, profiles)
    return json.dumps(reading.as_json(), ensure_ascii=False) if form == "json" else shown(reading)


@lru_cache(maxsize=1)
def _ground(setup: str) -> tuple[Names, tuple[Any, ...], str]:
    table = json.loads(setup)
    profiles: tuple[Any, ...] = ()
    if table["profiles"]:
        from frontrow.reading.lessons.profiles import SiteProfile

        profiles = tuple(SiteProfile.from_text(text) for text in table["profiles"])
    return _names(table["names"]), profiles, table["form"]


def _names(rows: dict[str, list[dict[str, Any]]]) -> Names:
    return Names(
        tuple(KnownPerson(p["id"], p["name"], tuple(p["aliases"])) for p in rows["people"]),
        tuple(KnownWork(w["id"], tuple(w["titles"]), w["year"], tuple(w["directors"])) for w in rows["works"]),
        tuple(KnownOrganisation(o["id"], o["name"], tuple(o["aliases"])) for o in rows["organisations"]),
    )
