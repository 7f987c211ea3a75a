"""Who plays whom where a cast prints both, read untaught and learned from one marked actor."""

from itertools import product

import pytest

from frontrow.reading import SiteProfile, read
from frontrow.reading.formats import view_of
from frontrow.reading.lessons.lesson import Lesson

CAST = ("Tilda Swinton", "Billy Zane", "Lothaire Bluteau")
PARTS = ("Orlando", "Shelmerdine", "The Khan")


def actors(page, profiles=()):
    view = view_of(page.encode(), "a.html")
    claims = read(view, profiles=list(profiles)).claims
    found = [one for one in claims if one.property == "film.credit" and one.value["role"] == "cast"]
    return {one.value["name"]: one.qualifiers.get("character", "") for one in found}


def printed(form, sign, names=CAST, parts=PARTS, label="Cast", row="<p>{}: {}</p>"):
    said = sign.join(form.format(*pair) for pair in zip(names, parts, strict=True))
    return f'<html lang="en"><h1>Orlando</h1>{row.format(label, said)}<p>Director: Sally Potter</p></html>'


FORMS = ("{0} – {1}", "{1} – {0}", "{1}: {0}", "{0} - {1}", "{0} as {1}", "{0} ({1})")
LABELS = ("{1}: {0}", " · ")  # pieces of a line between dots, each with a colon, are labels and values
PRINTED = [pair for pair in product(FORMS, (", ", "; ", " / ", " · ")) if pair != LABELS]


@pytest.mark.parametrize(("form", "sign"), PRINTED)
def test_actors_are_told_from_whom_they_play(form, sign):
    assert actors(printed(form, sign)) == dict(zip(CAST, PARTS, strict=True))


def test_actors_in_elements_stand_beside_their_parts():
    page = printed('<span class="n">{1} – {0}</span>', "\n", row='<div><b class="k">{}</b> <span>{}</span></div>')
    assert actors(page) == dict(zip(CAST, PARTS, strict=True))


def test_two_names_with_a_dash_between_are_two_actors():
    assert set(actors(printed("{0}", " – ", CAST[:2], PARTS[:2]))) == set(CAST[:2])


WHOLE = ("John Milton", "Anne Finch", "Nick Greene")  # parts that could be anybody's name


@pytest.mark.parametrize("form", ["{1} – {0}", "{1}: {0}", "{0} – {1}", "{0} as {1}", "{0} ({1})"])
@pytest.mark.parametrize(
    "row",
    [
        '<p class="c"><b>{}</b> {}</p>',
        "<dl><dt>{}</dt><dd>{}</dd></dl>",
        "<h3>{}</h3><p>{}</p>",
        '<p><span class="v">{1}</span> <em>{0}</em></p>',
        '<div class="{0}">{1}</div>',
    ],
)
def test_one_marked_actor_teaches_the_side_of_all(form, row):
    row = row.replace("{}", "{0}", 1).replace("{}", "{1}", 1)
    first = printed(form, ", ", CAST, WHOLE, "Seen", row)
    view = view_of(first.encode(), "a.html")
    start = view.text.index(CAST[0])
    profile = SiteProfile("a").learn(view, (start, start + len(CAST[0])), "film.credit", "cast")
    assert set(actors(first, [profile])) == set(CAST)
    others = ("Miriam Margolyes", "Simon Callow", "Ian Hart")
    second = printed(form, ", ", others, ("Ruth Ellis", "Tom Bell", "Jack Wright"), "Seen", row)
    assert set(actors(second, [profile])) == set(others)


def test_side_is_kept_in_the_profiles_file():
    lesson = Lesson("film.credit", "label", "Seen", role="cast", played=":{}")
    profile = SiteProfile("a", (lesson,))
    assert SiteProfile.from_text(profile.to_text()) == profile
