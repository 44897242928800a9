"""Negation: a denial that the other side has no trace of, and the many ways a trace may look."""

import pytest

from dragoman.checks.negation import Negation
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding
from dragoman.model.knowledge import Knowledge
from dragoman.model.segment import Segment
from dragoman.model.unit import Unit


def found(languages: str, source: str, target: str) -> list[Finding]:
    first, second = languages.split("-")
    unit = Unit("", 0, "0", "body", Segment("s", first, source))
    return list(Negation().find(unit, Draft("k", "s", second, "", target), Knowledge()))


@pytest.mark.parametrize(
    ("languages", "source", "target", "expected"),
    [
        ("es-en", "La alcaldesa firmó el acuerdo el lunes.", "The mayor did not sign the agreement on Monday.", "added warning"),
        ("ja-en", "市長は月曜日に合意書に署名した。", "The mayor didn’t sign the agreement on Monday.", "added warning"),
        ("tr-en", "Liman pazartesi günü açıldı.", "The port has not opened on Monday.", "added warning"),
        ("en-vi", "The mayor never signed the agreement.", "Thị trưởng ký thỏa thuận.", "lost warning"),
        ("en-ru", "The mayor has not signed the agreement.", "Мэр подписал соглашение.", "lost warning"),
        ("en-zh", "The port does not need repairs.", "港口需要修理。", "lost warning"),
        ("en-he", "The port does not need repairs.", "הנמל זקוק לתיקונים.", "lost warning"),
        ("en-hi", "The mayor did not sign.", "मेयर ने हस्ताक्षर किए।", "lost warning"),
        ("de-fr", "Der Bürgermeister hat nicht unterschrieben.", "Le maire a signé.", "lost note"),
        ("es-ru", "La alcaldesa no firmó.", "Мэр подписала.", "lost warning"),
        ("ko-ja", "시장은 서명하지 않았다.", "市長は署名した。", "lost note"),
        ("id-ms", "Wali kota menandatangani perjanjian.", "Datuk bandar tidak menandatangani perjanjian.", "added note"),
        ("en-sw", "The mayor signed.", "Meya hakutia saini.", "added note"),
    ],
)  # fmt: skip
def test_a_denial_without_a_trace_is_seen(languages: str, source: str, target: str, expected: str) -> None:
    assert [f"{each.key} {each.severity}" for each in found(languages, source, target)] == [expected]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("en-es", "The mayor did not sign.", "La alcaldesa no firmó."),
        ("en-es", "The port won't open before Monday.", "El puerto solo abrirá el lunes."),
        ("en-de", "It was not until Monday that she signed.", "Sie unterschrieb erst am Montag."),
        ("en-fr", "He did not know of it.", "Il l’ignorait."),
        ("en-tr", "The port does not open.", "Liman açılmıyor."),
        ("en-tr", "The mayor didn't sign.", "Başkan imzalamadı."),
        ("en-ar", "The mayor did not sign.", "لم توقع رئيسة البلدية."),
        ("en-fa", "The mayor did not sign.", "شهردار امضا نکرد."),
        ("en-he", "The mayor did not sign.", "ראש העיר לא חתמה."),
        ("en-ja", "The mayor did not sign.", "市長は署名しませんでした。"),
        ("en-ko", "The mayor did not sign.", "시장은 서명하지 않았다."),
        ("en-th", "The mayor did not sign.", "นายกเทศมนตรีไม่ได้ลงนาม"),
        ("en-km", "The mayor did not sign.", "អភិបាលក្រុងមិនបានចុះហត្ថលេខាទេ។"),
        ("en-sw", "The mayor did not sign.", "Meya hakusaini."),
        ("en-it", "Not only the mayor signed.", "Ha firmato anche la sindaca."),
        ("ru-en", "Мэр подписала не только договор.", "The mayor signed the treaty and more."),
        ("vi-en", "Không quân diễn tập hôm thứ Hai.", "The air force held an exercise on Monday."),
        ("es-en", "La alcaldesa se negó a firmar.", "The mayor did not sign."),
        ("en-pl", "The mayor failed to sign.", "Burmistrz nie podpisała."),
    ],
)  # fmt: skip
def test_a_denial_said_in_another_way_is_left_alone(languages: str, source: str, target: str) -> None:
    assert found(languages, source, target) == []


def test_a_denial_beside_a_word_of_lack_is_a_note() -> None:
    assert [each.severity for each in found("en-de", "The port will not fail us.", "Der Hafen hält.")] == ["note"]


def test_a_language_without_a_table_is_said_to_be_unchecked() -> None:
    unit = Unit("", 0, "0", "body", Segment("s", "eo", "La urbestro ne subskribis."))
    draft = Draft("k", "s", "en", "", "The mayor signed.")
    assert list(Negation().unchecked(unit, draft)) == ["negation:eo"]
    assert list(Negation().find(unit, draft, Knowledge())) == []
