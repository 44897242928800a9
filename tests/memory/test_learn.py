"""Learning a lexicon: on a small made language whose words are known, so that what is learned can be told right or wrong."""

from __future__ import annotations

import random

import pytest

from dragoman.memory.learn import MOST, Learner, learn, outgrown, terms

WORDS = {
    "harbour": "puerto", "mayor": "alcalde", "school": "escuela", "strike": "huelga", "river": "río", "bridge": "puente",
    "council": "consejo", "library": "biblioteca", "market": "mercado", "station": "estación", "garden": "jardín",
    "teacher": "maestra", "doctor": "médica", "winter": "invierno", "summer": "verano",
}  # fmt: skip


def sentences(count: int, seed: int = 1) -> list[tuple[str, str]]:
    """Sentences of four of the words, in another order on the other side."""
    dice = random.Random(seed)
    chosen = [dice.sample(sorted(WORDS), 4) for _ in range(count)]
    return [(" ".join(words), " ".join(reversed([WORDS[word] for word in words]))) for words in chosen]


def test_words_that_answer_each_other_are_found_both_ways() -> None:
    known = learn("en", "es", sentences(300))
    assert {word: match.others[0] for word, match in known.forth.items()} == WORDS
    assert {match.others[0]: word for word, match in known.back.items()} == WORDS
    assert known.forth["harbour"].share > 0.95
    assert 0.2 < known.forth["harbour"].chance < 0.35


def test_a_pair_of_languages_is_asked_from_either_side_and_no_other_is_answered() -> None:
    known = learn("en", "es", sentences(300))
    assert known.matches("es", "en") is known.back
    assert known.matches("en", "es") is known.forth
    assert known.matches("en", "fr") == {}


def test_little_teaches_nothing() -> None:
    assert learn("en", "es", sentences(2)).forth == {}
    assert learn("en", "es", ()).pairs == 0


def test_chance_teaches_nothing() -> None:
    mine, theirs = sentences(300, seed=1), sentences(300, seed=2)
    unrelated = learn("en", "es", [(one[0], other[1]) for one, other in zip(mine, theirs, strict=True)])
    assert len(unrelated.forth) <= 1


def test_the_digest_tells_what_was_learned() -> None:
    first, again, more = (learn("en", "es", sentences(count)) for count in (50, 50, 51))
    assert first.digest == again.digest != more.digest


def test_memory_is_bounded_and_what_is_frequent_stays() -> None:
    learner = Learner("en", "es")
    for number, (source, target) in enumerate(sentences(9_000)):
        rare = " ".join(f"x{chr(97 + number % 26)}{chr(97 + number // 26 % 26)}{chr(97 + number // 676)}{chr(97 + n)}" for n in range(6))
        learner.add(f"{source} {rare}", f"{target} {rare}")
    assert len(learner._both) <= MOST
    known = learner.lexicon()
    assert known.forth["mayor"].others[0] == "alcalde"


@pytest.mark.parametrize("text", ["", "\ud800", "\u202e" * 50, "1" * 1000, "a" * 100_000])
def test_hostile_text_is_learned_without_error(text: str) -> None:
    assert learn("en", "zh", [(text, text)] * 3).pairs == 3


def test_a_script_without_spaces_is_learned_by_pairs_of_letters() -> None:
    assert terms("市长今天说", "zh") == ("市长", "长今", "今天", "天说")


@pytest.mark.parametrize(
    ("pairs", "generation", "expected"),
    [(0, 0, False), (199, 0, False), (200, 0, True), (399, 200, False), (400, 200, True), (401, 400, False)],
)
def test_a_lexicon_is_outgrown_when_its_memory_has_doubled(pairs: int, generation: int, *, expected: bool) -> None:
    assert outgrown(pairs, generation) is expected
