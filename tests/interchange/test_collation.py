import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontrow.interchange.collation import alphabet_letters, initial, sort_key, without_article


@pytest.mark.parametrize(
    ("language", "ordered"),
    [
        ("pl", ["Adam", "ale", "Ale", "Ądrin", "Cud", "Ćma", "Lato", "Łagodna", "Noc", "Ńa", "Zoo", "Źle", "Żal"]),
        ("cs", ["Cesta", "Čas", "Hra", "Chléb", "Ida", "Rok", "Řeka", "Sen", "Škola", "Zima", "Žert"]),
        ("sk", ["Auto", "Äther", "Boh", "Hora", "Chata", "Oko", "Ôsmy", "Pes"]),
        ("hr", ["Cesta", "Čaj", "Ćud", "Dan", "Džep", "Đak", "Luka", "Ljubav", "Noć", "Njiva", "Zid", "Žena"]),
        ("de", ["Ofen", "öffnen", "Oper", "Strasse", "Straße", "Straßen"]),
        ("es", ["Nube", "Nuestro", "Ñandú", "Oro"]),
        ("uk", ["Ганна", "Ґанок", "Дим", "Еней", "Є", "Жах", "Ива", "Інша", "Їжак", "Йод"]),
        ("sv", ["Zorn", "Ålder", "Ängel", "Örn"]),
        ("hu", ["Cukor", "Csend", "Dal", "Ora", "Öt", "Őz", "Pál"]),
        ("en", ["2 or 3 Things", "12 Angry Men", "101 Nights", "A b", "Ab", "Émile", "Emily", "Lodge", "Łódź", "Żal"]),
        ("pl", ["Zoo", "Żal", "Άλφα", "Арсенал", "七人の侍"]),
    ],
)
def test_titles_stand_as_readers_of_the_language_expect(language: str, ordered: list[str]) -> None:
    assert sorted(reversed(ordered), key=lambda title: sort_key(title, language)) == ordered


def test_accents_decide_before_case_and_only_where_letters_are_the_same() -> None:
    words = ["resume", "Resume", "résumé", "Résumé", "resumed"]
    assert sorted(reversed(words), key=lambda word: sort_key(word, "en")) == words


@pytest.mark.parametrize(
    ("title", "language", "rest"),
    [
        ("The Killers", "en", "Killers"),
        ("A", "en", "A"),
        ("The", "en", "The"),
        ("Theatre", "en", "Theatre"),
        ("L’Âge d’or", "fr", "Âge d’or"),
        ("Die Hard", "en", "Die Hard"),
        ("Die Brücke", "de-AT", "Brücke"),
        ("Los olvidados", "es", "olvidados"),
        ("La Strada", "pl", "La Strada"),
    ],
)
def test_leading_articles_are_passed_over_in_their_own_language(title: str, language: str, rest: str) -> None:
    assert without_article(title, language) == rest
    assert sort_key(title, "en", language)[0] == sort_key(rest, "en")[0]


@pytest.mark.parametrize(
    ("title", "language", "letter"),
    [
        ("Żółty", "pl", "Ż"),
        ("Żółty", "en", "Z"),
        ("„Łódź”", "pl", "Ł"),
        ("Chléb", "cs", "Ch"),
        ("Chleb", "pl", "C"),
        ("ljubav", "hr", "Lj"),
        ("Ősz", "hu", "Ö"),
        ("Élan", "pl", "E"),
        ("Ægir", "en", "A"),
        ("Ægir", "da", "Æ"),
        ("Ёлка", "ru", "Е"),
        ("Їжак", "en", "І"),
        ("8½", "en", "#"),
        ("…", "en", "#"),
        ("", "en", "#"),
    ],
)
def test_initial_is_the_letter_of_the_index(title: str, language: str, letter: str) -> None:
    assert initial(title, language) == letter


def test_initial_skips_the_article_of_the_title() -> None:
    assert initial("The Killers", "pl", articles_of="en") == "K"


def test_alphabet_letters_are_in_order() -> None:
    assert alphabet_letters("cs")[8:11] == ("H", "Ch", "I")
    assert len(alphabet_letters("xx")) == 26


@given(st.text(max_size=20), st.sampled_from(["en", "pl", "cs", "hr", "uk", "tr", "da"]))
def test_every_text_has_a_key_whatever_its_normal_form(text: str, language: str) -> None:
    forms = {sort_key(unicodedata.normalize(form, text), language) for form in ("NFC", "NFD")}
    assert len(forms) == 1
    assert initial(text, language)
