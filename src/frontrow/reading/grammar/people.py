"""Names of people and companies: cutting a printed list into names, and telling the two kinds apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from frontrow.reading.folding import fold, key
from frontrow.reading.scripts import in_one_script
from frontrow.reading.vocabulary.lexicon import lexicon

_LIST = re.compile(r"\s*(?:[,;|•·\n\t]|\s/\s|/|\s&\s|\s\+\s|\s[–—-]\s|\.{3,}(?=.)|…+(?=.))\s*")
_COMMA_LIST = re.compile(r"\s*[,;|•·\n\t]\s*")
_ENTRIES = re.compile(r"\s*[,;|•·\n\t]\s*|\s&\s")
_SLASHED = re.compile(r"\s/\s|\s&\s")
_DASH = re.compile(r"\s[–-]\s")
_DASHED = re.compile(r"[^,;\n]+\s[–-]\s[^,;\n]+(?=[,;\n]|$)")  # "Name - Character, Name - Character"
_FORM = (
    r"(?:Inc|INC|Ltd|LTD|L\.?L\.?C|Limited|LIMITED|Corp|CORP|S\.?A\.?S?|S\.?[Pp]\.?[Aa]|S\.?L\.?U?"
    r"|[Ss]\.?[Rr]\.?[Ll]|[Ss]\.?[Rr]\.?[Oo]|a\.\s?s|GmbH|GMBH|m\.?b\.?H|AG|[Uu]G|KG|Ltda|LTDA|Lda|LDA|Kft|KFT|Zrt"
    r"|d\.\s?o\.\s?o|d\.\s?d|B\.?V|N\.?V|A/S|ApS|Oy|Sp\.\s?z\s?o\.?\s?o|e\.\s?V)"
)  # what kind of company in law: it ends a company's name
_FORM_BEHIND = re.compile(rf",?\s{_FORM}\b")
_COMPANY_LIST = re.compile(rf"\s*(?:[;|•·\n\t]|,(?!\s?{_FORM}\b)|\s/\s|(?<!\bA)/|/(?!S\b)|\s\+\s)\s*")
_SPACED_LIST = re.compile(_COMPANY_LIST.pattern.replace(r"|(?<!\bA)/|/(?!S\b)|", "|"))
_BRACKET = re.compile(r"\s*[(\[]((?:[^()\[\]]|[(\[][^()\[\]]*[)\]])*)[)\]]")  # "(Kenai (voice))" is one
_CONTACT = re.compile(
    r"@|https?:|www\.|\.(?:com|net|org|eu|pl|de|fr|cz)\b|\+?\d[\d\s()/-]{6,}|\b(?:tel|fax|e-?mail)\b", re.IGNORECASE
)
_CONTACT_AFTER = re.compile(
    r"\s(?:[–—-]\s)?(?=\S+@|https?:|www\.|(?:tel|fax|phone|mob|e-?mail)\b|\+?\d[\d\s()/-]{6,})", re.IGNORECASE
)
LONGEST_NAMES = 300
_LONGEST_FORM = 3  # letters of a company's form that could end a name: "SA", "AB"
WITHIN_NAMES = frozenset({"y", "e", "i"})  # "Ortega y Gasset", "Fonseca e Costa"
GENERATIONS = frozenset({"jr", "sr", "ml", "st"})  # of a son and his father: "Jan Lis ml."
_CALLED = frozenset({"dit", "dite", "detto", "detta", "alias", "aka"})  # "Jean Lis dit Zed"
_HYPHENS = ("-", "‐", "‑")
_NO_NAMES = frozenset({"trailer", "teaser"})  # what a page links to beside its credits
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV)\b\.?(?=[,;\s]|$)")
_INITIALS = re.compile(r"\s(?:(?!I{1,3}$|IV$|VI{0,3}$)[A-Z]{2,4}|P\.\s?C\.?)$")  # "P.C.": a Spanish house
_FIRST_WORD = re.compile(r"\s*([^\W\d_]{1,4})\s+(?=\S)")
_AS = re.compile(
    r"\s+(?:as|in the role of|jako|w roli|ako|v roli|v úlohe|als|in der rolle|in de rol van|dans le rôle de|como"
    r"|en el papel de|no papel de|nel ruolo di|nei panni di|kao|u ulozi|як|[ув] ролі)\s+",
    re.IGNORECASE,
)
_QUOTES = frozenset('"“”„«»')
_TRIM = ' \t\n,;:.…•·–—-/|*"“”„«»'
_OPENING_QUOTES, _CLOSING_QUOTES = '„“"«»', '“”"»«'


@dataclass(frozen=True, slots=True)
class Listed:
    """One name of a printed list: its span, text, what stood in brackets after it, and the character played."""

    start: int
    end: int
    text: str
    note: str = ""
    character: str = ""


def bare(text: str) -> str:
    """`text` as a value: one space between words, none at the ends."""
    return " ".join(text.split())


def listed(text: str, start: int, end: int, companies: bool = False) -> list[Listed]:
    """The names of `text[start:end]`, cut at commas, slashes, bullets and the languages' "and"; brackets go to the
    note."""
    found: list[Listed] = []
    pieces = _inverted(text, start, end) if not companies and ";" in text[start:end] else []
    dashed = not companies and len(_DASHED.findall(text, start, end)) > 1
    for left, right in pieces or _pieces(text, start, end, companies, dashed):
        name = _one(text, left, right, dashed)
        if name is not None and not (found and not companies and _is_society(name.text)):
            found.append(name)
    return found


def _is_society(text: str) -> bool:
    """Whether letters behind a name tell to which society of camera people, editors… somebody belongs: "Name, ASC"."""
    return text.isupper() and fold(text) in lexicon().societies


def _inverted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The names of "Surname; Given, Surname; Given", each whole; none where semicolons divide whole names."""
    found = []
    for match in re.finditer(r"[^,\n]+?(?=\s(?:y|e|and|i|et)\s[^;]*;|[,\n]|$)", text[start:end]):
        sides = match.group().split(";")
        if len(sides) != 2 or min(len(side.split()) for side in sides) != 1:
            return []
        found.append((start + match.start(), start + match.end()))
    return found


