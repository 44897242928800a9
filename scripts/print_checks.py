"""Print docs/reference/checks.md and a page for each check from the checks' own facts: `make golden` runs it.

What a check looks for is its docstring, what it says its `messages`, how grave that may be `earned.toml`, what it cannot
look at its `unchecked()`, asked of every language below beside English; its examples are the golden pairs.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from dragoman.checks import earned, shipped, story, wording
from dragoman.checks.lines import check_line
from dragoman.model.draft import Draft
from dragoman.model.segment import Segment
from dragoman.model.unit import Unit
from dragoman.ports import Check

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden" / "checks"
DOCS = ROOT / "docs" / "reference"

LANGUAGES = (
    "am", "ar", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "es", "et", "eu", "fa", "fi", "fr", "ga", "gl", "he", "hi",
    "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "km", "ko", "lo", "lt", "lv", "mk", "mn", "ms", "mt", "my", "nb", "ne",
    "nl", "pl", "pt", "ro", "ru", "sk", "sl", "so", "sq", "sr", "sv", "sw", "ta", "te", "th", "tr", "uk", "ur", "uz", "vi", "zh",
    "zh-Hant",
)  # fmt: skip
"""Languages that newspapers are published in and that are asked for by name; of others the verdict says it as well."""

TEXT = "Five boats came on Monday, “as ever”, said Ana Roca of the port."

HEAD = """# Checks

What each check looks for, what it says of what it finds and what it cannot look at, printed from the checks themselves
(`make golden`). A finding is a **blocker** (the sentence is not shown as it is), a **warning** (shown, and marked for an editor)
or a **note**. Severity is earned: nothing is graver than what was [measured](gate.md) on professional translations allows. A
verdict also says what was not checked, as `numbers:lo` where nothing reads Lao numbers; silence is never a pass.

Editors are told all this in their own language: {languages}. `dragoman why --in L` chooses.

| check | in words | looks for |
|---|---|---|
"""


class Example(NamedTuple):
    """A golden pair: its languages, the check it is for and whether that is to find it, both sides, and what was found."""

    pair: str
    check: str
    found: bool
    source: str
    target: str
    findings: Sequence[Mapping[str, str]]


def pages() -> dict[str, str]:
    """Every page by its path under docs/reference."""
    examples, checks = list(_examples()), shipped()
    made = {f"checks/{check.name}.md": page(check, examples) for check in checks}
    return {"checks.md": index(checks), **made, "checks/story.md": _story()}


def index(checks: Sequence[Check]) -> str:
    """The page that leads to the others."""
    names = [wording.language_name("en", tag) for tag in wording.languages()]
    rows = [(check.name, re.split(r"(?<=\.)\s", _told(check), maxsplit=1)[0].replace("\n", " ")) for check in checks]
    rows.append(("story", "What only shows over all of a story's sentences, or against its date."))
    lines = [f"| [{name}](checks/{name}.md) | {wording.title('en', name)} | {told} |\n" for name, told in rows]
    return HEAD.format(languages=", ".join(sorted(names))) + "".join(lines)


def page(check: Check, examples: Sequence[Example]) -> str:
    """A check's page."""
    mine = [each for each in examples if each.check == check.name]
    return "".join(
        (
            f"{_heading(check.name)}{_told(check)}\n\n",
            _messages(check.name, check.messages),
            _languages(check),
            _shown("Found", [each for each in mine if each.found], check.name),
            _shown("Left alone", [each for each in mine if not each.found], check.name),
        )
    )


def _heading(name: str) -> str:
    title = wording.title("en", name)
    return f"# {name}\n\n" if title == name else f"# {name}: {title}\n\n"


def _told(check: Check) -> str:
    return inspect.cleandoc(type(check).__doc__ or "")


def _story() -> str:
    told = (inspect.getdoc(import_module("dragoman.checks.story")) or "").partition(": ")[2]
    told = told[:1].upper() + told[1:]
    return f"{_heading('story')}{told}\n\n" + _messages("story", story.MESSAGES)


# -- messages and what they have earned --


def _messages(name: str, messages: Mapping[str, str]) -> str:
    table = earned.shipped()
    rows = [
        f"| `{key}` | {' '.join(said.split())} | {_grave(table, f'{name}.{key}')} |\n" for key, said in messages.items()
    ]
    return "## What it says\n\n| key | what an editor is told | at most |\n|---|---|---|\n" + "".join(rows)


