"""Each check by the faults it must see, with their gravity, and by the likenesses it must leave alone."""

import re
from collections.abc import Callable

import pytest

from dragoman.checks import explain, find, shipped, unchecked, version
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding
from dragoman.model.knowledge import Knowledge
from dragoman.model.segment import Slot
from dragoman.ports import Check

Seen = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("languages", "source", "target", "expected"),
    [
        ("es-en", "Costó 240.100 millones.", "It cost 240.100 million.", "numbers.changed blocker"),
        ("en-ca", "It cost $3.84 billion.", "Va costar $3.84 bilions.", "numbers.changed blocker"),
        ("en-vi", "More than 16,700 people left.", "Hơn 16,700 người rời đi.", "numbers.marks warning"),
        ("es-en", "Fueron 412 personas.", "They were people.", "numbers.lost blocker"),
        ("es-en", "Fueron muchas personas.", "They were 412 people.", "numbers.added warning"),
        ("es-en", "Cuesta 5 euros.", "It costs 5 dollars.", "numbers.currency blocker"),
        ("es-en", "Está a 5 kilómetros.", "It is 5 miles away.", "numbers.unit warning"),
        ("en-pt", "Up to 10 inches of rain.", "Até 25 mm de chuva.", "numbers.changed blocker"),
        ("en-pt", "Within 200 miles of Phoenix.", "Num raio de 300 km de Phoenix.", "numbers.coarse warning"),
        ("es-en", "Subió un 1,6 %.", "It rose 1,6%.", "numbers.format note"),
        ("es-en", "Llega a las 17:30.", "It arrives at 5:30 a.m.", "numbers.changed blocker"),
        (
            "en-es", "Madrid has 3300 streets and Toledo has 410 streets in all.",
            "Madrid tiene 410 calles y Toledo tiene 3300 calles en total.", "numbers.swapped warning",
        ),
        ("en-es", "It is a stable condition, he said yesterday.", "Это стабильное состояние, сказал он.", "language.script blocker"),
        (
            "en-es", "The bridge will stay closed until the end of next year, the mayor said.",
            "Die Brücke bleibt bis Ende des nächsten Jahres geschlossen, sagte der Bürgermeister.",
            "language.language blocker",
        ),
        ("vi-id", "Không có dữ liệu", "No data", "language.english blocker"),
        ("es-en", "El puerto creció.", "The port {{related}} grew.", "markers.template blocker"),
        ("es-en", "El puerto creció.", "The port ⟦1⟧grew.", "markers.placeholder blocker"),
        ("es-en", "El puerto creció.", "The port tentare# grew.", "markers.engine blocker"),
        ("es-en", "El puerto creció.", "The @lonja grew.", "markers.engine blocker"),
        ("es-en", "El puerto creció.", 'The [caption id="attachment_7"]port grew.', "markers.shortcode blocker"),
        ("es-en", "«Un puerto», dijo.", "“A port, he said.", "quotes.open warning"),
        ("es-en", "El puerto creció.", "The port the port grew.", "repeats.twice warning"),
        ("es-en", "El puerto creció.", "The port grew ( a lot).", "spacing.bracket note"),
        ("es-en", "El puerto creció.", "The port grew,and more.", "spacing.missing note"),
        ("es-en", "Ayer habló Berta Lliria en el puerto.", "Yesterday she spoke at the port.", "names.lost warning"),
    ],
)  # fmt: skip
def test_a_fault_is_seen(seen: Seen, languages: str, source: str, target: str, expected: str) -> None:
    assert expected in seen(source, target, languages)


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("en-es", "Up to 2 to 4 inches of rain fell.", "Cayeron entre 5 y 10 centímetros de lluvia."),
        ("en-es", "It is 45 miles (72 km) away.", "Está a 72 km de distancia."),
        ("en-es", "It was 80 degrees outside.", "Hacía 27 grados fuera."),
        ("en-es", "Call 116 123 today.", "Llame hoy al 116 123."),
        ("en-it", "A 29-year-old man came.", "È venuto un ventinovenne."),
        ("en-es", "The 1990s were long.", "Los años noventa fueron largos."),
        ("en-fr", "He came at 5 p.m. on Monday.", "Il est venu lundi à 17 h."),
        ("en-es", "Follow @puerto and #mar now.", "Siga a @puerto y #mar ahora."),
        ("en-es", "Read “Gone with the Wind” tonight.", "Lea “Gone with the Wind” esta noche."),
        ("en-es", "Write to jo@help.org or call.", "Escriba a jo@help.org o llame."),
        ("en-fr", "He said: stop!", "Il a dit : arrêtez !"),
        ("en-id", "The children play.", "Anak-anak bermain."),
        ("en-es", "It is Sam's book.", "Es el libro de Sam."),
        ("en-es", "The pitch is 6'6\" wide.", "El campo mide 6'6\" de ancho."),
        ("vi-id", "Đoàn rời Hà Nội đi Việt Nam hôm qua.", "Delegasi meninggalkan Hanoi ke Vietnam kemarin."),
        ("es-en", "Viajó a Estados Unidos ayer.", "She travelled to the United States yesterday."),
    ],
)  # fmt: skip
def test_a_good_translation_is_left_alone(seen: Seen, languages: str, source: str, target: str) -> None:
    assert {found for found in seen(source, target, languages) if not found.endswith("note")} == set()


