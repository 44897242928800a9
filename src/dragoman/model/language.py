"""Language: a BCP 47 tag as declared, and the canonical one that everything here is keyed by."""

from __future__ import annotations

import msgspec

Tag = str
"""A canonical language tag: likely subtags filled in, then minimised (`es`, `pt-BR`, `zh-Hant`, `nb`)."""

Words = dict[str, str]
"""One text per language, keyed by canonical tag."""


class Language(msgspec.Struct, frozen=True):
    """A language as declared and as understood. `script` and `region` are always filled in (likely subtags)."""

    declared: str
    tag: Tag
    language: str
    script: str
    region: str
