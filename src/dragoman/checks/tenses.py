"""Tenses: by which words and endings a text of each language speaks of what is to come and of what is over.

Written for this project from the languages' grammars, and held against professional translations of news (NTREX): what
alarmed there is left out (Indonesian `akan` as a preposition, Vietnamese and Thai words within compounds, Spanish nouns).
Only surest signs are `future` and `past`; `open` are signs that a source speaks of plans, wishes or conditions, which
another language puts in its future: they excuse one, and never find anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Tenses(NamedTuple):
    """A language's signs of time, as regular expressions. `year`: how a year stands as an adverb, its digits as group;
    `ago`: yesterday, last week, last month, last year; '' where we know of no sure sign."""

    future: str
    year: str
    ago: str = ""
    past: str = ""
    open: str = ""


_Y = r"(?<![\d.,])(\d{4})(?![\d.,]\d|\d)"
_L = r"[^\W\d_]"

_ROMANCE_GO = rf"(?: {_L}{{1,20}}(?:ar|er|ir|or|ôr)(?:se|lo|la|los|las|le|les)?\b)"
_RU_TO = r"(?:собира|намер|план|ожида|предпола|должн|обеща|надеет|хоч|хотел|готов|может|могут|сможет|если|чтобы|бы\b)"
_RIEUL = "".join(chr(code) for code in range(0xAC00, 0xD7A4) if (code - 0xAC00) % 28 == 8)
"""Korean syllables that end in ㄹ, as a verb does before what it will do."""

_AR_NO_VERB = (
    "سيار|سياس|سياح|سياق|سياد|سيد|سيطر|سيرة|سيرا|سيرت|سيئ|سيناري|سينم|ستين|ستون|ستار|ستة|ستات|ستوك|ستوديو|ستيف|ستان|"
    "سيول|سيم|سيب|سيتي|سيف|سيلا|سيليك|سيلف|سيدن|سيدني|سيرف|سيرج|سيرو|سيغ|سيو|ستراتي|ستال|سترا|ستيو|ستارب|ستوب|سيكول|سيكي"
)
_SW_NO_VERB = "watali|atali|watafiti|watawala|wataalam|itali|itale|yatima|litania|zitan"


TENSES: Mapping[str, Tenses] = MappingProxyType(
    {
        "en": Tenses(
            r"(?<!the )(?<!free )(?<!his )(?<!her )(?<!their )(?<!own )(?<!good )(?<!a )\b(?-i:will|shall)\b"
            r"|\bwon['’]t\b|['’]ll\b|\b(?:is|are) going to\b",
            rf"\b(?:in|during|throughout|by|at the end of|in early|in late) {_Y}",
            r"\byesterday\b|\blast (?:year|month|week)\b|\b\w+ (?:years|months|weeks|days) ago\b",
            rf"\b(?:was|were|had|did|fell|rose|grew|won|lost|began|became|went|took|said|told|made|came|gave|left|held|met)\b"
            rf"|(?<!be )(?<!been )(?<!being )\b(?!need|feed|seed|speed|indeed|exceed|proceed|succeed){_L}{{2,20}}ed\b",
            r"\b(?:would|should|could|may|might|must|can|plan\w*|expect\w*|due|set to|hop(?:e|es|ed|ing)"
            r"|promis\w+|"
            r"inten[dt]\w*|about to|schedul\w+|forecast\w*|predict\w*|project(?:ed|s|ions?)|want\w*"
            r"|upcoming|until|"
            r"to be|vow\w*|pledg\w*|aim\w*|likely|possib\w+|potential\w*|next|future|if|unless|threat\w*"
            r"|propos\w+|"
            r"ready|prepar\w+|never|before|(?:is|are|was|were|has|have|had) to)\b|['’]d\b",
        ),
        "es": Tenses(
            rf"\b(?!habrán? {_L}{{1,20}}[dst]o\b){_L}{{2,20}}(?:ará|erá|irá|drá|brá|rrá)n?\b"
            rf"|\bvan? a{_ROMANCE_GO}",
            rf"\b(?:en|en el año|durante|a finales de|a principios de) {_Y}",
            r"\bayer\b|\b(?:el año|el mes|la semana) (?:pasad[oa]|anterior)\b|\bhace \w+ (?:años?|meses"
            r"|días|semanas)\b",
            rf"\b{_L}{{2,20}}(?:aron|ieron|yeron)\b|\b{_L}{{3,20}}ó\b|\b(?:fue|era|eran|hizo|tuvo|había"
            rf"|ha|han)\b",
            rf"\b{_L}{{2,20}}ría(?:n|mos)?\b|\b(?:prevé|prevista?o?s?|previstos?|espera\w*|planea\w*|iba"
            rf"|iban|si)\b"
            rf"|\b{_L}{{2,20}}(?:ar|er|ir)(?:á|é|ás|emos|án)\b",
        ),
        "ca": Tenses(
            rf"\b{_L}{{2,20}}(?:arà|erà|irà|drà|brà|rrà|aran|eran|iran|dran)\b",
            rf"\b(?:el|en|l['’]any|durant el|a finals del?) {_Y}",
            r"\bahir\b|\b(?:l['’]any|el mes|la setmana) passa(?:t|da)\b|\bfa \w+ (?:anys?|mesos|dies|setmanes)\b",
            r"\b(?:va|van|ha|han|havia|havien) \w{3,}",
            rf"\b{_L}{{2,20}}ri(?:a|en)\b|\b(?:previst\w*|esper\w+|preveu\w*|si|anava|anaven)\b",
        ),
        "gl": Tenses(
            rf"\b(?!haberán? {_L}{{1,20}}[dst]o\b){_L}{{2,20}}(?:ará|erá|irá|rrá|arán|erán|irán|rrán)\b"
            rf"|\b(?:vai|van){_ROMANCE_GO}",
            rf"\b(?:en|no ano|durante|a finais de) {_Y}",
            r"\bonte\b|\b(?:o ano|o mes|a semana) pasad[oa]\b|\bhai \w+ (?:anos?|meses|días|semanas)\b",
            rf"\b{_L}{{2,20}}(?:aron|eron|iron)\b|\b{_L}{{3,20}}(?:ou|eu)\b|\b(?:foi|era|eran|tivo|había)\b",
            rf"\b{_L}{{2,20}}ría(?:n|mos)?\b|\b(?:prevé|previst\w+|esper\w+|ía|ían|se)\b",
        ),
        "pt": Tenses(
            rf"\b(?!ter(?:á|ão) {_L}{{1,20}}[dst]o\b){_L}{{1,20}}(?:ará|erá|irá|orá|arão|erão|irão"
            rf"|orão)\b|\b(?:vai|vão){_ROMANCE_GO}",
            rf"\b(?:em|no ano de|durante|no final de|no início de) {_Y}",
            r"\bontem\b|\bno (?:ano|mês) passado\b|\bna semana passada\b|\bhá \w+ (?:anos?|meses|dias|semanas)\b",
            rf"\b{_L}{{2,20}}(?:aram|eram|iram)\b|\b{_L}{{3,20}}(?:ou|eu|iu)\b|\b(?:foi|era|eram|teve|tinha)\b",
            rf"\b{_L}{{2,20}}ria(?:m|mos)?\b|\b(?:prevê|previst\w+|esper\w+|iam?|se|deve|devem|dever\w*"
            rf"|pode\w*)\b",
        ),
        "fr": Tenses(
            rf"\b{_L}{{2,20}}(?:(?<!ti)(?<!mi)(?<!pi)(?<!vi)era|dra|rra|eront|iront|rront|dront|vront|uront)\b"
            rf"|\b(?:aura|saura|devra|{_L}{{0,8}}cevra|ira|fera|sera|verra|{_L}{{2,15}}[nsfgd]ira)\b"
            rf"|\b(?:va|vont) {_L}{{2,20}}(?:er|ir|re|oir)\b",
            rf"\b(?:en|durant|fin|début|courant|dès) {_Y}",
            r"\bhier\b|\bl['’](?:année|an) (?:dernière|dernier|passée?)\b|\bl[ea] (?:mois"
            r"|semaine) derni(?:er|ère)\b"
            r"|\bil y a \w+ (?:ans?|mois|jours|semaines)\b",
            rf"\b(?:a|ont|avait|avaient|est|sont|était|étaient) (?:été |déjà )?{_L}{{2,20}}(?:é|i|u|is|it)e?s?\b",
            rf"\b{_L}{{2,20}}rai(?:t|ent)\b|\b(?:prév\w+|espér\w+|attend\w+|devai\w+|doi\w+|peu\w+|si"
            rf"|afin|avant)\b",
        ),
        "it": Tenses(
            rf"\b{_L}{{1,20}}(?:erà|irà|arà|drà|rrà|vrà|eranno|iranno|dranno|rranno|vranno|aranno)\b",
            rf"\b(?:nel|durante il|entro il|alla fine del|all['’]inizio del) ?{_Y}",
            r"\bieri\b|\bl['’]anno scorso\b|\blo scorso (?:anno|mese)\b|\bla (?:scorsa settimana"
            r"|settimana scorsa)\b"
            r"|\b\w+ (?:anni|mesi|giorni|settimane) fa\b",
            rf"\b(?:ha|hanno|è|sono|era|erano|aveva|avevano) (?:stat[oaie] |già )?{_L}{{2,20}}[tsn][oaie]\b",
            rf"\b{_L}{{2,20}}re(?:bbe|bbero|mmo)\b|\b(?:prev\w+|sper\w+|attes\w+|dove\w+|dev\w+|può"
            rf"|possono|se)\b",
        ),
        "de": Tenses(
            rf"\b(?:wird|werden|wirst|werde)\b(?:[^;:.?!]|(?<=\d)\.){{0,120}}?"
            rf"\b(?!ge)(?!worden)(?!{_L}{{1,12}}ge{_L})(?-i:[a-zäöüß]){_L}{{2,24}}(?:en|ern|eln|sein"
            rf"|tun)(?=\s*(?:[,.;:!?]|$|und\b|oder\b))",
            rf"(?<![-–\d.,/])\b(?:im Jahre?|Ende|Anfang|Mitte|seit|im)? ?{_Y}(?![-–/])",
            r"\bgestern\b|\b(?:letzte|vergangene|vorige)[snm]? (?:Jahr|Monat|Woche)\b"
            r"|\bvor \w+ (?:Jahren|Monaten|Tagen|Wochen)\b",
            r"\b(?:war|waren|hatte|hatten|hat|haben|wurde|wurden|worden|überstieg|erreichte|lag|stieg|fiel)\b",
            r"\b(?:würde\w*|soll\w*|will|wollen|wollte\w*|möcht\w*|plan\w*|erwart\w*|könn\w*|dürf\w*"
            r"|falls|wenn|um|zu)\b",
        ),
        "nl": Tenses(
            r"\b(?:zal|zullen|zult)\b|\b(?:gaat|gaan) \w{3,20}en\b",
            rf"\b(?:in|in het jaar|eind|begin|tijdens) {_Y}",
            r"\bgisteren\b|\b(?:vorig jaar|vorige maand|vorige week|afgelopen jaar)\b|\b\w+ (?:jaar"
            r"|maanden|dagen|weken) geleden\b",
            r"\b(?:was|waren|had|hadden|heeft|hebben|werd|werden|oversteeg|bereikte|steeg|daalde)\b",
            r"\b(?:zou|zouden|moet\w*|wil|willen|wilde\w*|plan\w*|verwacht\w*|kan|kunnen|kon|als|om)\b",
        ),
        "ru": Tenses(
            r"\bбуд(?:ет|ут|ем|ете|у|ешь)\b",
            rf"\b(?:в|во|на|к концу|в конце|в начале) {_Y}(?=[ -]*(?:год|г\.|м\b|й\b))",
            r"\bвчера\b|\b(?:в прошлом (?:году|месяце)|на прошлой неделе)\b|\b\w+ (?:лет|года?|месяц\w*"
            r"|дн\w+|недел\w+) назад\b",
            rf"\b{_L}{{2,20}}(?:ал|ил|ел|ул|ала|ила|ела|ула|али|или|ели|ули|ало|ило|ело)(?:сь|ся)?\b"
            rf"|\bбыл[аио]?\b",
            rf"\b{_RU_TO}",
        ),
        "uk": Tenses(
            rf"\bбуд(?:е|уть|емо|ете|у|еш)\b|\b{_L}{{2,20}}тим(?:е|уть|емо|еться|уться)\b",
            rf"\b(?:у|в|на|до кінця|наприкінці|на початку) {_Y}(?=[ -]*(?:р[оі]|р\.|му\b|й\b))",
            r"\b(?:вчора|учора)\b|\b(?:торік|минулого (?:року|місяця|тижня))\b|\b\w+ (?:років|року"
            r"|рок[иі]|місяц\w*|дн\w+|тижн\w+) тому\b",
            rf"\b{_L}{{2,20}}(?:ав|ив|ів|ала|ила|іла|али|или|іли|ало|ило)(?:ся)?\b|\bбу(?:в|ла|ло|ли)\b",
            r"\b(?:збира|має намір|план|очіку|перед\w*бач|повин|обіця|сподіва|хоч|хотіл|готов|може"
            r"|можуть|якщо|щоб|б\b|би\b)",
        ),
        "pl": Tenses(
            r"\b(?:będzie|będą|będę|będziemy|będziesz|będziecie)\b",
            rf"\b(?:w|we|w roku|pod koniec|na początku) {_Y}",
            r"\bwczoraj\b|\b(?:w (?:zeszłym|ubiegłym) (?:roku|miesiącu|tygodniu))\b|\b\w+ (?:lat[a]?|rok"
            r"|miesi\w+|dni|tygodni\w*) temu\b",
            rf"\b{_L}{{2,20}}(?:ał|ił|ył|ął|ała|iła|yła|ęła|ali|ili|yli|ęli|ało|iło|yło|ęło|ały|iły|yły"
            rf"|ęły)(?:by|m|ś)?\b",
            r"\b(?:ma|mają|miał\w*|plan\w*|oczek\w*|powin\w*|obiec\w*|chc\w+|może|mogą|mógł\w*|jeśli|aby"
            r"|żeby|by)\b",
        ),
        "tr": Tenses(
            rf"\b(?!gelecek){_L}{{2,24}}(?:acak|ecek)(?:lar|ler)?(?:tır|tir)?(?=\s*(?:[.!?;,\"”»]|$|ve\b))",
            rf"{_Y}(?:['’](?:[td][ea]|[dn][ea]k?i?)|['’]?(?:te|ta|de|da)\b| yılında| senesinde)",
            r"\bdün\b|\bgeçen (?:yıl|ay|hafta)\b|\b\w+ (?:yıl|ay|gün|hafta) önce\b",
            rf"\b{_L}{{2,24}}(?:dı|di|du|dü|tı|ti|tu|tü|mıştır|miştir|muştur|müştür)(?:lar"
            rf"|ler)?(?=\s*(?:[.!?;,\"”]|$|ve\b))",
            r"(?:[ae]cak|[ae]ca[ğk]|ecek|eceğ|malı|meli|abilir|ebilir|plan|bekle|hedef|istiyor|söz verdi"
            r"|üzere|eğer)",
        ),
        "ar": Tenses(
            rf"\bسوف\b|(?<!\w)و?(?!(?:و?)(?:{_AR_NO_VERB}))س(?:ي|ت){_L}{{3,12}}\b",
            rf"\b(?:في|خلال|بحلول|لعام|نهاية|مطلع) (?:عام|سنة|العام)? ?{_Y}|\bعام {_Y}",
            r"\bأمس\b|\b(?:العام|الشهر|الأسبوع) الماضي\b|\bقبل \w+ (?:سنوات|أشهر|أيام|أسابيع)\b",
            r"\b(?:كان|كانت|تجاوز|تجاوزت|بلغ|بلغت|وصل|وصلت|ارتفع|ارتفعت|انخفض|انخفضت|قد)\b",
            r"(?:يتوقع|متوقع|المتوقع|يعتزم|تعتزم|خطط|يخطط|المقرر|مقرر|يمكن|قد ي|قد ت|ينبغي|يجب|إذا|لن\b"
            r"|أن ي|أن ت|ل[يت])",
        ),
        "fa": Tenses(
            r"\bن?خواه(?:م|ی|د|یم|ید|ند)\b",
            rf"\b(?:در|در طول|تا پایان|اواخر|اوایل)? ?سال {_Y}",
            r"\bدیروز\b|\b(?:سال|ماه|هفته)[ٔ‌ی]? ?(?:گذشته|پیش|قبل)\b|\bپارسال\b",
            r"\b(?:بود|بودند|شد|شدند|کرد|کردند|رسید|رسیدند|گفت|داشت|یافت)\b",
            r"(?:قرار|باید|ممکن|انتظار|برنامه|قصد|می‌?توان|اگر|شاید|بخواه|می‌?خواه|امید)",
        ),
        "he": Tenses(
            r"\b(?:יהיה|תהיה|יהיו|תהיינה|צפוי|צפויה|צפויים|צפויות|עתיד|עתידה|עתידים|עתידות)\b",
            rf"(?:\bב|\bבשנת |\bבמהלך |\bבסוף )-?{_Y}",
            r"\bאתמול\b|\b(?:בשנה|בחודש|בשבוע) (?:שעבר|שעברה|שעברו)\b|\bאשתקד\b",
            "",
            r"(?:מתכנ|מתוכנ|צפו|אמור|עשוי|עלול|יכול|אפשר|צריך|חייב|אם\b|כדי|רוצ|מקוו|עומד|\bי\w{3}|\bת\w{3})",
        ),
        "hi": Tenses(
            r"(?:ेगा|ेगी|ेंगे|ेंगी|एगा|एगी|एंगे|एंगी|एँगे|होगा|होगी|होंगे|होंगी|येगा|येगी|येंगे)(?=[\s।,.!?|]|$)",
            rf"{_Y} (?:में|के दौरान|के अंत|की शुरुआत)",
            r"पिछले (?:साल|वर्ष|महीने|हफ़्ते|हफ्ते|सप्ताह)|(?:साल|महीने|दिन|वर्ष) पहले",
            r"(?:(?<=\s)(?:था|थी|थे|थीं|गया|गई|गए|हुआ|हुई|हुए|किया|दिया|लिया)(?=[\s।,.]|$))",
            r"(?:सकत|चाह|योजना|उम्मीद|संभाव|अनुमान|वाल[ाेी]|यदि|अगर|लिए|ेग|एग|होग|ेंग)",
        ),
        "id": Tenses(
            r"(?<!\bkebutuhan )(?<!\bsadar )(?<!\btakut )(?<!\bpermintaan )(?<!\bingat )(?<!\bkesadaran )(?<!\brindu )"
            r"(?<!-)(?<!\bhaus )(?<!\bcinta )(?<!\bseolah )(?<!\bharapan )\bakan\b(?!-)(?! (?:tetapi"
            r"|tapi|hal)\b)",
            rf"\b(?:pada tahun|tahun|pada|di tahun|selama tahun|sepanjang tahun|sepanjang|selama"
            rf"|pada akhir|akhir tahun) {_Y}",
            r"\bkemarin\b|\b(?:tahun|bulan|minggu|pekan) (?:lalu|yang lalu|kemarin|sebelumnya)\b",
            r"\b(?:telah|sudah)\b",
            r"\b(?:bakal|hendak|ingin|mau|rencana\w*|berencana|direncanakan|harap\w*|berharap|bisa|dapat"
            r"|harus|mungkin|jika|"
            r"apabila|kalau|agar|supaya|diperkirakan|diharapkan|target\w*|menjelang|mendatang)\b",
        ),
        "ms": Tenses(
            r"(?<!\bkeperluan )(?<!\bsedar )(?<!\btakut )(?<!\bpermintaan )(?<!\bingat )(?<!\bkesedaran )(?<!-)(?<!\bseolah )"
            r"\bakan\b(?!-)(?! (?:tetapi|tapi|hal)\b)",
            rf"\b(?:pada tahun|tahun|pada|sepanjang tahun|sepanjang|pada akhir|akhir tahun) {_Y}",
            r"\bsemalam\b|\b(?:tahun|bulan|minggu) (?:lalu|lepas|yang lalu)\b",
            r"\b(?:telah|sudah)\b",
            r"\b(?:bakal|hendak|ingin|mahu|rancang\w*|merancang|dirancang|harap\w*|berharap|boleh|dapat"
            r"|harus|mungkin|jika|"
            r"sekiranya|kalau|agar|supaya|dijangka\w*|sasar\w*|menjelang|mendatang)\b",
        ),
        "vi": Tenses(
            r"\bsẽ\b",
            rf"\b(?:vào năm|trong năm|năm|cuối năm|đầu năm|suốt năm) {_Y}",
            r"\bhôm qua\b|\bnăm ngoái\b|\b(?:tháng|tuần|năm) trước\b|\b(?:tháng|tuần) vừa qua\b",
            r"\bđã\b",
            r"\b(?:sắp|muốn|dự kiến|dự định|dự đoán|kế hoạch|hy vọng|mong|có thể|phải|nếu|để|nhằm|định"
            r"|hứa|kỳ vọng|mục tiêu|"
            r"tới|cần|nên|ước|dự báo|hẹn|chuẩn bị)\b",
        ),
        "th": Tenses(
            "(?<!ที่)(?<!อาจ)(?<!น่า)(?<!ก่อน)(?<!ควร)(?<!เพื่อ)(?<!ต้อง)(?<!พร้อม)(?<!พยายาม)(?<!คิด)(?<!เกือบ)(?<!แทบ)"
            "(?<!หวัง)(?<!หาก)(?<!ถ้า)(?<!กว่า)(?<!แม้)(?<!เพราะ)จะ(?!เห็น|ได้|เป็น|ๆ)",
            rf"(?:ในปี|ปี|เมื่อปี)(?: ?ค\.?ศ\.?)? ?{_Y}",
            "เมื่อวาน|ปีที่แล้ว|ปีก่อน|เดือนที่แล้ว|สัปดาห์ที่แล้ว",
            "",
            "(?:จะ|อาจ|คาด|หวัง|แผน|ต้องการ|ควร|สามารถ|หาก|ถ้า|เพื่อ|กำลัง|พร้อม|ต้อง)",
        ),
        "km": Tenses(
            "(?<!ជាមួយ)(?<!ចំពោះ)(?<!ហើយ)(?<!ប្រឆាំង)(?<!ដូចគ្នា)នឹង(?=[ក-អ])",
            rf"ឆ្នាំ[ \u200b]?{_Y}",
            "ម្សិលមិញ|ឆ្នាំមុន|ខែមុន|សប្តាហ៍មុន",
            "",
            "(?:នឹង|អាច|ចង់|គ្រោង|រំពឹង|សង្ឃឹម|ត្រូវ|គួរ|ប្រសិនបើ|បើ|ដើម្បី)",
        ),
        "zh": Tenses(
            "(?:将|將)(?=会|會|要|于|於|达|達|超|成为|成為|继续|繼續|举行|舉行|面临|面臨|首次|进一步|增|下降|上升|开始|開始|突破)"
            "|即将|即將",
            rf"{_Y} ?年(?![前度代级級])",
            "昨天|昨日|去年|上个月|上個月|上周|上週|上星期",
            "",
            "(?:将|將|会|會|要|能|可|应|應|计划|計劃|预|預|希望|打算|准备|準備|如果|若|以便|为了|為了|未来|未來|下)",
        ),
        "ja": Tenses(
            "(?<!た)(?<!だ)(?:でしょう|だろう)|予定(?:です|だ|で|とな)|見込み|見通し|見込まれ|(?<=[るうくすつむぶぬぐ])ことにな(?:る|りま)",
            rf"{_Y} ?年(?![前度代式製])",
            "昨日|昨年|去年|先月|先週",
            "",
            "(?:だろう|でしょう|予定|見込|見通|計画|予想|予測|つもり|べき|よう|たい|まで|なら|れば|可能|かも|期待|今後|来)",
        ),
        "ko": Tenses(
            rf"[{_RIEUL}] ?(?:것|거)(?:이다|입니다|이라|이며|이고|으로 (?:예상|전망|보))|겠(?:다|습니다|으며|지만)"
            r"|예정(?:이다|이며|입니다)",
            rf"{_Y} ?년(?!전|대|형|생)",
            "어제|작년|지난해|지난달|지난주",
            "",
            rf"(?:[{_RIEUL}] |겠|예정|계획|예상|전망|기대|희망|하려|고자|싶|수 있|해야|면|위해|앞으로|다음)",
        ),
        "sw": Tenses(
            rf"\b(?!(?:{_SW_NO_VERB}))(?:a|wa|i|zi|li|ya|tu|ni)ta(?:ka)?[a-z]{{4,20}}\b",
            rf"\b(?:mwaka|mnamo mwaka|mnamo|katika mwaka|mwaka wa) (?:wa )?{_Y}",
            r"\bjana\b|\b(?:mwaka|mwezi|wiki) (?:jana|iliyopita|uliopita)\b",
            r"\b(?:a|wa|i|zi|li|ya|tu|ni|u)li[a-z]{3,20}\b",
            r"\b(?:a|wa|i|zi|li|ya|tu|ni|u|ku|m)(?:ta|nge)[a-z]{2,20}\b|\b(?:ili|ikiwa|kama|panga"
            r"|tarajia|tumai\w*|lazima|huenda)\b",
        ),
    }
)
"""The signs of every language that has any, by its subtag."""
