"""Where a synopsis or a life begins and ends."""

from frontrow.reading import read_bytes


def test_heading_set_as_that_of_the_synopsis_ends_it():
    story = "Three men wait in a ruined gate for the rain to end and tell each other what they heard in court."
    view = " ".join(
        ["I admire how the light falls through the leaves, and how little anyone in it can be trusted."] * 3
    )
    page = f"<h1>Rashomon</h1><p>Japan 1950</p><p><b>Synopsis:</b></p><p>{story}</p><p><b>My view:</b></p><p>{view}</p>"
    _, reading = read_bytes(page.encode(), "a.html")
    assert [one.evidence[0].quote for one in reading.claims if one.property == "film.synopsis"] == [story]


def test_prize_below_the_synopsis_is_none_of_it():
    story = "A boy is followed through the night by a neighbour who has sworn that nobody shall pass his gate again."
    page = f"<h1>Luna</h1><p>Italy 2017, 14 min</p><p>{story}</p><p>Jury prize of the young at the festival of dance in Lodz (Poland)</p>"
    _, reading = read_bytes(page.encode(), "a.html")
    assert [one.evidence[0].quote for one in reading.claims if one.property == "film.synopsis"] == [story]


def test_life_may_open_with_the_name_in_another_order():
    life = "Tarr Béla is a Hungarian director. He was awarded the prize of the critics and has made ten feature films."
    page = f"<h1>Luna</h1><p>Hungary 2001, 80 min</p><p>Director: Béla Tarr</p><p>Luna is the tale of a whale.</p><p>{life}</p>"
    _, reading = read_bytes(page.encode(), "a.html")
    assert [one.evidence[0].quote for one in reading.claims if one.property == "person.bio"] == [life]
