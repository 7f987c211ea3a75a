"""A heading that ends with its film's year, and a name below it that is its director's."""

from frontrow.reading import read_bytes

PAGE = """<html lang="en"><head><title>{bar}</title>{told}</head><h1>{heading}</h1><div class="by">Margarethe von Trotta</div>
<ul><li>COUNTRY / LAND Germany</li><li>RUNNING TIME / LÄNGE 109 min</li></ul></html>"""
TOLD = """<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Movie", "name": "Rosenstrasse",
"director": [{"@type": "Person", "name": "Margarethe von Trotta"}]}</script>"""


def values(property, heading, told=""):
    page = PAGE.format(bar="Rosenstrasse – Kino", heading=heading, told=told)
    return [one.value for one in read_bytes(page.encode(), "a.html")[1].claims if one.property == property]


def test_director_whom_the_page_tells_machines_is_no_title():
    titles = [one["text"] for one in values("film.title", "Rosenstrasse, 2003", TOLD)]
    assert "Margarethe von Trotta" not in titles
    assert "Rosenstrasse" in titles
