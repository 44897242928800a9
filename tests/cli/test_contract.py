"""The command line's contract: what others script against."""

from __future__ import annotations

import gzip
import json
import os
import select
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path
from threading import Thread
from typing import IO

import pytest
from lxml import etree

from dragoman.cli.lines import within
from tests.road.conftest import needs_apertium
from tests.road.hostile import TEXTS, Hosts, answering, bytes_of, command, complaint, good_paper, newsroom, story

COMMANDS = (
    "backup", "check", "demo", "doctor", "engines", "export", "language", "memory", "migrate", "new", "plan", "read", "restore", "run",
    "serve", "source", "terms", "translate", "why", "xliff",
)  # fmt: skip
STORY = [
    "v",
    "title",
    "standfirst",
    "authors",
    "published",
    "updated",
    "language",
    "section",
    "tags",
    "genre",
    "source",
    "url",
    "lead_image",
    "body",
]


def lines(text: str) -> list[dict[str, object]]:
    """JSON lines."""
    return [json.loads(line) for line in text.splitlines()]


# -- help --


def test_help_opens_no_heavy_room() -> None:
    program = """if True:
        import sys
        from dragoman.cli import main
        sys.argv = ["dragoman", "--help"]
        try:
            main()
        finally:
            heavy = "lxml sqlalchemy alembic starlette httpx2 granian PIL trafilatura babel minijinja feedparser".split()
            print([name for name in heavy if name in sys.modules], file=sys.stderr)
    """
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.strip()) == (0, "[]")
    assert all(f"\n  {name} " in done.stdout for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help(name: str) -> None:
    done = command(name, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Usage: ")


def test_what_is_meant_is_guessed() -> None:
    assert "did you mean run?" in complaint(command("rnu"), 2)
    assert "--verbose" in complaint(command("run", "--verbos"), 2)
    assert "--from" in complaint(command("check"), 2)
    assert "--port" in complaint(command("serve", "--port", "99999"), 2)


def test_an_instant_that_is_none(tmp_path: Path) -> None:
    for words in (("run",), ("export", str(tmp_path / "site")), ("plan",), ("demo", "--no-serve")):
        assert "'nonsense' is no instant: write it like 2026-" in complaint(command(*words, "--as-of", "nonsense"), 2)
    assert not [*tmp_path.iterdir()]


# -- check --


def check(data: bytes, *words: str) -> subprocess.CompletedProcess[bytes]:
    line = [sys.executable, "-m", "dragoman", "check", *(words or ("--from", "es", "--to", "en"))]
    return subprocess.run(line, input=data, capture_output=True, timeout=120, check=False)


def test_check_answers_each_line_in_order() -> None:
    pairs = "La obra costó 12 millones.\tThe work cost 12 million.\nCostó 12 euros.\tIt cost 13 euros.\r\nsin tab\nuno\tdos\ttres\n\n\t\n"
    done = check(pairs.encode())
    answers = lines(done.stdout.decode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert [answer["line"] for answer in answers] == [1, 2, 3, 4, 5, 6]
    assert [list(answer) for answer in answers[:3]] == [
        ["v", "line", "verdict", "unchecked", "findings"],
        ["v", "line", "verdict", "unchecked", "findings"],
        ["v", "line", "error"],
    ]
    assert {answer["v"] for answer in answers} == {1}
    assert [answer.get("verdict") for answer in answers[:2]] == ["pass", "hold"]
    assert all("one tab" in str(answers[place]["error"]) for place in (2, 3, 4))
    (finding,) = answers[1]["findings"]  # type: ignore[misc]
    assert list(finding) == ["check", "severity", "source", "target", "message"]
    assert (finding["check"], finding["source"], finding["target"]) == ("numbers", [6, 14], [8, 16])


def test_check_counts_code_points() -> None:
    (answer,) = lines(check("Añadió 😀 12 euros.\tIt added 😀 13 euros.\n".encode()).stdout.decode())
    (finding,) = (each for each in answer["findings"] if each["check"] == "numbers")  # type: ignore[attr-defined]
    assert (finding["source"], finding["target"]) == ([9, 17], [11, 19])


def test_check_of_bytes_that_are_no_text_is_an_error_and_the_run_goes_on() -> None:
    done = check(b"Cost\xf3 12 euros.\tIt cost 13 euros.\n\xff\xfe\x00\n12\x00 euros\t12 euros\n\xed\xa0\x80\tx\n12 euros\t12 euros\n")
    answers = lines(done.stdout.decode("utf-8"))  # what it says is UTF-8, whatever it was given
    assert (done.returncode, done.stderr, [answer["line"] for answer in answers]) == (0, b"", [1, 2, 3, 4, 5])
    assert [answer.get("error", "") for answer in answers] == [
        "not UTF-8 at character 4", "not UTF-8 at character 0", "a NUL at character 2", "not UTF-8 at character 0", "",
    ]  # fmt: skip


def test_check_counts_lines_by_their_line_feeds() -> None:
    done = check("\ufeff12 euros\r\x0b\x85\u2028\t12 euros\nuno\tone".encode())
    answers = lines(done.stdout.decode())
    assert [(answer["line"], "error" in answer) for answer in answers] == [(1, False), (2, False)]


def test_check_takes_a_line_of_ten_megabytes() -> None:
    long = "Una frase con 12 palabras. " * 370_000
    done = check(f"{long}\t{long}\n12 euros.\t12 euros.\nno tab {long}\n".encode())
    assert (done.returncode, [answer["line"] for answer in lines(done.stdout.decode())]) == (0, [1, 2, 3])


def test_a_line_that_is_no_line_any_more_is_not_held_in_memory() -> None:
    """A stream without a line feed is cut: what is beyond is read past, and the next line has its own number."""
    cut = list(within(StringIO("abcdef\nabcde\r\nabc\n\nabcdefghijklmnop\nx"), 5))
    assert cut == ["abcdef", "abcde", "abc", "", "abcdef", "x"]


def test_check_answers_for_the_line_after_one_that_is_too_long() -> None:
    long = b"x" * 20_000_000
    done = check(long + b"\t" + long + b"\n12 euros\t12 euros\n")
    first, second = lines(done.stdout.decode())
    assert (first["line"], first["error"]) == (1, "longer than 32000000 characters")
    assert (second["line"], second["verdict"]) == (2, "pass")


@pytest.mark.slow
def test_check_holds_no_more_of_a_long_stream_than_of_a_short_one() -> None:
    """Resident memory after 2,000 lines, each with words of its own, beside that after 8,000: caches must be bounded."""
    words = (f"El barco {n:x}a llegó con {n} redes.\tThe boat {n:x}a came with {n} nets.\n".encode() for n in range(8_000))
    line = [sys.executable, "-m", "dragoman", "check", "--from", "es", "--to", "en"]
    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        feeder = Thread(target=fed, args=(running.stdin, words), daemon=True)
        feeder.start()
        held = []
        for number in range(1, 8_001):
            assert running.stdout.readline().startswith(b'{"v": 1, "line": %d, ' % number)
            if number in (2_000, 8_000):
                held.append(resident(running.pid))
        feeder.join()
    assert held[1] - held[0] < 4_000


def fed(pipe: IO[bytes], data: Iterable[bytes]) -> None:
    """Write to a process and close."""
    for each in data:
        pipe.write(each)
    pipe.close()


def resident(pid: int) -> int:
    """Kilobytes of memory a process has."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1])


def test_check_reads_a_packed_file_and_standard_input_by_its_sign(tmp_path: Path) -> None:
    pairs = b"12 euros\t13 euros\n12 euros\t12 euros\n"
    (tmp_path / "pairs.tsv").write_bytes(pairs)
    (tmp_path / "pairs.tsv.gz").write_bytes(gzip.compress(pairs))
    way = ("--from", "es", "--to", "en")
    plain = check(b"", *way, str(tmp_path / "pairs.tsv")).stdout
    assert len(plain.splitlines()) == 2
    assert check(b"", *way, str(tmp_path / "pairs.tsv.gz")).stdout == plain
    assert check(pairs, *way, "-").stdout == plain


def test_a_packed_file_that_is_cut_or_is_none(tmp_path: Path) -> None:
    (tmp_path / "none.gz").write_text("no gzip")
    (tmp_path / "cut.gz").write_bytes(gzip.compress("\n".join(f"{n}\t{n * n}" for n in range(9_000)).encode())[:9_000])
    for name in ("none.gz", "cut.gz"):
        assert "cannot be read" in complaint(command("check", "--from", "es", "--to", "en", str(tmp_path / name)), 2)


def test_check_answers_before_the_next_line_comes() -> None:
    line = [sys.executable, "-m", "dragoman", "check", "--from", "es", "--to", "en"]
    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for number in (1, 2):
            running.stdin.write(b"12 euros\t12 euros\n")
            running.stdin.flush()
            ready, _, _ = select.select([running.stdout], [], [], 60)
            assert ready, "no answer while standard input is open"
            assert json.loads(running.stdout.readline())["line"] == number
        running.stdin.close()
    assert running.returncode == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--from", "es", "--to", "en-UK"), "'en-GB'"),
        (("--from", "english", "--to", "es"), "did you mean 'en'?"),
        (("--from", "es", "--to", "xx"), "'xx' is not a language tag"),
    ],
)
def test_check_in_a_language_there_is_not(words: tuple[str, ...], said: str) -> None:
    assert said in complaint(command("check", *words, stdin="a\tb\n"), 2)


def test_check_of_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "cannot be read" in complaint(command("check", "--from", "es", "--to", "en", str(tmp_path / "none")), 2)
    assert "cannot be read" in complaint(command("check", "--from", "es", "--to", "en", str(tmp_path)), 2)


def test_a_reader_who_goes_is_no_fault(tmp_path: Path) -> None:
    many = tmp_path / "many"
    many.write_text("Hola.\tHello.\n" * 20_000)
    line = [sys.executable, "-m", "dragoman", "check", "--from", "es", "--to", "en", str(many)]
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        said = running.stderr.read()
    assert (running.returncode, said) == (0, b"")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_standard_streams_may_be_closed(closed: str, tmp_path: Path) -> None:
    (tmp_path / "pairs").write_text("12 euros\t13 euros\n")
    for words in ("check --from es --to en", f"check --from es --to en {tmp_path}/pairs", "--help"):
        done = subprocess.run(
            f"{sys.executable} -m dragoman {words} {closed}",
            shell=True,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, b"")


def test_output_that_cannot_be_written() -> None:
    line = [sys.executable, "-m", "dragoman", "check", "--from", "es", "--to", "en"]
    with open("/dev/full", "wb") as full:
        done = subprocess.run(line, input="12\t12\n" * 10, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "dragoman: the output: No space left on device\n")


# -- translate --


@needs_apertium
def test_translate_gives_a_line_for_each_line_in_order() -> None:
    said = ["La casa es grande.", "", "  ", "Hay 27 escuelas.", "\ufeff", "La casa es grande."] + [
        f"Tengo {n} libros." for n in range(300)
    ]
    done = command("translate", "--from", "es", "--to", "ca", stdin="\n".join(said))
    out = done.stdout.split("\n")
    assert len(out) == len(said) + 1
    assert (out[0], out[5]) == ("La casa és gran.", "La casa és gran.")
    assert not out[1].strip()
    assert all(str(n) in line for n, line in enumerate(out[6:-1]))
    assert (done.returncode, done.stderr) == (0, "")


@needs_apertium
def test_translate_takes_bytes_that_are_no_text() -> None:
    line = [sys.executable, "-m", "dragoman", "translate", "--from", "es", "--to", "ca"]
    done = subprocess.run(line, input=b"La casa \xff es grande.\nHay 27\rescuelas.\n", capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    first, second, rest = done.stdout.decode("utf-8").split("\n")
    assert ("\ufffd" in first, "27" in second, rest) == (True, True, "")


def test_translate_where_no_way_leads() -> None:
    line = complaint(command("translate", "--from", "en", "--to", "vi", stdin="Hello.\n"), 2)
    assert "dragoman engines" in line
    assert "'en-GB'" in complaint(command("translate", "--from", "en-UK", "--to", "es", stdin="Hello.\n"), 2)


# -- read --


def test_read_gives_a_story_a_line_in_order(tmp_path: Path) -> None:
    (tmp_path / "one.html").write_bytes(story("Abre la terminal", 0))
    (tmp_path / "two.html.gz").write_bytes(gzip.compress(story("Cierra la biblioteca", 1)))
    (tmp_path / "manifest").write_text("one.html\thttps://a.example/1\ntwo.html.gz\thttps://a.example/2\n")
    done = command("read", "--manifest", str(tmp_path / "manifest"))
    first, second = lines(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert list(first) == STORY
    assert (first["v"], first["title"], first["url"]) == (1, "Abre la terminal", "https://a.example/1")
    assert (second["title"], second["url"], second["language"]) == ("Cierra la biblioteca", "https://a.example/2", "es")
    assert [block["text"] for block in first["body"]] == list(TEXTS[0])  # type: ignore[attr-defined]
    assert all(block["type"] == "paragraph" for block in first["body"])  # type: ignore[attr-defined]


def test_what_cannot_be_read_is_a_line_and_the_others_go_on(tmp_path: Path) -> None:
    with answering() as hosts:
        (tmp_path / "good.html").write_bytes(story("Abre la terminal"))
        (tmp_path / "binary.html").write_bytes(os.urandom(3000))
        (tmp_path / "empty.html").touch()
        (tmp_path / "cut.html.gz").write_bytes(gzip.compress(story("Cortada"))[:60])
        (tmp_path / "plain.gz").write_text("no gzip")
        (tmp_path / "bomb.html.gz").write_bytes(gzip.compress(b"x" * 60_000_000))
        names = ["binary.html", "empty.html", "cut.html.gz", "plain.gz", "bomb.html.gz", "none.html", ".", "good.html"]
        files = [str(tmp_path / name) for name in names]
        inner = f"http://127.0.0.1:{hosts.port}/"
        done = command("read", *files[:4], inner, *files[4:])
    said = done.stderr.splitlines()
    assert done.returncode == 1
    assert [line.split(": ")[1] for line in said] == [*files[:4], inner, *files[4:-1]]
    assert all(line.startswith("dragoman: ") and ": : " not in line for line in said)
    assert [each["title"] for each in lines(done.stdout)] == ["Abre la terminal"]
    assert not hosts.asked  # an inner address is never asked


def test_a_manifest_that_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "m").write_text("a.html\thttps://a.example/\nb.html https://b.example/\n")
    assert "line 2: write path<TAB>url" in complaint(command("read", "--manifest", str(tmp_path / "m")), 2)
    assert "cannot be read" in complaint(command("read", "--manifest", str(tmp_path / "none")), 2)
    assert "nothing to read" in complaint(command("read"), 2)


# -- the newsroom --


@pytest.fixture
def hosts() -> Iterator[Hosts]:
    with answering() as served:
        good_paper(served, "good.example", ["Abre la terminal"])
        yield served


@pytest.fixture
def room(hosts: Hosts, tmp_path: Path) -> Path:
    """A newsroom without engines, whose paper is asked every quarter of an hour."""
    without = '[engines]\nuse = ["pseudo"]\n[engines.pseudo]\nlanguages = ["en"]\n'
    source = {"good": "https://good.example/feed.xml"}
    return newsroom(tmp_path / "room", source, {"good.example": hosts.port}, tables=without, every=900)


def test_run_twice_finds_nothing_due(room: Path, hosts: Hosts) -> None:
    assert command("run", folder=room).stderr.endswith("1 published\n")
    asked = list(hosts.asked)
    again = command("run", folder=room)
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "nothing was due\n")
    assert hosts.asked == asked


@needs_apertium
def test_a_budget_holds_for_what_the_run_itself_fetches(hosts: Hosts, tmp_path: Path) -> None:
    source = {"good": "https://good.example/feed.xml"}
    room = newsroom(tmp_path / "room", source, {"good.example": hosts.port}, every=900)
    assert "4 segments are to be sent, the budget is 3" in complaint(command("run", "--budget", "3", folder=room), 2)
    assert "nothing published yet" in command("doctor", folder=room).stdout
    assert "4 sent, 2 published" in command("run", "--budget", "4", folder=room).stderr


def test_the_folder_may_come_from_the_environment(room: Path) -> None:
    by_name = command("source", folder=room)
    by_environment = command("source", env={"DRAGOMAN_NEWSROOM": str(room)})
    assert by_name.stdout == by_environment.stdout
    assert by_name.stdout.split("\t")[:3] == ["good", "es", "feed"]


def test_why_of_something_unknown(room: Path) -> None:
    command("run", folder=room)
    assert "nothing is known by 'nothing'" in complaint(command("why", "nothing", folder=room), 2)
    assert command("why", "held", "--in", "en", folder=room).stdout == "nothing is held\n"


def test_why_is_told_in_the_language_of_the_first_source_or_the_one_asked_for(room: Path) -> None:
    command("run", folder=room)
    assert command("why", "held", folder=room).stdout == "no hay nada retenido\n"
    assert command("why", "held", "--in", "vi-VN", folder=room).stdout == "không có gì bị giữ lại\n"
    assert "there are ca, en, es" in complaint(command("why", "held", "--in", "fi", folder=room), 2)
    assert "'en-GB'" in complaint(command("why", "held", "--in", "en-UK", folder=room), 2)


def test_doctor_of_an_unknown_source(room: Path) -> None:
    assert "there are good" in complaint(command("doctor", "goood", folder=room), 2)


def test_doctor_tries_a_source_and_keeps_nothing(room: Path, hosts: Hosts) -> None:
    done = command("doctor", "good", folder=room)
    said = done.stdout.splitlines()
    assert (done.returncode, said[0]) == (0, "good: a feed, “x”, that lists 1 story")
    assert "good: headline: Abre la terminal" in said
    assert not (room / "data").exists()
    hosts.answers["good.example/1.html"] = bytes_of(b"no", status=503)
    done = command("doctor", "good", folder=room)
    assert (done.returncode, "wrong: https://good.example/1.html" in done.stdout) == (1, True)


def test_doctor_draws_a_report_of_what_was_taken_and_dropped(room: Path, hosts: Hosts) -> None:
    aside = b"<aside class='related'>Otras <script>cosas</script> noticias</aside></body>"
    hosts.answers["good.example/1.html"] = bytes_of(story("Abre la terminal").replace(b"</body>", aside))
    done = command("doctor", "good", "--report", str(room / "report.html"), folder=room)
    assert done.stdout.splitlines()[-1] == f"good: the report is {room / 'report.html'}"
    report = etree.fromstring((room / "report.html").read_bytes(), etree.HTMLParser(encoding="utf-8"))
    passages = {item.findtext(".//p"): (item.get("class"), item.findtext("span")) for item in report.iter("li")}
    assert passages["Abre la terminal"] == ("taken", "headline")
    assert passages["Otras noticias"] == ("dropped", "dropped")
    assert [node.text for node in report.iter("p") if node.get("class") == "why"] == ["aside.related"]
    assert not list(report.iter("script", "img", "link"))


def test_new_makes_a_newsroom_that_runs_and_never_overwrites_one(tmp_path: Path) -> None:
    assert command("new", str(tmp_path / "mine")).returncode == 0
    assert command("run", folder=tmp_path / "mine").stderr == "nothing was due\n"
    assert "is there already" in complaint(command("new", str(tmp_path / "mine")), 2)


def test_backup_and_restore(room: Path, tmp_path: Path) -> None:
    command("run", folder=room)
    kept = tmp_path / "kept"
    assert command("backup", str(kept), folder=room).returncode == 0
    shutil.rmtree(room / "data")
    assert command("restore", str(kept), folder=room).returncode == 0
    assert command("run", folder=room).stderr == "nothing was due\n"
    assert "everything agrees" in command("run", "--audit", folder=room).stderr


def test_terms_go_in_and_out_and_a_contradiction_changes_nothing(room: Path) -> None:
    (room / "new.csv").write_text("source,from,target,to,status\nterminal,es,terminal,en,\nmuelle,es,pier,en,\nmuelle,es,dock,en,forbidden\n")
    assert command("terms", "import", str(room / "new.csv"), folder=room).returncode == 0
    listed = command("terms", "list", folder=room).stdout
    assert listed.splitlines()[1:] == ["muelle\tes\tpier\ten\tpreferred", "muelle\tes\tdock\ten\tforbidden"]
    assert command("terms", "list", "--to", "ca", folder=room).stdout == ""
    assert command("terms", "export", str(room / "out.tbx"), folder=room).returncode == 0
    assert (room / "out.tbx").read_text().count("<conceptEntry") == 2
    (room / "bad.csv").write_text("source,from,target,to\nmuelle,es,quay,en\n")
    assert "2 preferred renderings (pier, quay)" in complaint(command("terms", "import", str(room / "bad.csv"), folder=room), 2)
    assert command("terms", "list", folder=room).stdout == listed
    assert command("terms", "import", "--replace", str(room / "bad.csv"), folder=room).returncode == 0
    assert command("terms", "list", folder=room).stdout == "muelle\tes\tquay\ten\tpreferred\n"


def test_terms_that_are_no_terms(room: Path) -> None:
    (room / "terms.csv").write_text("source,target,status\nmuelle,pier,best\n")
    assert "terms.csv: line 2: 'best' is no status" in complaint(command("run", folder=room), 2)
    assert "end its name in .csv or .tbx" in complaint(command("terms", "export", "out.txt", folder=room), 2)
    assert "cannot be read" in complaint(command("terms", "import", "none.csv", folder=room), 2)


def test_language() -> None:
    assert command("language", "pt-br").stdout.splitlines()[0].startswith("pt-BR\t")
    assert "'en-GB'" in complaint(command("language", "en-UK"), 2)
