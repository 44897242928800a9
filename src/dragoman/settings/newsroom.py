"""The tables of `newsroom.toml` into a Newsroom: languages in canonical tags, every word there, every address sound."""

from __future__ import annotations

import re
import zoneinfo
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import get_args
from urllib.parse import urlsplit

import msgspec

from dragoman.checks import messages
from dragoman.checks.earned import GRAVITY
from dragoman.errors import LanguageTagError, SettingsError
from dragoman.language import tags
from dragoman.model.ident import digest
from dragoman.model.language import Tag, Words
from dragoman.model.newsroom import SENSITIVE, HouseAd, Newsroom, Policy, Rule, Section, Topic
from dragoman.model.pagerule import PageRule
from dragoman.model.source import RESERVED, Rights, Source
from dragoman.model.unit import Role
from dragoman.settings.tables import (
    FILE,
    AdTable,
    File,
    RightsTable,
    SectionTable,
    SourceTable,
    Spoken,
    TopicTable,
    key_of,
    nearest,
    wrong,
)
from dragoman.stories.sites import checked


def newsroom_of(file: File) -> Newsroom:
    """The newsroom a file describes. Raises SettingsError for the first thing that is not as it must be."""
    table = file.newsroom
    languages = _tags(table.languages, "newsroom.languages")
    if not languages:
        raise wrong("newsroom.languages", "name at least one language")
    default = _tag(table.default, "newsroom.default") if table.default else languages[0]
    if default not in languages:
        raise wrong("newsroom.default", f"{default} is not one of newsroom.languages ({', '.join(languages)})")
    made = Newsroom(
        name=_words(table.name, default, "newsroom.name"),
        tagline=_words(table.tagline, default, "newsroom.tagline"),
        motto=_words(table.motto, default, "newsroom.motto"),
        about=_words(table.about, default, "newsroom.about"),
        address=_address(table.address),
        zone=_zone(table.zone),
        default=default,
        languages=languages,
        sections=tuple(_section(key, each, default) for key, each in file.sections.items()),
        topics=tuple(_topic(key, each, default) for key, each in file.topics.items()),
        sources=_sources(file),
        policy=_policy(file.policy, file.sections),
        accent=_accent(table.accent),
        contact=table.contact,
        names=table.names,
        ads=tuple(_ad(each, default, f"ads[{number}]") for number, each in enumerate(file.ads, 1)),
    )
    _complete(made)
    return msgspec.structs.replace(made, digest=digest(msgspec.json.encode(made, order="deterministic"))[:32])


def _tag(declared: str, where: str) -> Tag:
    try:
        return tags.canonical(declared)
    except LanguageTagError as error:
        raise wrong(where, str(error)) from error


def _tags(declared: Iterable[str], where: str) -> tuple[Tag, ...]:
    found: dict[Tag, str] = {}
    for each in declared:
        tag = _tag(each, where)
        if tag in found:
            raise wrong(where, f"{found[tag]} and {each} are the same language here ({tag})")
        found[tag] = each
    return tuple(found)


def _words(spoken: Spoken, default: Tag, where: str) -> Words:
    texts = {default: spoken} if isinstance(spoken, str) else spoken
    empty = next((declared for declared, text in texts.items() if not text.strip()), None)
    if empty:
        raise wrong(where, f"the text for {empty} is empty")
    return dict(zip(_tags(texts, where), (text.strip() for text in texts.values()), strict=True))


def _section(key: str, table: SectionTable, default: Tag) -> Section:
    return Section(key, _words(table.title, default, f"sections.{key}.title"))


def _topic(key: str, table: TopicTable, default: Tag) -> Topic:
    return Topic(key, _words(table.title, default, f"topics.{key}.title"), table.tags)


def _ad(table: AdTable, default: Tag, where: str) -> HouseAd:
    if table.href and not table.href.startswith(("/", "mailto:")):
        _web(table.href, f"{where}.href")
    return HouseAd(table.slot, _words(table.text, default, f"{where}.text"), table.href)


def _sources(file: File) -> tuple[Source, ...]:
    made: dict[str, Source] = {}
    for table in file.sources:
        where = f"sources[{table.name}]"
        if key_of(table.name, f"{where}.name") in made:
            raise wrong(f"{where}.name", "two sources have this name: give each its own")
        for theirs, ours in table.sections.items():
            if ours not in file.sections:
                raise wrong(
                    f"{where}.sections", f"{theirs!r} goes to unknown section {ours}, {nearest(ours, file.sections)}"
                )
        made[table.name] = _source(table, where)
    return tuple(made.values())


def _source(table: SourceTable, where: str) -> Source:
    language = _tag(table.language, f"{where}.language")
    title = _words(table.title, language, f"{where}.title")
    if language not in title:
        raise wrong(f"{where}.title", f"the source's name in its own language ({language}) is needed")
    if table.pace < 0 or table.every < 0:
        raise wrong(where, "pace and every are seconds: pace 0 or more, every 0 or more")
    return Source(
        name=table.name,
        title=title,
        home=_web(table.home, f"{where}.home"),
        language=language,
        kind=table.kind,
        location=_web(table.location, f"{where}.location") if table.kind in ("feed", "sitemap") else table.location,
        rights=_rights(table.rights, f"{where}.rights") if table.rights else Rights(),
        sections=table.sections,
        gloss=_words(table.gloss, language, f"{where}.gloss"),
        pace=table.pace,
        every=table.every,
        also=_tags(table.also, f"{where}.also"),
        inbox=_inbox(table, where),
        pages=_pages(table, where),
    )


