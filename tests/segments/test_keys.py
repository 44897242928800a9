"""When two drafts are the same draft."""

import pytest

from dragoman.language.openings import leans, words
from dragoman.model.ident import segment_id
from dragoman.model.segment import Segment
from dragoman.model.unit import Role, Unit
from dragoman.segments.keys import draft_key

LONG = "El puerto de Colón movió el año pasado más toneladas que nunca."
SHORT = "Fue el mejor año."


def unit(
    text: str,
    before: str = "",
    *,
    role: Role = "body",
    story: str = "0123456789",
    path: str = "body/0/text#1",
    language: str = "es",
) -> Unit:
    return Unit(story, 1, path, role, Segment(segment_id(language, text), language, text), before, "Después.")


def key(one: Unit, target: str = "en", route: str = "r1", reads: bool = False) -> str:
    return draft_key(one, target, route, reads)


def test_the_same_words_in_the_same_role_are_one_draft_in_any_story() -> None:
    assert key(unit(LONG, "Antes.")) == key(unit(LONG, "Otra cosa.", story="9876543210", path="standfirst#0"))


def test_target_role_and_route_part_drafts() -> None:
    made = [
        key(unit(LONG)),
        key(unit(LONG), target="pt"),
        key(unit(LONG, role="quotation")),
        key(unit(LONG), route="r2"),
        key(unit(LONG[:-1])),
    ]
    assert len(set(made)) == len(made)


@pytest.mark.parametrize(
    ("text", "reads", "parted"),
    [
        (LONG, False, False),
        (LONG, True, True),
        (SHORT, False, True),
        ("Esto no lo había visto nadie en todo el siglo pasado.", False, True),
        ("«Ella no quiso hablar de todo aquello», dijo su abogado ayer.", False, True),
    ],
)
def test_the_sentence_before_parts_drafts_only_where_it_matters(text: str, reads: bool, parted: bool) -> None:
    apart = key(unit(text, "El barco llegó."), reads=reads) != key(unit(text, "La nave llegó."), reads=reads)
    assert apart is parted


LEANING = {
    "es": ("Ella no quiso decir nada de lo que había visto allí.", "La alcaldesa no quiso decir nada de lo que había visto."),
    "ca": ("Això no ho havia vist mai ningú en tota la comarca.", "El port no havia vist mai res semblant en tota la història."),
    "gl": ("Isto non o vira nunca ninguén en toda a comarca nosa.", "O porto non vira nunca nada semellante en toda a súa historia."),
    "pt": ("Isso não tinha sido visto por ninguém em toda a região.", "A cidade não tinha visto nada igual em toda a sua história."),
    "fr": ("C’est ce que personne n’avait jamais vu dans toute la région.", "Le port n’avait jamais rien vu de semblable dans son histoire."),
    "it": ("Quest'anno nessuno ha visto niente di simile in tutta la regione.", "Il porto non ha mai visto niente di simile in tutta la storia."),
    "en": ("“They had never seen anything like that in the whole region.”", "The port had never seen anything like that in its history."),
    "id": ("Dia tidak mau berkata apa pun tentang yang dilihatnya di sana.", "Wali kota tidak mau berkata apa pun tentang yang dilihat di sana."),
    "ms": ("Beliau tidak mahu berkata apa-apa tentang yang dilihat di sana.", "Datuk bandar tidak mahu berkata apa-apa tentang yang dilihat di sana."),
}  # fmt: skip


@pytest.mark.parametrize("tag", LEANING)
def test_what_points_back_leans_and_an_article_does_not(tag: str) -> None:
    pointing, standing = LEANING[tag]
    assert leans(pointing, tag)
    assert not leans(standing, tag)


def test_brazil_points_with_portugal_s_words() -> None:
    assert leans(LEANING["pt"][0], "pt-BR")


def test_eight_words_are_not_short() -> None:
    assert leans("Uno dos tres cuatro cinco seis siete.", "es")
    assert not leans("Uno dos tres cuatro cinco seis siete ocho.", "es")
    assert words("Uno — dos ... tres 4!", "es") == 4
    assert words("東京の港は去年、記録を更新した。", "ja") == 7
