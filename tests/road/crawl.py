"""A reader's eye on an exported site: its pages as trees, every visible string with its language, every link."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple
from urllib.parse import unquote, urldefrag, urljoin

import html5lib
from lxml import etree

UNSEEN = ("script", "style", "template")
SAID_IN = ("title", "alt", "aria-label", "placeholder")
SAID_IN_META = ("description", "og:title", "og:description", "og:site_name", "twitter:title", "twitter:description")
BLOCKS = ("p", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "nav", "aside",
          "figure", "figcaption", "blockquote", "caption", "table", "header", "footer", "main", "a", "time")  # fmt: skip


class Said(NamedTuple):
    """A string a reader sees or hears, white space folded, with the language it claims to be in."""

    words: str
    language: str
    where: str


def fold(words: str) -> str:
    """Words with every run of white space, fixed spaces among them, as one space."""
    return " ".join(words.split())


@dataclass(frozen=True)
class Sheet:
    """An HTML page of the site. `path`: as a browser asks for it."""

    path: str
    body: bytes

    @cached_property
    def _read(self) -> tuple[etree._Element, list[str]]:
        parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("lxml"), namespaceHTMLElements=False)
        tree = parser.parse(self.body, transport_encoding="utf-8")
        return tree.getroot(), [f"{code} at {place}" for place, code, _ in parser.errors]

    @property
    def root(self) -> etree._Element:
        return self._read[0]

    @property
    def errors(self) -> list[str]:
        """What the HTML standard calls a parse error, each with its line and column."""
        return self._read[1]

    @property
    def language(self) -> str:
        return str(self.root.get("lang", ""))

    @cached_property
    def strings(self) -> tuple[Said, ...]:
        return tuple(_strings(self.root, self.language))

    @cached_property
    def ids(self) -> list[str]:
        return [str(found) for found in self.root.xpath("//@id")]

    def one(self, xpath: str) -> str:
        """The only answer to an XPath, '' for none."""
        found = self.root.xpath(xpath)
        assert len(found) <= 1, (self.path, xpath, found)
        return str(found[0]) if found else ""

    @cached_property
    def alternates(self) -> dict[str, str]:
        """Language -> address of the same page in it, as the head tells."""
        return {
            link.get("hreflang"): link.get("href") for link in self.root.xpath("//link[@rel='alternate'][@hreflang]")
        }

    @cached_property
    def links(self) -> tuple[str, ...]:
        """Every address the page names, as it stands there."""
        plain = (str(found) for found in self.root.xpath("//@href | //@src | //@poster"))
        sets = (part.split()[0] for found in self.root.xpath("//@srcset") for part in str(found).split(","))
        metas = (str(found) for found in self.root.xpath("//meta[@property='og:url' or @property='og:image']/@content"))
        return tuple(dict.fromkeys([*plain, *sets, *metas]))


def _strings(node: etree._Element, around: str) -> Iterator[Said]:
    if not isinstance(node.tag, str) or node.tag in UNSEEN:
        return
    language = str(node.get("lang", around))
    yield from _attributes(node, language)
    yield from _words(node.text, language, node.tag)
    for child in node:
        yield from _strings(child, language)
        yield from _words(child.tail, language, node.tag)


def _attributes(node: etree._Element, language: str) -> Iterator[Said]:
    for name in SAID_IN:
        yield from _words(node.get(name), language, f"{node.tag}/@{name}")
    if node.tag == "meta" and (node.get("name") or node.get("property")) in SAID_IN_META:
        yield from _words(node.get("content"), language, f"meta {node.get('name') or node.get('property')}")


def _words(words: str | None, language: str, where: str) -> Iterator[Said]:
    folded = fold(words or "")
    if folded:
        yield Said(folded, language, where)


def feed_strings(body: bytes) -> Iterator[Said]:
    """Every string of an RSS feed that a feed reader shows. Raises XMLSyntaxError for what is no XML."""
    channel = etree.fromstring(body).find("channel")
    assert channel is not None
    language = channel.findtext("language") or ""
    for node in channel.iter("title", "description", "category", "{http://purl.org/dc/elements/1.1/}creator"):
        for line in (node.text or "").split("\n"):
            yield from _words(line, language, etree.QName(node).localname)


def empty_blocks(sheet: Sheet) -> Iterator[str]:
    """Blocks with nothing in them for anybody."""
    for node in sheet.root.iter(*BLOCKS):
        if not fold("".join(node.itertext())) and not node.xpath(".//img | .//hr"):
            yield etree.tostring(node, encoding="unicode", with_tail=False)[:120]


def doubled(sheet: Sheet, names: frozenset[str]) -> Iterator[str]:
    """Names that stand twice in a row, with nothing but marks or white space between them."""
    for block in sheet.root.xpath("//p | //li | //figcaption | //h1 | //h2 | //h3 | //td | //th | //dd | //title"):
        words = fold("".join(block.itertext()))
        for name in names:
            if words.count(name) > 1 and re.search(rf"(?<!\w){re.escape(name)}[^\w]*{re.escape(name)}(?!\w)", words):
                yield f"{name!r} in {words[:120]!r}"


_AMISS = (
    re.compile(r"\[/?[A-Za-z]+[_ -]?\w*[^\]]*=?[^\]]*\]"),  # [ad_2], [caption id="3"], [iklan_2]
    re.compile(r"\{\{|\}\}|\{%|<\w+|&\w+;|\bnull\b|\bundefined\b|\bNaN\b|\bNone\b(?! of)|\bTODO\b|[Ll]orem ipsum"),
    re.compile(
        r"(?<![\w*])[*@#](?=[^\W\d_])"
    ),  # Apertium's marks for what it did not know, could not choose or could not make
    re.compile(r"[\ufffd\ue000-\uf8ff\x00-\x08\x0b-\x1f\x7f]"),
)


def amiss(words: str) -> bool:
    """Whether a string holds a marker, a shortcode, a template's remains or an engine's own signs."""
    return any(pattern.search(words) for pattern in _AMISS)


def file_of(address: str, base: str, site: str) -> tuple[str, str] | None:
    """An address on a page at `base` -> the file it names and its fragment; None when it leads elsewhere."""
    whole, fragment = urldefrag(urljoin(site + base, address))
    if not (whole == site or whole.startswith(f"{site}/")):
        return None
    path = unquote(whole.removeprefix(site)) or "/"
    return path.lstrip("/") + ("index.html" if path.endswith("/") else ""), fragment


def sheets_of(files: Mapping[str, bytes]) -> dict[str, Sheet]:
    """Every HTML page of a site, by its file."""
    return {name: Sheet(_path(name), body) for name, body in files.items() if name.endswith(".html")}


def _path(name: str) -> str:
    return f"/{name.removesuffix('index.html')}" if name.split("/")[-1] == "index.html" else f"/{name}"


def dead_links(files: Mapping[str, bytes], site: str) -> list[str]:
    """Links of pages, feeds and sitemaps that lead to no file of the site, to no place in one, or where none may lead."""
    sheets = sheets_of(files)
    named = [(sheet.path, link) for sheet in sheets.values() for link in sheet.links]
    named += [(f"/{name}", link) for name, body in files.items() if name.endswith(".xml") for link in _xml_links(body)]
    return [fault for base, link in named if (fault := _dead(link, base, site, files, sheets))]


def _xml_links(body: bytes) -> list[str]:
    root = etree.fromstring(body)
    said = [str(node.text) for node in root.iter("{*}loc", "link")]
    return said + [str(found) for found in root.xpath("//*[local-name()='link']/@href")]


def _dead(link: str, base: str, site: str, files: Mapping[str, bytes], sheets: Mapping[str, Sheet]) -> str:
    found = file_of(link, base, site)
    if found is None:
        outward = re.match(r"(https?://[^/]+\.example[/:?]|https?://[^/]+\.example$|mailto:)", link)
        return "" if outward else f"{base} leads to {link}"
    name, fragment = found
    if name not in files:
        return f"{base} -> {link}: no such file"
    return f"{base} -> {link}: no such place in it" if fragment and fragment not in sheets[name].ids else ""
