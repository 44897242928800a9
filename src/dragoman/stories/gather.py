"""Copies gathered into the newsroom's own stories: identity, revisions, agency texts, rights.

Identity. A copy belongs to the story that one of its aliases names: its source and guid, its canonical and other addresses.
Copies of one text in several papers belong to one story. Where that joins two known stories the older id stays.
Lead copy. A story keeps the lead it has; a new one is led by the copy published first, then by the source named first.
Revisions. A story gets a new revision when its content changed, never for a timestamp alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from dragoman.model.copy import Copy
from dragoman.model.ident import digest, story_id
from dragoman.model.newsroom import Newsroom, Topic
from dragoman.model.source import Rights, Source
from dragoman.model.story import Block, CopyRef, Correction, Figure, Paragraph, Story, Video
from dragoman.model.when import Instant, When, order
from dragoman.ports import Item
from dragoman.stories.twins import groups

Resolve = Callable[[Sequence[str], Sequence[Topic]], tuple[str, ...]]
Pair = tuple[Item, Copy]

GONE = 410
_EXCERPT_PARAGRAPHS = 2
_EXCERPT_WORDS = 80


class Gathered(msgspec.Struct, frozen=True):
    """What gathering changes. `stories`: new revisions; `aliases`: name -> story id, new or moved; `items`: newly gathered."""

    stories: tuple[Story, ...] = ()
    aliases: dict[str, str] = {}
    items: tuple[Item, ...] = ()


def gather(
    copies: Sequence[Pair],
    aliases: Mapping[str, str],
    known: Mapping[str, Story],
    newsroom: Newsroom,
    now: int,
    resolve: Resolve,
) -> Gathered:
    """All copies -> the stories that are new or changed. `now`: Unix seconds, for a story that no one dates. Pure, and
    idempotent: gathering again what was gathered changes nothing."""
    sources = {source.name: source for source in newsroom.sources}
    pairs = [pair for pair in copies if pair[1].source in sources]
    stories: list[Story] = []
    pointed: dict[str, str] = {}
    items: list[Item] = []
    for group in _groups(pairs, aliases):
        names = dict.fromkeys(alias for item, copy in group for alias in _aliases(item, copy))
        former = {aliases[name] for name in names if name in aliases}
        own = _identity(group, former, known)
        story = _told(group, own, known.get(own), sources, newsroom, now, resolve)
        stories += [] if story is None else [story]
        stories += [_merged(known[other], own) for other in sorted(former - {own}) if other in known]
        names.update(
            dict.fromkeys(f"merged {other}" for other in former - {own})
        )  # its old address leads to the new one
        pointed.update({name: own for name in names if aliases.get(name) != own})
        items += [_done(item, own) for item, _ in group if item.gathered != item.copy_digest or item.story != own]
    return Gathered(tuple(stories), pointed, tuple(items))


def _merged(story: Story, into: str) -> Story:
    """A story that turned out to be another one: withdrawn, and its id leads there."""
    note = f"merged-into:{into}"
    return msgspec.structs.replace(story, state="canceled", revision=story.revision + 1, notes=(*story.notes, note))


def _done(item: Item, story: str) -> Item:
    return msgspec.structs.replace(item, gathered=item.copy_digest, story=story)


# -- identity --


def _aliases(item: Item, copy: Copy) -> tuple[str, ...]:
    """Every name a copy is known by: `source guid` first, then its addresses without their tracking."""
    addresses = (copy.url, *copy.also, item.url, item.entry.url)
    return tuple(
        dict.fromkeys([f"{item.source} {item.guid}", *(_address(address) for address in addresses if address)])
    )


def _address(url: str) -> str:
    """An address as a name: no fragment, no campaign parameters, no difference of scheme."""
    plain = url.partition("#")[0].removeprefix("https://").removeprefix("http://")
    path, _, query = plain.partition("?")
    kept = [
        part for part in query.split("&") if part and not part.lower().startswith(("utm_", "fbclid", "gclid", "ref="))
    ]
    return path.rstrip("/") + ("?" + "&".join(kept) if kept else "")


def _groups(pairs: Sequence[Pair], aliases: Mapping[str, str]) -> list[list[Pair]]:
    """Pairs that belong to one story: by aliases they share (now or before), then by their text."""
    owner: dict[str, int] = {}
    parts: list[list[int]] = []
    for at, (item, copy) in enumerate(pairs):
        names = _aliases(item, copy)
        names = tuple(dict.fromkeys([*names, *(f"story {aliases[name]}" for name in names if name in aliases)]))
        found = sorted({owner[name] for name in names if name in owner})
        home = found[0] if found else len(parts)
        if not found:
            parts.append([])
        for other in found[1:]:
            parts[home] += parts[other]
            parts[other] = []
            owner = {name: home if part == other else part for name, part in owner.items()}
        parts[home].append(at)
        owner.update(dict.fromkeys(names, home))
    told = [sorted(part) for part in parts if part]
    firsts = [pairs[part[0]][1] for part in told]
    return [[pairs[at] for index in twins for at in told[index]] for twins in groups(firsts)]


def _identity(group: Sequence[Pair], former: set[str], known: Mapping[str, Story]) -> str:
    """The id the group is known by: of several the one of the story published first; a new one from the first copy seen."""
    if former:
        return min(former, key=lambda name: (order(known[name].published) if name in known else 1 << 62, name))
    item, _ = min(group, key=lambda pair: (_dated(pair), pair[0].source, pair[0].guid))
    return story_id(item.source, item.guid)


def _dated(pair: Pair) -> int:
    item, copy = pair
    return order(copy.published or item.entry.published) or item.seen or 1 << 62


# -- content --


def _told(
    group: Sequence[Pair], name: str, before: Story | None, sources: Mapping[str, Source], newsroom: Newsroom, now: int,
    resolve: Resolve,
) -> Story | None:  # fmt: skip
    """The story as its lead copy tells it, None when nothing of it changed."""
    living = [pair for pair in group if pair[0].status != GONE]
    if before is not None and not living:
        return None if before.state == "canceled" else msgspec.structs.replace(
            before, state="canceled", revision=before.revision + 1, notes=(*before.notes, "gone-at-source"))  # fmt: skip
    if not living:
        return None
    item, copy = _lead(living, before, newsroom)
    source = sources[copy.source]
    story = _story(name, item, copy, source, newsroom, now if before is None else order(before.published), resolve)
    story = msgspec.structs.replace(story, copies=_refs(group, item), agency=_agency(living))
    story = msgspec.structs.replace(story, basis=_basis(story))
    return _revised(story, before, copy)


def _lead(group: Sequence[Pair], before: Story | None, newsroom: Newsroom) -> Pair:
    places = {source.name: at for at, source in enumerate(newsroom.sources)}
    if before is not None:
        kept = [pair for pair in group if pair[1].source == before.source and pair[0].story in ("", before.id)]
        if kept:
            return kept[0]
    return min(group, key=lambda pair: (_dated(pair), places.get(pair[1].source, len(places)), pair[0].guid))


def _refs(group: Iterable[Pair], lead: Item) -> tuple[CopyRef, ...]:
    """The lead copy first, the others by their names, whatever order they came in."""
    refs = sorted((item is not lead, item.source, item.guid, copy.url) for item, copy in group)
    return tuple(CopyRef(source, guid, url) for _, source, guid, url in refs)


def _agency(group: Iterable[Pair]) -> str:
    return next((copy.agency for _, copy in group if copy.agency), "")


def _story(
    name: str, item: Item, copy: Copy, source: Source, newsroom: Newsroom, fallback: int, resolve: Resolve
) -> Story:
    rights = source.rights
    section = _section(copy, source, newsroom)
    notes = (*copy.notes, *_doubts(copy, item, section), *(() if rights.stated else ("rights-not-stated",)))
    return Story(
        id=name, revision=1, source=copy.source, url=copy.url or item.url or item.entry.url, language=copy.language,
        title=copy.title,
        published=_published(copy, item, fallback), standfirst=copy.standfirst, authors=copy.authors, updated=copy.updated,
        section=section, tags=copy.tags, topics=tuple(resolve(copy.tags, newsroom.topics)), genre=copy.genre,
        lead_image=copy.lead_image if rights.pictures and rights.show != "link" else None, body=shown(copy.body, rights),
        corrections=copy.corrections, rights=rights, notes=tuple(dict.fromkeys(notes)),
    )  # fmt: skip


def _published(copy: Copy, item: Item, fallback: int) -> When:
    """What the page says, else the feed, else when we first saw it."""
    return copy.published or item.entry.published or Instant(item.seen or fallback)


def _doubts(copy: Copy, item: Item, section: str) -> Iterable[str]:
    if copy.published is None:
        yield "date-from-feed" if item.entry.published else "date-of-first-sight"
    if copy.access != "open":
        yield f"access-{copy.access}"
    if copy.section and not section:
        yield f"section-unmapped:{copy.section}"


def _section(copy: Copy, source: Source, newsroom: Newsroom) -> str:
    """The newsroom's section for the source's own; its own key or name counts as well."""
    wanted = copy.section.casefold()
    for said, section in source.sections.items():
        if said.casefold() == wanted:
            return section
    for each in newsroom.sections:
        if wanted and wanted in (each.key.casefold(), each.title.get(copy.language, "").casefold()):
            return each.key
    return ""


def shown(body: tuple[Block, ...], rights: Rights) -> tuple[Block, ...]:
    """The part of a body that the rights let us show: all; an excerpt of at most two paragraphs or 80 words, the first
    paragraph always whole; or nothing, where only a link is granted. Pictures only where granted."""
    if rights.show == "link":
        return ()
    kept = body if rights.pictures else tuple(_pictureless(block) for block in body if not isinstance(block, Figure))
    return kept if rights.show == "full" else _excerpt(kept)


def _pictureless(block: Block) -> Block:
    return msgspec.structs.replace(block, poster="") if isinstance(block, Video) and block.poster else block


def _excerpt(body: tuple[Block, ...]) -> tuple[Block, ...]:
    out: list[Block] = []
    words = 0
    for block in body:
        if not isinstance(block, Paragraph):
            continue
        words += len(block.text.text.split())
        if out and (len(out) == _EXCERPT_PARAGRAPHS or words > _EXCERPT_WORDS):
            break
        out.append(block)
    return tuple(out)


# -- revisions --

_COUNTED = ("language", "title", "standfirst", "authors", "section", "tags", "topics", "genre", "lead_image", "body",
"corrections",
            "state", "rights", "agency", "source")  # fmt: skip


def _basis(story: Story) -> str:
    """Digest of what readers see of a story. Dates are left out: a timestamp alone is no change."""
    content = [_plain(getattr(story, field)) for field in _COUNTED]
    return digest("story", msgspec.json.encode(content))[:32]


def _plain(value: object) -> object:
    """Corrections count by their notes: their date is the page's timestamp."""
    if isinstance(value, tuple) and value and isinstance(value[0], Correction):
        return [each.note for each in value]
    return value


