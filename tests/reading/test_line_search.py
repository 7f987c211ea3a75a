"""Places are found by halving: the answers are those of a plain search, and few lines are looked at for them."""

from collections.abc import Iterator
from random import Random

from frontrow.reading.folding import key
from frontrow.reading.line_search import line_at, line_numbered, lines_at, lines_between
from frontrow.reading.page import Line
from frontrow.reading.spans import Characters, Spans
from frontrow.reading.wording import Endings, Wording


class Looked(tuple[Line, ...]):
    """Lines that count how many of them were looked at."""

    looks = 0

    def __getitem__(self, number):  # type: ignore[no-untyped-def]
        self.looks += 1
        return super().__getitem__(number)

    def __iter__(self) -> Iterator[Line]:
        self.looks += len(self)
        return super().__iter__()


def every_third_line(count: int) -> Looked:
    return Looked(Line(3 * n, 10 * n, 10 * n + 8, "A line 8", 0) for n in range(count))


def test_line_search_agrees_with_a_plain_search() -> None:
    lines = every_third_line(9)
    for place in range(-1, 100):
        assert line_at(lines, place) == next((x for x in lines if x.start <= place < x.end), None)
        assert line_numbered(lines, place) == next((x for x in lines if x.index == place), None)
        assert list(lines_between(lines, place, 20)) == [x for x in lines if place < x.index < 20]


def test_line_search_looks_at_few_lines() -> None:
    lines = every_third_line(4096)
    assert lines_at(lines, range(0, 40960, 10)) == {line.index for line in tuple(lines)}
    lines.looks = 0
    assert len(lines_at(lines, range(0, 40960, 10))) == 4096
    assert lines.looks <= 4096 * 15  # 4096 is 2 to the 12th


def test_spans_agree_with_a_plain_search() -> None:
    chance = Random(7)
    for _ in range(200):
        plain = [(a, a + chance.randrange(6)) for a in (chance.randrange(30) for _ in range(chance.randrange(6)))]
        spans = Spans(plain)
        for start in range(32):
            end = start + chance.randrange(4)
            assert spans.hold(start, end) == any(a <= start and end <= b for a, b in plain)
            assert spans.hold_place(start) == any(a <= start < b for a, b in plain)
            assert spans.touch(start, end) == any(a < end and start < b for a, b in plain)


def test_wording_agrees_with_counting_the_phrase() -> None:
    chance = Random(7)
    for _ in range(300):
        text = key(" ".join(chance.choices(["the", "river", "house", "and"], k=12)))
        phrase = " ".join(chance.choices(["the", "river", "house"], k=chance.randrange(1, 4)))
        assert Wording(text).says_again(phrase) == (f" {text} ".count(f" {phrase} ") > 1)
    assert not Wording("the river").says_again("")


def test_endings_end_with_whole_words() -> None:
    endings = Endings(["Now showing: The River", "Another", "The House”", "The House"])
    assert [endings.end_with(p) for p in ("The River", "River", "other", "The House”", "House", "The")] == [
        True,
        True,
        False,
        True,
        True,
        False,
    ]


def test_characters_are_told_as_they_are_added() -> None:
    told = Characters([(3, 5)])
    assert [told.touch(0, 3), told.touch(4, 9), told.touch(5, 9)] == [False, True, False]
    told.add([(8, 9)])
    assert told.touch(5, 9)
