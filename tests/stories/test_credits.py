"""Who made a picture, without the word for what it is."""

from __future__ import annotations

import pytest

from dragoman.model.story import Made, Rich
from dragoman.stories.credits import credit, parted


@pytest.mark.parametrize(
    ("line", "made", "names"),
    [
        ("Ilustración: Nuria Cabal / El Faro de Almar", "illustration", "Nuria Cabal / El Faro de Almar"),
        ("Illustration: Edith Marlow / The Tidewater Courier", "illustration", "Edith Marlow / The Tidewater Courier"),
        ("Ilustrasi: Laksmi Prabowo / Kabar Selat", "illustration", "Laksmi Prabowo / Kabar Selat"),
        ("Foto: AP", "photo", "AP"),
        ("Photo by Ana Ruiz", "photo", "Ana Ruiz"),
        ("Fotografía de Ana Ruiz", "photo", "Ana Ruiz"),
        ("Gráfico: Redacción", "graphic", "Redacción"),
        ("Ana Ruiz", "", "Ana Ruiz"),
        ("Fotonoticias", "", "Fotonoticias"),
        ("Foto:", "", "Foto:"),
        ("", "", ""),
    ],
)
def test_the_word_is_told_apart_from_the_names(line: str, made: Made, names: str) -> None:
    assert credit(line) == (made, names)


@pytest.mark.parametrize(
    ("line", "caption", "names"),
    [
        ("The pier at dawn. (AP Photo/Ana Ruiz)", "The pier at dawn.", "AP Photo/Ana Ruiz"),
        ("The pier at dawn. Ana Ruiz / AFP via Getty Images", "The pier at dawn.", "Ana Ruiz / AFP via Getty Images"),
        ("The pier at dawn. Reuters", "The pier at dawn.", "Reuters"),
        ("The pier at dawn. (Ana Ruiz)", "The pier at dawn.", "Ana Ruiz"),
        ("The pier at dawn | Ana Ruiz", "The pier at dawn", "Ana Ruiz"),
        ("The pier at dawn. Supplied", "The pier at dawn.", "Supplied"),
        ("Der Hafen am Morgen. (Archivbild) (Quelle: IMAGO/Jan Berg)", "Der Hafen am Morgen. (Archivbild)", "IMAGO/Jan Berg"),
        ("Der Hafen am Morgen. Symbolfoto: dpa", "Der Hafen am Morgen.", "dpa"),
        ("Le port au matin. © Jeanne Morel / AFP", "Le port au matin.", "Jeanne Morel / AFP"),
        ("El puerto al amanecer.Foto: Ana Ruiz (EFE)", "El puerto al amanecer.", "Ana Ruiz (EFE)"),
        ("Hamnen i gryningen. Bild: TT/Nils Ek", "Hamnen i gryningen.", "TT/Nils Ek"),
        ("Satama aamulla. Kuva: Lehtikuva", "Satama aamulla.", "Lehtikuva"),
        ("Port o świcie. Fot. Jan Lis", "Port o świcie.", "Jan Lis"),
        ("Port o świcie. Fot.: PAP", "Port o świcie.", "PAP"),
        ("Sabah limanı. Fotoğraf: AA", "Sabah limanı.", "AA"),
        ("Порт на рассвете. Фото: Иван Лесной / ТАСС", "Порт на рассвете.", "Иван Лесной / ТАСС"),
        ("Το λιμάνι την αυγή. Φωτογραφία: Eurokinissi", "Το λιμάνι την αυγή.", "Eurokinissi"),
        ("الميناء عند الفجر (رويترز)", "الميناء عند الفجر", "رويترز"),
        ("بندر در سپیده‌دم. عکس: ایرنا", "بندر در سپیده‌دم.", "ایرنا"),
        ("הנמל עם שחר. צילום: רויטרס", "הנמל עם שחר.", "רויטרס"),
        ("夜明けの港（写真：共同）", "夜明けの港", "共同"),
        ("夜明けの港＝海野港子撮影", "夜明けの港", "海野港子撮影"),
        ("새벽의 항구. [사진=연합뉴스]", "새벽의 항구.", "연합뉴스"),
        ("Cảng lúc bình minh. Ảnh: Hải Nam", "Cảng lúc bình minh.", "Hải Nam"),
        ("ท่าเรือยามเช้า ภาพ: รอยเตอร์", "ท่าเรือยามเช้า", "รอยเตอร์"),
        ("भोर में बंदरगाह (फोटो: पीटीआई)", "भोर में बंदरगाह", "पीटीआई"),
        ("The mayor (right) at the pier", "The mayor (right) at the pier", ""),
        ("A picture by the window shows the old pier before it burned.", "A picture by the window shows the old pier before it burned.", ""),
        ("The AP office on the pier was closed on Monday.", "The AP office on the pier was closed on Monday.", ""),
        ("Une photo de famille sur le quai", "Une photo de famille sur le quai", ""),
        ("The pier in June. (Archive)", "The pier in June. (Archive)", ""),
    ],
)
def test_a_captions_credit_is_told_apart_in_many_languages(line: str, caption: str, names: str) -> None:
    words, said = parted(Rich(line))
    assert (words.text, credit(said)[1]) == (caption, names)


def test_long_lines_of_marks_end() -> None:
    words, _ = parted(Rich("Foto: " * 20_000 + "("))
    assert words.text
