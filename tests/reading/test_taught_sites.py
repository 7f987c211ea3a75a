"""A site taught on one page is read on the others: precision 0.98 and recall 0.95 are the bars of the issue; a
site whose layout tells less has a floor of its own."""

import pytest
from tests.reading.taught_sites import SITES, figures, place_of, scored, site_table, taught


@pytest.mark.parametrize("site", SITES)
def test_taught_site_reads_its_other_pages(site):
    refused = []
    total = scored(site, [taught(site, refused)])
    assert refused == []
    precision, recall = figures([total])
    recall_floor = site_table(site).get("recall_floor", 0.95)
    assert (precision >= 0.98, recall >= recall_floor) == (True, True), total.faults


def test_lessons_are_a_handful_and_the_sites_several():
    tables = [site_table(site) for site in SITES]
    assert len(tables) >= 20
    assert all(len(table["lesson"]) <= 12 and len(table["page"]) == 2 for table in tables)


def test_lesson_may_say_which_place_of_its_quote_is_meant():
    text = "Script: Ewa Kos\nCut: Ewa Kos\n"
    assert place_of(text, {"quote": "Ewa Kos"}) == (8, 15)
    assert place_of(text, {"quote": "Ewa Kos", "at": "Cut:"}) == (21, 28)
