"""What a wire is told of a story besides its text: who sends it, under what identity, and how it came into its language."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from dragoman.model.edition import Label
from dragoman.model.language import Tag
from dragoman.model.story import Figure, Story
from dragoman.model.when import When, as_datetime, order
from dragoman.pages.expiry import ends

DIGITAL_SOURCE = "http://cv.iptc.org/newscodes/digitalsourcetype/"
"""IPTC's vocabulary of how content was made."""


class Sending(msgspec.Struct, frozen=True):
    """`uri`: identity of this edition, the same for all its revisions; `address`: its page; `provider`: the newsroom's
    name; `label`: how the text came to be in its language; `source_name`, `source_language`, `source_address`: of the
    original; `section`: the section's name in the story's language; `zone`: the newsroom's, in which a right's last day ends."""

    uri: str
    provider: str
    address: str = ""
    label: Label = Label("source")
    source_name: str = ""
    source_language: Tag = ""
    source_address: str = ""
    section: str = ""
    zone: str = "UTC"


def moment(when: When) -> str:
    """An instant as both formats want it (a bare date is its midnight, UTC)."""
    return as_datetime(when).isoformat()


def changed(story: Story) -> When:
    """When this revision was made: the last change that its source dates."""
    latest = [story.published, *([story.updated] if story.updated else [])]
    return max(latest, key=order)


def expiry(sending: Sending, story: Story) -> str:
    """The first second in which it may not be shown, by its rights or its wire's terms; '' for no end."""
    end = ends(story.rights.expires, story.expires, ZoneInfo(sending.zone))
    return datetime.fromtimestamp(end, ZoneInfo(sending.zone)).isoformat() if end else ""


def translated(sending: Sending, story: Story) -> bool:
    """Whether the text is a translation."""
    return sending.label.kind != "source" and sending.source_language not in ("", story.language)


def provenance(sending: Sending) -> tuple[str, str]:
    """How a translation was made, as IPTC's term and in words; ('', '') for what no machine wrote."""
    label = sending.label
    if label.kind not in ("machine", "reviewed"):
        return "", ""
    through = f" through {', '.join(label.pivots)}" if label.pivots else ""
    by = f" by {', '.join(label.engines)}" if label.engines else ""
    seen = "reviewed by a person" if label.kind == "reviewed" else "not reviewed by a person"
    kept = f"; {label.kept} sentences stand in {sending.source_language}" if label.kept else ""
    words = f"Machine translation from {sending.source_language}{through}{by}, {seen}{kept}"
    return f"{DIGITAL_SOURCE}algorithmicallyEnhanced", words


def pictures(story: Story) -> tuple[Figure, ...]:
    """Every picture once, the lead first."""
    found = [story.lead_image] if story.lead_image else []
    found += [block for block in story.body if isinstance(block, Figure)]
    return tuple({figure.src: figure for figure in reversed(found)}.values())[::-1]