def _revised(story: Story, before: Story | None, copy: Copy) -> Story | None:
    """The next revision, None where the content is that of the last one. A published date never moves."""
    if before is None:
        return story
    if before.basis == story.basis and before.state == story.state:
        joined = before.copies != story.copies
        return msgspec.structs.replace(before, copies=story.copies, revision=before.revision + 1) if joined else None
    corrections = _corrections(story, before, copy)
    changed = msgspec.structs.replace(
        story, revision=before.revision + 1, published=before.published, corrections=corrections, embargo=before.embargo
    )
    return msgspec.structs.replace(changed, basis=story.basis)


def _corrections(story: Story, before: Story, copy: Copy) -> tuple[Correction, ...]:
    """What readers are told: the source's own notes; else, for words changed after publication, when that was. Words
    that only we show otherwise (a better reader, other rights) are no correction: the source's date stands still."""
    if story.corrections or (before.body == story.body and before.title == story.title):
        return _kept(story.corrections, before.corrections)
    later = copy.updated is not None and order(copy.updated) > order(before.updated or before.published)
    return (*before.corrections, Correction(copy.updated)) if later and copy.updated is not None else before.corrections


def _kept(now: tuple[Correction, ...], before: tuple[Correction, ...]) -> tuple[Correction, ...]:
    """Corrections of the page, each with the date it was first seen with, after those that the page no longer shows."""
    dates = {each.note: each for each in before}
    fresh = tuple(dates.get(each.note, each) for each in now)
    return (*(each for each in before if each not in fresh), *fresh)
