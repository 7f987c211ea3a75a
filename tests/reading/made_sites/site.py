"""One made site: a template and pages of several films in it, each with its gold."""

from dataclasses import dataclass
from html import escape
from random import Random
from typing import Any

from tests.reading.made_sites import surroundings, texts, values
from tests.reading.made_sites.fields import fact, fields_of, original_title, title_fact
from tests.reading.made_sites.films import Film, films
from tests.reading.made_sites.forms import set_out
from tests.reading.made_sites.marked import Sheet, bare, placed
from tests.reading.made_sites.template import Template, drawn_template
from tests.reading.made_sites.words import cased, words

from frontrow.reading.view import TextView

PAGES = 3
_META_SIGNS = {"pipe": " | ", "slash": " / ", "middot": " · ", "dash": " – ", "comma": ", "}


@dataclass(frozen=True)
class MadePage:
    """A page with the text view that the reader makes of it and its gold in that view."""

    name: str
    markup: str
    view: TextView
    facts: list[dict[str, Any]]
    optional: list[dict[str, Any]]


@dataclass(frozen=True)
class MadeSite:
    """A site of one template; its first page is the one on which it is taught."""

    seed: int
    template: Template
    pages: tuple[MadePage, ...]


def made_site(seed: int) -> MadeSite:
    """The site of a seed, always the same."""
    chance = Random(seed)
    template = drawn_template(chance)
    fitting = [one for one in films() if one.is_cyrillic == (template.language == "uk")]
    shown = chance.sample(fitting, PAGES)
    sentences = list(words(template.language)["story"])
    chance.shuffle(sentences)
    pages = []
    for n, film in enumerate(shown):
        others = [one for one in fitting if one is not film][:3]
        pages.append(_page(f"{seed}-{n + 1}.html", template, film, others, sentences[2 * n : 2 * n + 2], chance))
    return MadeSite(seed, template, tuple(pages))


def _page(
    name: str, template: Template, film: Film, others: list[Film], sentences: list[str], chance: Random
) -> MadePage:
    sheet = Sheet()
    sheet.optional.append({"field": "nav.title", "value": "*"})  # whose neighbours they are can be argued
    # what the page tells machines and its box say has the names as they are spoken
    sheet.optional += [{"field": "film.director", "value": one} for one in film.people["director"]]
    markup = _markup(sheet, template, film, others, sentences, chance)
    view, facts = placed(markup, sheet, name)
    return MadePage(name, bare(markup), view, facts, sheet.optional)


def _markup(
    sheet: Sheet, template: Template, film: Film, others: list[Film], sentences: list[str], chance: Random
) -> str:
    title = film.title_in(template.language)
    head = _head(sheet, template, film)
    facts = _wrapped(template, set_out(template, fields_of(sheet, template, film, chance)), chance)
    story = texts.synopsis(sheet, template, sentences)
    parts = [
        surroundings.menu(template, title),
        head,
        *([facts, story] if template.first == "facts" else [story, facts]),
        texts.prizes(sheet, template, film),
        texts.biography(sheet, template, film, chance),
        texts.filmography(sheet, template, film),
        surroundings.showings(template, chance),
        _side(template, film),
        surroundings.neighbours(template, others),
        surroundings.news(template),
        surroundings.footer(),
    ]
    top = f"<title>{escape(title)} – Kino Luna</title>{surroundings.machines(template, film)}"
    body = "\n".join(one for one in parts if one)
    return f'<!doctype html><html lang="{template.language}"><head><meta charset="utf-8">{top}</head><body>{body}</body></html>'


def _head(sheet: Sheet, template: Template, film: Film) -> str:
    """The title with what stands at it, and the line of facts below."""
    text = film.title_in(template.language)
    title = sheet.mark(cased(text, template.title), title_fact(text))
    lines = [
        f"<h1{' itemprop=name' if template.machines == 'microdata' else ''}>{_with_year(sheet, template, film, title)}</h1>"
    ]
    original = original_title(sheet, template, film)
    if original and template.original in ("brackets", "slash"):
        form = "{} ({})" if template.original == "brackets" else "{} / {}"
        lines = [f"<h1>{_with_year(sheet, template, film, form.format(title, original))}</h1>"]
    elif original and template.original == "heading":
        lines.append(f"<h2>{original}</h2>")
    elif original and template.original == "italic":
        lines.append(f"<p><em>{original}</em></p>")
    if template.director == "below_title":
        names = values.people(sheet, template, film.people["director"], ("director",))
        lines.append(f'<div class="by">{", ".join(names)}</div>')
    return '<header class="film">' + "\n".join([*lines, _meta(sheet, template, film)]) + "</header>"


def _with_year(sheet: Sheet, template: Template, film: Film, title: str) -> str:
    year = sheet.mark(str(film.year), ("film.year", film.year))
    return {"title": f"{title}, {year}", "bracket": f"{title} ({year})"}.get(template.year, title)


def _meta(sheet: Sheet, template: Template, film: Film) -> str:
    """The line of facts; the director stands first on it where the site has no other place for the name."""
    roles = [] if template.meta == "none" else template.meta_order.split()
    said = [fact(sheet, template, film, one) for one in roles if one != "year" or template.year == "fact"]
    if template.director == "meta":
        said.insert(0, ", ".join(values.people(sheet, template, film.people["director"], ("director",))))
    if not said:
        return ""
    if template.meta == "spans":
        return '<p class="meta">' + "\n".join(f"<span>{one}</span>" for one in said) + "</p>"
    if template.meta == "items":
        return '<ul class="meta">' + "".join(f"<li>{one}</li>" for one in said) + "</ul>"
    return f'<p class="meta">{_META_SIGNS.get(template.meta, ", ").join(said)}</p>'


def _wrapped(template: Template, markup: str, chance: Random) -> str:
    """The facts within the wrappers that content systems put around them."""
    if template.wrap == "deep":
        return f'<div class="container"><div class="col"><div class="inner">{markup}</div></div></div>'
    if template.wrap == "numbered":
        return f'<div id="node-{chance.randint(100, 999)}" class="content">{markup}</div>'
    return f'<div class="css-1x7k2p">{markup}</div>' if template.wrap == "hashed" else markup


def _side(template: Template, film: Film) -> str:
    """A box that says once more what the page says."""
    if template.side == "none":
        return ""
    title = escape(film.title_in(template.language), quote=False)
    names = ", ".join(escape(one, quote=False) for one in film.people["director"])
    return f'<aside class="box"><strong>{title}</strong><br>{names}<br>{film.year}</aside>'