def _pages(table: SourceTable, where: str) -> tuple[PageRule, ...]:
    """The source's own rules for its pages, each of which can be read."""
    for at, rule in enumerate(table.pages):
        if fault := checked(rule):
            raise wrong(f"{where}.pages[{at}]", fault)
    return table.pages


def _inbox(table: SourceTable, where: str) -> str:
    """The name of the variable that holds the secret; the secret itself has no place in a file."""
    if table.inbox and table.kind != "wire":
        raise wrong(f"{where}.inbox", 'items are pushed to a wire only: write kind = "wire"')
    if table.inbox and not re.fullmatch(r"[A-Z_][A-Z0-9_]{0,99}", table.inbox):
        raise wrong(f"{where}.inbox", "write the name of an environment variable, as AGENCY_SECRET, not the secret")
    return table.inbox


def _rights(table: RightsTable, where: str) -> Rights:
    return Rights(
        translate=table.translate,
        show=table.show,
        pictures=table.pictures,
        languages=_tags(table.languages, f"{where}.languages"),
        expires=table.expires.isoformat() if table.expires else "",
        credit=table.credit,
        stated=True,
        reserved=RESERVED if table.reserved is None else _reserved(table.reserved, f"{where}.reserved"),
    )


def _reserved(names: tuple[str, ...], where: str) -> tuple[str, ...]:
    """The agencies whose pictures are left out; `default` among them stands for those we ship."""
    if any(not name.strip() for name in names):
        raise wrong(where, "the name of an agency is empty")
    said = (each for name in names for each in (RESERVED if name == "default" else (name.strip(),)))
    return tuple(dict.fromkeys(said))


def _complete(newsroom: Newsroom) -> None:
    """Whatever readers see has a word in every language: the newsroom's own labels are never translated by machine."""
    labels: dict[str, Words] = {"newsroom.name": newsroom.name}
    labels |= {f"newsroom.{key}": words for key in ("tagline", "motto", "about") if (words := getattr(newsroom, key))}
    labels |= {f"sections.{each.key}.title": each.title for each in newsroom.sections}
    labels |= {f"topics.{each.key}.title": each.title for each in newsroom.topics}
    missing = [
        f"{label} ({', '.join(absent)})"
        for label, words in labels.items()
        if (absent := [tag for tag in newsroom.languages if tag not in words])
    ]
    if missing:
        raise SettingsError(f"{FILE}: every language needs its own word; missing: {'; '.join(missing)}")


# -- single values --


def _web(address: str, where: str) -> str:
    try:
        parts = urlsplit(address)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and not parts.username and parts.port != 0
    except ValueError:
        good = False
    if not good or re.search(r"[\s\x00-\x1f]", address):
        raise wrong(where, f"{address!r} is not a web address like https://news.example/")
    return address


def _address(address: str) -> str:
    plain = _web(address, "newsroom.address").rstrip("/")
    if urlsplit(plain).path or "?" in plain or "#" in plain:
        raise wrong(
            "newsroom.address", f"{address!r}: the site stands at the root of its host, as https://news.example"
        )
    return plain


def _zone(name: str) -> str:
    known = zoneinfo.available_timezones()
    if name not in known:
        raise wrong("newsroom.zone", f"{name!r} is not a time zone, {_near_zone(name, known)}")
    return name


def _near_zone(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, known, n=1, cutoff=0.6)
    return f"did you mean {near[0]}?" if near else "write one like Europe/Madrid"


def _accent(colour: str) -> str:
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        raise wrong("newsroom.accent", f"{colour!r} is not a colour like #8a1c2b")
    return colour.lower()


# -- policy --


def _policy(policy: Policy, sections: Iterable[str]) -> Policy:
    _sound(policy, "policy")
    rules = tuple(_rule(rule, sections, f"policy.when[{number}]") for number, rule in enumerate(policy.when, 1))
    return msgspec.structs.replace(policy, when=rules)


def _sound(policy: Policy | Rule, where: str) -> None:
    """What a policy and a rule may both say."""
    if policy.floor is not None and not 0 <= policy.floor <= 100:
        raise wrong(f"{where}.floor", "the quality floor is a chrF score from 0 to 100")
    if policy.max_kept is not None and not 0 <= policy.max_kept <= 1:
        raise wrong(f"{where}.max_kept", "a share is a number from 0 to 1")
    _known(policy.always_hold or (), SENSITIVE, "topic", f"{where}.always_hold")
    _known(policy.checks, tuple(_findings()), "check", f"{where}.checks")
    for key, level in policy.checks.items():
        if level not in (*GRAVITY, "off"):
            raise wrong(f"{where}.checks.{key}", f"{level!r} is not one of blocker, warning, note, off")


def _findings() -> Iterable[str]:
    """What a newsroom may set: every check by its name, and each of its findings as `check.key`."""
    for name, keys in messages().items():
        yield name
        yield from (f"{name}.{key}" for key in keys)


def _rule(rule: Rule, sections: Iterable[str], where: str) -> Rule:
    _sound(rule, where)
    _known(rule.section, tuple(sections), "section", f"{where}.section")
    _known(rule.role, get_args(Role), "role", f"{where}.role")
    whole = ("always_hold", "floor", "noindex_machine", "max_kept", "hold_unchecked_languages")
    said = next((key for key in whole if getattr(rule, key) is not None), "")
    if rule.role and said:
        raise wrong(f"{where}.{said}", "this is about whole editions: a rule for roles can say hold and checks only")
    return msgspec.structs.replace(rule, language=_tags(rule.language, f"{where}.language"))


def _known(said: Iterable[str], known: Sequence[str], what: str, where: str) -> None:
    for each in said:
        if each not in known:
            raise wrong(where, f"no {what} is called {each!r}, {nearest(each, known)}")
