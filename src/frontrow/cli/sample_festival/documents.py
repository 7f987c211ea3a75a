"""The part of the sample that arrives as documents."""

from datetime import datetime
from importlib.resources.abc import Traversable

from frontrow.catalogue import deeds

LOOKED_AT = (
    0.4  # the sample's own documents have been looked at by us, as an editor would; only conflicts are left to the desk
)


def read_and_accept(folder: Traversable, now: datetime) -> str:
    """Import every document of the folder and accept what is sure; returns a line that says what came of it."""
    if not folder.is_dir():
        return "no documents"
    files = sorted(folder.iterdir(), key=lambda file: file.name)
    kept = [deeds.import_document(file.read_bytes(), file.name, None, now).document for file in files]
    run = deeds.accept_sure(kept, None, now, LOOKED_AT)
    open_claims = run.unsure + run.in_conflict + run.left_to_people
    return f"{len(kept)} documents, {run.accepted} claims accepted, {open_claims} wait at the desk"
