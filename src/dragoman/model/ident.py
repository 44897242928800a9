"""Identity: digests and the short ids that are made from them.

Ids are functions of what they name, so that a run that was killed and started again names everything alike.
"""

from __future__ import annotations

import hashlib
import unicodedata

_CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"  # Douglas Crockford's base 32: no i, l, o, u to misread


def digest(*parts: str | bytes) -> str:
    """64 hex digits over the parts, each preceded by its length so that ("ab", "c") and ("a", "bc") differ."""
    hashed = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        hashed.update(len(data).to_bytes(8, "big"))
        hashed.update(data)
    return hashed.hexdigest()


def media_digest(data: bytes) -> str:
    """The plain SHA-256 of a media file, as in its address `/media/{sha256}/...`."""
    return hashlib.sha256(data).hexdigest()


def story_id(source: str, guid: str) -> str:
    """Ten characters of Crockford base 32 (50 bits), assigned at first sight from the source and what it calls the story."""
    number = int(digest("story/1", source, guid)[:16], 16) >> 14
    return "".join(_CROCKFORD[(number >> shift) & 31] for shift in range(45, -1, -5))


def segment_id(language: str, text: str, kinds: tuple[str, ...] = ()) -> str:
    """The id of a segment: scheme version 1 over language, NFC text and the kinds of its slots in order."""
    return digest("segment/1", language, unicodedata.normalize("NFC", text), *kinds)[:40]
