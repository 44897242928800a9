"""What shows only over a whole story or against its date."""

from collections.abc import Callable

import msgspec
import pytest

from dragoman.checks import check_story, explain
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding
from dragoman.model.knowledge import Knowledge
from dragoman.model.unit import Unit

Make = Callable[..., tuple[Unit, Draft]]


def look(pair: Make, languages: str, *pairs: tuple[str, ...], today: str = "2024-08-22") -> tuple[Finding, ...]:
    """Findings of a story whose units are (source, target) or (source, target, role)."""
    made = []
    for number, (source, target, *role) in enumerate(pairs):
        unit, draft = pair(source, target, languages, *role)
        made.append((msgspec.structs.replace(unit, path=f"body/{number}/text#0"), draft))
    language = languages.split("-")[1]
    found = check_story([unit for unit, _ in made], [draft for _, draft in made], language, Knowledge(today=today))
    assert all("{" not in explain(finding) for finding in found)
    drafts = {unit.path: draft for unit, draft in made}
    assert all(drafts[each.args["path"]].text[slice(*each.target)].strip() == each.args["target"] for each in found)
    return found


def told(pair: Make, languages: str, *pairs: tuple[str, ...], today: str = "2024-08-22") -> list[str]:
    return [finding.key for finding in look(pair, languages, *pairs, today=today)]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("vi-id", "Kim ngạch đã vượt 8,4 tỷ USD vào năm 2023.", "Nilainya akan melampaui 8,4 miliar dolar AS pada tahun 2023."),
        ("vi-ms", "Kim ngạch đã vượt 8,4 tỷ USD vào năm 2023.", "Nilai dagangan akan melebihi 8.4 bilion pada tahun 2023."),
        ("es-en", "Superó los 5 millones en 2023.", "It will exceed 5 million in 2023."),
        ("en-es", "It exceeded 5 million in 2023.", "Superará los 5 millones en 2023."),
        ("en-ca", "It exceeded 5 million in 2023.", "Superarà els 5 milions el 2023."),
        ("en-gl", "It exceeded 5 million in 2023.", "Superará os 5 millóns en 2023."),
        ("en-fr", "It exceeded 5 million in 2023.", "Il dépassera 5 millions en 2023."),
        ("en-it", "It exceeded 5 million in 2023.", "Supererà i 5 milioni nel 2023."),
        ("en-pt", "It exceeded 5 million in 2023.", "Superará os 5 milhões em 2023."),
        ("en-vi", "It exceeded 5 million in 2023.", "Nó sẽ vượt 5 triệu vào năm 2023."),
        ("en-de", "It exceeded 5 million in 2023.", "Es wird 2023 die fünf Millionen überschreiten."),
        ("en-nl", "It exceeded 5 million in 2023.", "Het zal in 2023 meer dan 5 miljoen zijn."),
        ("en-ru", "It exceeded 5 million in 2023.", "Это будет больше 5 миллионов в 2023 году."),
        ("en-uk", "It exceeded 5 million in 2023.", "Це буде понад 5 мільйонів у 2023 році."),
        ("en-pl", "It exceeded 5 million in 2023.", "To będzie ponad 5 milionów w 2023 roku."),
        ("en-tr", "It exceeded 5 million in 2023.", "2023 yılında 5 milyonu aşacak."),
        ("en-ar", "It exceeded 5 million in 2023.", "سيتجاوز العدد 5 ملايين في عام 2023."),
        ("en-fa", "It exceeded 5 million in 2023.", "در سال ۲۰۲۳ از ۵ میلیون خواهد گذشت."),
        ("en-he", "It exceeded 5 million in 2023.", "זה יהיה יותר מ-5 מיליון בשנת 2023."),
        ("en-hi", "It exceeded 5 million in 2023.", "2023 में यह 50 लाख से अधिक हो जाएगा।"),
        ("en-th", "It exceeded 5 million in 2023.", "ยอดรวมจะเกิน 5 ล้านในปี 2023"),
        ("en-km", "It exceeded 5 million in 2023.", "វានឹងលើសពី ៥ លានក្នុងឆ្នាំ ២០២៣។"),
        ("en-zh", "It exceeded 5 million in 2023.", "2023年将超过500万。"),
        ("en-ja", "It exceeded 5 million in 2023.", "2023年には500万を超える見込みだ。"),
        ("en-ko", "It exceeded 5 million in 2023.", "2023년 500만을 넘을 것이다."),
        ("en-sw", "It exceeded 5 million in 2023.", "Itazidi milioni 5 mwaka 2023."),
    ],
)
def test_a_future_beside_a_past_year(pair: Make, languages: str, source: str, target: str) -> None:
    assert told(pair, languages, (source, target)) == ["tense"]
    assert told(pair, languages, (source, target), today="2022-01-01") == []
    assert told(pair, languages, (source, target), today="") == []


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("en-es", "The bridge was finished on 3 March 2021.", "El puente se terminará el 3 de marzo de 2021."),
        ("en-id", "The bridge was finished in March 2021.", "Jembatan itu akan selesai pada Maret 2021."),
        ("en-de", "The bridge was finished on 3 March 2021.", "Die Brücke wird am 3. März 2021 fertiggestellt werden."),
        ("en-ja", "The bridge was finished on 3 March 2021.", "橋は2021年3月3日に完成する予定だ。"),
    ],
)
def test_a_future_beside_a_date_that_is_over(pair: Make, languages: str, source: str, target: str) -> None:
    assert told(pair, languages, (source, target)) == ["tense"]


