"""Labels that name several trades of one person, in one line or broken over two; each trade is a claim of its own."""

import pytest

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of

HEAD = "<h1>Luna</h1><p>Italy 2016, 90 min</p>"


def credited(page: str, profiles: tuple[SiteProfile, ...] = ()) -> list[tuple[str, str]]:
    """The sure credits of a page, each with its role, in order of the roles."""
    _, reading = read_bytes((HEAD + page).encode(), "a.html", profiles=profiles)
    claims = [one for one in reading.claims if one.property == "film.credit" and one.confidence >= 0.5]
    return sorted((one.value["role"], one.value["name"]) for one in claims)


@pytest.mark.parametrize(
    ("label", "roles"),
    [
        ("Directed, Edited, and Story By:", ["director", "editing", "story"]),
        ("Written, Directed, Produced, and Edited By", ["director", "editing", "producer", "screenplay"]),
        ("Produced &amp; Directed by", ["director", "producer"]),
        ("Editor, Director of Photography and Visual Effects:", ["cinematography", "editing", "visual_effects"]),
        ("Geschrieben, inszeniert und geschnitten von", ["director", "editing", "screenplay"]),
        ("Écrit, réalisé et monté par", ["director", "editing", "screenplay"]),
        ("Escrita, dirigida y producida por", ["director", "producer", "screenplay"]),
        ("Scritto, diretto e montato da", ["director", "editing", "screenplay"]),
        ("Escrito, realizado e montado por", ["director", "editing", "screenplay"]),
        ("Geschreven, geregisseerd en gemonteerd door", ["director", "editing", "screenplay"]),
        ("Napisał, wyreżyserował i zmontował:", ["director", "editing", "screenplay"]),
        ("Napsal, režíroval a sestříhal:", ["director", "editing", "screenplay"]),
        ("Napísal a režíroval:", ["director", "screenplay"]),
        ("Napisao i režirao:", ["director", "screenplay"]),
        ("Написав і поставив:", ["director", "screenplay"]),
        ("Režie, produkce, střih:", ["director", "editing", "producer"]),
    ],
)
def test_every_trade_of_a_label_is_a_claim(label: str, roles: list[str]):
    assert credited(f"<p>{label} Ada Neri</p>") == [(role, "Ada Neri") for role in roles]


def test_participle_alone_is_no_label():
    assert credited("<p>Produced and bottled in Rome</p><p>Directed: the stage, written and unwritten</p>") == []


def test_label_is_read_whole_where_it_is_broken_over_two_lines():
    page = "<dl><dd>Written, Directed,<br>Produced, and Edited By</dd><dt>Ada Neri</dt></dl>"
    page += "<dl><dd>Director<br>of Photography</dd><dt>Ugo Rossi</dt></dl>"
    roles = ["director", "editing", "producer", "screenplay"]
    assert credited(page) == [("cinematography", "Ugo Rossi"), *((role, "Ada Neri") for role in roles)]


def test_two_labels_of_two_values_stay_two():
    page = "<p>Music<br>Sound</p><p>Regie<br>Anna Neri</p><p>Kamera<br>Emma Po</p>"
    assert credited(page) == [("cinematography", "Emma Po"), ("director", "Anna Neri")]


def test_taught_label_leaves_those_that_a_label_of_several_trades_names():
    rows = "<dl><dd>{}</dd><dt>{}</dt></dl><dl><dd>Produced by</dd><dt>{}</dt></dl>"
    view = view_of((HEAD + rows.format("Music by", "Leo Rosa", "Ada Neri")).encode(), "a.html")
    start = view.text.index("Ada Neri")
    profile = SiteProfile("a.example").learn(view, (start, start + 8), "film.credit", "producer")
    told = credited(rows.format("Directed and Produced by", "Emma Po", "Ugo Rossi"), (profile,))
    assert [name for role, name in told if role == "producer"] == ["Emma Po", "Ugo Rossi"]


def test_trades_of_one_label_are_taught_one_by_one():
    rows = "<dl><dd>Tout de A à Z</dd><dt>{}</dt></dl><dl><dd>Bruits</dd><dt>{}</dt></dl>"
    view, profile = view_of((HEAD + rows.format("Ada Neri", "Leo Rosa")).encode(), "a.html"), SiteProfile("a.example")
    start = view.text.index("Ada Neri")
    for role in ("editing", "screenplay"):
        profile = profile.learn(view, (start, start + 8), "film.credit", role)
    told = credited(rows.format("Emma Po", "Ugo Rossi"), (profile,))
    assert told == [("editing", "Emma Po"), ("screenplay", "Emma Po")]


@pytest.mark.parametrize("label", ["Música original por:", "Music da:", "Editing by:"])
def test_word_for_by_before_a_colon_belongs_to_the_label(label):
    assert [name for _, name in credited(f"<p>{label} Ada Neri</p>")] == ["Ada Neri"]


@pytest.mark.parametrize(
    ("line", "editors"),
    [
        ("Editing and Colour Correction: Leo Mar", ["Leo Mar"]),
        ("Sound: Pia Dias / Editing & Grading: Leo Mar", ["Leo Mar"]),
        ("Som: Pia Dias/Edição e Correção de cor: Leo Mar", ["Leo Mar"]),
        ("Montage et étalonnage : Léo Mar", ["Léo Mar"]),
        ("Montaggio e correzione colore: Leo Mari", ["Leo Mari"]),
        ("Ton: Pia Dias. Schnitt und Farbkorrektur: Leo Mar", ["Leo Mar"]),
        ("Trilha sonora: Bia Sol/Logger e Montagem: Leo Mar", ["Leo Mar"]),
    ],
)
def test_a_known_trade_counts_beside_one_that_nobody_knows(line: str, editors: list[str]) -> None:
    claims = read_bytes(f"Title: Marea\nYear: 2019\n{line}\n".encode(), "film.txt")[1].claims
    credits = [one.value for one in claims if one.property == "film.credit"]
    assert [one["name"] for one in credits if one["role"] == "editing"] == editors
    assert {one["name"] for one in credits} <= {"Pia Dias", "Bia Sol", *editors}
