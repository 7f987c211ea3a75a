"""Old one-byte files, wide files and files of the East are read as they were meant."""

import subprocess
import sys

import pytest

from frontrow.reading.formats import view_of

TEXTS = {
    "pl": "Reżyser: Łukasz Żółć. Film opowiada o gęsiach, śledziach i źrebiętach.\r\n",
    "cs": "Režie: Jiří Dvořák. Příběh o žluťoučkém koni, který úpěl ďábelské ódy.\n",
    "fr": "Réalisé par François Légère, une œuvre à l’été, où les élèves âgés rêvent.\n",
    "de": "Regie: Jürgen Müller. Die Straße über den Fluß, schöne Gärten.\n",
    "es": "¿Dónde está la película del niño? Dirección: José Peña Núñez.\n",
    "uk": "Режисер: Олексій Ґудзь. Її історія про життя в селі.\n",
    "hr": "Redatelj: Željko Šarić, priča o čovjeku koji traži svoju kuću i đaka.\n",
    "en": "The director’s cut — 90 min.\n",
    "ja": "監督：黒澤明の映画です。\n",
    "zh": "导演：王家卫，这是一个关于爱的故事。\n",
    "ko": "감독: 홍상수 영화입니다.\n",
}
ENCODINGS = [
    ("pl", "cp1250"),
    ("pl", "iso-8859-2"),
    ("cs", "cp1250"),
    ("cs", "iso-8859-2"),
    ("fr", "cp1252"),
    ("de", "cp1252"),
    ("de", "iso-8859-1"),
    ("es", "cp1252"),
    ("uk", "cp1251"),
    ("uk", "koi8-u"),
    ("hr", "cp1250"),
    ("en", "cp1252"),
    ("ja", "shift_jis"),
    ("ja", "euc_jp"),
    ("zh", "gb18030"),
    ("ko", "euc_kr"),
]


@pytest.mark.parametrize(("language", "encoding"), ENCODINGS)
def test_text_in_an_old_encoding_is_read(language, encoding):
    view = view_of(TEXTS[language].encode(encoding), "a.txt")
    assert (view.text, view.notices) == (TEXTS[language], ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("language", TEXTS)
def test_text_in_unicode_is_read_without_its_mark(language, encoding):
    assert view_of(TEXTS[language].encode(encoding), "a.txt").text == TEXTS[language]


@pytest.mark.parametrize("language", ["pl", "de", "uk"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_text_without_a_mark_is_read(language, encoding):
    assert view_of(TEXTS[language].encode(encoding), "a.txt").text == TEXTS[language]


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="iso-8859-2">', "iso-8859-2"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1250">', "cp1250"),
        ("<title>x</title>", "cp1250"),
        ("<meta charset=utf-8>", "utf-16"),
        ("<meta charset=utf-8>", "cp1250"),
    ],
)
def test_page_is_decoded_by_mark_declaration_or_bytes(head, encoding):
    page = f"<!doctype html><html><head>{head}</head><body><p>{TEXTS['pl']}</p></body></html>".encode(encoding)
    assert view_of(page, "a.html").text.splitlines()[0] == TEXTS["pl"].strip()


def test_plain_text_needs_no_parser():
    code = (
        "import sys; from frontrow.reading.formats import view_of; view_of(b'Film', 'a.txt'); "
        "print({m.partition('.')[0] for m in sys.modules} & {'lxml', 'pypdfium2_raw', 'docx', 'python_calamine'})"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"
