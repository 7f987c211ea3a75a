"""What stands around the texts of a film and belongs to none of them: captions, banners, credits said again."""

import pytest

from frontrow.reading import read_bytes

STORY = "Una carta llega que nadie esperaba y toda una calle empieza a hablar de lo que nadie quería decir en voz alta."
LIFE = "Ada Neri nació en Faro en 1971. La enseñanza del cine ha sido siempre parte de su trabajo."
FACTS = "<p>España | 2009 | 98 min</p><p>Dirección: Ada Neri</p>"


def read(body: str, language: str = "es") -> list:
    page = (
        f"<html lang='{language}'><head><title>Alba | Cine Luna</title></head><body><h1>Alba</h1>{body}</body></html>"
    )
    return [one for one in read_bytes(page.encode(), "a.html")[1].claims if one.confidence >= 0.5]


def values(claims: list, name: str) -> list:
    return [one.value for one in claims if one.property == name]


@pytest.mark.parametrize(
    "caption",
    ["<p class='photo'>{}</p>", "<figure><figcaption>{}</figcaption></figure>", "<div class='img-caption'>{}</div>"],
)
@pytest.mark.parametrize("label", ["Foto", "Fotos"])
def test_photographer_of_a_still_is_no_cinematographer(caption, label):
    claims = read(FACTS + f"<p>{STORY}</p>" + caption.format(f"{label}: Emma Po"))
    assert [one["name"] for one in values(claims, "film.credit") if one["role"] != "director"] == []


def test_label_of_the_same_word_among_credits_is_the_cinematographers():
    claims = read(FACTS + "<p>Foto: Emma Po</p>")
    assert {"role": "cinematography", "name": "Emma Po"} in values(claims, "film.credit")


def test_credits_said_again_below_the_text_are_no_other_film():
    claims = read(FACTS + f"<p>{STORY}</p><p>Dirección: Ada Neri. Fotografía: Emma Po.</p>")
    assert values(claims, "film.title") == [{"text": "Alba", "lang": None}]
    assert {one.subject for one in claims} == {"film#1"}


@pytest.mark.parametrize("name", ["cookie-bar", "consent", "gdpr"])
def test_life_ends_before_what_a_banner_says(name):
    banner = (
        "Utilizamos esta ventana para decirle que guardamos algunos datos en su navegador mientras lee estas páginas."
    )
    claims = read(FACTS + f"<p>{STORY}</p><h2>Biografía</h2><p>{LIFE}</p><div class='{name}'><p>{banner}</p></div>")
    [life] = [one.evidence[0].quote for one in claims if one.property == "person.bio"]
    assert life == LIFE


def test_facts_below_a_statement_are_the_films():
    body = f"<p>Sinopsis:</p><p>{STORY}</p><h3>Nota del director</h3><p>{STORY.replace('carta', 'voz')}</p>{FACTS}"
    claims = read(body)
    assert (values(claims, "film.country"), values(claims, "film.year"), values(claims, "film.minutes")) == (
        ["ES"],
        [2009],
        [98],
    )


@pytest.mark.parametrize("place", ["Khomeyni Shahr", "São Paulo", "Ulm"])
def test_place_of_birth_before_the_verb_is_read_whole(place):
    life = f"Ada Neri wurde 1971 in {place} geboren. Seit vielen Jahren lehrt sie an Filmschulen und dreht im Sommer."
    claims = read(f"<p>Spanien | 2009 | 98 min</p><p>Regie: Ada Neri</p><h2>Biografie</h2><p>{life}</p>", "de")
    assert values(claims, "person.birth_place") == [place]


def test_life_that_stands_among_the_sites_own_words_alone_is_none():
    claims = read(
        FACTS + f"<p>{STORY}</p><nav><p>{LIFE}</p></nav><div class='cookie'><p>Ada Neri</p><p>{LIFE}</p></div>"
    )
    assert values(claims, "person.bio") == []
