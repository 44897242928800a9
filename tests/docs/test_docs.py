"""Docs cannot go stale: every command, setting and check has its heading, every link leads somewhere, the README's commands exist."""

from __future__ import annotations

import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import click
import msgspec
import pytest

from dragoman.checks import shipped
from dragoman.cli import cli
from dragoman.settings.tables import File

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def headings(page: str) -> set[str]:
    """The second-level headings of a docs page."""
    return set(re.findall(r"^## (\S+)", (ROOT / "docs" / page).read_text(), re.MULTILINE))


def test_every_command_has_its_heading_and_no_heading_is_without_a_command() -> None:
    assert headings("reference/commands.md") == set(cli.list_commands(None))  # type: ignore[arg-type]


def test_every_check_has_its_page_and_the_index_leads_to_it() -> None:
    """A page that is no longer any check's is a page that lies."""
    there = {page.stem for page in (ROOT / "docs/reference/checks").glob("*.md")}
    linked = set(re.findall(r"\]\(checks/(\w+)\.md\)", (ROOT / "docs/reference/checks.md").read_text()))
    assert {check.name for check in shipped()} | {"story"} == there == linked


def _keys(kind: type, above: str) -> set[str]:
    found: set[str] = set()
    for field in msgspec.structs.fields(kind):
        name = f"{above}{field.name}"
        inner = _struct(field.type)
        found |= {name} if inner is None else _keys(inner, f"{name}.")
    return found


def _struct(kind: object) -> type | None:
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return kind
    for part in getattr(kind, "__args__", ()):
        if (found := _struct(part)) is not None:
            return found
    return None


def test_every_setting_is_told_of() -> None:
    text = (ROOT / "docs/reference/settings.md").read_text()
    assert [key for key in sorted(_keys(File, "")) if f"`{key}`" not in text] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)", page.read_text())
    inside = [link for link in links if not link.startswith(("http://", "https://"))]
    assert [link for link in inside if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_commands_shown_exist_with_their_options(page: Path) -> None:
    """Each `dragoman COMMAND --option` in a console block is one the command line knows."""
    for block in re.findall(r"```console\n(.*?)```", page.read_text(), re.DOTALL):
        for line in re.findall(r"dragoman (.*)", block):
            words = [word for word in line.split("#")[0].split() if word not in ("-C", "paper")]
            command = cli.get_command(None, words[0])  # type: ignore[arg-type]
            assert command is not None, line
            if isinstance(command, click.Group) and len(words) > 1 and words[1] in command.commands:
                command = command.commands[words[1]]
            known = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
            assert {word for word in words if word.startswith("--")} <= known, line


@pytest.mark.parametrize("target", ["setup", "demo", "test", "eval", "bench", "browser", "golden"])
def test_the_makefile_has_its_targets(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(), re.MULTILINE)


def printer() -> ModuleType:
    """The script that prints the checks' pages."""
    spec = spec_from_file_location("print_checks", ROOT / "scripts" / "print_checks.py")
    assert spec is not None
    assert spec.loader is not None
    made = module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def test_the_checks_pages_are_printed_from_the_checks() -> None:
    pages = printer().pages()
    stale = [path for path, text in pages.items() if (ROOT / "docs/reference" / path).read_text() != text]
    assert stale == [], "run `make golden`"


def test_a_check_s_page_says_what_it_finds_leaves_alone_and_cannot_look_at() -> None:
    pages = printer().pages()
    numbers = pages["checks/numbers.md"]
    assert "- numbers in Burmese, " in numbers
    assert "| The aid is 90 dollars a month. | blocker: “90 euros” is in another currency" in numbers
    assert "| The quay cost £2.5 million and took eighteen months. |" in numbers.partition("## Left alone")[2]
    assert r"\<b\>fish market" in pages["checks/markers.md"]  # what HTML would swallow is shown
    unlike = [check.name for check in shipped() if any(f"| `{key}` |" not in pages[f"checks/{check.name}.md"] for key in check.messages)]
    assert unlike == []
