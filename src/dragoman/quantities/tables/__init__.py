"""Tables: each language's own words for quantities, one module a family; what they do not say comes from CLDR and ICU."""

from __future__ import annotations

from dragoman.quantities.tables import (
    cjk,
    english,
    germanic,
    indic,
    malay,
    polish,
    romance,
    russian,
    semitic,
    tai,
    turkic,
    ukrainian,
)
from dragoman.quantities.words import Words

WORDS: dict[str, Words] = {
    language: words
    for family in (english, romance, germanic, russian, ukrainian, polish, turkic, malay, semitic, indic, cjk, tai)
    for language, words in family.TABLE.items()
}
"""By language. What has no entry is read in digits with CLDR's marks and magnitudes."""
