"""An assistant or a consultant is not who the film is by, wherever the known word stands in the label."""

import pytest

from frontrow.reading import read_bytes

HEAD = "Zulu Nights\nDirector: Rosa Albers\nYear: 2019\n"
HELP = [
    "Assistant Director: {}",
    "First Assistant Camera: {}",
    "2nd Unit Director: {}",
    "Assistente De Produção (Transporte): {}",
    "Assistentes de Arte: {}",
    "1º Assistente De Câmera: {}",
    "Consultoria De Roteiro: {}",
    "Assistante à la mise en scène: {}",
    "Stagiaire montage: {}",
    "Ayudante de montaje: {}",
    "Asesoría de guion: {}",
    "Assistenz Regie: {}",
    "Aiuto regia: {}",
    "Assistente alla regia: {}",
    "Asystent reżysera: {}",
    "Asistentka produkce: {}",
    "Pomocná režie: {}",
    "Asistent réžie: {}",
    "Асистент режисера: {}",
]


def people(lines: str) -> dict[str, list[str]]:
    """Names by role, directors apart from credits."""
    _, reading = read_bytes((HEAD + lines).encode(), "a.txt")
    found: dict[str, list[str]] = {}
    for claim in reading.claims:
        if claim.property == "film.credit":
            found.setdefault(claim.value["role"], []).append(claim.value["name"])
    return found


@pytest.mark.parametrize("sign", ["|", "·", ";"])
@pytest.mark.parametrize("label", HELP)
def test_who_helped_is_credited_with_nothing_in_a_line_of_credits(label: str, sign: str) -> None:
    line = f"Music: Ann Lee {sign} {label.format('Kim Wu')} {sign} Costumes: Joe Hill"
    assert people(line) == {"director": ["Rosa Albers"], "music": ["Ann Lee"], "costume": ["Joe Hill"]}


@pytest.mark.parametrize("label", HELP)
def test_who_helped_is_credited_with_nothing_on_a_line_of_its_own(label: str) -> None:
    assert people(label.format("Kim Wu")) == {"director": ["Rosa Albers"]}


def test_names_before_a_longer_label_keep_their_credit() -> None:
    assert people("Music: Ann Lee Assistant Editor: Kim Wu") == {"director": ["Rosa Albers"], "music": ["Ann Lee"]}


def test_a_known_label_of_several_words_is_no_longer_one() -> None:
    line = "Música: Ana Lima | Direção de fotografia: Rui Melo | Desenho de som: Eva Paz"
    assert people(line)["cinematography"] == ["Rui Melo"]
    assert people(line)["sound"] == ["Eva Paz"]


def test_a_bar_after_the_last_word_of_a_name_makes_no_label_of_it() -> None:
    lines = "Estúdio de Som: Baixa Audio | Legendas: Eva Paz |\nFigurantes: Ana Lima | Rui Melo | Joe Hill"
    assert people(lines) == {"director": ["Rosa Albers"]}


@pytest.mark.parametrize(
    "label", ["Elenco Secundário", "Supporting Cast", "In weiteren Rollen", "W pozostałych rolach"]
)
def test_supporting_parts_are_cast(label: str) -> None:
    assert people(f"{label}: Ana Lima, Rui Melo")["cast"] == ["Ana Lima", "Rui Melo"]


TRADES = ["Drone Camera: {}", "Impact Producer: {}", "Boom Operator: {}", "Zweite Kamera: {}", "Foto di scena: {}"]


@pytest.mark.parametrize("sign", ["|", "·", "•"])
@pytest.mark.parametrize("label", TRADES)
def test_a_known_word_at_the_end_of_another_trade_says_nothing(label: str, sign: str) -> None:
    line = f"Music: Ann Lee {sign} {label.format('Kim Wu')} {sign} Costumes: Joe Hill"
    assert people(line) == {"director": ["Rosa Albers"], "music": ["Ann Lee"], "costume": ["Joe Hill"]}


def test_a_name_before_a_label_is_no_part_of_it_without_a_mark_between_fields() -> None:
    assert people("Music: Ann Lee, Bo Ray Editing: Kim Wu")["editing"] == ["Kim Wu"]


@pytest.mark.parametrize("label", ["Edición de sonido", "Edição de Som", "Montaggio del suono", "Montage son"])
def test_who_edits_the_sound_directs_nothing(label: str) -> None:
    assert people(f"{label}: Kim Wu") == {"director": ["Rosa Albers"], "sound": ["Kim Wu"]}


@pytest.mark.parametrize("label", ["Music Supervisor", "Director's Assistant", "Director of Development"])
def test_a_label_in_an_element_is_all_of_the_element(label: str) -> None:
    page = f"<h1>Zulu Nights</h1><p><b>Director</b> Rosa Albers<br><b>{label}</b> Kim Wu<br><b>Editor</b> Bo Ray</p>"
    _, reading = read_bytes(page.encode(), "a.html")
    credits = {(c.value["role"], c.value["name"]) for c in reading.claims if c.property == "film.credit"}
    assert credits == {("director", "Rosa Albers"), ("editing", "Bo Ray")}


@pytest.mark.parametrize("label", ["Music Supervisor", "Drone Camera", "Set Dresser"])
def test_a_trade_nobody_knows_ends_the_list_of_names_above(label: str) -> None:
    assert people(f"Producer\nAnn Lee\n{label}\nKim Wu\n")["producer"] == ["Ann Lee"]


@pytest.mark.parametrize(
    "behind", [". Collaboration: Tom Fay, Una Day", " Advice: Tom Fay", ". Moon School of Art: Tom Fay"]
)
def test_names_end_before_a_label_nobody_knows(behind: str) -> None:
    assert people(f"Camera: Ann Lee, Bo Ray{behind}")["cinematography"] == ["Ann Lee", "Bo Ray"]


def test_one_line_of_a_crew_makes_a_long_text_a_films_page() -> None:
    prose = "Nobody at the lake remembers who cut the reeds that year, and the boats lay where they were. " * 9
    _, reading = read_bytes(
        f"Zulu Nights\n{prose}\nDirection, Camera, Editing: Rosa Albers. Thanks: Kim Wu.".encode(), "a.txt"
    )
    assert {c.value for c in reading.claims if c.property == "film.director"} == {"Rosa Albers"}
