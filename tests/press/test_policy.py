"""The newsroom's policy on the road: what holds an edition, for which section, place and language."""

from __future__ import annotations

import msgspec
import pytest

from dragoman.checks import shipped
from dragoman.model.draft import Draft, Leg, Route
from dragoman.model.edition import Edition, Piece, Provenance
from dragoman.model.newsroom import Policy, Rule
from dragoman.model.story import Figure, Paragraph, Rich, Story
from dragoman.model.when import Instant
from dragoman.press import steps
from dragoman.press.plan import Task

ROUTE = Route("es", "en", (Leg("apertium", "es", "en", "1"),), 59.0, "", "esen/1")

CALM = {
    "El mercado abre los sábados": "The market opens on Saturdays",
    "Hay treinta puestos de fruta.": "There are thirty fruit stalls.",
    "Un puesto del mercado": "A stall of the market",
}
ELECTIONS = {
    "Elecciones en el puerto": "Elections in the port",
    "Los vecinos votan el domingo.": "The residents vote on Sunday.",
    "Una urna": "A ballot box",
}
WRONG = CALM | {"Hay treinta puestos de fruta.": "There are forty fruit stalls."}
WARNS = {"numbers": "warning"}
CAPTION = {"Hay 30 puestos.": "There are 40 stalls."}


def edition(
    said: dict[str, str], policy: Policy, section: str = "", language: str = "es", before: tuple[Piece, ...] = ()
) -> Edition:
    """A story of these sentences (headline, body, caption), with these translations."""
    title, body, caption = said
    story = Story(
        "s1", 1, "faro", "u", language, title, Instant(1_800_000_000), section=section, basis="b",
        body=(Paragraph(Rich(body)), Figure("x", caption=Rich(caption))),
    )  # fmt: skip
    route = msgspec.structs.replace(ROUTE, source=language)
    opened = steps.open_task((), Task(story, "en", route, "basis"))
    drafts = tuple(
        Draft(key, unit.segment.id, "en", route.fingerprint, said[unit.segment.text])
        for unit, key in zip(opened.units, opened.keys, strict=True)
    )
    inspected = steps.inspect(shipped(), policy, (opened, drafts))
    return steps.conclude(shipped(), "v", policy, False, opened, inspected, before)


def test_a_story_of_a_sensitive_subject_waits_for_a_person_and_says_by_which_words() -> None:
    held = edition(ELECTIONS, Policy())
    assert held.state == "held"
    (reason,) = held.reasons
    assert reason.startswith("topic:elections (“Elecciones”")
    assert edition(CALM, Policy()).state == "ready"


def test_a_newsroom_may_hold_fewer_subjects_for_some_of_it() -> None:
    policy = Policy(when=(Rule(section=("region",), always_hold=("health",)),))
    assert edition(ELECTIONS, policy, "region").state == "ready"
    assert edition(ELECTIONS, policy, "nation").state == "held"


def test_where_a_person_wrote_every_sentence_a_person_has_read_them() -> None:
    machine = edition(ELECTIONS, Policy())
    persons = tuple(msgspec.structs.replace(each, provenance=Provenance("person", "ana")) for each in machine.pieces)
    assert edition(ELECTIONS, Policy(), before=persons).state == "ready"


@pytest.mark.parametrize(
    ("policy", "held"),
    [
        (Policy(), True),
        (Policy(hold_unchecked_languages=False), False),
        (Policy(always_hold=()), False),
        (Policy(when=(Rule(language=("en",), hold_unchecked_languages=False),)), False),
        (Policy(when=(Rule(language=("fr",), hold_unchecked_languages=False),)), True),
    ],
)
def test_a_language_whose_subjects_nobody_knows_is_said_and_held(policy: Policy, held: bool) -> None:
    words = {"Turg": "A market", "Linn": "A town", "Sadam": "A port"}
    made = edition(words, msgspec.structs.replace(policy, checks={"numbers": "off"}), language="et")
    assert ("unchecked:topics:et" in made.reasons) is held
    assert any("topics:et" in piece.verdict.unchecked for piece in made.pieces) is bool(policy.always_hold)


@pytest.mark.parametrize(
    ("policy", "section", "state"),
    [
        (Policy(checks=WARNS), "", "ready"),
        (Policy(checks=WARNS, hold="warning"), "", "held"),
        (Policy(checks={"numbers": "blocker"}), "", "held"),
        (Policy(hold="warning", checks={"numbers": "note"}), "", "ready"),
        (Policy(hold="warning", checks={"numbers": "off"}), "", "ready"),
        (Policy(checks=WARNS, when=(Rule(section=("prices",), hold="warning"),)), "", "ready"),
        (Policy(checks=WARNS, when=(Rule(section=("prices",), hold="warning"),)), "prices", "held"),
        (Policy(checks=WARNS, hold="warning", when=(Rule(role=("body",), checks={"numbers": "off"}),)), "", "ready"),
        (Policy(checks=WARNS, hold="warning", when=(Rule(role=("caption",), checks={"numbers": "off"}),)), "", "held"),
    ],
)
def test_what_holds_is_for_the_newsroom_to_say(policy: Policy, section: str, state: str) -> None:
    made = edition(WRONG, policy, section)
    assert made.state == state, [piece.verdict for piece in made.pieces]


def test_a_blocked_caption_stands_in_the_sources_language_and_holds_nothing() -> None:
    titles = dict(list(CALM.items())[:2])
    made = edition(titles | CAPTION, Policy(checks={"numbers": "blocker"}))
    (caption,) = (piece for piece in made.pieces if piece.role == "caption")
    assert (made.state, caption.shown) == ("ready", "source")
