"""Lists of prizes in the layouts in which festivals and film-makers print them: what stands above several, entries of
several lines, columns, and pieces that only the other lines of the list tell."""

import pytest

from frontrow.reading import read_bytes

HEAD = "<h1>Cold War</h1><p>Poland, France 2018, 88 min</p><p>Director: Paweł Pawlikowski</p><h2>Awards</h2>"
CANNES = ("Cannes Film Festival", 2018, "Best Director")
GOYA = ("Goya Awards", 2019, "Best European Film")
EFA = ("European Film Awards", 2018, "Best Screenplay")


def claims(html: str, head: str = HEAD) -> list:
    return [one for one in read_bytes((head + html).encode(), "a.html")[1].claims if one.confidence >= 0.5]


def prizes(html: str, head: str = HEAD) -> list[tuple]:
    """Festival, year and prize of each prize of a page, sorted."""
    values = [one.value for one in claims(html, head) if one.property == "film.prize"]
    return sorted((one["festival"], one["year"], one["prize"]) for one in values)


def listed(form: str, rows=(CANNES, GOYA, EFA), tag: str = "li") -> str:
    return "".join(f"<{tag}>{form.format(f=f, y=y, p=p)}</{tag}>" for f, y, p in rows)


@pytest.mark.parametrize(
    "form",
    [
        "{p} ({f}, {y})",
        "{p} / {f} / {y}",
        "{f} {y} / {p}",
        "<b>{f} {y}</b> {p}",
        "<b>{p}</b> {f} {y}",
        "<b>{p}</b><br>{f} {y}",
        "<span>{f}</span> <span>{y}</span> <span>{p}</span>",
        "<span>{p}</span><span>{f}</span><span>{y}</span>",
        "<span>{y}</span><br><span>{f}</span><br><span>{p}</span>",
        "<div>{f}</div><div>{y}</div><div>{p}</div>",
        "<div>{p}</div><div>{f}</div><div>{y}</div>",
        "{f}, Ulm, {y}: {p}",
    ],
)
def test_an_entry_names_festival_year_and_prize_in_any_order(form: str) -> None:
    assert prizes(f"<ul>{listed(form)}</ul>") == sorted([CANNES, GOYA, EFA])


@pytest.mark.parametrize("order", ["fyp", "fpy", "yfp", "ypf", "pfy", "pyf"])
def test_columns_of_a_table_stand_in_any_order(order: str) -> None:
    form = "".join(f"<td>{{{one}}}</td>" for one in order)
    assert prizes(f"<table>{listed(form, tag='tr')}</table>") == sorted([CANNES, GOYA, EFA])


def test_a_row_with_empty_cells_is_of_the_festival_above_it() -> None:
    rows = "<tr><td>2018</td><td>European Film Awards</td><td>Best Film</td></tr><tr><td></td><td></td><td>Best Actress</td></tr>"
    assert prizes(f"<table>{rows}</table>") == [
        ("European Film Awards", 2018, "Best Actress"),
        ("European Film Awards", 2018, "Best Film"),
    ]


@pytest.mark.parametrize("set_off", ["<h4>{}</h4>", "<p><b>{}</b></p>", "<div class='year'>{}</div>", "<dt>{}</dt>"])
@pytest.mark.parametrize("form", ["{f} – {p}", "{p}, {f}", "{f}: {p}", "{p} ({f})"])
def test_a_year_heads_the_prizes_below_it(set_off: str, form: str) -> None:
    body = "".join(
        set_off.format(year) + f"<ul>{listed(form, [one for one in (CANNES, GOYA, EFA) if one[1] == year])}</ul>"
        for year in (2018, 2019)
    )
    assert prizes(body) == sorted([CANNES, GOYA, EFA])


@pytest.mark.parametrize(
    "set_off", ["<h4>{}</h4>", "<p><strong>{}</strong></p>", "<div class='fest'>{}</div>", "<dt>{}</dt>"]
)
@pytest.mark.parametrize("below", ["<ul><li>{}</li></ul>", "<p>{}</p>", "<dd>{}</dd>"])
@pytest.mark.parametrize(
    ("above", "line"), [("{f} {y}", "{p}"), ("{f}, {y}", "{p}"), ("{f}", "{y}: {p}"), ("{f}", "{p} ({y})")]
)
def test_a_festival_heads_the_prizes_below_it(set_off: str, below: str, above: str, line: str) -> None:
    body = "".join(
        set_off.format(above.format(f=f, y=y)) + below.format(line.format(p=p, y=y)) for f, y, p in (CANNES, GOYA, EFA)
    )
    assert prizes(body) == sorted([CANNES, GOYA, EFA])


def test_prizes_of_an_item_within_a_festival_s_item_are_that_festival_s() -> None:
    body = "<ul><li>Cannes Film Festival 2018<ul><li>Best Director</li><li>Audience Award</li></ul></li></ul>"
    assert prizes(body) == [
        ("Cannes Film Festival", 2018, "Audience Award"),
        ("Cannes Film Festival", 2018, "Best Director"),
    ]


