"""TMX in and out: nothing is lost on the way, nothing hostile gets through, and other readers read what we write."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.growth import grows_too_fast

from dragoman.errors import UsageError
from dragoman.memory.match import remembered
from dragoman.memory.tmx import UNIT, read, write
from dragoman.model.remembered import Remembered
from dragoman.model.segment import Slot

HEAD = '<header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="{}" datatype="html"/>'


def tmx(units: str, source: str = "es", doctype: str = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">') -> bytes:
    return f'<?xml version="1.0"?>{doctype}<tmx version="1.4">{HEAD.format(source)}<body>{units}</body></tmx>'.encode()


def unit(source: str, target: str, more: str = "", to: str = "en", told: str = "") -> str:
    return f'<tu {told}>{more}<tuv xml:lang="es"><seg>{source}</seg></tuv><tuv xml:lang="{to}"><seg>{target}</seg></tuv></tu>'


def taken(data: bytes, approved: str = "") -> tuple[list[Remembered], list[str]]:
    left: list[str] = []
    return list(read(BytesIO(data), approved, left.append)), left


def written(*known: Remembered, source: str = "es") -> bytes:
    file = BytesIO()
    assert write(file, source, "1", known) == len(known)
    return file.getvalue()


# -- the format, as its specification has it --

_INLINE = "bpt ept ph it hi ut"
HOLDS = {
    "tmx": r"header body", "header": r"(?:(?:note|prop|ude) ?)*", "body": r"(?:tu ?)*", "tu": r"(?:(?:note|prop) ?)*(?:tuv ?)+",
    "tuv": r"(?:(?:note|prop) ?)*seg", "note": "", "prop": "", "seg": None, "hi": None, "bpt": "sub", "ept": "sub", "ph": "sub",
    "it": "sub", "ut": "sub", "sub": None,
}  # fmt: skip
NEEDS = {
    "tmx": {"version"}, "prop": {"type"}, "bpt": {"i"}, "ept": {"i"}, "it": {"pos"}, "tuv": {"{http://www.w3.org/XML/1998/namespace}lang"},
    "header": {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"},
}  # fmt: skip
MAY = {
    "tu": {"creationid", "creationdate", "changeid", "changedate", "segtype"}, "bpt": {"x", "type"}, "hi": {"x", "type"},
    "ph": {"x", "assoc", "type"}, "it": {"x", "type"}, "sub": {"datatype", "type"}, "ut": {"x"},
}  # fmt: skip


def faults(data: bytes) -> list[str]:
    """Where a document is not as TMX 1.4b's document type has it, as far as we write it."""
    found = []
    for element in etree.fromstring(data).iter():
        name, inside = element.tag, " ".join(child.tag for child in element)
        held, needed = HOLDS[name], NEEDS.get(name, set())
        allowed = set(_INLINE.split()) if held is None else set()
        fits = {child.tag for child in element} <= allowed if held is None else re.fullmatch(held if held != "sub" else r"(?:sub ?)*", inside)
        if not fits or not needed <= set(element.attrib) or set(element.attrib) - needed - MAY.get(name, set()):
            found.append(f"{name}: {inside} {dict(element.attrib)}")
        if name == "seg":
            begun, ended = ([each.get("i") for each in element.iter(tag)] for tag in ("bpt", "ept"))
            found += [] if len(set(begun)) == len(begun) and sorted(begun) == sorted(ended) else [f"pairs: {begun} {ended}"]
    return found


# -- in and out --

SLOTS = (Slot(3, 7, "link", 0), Slot(3, 7, "strong", 1), Slot(8, 12, "emphasis", 2), Slot(12, 12, "code", 3))
MARKS = (Slot(4, 7, "emphasis", 2), Slot(8, 13, "link", 0), Slot(8, 13, "strong", 1), Slot(13, 13, "code", 3))


def whole(**more: object) -> Remembered:
    told = {
        "slots": SLOTS, "marks": MARKS, "before": "Antes <b> & después.", "after": "Luego.", "approved": "Ana Prieto",
        "made": ("mt", "20250102T030405Z"), "changed": ("ana", "20260102T030405Z"), "notes": ("Say it “so”.", "a & b"),
        "props": (("domain", "ports"), ("x-client", "El Faro")), "segtype": "paragraph",
    }  # fmt: skip
    return remembered("es", "en", "La casa roja.", "The red house.", **(told | more))


