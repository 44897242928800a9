"""The language of a translation: what must be seen, whole, half, three words, a sibling, a letter; and what may stand."""

from collections.abc import Callable

import pytest

from dragoman.checks.language import Language
from dragoman.checks.scripts import tokens
from dragoman.checks.tongues import rival
from dragoman.language.commonest import commonest, tallies
from dragoman.language.malay import indonesian
from dragoman.model.draft import Draft
from dragoman.model.knowledge import Knowledge
from dragoman.model.unit import Unit

Pair = Callable[..., tuple[Unit, Draft]]


@pytest.fixture
def told(pair: Pair) -> Callable[..., set[str]]:
    """`key severity` of what the check sees."""

    def look(source: str, target: str, languages: str) -> set[str]:
        unit, draft = pair(source, target, languages)
        return {f"{found.key} {found.severity}" for found in Language().find(unit, draft, Knowledge())}

    return look


SOURCE = "The mayor promised that the old bridge would be repaired before the summer holidays."


@pytest.mark.parametrize(
    ("languages", "source", "target", "expected"),
    [
        ("en-es", SOURCE, SOURCE, "whole blocker"),
        ("en-ja", SOURCE, SOURCE, "script blocker"),
        ("en-es", SOURCE, "El alcalde prometió que el puente viejo would be repaired before the summer holidays.", "part blocker"),
        ("en-es", SOURCE, "El alcalde prometió que would be repaired antes de las vacaciones de verano.", "part warning"),
        ("en-ja", SOURCE, "市長は夏休みの前にwould be repairedと約束した。", "part warning"),
        ("en-th", SOURCE, "นายกเทศมนตรีสัญญาว่าbefore the summerจะซ่อมสะพาน", "part warning"),
        ("vi-id", "Người dân chờ cây cầu mới từ nhiều năm nay.", "Warga menunggu cây cầu mới sejak bertahun-tahun lalu.", "part warning"),
        ("de-nl", "Der Rat hat gestern keine Entscheidung getroffen.", "De raad heeft gisteren keine Entscheidung getroffen.", "part warning"),
        (
            "es-pt", "Los vecinos esperan desde hace muchos años una solución para la carretera del valle.",
            "Los vecinos esperan desde hace muchos años una solución para la carretera del valle.", "whole blocker",
        ),
        (
            "ru-uk", "Совет решил, что мост закроют до конца года, потому что он опасен для людей.",
            "Рада вирішила, що міст закриють до кінця року, потому что он опасен для людей.", "part blocker",
        ),
        ("ru-es", "Мост закрыт до весны.", "El puente está закрыт до весны.", "part warning"),
        (
            "en-de", "He said that the harbour is closed and that nobody knows for how long it will be.",
            "Hij zei dat de haven gesloten is en dat niemand weet hoe lang dat nog zal duren.", "language blocker",
        ),
        (
            "en-es", "She told us that the harbour has been closed since Friday because of the storm and the high waves.",
            "O porto está fechado desde sexta-feira por causa da tempestade, disse-nos ela, e das ondas muito altas.", "language blocker",
        ),
        (
            "en-id", "The government said the police had no money for new cars because the state had not paid.",
            "Kerajaan berkata pihak polis tidak mempunyai wang untuk kereta baharu kerana negara belum membayar.", "language blocker",
        ),
        ("en-id", "The office is closed because there is no money.", "Pejabat ditutup kerana tiada wang langsung lagi.", "language warning"),
        ("en-ms", "The office is closed because there is no money.", "Kantor ditutup karena tidak ada uang sama sekali.", "language blocker"),
        ("pt-es", "A ponte velha ficou fechada ontem à noite.", "El puente viejo ficou fechada ontem por la noche.", "part warning"),
        ("uk-ru", "Старий міст зачинили вчора ввечері.", "Старый міст зачинили вчора вечером.", "part warning"),
        (
            "id-ms", "Kantor lama itu ditutup kemarin sore karena tidak ada uang.",
            "Pejabat lama itu telah ditutup pada petang semalam oleh kerajaan negeri karena tidak ada uang.", "part warning",
        ),
        ("en-ja", "The council has not yet decided what to do.", "委员会还没有决定怎么办，我们会继续关注这个问题。", "stretch warning"),
        ("en-zh", "The council has not yet decided.", "委員會還沒有決定這個問題，會繼續討論。", "stretch warning"),
        ("en-zh", "The council has not yet decided.", "委员会はまだ決めていません。", "stretch warning"),
        ("ja-es", "橋は閉鎖された。", "El puente está Мост закрыт hoy mismo.", "letters warning"),
        ("en-ru", "The bridge is closed.", "Мост зaкрыт.", "mixed warning"),  # the first a is Latin
    ],
)  # fmt: skip
def test_another_language_is_seen(
    told: Callable[..., set[str]], languages: str, source: str, target: str, expected: str
) -> None:
    assert expected in told(source, target, languages)


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("en-es", "Radio Puerto Almar", "Radio Puerto Almar"),
        ("en-es", "Bank of the West", "Bank of the West"),
        ("en-de", "It was hip hop night at the club.", "Im Klub war hip hop Abend."),
        ("en-es", "Read the review of “Gone with the Wind” here.", "Lea aquí la reseña de “Gone with the Wind”."),
        ("en-ja", "The museum shows works of Anna Berg from Oslo.", "美術館はオスロの Anna Berg の作品を展示している。"),
        ("en-th", "Write to help@almar.org or visit www.almar.org today.", "เขียนถึง help@almar.org หรือเข้าชม www.almar.org วันนี้"),
        ("en-ru", "Il faut bien vivre avec son temps, non.", "Il faut bien vivre avec son temps, non."),
        ("es-gl", "El barco sale del puerto con pan, sal y vino.", "O barco sae do porto con pan, sal e viño."),
        ("ca-es", "Van arribar a la costa del sud.", "Llegaron a la costa del sur."),
        ("id-ms", "Mereka secara paksa dan bahkan sendiri.", "Mereka secara paksa dan bahkan bersama."),
        ("id-ms", "Dia tidak akan pergi ke kota itu lagi.", "Dia tidak akan pergi ke bandar itu lagi."),
        ("zh-ja", "中国国家自然科学基金委员会", "中国国家自然科学基金委員会"),
        ("en-zh", "The school opens on Monday.", "学校星期一开学。"),
        ("en-km", "The school opens on Monday.", "សាលារៀនបើកនៅថ្ងៃច័ន្ទ។"),
        ("ru-pl", "Он сказал, что это важно.", "Powiedział, że to, by tak zrobić, jest ważne."),
        ("pt-pt-BR", "O autocarro chegou tarde à estação.", "O ônibus chegou tarde à estação."),
    ],
)
def test_what_may_stand_is_left_alone(told: Callable[..., set[str]], languages: str, source: str, target: str) -> None:
    assert {found for found in told(source, target, languages) if not found.endswith("note")} == set()


