"""What stands around a film on its page and is none of its facts: menus, neighbours, showings, news, machines' data."""

import json
from html import escape
from random import Random

from tests.reading.made_sites.films import Film
from tests.reading.made_sites.template import Template
from tests.reading.made_sites.words import cased, words

_HALLS = ("Kino Luna", "Hall 2", "Studio", "Grand Café", "Kino Mir")


def menu(template: Template, title: str) -> str:
    """The site's menu or the way to this page."""
    said = words(template.language)["menu"]
    if template.menu == "crumbs":
        return f'<nav class="breadcrumb"><a href="/">{said[0]}</a> › <a href="/p">{said[1]}</a> › {escape(title)}</nav>'
    if template.menu == "top":
        return (
            '<ul class="menu">' + "".join(f'<li><a href="/{n}">{one}</a></li>' for n, one in enumerate(said)) + "</ul>"
        )
    return ""


def showings(template: Template, chance: Random) -> str:
    """When and where the film is shown, with buttons."""
    if template.screenings == "none":
        return ""
    said = words(template.language)
    rows = "".join(
        f"<li>{chance.randint(1, 28)}.{chance.randint(9, 11)}.2024 {chance.randint(14, 21)}:{chance.choice(('00', '15', '30'))}"
        f' {chance.choice(_HALLS)} <a class="button" href="/t">{said["ticket"][0]}</a></li>'
        for _ in range(chance.randint(1, 3))
    )
    return f'<h2>{said["screenings"][0]}</h2><ul class="showings">{rows}</ul>'


def neighbours(template: Template, others: list[Film]) -> str:
    """Other films of the site."""
    if template.related == "none":
        return ""
    cards = "".join(_card(template, one) for one in others)
    return f'<section class="related"><h2>{words(template.language)["related"][0]}</h2>{cards}</section>'


def _card(template: Template, film: Film) -> str:
    title = escape(film.title_in(template.language), quote=False)
    if template.related == "titles":
        return f'<p><a href="/f">{title}</a></p>'
    return (
        f'<div class="card"><a href="/f"><h3>{title}</h3></a>'
        f"<p>{escape(film.people['director'][0], quote=False)}</p><p>{film.year}</p></div>"
    )


def news(template: Template) -> str:
    """News of the house with their dates."""
    if template.news == "none":
        return ""
    head, _, *items = words(template.language)["news"]
    rows = "".join(
        f"<li>{3 + n}.10.2024 <a href='/n'>{escape(one, quote=False)}</a></li>" for n, one in enumerate(items)
    )
    return f'<aside class="news"><h3>{cased(head, template.label_case)}</h3><ul>{rows}</ul></aside>'


def footer() -> str:
    """Who runs the site."""
    return "<footer><p>© 2024 Kino Luna, Marktstr. 12, 10115 · info@luna.example</p></footer>"


def machines(template: Template, film: Film) -> str:
    """What the page's head tells machines."""
    title = film.title_in(template.language)
    if template.machines == "json_ld":
        people = [{"@type": "Person", "name": one} for one in film.people["director"]]
        data = {"@context": "https://schema.org", "@type": "Movie", "name": title, "director": people}
        return f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'
    if template.machines == "open_graph":
        return f'<meta property="og:title" content="{escape(title)}"><meta property="og:type" content="video.movie">'
    return ""
