"""Stance: whether the translation turns a word into its opposite, or speaks of a quotation with another attitude.

Concepts come from the lexis. Only pairs that exclude one another are compared, and only where each side shows one of the
two and not the other: a rendering that needs neither word, or uses both, says nothing. What feeds a conflict and what
settles it is a table of our own here, for the harm that one for the other does in political news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from dragoman.checks.negation import denied
from dragoman.checks.quoted import quoted
from dragoman.checks.words import LIMIT
from dragoman.language.facts import facts
from dragoman.language.lexis import concepts, known
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding, Severity
from dragoman.model.knowledge import Knowledge
from dragoman.model.language import Tag
from dragoman.model.unit import Unit


def _pairs(written: str) -> tuple[tuple[str, str], ...]:
    return tuple((first, second) for first, _, second in (pair.partition("/") for pair in written.split()))


_SHORT = 160
"""Code points up to which a sentence is likely to say one thing: longer ones have room for both of a pair."""

_SURE = _pairs(
    "increase/decrease rise/fall open_verb/close_verb accept/reject allow/ban buy/sell rich/poor strong/weak big/small "
    "better/worse good/bad love/hate peace/war confirm/deny admit/deny praise/criticise "
    "dangerous/safe always/never agree/refuse full/empty "
    "employee/employer summer/winter king/queen son/daughter "
    "brother/sister boy/girl friend/enemy profit/loss increase/fall rise/decrease happy/sad attack/protect"
)
"""At most three segments in 20,000 of a professional corpus (NTREX, English into ten languages) have one for the other."""

_LIKELY = _pairs(
    "more/less first/last begin/end_verb new/old before/after "
    "win/lose support_verb/oppose high/low long/short hot/cold "
    "easy/hard_difficult north/south east/west true/false man/woman future/past "
    "today/yesterday today/tomorrow near/far local/national build/destroy inside/outside public/private "
    "legal/illegal dead/alive student/teacher solution/problem father/mother "
    "remember/forget victory/defeat find/lose"
)
"""Four to forty segments in 20,000: what is worth an editor's glance."""

_NEUTRAL = frozenset({"say", "tell", "answer", "ask", "speak", "explain", "report_verb", "announce"})
_LOADED = ("claim", "deny", "admit", "accuse", "promise", "praise", "criticise", "threat", "refuse", "lie_noun")


class Pole(NamedTuple):
    """Words of two attitudes that exclude one another, as stems."""

    feeds: str
    settles: str


_CONFLICT = {
    "en": Pole(
        "prolong* fuel* fuell* inflam* escalat* aggravat* provok* stok*",
        "resolv* settl* defus* reconcil* mediat* appeas*",
    ),
    "es": Pole(
        "prolong* aviv* inflam* agrav* escala* provoc* aliment*",
        "resolv* resuelv* solucion* concili* reconcil* apacigu* zanj*",
    ),
    "pt": Pole(
        "prolong* inflam* agrav* escala* provoc* alimentar",
        "resolv* solucion* concili* reconcil* apazigu*",
    ),
    "fr": Pole(
        "prolong* attis* envenim* aggrav* provoqu* aliment*",
        "résou* résol* régl* réconcil* apais*",
    ),
    "it": Pole(
        "prolung* infiamm* aggrav* inasprir* provoc* aliment*",
        "risolv* risolt* concili* riconcil* plac*",
    ),
    "de": Pole(
        "verlänger* schür* verschärf* anheiz* eskalier* provozier*",
        "lös* gelöst* beigeleg* beileg* schlicht* versöhn* entschärf*",
    ),
    "nl": Pole(
        "verleng* aanwakker* verscherp* escal* provoc*",
        "oplos* opgelost* beslecht* verzoen* suss*",
    ),
    "ru": Pole(
        "затян* затяг* разжиг* разжеч* обостр* эскал* провоц*",
        "урегулир* разреш* примир* улад* разряд*",
    ),
    "id": Pole(
        "memperpanjang memperburuk menyulut memperkeruh memanas* berlarut* memprovokasi",
        "menyelesaikan diselesaikan mendamaikan meredakan penyelesaian",
    ),
    "ms": Pole(
        "memanjangkan memburukkan mencetuskan mengeruhkan berlarutan",
        "menyelesaikan diselesaikan mendamaikan meredakan penyelesaian",
    ),
    "vi": Pole(
        "kéo_dài châm_ngòi kích_động leo_thang làm_trầm_trọng thổi_bùng",
        "giải_quyết hòa_giải hoà_giải xoa_dịu dàn_xếp tháo_gỡ",
    ),
    "zh": Pole(
        "延长 延長 激化 加剧 加劇 煽动 煽動 恶化 惡化",
        "解决 解決 化解 调解 調解 和解 平息",
    ),
}  # fmt: skip
"""Verbs that keep a conflict going, and verbs that end it."""


