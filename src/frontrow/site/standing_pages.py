"""The two pages that stand without a programme: nothing is published yet, and a fault of ours. They need no
database."""

from html import escape

from django.conf import settings

from frontrow.site.assets import assets
from frontrow.site.phrases import Phrases

_PAGE = """<!doctype html>
<html lang="{lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><meta name="color-scheme" content="dark light"><title>{title}</title>
<link rel="stylesheet" href="/assets/{style}"></head>
<body><main><header class="card-only"><h1 class="title-card w4">{title}</h1></header>
<p class="prologue">{words}</p><p><a href="/{lang}/">{home}</a></p></main></body></html>
"""


def announced_soon(language: str) -> str:
    """Nothing has been published yet."""
    return _page(language, "soon")


def broken_page(language: str) -> str:
    """Something broke here."""
    return _page(language, "broken")


def _page(language: str, name: str) -> str:
    style = assets(settings.DATA_FOLDER / "fonts").style
    phrases = Phrases(language)
    words = {key: escape(phrases.plain(f"{name}.{key}")) for key in ("title", "words")}
    return _PAGE.format(style=style, lang=language, home=escape(phrases.plain("standing.again")), **words)
