"""Rules for single publishers: which holds, what it takes, and that the general reader goes on where it no longer does."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from dragoman.model.copy import Copy, Entry
from dragoman.model.pagerule import PageRule
from dragoman.model.source import Source
from dragoman.model.story import Paragraph
from dragoman.model.when import Day
from dragoman.stories import sites
from dragoman.stories.page.html import read_html

GOLDEN = Path(__file__).parents[1] / "golden" / "sites"
PAGE = (GOLDEN / "valle.example" / "2024.html").read_bytes()
OWN = PageRule(date(2026, 1, 1), body="div.nota", drop=(".aviso",), title="p.cabeza", published="time@datetime")
MINE = b"""<html><head><title>Vuelve el tranv\xc3\xada</title></head><body><p class=cabeza>Vuelve el tranv\xc3\xada</p><time datetime="2026-03-04">hoy</time><div class=nota><p>El primer
tranv\xc3\xada sali\xc3\xb3 a las seis de la plaza con cuarenta viajeros a bordo.</p><p class=aviso>Descargue nuestra aplicaci\xc3\xb3n
gratuita para su tel\xc3\xa9fono y lea sin l\xc3\xadmites.</p></div><div><p>Otra cosa que no es de esta noticia, pero que es larga y lleva
punto.</p></div></body></html>"""


def read(page: bytes, host: str, *rules: PageRule) -> Copy:
    address = f"https://{host}/1"
    source = Source("x", {"es": "X"}, address, "es", "feed", address, pages=rules)
    return read_html(page, source, Entry(address, address), "", address)


def texts(copy: Copy) -> list[str]:
    return [block.text.text for block in copy.body if isinstance(block, Paragraph)]


def test_every_rule_that_ships_can_be_read_and_has_its_saved_page() -> None:
    for host, rules in sites.shipped_rules().items():
        assert all(sites.checked(rule) == "" for rule in rules)
        assert list((GOLDEN / host).glob("*.html")), f"no saved page shows what the rules for {host} are for"


def test_a_rule_reads_what_the_general_reader_cannot() -> None:
    copy = read(PAGE, "www.valle.example")
    assert (copy.title, copy.authors, copy.section) == ("El regadío estrena compuertas", ("Pilar Otero",), "Campo")
    assert copy.published == Day("2024-06-11")
    assert [text[:20] for text in texts(copy)] == ["Las ocho compuertas ", "La comunidad de rega", "El ayuntamiento paga"]
    general = read(PAGE, "elsewhere.example")
    assert (general.title, texts(general)) != (copy.title, texts(copy))


def test_a_newsroom_s_own_rule_comes_first_and_drops_what_it_says() -> None:
    copy = read(MINE, "valle.example", OWN)
    assert (copy.title, copy.published) == ("Vuelve el tranvía", Day("2026-03-04"))
    assert len(texts(copy)) == 1
    assert not any(note.startswith(sites.STALE) for note in copy.notes)


def test_a_rule_whose_page_changed_is_no_rule_and_says_so() -> None:
    changed = MINE.replace(b"class=nota", b"class=otra")
    assert "site-rule-stale:body" in read(changed, "paper.example", OWN).notes
    half = MINE.replace(b"<time", b"<span").replace(b"class=cabeza", b"class=otra")
    assert "site-rule-stale:title, published" in sites.shape(_root(half), (OWN,)).note


def test_of_two_rules_the_newest_that_holds_is_taken() -> None:
    old, new = PageRule(date(2019, 1, 1), body="td.texto"), PageRule(date(2025, 1, 1), body="div.texto")
    rules = sites.rules_for("https://none.example/", (old, new))
    before = b"<html><body><table><tr><td class=texto>Uno</td></tr></table></body></html>"
    both = before.replace(b"</body>", b"<div class=texto>Dos</div></body>")
    assert [sites.shape(_root(page), rules).body.text for page in (before, both)] == ["Uno", "Dos"]


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (PageRule(date(2026, 1, 1), body="div["), "'div[' is no CSS selector"),
        (PageRule(date(2026, 1, 1), title="h1", drop=("p:nope(",)), "'p:nope(' is no CSS selector"),
        (PageRule(date(2026, 1, 1), section="a"), "a rule needs `body` or `title`"),
    ],
)
def test_a_rule_that_cannot_be_read_is_refused_in_a_line(rule: PageRule, said: str) -> None:
    assert sites.checked(rule).startswith(said)
    assert "\n" not in sites.checked(rule)


def test_what_stands_behind_a_dropped_element_stays() -> None:
    root = _root(b"<html><body><div>eins <b>weg</b>zwei<i>drei</i><b>weg</b> vier</div></body></html>")
    shaped = sites.shape(root, (PageRule(date(2026, 1, 1), body="div", drop=("b",)),))
    assert "".join(shaped.body.itertext()) == "eins zweidrei vier"


def _root(page: bytes) -> etree._Element:
    return etree.fromstring(page, etree.HTMLParser(encoding="utf-8"))
