"""Letters: what a run of letters is in every script. Python's `\\w` leaves out the vowel signs of Hindi, Thai and Khmer."""

from __future__ import annotations

_BLOCKS = range(0x900, 0xE00, 0x80)
"""The Indic blocks from Devanagari to Sinhala: their signs stand at the same places in each (Unicode chapter 12)."""

_SIGNS = ((0x00, 0x03), (0x3A, 0x3C), (0x3E, 0x4F), (0x51, 0x57), (0x62, 0x63))


def _indic() -> str:
    return "".join(f"{chr(block + first)}-{chr(block + last)}" for block in _BLOCKS for first, last in _SIGNS)


MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    + _indic()
    + "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc"
    "\u0ec8-\u0ece\u102b-\u103e\u1056-\u1059\u105e-\u1060\u17b4-\u17d3\u17dd\u200c\u200d\u3099\u309a"
)
"""Combining marks and joiners that are written inside words, as the inside of a character class."""

RUN = rf"[^\W\d_]+(?:[{MARKS}]+[^\W\d_]*)*"
"""A pattern for a run of letters with their marks; linear: its parts start with characters of their own."""
