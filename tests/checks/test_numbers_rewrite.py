"""Numbers put right from the source's value, with the marks on their words."""

from collections.abc import Callable

import pytest

from dragoman.checks.numbers import rewrite
from dragoman.model.draft import Draft
from dragoman.model.segment import Slot
from dragoman.model.unit import Unit

Make = Callable[..., tuple[Unit, Draft]]


def rewritten(pair: Make, source: str, target: str, languages: str, drafted: tuple[Slot, ...] = ()) -> Draft | None:
    unit, draft = pair(source, target, languages, drafted=drafted)
    return rewrite(unit, draft, unit.segment.language, draft.target)


@pytest.mark.parametrize(
    ("languages", "source", "target", "mended"),
    [
        ("es-en", "Son 240.100 millones.", "They are 240.100 million.", "They are 240.1 billion."),
        ("es-en", "Son $8.400 millones.", "They are $8.400 millions.", "They are $8.4 billion."),
        ("es-en", "Subió un 1,6 % ayer.", "It rose a 1,6 % yesterday.", "It rose a 1.6% yesterday."),
        ("es-en", "Fueron 31.000 vecinos.", "They were 31.000 neighbours.", "They were 31,000 neighbours."),
        ("en-ca", "It was $3.84 billion.", "Era $3.84 bilions.", "Era $3.840 milions."),
        ("en-gl", "It was $86.4 million.", "Era 86.4$ millóns.", "Era 86,4 millóns de dólares."),
        ("id-ms", "Harganya Rp 1,8 miliar.", "Harganya Rp 1,8 bilion.", "Harganya Rp 1.8 bilion."),
        ("es-pt", "Subió un 7 %.", "Subiu 7 %.", "Subiu 7%."),
    ],
)
def test_a_certain_number_is_rewritten(pair: Make, languages: str, source: str, target: str, mended: str) -> None:
    draft = rewritten(pair, source, target, languages)
    assert draft is not None
    assert draft.text == mended
    assert draft.repairs == ("rewrite:numbers",)


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("es-en", "Son 240 millones.", "They are 240 million."),
        ("es-pt", "Abre a las 18.30.", "Abre às 18.30."),
        ("es-en", "En 2027 habrá 90.", "In 2027 there will be 90."),
        ("es-en", "Entre 1,5 y 15 metros.", "Between 1.5 and 1.5 metres."),
        ("es-en", "Son 3,5 millones.", "They are 4,2 million."),
        ("en-km", "It is 1,500.", "១៥០០"),
    ],
)
def test_what_is_right_or_unclear_is_left(pair: Make, languages: str, source: str, target: str) -> None:
    assert rewritten(pair, source, target, languages) is None


def test_marks_stay_on_their_words(pair: Make) -> None:
    target = "In all 240.100 million and 1,6 % more people."
    slots = tuple(
        Slot(target.index(words), target.index(words) + len(words), "strong", n)
        for n, words in enumerate(("all 240.100 million", "240.100", "and", "1,6 %", "people"))
    )
    draft = rewritten(pair, "En total 240.100 millones y un 1,6 % más de personas.", target, "es-en", slots)
    assert draft is not None
    on = [draft.text[slot.start : slot.end] for slot in draft.slots]
    assert on == ["all 240.1 billion", "240.1 billion", "and", "1.6%", "people"]
