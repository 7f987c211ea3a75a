"""A text as a page tells it: in the page's language where there is one, else in another, and then it says which."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from frontrow.programme.published import Words


@dataclass(frozen=True, slots=True)
class Told:
    """A text and, where it differs from the page's, its language (BCP 47); prints itself in a template with `lang`."""

    text: str
    lang: str = ""

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)

    def __html__(self) -> str:
        if not self.lang:
            return str(escape(self.text))
        return str(Markup('<span lang="{}">{}</span>').format(self.lang, self.text))

    @property
    def paragraphs(self) -> list["Told"]:
        """The text's paragraphs (parted by empty lines), each in the same language."""
        return [Told(part.strip(), self.lang) for part in self.text.split("\n\n") if part.strip()]


NOTHING = Told("")


def told(words: Words, language: str, languages: Sequence[str]) -> Told:
    """`words` in `language`, else in the first of `languages` that has it, else in any; NOTHING where there is none."""
    if words.get(language):
        return Told(words[language])
    for code in (*languages, *words):
        if words.get(code):
            return Told(words[code], code)
    return NOTHING
