"""Stories sent as ninjs and NewsML-G2: valid against IPTC's schemas, and read back as what they were."""

from __future__ import annotations

import json
import os
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from dragoman.model.copy import Copy, Entry, Fetched
from dragoman.model.edition import Label
from dragoman.model.source import Rights, Source
from dragoman.model.story import Block, Figure, Heading, List, Mark, Paragraph, Quotation, Rich, Story, Table
from dragoman.model.when import Day, Instant
from dragoman.pages.newsml import newsml
from dragoman.pages.ninjs import ninjs
from dragoman.pages.syndicate import Sending
from dragoman.stories.readers import read

DATA = Path(os.environ.get("DRAGOMAN_DATA", Path(__file__).resolve().parents[3] / "shared" / "data")) / "iptc-samples"
PAPER = Source("gaceta", {"es": "La Gaceta"}, "https://gaceta.example/", "es", "wire", "wire")
WORDS = st.sampled_from(
    ["The harbour council met on Tuesday", "and the ferry of 07:45 was late again", "while 240,100 tonnes waited",
     "«Nobody asked us», said the pilot", "the bridge at Old Quay & Sons stayed shut", "because x < y was never true",
     "según el informe de la comisión", "كما قال رئيس المجلس", "据市政府报告"]
)  # fmt: skip
LINES = st.lists(WORDS, min_size=1, max_size=4).map(lambda parts: ", ".join(parts) + ".")


def marked(text: str) -> st.SearchStrategy[Rich]:
    """A text with a link or an emphasis over its first word: a paragraph that is all link leads away, and is read as none."""
    end = text.index(" ") if " " in text else 2
    kinds: list[tuple[Mark, ...]] = [(), (Mark(0, end, "strong"),), (Mark(0, end, "link", {"href": "https://example.org/a?b=1&c=2"}),)]
    return st.sampled_from(kinds).map(lambda marks: Rich(text, marks))


RICHES = LINES.flatmap(marked)
FIGURES = st.builds(
    Figure, st.sampled_from(["https://example.org/1.jpg?w=1&h=2", "https://example.org/2.jpg"]), st.just("A ferry at the quay"),
    RICHES.map(lambda words: Rich(words.text)), st.just("Ana Ruiz / Faro"),
)  # fmt: skip
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, RICHES),
    st.builds(Quotation, RICHES),
    st.builds(List, st.lists(RICHES, min_size=2, max_size=3).map(tuple), st.booleans()),
    st.builds(Table, st.lists(st.tuples(RICHES, RICHES), min_size=2, max_size=3).map(tuple)),
)
BODIES = st.lists(BLOCKS, max_size=4).map(
    lambda blocks: (Paragraph(Rich("It rained over the harbour all of that night, and nobody slept.")), *blocks,
                    Heading(Rich("What comes next")), Paragraph(Rich("The council meets again in two weeks, in the old school.")))
)  # fmt: skip
STORIES = st.builds(
    Story, id=st.just("0123456789"), revision=st.integers(1, 3), source=st.just("gaceta"), url=st.just("https://gaceta.example/1"),
    language=st.sampled_from(["es", "pt-BR", "ar"]), title=LINES, published=st.just(Instant(1_795_000_000, 420)),
    updated=st.sampled_from([None, Instant(1_795_009_000, 0)]), standfirst=st.sampled_from(["", "What the council knew, and when."]),
    authors=st.sampled_from([(), ("Ana Ruiz",), ("Ana Ruiz", "Max Holm")]), lead_image=st.none() | FIGURES, body=BODIES,
    tags=st.sampled_from([(), ("ports", "ferries")]), embargo=st.sampled_from([None, Instant(1_795_001_000, 60)]),
    state=st.sampled_from(["usable", "withheld", "canceled"]), rights=st.just(Rights(show="full", expires="2027-01-31")),
)  # fmt: skip
SENDING = Sending(
    "https://news.example/es/2026/11/0123456789/", "The Quay", "https://news.example/es/2026/11/0123456789-a/",
    Label("machine", ("Apertium",), ("es",), 2), "La Gaceta", "en", "https://gaceta.example/1", "Harbour",
)  # fmt: skip


def read_back(body: bytes) -> Copy:
    return read(Fetched("", "", 200, {}, body), PAPER, Entry(guid="", url=""))


def seen(told: Story | Copy) -> tuple[object, ...]:
    """What both formats keep of a story."""
    return (told.language, told.title, told.standfirst, told.authors, told.published, told.updated, told.state, told.embargo)


@settings(max_examples=60, deadline=None)
@given(STORIES, st.sampled_from([ninjs, newsml]))
def test_what_was_written_is_read_again(story: Story, write: object) -> None:
    copy = read_back(write(story, SENDING))  # type: ignore[operator]
    assert seen(copy)[:5] == seen(story)[:5]
    assert copy.updated == story.updated or (story.updated is None and copy.updated in (None, story.published))
    assert seen(copy)[6:] == seen(story)[6:]
    assert copy.body == story.body
    assert copy.version == str(story.revision)
    if story.lead_image is not None:
        assert copy.lead_image is not None
        pairs = [(each.src, each.alt, each.caption.text, each.credit) for each in (copy.lead_image, story.lead_image)]
        assert pairs[0] == pairs[1]


def test_a_bare_date_stays_one_in_newsml() -> None:
    story = Story("0123456789", 1, "gaceta", "", "es", "El puerto", Day("2026-11-20"), body=(Paragraph(Rich("Llovió toda la noche.")),))
    assert read_back(newsml(story, SENDING)).published == Day("2026-11-20")


def test_a_translation_says_so() -> None:
    story = Story("0123456789", 1, "gaceta", "", "es", "El puerto", Day("2026-11-20"), body=(Paragraph(Rich("Llovió.")),))
    item = json.loads(ninjs(story, SENDING))
    assert item["digitalSourceType"]["uri"].endswith("/algorithmicallyEnhanced")
    assert "from en through es by Apertium" in item["edNote"]
    assert {"role": "translatedFrom", "value": "https://gaceta.example/1"} in item["altIds"]
    assert b'rel="irel:translatedFrom" href="https://gaceta.example/1"' in newsml(story, SENDING)
    own = msgspec.structs.replace(SENDING, label=Label("source"), source_language="es")
    assert "digitalSourceType" not in json.loads(ninjs(story, own))
    assert b"translatedFrom" not in newsml(story, own)
    assert "https://gaceta.example/1" not in read_back(ninjs(story, SENDING)).also, "a translation is no copy of its original"


@pytest.mark.skipif(not DATA.is_dir(), reason="the IPTC schemas are not here")
@settings(max_examples=25, deadline=None)
@given(STORIES, st.booleans())
def test_both_are_valid_against_their_schemas(story: Story, plain: bool) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    sending = Sending("urn:dragoman:0123456789:es", "The Quay") if plain else SENDING
    schema = json.loads((DATA / "ninjs/schema/ninjs-schema_3.1.json").read_text("utf-8"))
    checker = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
    assert [each.message for each in checker.iter_errors(json.loads(ninjs(story, sending)))] == []
    core = etree.XMLSchema(etree.parse(DATA / "newsml-g2/examples/NewsML-G2_2.24-spec-All-Core.xsd"))
    core.assertValid(etree.fromstring(newsml(story, sending)))
