"""What kind of text a story is, by its JSON-LD type or by the label that stands over it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

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
# The same in further languages, as their papers print them over headlines.
_FURTHER: dict[Genre, str] = {
    "opinion": "leitartikel|gastbeitrag|kolumne|standpunkt|glosse|chronique|éditorial|point de vue|l'editoriale|il commento|"
    "rubrica|commentaar|columnisten|ledare|debatt|krönika|kronikk|leder|meninger|mening|klumme|synspunkt|mielipide|pääkirjoitus|"
    "kolumni|komentarz|felieton|opinia|opinie|názor|názory|komentář|glosa|vélemény|jegyzet|publicisztika|opinii|editorialul|"
    "görüş|köşe yazısı|yorum|xã luận|bình luận|góc nhìn|ý kiến|ulasan|lidah pengarang|maoni|tahariri|мнение|мнения|колонка|"
    "редакционная статья|думка|погляд|колонка редактора|коментар|γνώμη|άποψη|απόψεις|דעה|דעות|מאמר מערכת|رأي|مقال رأي|مقالات|"
    "افتتاحية|یادداشت|سرمقاله|نظر|राय|विचार|संपादकीय|মতামত|সম্পাদকীয়|கருத்து|தலையங்கம்|ความคิดเห็น|บทบรรณาธิการ|"
    "评论|評論|社论|社論|社評|观点|"
    "觀點|社説|論説|オピニオン|コラム|사설|칼럼|오피니언|논평",
    "analysis": "hintergrund|einordnung|décryptage|l'analisi|achtergrond|analys|analyysi|analiza|analýza|elemzés|analiză|analiz|"
    "phân tích|uchambuzi|анализ|аналитика|аналіз|аналітика|ανάλυση|"
    "ניתוח|פרשנות|تحليل|تحلیل|विश्लेषण|বিশ্লেষণ|บทวิเคราะห์|分析|解説|분석",
    "interview": "im gespräch|gespräch|l'intervista|vraaggesprek|intervju|haastattelu|wywiad|rozhovor|interjú|interviu|röportaj|"
    "söyleşi|phỏng vấn|temu bual|mahojiano|интервью|інтерв'ю|интервю|интервју|συνέντευξη|ראיון|حوار|مقابلة|مصاحبه|گفتگو|"
    "साक्षात्कार|সাক্ষাৎকার|நேர்காணல்|บทสัมภาษณ์|สัมภาษณ์|"
    "专访|專訪|访谈|訪談|インタビュー|인터뷰",
    "feature": "porträt|portrait|grand format|reportaż|reportáž|riport|reportaj|repotase|phóng sự|ký sự|репортаж|очерк|ρεπορτάζ|"
    "כתבת מגזין|تحقيق|گزارش ویژه|特稿|特写|特寫|ルポ|ルポルタージュ|르포|reportasje|reportaasi",
    "sponsored": "werbung|gesponsert|bezahlter inhalt|publicité|publi-rédactionnel|contenuto pubblicitario|advertentie|"
    "gesponsord|annons|annonsørinnhold|annonse|annonce|mainos|kaupallinen yhteistyö|artykuł sponsorowany|materiał partnera|"
    "komerční sdělení|reklama|hirdetés|támogatott tartalom|conținut sponsorizat|reklam|advertorial|sponsorlu içerik|"
    "thông tin quảng cáo|quảng cáo|kandungan tajaan|на правах рекламы|реклама|партнерский материал|партнерський матеріал|"
    "διαφήμιση|χορηγούμενο|תוכן שיווקי|תוכן ממומן|إعلان|محتوى مدفوع|رپورتاژ آگهی|प्रायोजित|विज्ञापन|বিজ্ঞাপন|โฆษณา|广告|廣告|推广|"
    "推廣|業配|広告|提供|광고|협찬",
    "satire": "satira|hicív|сатира|σάτιρα|סאטירה|سخرية|طنز|व्यंग्य|讽刺|諷刺|風刺|풍자",
    "press-release": "presseportal|persbericht|pressmeddelande|pressemelding|pressemeddelelse|tiedote|informacja prasowa|"
    "tisková zpráva|sajtóközlemény|comunicat de presă|basın bülteni|thông cáo báo chí|пресс-релиз|прес-реліз|δελτίο τύπου|"
    "הודעה לעיתונות|بيان صحفي|اطلاعیه|प्रेस विज्ञप्ति|ข่าวประชาสัมพันธ์|新闻稿|新聞稿|プレスリリース|보도자료",
}


def genre_of(types: Iterable[str], labels: Iterable[str]) -> Genre:
    """The genre that a type says, else the first label that names one, else news."""
    for name in types:
        if name in _TYPES:
            return _TYPES[name]
    known = _known()
    return next((known[label] for label in map(_bare, labels) if label in known), "news")


def is_label(text: str) -> bool:
    """Whether a short text is only a genre's name."""
    return _bare(text) in _known()


@lru_cache(maxsize=1)
def _known() -> dict[str, Genre]:
    """Every label as it is compared."""
    further = ((_bare(label), genre) for genre, listed in _FURTHER.items() for label in listed.split("|"))
    return {**dict(further), **_LABELS}


def _bare(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.casefold())
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split()).strip(" :.|·")