def test_a_date_of_the_same_week_is_not_over(pair: Make) -> None:
    words = ("The bridge opens on 19 August 2024.", "El puente se abrirá el 19 de agosto de 2024.")
    assert told(pair, "en-es", words) == []
    assert told(pair, "en-es", words, today="2024-09-02") == ["tense"]


@pytest.mark.parametrize(
    ("languages", "target"),
    [
        ("en-vi", "Xuất khẩu sẽ tăng một phần năm vào năm ngoái."),
        ("en-id", "Ekspor akan tumbuh seperlima tahun lalu."),
        ("en-es", "Las exportaciones crecerán una quinta parte el año pasado."),
        ("en-ru", "Экспорт будет расти в прошлом году."),
        ("en-hi", "पिछले साल निर्यात पाँचवाँ हिस्सा बढ़ेगा।"),
        ("en-zh", "去年出口将增长五分之一。"),
    ],
)
def test_a_future_beside_last_year(pair: Make, languages: str, target: str) -> None:
    assert told(pair, languages, ("Exports grew by a fifth last year.", target)) == ["tense_ago"]
    assert told(pair, languages, ("Exports may well have grown by a fifth last year.", target)) == []


@pytest.mark.parametrize(
    ("languages", "target"),
    [
        ("en-id", "Jembatan itu telah selesai pada tahun 2030."),
        ("en-vi", "Cây cầu đã hoàn thành vào năm 2030."),
        ("en-fr", "Le pont a été terminé en 2030."),
        ("en-de", "Die Brücke wurde 2030 fertiggestellt."),
        ("en-sw", "Daraja lilikamilika mwaka 2030."),
    ],
)
def test_a_past_beside_a_year_to_come(pair: Make, languages: str, target: str) -> None:
    assert told(pair, languages, ("The bridge will be finished in 2030.", target)) == ["tense_past"]
    assert told(pair, languages, ("They agreed that the bridge will be finished in 2030.", target)) == []
    assert told(pair, languages, ("The bridge will be finished in 2030.", target), today="2031-05-01") == []


def test_a_future_the_source_has_itself_is_left(pair: Make) -> None:
    assert told(pair, "es-en", ("Dijo que superará los 5 millones en 2023.", "He said it will exceed 5 million in 2023.")) == []


def test_a_past_year_in_another_clause_is_left(pair: Make) -> None:
    assert told(pair, "en-es", ("Founded in 1990, it grew.", "Abrirá, como se fundó en 1990.")) == []


def test_a_year_that_belongs_to_what_the_verb_is_said_of_is_left_where_futures_are_unmarked(pair: Make) -> None:
    words = ("Okręty zamówione w 2007 roku zastąpią stare łodzie.", "The boats ordered in 2007 will replace the old ones.")
    assert told(pair, "pl-en", words) == []


def test_the_future_perfect_of_hearsay_is_no_future(pair: Make) -> None:
    assert told(pair, "en-pt", ("It happened in 2009.", "O caso terá ocorrido em 2009.")) == []


def test_two_styles_of_one_currency_are_told_once(pair: Make) -> None:
    sums = [("a", "Naik $8,4 miliar."), ("b", "Total 240,1 miliar dolar AS."), ("c", "Lalu $3 juta lagi.")]
    assert told(pair, "vi-id", *sums) == ["money"]
    assert told(pair, "vi-id", ("a", "Naik 8,4 miliar dolar AS."), ("b", "Total 240,1 miliar dolar AS dan 5 euro.")) == []


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Il vaut 3 millions $.", "Elle coûte 5 millions de dollars."),
        ("ru", "Цена 3 млн евро.", "Цена €5 млн."),
        ("ja", "価格は300万ドル。", "価格は$500万。"),
        ("tr", "Fiyatı 3 milyon avro.", "Fiyatı €5 milyon."),
        ("sw", "Bei ni dola 300.", "Bei ni $500."),
    ],
)
def test_signs_and_words_are_two_styles(pair: Make, language: str, one: str, other: str) -> None:
    found = look(pair, f"vi-{language}", ("3 triệu USD.", one), ("5 triệu USD.", other))
    assert [(each.key, each.args["path"], each.args["other_path"]) for each in found] == [
        ("money", "body/1/text#0", "body/0/text#0")
    ]


