"""Every package that an installation fetches is used by the program."""

import ast
import re
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import frontrow

ROOT = Path(__file__).parents[1]


def modules_used() -> set[str]:
    """The first names of all imports of the program, and of what its settings and fonts name in quotes."""
    used: set[str] = set()
    for file in Path(frontrow.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.Import(names):
                    used |= {alias.name.partition(".")[0] for alias in names}
                case ast.ImportFrom(module=str(module), level=0):
                    used.add(module.partition(".")[0])
                case ast.Constant(str(text)) if re.fullmatch(r"\w+(\.\w+)*", text):
                    used.add(text.partition(".")[0])
    return used


def test_every_runtime_dependency_is_used():
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    names = {re.split(r"[\[<>=]", line)[0] for line in declared}
    used = modules_used()
    serving = {name.lower() for module, owners in packages_distributions().items() if module in used for name in owners}
    assert names - serving == set()


def test_locks_hold_hashes_and_no_addresses():
    for lock in ROOT.glob("requirements*.lock"):
        text = lock.read_text("utf-8")
        pinned = re.findall(r"^[\w.-]+==", text, re.M)
        assert len(pinned) == len(re.findall(r"^[\w.-]+==.*\\\n    --hash=sha256:", text, re.M))
        assert "://" not in text
