"""XLIFF: a story in two languages out to a translator's tool and back, marks and all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from dragoman.errors import UsageError
from dragoman.memory import xliff
from dragoman.model.exchange import Exchange, Line
from dragoman.model.segment import Slot

VERSIONS = ("1.2", "2.1")
DIGEST = "ab" * 16
LINES = (
    Line("title#0", "headline", "Abre la <terminal> & más", notes=("headline",)),
    Line(
        "body/3/text#0", "body 3", "Dice «sí» al puerto.", (Slot(5, 9, "emphasis", 0), Slot(13, 19, "link", 1)),
        "He says “yes” to the port.", (Slot(21, 25, "link", 1), Slot(8, 13, "emphasis", 0)), "translated",
    ),
    Line("body/3/text#1", "body 3", "Nada más", (), "", (), "initial"),
)  # fmt: skip


def story(*lines: Line) -> Exchange:
    return Exchange("abc123", 4, DIGEST, "es", "pt-BR", lines)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_document_comes_back_as_it_was(version: xliff.Version) -> None:
    back = xliff.read(xliff.write(story(*LINES), version).encode(), "x.xlf")
    assert back[:5] == ("abc123", 4, DIGEST, "es", "pt-BR")
    assert [unit.id for unit in back.units] == ["title-0", "body.3.text-0", "body.3.text-1"]
    assert [unit.source.text for unit in back.units] == [line.source for line in LINES]
    assert [unit.progress for unit in back.units] == ["initial", "translated", "initial"]
    assert back.units[1].source.codes == ((5, 9, 0), (13, 19, 1))
    target = back.units[1].target
    assert target is not None
    assert (target.text, target.codes, target.wrong) == (LINES[1].target, ((8, 13, 0), (21, 25, 1)), "")
    assert back.units[2].target is None


TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\r", exclude_categories=("Cc", "Cs")), max_size=24).filter(
    lambda text: "\ufffe" not in text and "\uffff" not in text
)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, tuple[Slot, ...]]:
    """A text with any marks at all: nested, crossing, empty, twice the same."""
    text = draw(TEXT)
    ends = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(ends, ends, st.sampled_from(("link", "strong", "code")), st.integers(0, 3)), max_size=6))
    return text, tuple(Slot(min(a, b), max(a, b), kind, n) for a, b, kind, n in spans)  # type: ignore[arg-type]


@given(marked(), st.sampled_from(VERSIONS))
def test_no_mark_is_lost(work: tuple[str, tuple[Slot, ...]], version: xliff.Version) -> None:
    text, slots = work
    (unit,) = xliff.read(xliff.write(story(Line("a#0", "a", text, slots)), version).encode(), "x").units
    assert unit.source.wrong == ""
    assert unit.source.text == text
    assert sorted(unit.source.codes) == sorted((slot.start, slot.end, slot.n) for slot in slots)


@pytest.mark.parametrize("version", VERSIONS)
def test_ids_are_fit_for_the_standard_and_unlike(version: xliff.Version) -> None:
    slots = (Slot(0, 3, "link", 0), Slot(1, 5, "code", 1), Slot(2, 2, "link", 0), Slot(6, 7, "link", 0))
    root = etree.fromstring(xliff.write(story(Line("body/3/text#0", "b", "abcdefgh", slots)), version).encode())
    codes = [each.get("id") for each in root.iter() if str(each.tag).partition("}")[2] in ("pc", "ph", "sc", "g", "x", "bx", "ex")]
    assert len(set(codes)) == len(codes)
    assert len(codes) >= 4


RESEGMENTED = """<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="es" trgLang="en">
<file id="f" original="dragoman:abc/1/aaaaaaaa"><group id="g"><unit id="a-0">
<segment state="final"><source>Uno. </source><target>One. </target></segment><ignorable><source> </source></ignorable>
<segment state="translated"><source><mrk id="m1" type="term">Dos</mrk>.<sm id="s"/><em startRef="s"/></source>
<target>Two.</target></segment></unit></group></file></xliff>"""


def test_what_a_tool_divided_anew_is_one_again() -> None:
    (unit,) = xliff.read(RESEGMENTED.encode(), "x").units
    assert (unit.source.text, unit.target and unit.target.text, unit.progress) == ("Uno.  Dos.", "One.  Two.", "translated")
    half = RESEGMENTED.replace("<target>One. </target>", "")
    assert xliff.read(half.encode(), "x").units[0].target is None


NATIVE = """<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="dragoman:abc/1/aaaaaaaa"
 source-language="es" target-language="en" datatype="plaintext"><body><trans-unit id="a-0" approved="yes"><source>a</source>
<target>%s</target></trans-unit></body></file></xliff>"""


@pytest.mark.parametrize(
    ("content", "text", "codes", "wrong"),
    [
        ('a<bpt id="1" rid="1">&lt;b></bpt>b<ept id="1" rid="1">&lt;/b></ept>', "ab", ((1, 2, 0),), ""),
        ('a<x id="9"/>', "a", ((1, 1, 8),), ""),
        ('a<x id="none"/>', "a", (), "unknown id"),
        ('a<ex id="1" rid="1"/>', "a", (), "never began"),
        ('a<bx id="1" rid="1"/>b', "ab", ((1, 1, 0),), "never ends"),
        ('<bx id="1" rid="1"/><bx id="1" rid="1"/><ex id="1" rid="1"/>', "", ((0, 0, 0), (0, 0, 0)), "two codes"),
        ("a<script>b</script>", "a", (), "element <script>"),
    ],
)
def test_codes_of_other_tools(content: str, text: str, codes: object, wrong: str) -> None:
    (unit,) = xliff.read((NATIVE % content).encode(), "x").units
    assert unit.target is not None
    assert (unit.target.text, unit.target.codes, unit.progress) == (text, codes, "final")
    assert (wrong in unit.target.wrong) if wrong else not unit.target.wrong


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<!DOCTYPE x [<!ENTITY a 'b'>]>" + RESEGMENTED.encode(), "declares entities"),
        (b"not xml", "not XML"),
        (b"<html/>", "no XLIFF"),
        (RESEGMENTED.replace("dragoman:abc", "file.docx").encode(), "names no story of ours"),
        (RESEGMENTED.replace('"2.0"', '"3.0"').encode(), "save it as XLIFF 1.2 or 2.1"),
        (RESEGMENTED.replace('trgLang="en"', "").encode(), "x: "),
        (RESEGMENTED.replace("Uno", "<a>" * 300 + "</a>" * 300).encode(), "not XML"),
    ],
)
def test_a_hostile_document_is_refused_in_a_line(data: bytes, said: str) -> None:
    with pytest.raises(UsageError) as fault:
        xliff.read(data, "x")
    assert said in str(fault.value)
    assert "\n" not in str(fault.value)