def _grave(table: earned.Table, key: str) -> str:
    """The gravest it may be, and where that differs; what was not measured is as grave as the check says."""
    record = table.get(key)
    if record is None:
        return "as the check says: not measured"
    apart: dict[str, list[str]] = {}
    for pair, standing in sorted(record.pairs.items()):
        apart.setdefault(_standing(standing), []).append(pair)
    return "; ".join((_standing(record.default), *(f"{said} in {', '.join(where)}" for said, where in apart.items())))


def _standing(standing: earned.Standing) -> str:
    milder = f", what is less sure a {standing.warnings}" if standing.warnings == "note" != standing.most else ""
    return f"{standing.most}{milder}"


# -- languages --


def _languages(check: Check) -> str:
    """What it cannot look at, in words: each sort of gap with the languages that have it."""
    gaps: dict[str, list[str]] = {}
    for tag in LANGUAGES:
        for code in _gaps(check, tag):
            sort, _, rest = code.partition(":")
            key = f"{sort}-words" if rest.startswith("words-") else sort
            if wording.language_name("en", tag) not in gaps.setdefault(key, []):
                gaps[key].append(wording.language_name("en", tag))
    looked = f"Asked of {len(LANGUAGES)} languages beside English"
    if not gaps:
        return f"\n## Languages\n\n{looked}, it looks at all of them.\n"
    rows = [f"- {_gap(key, ', '.join(sorted(names)))}.\n" for key, names in gaps.items()]
    return f"\n## Languages\n\n{looked}, it cannot look at, and says so:\n\n{''.join(rows)}"


def _gap(key: str, names: str) -> str:
    pattern = wording.said("en", "unchecked", key) or wording.said("en", "unchecked", "other")
    what = wording.title("en", key.partition("-")[0])
    return wording.fill(
        pattern, {"language": names, "source": "English", "target": names, "what": what, "detail": names}
    )


def _gaps(check: Check, tag: str) -> Iterator[str]:
    for source, target in ((tag, "en"), ("en", tag)):
        unit = Unit("", 0, "body/0/text#0", "body", Segment("", source, TEXT))
        yield from (
            code for code in check.unchecked(unit, Draft("", "", target, "", TEXT)) if code.rpartition(":")[2] != "en"
        )


# -- examples --


def _examples() -> Iterator[Example]:
    for file in sorted(GOLDEN.glob("*.tsv")):
        for line in file.read_text("utf-8").split("\n"):
            expected, _, pair = line.partition("\t")
            if not line or line.startswith("#") or expected == "none" or expected.startswith("not-findable"):
                continue
            yield from _example(file.stem, expected, pair)


def _example(languages: str, expected: str, pair: str) -> Iterator[Example]:
    """`none:names` is a pair that the check of that name leaves alone."""
    kind, _, check = expected.rpartition(":")
    findings = check_line(1, pair, *languages.split("-", 1), shipped()).get("findings", ())
    yield Example(languages, check, kind != "none", *pair.split("\t"), findings)


MOST = 8
"""Examples of a sort on a page."""


def _shown(title: str, examples: Sequence[Example], name: str) -> str:
    if not examples:
        return ""
    head = f"\n## {title}\n\n| languages | source | translation |" + (" it says |" if title == "Found" else "")
    rows = [_row(each, name, title == "Found") for each in examples[:MOST]]
    return head + "\n" + "|---" * (head.count("|", head.index("| languages")) - 1) + "|\n" + "".join(rows)


def _row(example: Example, name: str, told: bool) -> str:
    said = (
        " ".join(f"{each['severity']}: {each['message']}" for each in example.findings if each["check"] == name)
        if told
        else ""
    )
    cells = (example.pair, example.source, example.target, *((said,) if told else ()))
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |\n"


def _cell(text: str) -> str:
    """Text as a table takes it: what Markdown or HTML would read into it is shown as it is."""
    return "".join(f"\\{sign}" if sign in "\\|*_<>[]&`" else sign for sign in text)


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DOCS
    (folder / "checks").mkdir(exist_ok=True)
    for path, text in pages().items():
        (folder / path).write_text(text, encoding="utf-8")
