"""Atoms of a specification line: countries, years, running times, colours, formats, each with its span."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Literal

from frontrow.reading.page import Page, Word
from frontrow.reading.vocabulary.lexicon import Lexicon, lexicon

AtomKind = Literal["country", "year", "minutes", "colour", "format", "genre", "premiere", "note"]
LONGEST_NAME = 6
YEAR = r"(?<![\d.,])(?:18[89]\d|19\d\d|20[0-4]\d)(?!\d)"
_YEARS = re.compile(rf"({YEAR})(?:(?:\s?[-–—]\s?((?:18|19|20)\d\d)|[-–—/]((?:18|19|20)?\d\d))(?![\d’']))?")
_RATIO = re.compile(
    r"(?<![\d.,])(?:[12][.,]\d{1,2}\s?[:/]\s?1|1\s?[:x]\s?[12][.,]\d{1,2}|[12][.,](?:33|37|66|78|85|35|39)|16\s?[:/x]\s?9"
    r"|4\s?[:/x]\s?3)(?![\d.,]\d|\d)"
)
_DIGIT = re.compile(r"\d")
_SOUND = re.compile(r"\b(?:dolby|dts|sdds)[ -]+\Z", re.IGNORECASE)
_BEFORE = 10  # characters
_QUOTE = "['’′´`]"
_AND = "(?:(?:and|und|et|y|e|i|en|a|та|і) )?"


@dataclass(frozen=True, slots=True)
class Atom:
    """A recognised piece of a specification: kind, value (ISO code, integer, word), span; `first` of a range of
    years."""

    kind: AtomKind
    value: str | int
    start: int
    end: int
    first: int | None = None


@cache
def _durations() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = lexicon()
    minute = "(?:" + "|".join(sorted(map(re.escape, words.minute_words), key=len, reverse=True)) + r")(?![^\W\d])\.?"
    second = "(?:" + "|".join(sorted(map(re.escape, words.second_words), key=len, reverse=True)) + r")\b"
    seconds = rf"(?:''|’’|′′|[\"”″]|{second})"
    hour = "(?:" + "|".join(sorted(map(re.escape, words.hour_words), key=len, reverse=True)) + r")(?![^\W\d])\.?"
    return (
        re.compile(
            rf"(?<![\d.,])(\d{{1,2}})\s?{hour}"
            rf"(?:\s?{_AND}(\d{{1,2}})(?:\s?(?:{minute}|{_QUOTE}))?(?:\s?{_AND}([0-5]?\d)\s?{seconds})?)?",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?<![\d.,:])(?<!\W{_QUOTE})(\d{{1,3}})\s?(?:{minute}|{_QUOTE}(?!{_QUOTE}))"
            rf"(?:\s?{_AND}([0-5]?\d)\s?{seconds}|(?<={_QUOTE})([0-5]\d)(?!\w)(?:{_QUOTE})?"
            rf"|(?<=[^\W\d_])\s([0-5]\d)(?=\s*(?:[,;|)\n]|\Z)))?",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?<![\d.,:])(\d{{1,3}}):([0-5]\d)(?:(?::([0-5]\d))?\s?{minute}|:([0-5]\d)(?![\d:]))", re.IGNORECASE
        ),
    )


def durations(text: str, start: int, end: int) -> list[Atom]:
    """Running times: 72’, 1h32, 0 h 31 min, 93'20'', 13’50, 13 minutes 50, 11m14s, 00:17:21; seconds are rounded up to
    a minute."""
    hours, minutes, clock = _durations()
    found: list[Atom] = []
    found += [_minutes(m, _hours(m)) for m in hours.finditer(text, start, end)]
    found += [_minutes(m, _clock(m)) for m in clock.finditer(text, start, end)]
    for match in minutes.finditer(text, start, end):
        if not any(a.start < match.end() and match.start() < a.end for a in found):
            seconds = match[2] or match[3] or match[4] or 0
            found.append(_minutes(match, int(match[1]) + bool(int(seconds))))
    return [atom for atom in found if 0 < int(atom.value) < 900]


def _hours(match: re.Match[str]) -> int:
    return int(match[1]) * 60 + int(match[2] or 0) + bool(int(match[3] or 0))


def _clock(match: re.Match[str]) -> int:
    seconds = match[3] or match[4]
    if seconds is not None:
        return int(match[1]) * 60 + int(match[2]) + bool(int(seconds))
    return int(match[1]) + bool(int(match[2]))


def clocks(text: str, start: int, end: int) -> list[Atom]:
    """Running times as minutes and seconds without a unit ("15:00"): only for places where no time of day can stand."""
    found = re.finditer(r"(?<![\d.,:])(\d{1,2}):([0-5]\d)(?![\d:])", text[start:end])
    return [Atom("minutes", int(m[1]) + bool(int(m[2])), start + m.start(), start + m.end()) for m in found]


def _minutes(match: re.Match[str], value: int) -> Atom:
    text = match.group().rstrip(" .")
    return Atom("minutes", value, match.start(), match.start() + len(text))


def years(text: str, start: int, end: int) -> list[Atom]:
    """Years 1880 to 2049; of a range the last, the first kept."""
    found = []
    for match in _YEARS.finditer(text, start, end):
        last = match[2] or match[3]
        if last is None or not _follows(match[1], last):
            found.append(Atom("year", int(match[1]), match.start(1), match.end(1)))
        else:
            full = int(match[1][: 4 - len(last)] + last)
            found.append(Atom("year", full, match.start(), match.end(), int(match[1])))
    return found


def _follows(first: str, last: str) -> bool:
    full = int(first[: 4 - len(last)] + last)
    return int(first) < full <= int(first) + 30


def countries(page: Page, words: Sequence[Word], codes: bool) -> list[Atom]:
    """Countries by name in any of the languages; with `codes` also by their printed letters (USA is a name)."""
    lex, found, index = lexicon(), [], 0
    while index < len(words):
        size = _name_at(page, words, index, lex)
        if size:
            code = _territory(page, words[index : index + size], lex)
            found.append(Atom("country", code, words[index].start, words[index + size - 1].end))
        elif (
            codes
            and not _version_letter(page, words[index])
            and (code := lex.territory_codes.get(page.text[words[index].start : words[index].end], ""))
        ):
            found.append(Atom("country", code, words[index].start, words[index].end))
            size = 1
        index += size or 1
    return found


def _version_letter(page: Page, word: Word) -> bool:
    """Whether a letter speaks of a language version: "D/d" is German with German subtitles."""
    return re.match(r"/[a-z]\b", page.text[word.end : word.end + 3]) is not None


def _name_at(page: Page, words: Sequence[Word], index: int, lex: Lexicon) -> int:
    """How many words from `index` on are the name of a country, the longest; 0 for none."""
    longest = LONGEST_NAME if page.foreign_territories else _territory_heads().get(words[index].key, 0)
    first = page.text[words[index].start] if longest else ""
    if not longest or first.islower() or first.isdigit():
        return 0
    for size in range(min(longest, len(words) - index), 0, -1):
        run = words[index : index + size]
        if _territory(page, run, lex) and _close(page, run) and _not_small(page, run):
            return size
    return 0


def _territory(page: Page, run: Sequence[Word], lex: Lexicon) -> str:
    """The code of the country of that name, in the page's own language too; "" for none."""
    name = " ".join(word.key for word in run)
    return lex.territories.get(name) or page.foreign_territories.get(name, "")


