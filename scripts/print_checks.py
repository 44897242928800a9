"""Print docs/reference/checks.md from the checks' own facts: `make golden` runs it, a test compares."""

from __future__ import annotations

import inspect
import sys
from pathlib import Path

from dragoman.checks import shipped
from dragoman.checks.story import MESSAGES

HEAD = """# Checks

What each check looks for, and what it says of what it finds, printed from the checks themselves. A finding is a **blocker**
(the sentence is not shown as it is), a **warning** (shown, and marked for an editor) or a **note**. Severity is earned: it is
set by what was measured on professional translations (`make eval`). A verdict also says what was not checked, as `numbers:km`
where no reader of Khmer numbers exists; silence is never a pass.
"""


def page() -> str:
    """The whole page."""
    parts = [HEAD]
    for check in shipped():
        told = inspect.cleandoc(type(check).__doc__ or "")
        parts += [f"\n## {check.name}\n\n{told}\n\n", _table(check.messages)]
    parts += ["\n## story\n\nLooks over all of a story's sentences at once.\n\n", _table(MESSAGES)]
    return "".join(parts)


def _table(messages: dict[str, str]) -> str:
    rows = [f"| `{key}` | {' '.join(said.split())} |\n" for key, said in messages.items()]
    return "| key | what an editor is told |\n|---|---|\n" + "".join(rows)


if __name__ == "__main__":
    Path(sys.argv[1] if len(sys.argv) > 1 else "docs/reference/checks.md").write_text(page(), encoding="utf-8")