def test_everything_comes_back_as_it_went_out() -> None:
    data = written(whole())
    assert faults(data) == []
    assert taken(data, "Ana Prieto") == ([whole()], [])


def test_who_approved_is_told_but_another_file_s_word_approves_nothing() -> None:
    data = written(whole())
    assert b'<prop type="x-approved-by">Ana Prieto</prop>' in data
    ((known,), _) = taken(data)
    assert (known.approved, known.props) == ("", whole().props)


_KINDS = st.sampled_from(["link", "emphasis", "strong", "code", "language"])
_SPANS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12), _KINDS), max_size=6)


@given(_SPANS)
def test_marks_of_any_shape_come_back(spans: list[tuple[int, int, str]]) -> None:
    """Crossed, nested, empty, at one place: as they were, their numbers in the order of the text."""
    text = "La casa roja."
    sides = sorted({(min(a, b), max(a, b), kind) for a, b, kind in spans}, key=lambda each: (each[0], -each[1]))
    slots = tuple(Slot(start, end, kind, n) for n, (start, end, kind) in enumerate(sides))  # type: ignore[arg-type]
    data = written(remembered("es", "en", text, text, slots=slots, marks=slots))
    assert faults(data) == []
    ((known,), _) = taken(data)
    places = {slot.n: (slot.start, slot.end, slot.kind) for slot in known.slots}
    assert sorted(places.values()) == sorted(sides)
    assert {slot.n: (slot.start, slot.end, slot.kind) for slot in known.marks} == places
    assert taken(written(known))[0] == [known]


def test_another_tool_s_codes_are_marks_here_and_go_out_as_they_came() -> None:
    source = 'La <bpt i="1" x="1">&lt;b&gt;</bpt>casa<ept i="1">&lt;/b&gt;</ept><ph x="2" assoc="p">&lt;br/&gt;</ph> <hi type="italic">roja</hi><it pos="begin" x="3">{\\i</it>.'
    target = 'The <hi type="italic">red</hi> <bpt i="7" x="1">&lt;b&gt;</bpt>house<ept i="7">&lt;/b&gt;</ept><ph x="2">&lt;img alt="<sub>a</sub>"/&gt;</ph><it pos="begin" x="3">{\\i</it>.'
    ((known,), left) = taken(tmx(unit(source, target)))
    assert (known.text, known.words, left) == ("La casa roja.", "The red house.", [])
    links = {slot.n: known.text[slot.start : slot.end] for slot in known.slots}
    held = {slot.n: known.words[slot.start : slot.end] for slot in known.marks}
    assert sorted((links[n], held[n]) for n in links) == [("", ""), ("", ""), ("casa", "house"), ("roja", "red")]
    data = written(known)
    assert faults(data) == []
    for side in (source, target):
        assert side.encode() in data
    assert taken(data)[0] == [known]


def test_what_the_format_does_not_know_is_its_text() -> None:
    ((known,), _) = taken(tmx(unit('La <font n="1">casa <bpt>x</bpt></font>roja<ph/>.', "The red house.")))
    assert known.text == "La casa roja."
    assert faults(written(known)) == []


def test_every_language_of_a_unit_goes_with_its_source() -> None:
    variants = "".join(f'<tuv xml:lang="{tag}"><seg>{tag}</seg></tuv>' for tag in ("fr_FR", "es-MX", "pt", "pt-br", "iw"))
    known, left = taken(tmx(f"<tu>{variants}</tu>", "ES"))
    assert [(each.source, each.target) for each in known] == [("es", "fr"), ("es", "pt"), ("es", "pt-BR"), ("es", "he")]
    assert left == []
    known, _ = taken(tmx(f"<tu>{variants}</tu>", "*all*"))
    assert {each.source for each in known} == {"fr"}
    known, _ = taken(tmx(f'<tu srclang="pt-BR">{variants}</tu>'))
    assert {each.source for each in known} == {"pt-BR"}


def test_an_older_version_s_language_and_another_tool_s_neighbours_are_read() -> None:
    props = '<prop type="x-context-pre">&lt;seg&gt;Antes.&lt;/seg&gt;</prop><prop type="x-context-post">Luego.</prop>'
    old = f'<tu>{props}<tuv lang="ES"><seg>Hoy.</seg></tuv><tuv lang="EN"><seg>Today.</seg></tuv></tu>'
    ((known,), _) = taken(tmx(old).replace(b'version="1.4"', b'version="1.1"'))
    assert (known.text, known.before, known.after, known.props) == ("Hoy.", "Antes.", "Luego.", ())


