"""Builds `territories.json` and `tongues.json` from CLDR: `python -m frontrow.reading.vocabulary.build`."""

import json
from pathlib import Path

from babel import Locale

from frontrow.reading.folding import key

LANGUAGES = ("cs", "de", "en", "es", "fr", "hr", "it", "nl", "pl", "pt", "sk", "uk")
HISTORIC = {
    "SU": "SUHH",
    "CS": "CSXX",
    "DD": "DDDE",
    "YU": "YUCS",
    "TP": "TL",
    "ZR": "ZRCD",
    "BU": "BUMM",
    "UK": "GB",
    "FX": "FR",
    "QU": "EU",
    "YD": "YDYE",
    "NT": "NTHH",
    "AN": "ANHH",
    "VD": "VDVN",
    "DY": "DYBJ",
    "HV": "HVBF",
    "RH": "RHZW",
}


def territories() -> dict[str, str]:
    """Folded country name in any of the twelve languages -> ISO 3166-1 alpha-2 or ISO 3166-3 code, from CLDR."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        for code, name in sorted(Locale(language).territories.items()):
            if len(code) == 2 and code.isalpha() and code not in ("ZZ", "EU", "EZ", "UN", "QO", "XA", "XB"):
                found.setdefault(key(name), HISTORIC.get(code, code))
    return found


def tongues() -> dict[str, str]:
    """Folded language name in any of the twelve languages -> ISO 639 code, from CLDR."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        for code, name in sorted(Locale(language).languages.items(), key=lambda pair: (len(pair[0]), pair[0])):
            if code.isalpha() and len(code) <= 3 and code not in ("mul", "und", "zxx", "mis", "root"):
                found.setdefault(key(name), code)
    return found


def main() -> None:
    """Write both files beside this one."""
    here = Path(__file__).parent
    for name, table in (("territories", territories()), ("tongues", tongues())):
        text = json.dumps(table, ensure_ascii=False, sort_keys=True, indent=0)
        (here / f"{name}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
