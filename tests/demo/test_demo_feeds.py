"""The feeds say what the pages say, to a lenient reader; one of them only to a lenient one."""

from __future__ import annotations

from datetime import UTC

import feedparser
import pytest
from lxml import etree

from dragoman.demo.feeds import print_feed
from dragoman.demo.manuscripts import Paper, papers_folder, read_papers
from dragoman.demo.printing import address

PAPERS = {paper.key: paper for paper in read_papers(papers_folder())}


def feed(paper: Paper) -> bytes:
    return print_feed(paper, papers_folder() / paper.key).body


@pytest.mark.parametrize("key", PAPERS)
def test_a_feed_lists_every_story_with_title_summary_and_address(key: str) -> None:
    paper = PAPERS[key]
    entries = feedparser.parse(feed(paper)).entries
    assert [entry.title for entry in entries] == [story.title for story in paper.manuscripts]
    assert [entry.link.partition("?")[0] for entry in entries] == [address(paper, story) for story in paper.manuscripts]
    assert all(story.standfirst in entry.summary for entry, story in zip(entries, paper.manuscripts, strict=True))


@pytest.mark.parametrize("key", PAPERS)
def test_the_dates_a_lenient_reader_understands_are_right(key: str) -> None:
    paper = PAPERS[key]
    entries = feedparser.parse(feed(paper)).entries
    read = [entry.get("published_parsed") for entry in entries]
    true = [story.published.astimezone(UTC).timetuple()[:6] for story in paper.manuscripts]
    assert [ours for ours, theirs in zip(true, read, strict=True) if theirs and theirs[:6] != ours] == []
    assert read.count(None) == (1 if key == "kabar-selat" else 0)


def test_el_faro_has_rss_with_guids_that_are_no_addresses() -> None:
    channel = etree.fromstring(feed(PAPERS["el-faro"]))
    guids = channel.findall(".//guid")
    assert {guid.get("isPermaLink") for guid in guids} == {"false"}
    assert len({guid.text for guid in guids}) == len(PAPERS["el-faro"].manuscripts)
    pictured = [story for story in PAPERS["el-faro"].manuscripts if story.picture]
    assert len(channel.findall(".//{http://search.yahoo.com/mrss/}content")) == len(pictured)


def test_the_courier_has_atom_with_a_language_per_entry() -> None:
    atom = "{http://www.w3.org/2005/Atom}"
    entries = etree.fromstring(feed(PAPERS["courier"])).findall(f"{atom}entry")
    languages = [entry.get("{http://www.w3.org/XML/1998/namespace}lang") for entry in entries]
    assert languages == [story.language for story in PAPERS["courier"].manuscripts]
    assert all(str(entry.findtext(f"{atom}id")).startswith("tag:courier.example,2026:story/") for entry in entries)
    assert [entry.findtext(f"{atom}updated") for entry in entries] == [
        story.changed.isoformat() for story in PAPERS["courier"].manuscripts
    ]


def test_kabar_selat_has_every_fault_it_is_there_for() -> None:
    body = feed(PAPERS["kabar-selat"])
    with pytest.raises(etree.XMLSyntaxError):
        etree.fromstring(body)
    with pytest.raises(UnicodeDecodeError):
        body.decode("utf-8")
    text = body.decode("windows-1252")
    assert 'encoding="utf-8"' in text
    assert "kota & kepulauan" in text
    assert "&nbsp;" in text
    assert text.count("<item>") == text.count("<guid>") + 1
    assert "<pubDate>Selasa, 17 November 2026 18.20 WIB</pubDate>" in text


def test_a_correction_shows_in_the_feed_as_a_newer_date() -> None:
    second = next(paper for paper in read_papers(papers_folder(), 2) if paper.key == "el-faro")
    before, after = feed(PAPERS["el-faro"]), feed(second)
    assert b"<atom:updated>2026-11-10T11:05:00+01:00</atom:updated>" not in before
    assert b"<atom:updated>2026-11-10T11:05:00+01:00</atom:updated>" in after
    assert feedparser.parse(after).feed.updated_parsed > feedparser.parse(before).feed.updated_parsed
