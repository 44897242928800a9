"""The command line: a contract others script against. Data to standard output, all else to standard error.

Exit: 0 done (holds included), 1 part failed, 2 usage, 3 needs migration, 4 another run holds the lease.
Each command's module is imported when the command is called: `dragoman --help` opens no engine, database or parser.
"""

from __future__ import annotations

import os
import sys
import threading
from difflib import get_close_matches
from importlib import import_module

import click

from dragoman import __version__
from dragoman.errors import DragomanError

_COMMANDS = {
    "backup": "keep",
    "check": "lines",
    "demo": "show",
    "doctor": "tell",
    "engines": "engines",
    "export": "show",
    "language": "tell",
    "memory": "memory",
    "migrate": "keep",
    "new": "keep",
    "plan": "tell",
    "read": "lines",
    "restore": "keep",
    "run": "work",
    "serve": "show",
    "source": "tell",
    "terms": "terms",
    "translate": "lines",
    "why": "tell",
    "xliff": "xliff",
}


class _Lazy(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            near = get_close_matches(cmd_name, _COMMANDS, n=1, cutoff=0.5)
            said = f"did you mean {near[0]}?" if near else f"there are {', '.join(sorted(_COMMANDS))}"
            raise click.UsageError(f"no command is called {cmd_name!r}: {said}", ctx)
        found = getattr(import_module(f"dragoman.cli.{_COMMANDS[cmd_name]}"), f"{cmd_name}_command")
        assert isinstance(found, click.Command)
        return found

    def invoke(self, ctx: click.Context) -> object:
        """The command's answer; what click would end in its own way, with lines and codes of its own, ends in ours."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            return 0  # whoever read our output has gone: nothing more to say
        except KeyboardInterrupt:
            return _end("stopped; what was done is kept, and the next run goes on from there", 130)


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
    _open_all_three()
    try:
        code = cli(args=arguments, standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as fault:
        fault.show()
        code = 2
    except click.ClickException as fault:
        code = _end(_usage(fault), 2)
    except (click.exceptions.Abort, KeyboardInterrupt):
        code = 130
    except DragomanError as fault:
        code = _end(str(fault), fault.exit_code)
    except BrokenPipeError:
        code = 0
    except OSError as fault:
        code = _end(f"{fault.filename or 'the output'}: {fault.strerror or fault}", 1)
    _leave(code if isinstance(code, int) else 0)


def _open_all_three() -> None:
    """Standard streams that were closed lead nowhere; left closed, a database would be opened in their place."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            nowhere = os.open(os.devnull, os.O_RDONLY if number == 0 else os.O_WRONLY)
            if nowhere != number:
                os.dup2(nowhere, number)
                os.close(nowhere)
            setattr(sys, name, os.fdopen(number, "r" if number == 0 else "w", encoding="utf-8", closefd=False))


def _usage(fault: click.ClickException) -> str:
    context = fault.ctx if isinstance(fault, click.UsageError) else None
    said = " ".join(fault.format_message().split())
    return f"{said} (see `{context.command_path} --help`)" if context else said


def _end(said: str, code: int) -> int:
    click.echo(f"dragoman: {' '.join(said.splitlines())}", err=True)
    return code


def _leave(code: int) -> None:
    """Exit; a reader who has gone is not told of the output that waits for it, nor do we wait for a host that is silent."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if any(not each.daemon for each in threading.enumerate() if each is not threading.main_thread()):
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)