@cache
def _territory_heads() -> dict[str, int]:
    """The first word of every country's name -> how many words the longest that begins so has."""
    heads: dict[str, int] = {}
    for name in lexicon().territories:
        words = name.split()
        if words:
            heads[words[0]] = max(heads.get(words[0], 0), min(len(words), LONGEST_NAME))
    return heads


def _close(page: Page, run: Sequence[Word]) -> bool:
    """Whether only spaces, dots, hyphens, apostrophes or & stand between the words."""
    return all(re.fullmatch(r"[ .'’&()-]{0,3}", page.text[a.end : b.start]) for a, b in pairwise(run))


def _not_small(page: Page, run: Sequence[Word]) -> bool:
    """A country of one to three letters ("us") counts only in capitals or with an accent ("Irã")."""
    printed = page.text[run[0].start : run[-1].end]
    return len(printed) > 3 or printed.isupper() or "." in printed or (len(printed) == 3 and not printed.isascii())


def phrases(page: Page, words: Sequence[Word]) -> list[Atom]:
    """Colours, formats, genres and premieres by their words, the longest first."""
    lex, heads, found, index = lexicon(), _phrase_heads(), list[Atom](), 0
    while index < len(words):
        longest = heads.get(words[index].key, 0)
        for size in range(min(longest, len(words) - index), 0, -1):
            run = words[index : index + size]
            atom = _phrase(" ".join(w.key for w in run), run, page, lex)
            if atom is not None:
                found.append(atom)
                index += size - 1
                break
        index += 1
    return found


