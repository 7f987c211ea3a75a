"""Labels: which words at a place of a line say what follows (or precedes) them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from frontrow.reading.folding import CAPITAL
from frontrow.reading.grammar.joint_labels import by_words, joint_at, may_begin_joint
from frontrow.reading.grammar.people import is_before_form
from frontrow.reading.page import Page, Word
from frontrow.reading.vocabulary.lexicon import LANGUAGES, TITLE_IN, Label, lexicon
from frontrow.reading.vocabulary.roles import COMPANIES, PEOPLE

SECTIONS = frozenset(
    {"synopsis", "biography", "filmography", "prizes", "festivals", "statement", "screenings", "other"}
)
TITLES = frozenset({"title", "original_title", *(f"{TITLE_IN}{code}" for code in LANGUAGES)})
FACTS = frozenset(
    {
        "director_inflected",
        "country",
        "year",
        "country_year",
        "minutes",
        "language",
        "subtitles",
        "colour",
        "format",
        "premiere",
    }
)
VALUED = PEOPLE | COMPANIES | FACTS | TITLES
DIRECTED = frozenset(  # trades that have a director of their own
    {
        "sound",
        "music",
        "cinematography",
        "production_design",
        "costume",
        "casting",
        "animation",
        "production",
        "producer",
    }
)
MOST_JOINED = 6


_LEANING = re.compile(rf"[dD]['’](?={CAPITAL})")
_CODE_SIGN = re.compile(r"\.?(?:\s?[,/]\s?[^\W\d_a-z]{1,2})*\s?:")


@dataclass(frozen=True, slots=True)
class Match:
    """A label found: the roles it names (two for "written and directed by"), its span, and how many words it took."""

    roles: tuple[str, ...]
    start: int
    end: int
    size: int
    weak: bool


def label_at(page: Page, words: Sequence[Word], index: int) -> Match | None:
    """The longest label that begins at word `index`, compound ("regia, sceneggiatura") and bilingual ones whole; None
    where there is no such word: a line may be nothing but signs."""
    if index >= len(words):
        return None
    asked = (words[index].start, words[-1].end, index == 0)
    if asked not in page.labels:  # many rules ask of the same words
        found = _longest_at(page, words, index)
        page.labels[asked] = None if found is not None and is_before_form(page.text, found.end) else found
    known: Match | None = page.labels[asked]
    return known


def _longest_at(page: Page, words: Sequence[Word], index: int) -> Match | None:
    first = _joint(page, words, index)
    if first is None:
        return _elided(page, words, index)
    if first.roles == ("country",) and _begins_country(page, words[index : index + first.size + 1], first.size):
        return None
    roles, size = list(first.roles), first.size
    for _ in range(MOST_JOINED):
        following = _joined(page, words, index + size, roles)
        if (
            following is None
            or _is_value(page, words, index + size, following)
            or not _same_hand(roles, following.roles)
        ):
            break
        spaced = page.text[words[index + size - 1].end : following.start].isspace()
        roles = _one_trade(roles, following.roles) if spaced else list(dict.fromkeys([*roles, *following.roles]))
        size += following.size
    size += _by_before_colon(page, words, index + size)
    end = _closed(page, words, index, size)
    return Match(tuple(roles), words[index].start, end, size, first.weak and size == first.size)


def _begins_country(page: Page, words: Sequence[Word], size: int) -> bool:
    """Whether the word for a country begins the name of one: "Pays-Bas", "Paesi Bassi"."""
    name = " ".join(word.key for word in words)
    is_close = page.text[words[size - 1].end : words[size].start] in (" ", "-") if len(words) > size else False
    return is_close and name in lexicon().territories


def _by_before_colon(page: Page, words: Sequence[Word], index: int) -> int:
    """One where a word for "by" and a colon end the label: "Music composed by:", "Música original por:"; else none."""
    if index >= len(words) or words[index].key not in by_words():
        return 0
    is_beside = page.text[words[index - 1].end : words[index].start] == " "
    return 1 if is_beside and page.text[words[index].end : words[index].end + 2].lstrip(" ")[:1] == ":" else 0


def _joint(page: Page, words: Sequence[Word], index: int) -> Match | None:
    """The label at a word, or several told by participles ("Written, directed and edited by") if they are longer."""
    first = _single(page, words, index)
    if first is None and not may_begin_joint(words[index]):
        return None
    joint = joint_at(page, words, index, lambda place: _single(page, words, place))
    if joint is None or (first is not None and first.size >= joint.size):
        return first
    return Match(joint.roles, words[index].start, words[index + joint.size - 1].end, joint.size, weak=False)


def _one_trade(roles: Sequence[str], more: Sequence[str]) -> list[str]:
    """The roles of two labels with no sign between them: "sound director", "director de producción" is one trade."""
    trade = [role for role in (*roles, *more) if role != "director"]
    if "director" not in (*roles, *more) or not trade or not set(trade) <= DIRECTED:
        return list(dict.fromkeys([*roles, *more]))
    return ["other"] if set(trade) & {"production", "producer"} else trade


def _is_value(page: Page, words: Sequence[Word], index: int, following: Match) -> bool:
    """Whether what could be a second label is the value: it is a colour or language and ends the line."""
    name = " ".join(w.key for w in words[index : index + following.size])
    return (
        index + following.size == len(words)
        and (name in lexicon().colours or name in lexicon().tongues)
        and page.text[words[index - 1].end : words[index].start].strip() == ""
    ) or _begins_name(page, words, index, following)


def _begins_name(page: Page, words: Sequence[Word], index: int, following: Match) -> bool:
    """Whether a word for a company ("Studio") that follows a label after a mere space begins the name of one."""
    after = page.text[following.end : following.end + 2]
    between = page.text[words[index - 1].end : words[index].start].strip()
    return between in ("", ".") and set(following.roles) <= COMPANIES and after[:1] == " " and after[1:].isupper()


def _closed(page: Page, words: Sequence[Word], index: int, size: int) -> int:
    """The label's end, with the bracket or dot that closes it."""
    end = words[index + size - 1].end
    tail = page.text[end : end + 3]
    opened = page.text[words[index].start : end]
    for closer in (")", "."):
        if tail.startswith(closer) and (closer == "." or opened.count("(") > opened.count(")")):
            end, tail = end + 1, tail[1:]
    return end


