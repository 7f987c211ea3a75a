import pytest
from fontTools.ttLib import TTFont

from frontrow.site.fonts import FACES, letters, small_files

POLISH = "ĄĆĘŁŃÓŚŹŻąćęłńóśźż"
CZECH = "ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽáčďéěíňóřšťúůýž"
UKRAINIAN = "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюя’"


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_a_family_holds_polish_czech_and_ukrainian(face):
    with TTFont(face.source(), lazy=True) as font:
        held = font.getBestCmap()
    needed = {ord(letter) for letter in POLISH + CZECH + UKRAINIAN + "„”‘’–—′·→"}
    assert needed - set(held) == set()
    assert needed - letters("latin") - letters("cyrillic") == set()


def test_the_display_family_stretches_from_a_needle_to_a_billboard():
    with TTFont(FACES[0].source(), lazy=True) as font:
        axes = {axis.axisTag: (axis.minValue, axis.maxValue) for axis in font["fvar"].axes}
    assert (axes["wdth"], axes["wght"]) == ((25.0, 151.0), (100.0, 1000.0))


def test_small_files_are_taken_where_all_were_made(tmp_path):
    assert [(face.name, path.suffix) for face, path in small_files(tmp_path)] == [
        ("display", ".ttf"),
        ("text", ".ttf"),
        ("text-italic", ".ttf"),
    ]
    for face in FACES:
        (tmp_path / f"{face.name}.woff2").write_bytes(b"wOF2")
    assert [(face, path.name) for face, path in small_files(tmp_path)] == [
        (face, f"{face.name}.woff2") for face in FACES
    ]
