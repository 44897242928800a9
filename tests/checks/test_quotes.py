"""Quotations: read in the marks of every family, and missed where the translation lost them."""

from collections.abc import Callable

import pytest

from dragoman.checks.quoted import quoted
from dragoman.checks.quotes import Quotes
from dragoman.model.draft import Draft
from dragoman.model.knowledge import Knowledge
from dragoman.model.segment import Segment, Slot
from dragoman.model.unit import Unit

Seen = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("language", "text", "pairs", "singles", "loose"),
    [
        ("en", 'The mayor called it "a poor week" and left.', 1, 0, 0),
        ("en", "The mayor called it 'a poor week' and left.", 0, 1, 0),
        ("en", "The sailors' wives' boats weren't sold in the '90s.", 0, 0, 0),
        ("en", "It was rock 'n' roll for 'em all.", 0, 0, 0),
        ("en", "The shelf is 6'6\" by 7\" wide.", 0, 0, 0),
        ("en", 'He sold 12" records and a 14" "master copy".', 1, 0, 0),
        ("en", 'She said: "He told me "go home" and left."', 2, 0, 0),
        ("en", '"It began here, the mayor said.', 0, 0, 1),
        ("en", "“Wrong way round“ and ”wrong again”", 2, 0, 0),
        ("de", "Er nannte es „einen ‚guten‘ Tag“ und ging.", 1, 0, 0),
        ("de", "Der »alte Hafen« und die „neue Mole“ bleiben.", 2, 0, 0),
        ("sv", "Han sade: ”Vi kommer.”", 1, 0, 0),
        ("fr", "Le maire l’a dit : « L’eau monte. »", 1, 0, 0),
        ("fr", "Aujourd’hui l’eau n’est pas montée, qu’on le sache.", 0, 0, 0),
        ("nl", "De burgemeester zei: ‘Het water stijgt.’", 0, 1, 0),
        ("nl", "'s Avonds zag hij 't water in 't dorp.", 0, 0, 0),
        ("it", "Un po' d'acqua nell'orto della 'ndrangheta.", 0, 0, 0),
        ("tr", "Ankara'nın \"eski liman\"ı ve İzmir'in suyu.", 1, 0, 0),
        ("uk", "Мер сказав: «У п'ятницю об'єднаємо порти».", 1, 0, 0),
        ("he", 'מנכ"ל צה"ל אמר: "המים עולים"', 1, 0, 0),
        ("he", 'הוא קרא לזה ב"שבוע רע" והלך', 1, 0, 0),
        ("ar", 'وصفها بـ"أسبوع سيئ" ثم غادر', 1, 0, 0),
        ("hi", "मेयर ने 'पानी बढ़ रहा है' कहा", 0, 1, 0),
        ("km", "លោកបាននិយាយថា ‘ទឹកកំពុងឡើង’", 0, 1, 0),
        ("ko", "시장은 '물이 불어난다'고 말했다.", 0, 1, 0),
        ("zh", "市长说“水在涨”，《海港报》报道。", 2, 0, 0),
        ("ja", "市長は「『港』が沈む」と述べた。", 2, 0, 0),
        ("ja", "市長は「港が沈むと述べた。", 0, 0, 1),
    ],
)  # fmt: skip
def test_a_text_is_read_for_what_it_quotes(language: str, text: str, pairs: int, singles: int, loose: int) -> None:
    found = quoted(text, language)
    assert (len(found.pairs), len(found.singles), len(found.loose)) == (pairs, singles, loose), found


