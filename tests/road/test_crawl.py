"""Invariant 3: every string of the exported demo is accounted for in its language; no link of it leads nowhere."""

from __future__ import annotations

from collections import Counter

import pytest
from lxml import etree

from dragoman.language.facts import facts
from dragoman.model.edition import Edition

from .conftest import Demo
from .crawl import Said, Sheet, amiss, dead_links, doubled, empty_blocks, feed_strings, file_of, sheets_of
from .lexicon import Lexicon

LANGUAGES = ("es", "ca", "gl", "pt", "fr", "it", "en", "id", "ms")


@pytest.fixture(scope="module")
def files(demo: Demo) -> dict[str, bytes]:
    return demo.room.files()


@pytest.fixture(scope="module")
def sheets(files: dict[str, bytes]) -> dict[str, Sheet]:
    """Every HTML page, by its file."""
    return sheets_of(files)


@pytest.fixture(scope="module")
def lexicon(demo: Demo) -> Lexicon:
    with demo.room.opened() as store:
        return Lexicon(demo.room.settings.newsroom, store)


@pytest.fixture(scope="module")
def address(demo: Demo) -> str:
    return demo.room.settings.newsroom.address


def told(faults: list[str]) -> str:
    """Faults for a person: how many, and the most frequent."""
    counted = Counter(faults).most_common(25)
    return f"{len(faults)} faults\n" + "\n".join(f"{count} x {fault}" for fault, count in counted)


def test_the_demo_met_with_no_fault_and_published(demo: Demo, lexicon: Lexicon) -> None:
    assert demo.faults == ()
    counts = Counter(edition.language for edition in lexicon.editions)
    assert {"es", "en", "id", "ca", "gl", "pt", "ms"} <= set(counts), counts
    assert lexicon.leaks == [], told(lexicon.leaks)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_string_is_accounted_for(language: str, sheets: dict[str, Sheet], lexicon: Lexicon, address: str) -> None:
    faults = [
        f"{said.words!r} in {said.language} ({said.where})"
        for sheet in sheets.values()
        if sheet.language == language
        for said in sheet.strings
        if not lexicon.accounts(said.words, said.language) and not _address_of(said, sheet, address)
    ]
    assert faults == [], told(faults)


def _address_of(said: Said, sheet: Sheet, address: str) -> bool:
    """A page's own address, which paper shows."""
    return said.words == sheet.one("//link[@rel='canonical']/@href") and said.words.startswith(address)


def test_every_string_of_the_feeds_is_accounted_for(files: dict[str, bytes], lexicon: Lexicon) -> None:
    feeds = {name: tuple(feed_strings(body)) for name, body in files.items() if name.endswith("feed.xml")}
    assert len(feeds) > 8
    faults = [
        f"{said.words!r} in {said.language} ({said.where})"
        for strings in feeds.values()
        for said in strings
        if not lexicon.accounts(said.words, said.language)
    ]
    assert faults == [], told(faults)


def test_nothing_wears_a_mark_of_the_machine(sheets: dict[str, Sheet], files: dict[str, bytes]) -> None:
    said = {(one.words, one.language) for sheet in sheets.values() for one in sheet.strings}
    said |= {
        (one.words, one.language)
        for name, body in files.items()
        if name.endswith("feed.xml")
        for one in feed_strings(body)
    }
    faults = [f"{words!r} in {language}" for words, language in sorted(said) if amiss(words)]
    assert faults == [], told(faults)


def test_no_block_is_empty_and_no_name_is_said_twice(sheets: dict[str, Sheet], lexicon: Lexicon) -> None:
    names = frozenset(lexicon.people)
    faults = [f"{found}" for sheet in sheets.values() for found in (*empty_blocks(sheet), *doubled(sheet, names))]
    assert faults == [], told(faults)


def test_every_lead_picture_says_what_it_shows(sheets: dict[str, Sheet], lexicon: Lexicon) -> None:
    omitted = {(edition.story, edition.language) for edition in lexicon.editions if _unsaid(edition)}
    leads = {sheet.path: sheet.root.xpath("//*[@class='story-lead']//img/@alt") for sheet in sheets.values()}
    assert sum(map(bool, leads.values())) > 50
    unsaid = [path for path, alts in leads.items() if alts and not all(alts)]
    assert [path for path in unsaid if (path.split("/")[4][:10], path.split("/")[1]) not in omitted] == []


