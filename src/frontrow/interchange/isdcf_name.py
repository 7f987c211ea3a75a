"""Names of digital cinema packages by the ISDCF Digital Cinema Naming Convention (version 9.x, isdcf.com/dcnc) ↔
values.

Title_Kind_Aspect_Languages_Territory_Audio_Resolution_Studio_Date_Facility_Standard_Package. Real names often lack
their tail or a field in the middle, so reading gives what is there and names every field it could not place.
"""

import re
from dataclasses import dataclass, fields
from datetime import date

# Appendix 1: feature, trailer, teaser, rating card, promo, test, short, advertisement, transition, service, policy…
_KINDS = "FTR|TLR|TSR|RTG|PRO|TST|SHR|ADV|XSN|PSA|POL|CLP|STR|EPS|HLT|EVT"
_HOUSE = r"(?!(?:OV|VF|IOP|MOS|[248]K)$)(?=.*[A-Z])[A-Z0-9]{2,4}"  # words of other fields are no house's code
_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})")
_MOST = 250


@dataclass(frozen=True, slots=True)
class NameFault:
    """One field of a package's name that is not what the convention says: which, its text, and why."""

    field: str
    text: str
    fault: str

    def __str__(self) -> str:
        return f'{self.field} "{self.text}": {self.fault}'


@dataclass(frozen=True, slots=True)
class ContentName:
    """The fields of a name; "" (or None, or an empty tuple) where it does not say. `kind` is FTR, TLR…, `kind_parts`
    what follows it (version, "3D", "Temp"); `aspect` F, S or C with `image_aspect` "185"; `audio_language` "EN" or "XX"
    (none); `subtitles` "PL" (two at most), `captions` "OCAP" or "CCAP"; `territory` "PL" with `rating` "13"; `audio`
    "51"; `resolution` 2K or 4K; `standard` IOP or SMPTE; `package` OV or VF, with "-3D" or a number after it."""

    title: str
    kind: str = ""
    kind_parts: tuple[str, ...] = ()
    aspect: str = ""
    image_aspect: str = ""
    audio_language: str = ""
    subtitles: tuple[str, ...] = ()
    captions: str = ""
    territory: str = ""
    rating: str = ""
    audio: str = ""
    audio_parts: tuple[str, ...] = ()
    resolution: str = ""
    studio: str = ""
    made_on: date | None = None
    facility: str = ""
    standard: str = ""
    package: str = ""


_FIELDS = (
    ("kind", rf"(?:{_KINDS})(?:-[A-Za-z0-9]+)*"),
    ("aspect", r"[FSC](?:-\d{3})?"),
    ("languages", r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,5}){1,3}|XX"),
    ("territory", r"(?!(?:OV|VF|IOP|MOS)\b)[A-Z]{2,4}(?:-[A-Za-z0-9+]{1,5})?"),
    ("audio", r"(?:\d{2}|MOS)(?:-[A-Za-z0-9]+)*"),
    ("resolution", r"[248]K"),
    ("studio", _HOUSE),
    ("date", r"\d{8}"),
    ("facility", _HOUSE),
    ("standard", r"(?:IOP|SMPTE)(?:-3D)?"),
    ("package", r"(?:OV|VF)(?:-[A-Za-z0-9]+)*|i3D(?:-[A-Za-z0-9]+)*"),
)


def parse_name(text: str) -> tuple[ContentName, tuple[NameFault, ...]]:
    """Read a name, lenient on what is missing; faults name the fields that fit nowhere. Raises ValueError for no
    name."""
    title, *parts = text.strip().split("_")
    if not title or len(text) > _MOST or re.search(r"[\s\x00-\x1f]", text.strip()):
        raise ValueError(f'"{text[:60]}" is no name of a digital cinema package')
    found: dict[str, str] = {}
    faults: list[NameFault] = []
    at = 0
    for part in parts:
        place = _place(part, at)
        if place is None:
            expected = _FIELDS[at][0] if at < len(_FIELDS) else "nothing more"
            faults.append(NameFault(expected, part, "fits no field of the convention from here on"))
            continue
        found[_FIELDS[place][0]] = part
        at = place + 1
    values = _values(found, faults)
    return ContentName(title.replace("-", " "), **values), tuple(faults)  # type: ignore[arg-type]


def _place(part: str, at: int) -> int | None:
    """The first field from `at` on whose form the part has."""
    return next((place for place in range(at, len(_FIELDS)) if re.fullmatch(_FIELDS[place][1], part)), None)


def _values(found: dict[str, str], faults: list[NameFault]) -> dict[str, object]:
    dashed = ("kind", "aspect", "territory", "audio")
    kind, aspect, territory, audio = (found.get(name, "").split("-") for name in dashed)
    languages = found.get("languages", "").upper().split("-")
    captions = [one for one in languages if one in ("OCAP", "CCAP")]
    subtitles = [one for one in languages[1:] if one not in ("OCAP", "CCAP", "XX")]
    plain = {name: found.get(name, "") for name in ("resolution", "studio", "facility", "standard", "package")}
    return plain | {
        "kind": kind[0], "kind_parts": tuple(kind[1:]), "aspect": aspect[0], "image_aspect": "".join(aspect[1:]),
        "audio_language": languages[0], "subtitles": tuple(subtitles), "captions": "".join(captions[:1]),
        "territory": territory[0], "rating": "".join(territory[1:]), "audio": audio[0], "audio_parts": tuple(audio[1:]),
        "made_on": _date(found.get("date", ""), faults),
    }  # fmt: skip


def _date(text: str, faults: list[NameFault]) -> date | None:
    found = _DATE.fullmatch(text)
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        faults.append(NameFault("date", text, "is not in the calendar"))
        return None


def build_name(name: ContentName) -> str:
    """Write a name, fields that are empty left out; raises ValueError where it would not read back as it is."""
    languages = [name.audio_language, *(name.subtitles or ("XX",)), name.captions] if name.audio_language else []
    parts = [
        re.sub(r"[\s_-]+", "-", name.title), _dashed(name.kind, *name.kind_parts),
        _dashed(name.aspect, name.image_aspect), _dashed(*languages), _dashed(name.territory, name.rating),
        _dashed(name.audio, *name.audio_parts), name.resolution, name.studio,
        name.made_on.strftime("%Y%m%d") if name.made_on else "", name.facility, name.standard, name.package,
    ]  # fmt: skip
    text = "_".join(filter(None, parts))
    read, faults = parse_name(text)
    differs = [field.name for field in fields(name) if getattr(read, field.name) != getattr(name, field.name)]
    if faults or differs:
        raise ValueError(f'"{text}" would not read back: {", ".join(differs) or faults[0]}')
    return text


def _dashed(*parts: str) -> str:
    return "-".join(filter(None, parts))