def parts_names(text: str) -> bool:
    """Whether a comma stands between names, not in a bracket with what somebody played or did."""
    return "," in _BRACKET.sub("", text)


def cut_off(text: str) -> bool:
    """Whether a list says that it is not complete: "and others", "i inni", "u. a.", "…"."""
    lex = lexicon()
    tail = key(text)
    if text.rstrip().endswith(("…", "...")):
        return True
    words = tail.split()
    return any(" ".join(words[-size:]) in lex.others for size in (1, 2, 3, 4) if len(words) > size)


def entries(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What the signs of a list part, of which each may hold a name and more: slashes do where nothing else does."""
    pattern = _ENTRIES if _COMMA_LIST.search(text, start, end) else _SLASHED
    for left, right in _cut(text, start, end, pattern, False):
        left += _leading_and(text, left, right)
        if text[left:right].strip(_TRIM):
            yield left, right


def named(text: str, start: int, end: int, character: str = "") -> Listed | None:
    """The one name of a stretch, without what is none of it; with the character where that stands elsewhere."""
    found = _one(text, start, end)
    return replace(found, character=character.strip(_TRIM)) if found and character else found


def is_part_behind(text: str, start: int, end: int) -> bool:
    """Whether what somebody plays stands right behind a name that ends at `start`: in brackets or behind a word."""
    return any(one.match(text, start, end) for one in (_AS, _BRACKET))


def _pieces(text: str, start: int, end: int, companies: bool, dashed: bool = False) -> Iterator[tuple[int, int]]:
    pattern = _COMPANY_LIST if companies else _COMMA_LIST if dashed else _LIST
    if companies and _SPACED_LIST.search(text, start, end):
        pattern = _SPACED_LIST  # a slash without space is within a name where other signs part them
    yield from _cut(text, start, end, pattern, companies)


def _cut(text: str, start: int, end: int, pattern: re.Pattern[str], companies: bool) -> Iterator[tuple[int, int]]:
    """The pieces between the signs of the pattern, brackets whole, cut once more at words that mean "and"."""
    depth, left, position = 0, start, start
    while position < end:
        character = text[position]
        depth += (character in "([") - (character in ")]" and depth > 0)
        cut = pattern.match(text, position, end) if depth == 0 else None
        if cut is not None and cut.end() > position and _is_cut(text, left, cut, end):
            yield from _without_and(text, left, position, companies)
            left = position = cut.end()
        else:
            position += 1
    yield from _without_and(text, left, end, companies)


def _is_cut(text: str, left: int, cut: re.Match[str], end: int) -> bool:
    """A comma before "Jr." does not cut, nor "&" in the name of a duo ("Piasek & Wójcik")."""
    if "&" in cut.group() and " " not in text[left : cut.start()].strip():
        after = _COMMA_LIST.split(text[cut.end() : end], maxsplit=1)[0]
        return not (text[left : cut.start()].strip() and after.strip().isalpha())
    return not ("," in cut.group() and _SUFFIX.match(text, cut.end(), end))


def _without_and(text: str, left: int, right: int, companies: bool) -> Iterator[tuple[int, int]]:
    """Cut `[left, right)` once more at a word that means "and", where both sides are names."""
    if companies or not 0 < right - left <= LONGEST_NAMES:
        yield left, right
        return
    for match in re.finditer(r"(?<=\s)[^\W\d_]{1,4}(?=\s)", text[left:right]):
        before, after = text[left : left + match.start()], text[left + match.end() : right]
        word, within = fold(match.group()), len(after.split()) == 1
        is_within = before.count("(") > before.count(")")  # "Name (Twin and Other Twin)"
        joins = word in lexicon().and_words and not is_within and not (within and word in WITHIN_NAMES)
        if joins and _may_end(before) and after.strip()[:1].isupper():
            yield left, left + match.start()
            yield from _without_and(text, left + match.end(), right, companies)
            return
    yield left, right


def _may_end(before: str) -> bool:
    """A Spanish or Catalan "y"/"i" within one name ("Ortega y Gasset") keeps it whole: cut only after two words, and
    after no half word ("Film- und Fernsehakademie")."""
    is_half = before.rstrip()[-1:] in _HYPHENS
    return not is_half and (len(before.split()) >= 2 or fold(before.strip()) == "")


def _one(text: str, left: int, right: int, dashed: bool = False) -> Listed | None:
    note = " ".join(bare(m[1]) for m in _BRACKET.finditer(text, left, right))
    bracket = _BRACKET.search(text, left, right)
    if bracket is not None and bracket.start() > left:
        right = bracket.start()
    elif bracket is not None:
        left = bracket.end()
    character = ""
    left += _leading_and(text, left, right)  # "A, B, and C"
    left, right = in_one_script(text, left, right)
    played = (_DASH if dashed else _AS).search(text, left, right)
    if played is not None:
        character, right = bare(text[played.end() : right]).strip(_TRIM), played.start()
    right = left + _without_others(text[left:right])
    reached = _CONTACT_AFTER.search(text, left, right)  # "Name name@house.example": personal data is none of the name
    right = reached.start() if reached is not None and reached.start() > left else right
    while left < right and text[left] in _TRIM:
        left += 1
    while right > left and text[right - 1] in _TRIM and not (_initial(text, left, right) or _closes(text, left, right)):
        right -= 1
    return Listed(left, right, bare(text[left:right]), note, character) if left < right else None


def is_before_form(text: str, end: int) -> bool:
    """Whether what ends there is part of a company's name, as its form in law stands behind it: "Montage GmbH"."""
    return _FORM_BEHIND.match(text, end) is not None


def _leading_and(text: str, left: int, right: int) -> int:
    """The length of a word that means "and" before the last name of a list, with the space behind it."""
    match = _FIRST_WORD.match(text, left, right)
    if match is None or fold(match[1]) not in lexicon().and_words or match[1].isupper():
        return 0
    return match.end() - left if text[match.end()].isupper() else 0


def _without_others(text: str) -> int:
    """The length of `text` without a trailing "and others"."""
    for match in re.finditer(r"\s(?=\S+(?:\s\S+){0,3}$)", text):
        if key(text[match.start() :]) in lexicon().others:
            return match.start()
    return len(text)


def _initial(text: str, left: int, right: int) -> bool:
    """Whether the last dot belongs to an initial, to Jr. or to what houses are shortened to."""
    return text[right - 1] == "." and bool(
        re.search(
            rf"(?:\b[^\W\d_]|\b[Jj]r|\b[Ss]r|\bml|\bst|Co|\b(?:Prods?|Ent|Corp|Bros|Dist)|\b{_FORM})\.$",
            text[left:right],
        )
    )


def _closes(text: str, left: int, right: int) -> bool:
    """Whether the last sign closes a quote that a name has opened: a house and its editors „so called“."""
    return text[right - 1] in _CLOSING_QUOTES and any(c in text[left : right - 1] for c in _OPENING_QUOTES)


def contact(text: str) -> bool:
    """Whether `text` holds an e-mail, web address or telephone number."""
    return bool(_CONTACT.search(text))


@lru_cache(maxsize=8192)
def nameable(text: str) -> bool:
    """Whether `text` could be a name under a label that asks for people: short, capitalised, no contact data."""
    words = [word for word in text.split() if word not in _QUOTES]  # 'Ada " Luna " Neri'
    if not 1 <= len(words) <= 7 or len(text) > 60 or contact(text) or sum(c.isdigit() for c in text) > 2:
        return False
    if text.startswith("&") or not _NO_NAMES.isdisjoint(fold(word) for word in words):
        return False
    if key(text) in lexicon().others or not any(c.isalpha() for c in text) or any(c in "?!:=<>{}" for c in text):
        return False
    capital = sum(_capital(word) for word in words)
    joining = lexicon().particles | GENERATIONS | _CALLED | {"&"}
    small = sum(not _capital(word) and fold(word.strip(".'’")) not in joining for word in words)
    return capital >= 1 and small == 0


def _capital(word: str) -> bool:
    bareword = word.lstrip("'’\"“„«(-")
    first = bareword[:1]
    return (
        first.isupper()
        or (first.isalpha() and first.lower() == first.upper())
        or any(c.isupper() for c in bareword[1:3])
        or (fold(bareword.partition("-")[0]) in lexicon().particles and bareword.partition("-")[2][:1].isupper())
    )


@lru_cache(maxsize=8192)
def company(text: str) -> bool:
    """Whether a name says by its words, or by capitals at its end ("PC", "TV"), that it is a company or institution."""
    printed = re.split(r"[\s/]+", text)
    if _INITIALS.search(text) and not text.isupper() and not (len(printed) == 2 and first_name(printed[0])):
        return True  # "Jan KOS" is somebody whose surname is printed large
    words = [fold(w.strip(".,()")) for w in printed]
    return (
        any(
            word in lexicon().company_words or fold(raw.strip(",()")) in lexicon().company_words
            for word, raw, before in zip(words, printed, ["", *printed], strict=False)
            if not _is_surname(raw.strip(".,()"), before)
        )
        or any(w.endswith("film") for w in words)
        or any(w.endswith(("films", "produktion", "productions", "filmproduktion")) for w in words)
    )


def _is_surname(word: str, before: str) -> bool:
    """Whether a word of few letters is no company's form but ends a name: "Reis de Sá", "Ana SÁ"."""
    is_short = len(word) <= _LONGEST_FORM and word[:1].isupper()
    is_foreign = word.casefold() != fold(word)
    return is_short and (is_foreign or (word[1:].islower() and before in lexicon().particles))


def initials(text: str) -> bool:
    """Whether a name is one word of capitals, as companies and channels are called: "TVN", "ROSENPICTURES"."""
    return " " not in text and len(text) > 1 and text.isupper() and text.isalnum()


def person(text: str) -> bool:
    """Whether a name is surely a person's: two to five words beside particles, no company word, a first name that is
    known."""
    words = text.split()
    if not _is_of_few_words(words) or not nameable(text) or company(text):
        return False
    return first_name(words[0])


def _is_of_few_words(words: list[str]) -> bool:
    """Whether a name has as many words as people's have; particles count only among five: "Pérez de la Torre"."""
    large = sum(fold(word) not in lexicon().particles for word in words)
    return len(words) >= 2 and (len(words) <= 5 or 2 <= large <= 5)


def person_shaped(text: str) -> bool:
    """Whether a name has a person's shape: two to five capitalised words beside particles, no digit, no company
    word."""
    is_worded = _is_of_few_words(text.split()) and not any(c.isdigit() for c in text)
    return is_worded and nameable(text) and not company(text)


def first_name(word: str) -> bool:
    """Whether a word is a first name that the lists know, hyphenated ones by either half."""
    names = lexicon().first_names
    return any(fold(part) in names for part in [word.strip(".,"), *re.split("[-‐‑]", word)])


def shared(one: str, other: str) -> int:
    """How many letters two words begin with in common."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def same_stem(one: str, other: str) -> bool:
    """Whether two names differ by no more than the endings of their words."""
    pairs = list(zip(key(one).split(), key(other).split(), strict=False))
    same = len(key(one).split()) == len(key(other).split()) >= 2
    return same and all(shared(a, b) >= max(2, min(len(a), len(b)) - 2) for a, b in pairs)
