"""Opens the festival that the data folder holds, and keeps its database and static files up to this program's
version.
"""

import hashlib
import os
import secrets
import shutil
from pathlib import Path

from frontrow.cli.refusal import BadInput
from frontrow.settings import environment


def data_folder() -> Path:
    """The data folder, as the environment says."""
    return environment.data_folder()


def exists() -> bool:
    """Whether the data folder holds a festival."""
    return (data_folder() / "festival").is_file()


def open_django() -> None:
    """Load Django with this festival's settings; raises BadInput for a setting that cannot be."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "frontrow.settings.django")
    import django

    try:
        django.setup()
    except ValueError as error:
        raise BadInput("environment", str(error)) from error


def open_festival() -> None:
    """Load Django on an existing festival and bring it up to date; raises BadInput where there is none."""
    if not exists():
        raise BadInput(
            str(data_folder()), "there is no festival here; begin one with `frontrow init`, or see `frontrow demo`"
        )
    open_django()
    bring_up_to_date()


def found() -> None:
    """Make an empty data folder a festival's: signing key, database, static files. Raises BadInput where something
    is in the way.
    """
    folder = data_folder()
    if exists():
        raise BadInput(str(folder), "a festival is already here; choose another folder with FRONTROW_DATA")
    if folder.exists() and any(folder.iterdir()):
        raise BadInput(str(folder), "the folder is not empty; choose another one with FRONTROW_DATA")
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    key = folder / "secret-key"
    key.touch(mode=0o600)
    key.write_text(secrets.token_urlsafe(48), "ascii")
    for name in ("media", "mail", "static"):
        (folder / name).mkdir()
    open_django()
    bring_up_to_date()


def unmake() -> None:
    """Empty the data folder again after a founding that failed; only what `found` made is there."""
    if exists():
        raise RuntimeError("a whole festival is never unmade")
    for entry in data_folder().iterdir():
        shutil.rmtree(entry) if entry.is_dir() else entry.unlink()


def seal() -> None:
    """Mark the data folder as holding a whole festival; until then a broken start leaves nothing that looks like
    one.
    """
    (data_folder() / "festival").write_text("frontrow 1\n", "ascii")


def bring_up_to_date() -> None:
    """Migrate the database and collect static files, unless both are as this version left them."""
    from django.core.management import call_command

    from frontrow.site.fonts import make_small_files

    stamp, now = data_folder() / "up-to-date", _fingerprint()
    if stamp.is_file() and stamp.read_text("ascii") == now:
        return
    call_command("migrate", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    make_small_files(data_folder() / "fonts")
    stamp.write_text(now, "ascii")


def _fingerprint() -> str:
    """A hash over what decides whether migrating or collecting has work to do: installed versions and our own files."""
    from importlib.metadata import distributions

    import frontrow

    digest = hashlib.sha256()
    for line in sorted(f"{package.name} {package.version}" for package in distributions()):
        digest.update(line.encode())
    root = Path(frontrow.__file__).parent
    for path in sorted([*root.glob("*/migrations/**/*"), *root.glob("*/static/**/*")]):
        if path.is_file() and path.suffix != ".pyc":
            digest.update(f"{path.relative_to(root)} {path.stat().st_mtime_ns}".encode())
    digest.update(environment.DATABASE.text().encode())
    return digest.hexdigest()
