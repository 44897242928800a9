"""NewsML-G2 of a story, translated or not: one newsItem with its text as XHTML, valid against the core schema 2.24."""

from __future__ import annotations

import re

from lxml import etree

from dragoman.model.story import Story
from dragoman.model.when import Day
from dragoman.pages.syndicate import Sending, changed, expiry, moment, provenance, translated
from dragoman.pages.xhtml import xhtml

MEDIA_TYPE = "application/vnd.iptc.g2.newsitem+xml"
NAMESPACE = "http://iptc.org/std/nar/2006-10-01/"
CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_32.xml"

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def newsml(story: Story, sending: Sending) -> bytes:
    """The item as UTF-8 XML."""
    root = etree.fromstring(f'<newsItem xmlns="{NAMESPACE}"/>')
    for name, value in (("guid", sending.uri), ("version", str(story.revision)), ("standard", "NewsML-G2"),
                        ("standardversion", "2.24"), ("conformance", "core"), (_LANG, story.language)):  # fmt: skip
        root.set(name, value)
    _put(root, "catalogRef", href=CATALOG)
    _rights(root, story, sending)
    _item_meta(root, story, sending)
    _content_meta(root, story, sending)
    _text(root, story)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True))


def _put(parent: etree._Element, name: str, text: str = "", **attributes: str) -> etree._Element:
    """A new element at the end of another."""
    node = etree.SubElement(
        parent, f"{{{NAMESPACE}}}{name}", {key: value for key, value in attributes.items() if value}
    )
    node.text = _NO_XML.sub("", text) or None
    return node


def _named(parent: etree._Element, name: str, text: str, **attributes: str) -> None:
    """A concept known by its name."""
    if text:
        _put(_put(parent, name, **attributes), "name", text)


def _rights(root: etree._Element, story: Story, sending: Sending) -> None:
    holder = story.rights.credit or sending.source_name
    if holder:
        rights = _put(root, "rightsInfo")
        _named(rights, "copyrightHolder", holder, literal="holder")


def _item_meta(root: etree._Element, story: Story, sending: Sending) -> None:
    """Management: in the order the schema asks for."""
    meta = _put(root, "itemMeta")
    _put(meta, "itemClass", qcode="ninat:text")
    _named(meta, "provider", sending.provider, literal="provider")
    _put(meta, "versionCreated", moment(changed(story)))
    if not isinstance(story.published, Day):
        _put(meta, "firstCreated", moment(story.published))
    if story.embargo is not None:
        _put(meta, "embargoed", moment(story.embargo))
    _put(meta, "pubStatus", qcode=f"stat:{story.state}")
    note = provenance(sending)[1]
    if note:
        _put(meta, "edNote", note)
    if expiry(sending, story):
        _put(meta, "expires", expiry(sending, story))
    if sending.address:
        _put(meta, "link", rel="irel:canonical", href=sending.address)
    if translated(sending, story) and sending.source_address:
        _put(meta, "link", rel="irel:translatedFrom", href=sending.source_address)


def _content_meta(root: etree._Element, story: Story, sending: Sending) -> None:
    """Description; a bare date of publication stays one here."""
    meta = _put(root, "contentMeta")
    _put(meta, "contentCreated", story.published.iso if isinstance(story.published, Day) else moment(story.published))
    for name in dict.fromkeys(name for name in (sending.source_name, story.agency) if name):
        _named(meta, "infoSource", name, literal="source")
    for name in story.authors:
        _named(meta, "creator", name, literal="author")
    _put(meta, "language", tag=story.language)
    if sending.section:
        _named(meta, "subject", sending.section, literal=story.section or "section")
    for tag in story.tags:
        _put(meta, "keyword", tag)
    _put(meta, "headline", story.title)
    if story.standfirst:
        _put(meta, "description", story.standfirst)


def _text(root: etree._Element, story: Story) -> None:
    """The body, its lead picture first, as XHTML in the item."""
    blocks = (*((story.lead_image,) if story.lead_image else ()), *story.body)
    markup = _NO_XML.sub("", xhtml(blocks, story.language))
    if not markup:
        return
    page = etree.fromstring(
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{markup}</body></html>'
    )
    page.set(_LANG, story.language)
    page[0][0].text = _NO_XML.sub("", story.title)
    _put(_put(root, "contentSet"), "inlineXML", contenttype="application/xhtml+xml").append(page)
