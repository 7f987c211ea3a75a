"""What public pages read of the journal."""

from datetime import date

import pytest
from wagtail.models import Locale

from frontrow.catalogue.models import Person
from frontrow.journal import reads
from frontrow.journal.deeds import plant_page_tree, resolve_mentions
from frontrow.journal.models import EssayPage, FestivalPage, Partner
from frontrow.programme import deeds
from tests.programme.small_edition import Small, at, small_edition

BODY = [("paragraph", "<p>I saw <i>Wanda</i> twice. Barbara Loden made it.</p>"), ("heading", "Afterwards")]


@pytest.fixture
def essay(db: None) -> EssayPage:
    """A live essay about the small edition's first film."""
    small: Small = small_edition()
    deeds.place(small.screening(0), small.big, at(24, "18:00"))
    deeds.publish(small.edition, at(20, "12:00"))
    Locale.objects.get_or_create(language_code="en")
    plant_page_tree(["en", "pl"], "Small Festival")
    page = EssayPage(
        title="On Wanda", slug="on-wanda", author="Teodora Wisz", published_on=date(2026, 11, 20), body=BODY
    )
    FestivalPage.objects.get(locale__language_code="en").add_child(instance=page)
    page.save_revision().publish()
    resolve_mentions(page)
    return page


def test_entry_links_what_it_mentions_and_tells_the_sentence(essay: EssayPage) -> None:
    row = reads.entry("en", "on-wanda")
    assert row is not None
    assert row.body == (
        '<div class="paragraph" id="p1"><p>I saw <i><a href="/en/films/wanda/">Wanda</a></i> twice. '
        '<a href="/en/people/barbara-loden/">Barbara Loden</a> made it.</p></div>\n<h2 id="p2">Afterwards</h2>'
    )
    assert [(m.kind, m.slug, m.sentence, m.anchor) for m in row.mentions] == [
        ("film", "wanda", "I saw Wanda twice.", "p1"),
        ("person", "barbara-loden", "Barbara Loden made it.", "p1"),
    ]


def test_mention_of_someone_without_a_page_leads_to_the_search(essay: EssayPage) -> None:
    Person.objects.create(name="Nicholas T. Proferes")
    essay.body = [("paragraph", "<p>Nicholas T. Proferes held the camera.</p>")]
    essay.save_revision().publish()
    resolve_mentions(essay)
    row = reads.entry("en", "on-wanda")
    assert row is not None
    assert 'href="/en/search/?q=Nicholas+T.+Proferes"' in row.body


def test_draft_is_not_read(essay: EssayPage) -> None:
    essay.unpublish()
    assert (reads.entry("en", "on-wanda"), reads.entries("en")) == (None, ())


def test_revision_rises_with_a_page_and_costs_one_query(essay: EssayPage, django_assert_num_queries) -> None:
    before = reads.revision()
    essay.title = "On Wanda, again"
    essay.save_revision(log_action=True).publish()
    with django_assert_num_queries(1):
        assert reads.revision() > before


def test_partners_come_in_order_in_the_readers_language(db: None) -> None:
    Partner.objects.create(name="B", group={"en": "Main partners", "pl": "Partnerzy"}, position=2)
    Partner.objects.create(name="A", group={"en": "Organiser"}, position=1)
    assert [(p.name, p.group) for p in reads.partners("pl")] == [("A", "Organiser"), ("B", "Partnerzy")]
