"""`dragoman memory` as others script against it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.road.hostile import command, complaint

UNIT = '<tu><tuv xml:lang="es"><seg>{}</seg></tuv><tuv xml:lang="{}"><seg>{}</seg></tuv></tu>'
HEAD = '<header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="es-ES" datatype="plaintext"/>'


def tmx(file: Path, *pairs: tuple[str, str], to: str = "en") -> str:
    units = "".join(UNIT.format(source, to, target) for source, target in pairs)
    file.write_text(f'<tmx version="1.4">{HEAD}<body>{units}</body></tmx>')
    return str(file)


@pytest.fixture
def room(tmp_path: Path) -> Path:
    assert command("new", str(tmp_path / "room")).returncode == 0
    return tmp_path / "room"


def test_in_searched_counted_and_out(room: Path) -> None:
    file = tmx(room / "in.tmx", ("La ciudad tiene 27 escuelas.", "The city has 27 schools."), ("Hoy.", "Today."))
    done = command("memory", "import", file, "--approved-by", "Ana Prieto", folder=room)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "es-en: 2 remembered, approved by Ana Prieto\n")
    suggested = command("memory", "import", tmx(room / "ca.tmx", ("Hoy.", "Avui."), to="ca"), folder=room)
    assert suggested.stderr == "es-ca: 1 remembered, as suggestions\n"
    assert command("memory", "stats", folder=room).stdout == "es\tca\t-\t1\nes\ten\tAna Prieto\t2\n"
    found = command("memory", "search", "La ciudad tiene 31 escuelas.", "--from", "es-MX", "--to", "en-GB", folder=room)
    assert [json.loads(line) for line in found.stdout.splitlines()] == [
        {
            "v": 1, "score": 95, "likeness": "figures", "source": "La ciudad tiene 27 escuelas.", "target": "The city has 31 schools.",
            "approved": "Ana Prieto", "changed": "", "doubts": [],
        }
    ]  # fmt: skip
    nothing = command("memory", "search", "Nada de eso.", "--from", "es", "--to", "en", folder=room)
    assert (nothing.returncode, nothing.stdout) == (0, "")
    out = command("memory", "export", "--from", "es", "--to", "en", str(room / "out.tmx"), folder=room)
    assert (out.returncode, out.stderr) == (0, "es-en: 2 written\n")
    piped = command("memory", "export", "--from", "es", "--to", "en", folder=room)
    assert piped.stdout == (room / "out.tmx").read_text()
    assert piped.stdout.count("<tu>") == 2


def test_what_went_out_comes_in_from_a_pipe(room: Path) -> None:
    command("memory", "import", tmx(room / "in.tmx", ("Hoy.", "Today.")), folder=room)
    out = command("memory", "export", "--from", "es", "--to", "en", folder=room).stdout
    line = [sys.executable, "-m", "dragoman", "-C", str(room), "memory", "import", "-", "--approved-by", "Eva"]
    done = subprocess.run(line, input=out.encode(), capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"es-en: 1 remembered, approved by Eva\n")
    assert command("memory", "stats", folder=room).stdout == "es\ten\tEva\t1\n"


def test_what_is_left_out_is_told_and_the_rest_goes_in(room: Path) -> None:
    file = tmx(room / "in.tmx", ("Hoy.", "Today."), ("", "Nothing."), *[("", "x")] * 30)
    done = command("memory", "import", file, folder=room)
    said = done.stderr.splitlines()
    assert (done.returncode, len(said)) == (1, 22)
    assert "empty" in said[0]
    assert said[-2:] == [f"dragoman: {file}: 11 more were left out", "es-en: 1 remembered, as suggestions"]


def test_what_is_no_memory_is_one_line(room: Path, tmp_path: Path) -> None:
    (tmp_path / "page.tmx").write_text("<html/>")
    assert "<html>, not <tmx>" in complaint(command("memory", "import", str(tmp_path / "page.tmx"), folder=room), 2)
    assert "cannot be read" in complaint(command("memory", "import", str(tmp_path / "none"), folder=room), 2)
    assert "'en-GB'" in complaint(command("memory", "search", "x", "--from", "es", "--to", "en-UK", folder=room), 2)
    no_place = str(tmp_path / "none" / "out.tmx")
    command("memory", "import", tmx(tmp_path / "in.tmx", ("Hoy.", "Today.")), folder=room)
    assert "cannot be written" in complaint(command("memory", "export", "--from", "es", "--to", "en", no_place, folder=room), 2)


def test_a_file_that_breaks_off_says_what_was_kept_and_an_export_is_never_half_there(room: Path, tmp_path: Path) -> None:
    file = Path(tmx(tmp_path / "in.tmx", *[(f"Texto {n}.", f"Text {n}.") for n in range(1500)]))
    file.write_bytes(file.read_bytes()[:-40])
    assert "; the 1000 before that are remembered" in complaint(command("memory", "import", str(file), folder=room), 2)
    assert command("memory", "stats", folder=room).stdout == "es\ten\t-\t1000\n"
    (tmp_path / "site").mkdir()
    command("memory", "export", "--from", "es", "--to", "en", str(tmp_path / "site"), folder=room)
    assert not [*tmp_path.glob("*.part")]
