"""Hypothesis strategies for whole stories in normal form, as strange as real and unreal newspapers make them."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from dragoman.language.text import plain, rich
from dragoman.model.story import (
    Block,
    Correction,
    Divider,
    Embed,
    Figure,
    Heading,
    List,
    Mark,
    Paragraph,
    Quotation,
    Rich,
    Story,
    Table,
    Video,
)
from dragoman.model.when import Day, Instant

LANGUAGES = (
    "es",
    "ca",
    "gl",
    "pt",
    "pt-BR",
    "fr",
    "it",
    "en",
    "id",
    "ms",
    "vi",
    "ar",
    "he",
    "ja",
    "zh",
    "th",
    "km",
    "hi",
    "de",
    "ru",
)

_PIECES = st.sampled_from(
    [
        "El Sr. Ramos vive en EE. UU. ", "¿Quién paga? ", "¡Nadie! ", "«No. Nunca.» ", "240.100 ", "3,5 % ", "*** ", "... ", "… ",
        "Mr. Smith said no. ", "He left. ", '"Is it so?" he said. ', "彼は「行く。」と言った。", "价格为3.5元。", "مَن يدفع؟ ", "‏שלום. ",
        "ខ្មែរ\u200bភាសា។ ", "สวัสดี ", "डॉ. राम आए। ", "می\u200cخواهم ", "👩\u200d👩\u200d👧 ", "𝔘𝔫𝔦 ", "e\u0301a\u0323 ", "한국 ", "(", ")",
        "[", "]", " ", "\u00a0", ".", "a", "B", "\U0001f1ee\U0001f1e9", "\u0301", "1", "1.ª ", "\n", "x.y@z.example ", "<b>", "&amp; ",
    ]
)  # fmt: skip


def texts() -> SearchStrategy[str]:
    """A text in normal form: sentences of many scripts, odd pieces, anything at all, or nothing."""
    return (st.lists(_PIECES, max_size=8).map("".join) | st.text(max_size=12)).map(plain)


def riches() -> SearchStrategy[Rich]:
    """A text with marks in normal form, overlapping, nested and crossing sentences."""
    attrs = st.sampled_from(
        [{"href": "https://example.org/"}, {"href": "/b"}, {"href": "https://example.org/", "title": "t"}]
    )
    langs = st.sampled_from([{"lang": "en"}, {"lang": "zh-Hant"}])

    def mark(length: int) -> SearchStrategy[Mark]:
        spot = st.integers(0, length)
        return st.one_of(
            st.builds(Mark, spot, spot, st.sampled_from(["emphasis", "strong", "code"])),
            st.builds(Mark, spot, spot, st.just("link"), attrs),
            st.builds(Mark, spot, spot, st.just("language"), langs),
        )

    return texts().flatmap(lambda text: st.lists(mark(len(text)), max_size=5).map(lambda marks: rich(text, marks)))


def figures() -> SearchStrategy[Figure]:
    return st.builds(
        Figure,
        src=st.just("https://example.org/p.jpg"),
        alt=texts(),
        caption=riches(),
        credit=texts(),
        width=st.integers(0, 4000),
    )


def blocks() -> SearchStrategy[Block]:
    """Any block, empty ones among them."""
    row = st.lists(riches(), max_size=3).map(tuple)
    return st.one_of(
        st.builds(Paragraph, riches()),
        st.builds(Heading, riches(), st.integers(2, 4)),
        st.builds(Quotation, riches(), riches(), st.booleans()),
        st.builds(List, st.lists(riches(), max_size=3).map(tuple), st.booleans()),
        st.builds(Table, st.lists(row, max_size=3).map(tuple), st.booleans(), riches()),
        figures(),
        st.builds(Video, st.just("https://example.org/v"), texts(), riches()),
        st.builds(Embed, st.just("https://example.org/e"), st.just("Example"), texts()),
        st.just(Divider()),
    )


def stories() -> SearchStrategy[Story]:
    """A whole story whose texts are in normal form, in any of many languages."""
    return st.builds(
        Story,
        id=st.just("0123456789"),
        revision=st.integers(1, 3),
        source=st.just("gazette"),
        url=st.just("https://example.org/1"),
        language=st.sampled_from(LANGUAGES),
        title=texts(),
        published=st.just(Instant(1_795_000_000, 420)),
        standfirst=texts(),
        tags=st.lists(texts(), max_size=2).map(tuple),
        lead_image=st.none() | figures(),
        body=st.lists(blocks(), max_size=4).map(tuple),
        corrections=st.lists(st.builds(Correction, st.just(Day("2026-11-20")), riches()), max_size=2).map(tuple),
    )
