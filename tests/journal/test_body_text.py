"""Links set into a page's HTML at places of its plain text."""

import pytest

from frontrow.journal.body_text import Link, plain, with_links

MARKUP = "<p>She saw <i>Wanda</i> &amp; wept.</p>"


def test_plain_text_has_neither_tags_nor_entities() -> None:
    assert plain(MARKUP) == "She saw Wanda & wept."


def test_link_goes_around_its_words_inside_other_markup() -> None:
    linked = with_links(MARKUP, [Link(8, 13, "/en/films/wanda/")])
    assert linked == '<p>She saw <i><a href="/en/films/wanda/">Wanda</a></i> &amp; wept.</p>'


@pytest.mark.parametrize("link", [Link(4, 13, "/x/"), Link(0, 21, "/x/")])
def test_link_that_would_cross_a_tag_is_left_out(link: Link) -> None:
    assert with_links(MARKUP, [link]) == MARKUP


def test_link_within_a_link_is_left_out() -> None:
    markup = '<p><a href="/y/">Wanda</a></p>'
    assert with_links(markup, [Link(0, 5, "/x/")]) == markup


def test_hostile_words_and_addresses_stay_text() -> None:
    linked = with_links("<p>&lt;script&gt; Wanda</p>", [Link(9, 14, '/"><script>')])
    assert linked == '<p>&lt;script&gt; <a href="/&quot;&gt;&lt;script&gt;">Wanda</a></p>'