@pytest.mark.parametrize("form", ["{f} {y} – {p}", "{p}, {f} {y}", "{y}: {p}, {f}", "{f}, {p}, {y}"])
def test_other_lines_tell_what_neither_festival_nor_prize_is_a_known_word(form: str) -> None:
    unknown = ("Ji.hlava", 2018, "Radost roku")
    assert unknown in prizes(f"<ul>{listed(form, (CANNES, unknown, EFA))}</ul>")


def test_lines_without_a_prize_among_others_tell_that_an_unknown_word_may_be_none() -> None:
    rows = (CANNES, ("Locarno Festival", 2018, "Official Selection"), ("Ji.hlava", 2018, "Panoramas"), EFA)
    assert prizes(f"<ul>{listed('{f} {y} – {p}', rows)}</ul>") == sorted([CANNES, EFA])


@pytest.mark.parametrize(
    "line",
    [
        "Nomination: Best Film, Goya Awards 2019",
        "Goya Awards 2019 – Nominación: Mejor película",
        "Best Film (nominated), Goya Awards 2019",
        "Moon Days Festival 2019 – World Premiere",
        "Max Ophüls Preis 2019 – Offizielle Auswahl",
        "MFF Karlovy Vary 2019 – Nominace: Nejlepší film",
        "Молодість 2019 – номінація: Найкращий фільм",
    ],
)
def test_nominations_selections_and_premieres_are_no_prizes(line: str) -> None:
    assert prizes(f"<ul><li>{line}</li><li>Cannes Film Festival 2018 – Best Director</li></ul>") == [CANNES]


def test_below_a_heading_of_nominations_nothing_was_won() -> None:
    assert prizes("<p>x</p><h2>Nominations</h2><ul><li>Best Film, Goya Awards 2019</li></ul>") == []


@pytest.mark.parametrize("form", ["{p}, {f} {y}", "{p} – {f} ({y})", "<em>{p}</em>, {f}, {y}"])
def test_prizes_are_no_further_films(form: str) -> None:
    rows = (("Filmfest München", 2018, "Förderpreis Neues Kino"), ("Max Ophüls Preis", 2018, "Bester Darsteller"))
    found = claims(f"<ul>{listed(form, (*rows, CANNES, EFA))}</ul>")
    assert {one.subject for one in found if one.property == "film.title"} == {"film#1"}
    assert [one.value for one in found if one.property == "film.year"] == [2018]


def test_a_section_of_the_festival_is_neither_prize_nor_recipient() -> None:
    line = "Cinéma du réel 2018 – Catégorie Premiers Films – Prix du public"
    assert prizes(f"<ul><li>{line}</li></ul>") == [("Cinéma du réel", 2018, "Prix du public")]


@pytest.mark.parametrize(
    ("language", "heading", "festival", "prize"),
    [
        ("pl", "Nagrody", "Krakowski Festiwal Filmowy", "Nagrodę publiczności"),
        ("cs", "Ocenění", "Finále Plzeň", "Zlatý ledňáček"),
        ("sk", "Ocenenia", "Art Film Fest", "Čestné uznanie"),
        ("hr", "Nagrade", "Pulski filmski festival", "Velika zlatna arena"),
        ("uk", "Нагороди", "Одеський міжнародний кінофестиваль", "Приз глядацьких симпатій"),
        ("nl", "Prijzen", "Nederlands Film Festival", "Gouden Kalf voor Beste Film"),
        ("de", "Preise", "Filmtage Solothurn", "Nachwuchspreise"),
        ("it", "Premi", "Festa del cinema di Roma", "Miglior film"),
    ],
)
def test_words_of_a_language_are_known_with_their_endings(language, heading, festival, prize) -> None:
    head = f"<html lang={language}><h1>Cold War</h1><p>Poland 2018, 88 min</p><h2>{heading}</h2>"
    body = f"<h4>{festival}</h4><ul><li>{prize} (2018)</li></ul><p>{prize}, {festival} 2019</p>"
    assert prizes(body, head) == [(festival, 2018, prize), (festival, 2019, prize)]


def test_stars_and_cups_before_a_prize_are_no_part_of_it() -> None:
    facts = "<h1>Marea</h1><p>Brasil 2019, 94 min</p><p>Direção: Ada Neri</p><h2>Prêmios</h2>"
    lists = "<p>★ Short Way Film Festival 2023: Melhor Fotografia</p><p>🏆 Festival do Rio 2022: Melhor Filme</p>"
    claims = read_bytes(f"{facts}{lists}".encode(), "a.html")[1].claims
    assert [(one.value["festival"], one.value["prize"]) for one in claims if one.property == "film.prize"] == [
        ("Short Way Film Festival", "Melhor Fotografia"),
        ("Festival do Rio", "Melhor Filme"),
    ]