def _same_hand(roles: Sequence[str], more: Sequence[str]) -> bool:
    """Only like joins like: people with people, companies with companies or producers, a role with itself."""
    every = {*roles, *more}
    return (
        len(every) == len(set(roles))
        or every <= PEOPLE | {"production"}
        or every <= COMPANIES | {"producer"}
        or every <= {"country", "year", "minutes", "country_year"}
    )


def _single(page: Page, words: Sequence[Word], index: int) -> Match | None:
    table = lexicon().labels
    coded = page.legend.get(page.text[words[index].start : words[index].end])
    if coded is not None and (_CODE_SIGN.match(page.text, words[index].end) is not None or _leads(page, words, index)):
        return Match((coded,), words[index].start, words[index].end, 1, weak=False)
    longest = max(_label_heads().get(words[index].key, 0), _site_heads(page).get(words[index].key, 0))
    for size in range(min(longest, len(words) - index), 0, -1):
        run = words[index : index + size]
        name = " ".join(word.key for word in run)
        if (name in table or name in page.site_labels) and _tight(page, run):
            roles = page.site_labels.get(name) or chosen(table[name], page.language).split("+")
            return Match(tuple(roles), run[0].start, run[-1].end, size, name in lexicon().weak_labels or len(name) < 3)
    return None


def _elided(page: Page, words: Sequence[Word], index: int) -> Match | None:
    """A label whose last word leans on the name behind it: "Un film d'Anna Neri"."""
    table, longest = lexicon().labels, _label_heads().get(words[index].key, 0)
    for size in range(min(longest, len(words) - index), 1, -1):
        run = words[index : index + size]
        leaning = _LEANING.match(page.text, run[-1].start)
        name = " ".join([*(word.key for word in run[:-1]), "de"])
        if leaning is not None and name in table and _tight(page, run):
            roles = chosen(table[name], page.language).split("+")
            return Match(tuple(roles), run[0].start, leaning.end(), size - 1, weak=False)
    return None


def _leads(page: Page, words: Sequence[Word], index: int) -> bool:
    """Whether a code opens its line and a capitalised word follows after a space."""
    after = page.text[words[index].end : words[index].end + 2]
    return index == 0 and len(words) > 1 and after[:1] == " " and after[1:].isupper()


@cache
def _label_heads() -> dict[str, int]:
    return _heads(lexicon().labels)


def _site_heads(page: Page) -> dict[str, int]:
    return page.once("site_heads", page.lines[0], lambda page, _: _heads(page.site_labels)) if page.site_labels else {}


def _heads(labels: Iterable[str]) -> dict[str, int]:
    """The first word of every label -> how many words the longest label that begins so has."""
    heads: dict[str, int] = {}
    for name in labels:
        words = name.split()
        heads[words[0]] = max(heads.get(words[0], 0), len(words))
    return heads


def _tight(page: Page, run: Sequence[Word]) -> bool:
    """No colon, comma list or tab within one label."""
    return all(
        not set(":;\t|,=") & set(page.text[a.end : b.start]) or page.text[a.end : b.start] == ", "
        for a, b in pairwise(run)
    )


def _joined(page: Page, words: Sequence[Word], index: int, roles: Sequence[str]) -> Match | None:
    """A further label joined by a slash, comma, bracket, dash, a word for "and", or nothing but a space; by a word for
    "of" only to a director, who has trades of that kind."""
    if index >= len(words) or index == 0:
        return None
    between = page.text[words[index - 1].end : words[index].start].strip()
    if between in ("/", ">", ",", "(", "&", "+", "|", ".", "./", ".,", "-", "–", "•", "", ") /", ")"):
        if words[index].key in lexicon().and_words and between in ("", ","):
            following = _single(page, words, index + 1) if index + 1 < len(words) else None
            return following and Match(
                following.roles, following.start, following.end, following.size + 1, following.weak
            )
        if between == "" and words[index].key in lexicon().linking:
            following = _single(page, words, index + 1) if index + 1 < len(words) and "director" in roles else None
            start = words[index].start
            return following and Match(following.roles, start, following.end, following.size + 1, following.weak)
        return _single(page, words, index)
    return None


def chosen(labels: Sequence[Label], language: str | None) -> str:
    """The role of a label that means different things in different languages: the page's own first, then English."""
    for wanted in (language, "en"):
        for label in labels:
            if label.language == wanted:
                return label.role
    return labels[0].role


def is_section(match: Match) -> bool:
    """Whether a label opens a part of the page rather than asks for a value."""
    return bool(set(match.roles) & SECTIONS)
