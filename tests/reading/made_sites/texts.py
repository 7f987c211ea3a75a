"""The texts of a page: what the film tells, its director's life and other films, its prizes."""

from html import escape
from random import Random

from tests.reading.made_sites.films import Film, Life, lives
from tests.reading.made_sites.marked import Sheet
from tests.reading.made_sites.template import Template
from tests.reading.made_sites.words import cased, words


def heading(template: Template, word: str) -> str:
    """A part's own heading."""
    return f"<h2>{escape(cased(words(template.language)[word][0], template.label_case), quote=False)}</h2>"


def synopsis(sheet: Sheet, template: Template, sentences: list[str]) -> str:
    """What the film tells, in a paragraph or two."""
    parts = [" ".join(sentences[:2])]
    if template.synopsis == "two_paragraphs":
        parts = [" ".join(sentences[:1]), " ".join(sentences[1:])]
    marked = sheet.begun([escape(one, quote=False) for one in parts], ("film.synopsis", None))
    body = '<div class="synopsis">' + "".join(f"<p>{one}</p>" for one in marked) + "</div>"
    return body if template.synopsis == "bare" else heading(template, "synopsis") + body


def biography(sheet: Sheet, template: Template, film: Film, chance: Random) -> str:
    """The life of the first director."""
    life = lives().get(film.people["director"][0])
    if template.biography == "none" or life is None:
        return ""
    text = sheet.around(" ".join(_sentences(sheet, template, life, chance)), ("person.bio", None))
    head = {"headed": heading(template, "biography"), "named": f"<h3>{escape(life.name)}</h3>"}
    return f'{head.get(template.biography, "")}<div class="bio"><p>{text}</p></div>'


def _sentences(sheet: Sheet, template: Template, life: Life, chance: Random) -> list[str]:
    said = words(template.language)
    born = said["born"][0].format(
        name=escape(life.name, quote=False),
        place=sheet.mark(life.place, ("person.birth_place", life.place)),
        year=sheet.mark(str(life.year), ("person.birth_year", life.year)),
    )
    about = [one for one in said["life"] if life.films or "{film}" not in one]
    since, film = life.films[-1] if life.films else (0, "")
    sheet.optional.append(_film_of_life(since, film))  # a film in a sentence of a life can be argued to be one
    story = chance.choice(about).format(film=escape(film, quote=False), since=since, surname=life.name.split()[-1])
    return [born, story]


def filmography(sheet: Sheet, template: Template, film: Film) -> str:
    """The first director's other films, in a list."""
    life = lives().get(film.people["director"][0])
    if template.filmography == "none" or life is None or not life.films:
        return ""
    rows = "".join(f"<li>{_film_row(sheet, template, *one)}</li>" for one in life.films)
    return f'{heading(template, "filmography")}<ul class="filmography">{rows}</ul>'


def _film_row(sheet: Sheet, template: Template, year: int, title: str) -> str:
    form = {"year_colon": "{1}: {0}", "year_first": "{1} {0}"}.get(template.filmography, "{0} ({1})")
    text = form.format(escape(title, quote=False), year)
    return sheet.around(text, (_film_of_life(year, title)["field"], _film_of_life(year, title)["value"]))


def _film_of_life(year: int, title: str) -> dict[str, object]:
    value = {"year": year, "title": title, "lang": None, "segment": None}
    return {"field": "person.filmography", "value": value}


def prizes(sheet: Sheet, template: Template, film: Film) -> str:
    """What the film won."""
    if template.prizes == "none" or not film.prizes:
        return ""
    if template.prizes == "by_festival":
        body = _by_festival(sheet, film)
    elif template.prizes == "table":
        rows = (
            f"<tr><td>{year}</td><td>{escape(festival)}</td><td>{_prize(sheet, festival, year, prize)}</td></tr>"
            for festival, year, prize in film.prizes
        )
        body = f'<table class="prizes">{"".join(rows)}</table>'
    else:
        body = "<ul>" + "".join(f"<li>{_prize_line(sheet, template, *one)}</li>" for one in film.prizes) + "</ul>"
    return heading(template, "prizes") + body


def _prize(sheet: Sheet, festival: str, year: int, prize: str) -> str:
    value = {"festival": festival, "year": year, "prize": prize, "recipient": None}
    return sheet.mark(prize, ("film.prize", value))


def _prize_line(sheet: Sheet, template: Template, festival: str, year: int, prize: str) -> str:
    form = {"festival_dash": "{0} {1} – {2}", "prize_comma": "{2}, {0} {1}"}.get(template.prizes, "{2} – {0} ({1})")
    return form.format(escape(festival, quote=False), year, _prize(sheet, festival, year, prize))


def _by_festival(sheet: Sheet, film: Film) -> str:
    """Prizes below the festival that gave them."""
    parts: dict[tuple[str, int], list[str]] = {}
    for festival, year, prize in film.prizes:
        parts.setdefault((festival, year), []).append(_prize(sheet, festival, year, prize))
    return "".join(
        f"<h4>{escape(festival)} {year}</h4><ul>{''.join(f'<li>{one}</li>' for one in won)}</ul>"
        for (festival, year), won in parts.items()
    )
