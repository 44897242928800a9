"""Chain: programs in a row, held open, NUL-ended parts in and NUL-ended parts out."""

from __future__ import annotations

import fcntl
import os
import selectors
import subprocess
from collections.abc import Sequence
from contextlib import suppress

from dragoman.errors import EngineError, MissingEngine

_SET_PIPE_SIZE = 1031  # F_SETPIPE_SZ, Linux: fewer wake-ups between the programs
_PIPE_SIZE = 1 << 20
_WRITE = 1 << 16


class Broken(EngineError):
    """A program died, lost count of the NULs, or made no progress in time."""


class Chain:
    """Programs in a row. Raises MissingEngine when one is not installed."""

    def __init__(self, commands: Sequence[Sequence[str]]) -> None:
        self._programs: list[subprocess.Popen[bytes]] = []
        try:
            self._begin(commands)
        except OSError as failure:
            self.kill()
            raise MissingEngine(
                f"{commands[len(self._programs)][0]} cannot be started: {failure.strerror}"
            ) from failure
        self._in, self._out = self._programs[0].stdin, self._programs[-1].stdout
        self._err = self._programs[-1].stderr
        self._said = bytearray()
        for pipe in (self._in, self._out, self._err):
            if pipe is not None:
                os.set_blocking(pipe.fileno(), False)
                with suppress(OSError):
                    fcntl.fcntl(pipe.fileno(), _SET_PIPE_SIZE, _PIPE_SIZE)

    def _begin(self, commands: Sequence[Sequence[str]]) -> None:
        alone = len(commands) == 1  # the tagger, whose standard error is read
        stdin: int | None = subprocess.PIPE
        for command in commands:
            program = subprocess.Popen(
                tuple(command),
                stdin=stdin if not self._programs else self._programs[-1].stdout,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE if alone else subprocess.DEVNULL,
                start_new_session=True,  # the terminal's Ctrl-C is ours to handle
                env={**os.environ, "LC_ALL": "C.UTF-8"},
            )
            if self._programs and self._programs[-1].stdout is not None:
                self._programs[-1].stdout.close()
            self._programs.append(program)

    def run(self, parts: Sequence[bytes], patience: float) -> list[bytes]:
        """One answer per part, in order, without NULs. Writes and reads in one loop, so that no pipe fills up for good.

        Raises Broken when nothing moves for `patience` seconds, a program ends, or the count of NULs is wrong.
        """
        if not parts or self._in is None or self._out is None:
            return []
        heard = bytearray()
        left = memoryview(b"".join(part + b"\0" for part in parts))
        count = 0
        with selectors.DefaultSelector() as ready:
            ready.register(self._out, selectors.EVENT_READ)
            ready.register(self._in, selectors.EVENT_WRITE)
            if self._err is not None:
                ready.register(self._err, selectors.EVENT_READ)
            while count < len(parts):
                moved = ready.select(patience)
                if not moved:
                    raise Broken(
                        f"{self._programs[0].args!r}: nothing for {patience:.0f} seconds after {count} segments"
                    )
                for key, _ in moved:
                    if key.fileobj is self._in:
                        left = left[self._write(left) :]
                        if not left:
                            ready.unregister(self._in)
                    elif key.fileobj is self._out:
                        count += self._read(heard)
                    elif not self._listen():
                        ready.unregister(key.fileobj)
        answers = bytes(heard).split(b"\0")
        if len(answers) != len(parts) + 1 or answers[-1]:
            raise Broken(f"{len(answers) - 1} answers for {len(parts)} segments")
        return answers[:-1]

    def _write(self, left: memoryview) -> int:
        assert self._in is not None
        try:
            return os.write(self._in.fileno(), left[:_WRITE])
        except BlockingIOError:
            return 0
        except OSError as failure:
            raise Broken(f"a program ended: {failure.strerror}") from failure

    def _read(self, heard: bytearray) -> int:
        """How many NULs came."""
        assert self._out is not None
        data = os.read(self._out.fileno(), _PIPE_SIZE)
        if not data:
            raise Broken("a program ended")
        heard += data
        return data.count(0)

    def _listen(self) -> bool:
        """Takes what waits on standard error; False when it is closed."""
        assert self._err is not None
        with suppress(BlockingIOError):
            data = os.read(self._err.fileno(), _PIPE_SIZE)
            self._said += data
            return bool(data)
        return True

    def said(self) -> bytes:
        """What came on standard error since it was last asked."""
        if self._err is not None:
            self._listen()
        said = bytes(self._said)
        self._said.clear()
        return said

    def kill(self) -> None:
        """End every program, at once: some of them spin when their input ends in the middle of a blank."""
        for program in self._programs:
            program.kill()
        for program in self._programs:
            for pipe in (program.stdin, program.stdout, program.stderr):
                if pipe is not None:
                    with suppress(OSError):
                        pipe.close()
            program.wait()
