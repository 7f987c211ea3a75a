"""The names of the catalogue for `frontrow read`, straight from the data folder's database, without Django."""

import os
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from frontrow.cli.refusal import BadInput
from frontrow.reading.names import KnownOrganisation, KnownPerson, KnownWork, Names

DATABASE = "frontrow.sqlite3"
Query = Callable[[str], Iterable[tuple[Any, ...]]]


def data_folder() -> Path:
    """The festival's data folder: `FRONTROW_DATA`, by default `var/` in the working directory."""
    return Path(os.environ.get("FRONTROW_DATA") or "var")


def known_names(folder: Path) -> Names:
    """Every person, work and organisation of the catalogue in `folder`; empty where there is no database yet.

    Raises `BadInput` where the database is there and cannot be read."""
    address = os.environ.get("FRONTROW_DATABASE", "")
    if address.startswith(("postgres://", "postgresql://")):
        return _from_postgres(address)
    file = folder / DATABASE
    return _from_sqlite(file) if file.exists() else Names()


def _from_sqlite(file: Path) -> Names:
    try:
        connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)
        try:
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            return _names(connection.execute, tables)
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise BadInput(str(file), f"the catalogue cannot be read ({error})") from error


def _from_postgres(address: str) -> Names:
    import psycopg

    try:
        with psycopg.connect(address) as connection:
            tables = {str(row[0]) for row in connection.execute("SELECT tablename FROM pg_tables")}
            return _names(lambda query: connection.execute(query).fetchall(), tables)  # type: ignore[arg-type]
    except psycopg.Error as error:
        raise BadInput("FRONTROW_DATABASE", f"the catalogue cannot be read ({str(error).splitlines()[0]})") from error


def _names(query: Query, tables: set[str]) -> Names:
    if "catalogue_work" not in tables:
        return Names()
    aliases, titles, directors, names = defaultdict(list), defaultdict(list), defaultdict(list), defaultdict(list)
    for person, name in query("SELECT person_id, name FROM catalogue_personname ORDER BY person_id, name"):
        aliases[person].append(name)
    for work, text in query("SELECT work_id, text FROM catalogue_title ORDER BY work_id, text"):
        titles[work].append(text)
    people = [
        KnownPerson(f"person:{id_}", name, _others(name, aliases[id_]))
        for id_, name in query("SELECT id, name FROM catalogue_person ORDER BY id")
        if name
    ]
    by_id = {person.id: person.name for person in people}
    for work, person in query(
        "SELECT work_id, person_id FROM catalogue_credit WHERE role = 'director' ORDER BY work_id, person_id"
    ):
        if f"person:{person}" in by_id:
            directors[work].append(by_id[f"person:{person}"])
    works = []
    for id_, original, year in query("SELECT id, original_title, year FROM catalogue_work ORDER BY id"):
        every = tuple(dict.fromkeys(title for title in (original, *titles[id_]) if title))
        if every:
            works.append(KnownWork(f"work:{id_}", every, year, tuple(directors[id_])))
    if "catalogue_organisationname" in tables:  # a data folder from before it is read as it is
        for organisation, name in query(
            "SELECT organisation_id, name FROM catalogue_organisationname ORDER BY organisation_id, name"
        ):
            names[organisation].append(name)
    organisations = [
        KnownOrganisation(f"organisation:{id_}", name, _others(name, names[id_]))
        for id_, name in query("SELECT id, name FROM catalogue_organisation ORDER BY id")
        if name
    ]
    return Names(tuple(people), tuple(works), tuple(organisations))


def _others(name: str, aliases: Iterable[str]) -> tuple[str, ...]:
    return tuple(alias for alias in dict.fromkeys(aliases) if alias and alias != name)