def test_printed_white_space_is_no_text() -> None:
    ((known,), _) = taken(tmx(unit("\n   La <bpt i='1' type='bold'/>casa\n   roja<ept i='1'/>.\n ", " The red house.")))
    (slot,) = known.slots
    assert (known.text, known.text[slot.start : slot.end], known.words) == ("La casa roja.", "casa roja", "The red house.")


def test_units_told_twice_are_one() -> None:
    known, _ = taken(tmx(unit("Hoy.", "Today.") * 3))
    assert len({each.key for each in known}) == 1


# -- what is wrong --


def test_what_cannot_be_read_is_left_out_with_a_line() -> None:
    units = unit("Hoy.", "Today.", to="en-UK") + unit("Hoy.", " ") + unit("Hoy.", "Avui.", to="ca") + "<tu/>" + unit("a", "b", to="es-MX")
    known, left = taken(tmx(units))
    assert [each.target for each in known] == ["ca"]
    assert ["en-GB" in left[0], "empty" in left[1], "source language" in left[2], len(left)] == [True, True, True, 3]


def test_bad_dates_are_none() -> None:
    ((known,), _) = taken(tmx(unit("Hoy.", "Today.", told='creationdate="yesterday" creationid="a" changedate="2026-01-01"')))
    assert (known.made, known.changed) == (("a", ""), ("", ""))


BOMB = '<!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True)
) + "]>"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (tmx(unit("&j;", "x"), doctype=BOMB), "declares entities"),
        (tmx(unit("&f;", "x"), doctype='<!DOCTYPE tmx [<!ENTITY f SYSTEM "file:///etc/passwd">]>'), "declares entities"),
        (b"<html><body/></html>", "<html>, not <tmx>"),
        (b"", "not well-formed"),
        (b"PK\x03\x04" + bytes(200), "not well-formed"),
        (tmx(unit("Hoy.", "Today."))[:-30], "not well-formed"),
        (b"<tmx>" + b"<a>" * 5000, "not well-formed"),
    ],
    ids=["bomb", "file", "page", "empty", "zip", "cut", "deep"],
)
def test_what_is_no_memory_is_refused_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(UsageError, match=said) as caught:
        taken(data)
    assert "\n" not in str(caught.value)


def test_a_unit_without_an_end_is_refused_before_it_fills_the_memory() -> None:
    class Endless:
        given = 0

        def read(self, size: int = -1) -> bytes:
            piece = tmx("<tu>").removesuffix(b"</body></tmx>") if not self.given else b"<prop type='a'>b</prop>" * 100
            self.given += len(piece)
            return piece

    file = Endless()
    with pytest.raises(UsageError, match="no translation unit ends"):
        list(read(file, "", print))  # type: ignore[arg-type]
    assert file.given < 2 * UNIT


@pytest.mark.parametrize(
    "bait",
    [
        lambda n: unit("La <bpt i='1'/>casa<ept i='1'/>.", "The house.") * (n // 100),
        lambda n: unit("<bpt i='1'/>a<ept i='1'/>" * (n // 20), "<ph/>b" * (n // 20)),
        lambda n: unit("<bpt i='1'/>a" * (n // 20), "\n \n" * n + "b"),
    ],
    ids=["units", "marks", "open"],
)
def test_reading_takes_linear_time(bait: Callable[[int], str]) -> None:
    assert not grows_too_fast(lambda units: taken(tmx(units)), bait)


# -- another reader --

TOOLKIT = shutil.which("pocount")


@pytest.mark.skipif(TOOLKIT is None, reason="the Translate Toolkit's programs are not installed")
def test_another_reader_counts_the_same_units_and_words(tmp_path: Path) -> None:
    (tmp_path / "out.tmx").write_bytes(written(whole(), remembered("es", "en", "El puerto abre hoy.", "The port opens today.")))
    done = subprocess.run([str(TOOLKIT), "--csv", str(tmp_path / "out.tmx")], capture_output=True, text=True, check=True)
    assert re.search(r"out\.tmx, *2, *7, *7\b", done.stdout)
