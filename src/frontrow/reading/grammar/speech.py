"""Languages: which a printed list names, and which of them are of subtitles."""

import re
from collections.abc import Iterator, Sequence

from frontrow.reading.page import Page, Word, words_in
from frontrow.reading.vocabulary.lexicon import lexicon


def spoken(page: Page, start: int, end: int, codes: bool = False) -> Iterator[tuple[str, int, int, bool]]:
    """The languages of a printed list with their spans, and whether each is of subtitles ("English subtitles"); with
    `codes` also by their printed letters ("EN, HR")."""
    words, index = words_in(page, start, end), 0
    tongues = {**lexicon().tongues, **page.foreign_tongues} if page.foreign_tongues else lexicon().tongues
    while index < len(words):
        size = next(
            (
                n
                for n in range(min(4, len(words) - index), 0, -1)
                if " ".join(w.key for w in words[index : index + n]) in tongues and len(words[index].key) > 2
            ),
            0,
        )
        if size and _begins_country(words, index, size):
            size += 1
        elif size:
            run = words[index : index + size]
            yield tongues[" ".join(w.key for w in run)], run[0].start, run[-1].end, _subtitled(page, start, end, run)
        elif (code := _coded(page, start, words[index], codes)) and not _is_before_name(page, words, index):
            run = words[index : index + 1]
            yield code, run[0].start, run[0].end, _subtitled(page, start, end, run)
        index += size or 1


def _begins_country(words: Sequence[Word], index: int, size: int) -> bool:
    """Whether the words of a language are the first of a country's: "Czech Republic"."""
    longer = words[index : index + size + 1]
    return len(longer) > size and " ".join(word.key for word in longer) in lexicon().territories


def _coded(page: Page, start: int, word: Word, codes: bool) -> str | None:
    """The language whose letters a word is: small ones behind a word that asks for a language ("v.it. sott. fr."),
    capitals before a word for subtitles, too ("EN sub")."""
    letters, asked = page.text[word.start : word.end], _ASKING.search(page.text, start, word.start)
    if asked and letters.islower():
        letters = letters.upper()
    return lexicon().tongue_codes.get(letters) if codes or asked or _ASKED.match(page.text, word.end) else None


def _is_before_name(page: Page, words: Sequence[Word], index: int) -> bool:
    """Whether a language's name stands right behind a word of letters: the "EN" of "VERSION EN INGLES" is none."""
    if index + 1 == len(words) or page.text[words[index].end : words[index + 1].start] != " ":
        return False
    return words[index + 1].key in lexicon().tongues and len(words[index + 1].key) > _LONGEST_CODE


_LONGEST_CODE = 3  # letters
_VERSION = re.compile(r"\bv\.\s?(?:o\.\s?)?\Z", re.IGNORECASE)
_ASKING = re.compile(r"\b(?:v\.\s?(?:o\.\s?)?|(?:sott|subt?|leg|st)\.\s?)\Z", re.IGNORECASE)
_ASKED = re.compile(r"[ -](?:subs?|subt(?:itles)?|ST|UT)\b(?!\.\w)", re.IGNORECASE)
_SUBTITLED = re.compile(
    r"\bsubs?\b|\bleg\.|subt|sous-t|unterti|sott|legenda|\bnapis|titulk|titlov|titl\b|\btit\b|podnasl|ondertit|субтитр|s\.t\.|\bUT\b|\bst\b",
    re.IGNORECASE,
)
_INTO = re.compile(  # "English subtitled in German": what follows is what the subtitles are in
    r"\bsubtitul[ao]d|\bsubtitled|sous-titr[ée]|untertitelt|sottotitolat|legendad|ondertiteld|otitulk|titlovan|napisami",
    re.IGNORECASE,
)
_WITH = re.compile(r"\b(?:with|mit|avec|con|com|met|and|und|z|s|sa|з)\b|[(\[]", re.IGNORECASE)
_WITH_LIST = re.compile(r"\b(?:with|mit|avec|con|com|met|z|s|sa|з)\s", re.IGNORECASE)
_LONGEST_LIST = 80  # characters
_LABEL = re.compile(r"(?P<label>[^\s:]+)\s?:(?=[^:]*\Z)")
_CUT_LIST = re.compile(r"[^,;/|:]+")
_CUT = re.compile(r"[,;/|]|(?<=\w{5})\.")


def _subtitled(page: Page, start: int, end: int, run: Sequence[Word]) -> bool:
    """Whether the words around a language, up to the next comma or slash, speak of subtitles."""
    if _VERSION.search(page.text, start, run[0].start):
        return False
    left = max((m.end() for m in _CUT.finditer(page.text, start, run[0].start)), default=start)
    right = next((m.start() for m in _CUT.finditer(page.text, run[-1].end, end)), end)
    before, after = page.text[left : run[0].start], page.text[run[-1].end : right]
    into = _INTO.search(after)
    if into and any(True for _ in spoken(page, run[-1].end + into.end(), right)):
        after = after[: into.start()]
    own = _WITH.split(after)[0] if not _SUBTITLED.search(before) else after
    return bool(_SUBTITLED.search(before) or _SUBTITLED.search(own)) or listed_with(
        page, start, end, (run[0].start, run[-1].end)
    )


def listed_with(page: Page, start: int, end: int, tongue: tuple[int, int]) -> bool:
    """Whether the language at `tongue` is of a list between "with" and a word for subtitles in `[start, end)`: "German
    with English, Czech subtitles"."""
    behind = _SUBTITLED.search(page.text, tongue[1], min(end, tongue[1] + _LONGEST_LIST))
    if behind is None:
        return False
    start = max(start, tongue[0] - _LONGEST_LIST)
    before = [match.end() for match in _WITH_LIST.finditer(page.text, start, tongue[0])]
    if not before:
        return False
    listed = [*_CUT_LIST.finditer(page.text, before[-1], tongue[0])]
    listed += _CUT_LIST.finditer(page.text, tongue[1], behind.start())
    return all(speech_only(page, *one.span()) for one in listed if one.group().strip())


def after_subtitles(page: Page, start: int, place: int) -> bool:
    """Whether nothing but languages stands between a place and the label of subtitles before it: "Untertitel: Deutsch,
    Englisch"."""
    label = _LABEL.search(page.text, start, place)
    if label is None or not _SUBTITLED.search(label["label"]):
        return False
    pieces = [one for one in _CUT_LIST.finditer(page.text, label.end("label"), place) if one.group().strip()]
    return all(speech_only(page, *one.span()) for one in pieces)


def speech_only(page: Page, start: int, end: int) -> bool:
    """Whether a piece speaks of nothing but languages: "in English and Mohawk", "Deutsche Fassung", "v.o. italiana"."""
    tongues = [(a, b) for _, a, b, _ in spoken(page, start, end)]
    rest = [w for w in words_in(page, start, end) if not any(a <= w.start < b for a, b in tongues)]
    return bool(tongues) and all(w.key in lexicon().speech or w.key in lexicon().and_words for w in rest)