def _unsaid(edition: Edition) -> bool:
    """Whether a picture has no words because the newspaper gave it none of its own, or because the gate left them out."""
    if edition.label.kind != "source":
        alts = [piece.shown for piece in edition.pieces if piece.path.startswith("lead_image/alt")]
        return not alts or "omitted" in alts
    return edition.text.lead_image is not None and not edition.text.lead_image.alt


def test_the_markup_is_as_the_standard_has_it(sheets: dict[str, Sheet]) -> None:
    faults = [f"{sheet.path}: {error}" for sheet in sheets.values() for error in sheet.errors]
    for sheet in sheets.values():
        faults += [f"{sheet.path}: id {one} twice" for one, count in Counter(sheet.ids).items() if count > 1]
        levels = [int(node.tag[1]) for node in sheet.root.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        faults += [] if levels.count(1) == 1 else [f"{sheet.path}: {levels.count(1)} h1"]
        faults += [
            f"{sheet.path}: h{a} is followed by h{b}" for a, b in zip([1, *levels], levels, strict=False) if b > a + 1
        ]
    assert faults == [], told(faults)


def test_every_link_within_the_site_leads_somewhere(files: dict[str, bytes], address: str) -> None:
    faults = dead_links(files, address)
    assert faults == [], told(faults)


def test_pages_know_one_another_in_all_languages(sheets: dict[str, Sheet], address: str) -> None:
    faults: list[str] = []
    for sheet in sheets.values():
        canonical = sheet.one("//link[@rel='canonical']/@href")
        standing = not sheet.path.endswith((".html",))
        if standing and file_of(canonical, sheet.path, address) != file_of(sheet.path, "/", address):
            faults.append(f"{sheet.path}: canonical {canonical}")
        others = {tag: place for tag, place in sheet.alternates.items() if tag != "x-default"}
        if not others:
            continue
        if others.get(sheet.language) != canonical:
            faults.append(f"{sheet.path}: does not name itself")
        if sheet.alternates.get("x-default") not in others.values():
            faults.append(f"{sheet.path}: x-default is none of its languages")
        for tag, place in others.items():
            found = file_of(place, sheet.path, address)
            other = sheets.get(found[0]) if found else None
            if other is None or other.language != tag or other.alternates != sheet.alternates:
                faults.append(f"{sheet.path}: {tag} {place} does not know it")
    assert faults == [], told(faults)


def test_search_engines_are_told_what_the_pages_tell(
    sheets: dict[str, Sheet], files: dict[str, bytes], address: str
) -> None:
    listed: set[str] = set()
    for name, body in files.items():
        if not name.startswith("sitemap-"):
            continue
        for url in etree.fromstring(body):
            place = str(url.findtext("{*}loc"))
            found = file_of(place, "/", address)
            assert found is not None
            sheet = sheets[found[0]]
            listed.add(found[0])
            others = {str(link.get("hreflang")): str(link.get("href")) for link in url.findall("{*}link")}
            assert others == {tag: at for tag, at in sheet.alternates.items() if tag != "x-default"}, place
    articles = {name for name, sheet in sheets.items() if sheet.root.find("body").get("class") == "article"}
    shy = {name for name in articles if sheets[name].one("//meta[@name='robots']/@content") == "noindex"}
    assert listed == articles - shy
    assert shy, "machine translations that nobody reviewed ask not to be indexed"


def test_a_language_without_anything_live_is_nowhere(
    sheets: dict[str, Sheet], files: dict[str, bytes], lexicon: Lexicon
) -> None:
    live = {edition.language for edition in lexicon.editions}
    absent = set(LANGUAGES) - live
    assert {name.split("/")[0] for name in files if "/" in name} - {"media"} == live
    faults = []
    for sheet in sheets.values():
        named = {str(found) for found in sheet.root.xpath("//@hreflang | //@lang")} - {"x-default"}
        faults += [f"{sheet.path} names {tag}" for tag in named & absent]
        switch = {str(found) for found in sheet.root.xpath("//nav[@class='tongues']//@hreflang")}
        faults += [] if switch <= live else [f"{sheet.path} offers {switch - live}"]
        said = {one.words for one in sheet.strings if one.where == "a"}
        faults += [f"{sheet.path} names {facts(tag).name}" for tag in absent if facts(tag).name in said]
    assert faults == [], told(faults)