@cache
def _phrase_heads() -> dict[str, int]:
    """The first word of every colour, format, genre and premiere -> how many words the longest that begins so has."""
    lex, heads = lexicon(), dict[str, int]()
    for name in (*lex.colours, *lex.formats, *lex.genres, *lex.premieres):
        words = name.split()
        heads[words[0]] = max(heads.get(words[0], 0), len(words))
    return heads


def _phrase(name: str, run: Sequence[Word], page: Page, lex: Lexicon) -> Atom | None:
    start, end = run[0].start, run[-1].end
    if end - start > len(name) + 6 + name.count(" "):
        return None
    if name in lex.colours:
        return Atom("colour", lex.colours[name], start, end)
    if name in lex.formats:
        if _SOUND.search(page.text[max(0, start - _BEFORE) : start]):
            return Atom("note", name, start, end)  # "Dolby Digital" is a sound
        return Atom("format", lex.formats[name], start, end)
    if name in lex.genres:
        return Atom("genre", name, start, end)
    if name in lex.premieres:
        return Atom("premiere", page.text[start:end], start, end)
    return None


def _run_together(text: str, start: int, end: int) -> list[Atom]:
    """A year and a running time that lost the space between them: "202390’"."""
    found: list[Atom] = []
    for match in re.finditer(r"(?<!\d)((?:19|20)\d\d)(\d{1,3})\s?['’′](?!\d)", text[start:end]):
        left, middle, right = start + match.start(), start + match.end(1), start + match.end()
        if int(match[2]) > 0 and int(match[1]) < 2050:
            found += [Atom("year", int(match[1]), left, middle), Atom("minutes", int(match[2]), middle, right)]
    return found


def _numbers(text: str, start: int, end: int) -> list[Atom]:
    """Running times, years and the shapes of pictures; of an element that touches the one before it by itself."""
    if _DIGIT.search(text, start, end) is None:
        return []
    if start and text[start - 1].isalnum():
        own = _numbers(text[start:end], 0, end - start)
        return [replace(atom, start=atom.start + start, end=atom.end + start) for atom in own]
    taken = _run_together(text, start, end) or durations(text, start, end)
    taken += [Atom("note", m.group(), m.start(), m.end()) for m in _RATIO.finditer(text, start, end)]
    found = years(text, start, end)
    return taken + [atom for atom in found if not any(t.start < atom.end and atom.start < t.end for t in taken)]


def atoms(page: Page, start: int, end: int, words: Sequence[Word], codes: bool = False) -> list[Atom]:
    """Every atom of `[start, end)`, sorted, none overlapping; running times and years win over words."""
    taken = _numbers(page.text, start, end)
    for more in (phrases(page, words), countries(page, words, codes)):
        taken += [atom for atom in more if not any(t.start < atom.end and atom.start < t.end for t in taken)]
    return sorted(taken, key=lambda atom: atom.start)
