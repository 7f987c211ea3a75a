"""How a site prints names, companies, lengths, states and tongues, each with its mark."""

from collections.abc import Sequence
from html import escape

from tests.reading.made_sites.films import Film
from tests.reading.made_sites.marked import Sheet
from tests.reading.made_sites.template import Template
from tests.reading.made_sites.words import state, tongue, words

_SIGNS = {
    "comma": ", ",
    "semicolon": "; ",
    "slash": " / ",
    "ampersand": " & ",
    "middot": " · ",
    "dash": " – ",
    "br": "<br>",
    "links": ", ",
}
_MOST = {"three": 3, "eight": 8, "all": 20, "cut": 3}
ROLE_PROPERTY = {"director": "film.director", "production": "film.company"}


def fact_of(role: str, name: str) -> tuple[str, object]:
    """The fact that a name has the role."""
    if role == "director":
        return "film.director", name
    property = "film.company" if role == "production" else "film.credit"
    return property, {"role": role, "name": name}


def name_printed(name: str, form: str) -> str:
    """A person's name in the site's manner; the surname is what follows the first word, but for names whose second
    part is a double one ("Wong Kar-wai")."""
    if form == "upper":
        return name.upper()
    first, _, last = name.partition(" ")
    if form == "surname_first" and last:
        is_turned = "-" in last and last.split("-")[-1].islower()
        return f"{first.upper()} {last}" if is_turned else f"{last.upper()} {first}"
    return name


def people(sheet: Sheet, template: Template, names: Sequence[str], roles: Sequence[str]) -> list[str]:
    """The names, each the place of one fact a role."""
    printed = [name_printed(name, template.name_form) for name in names]
    return [sheet.mark(one, *(fact_of(role, one) for role in roles)) for one in printed]


def cast(sheet: Sheet, template: Template, film: Film) -> list[str]:
    """The actors with whom they play, as far as the site lists them."""
    shown = film.cast[: _MOST[template.cast]]
    if template.cast == "cut" and len(film.cast) <= len(shown):
        shown = film.cast
    return [_actor(sheet, template, *one) for one in shown]


def _actor(sheet: Sheet, template: Template, name: str, character: str) -> str:
    printed = name_printed(name, template.name_form)
    actor = sheet.mark(printed, fact_of("cast", printed))
    part = escape(character, quote=False)
    if not part or template.character == "none":
        return actor
    said = words(template.language)["as"]
    forms = {"brackets": "{0} ({1})", "as": f"{{0}} {said} {{1}}", "dash": "{0} – {1}", "before": "{1} – {0}"}
    return forms.get(template.character, "{1}: {0}").format(actor, part)


def cast_end(template: Template, film: Film) -> str:
    """What says that the list of actors is cut off."""
    is_cut = template.cast == "cut" and len(film.cast) > _MOST["cut"]
    return f" {words(template.language)['others']}" if is_cut else ""


def companies(sheet: Sheet, template: Template, film: Film) -> list[str]:
    """The houses, perhaps each with its state in brackets."""
    marked = [sheet.mark(name, fact_of("production", name)) for name in film.companies]
    if template.companies != "country":
        return marked
    states = [film.countries[min(n, len(film.countries) - 1)] for n in range(len(marked))]
    return [f"{one} ({state(code, template.language)})" for one, code in zip(marked, states, strict=True)]


def length(sheet: Sheet, template: Template, film: Film) -> str:
    """The running time."""
    minutes, said = film.minutes, words(template.language)
    text = f"{minutes} {said['minute'][minutes % len(said['minute']) if template.labels == 'synonyms' else 0]}"
    if template.length == "hours" and minutes >= 60:
        text = said["hours"][len(template.form) % len(said["hours"])].format(h=minutes // 60, m=minutes % 60)
    elif template.length == "prime":
        text = f"{minutes}’"
    elif template.length == "bare":
        text = str(minutes)
    return sheet.mark(text, ("film.minutes", minutes))


def countries(sheet: Sheet, template: Template, film: Film) -> str:
    """The states, all in one."""
    is_coded = template.countries == "codes" and all(len(code) == 2 for code in film.countries)
    names = film.countries if is_coded else [state(code, template.language) for code in film.countries]
    marked = [sheet.mark(name, ("film.country", code)) for name, code in zip(names, film.countries, strict=True)]
    return {"slash": "/", "dash": " - ", "codes": " / "}.get(template.countries, ", ").join(marked)


def tongues(sheet: Sheet, template: Template, film: Film) -> str:
    """The languages, perhaps with those of the subtitles."""
    said = words(template.language)
    marked = [sheet.mark(tongue(code, template.language), ("film.language", code)) for code in film.languages]
    text = ", ".join(marked)
    if template.tongue == "subtitled":
        subtitles = sheet.mark(said["subtitles_in"], ("film.subtitle_language", "en"))
        text = said["subtitled"][0].format(tongue=text, subtitles=subtitles)
    return text


def colour(sheet: Sheet, template: Template, film: Film) -> str:
    """Colour or black and white."""
    said = words(template.language)
    return sheet.mark(said["bw" if film.colour == "bw" else "in_colour"][0], ("film.colour", film.colour))


def joined(template: Template, values: Sequence[str], is_inline: bool) -> str:
    """The values of one field as the site joins them; lists and line ends only where the form has room for them."""
    way = template.names
    if is_inline and way in ("br", "li", "spans"):
        way = "comma"
    if way == "li":
        return "<ul>" + "".join(f"<li>{one}</li>" for one in values) + "</ul>"
    if way == "spans":
        return "\n".join(f'<span class="name">{one}</span>' for one in values)
    if way == "links":
        values = [f'<a href="/p/{n}">{one}</a>' for n, one in enumerate(values)]
    if way in ("and", "ampersand") and len(values) > 1:
        last = words(template.language)["and"] if way == "and" else "&amp;"
        return f"{', '.join(values[:-1])} {last} {values[-1]}"
    return _SIGNS.get(way, ", ").join(values)
