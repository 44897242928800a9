"""What kind of text a story is, by its JSON-LD type or by the label that stands over it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from dragoman.model.story import Genre

_TYPES: dict[str, Genre] = {
    "OpinionNewsArticle": "opinion", "AnalysisNewsArticle": "analysis", "AdvertiserContentArticle": "sponsored",
    "SatiricalArticle": "satire", "ReportageNewsArticle": "feature", "BackgroundNewsArticle": "feature",
}  # fmt: skip
# Labels in es en id fr pt it ca gl and de, without accents.
_LABELS: dict[str, Genre] = {
    **dict.fromkeys(("opinion", "columna", "tribuna", "editorial", "opini", "kolom", "opiniao", "opinione", "opinio", "comment",
                     "tajuk rencana", "debat", "kommentar", "meinung", "op-ed", "tribune", "columnists", "viewpoint"), "opinion"),
    **dict.fromkeys(("analisis", "analysis", "analyse", "analise", "analisi", "analisa"), "analysis"),
    **dict.fromkeys(("entrevista", "interview", "wawancara", "intervista", "entretien", "the interview"), "interview"),
    **dict.fromkeys(("reportaje", "feature", "features", "reportage", "reportagem", "reportatge", "reportaxe",
    "cronica", "perfil", "profile", "sosok",
                     "feature story", "liputan khusus", "reportase"), "feature"),
    **dict.fromkeys(("patrocinado", "contenido patrocinado", "sponsored", "sponsored content", "advertorial", "bersponsor",
                     "konten bersponsor", "tulisan bersponsor", "branded content", "paid content", "publirreportaje",
                     "conteudo patrocinado",
                     "contenu sponsorise", "contenuto sponsorizzato", "contingut patrocinat", "contido patrocinado", "anzeige",
                     "pariwara", "sponsored feature", "sponsored post", "espacio patrocinado"), "sponsored"),
    **dict.fromkeys(("satira", "satire"), "satire"),
    **dict.fromkeys(("nota de prensa", "comunicado", "press release", "siaran pers", "communique de presse", "comunicato stampa",
                     "nota de premsa", "pressemitteilung", "rilis pers", "comunicado de prensa", "nota de imprensa"),
                     "press-release"),
}  # fmt: skip


def genre_of(types: Iterable[str], labels: Iterable[str]) -> Genre:
    """The genre that a type says, else the first label that names one, else news."""
    for name in types:
        if name in _TYPES:
            return _TYPES[name]
    return next((_LABELS[label] for label in map(_bare, labels) if label in _LABELS), "news")


def is_label(text: str) -> bool:
    """Whether a short text is only a genre's name."""
    return _bare(text) in _LABELS


def _bare(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.casefold())
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split()).strip(" :.|·")
