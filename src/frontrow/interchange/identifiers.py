"""Identifiers of works and people: ISAN, EIDR, IMDb, Wikidata; check characters by ISO 7064 MOD 37,36."""

import re

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_IMDB = re.compile(r"(tt|nm|co)\d{7,10}")
_EIDR_BEFORE = re.compile(r"^(https?://(dx\.)?doi\.org/|https?://ui\.eidr\.org/view/content\?id=|doi:|eidr:)", re.I)
_WIKIDATA = re.compile(r"Q[1-9]\d{0,11}")


class IdentifierRefused(ValueError):
    """A text that is no identifier of its kind: carries `kind` and `text`."""

    def __init__(self, kind: str, text: str, fault: str) -> None:
        self.kind, self.text = kind, text
        super().__init__(f'"{text[:60]}" is no {kind}: {fault}')


class WrongShape(IdentifierRefused):
    """Too short, too long, or with characters that do not belong there."""


class WrongCheck(IdentifierRefused):
    """A check character that does not fit: a digit was mistyped; carries what it should be as `expected`."""

    def __init__(self, kind: str, text: str, found: str, expected: str) -> None:
        self.expected = expected
        super().__init__(kind, text, f"its check character is {found} where {expected} is right")


def check_character(digits: str) -> str:
    """The ISO 7064 MOD 37,36 check character of digits and capital letters."""
    product = 36
    for digit in digits:
        total = (product + _DIGITS.index(digit)) % 36 or 36
        product = total * 2 % 37
    return _DIGITS[(37 - product) % 36]


def normal_eidr(text: str) -> str:
    """Return an EIDR content id as "10.5240/XXXX-XXXX-XXXX-XXXX-XXXX-C"; raises WrongShape and WrongCheck."""
    plain = _EIDR_BEFORE.sub("", text.strip())
    found = re.fullmatch(r"10\.5240/([0-9A-F-]+?)-?([0-9A-Z])", plain.upper())
    digits = found[1].replace("-", "") if found else ""
    if found is None or len(digits) != 20:
        raise WrongShape("EIDR", text, "write 10.5240/ and six groups, XXXX-XXXX-XXXX-XXXX-XXXX-C")
    _compare("EIDR", text, digits, found[2])
    return f"10.5240/{_grouped(digits)}-{found[2]}"


def normal_isan(text: str) -> str:
    """Return an ISAN with its check characters, 16 digits and one, or 24 and two where it names a version: given
    without them, they are added; raises WrongShape and WrongCheck."""
    plain = re.sub(r"^ISAN\b:?|[\s-]", "", text.strip().upper())
    found = re.fullmatch(r"([0-9A-F]{16})(?:([0-9A-Z])?|([0-9A-Z])([0-9A-F]{8})([0-9A-Z])|([0-9A-F]{8}))", plain)
    if not found:
        raise WrongShape("ISAN", text, "it has 16 or 24 hexadecimal digits, with or without check characters")
    root, version = found[1], found[4] or found[6] or ""
    for digits, check in ((root, found[2] or found[3]), (root + version, found[5])):
        if check:
            _compare("ISAN", text, digits, check)
    normal = f"{_grouped(root)}-{check_character(root)}"
    return f"{normal}-{_grouped(version)}-{check_character(root + version)}" if version else normal


def normal_imdb(text: str) -> str:
    """Return an IMDb id (tt…, nm… or co…), from an address too; raises WrongShape."""
    plain = re.sub(r"^https?://(www\.|m\.)?imdb\.com/(title|name|company)/|/.*$", "", text.strip())
    if not _IMDB.fullmatch(plain):
        raise WrongShape("IMDb id", text, "write tt, nm or co and 7 to 10 digits")
    return plain


def normal_wikidata(text: str) -> str:
    """Return a Wikidata item (Q…), from an address too; raises WrongShape."""
    plain = re.sub(r"^https?://(www\.)?wikidata\.org/(wiki|entity)/", "", text.strip()).upper()
    if not _WIKIDATA.fullmatch(plain):
        raise WrongShape("Wikidata item", text, "write Q and its number")
    return plain


def _compare(kind: str, text: str, digits: str, found: str) -> None:
    expected = check_character(digits)
    if found != expected:
        raise WrongCheck(kind, text, found, expected)


def _grouped(digits: str) -> str:
    return "-".join(digits[at : at + 4] for at in range(0, len(digits), 4))
