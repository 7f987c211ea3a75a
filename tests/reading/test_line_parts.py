"""Labelled elements behind each other on one line are a line each."""

from frontrow.reading import read_bytes
from frontrow.reading.page import page_of


def _lines(rows: str) -> list[str]:
    html = f"<html lang='pl'><body><h1>Most</h1><p>{rows}</p></body></html>"
    return [line.text for line in page_of(read_bytes(html.encode(), "film.html")[0]).lines]


def test_each_labelled_element_is_a_line() -> None:
    rows = (
        "<span class='r'>Voz: Anna Lis</span> <span class='r'>Luz: Jan Kos</span> <span class='r'>Corte: Ewa Bąk</span>"
    )
    assert _lines(rows) == ["Most", "Voz: Anna Lis", "Luz: Jan Kos", "Corte: Ewa Bąk"]


def test_what_stands_around_the_rows_is_no_part_of_them() -> None:
    rows = "Dane <span class='r'>Voz: Anna Lis</span> <span class='r'>Luz: Jan Kos</span> <span class='r'>Corte: Ewa Bąk</span> <i>Zofia wraca do domu.</i>"
    assert _lines(rows) == ["Most", "Dane", "Voz: Anna Lis", "Luz: Jan Kos", "Corte: Ewa Bąk", "Zofia wraca do domu."]


def test_two_labelled_elements_or_words_between_them_are_left_in_their_line() -> None:
    two = "<span class='r'>Voz: Anna Lis</span> <span class='r'>Luz: Jan Kos</span>"
    parted = "<span class='r'>Voz: Anna Lis</span> i <span class='r'>Luz: Jan Kos</span> i <span class='r'>Corte: Ewa Bąk</span>"
    assert _lines(two) == ["Most", "Voz: Anna Lis Luz: Jan Kos"]
    assert len(_lines(parted)) == 2