class Stance:
    """Looks for words that became their opposites, and for neutral reports of a quotation that became loaded ones."""

    name = "stance"
    version = "1"
    messages = {
        "opposite": "The source says “{source}”, the translation says the opposite: “{target}”.",
        "conflict": "“{source}” feeds a conflict, “{target}” settles it, or the other way round.",
        "loaded": "The source reports the quotation neutrally, the translation with “{target}”.",
        "milder": "The source reports the quotation with “{source}”, the translation neutrally.",
    }

    def find(self, unit: Unit, draft: Draft, knowledge: Knowledge) -> Iterator[Finding]:
        source, target = unit.segment.text[:LIMIT], draft.text[:LIMIT]
        ours, theirs = _shown(source, unit.segment.language), _shown(target, draft.target)
        if ours and theirs:
            if not denied(source, unit.segment.language) and not denied(target, draft.target):  # not agreed is refused
                yield from _opposites(source, ours, target, theirs)
            if quoted(source, unit.segment.language):
                yield from _reported(source, ours, target, theirs)
        yield from _conflict(source, unit.segment.language, target, draft.target)

    def unchecked(self, unit: Unit, draft: Draft) -> Iterator[str]:
        for tag in (unit.segment.language, draft.target):
            if not known(tag):
                yield f"stance:{tag}"


def _shown(text: str, tag: Tag) -> dict[str, tuple[int, int]]:
    """The concepts of a text, each where it stands first."""
    places: dict[str, tuple[int, int]] = {}
    for hit in concepts(text, tag):
        places.setdefault(hit.concept, (hit.start, hit.end))
    return places


Places = dict[str, tuple[int, int]]


def _opposites(source: str, ours: Places, target: str, theirs: Places) -> Iterator[Finding]:
    severities: tuple[tuple[Severity, tuple[tuple[str, str], ...]], ...] = (("warning", _SURE), ("note", _LIKELY))
    for severity, pairs in severities:
        for pair in pairs:
            here, there = [one for one in pair if one in ours], [one for one in pair if one in theirs]
            if len(here) == len(there) == 1 and here != there:
                grave: Severity = severity if len(source) <= _SHORT else "note"
                yield _finding("opposite", grave, source, ours[here[0]], target, theirs[there[0]])
                return


def _reported(source: str, ours: Places, target: str, theirs: Places) -> Iterator[Finding]:
    here, there = ([one for one in _LOADED if one in side] for side in (ours, theirs))
    if there and not here and _NEUTRAL.intersection(ours) and not _NEUTRAL.intersection(theirs):
        yield _finding("loaded", "note", source, (0, 0), target, theirs[there[0]])
    elif here and not there and _NEUTRAL.intersection(theirs) and not _NEUTRAL.intersection(ours):
        yield _finding("milder", "note", source, ours[here[0]], target, (0, 0))


def _conflict(source: str, language: Tag, target: str, other: Tag) -> Iterator[Finding]:
    ours, theirs = _poles(language), _poles(other)
    if ours is None or theirs is None:
        return
    here, there = [pole.search(source) for pole in ours], [pole.search(target) for pole in theirs]
    for one, two in ((0, 1), (1, 0)):
        mine, its = here[one], there[two]
        if mine and its and not here[two] and not there[one]:
            yield _finding("conflict", "warning", source, mine.span(), target, its.span())


@lru_cache(maxsize=64)
def _poles(tag: Tag) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    pole = _CONFLICT.get(tag.partition("-")[0])
    if pole is None:
        return None
    edges = (r"(?<!\w)", r"(?!\w)") if facts(tag).spaced else ("", "")
    feeds, settles = (re.compile(f"{edges[0]}(?:{_forms(forms)}){edges[1]}", re.I) for forms in pole)
    return feeds, settles


def _forms(forms: str) -> str:
    return "|".join(re.escape(form).replace(r"\*", r"\w{0,20}").replace("_", r"\s") for form in forms.split())


def _finding(
    key: str, severity: Severity, source: str, ours: tuple[int, int], target: str, theirs: tuple[int, int]
) -> Finding:
    args = {"source": source[slice(*ours)], "target": target[slice(*theirs)]}
    return Finding("stance", key, severity, ours, theirs, args)
