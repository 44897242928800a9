"""The command line: a contract others script against. Data to standard output, all else to standard error.

Exit: 0 done (holds included), 1 part failed, 2 usage, 3 needs migration, 4 another run holds the lease.
Each command's module is imported when the command is called: `dragoman --help` opens no engine, database or parser.
"""

from __future__ import annotations

import sys
from importlib import import_module

import click

from dragoman import __version__
from dragoman.errors import DragomanError

_COMMANDS = {
    "backup": "keep",
    "check": "lines",
    "demo": "show",
    "doctor": "tell",
    "engines": "tell",
    "export": "show",
    "language": "tell",
    "migrate": "keep",
    "new": "keep",
    "plan": "tell",
    "read": "lines",
    "restore": "keep",
    "run": "work",
    "serve": "show",
    "source": "tell",
    "translate": "lines",
    "why": "tell",
}


class _Lazy(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        found = getattr(import_module(f"dragoman.cli.{_COMMANDS[cmd_name]}"), f"{cmd_name}_command")
        assert isinstance(found, click.Command)
        return found


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, "--version", message="dragoman %(version)s")
@click.option(
    "-C", "--newsroom", "folder", default=".", envvar="DRAGOMAN_NEWSROOM", show_default=True, metavar="DIR",
    help="The newsroom's folder, where newsroom.toml stands.",
)  # fmt: skip
@click.pass_context
def cli(ctx: click.Context, folder: str) -> None:
    """A newsroom's stories, in every language, exactly carried across."""
    ctx.obj = folder


def main(arguments: list[str] | None = None) -> None:
    """Run a command and exit with its code; a failure we know of is one line on standard error."""
    try:
        code = cli(args=arguments, standalone_mode=False)
    except click.ClickException as fault:
        fault.show()
        code = 2
    except click.exceptions.Abort:
        code = 130
    except DragomanError as fault:
        click.echo(f"dragoman: {fault}", err=True)
        code = fault.exit_code
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output has gone: nothing more to say
        code = 0
    sys.exit(code if isinstance(code, int) else 0)
