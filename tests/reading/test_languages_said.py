"""What is spoken and what is read below it, where one phrase says both."""

import pytest

from frontrow.reading import read_bytes


@pytest.mark.parametrize(
    "line",
    [
        "Language: Spanish with Polish subtitles",
        "Language: Spanish (Polish subtitles)",
        "Sprache: Spanisch mit polnischen Untertiteln",
        "Fassung: Spanisch mit poln. UT",
        "Langue : espagnol sous-titré polonais",
        "Idioma: español con subtítulos en polaco",
        "Lingua: spagnolo, sottotitoli polacchi",
        "Língua: espanhol, legendas em polaco",
        "Język: hiszpański z polskimi napisami",
        "Wersja językowa: hiszpańska z napisami polskimi",
        "Jazyk: španělština, polské titulky",
        "Jazyk: španielsky s poľskými titulkami",
        "Jezik: španjolski s poljskim titlovima",
        "Taal: Spaans met Poolse ondertiteling",
        "Taal: Spaans, Poolse ondertitels",
        "Мова: іспанська з польськими субтитрами",
    ],
)
def test_subtitles_are_told_from_what_is_spoken(line: str) -> None:
    claims = read_bytes(f"Title: Marea\nYear: 2019\n{line}\n".encode(), "film.txt")[1].claims
    said = {one.property: one.value for one in claims if one.property.endswith("language")}
    assert said == {"film.language": "es", "film.subtitle_language": "pl"}
