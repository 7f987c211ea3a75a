"""Values that stand behind an icon, where other sites print a label."""

import pytest

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of

TEXT = (
    "<p>Two brothers wait for the ferry that brought them to the island, and each hopes that it has forgotten him.</p>"
)
SIGNS = {
    "class": '<i class="fa {}"></i>',
    "wrapped": '<span class="sign"><i class="fa {}"></i></span>',
    "drawing": '<svg class="sign"><use href="#{}"></use></svg>',
    "picture": '<img src="/img/{}.svg?v=2" alt="">',
}
ROWS = ("<ul class='facts'>{}</ul>", "<p>{}</p>", "<div class='row'>{}</div>")


def page(sign: str, row: str, *facts: tuple[str, str]) -> bytes:
    inner = (SIGNS[sign].format(icon) + f" {words}" for icon, words in facts)
    told = "".join(f"<li>{one}</li>" for one in inner) if "ul" in row else " ".join(inner)
    return f"<html lang='en'><title>Ferry</title><h1>Ferry</h1>{row.format(told)}{TEXT}</html>".encode()


def credits(data: bytes, profile: SiteProfile) -> list[tuple[str, str]]:
    _, reading = read_bytes(data, "b.html", profiles=[profile])
    values = [one.value for one in reading.claims if one.property == "film.credit" and one.rule == "site.a-example"]
    return [(one["role"], one["name"]) for one in values]


@pytest.mark.parametrize("row", ROWS)
@pytest.mark.parametrize("sign", SIGNS)
def test_icon_is_held_on_to_where_others_print_a_label(sign: str, row: str):
    first = page(sign, row, ("clock", "90 min"), ("lens", "Ada Neri"), ("note", "Leo Rosa"))
    view, profile = view_of(first, "a.html"), SiteProfile("a.example")
    for name, role in (("Ada Neri", "cinematography"), ("Leo Rosa", "music")):
        start = view.text.index(name)
        profile = profile.learn(view, (start, start + 8), "film.credit", role)
    second = page(sign, row, ("flag", "Italy"), ("note", "Ida Verdi"), ("clock", "71 min"), ("lens", "Emma Po"))
    assert sorted(credits(second, profile)) == [("cinematography", "Emma Po"), ("music", "Ida Verdi")]
    assert credits(page(sign, row, ("clock", "71 min"), ("flag", "Italy")), profile) == []


def test_text_behind_an_ornament_is_no_value_of_it():
    made = f"<html><h1>Ferry</h1><div><i class='line'></i>{TEXT * 4}</div></html>"
    assert not any(box.full.endswith("i.line") for box in view_of(made.encode(), "a.html").boxes)


def test_picture_with_words_of_its_own_is_no_icon():
    view = view_of(b"<html><p><img src='a/ada.jpg' alt='Ada'> Ada Neri</p></html>", "a.html")
    assert [box.path for box in view.boxes if "/" in box.path] == []
