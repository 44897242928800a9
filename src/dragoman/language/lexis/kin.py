"""Kin: concepts that translations put for one another, the deed for its name, the doer for the deed, the near synonym.

Spanish esperanza answers to hope as a noun and to hope as a verb; a murder is a killing in the next language. Written by
hand from how news is translated; a concept may be of several groups.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

_GROUPS = (
    # one word, as verb and as noun
    "attack attack_noun",
    "help help_noun",
    "hope hope_noun",
    "fear fear_noun",
    "love love_noun",
    "support_verb support_noun",
    "visit visit_noun",
    "vote vote_noun",
    "report_verb report_noun",
    "meet meeting",
    "win victory",
    "die death dead",
    "be_born birth",
    "live life alive",
    "decide decision",
    "sell sale",
    "buy shop",
    "lose loss defeat",
    "choose election",
    "teach teacher",
    "learn study_noun student",
    "investigate research",
    "agree agreement",
    "play player game",
    "fight war",
    "burn fire",
    "lie_noun false",
    "true truth",
    # near synonyms
    "say tell speak announce explain claim report_verb",
    "think believe",
    "kill murder die death",
    "make do",
    "get receive take",
    "rise increase grow",
    "decrease fall",
    "end_verb finally last",
    "continue remain still",
    "can possible",
    "must should need necessary",
    "game match",
    "country nation state",
    "city town village",
    "region area place",
    "house home_adv family",
    "crime criminal",
    "prison prisoner arrest sentence_verb",
    "law legal right_entitlement",
    "army soldier military",
    "police officer",
    "scientist science research",
    "research study_noun",
    "worker employee work job",
    "company business industry",
    "business trade",
    "committee commission council",
    "department ministry",
    "agency organisation office",
    "treaty agreement contract",
    "leader president lead",
    "member deputy",
    "danger dangerous risk threat",
    "economy economic",
    "economy business",
    "political policy",
    "time moment hour time_occasion",
    "night evening",
    "before ago last past",
    "after later next follow",
    "near around about_approximately",
    "road street way",
    "film video_noun photo",
    "people person human man",
    "child boy girl baby son daughter",
    "woman wife girl",
    "man husband boy",
    "disease patient health",
    "farm farmer",
    "tourist travel",
    "journalist newspaper news",
    "singer song music",
    "write writer",
    "drive driver car",
    "refugee migrant",
    "safe security protect defence",
    "bad worse wrong",
    "good better",
    "similar same as_like",
    "other another different",
    "most more",
    "many more",
    "few some small",
    "less few",
    "his_her their",
    "he she they",
    "our we",
    "my I",
    "self alone",
    "not no_determiner never nobody nothing neither without",
    "although but while",
    "when while during if",
    "because reason so_therefore",
    "where place there",
    "too_also and even",
    "only alone",
    "now today",
    "recently new last",
    "all every both",
)


@lru_cache(maxsize=1)
def _kin() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for group in map(str.split, _GROUPS):
        for concept in group:
            found[concept] = found.get(concept, frozenset()) | frozenset(group)
    return found


def kin(concept: str) -> frozenset[str]:
    """A concept and those that translations put in its place."""
    return _kin().get(concept, frozenset((concept,)))
