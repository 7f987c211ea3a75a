"""The language of a text is told, or left open where it is none of the twelve."""

import pytest

from frontrow.reading.language import language_of, language_of_letters

TEXTS = {
    "de": "Ein Mann kehrt nach Hause zurück und erfährt, dass sein Vater das Haus verkauft hat. Er sucht Arbeit, doch in "
    "der Stadt will ihn niemand haben. Am Abend trifft er ein Mädchen, das er von früher kennt.",
    "uk": "Хлопець повертається додому і дізнається, що його батько продав дім. Він шукає роботу, але в місті ніхто не "
    "хоче його брати. Увечері він зустрічає дівчину, яка була його подругою в дитинстві.",
    "tr": "Adam evine döner ve babasının evi sattığını öğrenir. İş arar, ama şehirde kimse onu istemez. Akşam çocukluk "
    "arkadaşı olan kızla karşılaşır ve birlikte denize doğru yürürler, kimse onları görmez.",
    "ru": "Молодой человек возвращается домой и узнаёт, что его отец продал старый дом. Он ищет работу, но в городе никто "
    "не хочет брать его. Вечером он встречает девушку, с которой они были дружны в детстве.",
    "sv": "En ung man återvänder hem och får veta att hans far har sålt huset. Han söker arbete men ingen i staden vill "
    "anställa honom. På kvällen möter han en flicka som var hans vän när de var små.",
    "fi": "Nuori mies palaa kotiin ja saa tietää, että hänen isänsä on myynyt talon. Hän etsii työtä, mutta kukaan "
    "kaupungissa ei halua palkata häntä. Illalla hän tapaa tytön, joka oli hänen ystävänsä.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_language_is_told_or_left_open(language):
    assert language_of(TEXTS[language]) == (language if language in ("de", "uk") else None)


def test_names_of_another_language_do_not_change_a_text():
    names = " Łukasz Żal, Paweł Łoziński, Małgorzata Szyłak, Şükrü Yılmaz."
    assert language_of(TEXTS["de"] + names) == "de"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yönetmen Görüntü yönetmeni Dağıtıcı Türkçe Yapımcı Işık", "tr"),
        ("rendező operatőr vágó forgatókönyvíró zeneszerző főszereplő", "hu"),
        ("Режиссёр вместе с героями этой истории, мы были бы", "ru"),
        ("The last film by Nuri Bilge Ceylan, with Yağmur in it", None),
        ("Müzik, Kamera, Musik für alle", None),
    ],
)
def test_language_may_be_told_by_its_own_letters(text, expected):
    assert language_of_letters(text) == expected
