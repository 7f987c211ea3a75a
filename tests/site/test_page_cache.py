import pytest

from frontrow.site.answers import Answer
from frontrow.site.page_cache import PageCache


def made(size):
    return Answer(b"x" * size, "text/html", '"e"', forever=True)


def test_a_page_is_made_once():
    cache, calls = PageCache(), []
    answers = [cache.get("a", lambda: calls.append(1) or made(10)) for _ in range(3)]
    assert (len(calls), answers[0] is answers[2]) == (1, True)


def test_the_cache_stays_within_its_bytes_and_drops_the_least_used():
    cache = PageCache(most_bytes=80)
    for key in "abcdefgh":
        cache.get(key, lambda: made(10))
    cache.get("a", lambda: made(10))
    cache.get("i", lambda: made(10))
    kept = [key for key in "abcdefghi" if cache.get(key, lambda: made(9)).body == b"x" * 10]
    assert (cache.held <= 80, kept[0], "b" in kept) == (True, "a", False)


def test_a_page_too_large_for_the_cache_is_answered_but_not_kept():
    cache = PageCache(most_bytes=80)
    assert (len(cache.get("a", lambda: made(11)).body), cache.held) == (11, 0)


def test_a_refusal_is_not_kept():
    cache = PageCache()

    def refuse():
        raise LookupError

    with pytest.raises(LookupError):
        cache.get("a", refuse)
    assert cache.get("a", lambda: made(1)).body == b"x"
