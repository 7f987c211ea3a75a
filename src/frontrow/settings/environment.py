"""Each setting of Front Row that comes from the environment: its name, its default and a sentence."""

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting: the variable's name, its default as it would be typed, and what it does."""

    name: str
    default: str
    sentence: str

    def text(self) -> str:
        """The value that the environment gives, else the default, without white space around it."""
        return os.environ.get(self.name, self.default).strip()

    def flag(self) -> bool:
        """The value as a switch; raises ValueError for anything but on/off, yes/no, true/false, 1/0."""
        words = {
            "on": True,
            "yes": True,
            "true": True,
            "1": True,
            "off": False,
            "no": False,
            "false": False,
            "0": False,
            "": False,
        }
        try:
            return words[self.text().lower()]
        except KeyError:
            raise ValueError(f"{self.name} is {self.text()!r}: say on or off") from None

    def words(self) -> list[str]:
        """The value as a list, parted by commas."""
        return [word.strip() for word in self.text().split(",") if word.strip()]


DATA = Setting("FRONTROW_DATA", "var", "the one folder that holds a festival's whole state")
DATABASE = Setting(
    "FRONTROW_DATABASE", "", "postgresql://user:password@host:port/name; empty: SQLite in the data folder"
)
ADDRESS = Setting(
    "FRONTROW_ADDRESS", "http://127.0.0.1:8000", "the public address, as visitors type it, without a slash at the end"
)
HOSTS = Setting("FRONTROW_HOSTS", "", "further host names that the site answers to, parted by commas")
BEHIND_PROXY = Setting(
    "FRONTROW_BEHIND_PROXY", "off", "on: believe X-Forwarded-Proto and the last address in X-Forwarded-For"
)
SECRET_KEY = Setting(
    "FRONTROW_SECRET_KEY", "", "signs sessions and links; empty: the file `secret-key` in the data folder"
)
MAIL = Setting(
    "FRONTROW_MAIL",
    "",
    "smtp://user:password@host:587 (or smtps://); empty: mail is written to `mail` in the data folder",
)
MAIL_FROM = Setting("FRONTROW_MAIL_FROM", "", "the sender of mail; empty: noreply@ and the public host")
DEBUG = Setting("FRONTROW_DEBUG", "off", "on: show tracebacks in the browser; for people who change the code")
MODEL_ADDRESS = Setting(
    "FRONTROW_MODEL_ADDRESS",
    "",
    "a language model's OpenAI-compatible address (https://host/v1) that reads each new document's text too; "
    "empty: none is asked",
)
MODEL_NAME = Setting("FRONTROW_MODEL_NAME", "", "which model to ask there; needed with the address")
MODEL_KEY = Setting("FRONTROW_MODEL_KEY", "", "the key for that address; empty: none is sent")

ALL = (
    DATA,
    DATABASE,
    ADDRESS,
    HOSTS,
    BEHIND_PROXY,
    SECRET_KEY,
    MAIL,
    MAIL_FROM,
    DEBUG,
    MODEL_ADDRESS,
    MODEL_NAME,
    MODEL_KEY,
)


def data_folder() -> Path:
    """The data folder, absolute."""
    return Path(DATA.text()).absolute()


def secret_key() -> str:
    """The signing key: of the environment, else of the data folder; a throw-away one while no festival is there yet."""
    if SECRET_KEY.text():
        return SECRET_KEY.text()
    try:
        return (data_folder() / "secret-key").read_text("ascii").strip()
    except FileNotFoundError:
        return os.urandom(32).hex()


def database() -> dict[str, object]:
    """Django's description of the database; raises ValueError for an address that is not PostgreSQL's."""
    address = DATABASE.text()
    if not address:
        return _sqlite(data_folder() / "frontrow.sqlite3")
    parts = urlsplit(address)
    if parts.scheme not in ("postgresql", "postgres") or not parts.path.strip("/"):
        raise ValueError(f"{DATABASE.name} must look like postgresql://user:password@host:port/name")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def _sqlite(file: Path) -> dict[str, object]:
    # FULL: a published version must survive a power cut; IMMEDIATE: a deed that reads before it writes must not meet
    # "database is locked".
    pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "CONN_MAX_AGE": 60,
        "OPTIONS": {"init_command": pragmas, "transaction_mode": "IMMEDIATE", "timeout": 20},
    }


def language_model() -> dict[str, str]:
    """Where a language model is asked: address, name and key; empty where none is. Raises ValueError for an
    address without a name.
    """
    address = MODEL_ADDRESS.text().rstrip("/")
    if not address:
        return {}
    if urlsplit(address).scheme not in ("http", "https") or not urlsplit(address).hostname:
        raise ValueError(f"{MODEL_ADDRESS.name} must look like https://host/v1")
    if not MODEL_NAME.text():
        raise ValueError(f"{MODEL_NAME.name} must say which model to ask at {address}")
    return {"address": address, "name": MODEL_NAME.text(), "key": MODEL_KEY.text()}


def mail() -> dict[str, object]:
    """Django's mail settings: a server where one is named, else files in the data folder."""
    sender = MAIL_FROM.text() or f"noreply@{urlsplit(ADDRESS.text()).hostname}"
    if not MAIL.text():
        return {
            "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "EMAIL_FILE_PATH": str(data_folder() / "mail"),
            "DEFAULT_FROM_EMAIL": sender,
        }
    parts = urlsplit(MAIL.text())
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise ValueError(f"{MAIL.name} must look like smtp://user:password@host:587")
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp",
        "EMAIL_TIMEOUT": 20,
        "DEFAULT_FROM_EMAIL": sender,
    }
