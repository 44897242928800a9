"""Arabic and Hebrew: their words for quantities."""

from __future__ import annotations

from dragoman.quantities.words import Words

TABLE: dict[str, Words] = {}
