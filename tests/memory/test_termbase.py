"""Terms: what is told of them to a pair of languages, and their files, in and out."""

from __future__ import annotations

import pytest

from dragoman.errors import UsageError
from dragoman.memory import tbx, termlist
from dragoman.memory.terms import conflicts, merged, told
from dragoman.model.knowledge import Term
from dragoman.model.termbase import TermEntry

BASE = (
    TermEntry("ferry", "en", "transbordador", "es"),
    TermEntry("ferry", "en", "ferri", "es", "admitted"),
    TermEntry("ferry", "en", "barco, «nave»", "es", "forbidden"),
    TermEntry("ferry", "en", "bac", "ca"),
    TermEntry("Dua Tepi", "", "", "", "keep"),
    TermEntry("Gobierno", "es", "", "en", "keep"),
    TermEntry("=suma()", "es", "sum", "en", "preferred", "said in tables; <b> & 'so'"),
    TermEntry("港", "ja", "puerto", "es"),
)


def test_a_pair_of_languages_is_told_what_holds_for_it() -> None:
    assert told(BASE, "en", "es") == (
        Term("Dua Tepi", "", "es", keep=True),
        Term("ferry", "transbordador", "es", forbidden=("barco, «nave»",), admitted=("ferri",)),
    )
    assert told(BASE, "es", "en-GB") == (Term("=suma()", "sum", "en-GB"), Term("Dua Tepi", "", "en-GB", keep=True),
                                         Term("Gobierno", "", "en-GB", keep=True))  # fmt: skip
    assert told(BASE, "es", "es") == ()


def test_the_more_particular_language_has_its_own_word() -> None:
    base = (TermEntry("car", "en", "coche", "es"), TermEntry("car", "en", "carro", "es-MX"))
    assert told(base, "en", "es-MX") == (Term("car", "carro", "es-MX", admitted=("coche",)),)
    assert told(base, "en", "es") == (Term("car", "coche", "es"),)


def test_contradictions_are_told() -> None:
    said = list(conflicts((*BASE, TermEntry("ferry", "en", "buque", "es"), TermEntry("Gobierno", "es", "Government", "en"))))
    assert len(said) == 2
    assert "2 preferred renderings (transbordador, buque)" in said[0]
    assert "“Gobierno” (es to en) is kept as it is, and also “Government”" in said[1]
    assert list(conflicts(BASE)) == []


def test_an_entry_said_again_otherwise_takes_the_earlier_ones_place() -> None:
    again = TermEntry("ferry", "en", "ferri", "es", "forbidden")
    assert merged(BASE, (again,)) == (BASE[0], again, *BASE[2:])


def test_a_table_comes_back_as_it_was() -> None:
    assert termlist.read(termlist.write(BASE).encode(), "x.csv") == BASE


@pytest.mark.parametrize("version", ["2", "3"])
def test_tbx_comes_back_with_both_directions(version: str) -> None:
    again = termlist.read(tbx.write(BASE, version).encode(), "x.tbx")  # type: ignore[arg-type]
    assert set(BASE) <= set(again)
    assert set(told(BASE, "es", "en")) <= set(told(again, "es", "en"))
    assert [term.source for term in told(again, "es", "ca")] == ["Dua Tepi", "ferri", "transbordador"]  # not the forbidden


def test_a_table_as_spreadsheets_write_it() -> None:
    text = "\ufeffTo;Source;Target;Status\r\nes;  Prime\u00a0Minister ;primer ministro;\r\n;;;\r\nes;Kabar;;KEEP\r\n"
    assert termlist.read(text.encode(), "x.csv") == (
        TermEntry("Prime Minister", "", "primer ministro", "es"), TermEntry("Kabar", "", "", "es", "keep"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("term,to\na,es\n", "line 1: unknown column 'term'"),
        ("", "line 1"),
        ("source,target,to\nship,barco,español\n", "line 2"),
        ("source,target,status\nship,barco,best\n", "line 2: 'best' is no status: write one of preferred, admitted"),
        ("source,target,status\nship,barco,keep\n", "what is kept has no target"),
        ("source,target\nship,\n", "no rendering"),
        ("source,target\n,barco\n", "no term stands under `source`"),
        ('source,target\n"ship,barco\n', "not CSV"),
        (f"source,target\n{'x' * 501},barco\n", "at most 500"),
    ],
)
def test_a_table_that_is_wrong_is_told_where(text: str, said: str) -> None:
    with pytest.raises(UsageError) as fault:
        termlist.read(text.encode(), "x.csv")
    assert said in str(fault.value)
    assert "\n" not in str(fault.value)


def test_bytes_that_are_no_text() -> None:
    with pytest.raises(UsageError, match="not UTF-8 text at byte 14"):
        termlist.read(b"source,target\n\xf3,b\n", "x.csv")


V2 = """<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader/><text><body><termEntry id="1"><descrip type="subjectField">sea</descrip>
<langSet xml:lang="en-US"><ntig><termGrp><term>pier</term></termGrp></ntig></langSet>
<langSet xml:lang="ES"><tig><term>muelle</term></tig><tig><term>malecón</term></tig>
<tig><term>espigón</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig></langSet>
</termEntry></body></text></martif>"""

DCT = """<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:basic="http://www.tbxinfo.net/ns/basic" xmlns:min="http://www.tbxinfo.net/ns/min"><tbxHeader/><text><body>
<conceptEntry id="c1"><langSec xml:lang="en-US"><termSec><term>pier</term></termSec></langSec>
<langSec xml:lang="es"><termSec><term>malecón</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>
<termSec><term>espigón</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
<termSec><term>muelle</term></termSec></langSec></conceptEntry></body></text></tbx>"""


@pytest.mark.parametrize("text", [V2, DCT])
def test_tbx_as_other_tools_write_it(text: str) -> None:
    entries = termlist.read(text.encode(), "x.tbx")
    (pier,) = told(entries, "en-US", "es")
    assert pier == Term("pier", "muelle", "es", forbidden=("espigón",), admitted=("malecón",))
    assert {term.source for term in told(entries, "es", "en-US")} == {"muelle", "malecón"}


BOMB = '<!DOCTYPE tbx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><tbx><text>&b;</text></tbx>'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (BOMB.encode(), "declares entities"),
        (BOMB.encode("utf-16"), "declares entities"),
        (b"<tbx><text>", "not XML"),
        (b"<tbx>" * 5000, "not XML"),
        (b"<html/>", "its root is <html>"),
        (DCT.replace('"es"', '"español"').encode(), "line 4"),
        (DCT.replace("muelle", "m" * 501).encode(), "at most 500"),
    ],
)
def test_tbx_that_is_hostile_is_refused_in_a_line(data: bytes, said: str) -> None:
    with pytest.raises(UsageError) as fault:
        termlist.read(data, "x.tbx")
    assert said in str(fault.value)
    assert "\n" not in str(fault.value)
