"""Bad input, end to end: each gets one line that says what to do, the others go on, and nothing is lost or half-written."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from .conftest import needs_apertium
from .hostile import (
    TEXTS,
    Hosts,
    answering,
    bytes_of,
    closed_port,
    command,
    complaint,
    complaints,
    feed,
    good_paper,
    newsroom,
    redirect,
    shown,
    silent_after,
    story,
)

ONLY_SOURCES = '[engines]\nuse = ["pseudo"]\n[engines.pseudo]\nlanguages = ["en"]\n'
"""No engine: a run publishes what the papers wrote, and takes a second."""

GOOD = "https://good.example/feed.xml"


@pytest.fixture
def hosts() -> Iterator[Hosts]:
    """The server, with one paper where everything is well."""
    with answering() as served:
        good_paper(served, "good.example", ["Abre la terminal"])
        yield served


@pytest.fixture
def room(hosts: Hosts, tmp_path: Path) -> Path:
    """A newsroom that reads the good paper."""
    return newsroom(tmp_path / "room", {"good": GOOD}, {"good.example": hosts.port}, tables=ONLY_SOURCES)


def published(room: Path) -> str:
    """What readers see, once the newsroom is exported."""
    done = command("export", str(room / "site"), folder=room)
    assert done.returncode == 0, done.stderr
    return shown(room / "site")


def whole(room: Path) -> None:
    """The newsroom is as if nothing had happened: its run succeeds, agrees with itself, and its story is read."""
    done = command("run", folder=room)
    assert done.returncode == 0, done.stderr
    assert "everything agrees" in command("run", "--audit", folder=room).stderr
    assert "Abre la terminal" in published(room)
    assert not [*room.rglob("*.part"), *room.rglob("*.part-*")]


# -- papers that go wrong, all in one newsroom --

FEEDS = {
    "notxml": ("a web page, not a feed", "put the feed's own address into newsroom.toml"),
    "loop": ("go in a circle", "tell the newspaper"),
    "empty": ("the feed is empty", "check the address"),
    "huge": ("larger than 10,000,000 bytes", "leave it out"),
    "slow": ("did not answer in time", "tried again later"),
    "cut": ("damaged beyond reading", "tell the newspaper"),
    "refused": ("Connection refused", "check the address"),
    "missing": ("answered 404", "check the feed's address"),
    "nodns": ("has no address", "check the address"),
    "inner": ("loopback address", "check the address"),
}
PAGES = {
    "2": ("answered 404", "check the feed"),
    "3": ("go in a circle", "tell the newspaper"),
    "4": ("larger than 10,000,000 bytes", "leave it out"),
    "5": ("the page is empty", "check the address"),
    "6": ("answered 500", "tried again later"),
    "7": ("binary data", "link to a page"),
}


def _go_wrong(hosts: Hosts) -> None:
    pages = {
        "/1.html": "Cierra la biblioteca",
        **{f"/{n}.html": f"Falta {n}" for n in PAGES},
        "/8.html": "Garzas en Peñarrubia",
    }
    hosts.answers |= {
        "mixed.example/feed.xml": bytes_of(feed("mixed.example", pages), "application/rss+xml"),
        "mixed.example/1.html": bytes_of(story("Cierra la biblioteca", 1)),
        "mixed.example/3.html": redirect("https://mixed.example/3b.html"),
        "mixed.example/3b.html": redirect("https://mixed.example/3.html"),
        "mixed.example/4.html": bytes_of(b"<html><body>" + b"<p>palabra</p>" * 3_600_000),
        "mixed.example/5.html": bytes_of(b""),
        "mixed.example/6.html": bytes_of(b"oops", status=500),
        "mixed.example/7.html": bytes_of(b"\x00\xff\xfe" * 1000),
        "mixed.example/8.html": bytes_of(story("Garzas en Peñarrubia", 2, "cp1252", "utf-8")),
        "notxml.example/feed.xml": bytes_of(story("No soy un feed")),
        "loop.example/feed.xml": redirect("/feed.xml"),
        "empty.example/feed.xml": bytes_of(b"", "application/rss+xml"),
        "huge.example/feed.xml": bytes_of(b"<rss>" + b"x" * 50_000_000, "application/rss+xml"),
        "slow.example/feed.xml": silent_after(hosts),
        "cut.example/feed.xml": bytes_of(feed("cut.example", {"/1.html": "Una"})[:60], "application/rss+xml"),
    }


def test_papers_that_go_wrong_have_a_line_each_and_the_others_go_on(tmp_path: Path) -> None:
    with answering() as hosts:
        good_paper(hosts, "good.example", ["Abre la terminal"])
        _go_wrong(hosts)
        named = {name: f"https://{name}.example/feed.xml" for name in ("mixed", *FEEDS)}
        named |= {"good": GOOD, "nodns": "https://nobody.invalid/feed.xml", "inner": "http://127.0.0.1:1/feed.xml"}
        ports = {f"{name}.example": hosts.port for name in named} | {"refused.example": closed_port()}
        room = newsroom(tmp_path / "room", named, ports, tables=ONLY_SOURCES)
        done = command("run", folder=room)
    said = complaints(done)
    assert (done.returncode, len(said)) == (1, len(FEEDS) + len(PAGES)), done.stderr
    wanted = {f"dragoman: {name}: {named[name]}: ": words for name, words in FEEDS.items()}
    wanted |= {f"dragoman: mixed: https://mixed.example/{name}.html: ": words for name, words in PAGES.items()}
    for head, words in wanted.items():
        (line,) = (each for each in said if each.startswith(head))
        assert all(each in line for each in words), line
        assert not line.removeprefix(head).startswith("http")  # its address is named once
    seen = published(room)
    assert all(text in seen for number in (0, 1, 2) for text in TEXTS[number])  # 2: in another charset than it said
    assert "Falta" not in seen
    looked = command("doctor", folder=room)
    wrong = [line for line in looked.stdout.splitlines() if line.startswith("wrong: ")]
    assert (looked.returncode, len(wrong)) == (1, len(said)), looked.stdout


def test_a_paper_that_is_well_again_is_read(hosts: Hosts, room: Path) -> None:
    kept = hosts.answers.pop("good.example/1.html")
    assert "answered 404" in " ".join(complaints(command("run", folder=room)))
    hosts.answers["good.example/1.html"] = kept
    done = command("run", "--as-of", "2030-01-01T00:00:00Z", folder=room)
    assert done.returncode == 0, done.stderr
    assert TEXTS[0][0] in published(room)


# -- settings --

SETTINGS: dict[str, tuple[Callable[[str], str], tuple[str, ...]]] = {
    "tag": (lambda text: text.replace('["es", "ca"]', '["es", "en-UK"]'), ("newsroom.languages", "'en-UK'", "'en-GB'")),
    "key": (lambda text: text.replace("zone =", "zoone ="), ("unknown key newsroom.zoone", "did you mean zone?")),
    "syntax": (lambda text: text.replace("zone =", "zone = ="), ("not TOML at line 5",)),
    "table": (lambda text: text + "\n[plocy]\nfloor = 1\n", ("unknown key plocy", "did you mean policy?")),
    "newer": (lambda text: text.replace("schema = 1", "schema = 2"), ("schema 1, not 2", "update Dragoman")),
    "nothing": (lambda _: "", ("schema", "this key is needed")),
    "engine": (lambda text: text.replace('use = ["pseudo"]', 'use = ["pseudo", "apertum"]'), ("'apertum'", "there are apertium, ")),
    "option": (lambda text: text.replace("languages = [\"en\"]", "langauges = []"), ("engines.pseudo.langauges", "did you mean languages?")),
    "value": (lambda text: text + 'longer = "much"\n', ("engines.pseudo.longer", "expected a number")),
    "words": (lambda text: text.replace(', ca = "Actualitat"', ""), ("missing: sections.news.title (ca)",)),
    "database": (lambda text: text + '[store]\ndatabase = "mysql://x/y"\n', ("neither SQLite nor Postgres", "sqlite:///")),
}  # fmt: skip


@pytest.mark.parametrize("name", SETTINGS)
def test_settings_that_are_wrong(room: Path, name: str) -> None:
    change, words = SETTINGS[name]
    file = room / "newsroom.toml"
    file.write_text(change(file.read_text("utf-8")), "utf-8")
    line = complaint(command("run", folder=room), 2)
    assert all(each in line for each in words), line
    assert name in ("engine", "option", "value") or not (room / "data").exists()  # an engine is opened after the store


def test_settings_that_are_not_there(tmp_path: Path) -> None:
    assert "dragoman new" in complaint(command("run", folder=tmp_path / "nowhere"), 2)
    (tmp_path / "newsroom.toml").mkdir()
    assert "cannot be read" in complaint(command("run", folder=tmp_path), 2)


# -- engines --


def _with_modes(room: Path, modes: Path, *, floor: float = 0) -> None:
    text = (room / "newsroom.toml").read_text("utf-8").replace(ONLY_SOURCES, "")
    table = f'[engines]\nuse = ["apertium"]\n[engines.apertium]\nfolder = "{modes}"\npatience = 1.0\n[policy]\nfloor = {floor}\nalways_hold = []\n'
    (room / "newsroom.toml").write_text(text + table, "utf-8")


FAKE = """#!{python}
import os, time
heard = b""
while part := os.read(0, 65536):
    heard += part
    while b"\\0" in heard:
        one, _, heard = heard.partition(b"\\0")
        {fate}
        os.write(1, one + b"\\0")
