"""Freeze ICU's spelled-out numbers into tables the reader of quantities uses, one file a language.

    python scripts/freeze_spelled.py

Needs PyICU, which is no dependency of Dragoman: run it in an environment of its own when ICU's rules have changed. The rules
are CLDR's rule-based number formats (Unicode licence); the tables say which version of ICU they were made with.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import icu

HERE = Path(__file__).resolve().parent.parent / "src" / "dragoman" / "quantities" / "tables" / "spelled"
LANGUAGES = (  # noqa: SIM905
    "en es pt fr it ca de nl ru uk pl tr ar fa he hi id ms vi th km zh ja ko sw cs sk ro sv da nb hu el bg be hr sr"
).split()
CARDINALS = tuple(range(100)) + tuple(range(100, 1000, 100))
ORDINALS = tuple(range(1, 101))
"""What is frozen: the reader puts larger numbers together itself. ICU has no rules for Galician."""
COMPOUND = frozenset(["de", "nl", "it", "sv", "da", "nb", "hu"])
"""Languages that write numbers to a thousand as one word: all of them are needed."""


def forms(rules: icu.RuleBasedNumberFormat, kind: str, number: int) -> Iterator[str]:
    """Every way the rule sets of a kind spell a number, in lower case, without soft hyphens and breaks."""
    for place in range(rules.getNumberOfRuleSetNames()):
        name = rules.getRuleSetName(place)
        if not name.startswith("%spellout-" + kind) or "financial" in name or "days" in name:
            continue
        rules.setDefaultRuleSet(name)
        said = str(rules.format(number)).replace("\u00ad", "").replace("\u200b", "").lower()
        if not any(ch.isdecimal() for ch in said):
            yield said


def rows(language: str) -> Iterator[str]:
    """Lines of a table: kind, value, forms parted by `/`; what one number has is not repeated for another."""
    rules = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(language))
    cardinals = tuple(range(1000)) if language in COMPOUND else CARDINALS
    for letter, kind, numbers in (("c", "cardinal", cardinals), ("o", "ordinal", ORDINALS)):
        for number in numbers:
            said = sorted(set(forms(rules, kind, number)))
            if said:
                yield f"{letter}\t{number}\t{'/'.join(said)}"


def main() -> int:
    """Write every table."""
    HERE.mkdir(exist_ok=True)
    for language in LANGUAGES:
        head = f"# spelled-out numbers of ICU {icu.ICU_VERSION} (CLDR rule-based number formats, Unicode licence)"
        (HERE / f"{language}.tsv").write_text("\n".join([head, *rows(language)]) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
