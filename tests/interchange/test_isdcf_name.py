from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontrow.interchange.isdcf_name import ContentName, NameFault, build_name, parse_name

_FULL = "Shadows-Restored_FTR-2_F-133_EN-PL-CCAP_PL-13_10-HI-VI_4K_ABC_20261024_XYZ_SMPTE_OV"
_VALUES = ContentName(
    title="Shadows Restored", kind="FTR", kind_parts=("2",), aspect="F", image_aspect="133", audio_language="EN",
    subtitles=("PL",), captions="CCAP", territory="PL", rating="13", audio="10", audio_parts=("HI", "VI"),
    resolution="4K", studio="ABC", made_on=date(2026, 10, 24), facility="XYZ", standard="SMPTE", package="OV",
)  # fmt: skip


def test_a_full_name_is_read_and_written() -> None:
    assert parse_name(_FULL) == (_VALUES, ())
    assert build_name(_VALUES) == _FULL


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wanda", ContentName("Wanda")),
        ("Wanda_FTR_F", ContentName("Wanda", kind="FTR", aspect="F")),
        ("Wanda_TLR-1_EN-XX_51", ContentName("Wanda", kind="TLR", kind_parts=("1",), audio_language="EN", audio="51")),
        ("Wanda_2K_20200101", ContentName("Wanda", resolution="2K", made_on=date(2020, 1, 1))),
    ],
)
def test_missing_fields_are_forgiven(text: str, name: ContentName) -> None:
    assert parse_name(text) == (name, ())


def test_what_fits_nowhere_is_named() -> None:
    name, faults = parse_name("Wanda_FTR_flat!_51_2K_20260230_OV")
    assert name == ContentName("Wanda", kind="FTR", audio="51", resolution="2K", package="OV")
    assert faults == (
        NameFault("aspect", "flat!", "fits no field of the convention from here on"),
        NameFault("date", "20260230", "is not in the calendar"),
    )
    assert str(faults[1]) == 'date "20260230": is not in the calendar'


@pytest.mark.parametrize("text", ["", "_FTR", "two words", "x" * 251])
def test_no_name_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no name"):
        parse_name(text)


def test_a_name_that_would_read_otherwise_is_not_written() -> None:
    with pytest.raises(ValueError, match="would not read back: studio"):
        build_name(ContentName("Wanda", studio="Some Studio"[:4].lower()))


@given(st.text("AFTRS_-0125K", min_size=1, max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        name, _ = parse_name(text)
    except ValueError:
        name = ContentName("")
    assert name.title == text.split("_")[0].replace("-", " ")