"""


def _fake(modes: Path, fate: str) -> None:
    modes.mkdir(exist_ok=True)
    program = modes / "fake.py"
    program.write_text(FAKE.format(python=sys.executable, fate=fate))
    program.chmod(0o755)
    (modes / "spa-cat.mode").write_text(f"{program}\n")


def test_a_missing_pair_is_named_with_the_command_that_brings_it(room: Path, tmp_path: Path) -> None:
    (tmp_path / "modes").mkdir()
    _with_modes(room, tmp_path / "modes")
    done = command("run", folder=room)
    assert done.returncode == 1
    (line,) = complaints(done)
    assert "es-ca" in line
    assert line.split("run: ")[1].startswith("sudo apt-get install")
    assert "apertium-spa-cat" in line.split("run: ")[1]
    assert TEXTS[0][0] in published(room)
    assert not (room / "site" / "ca").exists()
    assert line.removeprefix("dragoman: ") in command("doctor", folder=room).stdout
    assert complaint(command("engines", "--test", folder=room), 1) == line


def test_no_apertium_at_all(room: Path) -> None:
    (room / "newsroom.toml").write_text((room / "newsroom.toml").read_text("utf-8").replace(ONLY_SOURCES, ""), "utf-8")
    done = command("run", folder=room, env={"PATH": "/nonexistent"})
    assert done.returncode == 1
    (line,) = complaints(done)
    assert all(f" {package}" in line for package in ("apertium", "lttoolbox", "cg3", "apertium-lex-tools"))
    assert TEXTS[0][0] in published(room)
    said = complaint(
        command("translate", "--from", "es", "--to", "ca", env={"PATH": "/nonexistent"}, stdin="Hola.\n"), 2
    )
    assert "sudo apt-get install" in said


def test_the_demo_without_apertium_publishes_its_sources(tmp_path: Path) -> None:
    pytest.importorskip("resvg_py", reason="the demo's drawings need it: pip install dragoman[demo]")
    words = ("demo", "--no-serve", "--into", str(tmp_path / "demo"), "--as-of", "2026-11-21T08:00:00+01:00")
    done = command(*words, env={"PATH": "/nonexistent"})
    assert done.returncode == 1
    (line,) = (each for each in done.stderr.splitlines() if each.startswith("dragoman: "))
    assert "run: sudo apt-get install" in line
    site = tmp_path / "demo" / "site"
    assert {each.name for each in site.iterdir() if each.is_dir()} == {"en", "es", "id", "media"}
    settings = tmp_path / "demo" / "newsroom.toml"
    settings.write_text(settings.read_text("utf-8") + "# ours\n", "utf-8")
    command(*words, env={"PATH": "/nonexistent"})
    assert settings.read_text("utf-8").endswith("# ours\n")


@pytest.mark.parametrize("fate", ["os._exit(3)", "time.sleep(1000)"])
def test_a_pipeline_that_never_answers_is_no_way(room: Path, tmp_path: Path, fate: str) -> None:
    _fake(tmp_path / "modes", fate)
    _with_modes(room, tmp_path / "modes")
    done = command("run", folder=room)
    assert done.returncode == 1
    (line,) = complaints(done)
    assert "spa-cat does not work" in line
    assert TEXTS[0][0] in published(room)


@pytest.mark.parametrize("fate", ["os._exit(3)", "time.sleep(1000)"])
def test_a_sentence_that_breaks_its_pipeline_holds_its_story(
    hosts: Hosts, room: Path, tmp_path: Path, fate: str
) -> None:
    good_paper(hosts, "good.example", ["Abre la terminal", "Gana el Deportivo"], first=2)  # garzas, and the match
    _fake(tmp_path / "modes", f'"garzas".encode() in one and {fate}')
    _with_modes(room, tmp_path / "modes")
    done = command("run", folder=room)
    assert done.returncode == 1
    (line,) = complaints(done)
    assert "1 sentences found no words" in line
    place = line.split("`dragoman why ")[1].rstrip("`")
    assert "breaks on this sentence" in command("why", place, folder=room).stdout
    again = command("run", "--verbose", folder=room)  # the guilty sentence is not asked again and again
    assert (again.returncode, "edition" in again.stderr) == (0, False), again.stderr


def test_an_engine_that_breaks_down_on_the_way_is_asked_again_once_it_works(room: Path, tmp_path: Path) -> None:
    mark = tmp_path / "broken"
    _fake(
        tmp_path / "modes",
        f'"puerto".encode() in one and open("{mark}", "w"); os.path.exists("{mark}") and os._exit(1)',
    )
    _with_modes(room, tmp_path / "modes")
    done = command("run", folder=room)
    assert done.returncode == 1
    assert "does not work" in " ".join(complaints(done))
    mark.unlink()
    program = tmp_path / "modes" / "fake.py"
    program.write_text(program.read_text().replace('"puerto"', '"no such word"'))
    again = command("run", "--verbose", folder=room)
    assert again.returncode == 0, again.stderr
    assert '"language": "ca"' in again.stderr


# -- the disk --


def _limited(size: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.mark.parametrize("size", [20_000, 120_000, 160_000])
def test_a_run_that_may_write_no_more_ends_and_begins_again(room: Path, size: int) -> None:
    line = complaint(command("run", folder=room, before=_limited(size)), 1)
    assert "the disk" in line
    whole(room)


def test_an_export_that_may_write_no_more_leaves_whole_pages(room: Path) -> None:
    whole(room)
    site = room / "site"
    pages = {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    second = room / "second"
    line = complaint(command("export", str(second), folder=room, before=_limited(9_000)), 1)
    assert "disk" in line or "File too large" in line
    for path in second.rglob("*.html"):
        assert path.read_bytes() == pages[path.relative_to(second)]
    assert command("export", str(second), folder=room).returncode == 0
    assert {path.relative_to(second) for path in second.rglob("*") if path.is_file()} == set(pages)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """A disk of its own of some size, full or read-only as a test wishes; skipped where none can be mounted."""
    place = tmp_path / "disk"
    place.mkdir()
    if (
        os.geteuid()
        or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)], capture_output=True
        ).returncode
    ):
        pytest.skip("a file system can only be mounted by root")

    def again(options: str) -> Path:
        subprocess.run(["mount", "-o", f"remount,{options}", str(place)], check=True)
        return place

    yield again
    subprocess.run(["umount", "-l", str(place)], check=True)


@pytest.mark.parametrize("size", ["60k", "100k", "300k"])
def test_a_full_disk(hosts: Hosts, small_disk: Callable[[str], Path], size: int) -> None:
    place = small_disk(f"size={size}")
    room = newsroom(place / "room", {"good": GOOD}, {"good.example": hosts.port}, tables=ONLY_SOURCES)
    run = command("run", folder=room)
    export = command("export", str(room / "site"), folder=room)
    assert run.returncode or export.returncode
    for done in (run, export):
        if done.returncode == 1:
            assert "the disk is full" in complaint(done, 1) or "No space left" in complaint(done, 1)
    small_disk("size=40m")
    whole(room)


def test_a_disk_that_may_only_be_read(hosts: Hosts, small_disk: Callable[[str], Path], tmp_path: Path) -> None:
    place = small_disk("size=40m")
    room = newsroom(place / "room", {"good": GOOD}, {"good.example": hosts.port}, tables=ONLY_SOURCES)
    fresh = newsroom(place / "fresh", {"good": GOOD}, {"good.example": hosts.port}, tables=ONLY_SOURCES)
    whole(room)
    small_disk("ro")
    assert "cannot be opened for writing" in complaint(command("run", folder=room), 1)
    assert "cannot be made (Read-only file system)" in complaint(command("run", folder=fresh), 1)
    assert "Read-only" in complaint(command("new", str(place / "other")), 1)
    small_disk("rw")
    whole(room)


def test_places_that_are_something_else(room: Path, tmp_path: Path) -> None:
    whole(room)
    file = tmp_path / "file"
    file.write_text("mine")
    assert "is a file" in complaint(command("export", str(file), folder=room), 2)
    assert "Not a directory" in complaint(command("export", str(file / "site"), folder=room), 1)
    assert "exists already" in complaint(command("backup", str(file), folder=room), 2)
    assert "is a file" in complaint(command("new", str(file)), 2)
    assert file.read_text() == "mine"


# -- the database --


def _sql(room: Path, statement: str) -> None:
    connection = sqlite3.connect(room / "data" / "newsroom.db")
    connection.execute(statement)
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    "words", [("run",), ("plan",), ("export", "site"), ("why", "held"), ("serve",), ("source",), ("language",)]
)
@pytest.mark.parametrize(("version", "advice"), [("9999", "update Dragoman"), ("0000", "dragoman migrate")])
def test_a_database_of_another_version(
    migrated_file: Path, room: Path, words: tuple[str, ...], version: str, advice: str
) -> None:
    (room / "data").mkdir()
    shutil.copy(migrated_file, room / "data" / "newsroom.db")
    _sql(room, f"update alembic_version set version_num = '{version}'")
    assert advice in complaint(command(*words, folder=room), 3)


def test_a_database_no_dragoman_made_is_left_alone(migrated_file: Path, room: Path) -> None:
    (room / "data").mkdir()
    shutil.copy(migrated_file, room / "data" / "newsroom.db")
    for version in ("9999", "0000"):
        _sql(room, f"update alembic_version set version_num = '{version}'")
        before = (room / "data" / "newsroom.db").read_bytes()
        complaint(command("migrate", folder=room), 3)
        assert (room / "data" / "newsroom.db").read_bytes() == before


def test_a_database_without_tables(room: Path) -> None:
    (room / "data").mkdir()
    (room / "data" / "newsroom.db").touch()
    assert "dragoman migrate" in complaint(command("export", "site", folder=room), 3)
    whole(room)  # a first run makes them


def test_no_database_yet(room: Path) -> None:
    assert "dragoman migrate" in complaint(command("why", "held", folder=room), 3)
    assert not (room / "data" / "newsroom.db").exists()


def test_a_damaged_database(room: Path, tmp_path: Path) -> None:
    whole(room)
    assert command("backup", str(tmp_path / "kept"), folder=room).returncode == 0
    file = room / "data" / "newsroom.db"
    torn = bytearray(file.read_bytes())
    for place in range(4096, len(torn) - 4096, 2):
        torn[place] ^= 0x55
    file.write_bytes(torn)
    for words in (("run",), ("export", str(room / "new")), ("run", "--audit")):
        assert "restore the last backup" in complaint(command(*words, folder=room), 1)
    assert "restore an earlier one" in complaint(command("backup", str(tmp_path / "torn"), folder=room), 1)
    assert not [*tmp_path.glob("torn*")]
    assert command("restore", str(tmp_path / "kept"), folder=room).returncode == 0
    whole(room)


def test_something_else_is_not_restored(room: Path, tmp_path: Path) -> None:
    whole(room)
    before = (room / "data" / "newsroom.db").read_bytes()
    empty = tmp_path / "empty.db"
    sqlite3.connect(empty).execute("create table mine (x)").connection.close()
    for file, words in (
        (room / "newsroom.toml", "not a Dragoman backup"),
        (empty, "not a Dragoman backup"),
        (room / "none", "is not there"),
    ):
        assert words in complaint(command("restore", str(file), folder=room), 2)
    assert (room / "data" / "newsroom.db").read_bytes() == before


# -- two at once, and one that is stopped --


def _running(room: Path, hosts: Hosts, *words: str) -> subprocess.Popen[str]:
    """A run that waits for a host which says nothing."""
    hosts.answers["good.example/feed.xml"] = silent_after(hosts)
    asked = len(hosts.asked)
    run = subprocess.Popen(
        [sys.executable, "-m", "dragoman", "-C", str(room), "run", *words],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while "good.example/feed.xml" not in hosts.asked[asked:] and run.poll() is None:
        time.sleep(0.02)
    return run


def test_a_second_run_at_the_same_time(room: Path, hosts: Hosts) -> None:
    whole(room)
    first = _running(room, hosts)
    try:
        assert "another run holds this newsroom" in complaint(command("run", folder=room), 4)
        assert command("export", str(room / "other"), folder=room).returncode == 0  # readers are served meanwhile
        assert command("run", "--audit", folder=room).returncode == 0
    finally:
        os.killpg(first.pid, signal.SIGINT)
        first.communicate()


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_stopped_gives_its_lease_back(room: Path, hosts: Hosts, sign: signal.Signals) -> None:
    run = _running(room, hosts)
    os.killpg(run.pid, sign)  # as a terminal does: to every process of the run
    _, said = run.communicate(timeout=15)  # well before the silent host's time is over
    assert run.returncode == 130
    assert [line for line in said.splitlines() if line] == [
        "dragoman: stopped; what was done is kept, and the next run goes on from there"
    ]
    (holder,) = sqlite3.connect(room / "data" / "newsroom.db").execute("select holder from lease").fetchone()
    assert holder == ""
    good_paper(hosts, "good.example", ["Abre la terminal"])
    whole(room)


def test_a_watch_that_is_stopped_is_done(room: Path, hosts: Hosts) -> None:
    run = _running(room, hosts, "--watch")
    os.killpg(run.pid, signal.SIGINT)
    _, said = run.communicate(timeout=15)
    assert (run.returncode, "Traceback" in said) == (0, False), said


@needs_apertium
def test_a_run_that_is_stopped_while_it_translates_leaves_no_program_behind(
    room: Path, hosts: Hosts, tmp_path: Path
) -> None:
    mark = tmp_path / "asked"
    _fake(tmp_path / "modes", f'"puerto".encode() in one and (open("{mark}", "w").close(), time.sleep(2))')
    _with_modes(room, tmp_path / "modes")
    run = subprocess.Popen(
        [sys.executable, "-m", "dragoman", "-C", str(room), "run"],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while not mark.exists() and run.poll() is None:
        time.sleep(0.02)
    os.killpg(run.pid, signal.SIGINT)
    _, said = run.communicate(timeout=30)
    assert (run.returncode, "Traceback" in said) == (130, False), said
    left = subprocess.run(["pgrep", "-f", str(tmp_path / "modes" / "fake.py")], capture_output=True, text=True).stdout
    assert left == ""


# -- serving --


def test_a_port_in_use(room: Path, hosts: Hosts) -> None:
    assert "choose another" in complaint(command("serve", "--port", str(hosts.port), folder=room), 2)
    assert "choose another" in complaint(command("serve", "--host", "nobody.invalid", folder=room), 2)
    assert "choose another" in complaint(command("demo", "--port", str(hosts.port), "--into", str(room / "demo")), 2)
    assert not (room / "demo").exists()


def test_a_server_that_is_stopped_says_nothing_on_standard_output(room: Path, tmp_path: Path) -> None:
    whole(room)
    port = closed_port()
    line = [sys.executable, "-m", "dragoman", "-C", str(room), "serve", "--no-worker", "--port", str(port)]
    server = subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)
    answer = ""
    until = time.monotonic() + 60
    while not answer and time.monotonic() < until and server.poll() is None:
        got = subprocess.run(
            [
                sys.executable,
                "-c",
                f"import urllib.request as u; print(u.urlopen('http://127.0.0.1:{port}/healthz').read())",
            ],
            capture_output=True,
            text=True,
        )
        answer = got.stdout
    os.killpg(server.pid, signal.SIGINT)
    out, said = server.communicate(timeout=30)
    assert "ok" in answer, said
    assert (server.returncode, out) == (0, "")
    assert said.strip() == f"reading at http://127.0.0.1:{port}/ (Ctrl-C ends it)"
