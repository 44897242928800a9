"""Seams: phrases that are opened and not filled, and the many ways words of grammar may well stand together."""

from itertools import pairwise

import pytest

from dragoman.checks.seams import Seams
from dragoman.language.closed import apart, classed, tokens
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding
from dragoman.model.knowledge import Knowledge
from dragoman.model.segment import Segment
from dragoman.model.unit import Unit

LANGUAGES = "en es pt fr it ca gl de nl ru uk pl tr ar fa he hi id ms vi th km zh ja ko sw".split()  # noqa: SIM905


def found(target: str, text: str, source: str = "Nothing.", language: str = "en") -> list[Finding]:
    unit = Unit("", 0, "0", "body", Segment("s", language, source))
    return list(Seams().find(unit, Draft("k", "s", target, "", text), Knowledge()))


@pytest.mark.parametrize(
    ("target", "text", "key", "words"),
    [
        ("es", "La fiscal dijo que el Gobierno de los por la subida.", "open", "los por"),
        ("es", "El alcalde cerró el puerto y las iglesias de.", "end", "de."),
        ("es", "Abrirá a las de la tarde el, según el alcalde.", "end", "el,"),
        ("en", "The mayor closed the port on the, the council said.", "end", "the,"),
        ("en", "The council of the by the harbour met.", "open", "the by"),
        ("fr", "La maire a fermé le port de la et du quai.", "open", "la et"),
        ("fr", "Le conseil du de la ville et le port sont fermés.", "open", "du de"),
        ("it", "Il consiglio ha chiuso il porto della e il molo.", "open", "della e"),
        ("pt", "O conselho fechou o porto da e o cais.", "open", "da e"),
        ("de", "Der Rat schloss den Hafen der und der Kai.", "open", "der und"),
        ("ru", "Совет закрыл порт в и причал.", "open", "в и"),
        ("pl", "Rada zamknęła port w i nabrzeże.", "open", "w i"),
        ("vi", "Cảng bị đóng bởi các và cầu tàu.", "open", "các và"),
        ("id", "Dewan menutup pelabuhan yang dan dermaga.", "open", "yang dan"),
        ("hi", "में परिषद ने बंदरगाह बंद किया।", "start", "में"),
        ("ja", "港を、が閉鎖された。", "start", "、が"),
        ("ja", "市長はは港を閉鎖した。", "twice", "はは"),
        ("sw", "Baraza lilifunga bandari ya.", "end", "ya."),
        ("en", "The port closed on Monday. and the quay too.", "start", ". and"),
    ],
)  # fmt: skip
def test_a_phrase_that_is_not_filled_is_seen(target: str, text: str, key: str, words: str) -> None:
    assert (key, words) in [(each.key, each.args["target"]) for each in found(target, text)]


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("en", "The house he was born in, and the one she lives on, were sold at 7 a.m. on Monday."),
        ("en", "What are you looking at? The road to and from the port was closed."),
        ("es", "Los de la capital, en cambio, llegaron a las dos; los del norte, después de la una."),
        ("es", "El diario “La de los viernes” sale los lunes, y lo de ayer no es de extrañar."),
        ("es", "La Paz, El Salvador y Los Ángeles firman. El informe, dijo EE. UU., no cuenta."),
        ("fr", "Il n’y en a pas; celui-ci, en revanche, a voté pour, et dis-le-lui."),
        ("de", "Er sagte, dass sie ankam, und stieg ein. Das Haus, in dem der Rat tagt, machte zu."),
        ("nl", "Hij ging naar buiten en deed de deur achter zich dicht, waar hij op wachtte."),
        ("vi", "Ông ấy nói rằng các nước trong khu vực và trên thế giới sẽ họp vào thứ Hai."),
        ("ja", "彼は東京から大阪までの道を、車で走った。"),
        ("hi", "बैठक में से तीन लोग बाहर गए, और उन्होंने कुछ नहीं कहा।"),
        ("pt", "O que ele disse, e não o que fez, é que conta: os do norte e os do sul."),
        ("ru", "Он выступил за, она — против. В 2,2 млрд. рублей обошёлся порт."),
        ("qu", "de de de los los."),
    ],
)  # fmt: skip
def test_grammar_that_only_looks_so_is_none(target: str, text: str) -> None:
    assert [(each.key, each.args) for each in found(target, text)] == []


def test_what_the_source_leaves_open_may_stay_open() -> None:
    assert not found("es", "Un informe sobre las.", "A report on the.")
    assert found("es", "Un informe sobre las.", "A report on the islands.")


def test_a_finding_stands_where_the_words_are() -> None:
    text = "La fiscal habló de los por la subida."
    (finding,) = found("es", text)
    assert text[slice(*finding.target)] == "los por"
    assert finding.severity == "warning"


def test_a_language_without_a_table_is_said_to_be_unchecked() -> None:
    unit = Unit("", 0, "0", "body", Segment("s", "en", "The port."))
    told = list(Seams().unchecked(unit, Draft("k", "s", "qu", "", "Punku.")))
    assert told == ["seams:qu"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_speaks_of_tags_the_language_has(language: str) -> None:
    from dragoman.language.closed import _lines

    tags = {tag for tag, _ in _lines()[language]} | set("<>,_")
    assert classed(language)
    assert {tag for rule in apart(language) for tag in rule} <= tags
    assert apart(language)


@pytest.mark.parametrize("language", ["en", "fr", "ja", "qu"])
@pytest.mark.parametrize("text", ["", " ", "de " * 5000, "l'" * 9000, "\ud800 de", ".…" * 9000, "a.b" * 6000, "、、を" * 6000])
def test_hostile_text_has_tokens_in_order(language: str, text: str) -> None:
    places = [(each.start, each.end) for each in tokens(text, language)]
    assert all(one[1] <= other[0] for one, other in pairwise(places))
    assert len(found(language, text)) <= 3