def test_a_finding_shows_the_words_that_were_left(pair: Pair) -> None:
    target = "El alcalde prometió que would be repaired antes de las vacaciones."
    unit, draft = pair(SOURCE, target, "en-es")
    (found,) = Language().find(unit, draft, Knowledge())
    assert target[slice(*found.target)] == "would be repaired" == found.args["target"]


def test_a_language_that_no_recogniser_knows_is_said_to_be_unchecked(pair: Pair) -> None:
    unit, draft = pair("Hola.", "qo'", "es-tlh")
    assert tuple(Language().unchecked(unit, draft)) == ("language:tlh",)
    unit, draft = pair("Hola.", "Hello.", "es-en")
    assert tuple(Language().unchecked(unit, draft)) == ()


def test_words_end_where_their_script_does() -> None:
    assert [(token.text, token.script) for token in tokens("เมืองAlmarและ東京タワー")] == [
        ("เมือง", "Thai"), ("Almar", "Latn"), ("และ", "Thai"), ("東", "Hani"), ("京", "Hani"), ("タワー", "Kana"),
    ]  # fmt: skip


def test_a_headline_in_capitals_has_no_names() -> None:
    assert all(token.plain for token in tokens("THE BRIDGE IS CLOSED UNTIL SPRING"))


@pytest.mark.parametrize(
    ("words", "expected", "best"),
    [
        ("o concello non abrirá as portas ata o luns porque non hai cartos", "pt", "gl"),
        ("l'ajuntament no obrirà les portes fins dilluns perquè no hi ha diners", "es", "ca"),
        ("рада не відчинить двері до понеділка тому що немає грошей", "ru", "uk"),
        ("kerajaan tidak akan membuka pejabat itu kerana tiada wang", "id", "ms"),
    ],
)
def test_siblings_are_told_apart(words: str, expected: str, best: str) -> None:
    assert rival(words.split(), expected).language == best
    assert rival(words.split(), best).odds < 0


def test_a_words_ending_tells_the_two_standards_of_malay() -> None:
    assert indonesian(["pluritas"]) > 0 > indonesian(["pluriti"])
    assert indonesian(["karena"]) > 0 > indonesian(["kerana"])
    assert indonesian(["itas"]) == 0


def test_a_word_two_languages_share_speaks_for_neither() -> None:
    counted = tallies(["porque", "sempre"])
    assert counted["pt"] == counted["gl"] == 2
    assert "sempre" not in commonest("es")
