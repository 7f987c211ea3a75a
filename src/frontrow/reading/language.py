"""Which language a text is written in, told by its commonest small words."""

import re
from collections import Counter

from frontrow.reading.folding import fold
from frontrow.reading.vocabulary.lexicon import lexicon

_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = {
    "pl": "ąęśźżćńł",
    "cs": "ěřů",
    "sk": "ľĺŕôä",
    "de": "äöüß",
    "fr": "àâçèêëîïœùû",
    "es": "ñ¿¡",
    "pt": "ãõ",
    "uk": "іїєґ",
    "hr": "đ",
}
_OWN = {
    letter: {language for language, own in _LETTERS.items() if letter in own}
    for own in _LETTERS.values()
    for letter in own
}
# The letters beyond a to z of each language's own words, those of common loans ("café", "à la") with them.
_ALPHABETS = {
    "en": "àáâäçèéêëíîïñóôöûü",
    "pl": "ąćęłńóśźżé",
    "cs": "áčďéěíňóřšťúůýž",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "de": "äöüßàéèê",
    "fr": "àâæçèéêëîïôœùûüÿ",
    "es": "áéíóúüñç",
    "pt": "áâãàçéêíóôõúü",
    "it": "àèéìíîòóùú",
    "hr": "čćđšžé",
    "nl": "áàäçéèêëíïóöúü",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
}
# The scripts of one language each, as far as a film festival meets them.
_SCRIPTS = {
    "el": re.compile("[\u0370-\u03ff\u1f00-\u1fff]"),
    "hy": re.compile("[\u0530-\u058f]"),
    "he": re.compile("[\u0590-\u05ff]"),
    "th": re.compile("[\u0e00-\u0e7f]"),
    "ka": re.compile("[\u10a0-\u10ff]"),
    "ko": re.compile("[\uac00-\ud7af]"),
}
# The letters that one language alone has, of those without a vocabulary; asked in this order, since the last ones are
# told by letters that only those before them share.
_SPELLED = {
    "tr": "ğıİ",
    "hu": "őű",
    "ro": "țșţ",
    "is": "þ",
    "lv": "ķļņģ",
    "lt": "ėųį",
    "vi": "ơư",
    "be": "ў",
    "kk": "құғң",
    "sr": "ђћ",
    "mk": "ѓќѕ",
    "ru": "ыэ",
    "bg": "ъ",
}
_FEWEST_SPELLED = 3  # words
_HEAD = 6_000  # characters that are looked at
_FEW = 20  # words, too few to be measured by
_FOREIGN = 0.03  # of words printed small: a language has no more of them with letters that it has not
_FEWEST_FOREIGN = 3
_FUNCTION_WORDS = 0.05  # of them: a text has more of its language's own small words


def language_of(text: str, sure: int = 3) -> str | None:
    """ISO 639-1 of `text` among the twelve languages, or None where fewer than `sure` points separate the first two."""
    head = text[:_HEAD]
    scores = _scores(head)
    ranked = scores.most_common(2)
    if not ranked or ranked[0][1] < sure:
        return None
    second = ranked[1][1] if len(ranked) > 1 else 0
    is_told = ranked[0][1] - second >= min(sure, max(1, ranked[0][1] // 12))
    return ranked[0][0] if is_told and not _is_another(head, ranked[0][0]) else None


def language_of_script(text: str) -> str | None:
    """ISO 639-1 of the language that alone is written in most of the letters of `text`, else None."""
    letters = [letter for letter in text[:_HEAD] if letter.isalpha()]
    for language, script in _SCRIPTS.items():
        if 2 * len(script.findall("".join(letters))) > len(letters):
            return language
    return None


def language_of_letters(text: str) -> str | None:
    """ISO 639-1 of the language without a vocabulary whose own letters several words of `text` have, else None."""
    words = {word for word in _WORD.findall(text[:_HEAD]) if not word.isascii()}
    for language, own in _SPELLED.items():
        if sum(any(c in own for c in word) for word in words) >= _FEWEST_SPELLED:
            return language
    return None


def _is_another(text: str, language: str) -> bool:
    """Whether a text is in none of the twelve languages, though it looks most like `language`: its words have letters
    that this one has not, or hardly any of its small words. Names, which begin with a capital, tell nothing."""
    small = [word for word in _WORD.findall(text) if word.islower()]
    if len(small) < _FEW:
        return False
    foreign = sum(any(c > "\x7f" and c not in _ALPHABETS[language] for c in word) for word in small)
    known = sum(fold(word) in lexicon().stopwords[language] for word in small)
    is_foreign = foreign >= _FEWEST_FOREIGN and foreign > _FOREIGN * len(small)
    return is_foreign or known < _FUNCTION_WORDS * len(small)


def _scores(text: str) -> Counter[str]:
    scores: Counter[str] = Counter()
    words = [(fold(word), count) for word, count in Counter(_WORD.findall(text.lower())).items()]
    for language, small in lexicon().stopwords.items():
        scores[language] += sum(count for word, count in words if word in small)
    for letter, count in Counter(text.lower()).items():
        for language in _OWN.get(letter, ()):
            scores[language] += min(count, 10)
    return +scores


def title_language(titles: list[str], page_language: str | None, others: set[str]) -> str | None:
    """The one language that a column of titles is printed in, or None where it cannot be told; `others` are languages
    that other columns have taken."""
    text = " | ".join(titles)
    found = language_of(text, sure=2)
    if found is not None and found not in others:
        return found
    if page_language is not None and page_language not in others and _all_plain(text, page_language) and others:
        return page_language
    return None


def _all_plain(text: str, language: str) -> bool:
    """Whether no letter of `text` is foreign to `language`; only sure for English, which has no letters of its own."""
    return language == "en" and all(c.isascii() for c in text if c.isalpha())
