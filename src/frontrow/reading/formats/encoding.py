"""Which characters a file's bytes are: marks, declarations, and for old one-byte files the alphabet that fits best."""

import codecs
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from frontrow.reading.formats.unreadable import BinaryDocument, BrokenDocument, UnknownEncoding

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 200_000
_ODD = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_CHUNK = re.compile("[^\x00-\x7f]+")
_EAST_ASIAN = ("gb18030", "shift_jis", "euc_jp", "big5", "euc_kr")


_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was in, and the spans that were in another one (read as cp1252)."""

    text: str
    encoding: str
    foreign: tuple[tuple[int, int], ...] = ()


def decoded(data: bytes, name: str, declared: str = "") -> Decoded:
    """The text of `data`, its byte order mark left out; a declaration counts only where the bytes obey it.

    Raises UnknownEncoding, BinaryDocument, or BrokenDocument for UTF-16 or UTF-32 cut in the middle of a character.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _by_mark(data[len(mark) :], encoding, name)
    wide = _wide_without_mark(data)
    if wide:
        found = _by_mark(data, wide, name)
        if len(_CONTROLS.findall(found.text[:_SAMPLE])) * 10 > len(found.text[:_SAMPLE]):
            raise BinaryDocument(name, "the bytes are not text")  # small numbers look like UTF-16 too
        return found
    whole = _utf_8(data)
    # Random bytes are hardly ever sound UTF-8: a text in it may hold many controls, which are told one by one.
    if len(_ODD.findall(data[:_SAMPLE])) > max(3, len(data[:_SAMPLE]) // (4 if whole else 50)):
        raise BinaryDocument(name, "the bytes are not text")
    return whole or _declared(data, declared) or _mostly_utf_8(data) or _guessed(data, name)


def _by_mark(data: bytes, encoding: str, name: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as fault:
        if encoding == "utf-8" and (mixed := _mostly_utf_8(data)):
            return mixed
        if fault.end >= len(data):
            raise BrokenDocument(name, f"{encoding} cut in the middle of a character", f"byte {fault.start}") from None
        raise UnknownEncoding(name, f"the text is marked {encoding} and is not", f"byte {fault.start}") from None


def _wide_without_mark(data: bytes) -> str:
    sample = data[:4000]
    pairs = len(sample) // 2
    if pairs < 2:
        return ""
    even, odd = sample[0 : pairs * 2 : 2], sample[1 : pairs * 2 : 2]
    if _is_high_half(odd) and not _is_high_half(even):
        return "utf-16-le"
    return "utf-16-be" if _is_high_half(even) and not _is_high_half(odd) else ""


def _is_high_half(half: bytes) -> bool:
    """Whether nearly every byte is the high one of a Latin, Greek or Cyrillic character, some of them NUL or 4."""
    return sum(half.count(high) for high in range(5)) > 0.9 * len(half) and half.count(0) > 0


def _utf_8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return None


def _declared(data: bytes, declared: str) -> Decoded | None:
    label = declared.strip().lower()
    if not label or label.replace("_", "-").startswith(("utf", "unicode", "x-user")):
        return None
    # Browsers read what calls itself Latin 1 or ASCII as cp1252 (WHATWG Encoding Standard).
    label = "cp1252" if label in {"iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"} else label
    try:
        return Decoded(data.decode(codecs.lookup(label).name), label)
    except (LookupError, UnicodeDecodeError, TypeError):
        return None


def _mostly_utf_8(data: bytes) -> Decoded | None:
    """UTF-8 with a few strange bytes: those are what a Windows program pasted in, cp1252."""
    text = data.decode("utf-8", "surrogateescape")
    foreign = [match.span() for match in re.finditer("[\udc80-\udcff]+", text)]
    strange = sum(end - start for start, end in foreign)
    whole = sum(1 for c in text if c > "\x7f") - strange
    if whole < strange or whole < 2:
        return None
    mended = re.sub("[\udc80-\udcff]", lambda m: bytes([ord(m.group()) - 0xDC00]).decode("cp1252", "replace"), text)
    return Decoded(mended, "utf-8", tuple(foreign))


def _guessed(data: bytes, name: str) -> Decoded:
    best_score, best = 0.0, ""
    for encoding, languages in _alphabets().items():
        score = _one_byte_score(data[:_SAMPLE], encoding, languages)
        if score > best_score:
            best_score, best = score, encoding
    for encoding in _EAST_ASIAN:
        score = _east_asian_score(data, encoding)
        if score > best_score:
            best_score, best = score, encoding
    if best_score < 0.6:
        raise UnknownEncoding(name, "the bytes are text in no encoding that we know; save the file as UTF-8")
    return Decoded(data.decode(best), best)


@lru_cache(maxsize=1)
def _alphabets() -> dict[str, tuple[tuple[frozenset[str], frozenset[str]], ...]]:
    """For each encoding, for each language that used it: its common letters beyond ASCII, and its rarer ones."""
    table: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {}
    rows = files("frontrow.reading.formats").joinpath("alphabets.tsv").read_text("utf-8").splitlines()
    for row in rows:
        if not row.startswith("#"):
            encodings, _language, letters, rare = row.split("\t")
            for encoding in encodings.split():
                both = letters + letters.upper().replace("SS", "ß")
                table.setdefault(encoding, []).append((frozenset(both), frozenset(rare)))
    return {encoding: tuple(languages) for encoding, languages in table.items()}


def _one_byte_score(data: bytes, encoding: str, languages: tuple[tuple[frozenset[str], frozenset[str]], ...]) -> float:
    """From 0 to 1: how much of the text beyond ASCII one of the encoding's languages explains."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return 0.0
    strange = "".join(_CHUNK.findall(text))
    counts = {c: strange.count(c) for c in set(strange)}
    inside = set(re.findall(r"(?<=\w)[¿¡«»„“”](?=\w)", text))
    scores = [_fit(counts, letters, rare, inside) for letters, rare in languages]
    return max(scores) - 0.3 * len(re.findall("[a-zß-ÿ][À-ÞА-Я][a-zß-ÿа-я]", text)) / max(1, len(strange))


def _fit(counts: dict[str, int], letters: frozenset[str], rare: frozenset[str], inside: set[str]) -> float:
    good = 0.0
    for character, count in counts.items():
        if character in inside:
            good -= count
        elif character in letters:
            good += count
        elif character in rare or character in "\u00a0–—’‘“”„«»…€©°·•":
            good += 0.9 * count
        elif "\x80" <= character <= "\x9f":
            good -= count
    return good / max(1, sum(counts.values()))


def _east_asian_score(data: bytes, encoding: str) -> float:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return 0.0
    strange = [c for c in text if c > "\x7f"]
    kana = sum("\u3041" <= c <= "\u30fe" for c in strange)
    hangul = sum("\uac00" <= c <= "\ud7a3" for c in strange)
    common = sum("\u4e00" <= c <= "\u9fff" or "\u3000" <= c <= "\u3020" or "\uff01" <= c <= "\uff5e" for c in strange)
    own = {"shift_jis": kana, "euc_jp": kana, "euc_kr": hangul - common}.get(encoding, 0)
    # Two-byte codecs explain almost any bytes as rare ideographs; a whole word of Latin between two such is a bad sign.
    broken = len(re.findall("[\u4e00-\u9fff][a-z]", text))
    return (0.75 * common + own - broken) / max(1, len(strange))