def test_two_styles_that_the_source_has_too_are_left(pair: Make) -> None:
    assert told(pair, "en-es", ("It costs $3 million.", "Cuesta $3 millones."), ("It cost 5 dollars.", "Costó 5 dólares.")) == []


@pytest.mark.parametrize(
    ("languages", "one", "other"),
    [
        ("vi-id", ("Thủ tướng thăm Belarus ba ngày.", "Perdana menteri mengunjungi Belarus selama tiga hari."),
         ("Kim ngạch với Belarus đã tăng.", "Perdagangan dengan Belarusia meningkat.")),
        ("en-es", ("The minister flew to Kyiv on Monday.", "El ministro voló a Kyiv el lunes."),
         ("Shops in Kyiv were open.", "Las tiendas de Kiev estaban abiertas.")),
        ("en-it", ("Talks were held in Cologne today.", "Oggi si sono tenuti colloqui a Colonia."),
         ("The mayor of Cologne left.", "Il sindaco di Köln è partito.")),
        ("en-ru", ("Mr Hutchins spoke.", "Хатчинс выступил."), ("He met Hutchins.", "Он встретился с Гатчинсом.")),
    ],
)  # fmt: skip
def test_a_name_in_two_spellings(pair: Make, languages: str, one: tuple[str, str], other: tuple[str, str]) -> None:
    assert told(pair, languages, one, other) == ["name"]
    assert told(pair, languages, one, one) == []


@pytest.mark.parametrize(
    ("languages", "one", "other"),
    [
        ("en-ru", ("Mr Hutchins spoke.", "Хатчинс выступил."), ("He met Hutchins.", "Он встретился с Хатчинсом.")),
        ("en-pl", ("Mr Lukash spoke.", "Lukasz przemówił."), ("They met Lukash.", "Spotkali się z Lukaszem.")),
        ("vi-en", ("Ông đến Belarus.", "He came to Belarus."), ("Người Belarus mừng.", "The Belarusian people rejoiced.")),
        ("en-es", ("He left Scotland.", "Dejó Escocia."), ("Transport Scotland said no.", "Transport Scotland dijo que no.")),
        ("en-id", ("He came to Bali.", "Ia datang ke Bali."), ("They love Bali.", "Mereka mencintai Balinya.")),
    ],
)
def test_an_inflected_or_kept_name_is_no_second_spelling(
    pair: Make, languages: str, one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert told(pair, languages, one, other) == []


def test_a_quoted_phrase_in_two_renderings(pair: Make) -> None:
    one = ('He praised the "quiet harbour" plan.', "Elogió el plan “puerto tranquilo”.")
    other = ('The "quiet harbour" plan costs little.', "El plan “bahía serena” cuesta poco.")
    inflected = ('No "quiet harbours" yet.', "Aún no hay “puertos tranquilos”.")
    assert told(pair, "en-es", one, other) == ["phrase"]
    assert told(pair, "en-es", one, inflected) == []


@pytest.mark.parametrize(
    ("languages", "source", "target", "key"),
    [
        ("vi-id", "Con người", "Angka", "label"),
        ("vi-id", "Nhân vật", "Angka", "label"),
        ("en-es", "Sport", "Salud", "label"),
        ("en-de", "Opinion", "Gesundheit", "label"),
        ("en-es", "Police", "Hospital", "label"),
        ("vi-id", "Địa phương", "Lokal", "label_usual"),
    ],
)
def test_a_label_that_is_another_word(pair: Make, languages: str, source: str, target: str, key: str) -> None:
    found = look(pair, languages, (source, target, "label"))
    assert [(each.key, each.severity) for each in found] == [(key, "warning" if key == "label" else "note")]
    assert told(pair, languages, (source, target, "body")) == []


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("vi-id", "Con người", "Tokoh"), ("vi-id", "Địa phương", "Daerah"), ("en-ja", "Interview", "インタビュー"),
        ("en-de", "Elections", "Wahlen"), ("en-es", "Forest fire", "Incendio forestal"), ("en-fr", "Arts", "Culture"),
    ],
)  # fmt: skip
def test_a_label_in_the_usual_words_is_left(pair: Make, languages: str, source: str, target: str) -> None:
    assert told(pair, languages, (source, target, "tag")) == []
