"""XML that came from outside: read without entities, network or a document type's help, in bounded depth and size."""

from __future__ import annotations

from lxml import etree

from dragoman.errors import UsageError

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

LARGEST = 50_000_000
"""Bytes of a file."""


def parsed(data: bytes, name: str) -> etree._Element:
    """The root of a document. `name`: of the file, for messages. Raises UsageError for what is no sound XML."""
    if len(data) > LARGEST:
        raise UsageError(f"{name}: larger than {LARGEST // 1_000_000} MB: divide it")
    if b"<!ENTITY" in data.replace(b"\0", b"").upper():
        raise UsageError(f"{name}: declares entities, which are not read: save it without them")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise UsageError(f"{name}: not XML ({str(error)[:200]}): export it again") from error


def local(element: etree._Element) -> str:
    """An element's name without its namespace; '' for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
