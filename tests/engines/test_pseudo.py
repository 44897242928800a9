"""Pseudo-translation: visible, longer, numbers and marks where they were."""

from __future__ import annotations

from dragoman.engines.pseudo import Pseudo
from dragoman.model.segment import Segment, Slot


def test_words() -> None:
    engine = Pseudo(["en", "es"])
    (said,) = engine.translate([Segment("1", "en", "Say 1,600 now", (Slot(4, 9, "strong", 0),))], "en", "es")
    assert said.text[said.slots[0].start : said.slots[0].end] == "1,600"
    assert said.text.startswith("⟦Šáý 1,600 ñów "[:5])
    assert len(said.text) > len("Say 1,600 now") * 1.3
    assert not engine.facts.publishable
    assert {(source, target) for source, target, *_ in engine.facts.pairs} == {("en", "es"), ("es", "en")}
