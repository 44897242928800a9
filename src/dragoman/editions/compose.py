"""Composing: units, drafts and verdicts become an edition, ready or held, with the reasons.

What a blocker does follows DESIGN section 2: a caption, alt, credit or tag is left out or shown in the source language;
a blocked headline, standfirst or body sentence holds a first edition, and in a story already published stands in the
source language, as long as few do.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

import msgspec

from dragoman.editions.label import label
from dragoman.model.draft import MEMORY, Draft, Route
from dragoman.model.edition import Edition, Label, Piece, Provenance
from dragoman.model.finding import Decision, Finding, Verdict
from dragoman.model.newsroom import Policy
from dragoman.model.story import Story
from dragoman.model.unit import Unit

Resolution = Literal["target", "source", "omitted", "hold"]


class Judged(msgspec.Struct, frozen=True):
    """A unit with its draft, the verdict on it, and what policy makes of that."""

    unit: Unit
    draft: Draft
    verdict: Verdict
    resolution: Resolution


def pieces(judged: Sequence[Judged], published: bool) -> tuple[Piece, ...]:
    """The pieces of an edition. `published`: readers already see an earlier revision, so a blocked body sentence is shown
    in the source language instead of holding everything."""
    return tuple(_piece(each, published) for each in judged)


MAY_STAND_IN_SOURCE = ("body", "quotation", "item", "correction")


def _piece(judged: Judged, published: bool) -> Piece:
    unit, draft = judged.unit, judged.draft
    shown: Literal["target", "source", "omitted"] = "target" if judged.resolution == "hold" else judged.resolution
    if judged.resolution == "hold" and published and unit.role in MAY_STAND_IN_SOURCE:
        shown = "source"
    return Piece(
        path=unit.path,
        role=unit.role,
        segment=unit.segment.id,
        source=unit.segment.text,
        text=draft.text,
        slots=draft.slots,
        provenance=_whose(draft),
        verdict=judged.verdict,
        shown=shown,
        repairs=draft.repairs,
    )


def _whose(draft: Draft) -> Provenance:
    """Whose words a draft is: an engine's, or a person's that are remembered."""
    if draft.route.startswith(MEMORY):
        return Provenance("memory", draft.route.removeprefix(MEMORY))
    return Provenance("machine", draft.route)


def compose(
    story: Story,
    text: Story,
    made: tuple[Piece, ...],
    route: Route,
    policy: Policy,
    story_findings: Sequence[Finding],
    subjects: Sequence[str],
    basis: str,
) -> Edition:
    """One story in one language. `text`: the story filled with the pieces as shown; `made`: those pieces; `policy`: as it
    is for this section and language; `subjects`: reasons (`topic:...`) why a person is to read it first."""
    said = label(made, route)
    unread = subjects if said.kind == "machine" else ()
    reasons = (*_reasons(made, route, policy, story_findings), *unread)
    return Edition(
        story=story.id,
        revision=story.revision,
        language=route.target,
        source_language=story.language,
        text=text,
        pieces=tuple(_beside(piece, story_findings) for piece in made),
        label=said,
        state="held" if reasons else "ready",
        reasons=reasons,
        basis=basis,
    )


def _beside(piece: Piece, story_findings: Sequence[Finding]) -> Piece:
    """The piece with what was seen there over the whole story, for editors; a person's words were not what was looked at."""
    seen = tuple(found for found in story_findings if found.args.get("path") == piece.path)
    if not seen or piece.provenance.kind == "person":
        return piece
    doubted = piece.verdict.decision == "pass" and any(found.severity != "note" for found in seen)
    decision: Decision = "warn" if doubted else piece.verdict.decision
    verdict = msgspec.structs.replace(piece.verdict, decision=decision, findings=(*piece.verdict.findings, *seen))
    return msgspec.structs.replace(piece, verdict=verdict)


def original(story: Story, basis: str) -> Edition:
    """The source-language page is an edition too: its words are the source's own."""
    return Edition(
        story.id, story.revision, story.language, story.language, story, (), Label("source"), "ready", (), basis
    )


def _reasons(made: Sequence[Piece], route: Route, policy: Policy, story_findings: Sequence[Finding]) -> list[str]:
    tests: tuple[Callable[[], list[str]], ...] = (
        lambda: [f"route-below-floor:{route.quality:.1f}<{policy.floor:g}"] if route.quality < policy.floor else [],
        lambda: [f"blocker:{piece.path}" for piece in made if _blocks(piece)],
        lambda: [f"story-blocker:{found.check}" for found in story_findings if _holds(found, policy)],
        lambda: _too_much_kept(made, policy),
        lambda: _unread(made, policy),
    )
    return [reason for test in tests for reason in test()]


def _holds(found: Finding, policy: Policy) -> bool:
    return found.severity in ("blocker", policy.hold)


def _blocks(piece: Piece) -> bool:
    return piece.verdict.decision == "hold" and piece.shown == "target"


def _too_much_kept(made: Sequence[Piece], policy: Policy) -> list[str]:
    body = [piece for piece in made if piece.role in MAY_STAND_IN_SOURCE]
    kept = sum(piece.shown == "source" for piece in body)
    return [f"too-much-in-source-language:{kept}/{len(body)}"] if kept > policy.max_kept * len(body) + 1 else []


def _unread(made: Sequence[Piece], policy: Policy) -> list[str]:
    """A language whose numbers nobody reads is not published unreviewed, nor a story whose subjects nobody knows."""
    gaps = {gap for piece in made for gap in piece.verdict.unchecked if gap.startswith(("numbers:", "topics:"))}
    return [f"unchecked:{gap}" for gap in sorted(gaps)] if policy.hold_unchecked_languages else []