@pytest.mark.parametrize(
    ("languages", "source", "target", "expected"),
    [
        ("en-es", 'The port is "a poor joke," she said.', "El puerto es una broma pesada, dijo.", "quotes.dropped warning"),
        ("en-es", "Mayor calls port 'a poor joke'", "El alcalde llama al puerto una broma pesada", "quotes.dropped warning"),
        ("en-de", '"The \'old\' port sinks," she said.', "Der ‚alte‘ Hafen sinkt, sagte sie.", "quotes.dropped warning"),
        ("en-de", 'She said "the port of Old Town sinks into mud."', "Sie sagte, der Hafen von ‚Oud‘ versinke.", "quotes.dropped warning"),
        ("ja-ko", "市長は「港が沈む」と述べた。", "시장은 항구가 가라앉는다고 말했다.", "quotes.dropped warning"),
        ("en-th", '"The port sinks," she said.', "ท่าเรือกำลังจม เธอกล่าว", "quotes.dropped warning"),
        ("en-fr", '"The port sinks," she said.', "« Le port sombre, dit-elle.", "quotes.open warning"),
        ("en-fa", '"The port sinks," she said.', "او گفت: بندر غرق می‌شود».", "quotes.open warning"),
        ("en-it", "The port reopens on Monday.", "Il “porto riapre lunedì.", "quotes.open warning"),
        ("en-tr", '"It sinks every day.', "Her gün batıyor.", "quotes.half warning"),
        ("ru-en", "Шхуна «Надежда» вышла из порта.", "The schooner Nadezhda left the port.", "quotes.title note"),
        ("zh-en", "《海港报》周一停刊。", "The Harbour Post closes on Monday.", "quotes.title note"),
        ("fr-en", "Le port coule, a-t-elle dit ; « il coule chaque jour.", "The port sinks, she said; it sinks daily.",
         "quotes.half warning"),
        ("fr-en", "Le port coule », a-t-elle dit au conseil.", "The port sinks, she told the council.", "quotes.half warning"),
        ("en-zh", 'He read the "Harbour Post" and spoke of "a quiet end".', "他读《海港报》，谈到平静的结局。", "quotes.dropped warning"),
        ("en-zh", 'The "quiet end" came in the Harbour Post.', "《海港报》说结局平静。", "quotes.dropped warning"),
        ("en-it", 'The sailors" boats sink.', "Affondano le barche dei marinai.", "quotes.half note"),
        ("zh-en", "“北港海洋研究所（NHI）”周一关闭。", "The North Harbour Institute closes on Monday.", "quotes.title note"),
        ("zh-en", "他说，“港口沉了”。", "He said the port has sunk.", "quotes.dropped warning"),
        ("de-en", "Sie sang „Low Tide“ am Kai.", "She sang Low Tide on the quay.", "quotes.title note"),
        ("de-en", "Sie sang „Low Tide“ und rief „Genug jetzt“.", "She sang Low Tide and cried enough.", "quotes.dropped warning"),
        ("en-pl", '"It sinks," she said, "slowly".', "„Tonie”, powiedziała, powoli.", "quotes.fewer note"),
    ],
)  # fmt: skip
def test_a_lost_quotation_is_seen(seen: Seen, languages: str, source: str, target: str, expected: str) -> None:
    assert expected in seen(source, target, languages)


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("en-es", 'She said "yes" twice.', "Dijo «sí» dos veces."),
        ("en-de", "'Yes,' she said.", "„Ja“, sagte sie."),
        ("de-he", "Der Direktor der Armee sprach.", 'מנכ"ל צה"ל דיבר.'),
        ("en-es", '"It sinks every day.', "«Se hunde cada día."),
        ("en-ru", "'It sinks every day, he added.", "«Она тонет каждый день, добавил он."),
        ("en-ja", "He told them: 'It sinks.", "彼は「沈む。"),
        ("en-ko", "She called it 'old'.", "그녀는 그것을 ‘낡았다’고 했다."),
        ("en-it", "The sailors' boats are 6\" wide.", "Le barche dei marinai sono larghe 15 cm."),
        ("en-zh", 'He read "The Old Port".', "他读了《老港》。"),
        ("en-ar", 'She said: "It sinks today."', 'وقالت:" إنه يغرق اليوم".'),
        ("en-ar", 'She said "It sinks today."', 'وقالت" إنه يغرق اليوم".'),
    ],
)  # fmt: skip
def test_a_kept_quotation_is_left_alone(seen: Seen, languages: str, source: str, target: str) -> None:
    assert not {each for each in seen(source, target, languages) if each.startswith("quotes.")}


def test_a_title_may_become_italics() -> None:
    segment = Segment("s", "en", 'She read "Low Tide" on deck.')
    draft = Draft("k", "s", "it", "", "Lesse Bassa marea sul ponte.", (Slot(6, 17, "emphasis", 0),))
    found = list(Quotes().find(Unit("", 0, "0", "body", segment), draft, Knowledge()))
    assert [(each.key, each.severity) for each in found] == [("title", "note")]


def test_a_quotation_that_the_next_sentence_goes_on_with_may_stay_open() -> None:
    segment = Segment("s", "en", '"It sinks," she said.')
    unit = Unit("", 0, "0", "body", segment, after='"It sinks every day."')
    found = list(Quotes().find(unit, Draft("k", "s", "ar", "", "وقالت: «إنه يغرق."), Knowledge()))
    assert [(each.key, each.severity) for each in found] == [("open", "note")]
