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
