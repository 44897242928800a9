"""An article: its honest line, its dates, its source, its corrections and what machines are told."""

from __future__ import annotations

import json

import html5lib
import msgspec
import pytest

from dragoman import pages
from dragoman.model.edition import Label, Piece, Provenance
from dragoman.model.finding import Verdict
from dragoman.model.story import Correction, Embed, Figure, List, Mark, Paragraph, Rich, Table, Video
from dragoman.model.when import Instant
from tests.pages.shelf import AT, FakeShelf, figure, live, newsroom, shelf

ROOM = newsroom()


def printed(*kept, room=ROOM, index=0) -> str:
    on = FakeShelf(list(kept))
    return pages.page(kept[index].card.path, on, room, AT).body.decode()


def words(markup: str) -> str:
    parsed = html5lib.parse(markup, namespaceHTMLElements=False)
    return " ".join("".join(parsed.find("body").itertext()).split())


@pytest.mark.parametrize(
    ("language", "label", "line"),
    [
        ("en", Label("machine", ("Apertium",)), "Machine translation, not reviewed. Translated from Spanish by Apertium."),
        ("pt", Label("machine", ("Apertium", "Apertium"), ("ca",)), "Tradução automática, não revista. Traduzido do espanhol por Apertium, passando pelo catalão."),
        ("fr", Label("machine", ("Apertium",), ("ca", "en")), "Traduit de l’espagnol par Apertium, en passant par le catalan et par l’anglais."),
        ("it", Label("human"), "Traduzione umana. Tradotto dallo spagnolo."),
        ("id", Label("machine", ("Apertium",), kept=2), "2 kalimat ditampilkan dalam bahasa Spanyol, tanpa terjemahan."),
        ("ca", Label("reviewed", ("Apertium",), kept=1), "Una frase es mostra en espanyol, sense traduir."),
    ],
)
def test_the_label_stands_before_the_body(language, label, line):
    text = words(printed(live("aaaaaaaaa1", language, "T", label=label, body=(Paragraph(Rich("El cuerpo.")),))))
    assert line in text
    assert text.index(line) < text.index("El cuerpo.")


def test_a_text_in_its_own_language_has_no_label():
    assert "Traduc" not in words(printed(live("aaaaaaaaa1")))


def test_the_genre_stands_above_the_headline():
    text = words(printed(live("aaaaaaaaa1", title="Ahorre", genre="sponsored")))
    assert text.index("Contenido patrocinado") < text.index("Ahorre", text.index("Contenido"))


def test_dates_are_in_the_newsrooms_zone_and_the_readers_language():
    text = words(printed(live("aaaaaaaaa1", "ca", updated=Instant(1795100000, 0))))
    assert "Publicat: 20 de novembre del 2026, 10:30" in text
    assert "Actualitzat: 19 de novembre" not in text
    later = words(printed(live("aaaaaaaaa1", "ca", updated=Instant(1795250000, 0))))
    assert "Actualitzat: 21 de novembre del 2026" in later


def test_corrections_are_dated_and_told():
    fixed = (Correction(Instant(1795186800), Rich("Se ha corregido la cifra.")), Correction(Instant(1795190400)))
    text = words(printed(live("aaaaaaaaa1", corrections=fixed)))
    assert "Corrección (20 de noviembre de 2026, 16:00): Se ha corregido la cifra." in text
    assert "Corregido: 20 de noviembre de 2026, 17:00" in text


def test_the_newspaper_is_linked_to_its_original_and_named_once_above_the_body():
    markup = printed(live("aaaaaaaaa1", "en"))
    parsed = html5lib.parse(markup, namespaceHTMLElements=False)
    paper = parsed.find(".//p[@class='paper']")
    assert "".join(paper.itertext()) == "El Faro de Almar"
    assert paper.find("a").get("href") == "https://elfaro.example/aaaaaaaaa1"
    assert 'lang="es"' in markup
    assert "Read the original in Spanish" in words(markup)


def test_a_name_in_another_script_has_its_gloss():
    sources = (msgspec.structs.replace(ROOM.sources[0], title={"ja": "東京港新聞", "es": "Tōkyō Minato Shinbun"}, gloss={"es": "Diario del puerto de Tokio"}, language="ja"),)
    text = words(printed(live("aaaaaaaaa1", source_language="ja"), room=newsroom(sources=sources)))
    assert "Tōkyō Minato Shinbun (Diario del puerto de Tokio)" in text


