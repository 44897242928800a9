"""Story checks: what only shows over all of a story's sentences, or against its date."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.checks.consistency import name_findings
from dragoman.checks.labels import label_findings
from dragoman.checks.money import money_findings
from dragoman.checks.phrases import phrase_findings
from dragoman.checks.tense import tense_findings
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding
from dragoman.model.knowledge import Knowledge
from dragoman.model.language import Tag
from dragoman.model.unit import Unit

VERSION = "2"
"""Changes whenever what these checks find does."""

MESSAGES = {
    "tense": "“{target}” speaks of {year} as of something to come; the story is of {today}.",
    "tense_ago": "“{target}” speaks of what is over as of something to come, which the source does not.",
    "tense_past": "“{target}” speaks of {year} as of something that is over; the story is of {today}.",
    "name": "The name “{source}” is “{target}” here and “{other}” elsewhere in the story.",
    "phrase": "The source says “{source}” in the same words; it is “{target}” here and “{other}” elsewhere in the story.",
    "term": "“{source}” may be rendered “{target}” here and “{other}” elsewhere in the story.",
    "label": "The label “{source}” is rendered “{target}”, which is another thing.",
    "label_usual": "The label “{source}” is rendered “{target}”; newspapers say {usual}.",
    "money": "Sums of one currency are written in two ways: “{target}” and “{other}”.",
}


def check_story(
    units: Sequence[Unit], drafts: Sequence[Draft], language: Tag, knowledge: Knowledge
) -> tuple[Finding, ...]:
    """What all sentences together show; `args["path"]` says which unit a finding stands in."""
    pairs = [(unit, draft) for unit, draft in zip(units, drafts, strict=True) if draft.text]
    return (
        *tense_findings(pairs, language, knowledge.today),
        *money_findings(pairs, language),
        *name_findings(pairs, language),
        *phrase_findings(pairs, language),
        *label_findings(pairs, language),
    )
