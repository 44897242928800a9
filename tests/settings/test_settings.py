"""Settings: a whole file read, every fault named in one line, a starter that works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dragoman import settings
from dragoman.errors import SettingsError
from dragoman.model.newsroom import Policy, Rule
from dragoman.settings import EngineUse, load, starter

WHOLE = """
schema = 1
[newsroom]
name = { es = "El Puente", en = "The Bridge" }
tagline.es = "Noticias que cruzan"
tagline.en = "News that crosses over"
address = "https://bridge.example/"
zone = "Europe/Madrid"
default = "es"
languages = ["es-ES", "en-GB"]
accent = "#0A5C8F"
contact = "editor@bridge.example"
[sections.news]
title.es = "Actualidad"
title.en = "News"
[sections.business]
title = { es = "Economía", en = "Business" }
[topics.trade]
title = { es = "Comercio", en = "Trade" }
tags = ["comercio", "exports"]
[[sources]]
name = "el-faro"
title = "El Faro de Almar"
home = "https://elfaro.example/"
language = "es"
location = "https://elfaro.example/feed.xml"
gloss = { en = "The Almar Lighthouse" }
also = ["ca"]
pace = 2.5
every = 600
[sources.rights]
show = "full"
languages = ["en-US", "iw"]
expires = 2027-12-31
[sources.sections]
"Economía" = "business"
[[sources]]
name = "desk"
title = "The desk"
home = "https://bridge.example/"
language = "en"
kind = "folder"
location = "copy"
[[ads]]
slot = "article"
text = { es = "Léenos" }
href = "/es/about/"
[policy]
floor = 42
[engines]
use = ["apertium", "pseudo"]
[engines.pseudo]
length = 1.4
[net]
hosts = { "ELFARO.example" = "127.0.0.1:8001" }
[run]
processes = 2
"""


def written(folder: Path, text: str) -> Path:
    (folder / settings.FILE).write_text(text, "utf-8")
    return folder


def test_a_whole_file_is_understood(tmp_path: Path) -> None:
    found = load(written(tmp_path, WHOLE))
    room = found.newsroom
    assert room.languages == ("es", "en")
    assert room.address == "https://bridge.example"
    assert room.accent == "#0a5c8f"
    assert [each.key for each in room.sections] == ["news", "business"]
    assert room.tagline == {"es": "Noticias que cruzan", "en": "News that crosses over"}
    assert room.policy == Policy(floor=42)
    assert room.ads[0].text == {"es": "Léenos"}
    assert found.engines == (EngineUse("apertium"), EngineUse("pseudo", {"length": 1.4}))
    assert found.hosts == {"elfaro.example": "127.0.0.1:8001"}
    assert (found.processes, found.contact) == (2, "editor@bridge.example")


def test_a_source_speaks_its_own_language_and_its_rights_are_stated(tmp_path: Path) -> None:
    feed, folder = load(written(tmp_path, WHOLE)).newsroom.sources
    assert feed.title == {"es": "El Faro de Almar"}
    assert feed.sections == {"Economía": "business"}
    assert (feed.also, feed.pace, feed.every) == (("ca",), 2.5, 600)
    assert feed.rights.stated
    assert (feed.rights.show, feed.rights.pictures) == ("full", False)
    assert (feed.rights.languages, feed.rights.expires) == (("en", "he"), "2027-12-31")
    assert not folder.rights.stated
    assert folder.rights.show == "excerpt"
    assert Path(folder.location) == tmp_path / "copy"


def test_paths_count_from_the_newsrooms_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, WHOLE)
    monkeypatch.chdir(tmp_path.parent)
    found = load(Path(tmp_path.name))
    assert found.database == f"sqlite:///{tmp_path}/data/newsroom.db"
    assert found.site == tmp_path / "site"


@pytest.mark.parametrize(
    ("address", "kept"),
    [("postgresql+psycopg://me@db/news", True), ("sqlite:////var/news.db", True), ("sqlite:///news.db", False)],
)
def test_a_database_address_is_kept_unless_it_is_a_path_below(tmp_path: Path, address: str, kept: bool) -> None:
    found = load(written(tmp_path, f'{WHOLE}\n[store]\ndatabase = "{address}"'))
    assert found.database == (address if kept else f"sqlite:///{tmp_path}/news.db")


def test_a_sitemap_stands_at_a_web_address(tmp_path: Path) -> None:
    here = 'location = "https://elfaro.example/feed.xml"'
    made = load(written(tmp_path, WHOLE.replace(here, 'kind = "sitemap"\nlocation = "https://elfaro.example/news.xml"')))
    assert (made.newsroom.sources[0].kind, made.newsroom.sources[0].location) == ("sitemap", "https://elfaro.example/news.xml")
    with pytest.raises(SettingsError, match="not a web address"):
        load(written(tmp_path, WHOLE.replace(here, 'kind = "sitemap"\nlocation = "news.xml"')))


def test_the_digest_is_of_the_content_not_of_the_writing_or_the_place(tmp_path: Path) -> None:
    def digest(name: str, text: str) -> str:
        (tmp_path / name).mkdir()
        return load(written(tmp_path / name, text)).newsroom.digest

    first = digest("a", WHOLE)
    assert digest("b", "# a comment\n" + WHOLE.replace("floor = 42", "floor   =   42.0")) == first
    assert digest("c", WHOLE.replace("Noticias que cruzan", "Noticias que vuelan")) != first
    swapped = re.sub(r"(?s)(\[sections\.news\].*?)(\[sections\.business\].*?)(\[topics)", r"\2\1\3", WHOLE)
    assert swapped != WHOLE
    assert digest("d", swapped) != first  # the order of the sections is the order of the menu


FAULTS = [
    ("tagline.es", "tagine.es", "unknown key newsroom.tagine, did you mean tagline?"),
    ("[policy]", "[polcy]", "unknown key polcy, did you mean policy?"),
    ("[sources.rights]", "[sources.rigths]", "unknown key sources[el-faro].rigths, did you mean rights?"),
    ("floor = 42", "flor = 42", "unknown key policy.flor, did you mean floor?"),
    ("floor = 42", "xyzzy = 42", "unknown key policy.xyzzy, known here: floor, noindex_machine"),
    ("floor = 42", "floor = 142", "policy.floor: the quality floor is a chrF score from 0 to 100"),
    ("floor = 42", 'floor = "42"', "policy.floor: expected a number, got a text"),
    ("floor = 42", "max_kept = 10", "policy.max_kept: a share is a number from 0 to 1"),
    ("schema = 1", "schema = 2\nnewkey = 1", "schema: this version reads schema 1, not 2: update Dragoman"),
    ("schema = 1", "", "schema: this key is needed"),
    ('address = "https://bridge.example/"', "", "newsroom.address: this key is needed"),
    (
        'https://bridge.example/"\nzone',
        'bridge.example"\nzone',
        "newsroom.address: 'bridge.example' is not a web address",
    ),
    ('https://bridge.example/"\nzone', 'https://bridge.example/news"\nzone', "the root of its host"),
    ('https://bridge.example/"\nzone', 'https://bridge.example:port"\nzone', "is not a web address"),
    (
        "Europe/Madrid",
        "Europe/Madird",
        "newsroom.zone: 'Europe/Madird' is not a time zone, did you mean Europe/Madrid?",
    ),
    ("Europe/Madrid", "../../etc/passwd", "is not a time zone"),
    ("#0A5C8F", "blue", "newsroom.accent: 'blue' is not a colour like"),
    ('"en-GB"', '"en-UK"', "newsroom.languages: 'en-UK' is not a language tag: did you mean 'en-GB'?"),
    ('"en-GB"', '"en-GB", "en-US"', "newsroom.languages: en-GB and en-US are the same language here (en)"),
    ('["es-ES", "en-GB"]', "[]", "newsroom.languages: name at least one language"),
    ('["es-ES", "en-GB"]', '"es"', "newsroom.languages: expected a list, got a text"),
    ('default = "es"', 'default = "fr"', "newsroom.default: fr is not one of newsroom.languages (es, en)"),
    ('"en-GB"]', '"en-GB", "gl"]', "missing: newsroom.name (gl); newsroom.tagline (gl); sections.news.title (gl); sec"),
    ('title.en = "News"', "", "every language needs its own word; missing: sections.news.title (en)"),
    ('{ es = "Comercio", en = "Trade" }', '"Comercio"', "missing: topics.trade.title (en)"),
    ('en = "Trade"', 'en = " "', "topics.trade.title: the text for en is empty"),
    ("[sections.news]", "[sections.News]", "sections: 'News' may hold small letters"),
    ("[topics.trade]", '[topics."a/b"]', "topics: 'a/b' may hold small letters"),
    ('name = "desk"', 'name = "el-faro"', "sources[el-faro].name: two sources have this name"),
    ('name = "desk"', 'name = "../desk"', "may hold small letters"),
    (
        '"Economía" = "business"',
        '"Economía" = "busines"',
        "'Economía' goes to unknown section busines, did you mean business?",
    ),
    (
        'title = "El Faro de Almar"',
        'title.en = "The Lighthouse"',
        "sources[el-faro].title: the source's name in its own language (es)",
    ),
    ('show = "full"', 'show = "all"', "sources[el-faro].rights.show: 'all' is not one of full, excerpt, link"),
    (
        "expires = 2027-12-31",
        'expires = "31.12.2027"',
        "sources[el-faro].rights.expires: '31.12.2027' is not a date like",
    ),
    (
        'location = "https://elfaro.example/feed.xml"',
        'location = "feed.xml"',
        "sources[el-faro].location: 'feed.xml' is not a web",
    ),
    ("pace = 2.5", "pace = -1", "sources[el-faro]: pace and every are seconds"),
    ('href = "/es/about/"', 'href = "javascript:alert(1)"', "ads[1].href: 'javascript:alert(1)' is not a web address"),
    ('slot = "article"', 'slot = "frotn"', "ads[1].slot: 'frotn' is not one of front, list, article"),
    ("[engines.pseudo]", "[engines.psuedo]", "engines.psuedo is not in engines.use, did you mean pseudo?"),
    ('"127.0.0.1:8001"', '"localhost"', "net.hosts.ELFARO.example: 'localhost' is not an address with a port"),
    ('"127.0.0.1:8001"', '"127.0.0.1:99999"', "is not an address with a port"),
    ("processes = 2", "processes = -2", "run.processes: a number of processes"),
    ("processes = 2", "processes = 2\n[store]\ndatabase = 'news.db'", "store.database: 'news.db': write sqlite:///"),
    ("accent = ", "accent  ", "not TOML at line 11, column"),
    ("processes = 2", "processes = [", "not TOML at line 57, the end"),
]


@pytest.mark.parametrize(("old", "new", "said"), FAULTS, ids=[each[1] or f"no {each[0]}" for each in FAULTS])
def test_a_fault_is_named_in_one_line(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert WHOLE.count(old) >= 1
    with pytest.raises(SettingsError) as caught:
        load(written(tmp_path, WHOLE.replace(old, new, 1)))
    message = str(caught.value)
    assert said in message
    assert message.startswith("newsroom.toml")
    assert "\n" not in message
    assert caught.value.exit_code == 2


def test_a_missing_file_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="`dragoman new DIR`"):
        load(tmp_path)


def test_a_file_that_is_no_text_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / settings.FILE).write_bytes(b"name = \xff\xfe")
    with pytest.raises(SettingsError, match="cannot be read as UTF-8"):
        load(tmp_path)


def test_an_editor_on_windows_may_write_it(tmp_path: Path) -> None:
    (tmp_path / settings.FILE).write_bytes(b"\xef\xbb\xbf" + WHOLE.replace("\n", "\r\n").encode())
    assert load(tmp_path).newsroom.default == "es"


def test_the_starter_is_a_working_newsroom(tmp_path: Path) -> None:
    starter(tmp_path / "new")
    found = load(tmp_path / "new")
    assert found.newsroom.languages == ("en", "es")
    assert found.engines == (EngineUse("apertium"),)


def test_the_starters_sleeping_keys_are_real_ones(tmp_path: Path) -> None:
    """Taking the `# ` off every line that is TOML must give a file that is still accepted."""
    starter(tmp_path)
    path = tmp_path / settings.FILE
    lines = path.read_text("utf-8").splitlines()
    awake = [re.sub(r"^# (?=(# )?(\[|\"?[\w]+\"? = ))", "", line) for line in lines]
    assert sum(a != b for a, b in zip(lines, awake, strict=True)) > 20
    path.write_text("\n".join(awake), "utf-8")
    found = load(tmp_path)
    assert found.newsroom.sources[0].rights.stated
    assert found.newsroom.ads
    assert found.hosts


def test_the_starter_never_overwrites(tmp_path: Path) -> None:
    written(tmp_path, "mine = true")
    with pytest.raises(SettingsError, match="is there already"):
        starter(tmp_path)
    assert (tmp_path / settings.FILE).read_text() == "mine = true"


def policy(folder: Path, said: str) -> Policy:
    return load(written(folder, WHOLE.replace("floor = 42\n", f"floor = 42\n{said}\n"))).newsroom.policy


def test_a_policy_has_rules_for_a_part_of_it(tmp_path: Path) -> None:
    found = policy(
        tmp_path,
        """always_hold = ["minors"]
        [policy.checks]
        names = "note"
        "numbers.changed" = "blocker"
        [[policy.when]]
        section = ["business"]
        language = ["en-GB", "iw"]
        hold = "warning"
        always_hold = []
        """,
    )
    assert found.always_hold == ("minors",)
    assert found.checks == {"names": "note", "numbers.changed": "blocker"}
    assert found.when == (Rule(section=("business",), language=("en", "he"), hold="warning", always_hold=()),)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ('hold = "note"', "policy.hold: 'note' is not one of blocker, warning"),
        ('always_hold = ["election"]', "policy.always_hold: no topic is called 'election', did you mean elections?"),
        ('checks = { nams = "note" }', "policy.checks: no check is called 'nams', did you mean names?"),
        ('checks = { "numbers.chaged" = "note" }', "did you mean numbers.changed?"),
        ('checks = { names = "fatal" }', "policy.checks.names: 'fatal' is not one of blocker, warning, note, off"),
        ('[[policy.when]]\nhodl = "warning"', "unknown key policy.when[1].hodl, did you mean hold?"),
        ('[[policy.when]]\nhold = "never"', "policy.when[1].hold: 'never' is not one of blocker, warning"),
        ('[[policy.when]]\nsection = ["busines"]', "no section is called 'busines', did you mean business?"),
        ('[[policy.when]]\nrole = ["captions"]', "no role is called 'captions', did you mean caption?"),
        ('[[policy.when]]\nrole = ["alt"]\nfloor = 3', "policy.when[1].floor: this is about whole editions"),
        ('[[policy.when]]\nlanguage = ["english please"]', "policy.when[1].language"),
        ("[[policy.when]]\nmax_kept = 3", "policy.when[1].max_kept: a share is a number from 0 to 1"),
    ],
)
def test_a_policy_that_cannot_be_meant_is_refused_with_what_may_be(tmp_path: Path, said: str, told: str) -> None:
    with pytest.raises(SettingsError) as caught:
        policy(tmp_path, said)
    assert told in str(caught.value)
