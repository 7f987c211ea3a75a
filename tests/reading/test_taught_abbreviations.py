"""Abbreviated labels, prizes and repeated titles at taught places."""

import pytest

from frontrow.reading import SiteProfile, read_bytes
from frontrow.reading.formats import view_of
from frontrow.reading.lessons.lesson import NotAProfile
from frontrow.reading.view import TextView

TEXT = (
    "Bir kadın eski evine döner ve orada kendi çocukluğunu tanımayan insanlarla karşılaşır. Kimse ona bir şey sormaz."
)
PAGE = f"{{title}}\n{{credits}}\nTürkiye, 2014, 92 dk\n\n{TEXT}\n"


def learned(view: TextView, *taught: tuple[str, str, str], last: bool = False) -> SiteProfile:
    profile = SiteProfile("a.example")
    for quote, prop, role in taught:
        start = view.text.rindex(quote) if last else view.text.index(quote)
        profile = profile.learn(view, (start, start + len(quote)), prop, role)
    return profile


def told(profile: SiteProfile, page: str, prop: str, name: str = "b.txt") -> list[object]:
    _, reading = read_bytes(page.encode(), name, profiles=[profile])
    return [claim.value for claim in reading.claims if claim.property == prop]


@pytest.mark.parametrize("sign", ["\n", ", ", " • ", "; "])
@pytest.mark.parametrize(
    "labels",
    [
        ("Yön.", "Sen.", "Gör."),
        ("reż.", "scen.", "zdj."),
        ("R:", "D:", "K:"),
        ("r.", "s.", "k."),
        ("R.:", "F.:", "O.:"),
        ("реж.", "сц.", "оп."),
    ],
)
def test_abbreviation_is_a_label_to_hold_on_to(labels, sign):
    def page(title: str, *names: str) -> str:
        credited = sign.join(f"{label} {name}" for label, name in zip(labels, names, strict=True))
        return PAGE.format(title=title, credits=credited)

    view = view_of(page("Luna", "Ada Nur", "Can Ak", "Ali Su").encode(), "a.txt")
    profile = learned(view, ("Ada Nur", "film.director", ""), ("Ali Su", "film.credit", "cinematography"))
    other = page("Güneş", "Ece Mor", "Nil Taş", "Oya Er")
    assert told(profile, other, "film.director") == ["Ece Mor"]
    assert {"role": "cinematography", "name": "Oya Er"} in told(profile, other, "film.credit")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("reż. Anna Lis, scen. Jan Nowak, zdj. Ewa Mak", ["Anna Lis", "Jan Nowak", "Ewa Mak"]),
        ("реж. Анна Ліс, сцен. Іван Новак, муз. Єва Мак", ["Анна Ліс", "Іван Новак", "Єва Мак"]),
        ("Sen. Anna Lis, Jan Nowak and Ewa Mak", []),
        ("r. Anna Lis, s. Jan Nowak", []),  # "r." is a year's word, too
    ],
)
def test_line_of_abbreviations_is_read_untaught(line, names):
    _, reading = read_bytes(f"Luna\n{line}\nPoland 2014, 92 min\n\n{TEXT}\n".encode(), "a.txt")
    assert [c.value["name"] for c in reading.claims if c.property == "film.credit"] == names


def test_prize_without_its_festival_is_refused_with_the_reason():
    view = view_of(PAGE.format(title="Luna", credits="Ödül: Altın Ay").encode(), "a.txt")
    with pytest.raises(NotAProfile, match="a prize needs the festival that gave it"):
        learned(view, ("Altın Ay", "film.prize", ""))


PRIZE = "Kazandı: Moon Festivali 2014, Altın Ay"


def test_nothing_may_be_taught_within_a_prizes_sentence_beside_its_words():
    view = view_of(PAGE.format(title="Luna", credits=PRIZE).encode(), "a.txt")
    prize = ("Moon Festivali 2014, Altın Ay", "film.prize", "")
    profile = learned(view, prize, ("Moon Festivali", "nothing", ""))
    assert [one["prize"] for one in told(profile, view.text.replace("Altın", "Gümüş"), "film.prize")] == ["Gümüş Ay"]
    with pytest.raises(NotAProfile, match="would take away"):
        learned(view, prize, ("Altın Ay", "nothing", ""))


@pytest.mark.parametrize(
    "page",
    [
        f"<div>{{}}</div><div>{{}}</div><p>{TEXT}</p>",
        f"<ul><li>{{}}</li></ul><span>{{}}</span><p>{TEXT}</p>",
        f"<p>{{}}</p><p>{{}}</p><p>{TEXT}</p><p>2014</p>",
    ],
)
def test_title_that_the_menu_repeats_can_be_taught(page):
    view = view_of(f"<html>{page.format('Luna', 'Luna')}</html>".encode(), "a.html")
    profile = learned(view, ("Luna", "film.title", ""), last=True)
    other = f"<html>{page.format('Güneş', 'Güneş')}</html>"
    assert told(profile, other, "film.title", "b.html") == [{"text": "Güneş", "lang": None}]
