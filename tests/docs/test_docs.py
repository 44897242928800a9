"""Docs cannot go stale: every command, setting and check has its heading, every link leads somewhere, the README's commands exist."""

from __future__ import annotations

import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

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


def test_every_check_has_its_heading_and_every_message_stands_under_it() -> None:
    text = (ROOT / "docs/reference/checks.md").read_text()
    assert {check.name for check in shipped()} <= headings("reference/checks.md")
    missing = [f"{check.name}: {key}" for check in shipped() for key in check.messages if f"`{key}`" not in text]
    assert missing == []


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
            known = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
            assert {word for word in words if word.startswith("--")} <= known, line


@pytest.mark.parametrize("target", ["setup", "demo", "test", "eval", "bench", "browser", "golden"])
def test_the_makefile_has_its_targets(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(), re.MULTILINE)


def test_the_checks_page_is_printed_from_the_checks() -> None:
    spec = spec_from_file_location("print_checks", ROOT / "scripts" / "print_checks.py")
    assert spec is not None
    assert spec.loader is not None
    printer = module_from_spec(spec)
    spec.loader.exec_module(printer)
    assert (ROOT / "docs/reference/checks.md").read_text() == printer.page(), "run `make golden`"
