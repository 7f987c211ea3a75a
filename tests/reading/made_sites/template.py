"""How one site prints its films: independent choices, drawn from a seed."""

from dataclasses import asdict, dataclass, fields
from random import Random

# An option named twice is drawn twice as often.
CHOICES: dict[str, tuple[str, ...]] = {
    "language": ("en", "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "hr", "uk"),
    "form": (
        "dl",
        "dl",
        "table_th",
        "table_td",
        "strong_br",
        "strong_p",
        "span_pair",
        "classes",
        "headings",
        "list_items",
        "run_on",
        "behind",
        "job_brackets",
        "glued",
        "grid",
        "small_below",
    ),
    "fields": ("few", "many", "all"),
    "order": ("same", "same", "shuffled"),
    "missing": ("none", "some", "some"),
    "labels": ("usual", "usual", "synonyms", "own", "two"),
    "label_case": ("title", "title", "upper", "lower"),
    "label_end": (":", ":", " :", "", " –"),
    "plural": ("yes", "no"),
    "joint": ("no", "yes"),
    "names": ("comma", "comma", "semicolon", "slash", "ampersand", "and", "middot", "br", "li", "spans", "links"),
    "name_form": ("plain", "plain", "plain", "upper", "surname_first"),
    "character": ("none", "none", "brackets", "as", "dash", "before", "colon"),
    "cast": ("three", "eight", "all", "cut"),
    "companies": ("plain", "plain", "country"),
    "director": ("fact", "fact", "below_title", "meta"),
    "meta": ("none", "none", "pipe", "slash", "middot", "dash", "comma", "spans", "items"),
    "meta_order": (
        "country year minutes",
        "year country minutes",
        "minutes year country",
        "country year colour minutes",
    ),
    "year": ("fact", "fact", "fact", "title", "bracket"),
    "length": ("minute", "minute", "hours", "prime", "bare"),
    "countries": ("comma", "slash", "dash", "codes"),
    "tongue": ("none", "fact", "fact", "subtitled"),
    "title": ("plain", "plain", "upper"),
    "original": ("none", "brackets", "italic", "heading", "fact", "slash"),
    "synopsis": ("headed", "headed", "bare", "two_paragraphs"),
    "first": ("facts", "synopsis"),
    "biography": ("none", "headed", "named", "bare"),
    "filmography": ("none", "brackets", "year_colon", "year_first"),
    "prizes": ("none", "festival_dash", "prize_comma", "by_festival", "table", "brackets"),
    "menu": ("none", "top", "crumbs"),
    "related": ("none", "titles", "cards"),
    "screenings": ("none", "none", "list"),
    "news": ("none", "yes"),
    "side": ("none", "none", "repeated"),
    "machines": ("none", "json_ld", "open_graph", "microdata"),
    "wrap": ("none", "deep", "numbered", "hashed"),
}


@dataclass(frozen=True)
class Template:
    """What was drawn: one option of each of `CHOICES`."""

    language: str
    form: str
    fields: str
    order: str
    missing: str
    labels: str
    label_case: str
    label_end: str
    plural: str
    joint: str
    names: str
    name_form: str
    character: str
    cast: str
    companies: str
    director: str
    meta: str
    meta_order: str
    year: str
    length: str
    countries: str
    tongue: str
    title: str
    original: str
    synopsis: str
    first: str
    biography: str
    filmography: str
    prizes: str
    menu: str
    related: str
    screenings: str
    news: str
    side: str
    machines: str
    wrap: str

    def choices(self) -> dict[str, str]:
        """Option by choice."""
        return asdict(self)


def drawn_template(chance: Random) -> Template:
    """One option of each choice. A length without a unit needs its label, and so does a year that stands nowhere
    else."""
    drawn = {one.name: chance.choice(CHOICES[one.name]) for one in fields(Template)}
    if drawn["length"] == "bare" and (drawn["meta"] != "none" or drawn["form"] in ("classes", "job_brackets")):
        drawn["length"] = "minute"
    if drawn["form"] in ("behind", "job_brackets", "small_below") and drawn["labels"] == "two":
        drawn["labels"] = "usual"
    return Template(**drawn)