def test_marks_are_followed(seen: Seen) -> None:
    link, strong = Slot(3, 9, "link", 0), Slot(10, 16, "strong", 1)
    source = "El puerto creció."
    assert seen(source, "The port grew.", slots=(link, strong), drafted=(Slot(4, 8, "link", 0), Slot(9, 13, "strong", 1))) == set()
    assert "marks.lost warning" in seen(source, "The port grew.", slots=(link, strong), drafted=(Slot(4, 8, "link", 0),))
    assert "marks.empty warning" in seen(source, "The port grew.", slots=(link,), drafted=(Slot(4, 4, "link", 0),))
    assert "marks.outside blocker" in seen(source, "The port grew.", slots=(link,), drafted=(Slot(4, 99, "link", 0),))
    assert "marks.added warning" in seen(source, "The port grew.", drafted=(Slot(4, 8, "link", 7),))
    twice = (Slot(0, 3, "link", 0), Slot(4, 8, "link", 0))
    assert "marks.twice note" in seen(source, "The port grew.", slots=(link,), drafted=twice)


def test_a_draft_without_words_is_a_blocker_alone(seen: Seen) -> None:
    assert seen("Costó 5 euros.", " ") == {"language.empty blocker"}
    assert seen("", "") == set()


def test_half_a_sentence_is_held_and_a_short_one_is_not(seen: Seen) -> None:
    source = "El ayuntamiento reparará la escuela este verano, porque el tejado tiene goteras y los padres han protestado."
    assert "coverage.short blocker" in seen(source, "The town hall.")
    assert "coverage.long blocker" in seen("El ayuntamiento abrirá hoy.", "The town hall will open " + "and open " * 40)
    assert not any(found.startswith("coverage") for found in seen("Sí.", "Yes, of course it does."))


def test_what_cannot_be_checked_is_said(pair: Callable[..., tuple[object, Draft]]) -> None:
    def gaps(languages: str, target: str = "x") -> tuple[str, ...]:
        unit, draft = pair("Cinco.", target, languages)
        return unchecked(shipped(), unit, draft)  # type: ignore[arg-type]

    assert gaps("es-en") == ()
    assert "numbers:lo" in gaps("en-lo")
    assert "spelled-numbers:eu" in gaps("en-eu")
    assert "numbers:eu" not in gaps("en-eu")
    assert any(gap.startswith("names:") for gap in gaps("en-km"))
    assert "numbers:long" in gaps("es-en", "x" * 30_000)


@pytest.mark.parametrize("check", shipped(), ids=lambda check: check.name)
def test_every_message_is_filled(check: Check) -> None:
    for key, message in check.messages.items():
        filled = dict.fromkeys(re.findall(r"{(\w+)}", message), "x")
        sentence = explain(Finding(check.name, key, "note", args=filled))
        assert sentence.endswith(".")
        assert "{" not in sentence


def test_the_version_changes_with_a_check() -> None:
    checks = shipped()
    before = version(checks)
    checks[0].version = "next"
    assert version(checks) != before


def test_findings_point_into_the_texts(pair: Callable[..., tuple[object, Draft]]) -> None:
    source, target = "«Costó 5,8 millones», dijo Berta Lliria el jueves.", "It cost 58 million , he he he said [ad_1] on Friday."
    unit, draft = pair(source, target)
    for finding in find(shipped(), unit, draft, Knowledge()):  # type: ignore[arg-type]
        assert 0 <= finding.source[0] <= finding.source[1] <= len(source)
        assert 0 <= finding.target[0] <= finding.target[1] <= len(target)