def test_words_kept_in_the_source_language_say_so():
    places = ("title#0", "body/1/alt#0")
    pieces = tuple(Piece(place, "headline", "s", "T", "T", (), Provenance("source"), Verdict("hold"), "source") for place in places)
    second = figure("Body.", media="cd" * 32)
    markup = printed(live("aaaaaaaaa1", "en", "El puerto", pieces=pieces, image=figure("Lead."), body=(Paragraph(Rich("Kept here.", (Mark(0, 4, "language", {"lang": "es"}),))), second)))
    assert markup.count('alt="Grúas y un barco" lang="es"') == 1
    assert '<h1 lang="es">' in markup
    assert '<span lang="es">Kept</span>' in markup


def test_a_picture_we_do_not_keep_is_not_fetched_from_elsewhere():
    markup = printed(live("aaaaaaaaa1", image=Figure("https://elfaro.example/p.jpg", "x"), body=(Figure("https://elfaro.example/q.jpg", "y"), Paragraph(Rich("Z")))))
    assert "<img" not in markup
    assert "elfaro.example/p.jpg" not in markup


def test_empty_blocks_are_not_there():
    body = (Paragraph(Rich()), List(()), Table(()), Table(((Rich(), Rich()),)), Video("javascript:x"), Embed(""), Paragraph(Rich("Uno.")))
    parsed = html5lib.parse(printed(live("aaaaaaaaa1", body=body)), namespaceHTMLElements=False)
    assert [child.tag for child in parsed.find(".//div[@class='story-body']")] == ["p", "footer"]


def test_figures_of_a_table_stand_at_the_end_of_their_column():
    table = Table(((Rich("Año"), Rich("Valor"), Rich("Nota")), (Rich("2026"), Rich("+7,8 %"), Rich("sube")), (Rich("2025"), Rich("$1.4 million"), Rich("3 o más"))))
    parsed = html5lib.parse(printed(live("aaaaaaaaa1", body=(table,))), namespaceHTMLElements=False)
    assert [cell.get("class") for cell in parsed.findall(".//tbody/tr[1]/*")] == [None, "number", None]


def test_neighbours_are_told_once_and_only_when_there_are_some():
    on = shelf([live("fffffffff1", title="Vecina", same_topic=("aaaaaaaaa2",), same_section=("aaaaaaaaa2", "aaaaaaaaa3"), same_author=("aaaaaaaaa2",))])
    text = words(pages.page("/es/2026/11/fffffffff1-vecina/", on, ROOM, AT).body.decode())
    assert text.count("Una grúa nueva") == 1
    assert "En la misma sección" in text
    assert "De la misma firma" not in text


def test_an_unreviewed_page_asks_not_to_be_indexed():
    on = shelf()
    page = pages.page("/ca/2026/11/aaaaaaaaa1-el-port-creix-8-400-tones/", on, ROOM, AT)
    assert page.noindex
    assert b'<meta name="robots" content="noindex">' in page.body


def test_linked_data_is_json_and_cannot_end_its_element():
    evil = live("aaaaaaaaa1", "en", "</script><script>alert(1)</script>", label=Label("machine", ("Apertium",)))
    source = live("aaaaaaaaa1", "es", "Fuente")
    parsed = html5lib.parse(printed(evil, source), namespaceHTMLElements=False)
    scripts = parsed.findall(".//script")
    assert len(scripts) == 1
    told = json.loads(scripts[0].text)
    assert told["headline"] == "</script><script>alert(1)</script>"
    assert told["inLanguage"] == "en"
    assert told["translationOfWork"]["inLanguage"] == "es"
    assert told["translationOfWork"]["url"] == "https://tresorillas.example/es/2026/11/aaaaaaaaa1-fuente/"
    assert told["isBasedOn"] == "https://elfaro.example/aaaaaaaaa1"


def test_a_story_with_nearly_nothing_still_stands():
    bare = live("aaaaaaaaa1", title="x" * 300, standfirst="", authors=(), section="", source="unknown", body=())
    markup = printed(bare)
    assert "x" * 300 in markup
    assert '<p class="byline">' not in markup
    assert '<p class="kicker">' not in markup


def test_the_line_a_source_asks_for_stands_in_its_own_language_and_is_not_said_twice():
    asked = printed(live("aaaaaaaaa1", "en", credit="Por cortesía del diario."))
    assert '<p><span lang="es">Por cortesía del diario.</span></p>' in asked
    named = printed(live("aaaaaaaaa1", "en", credit="El Faro de Almar"))
    assert named.count("El Faro de Almar") == printed(live("aaaaaaaaa1", "en")).count("El Faro de Almar")
