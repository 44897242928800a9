"""Words that planting exchanges: magnitudes, numerals, currencies, negations. Our own tables, apart from the reader's.

A checker must not be measured by its own tables: what it cannot read it would never be asked. In a row `_` stands for a
space inside one word of the table and `-` for a word that is left out (several meanings, or none of that form).
"""

from __future__ import annotations

MAGNITUDES = {
    "en": "million billion",
    "es": "millones mil_millones",
    "pt": "milhões mil_milhões",
    "pt-BR": "milhões bilhões",
    "fr": "millions milliards, million milliard",
    "it": "milioni miliardi, milione miliardo",
    "ca": "milions mil_milions",
    "gl": "millóns mil_millóns",
    "ro": "milioane miliarde",
    "de": "Millionen Milliarden, Million Milliarde, Mio. Mrd.",
    "nl": "miljoen miljard",
    "sv": "miljoner miljarder",
    "da": "millioner milliarder",
    "nb": "millioner milliarder",
    "ru": "миллионов миллиардов, миллиона миллиарда, млн млрд",
    "uk": "мільйонів мільярдів, мільйони мільярди, мільйона мільярда, млн млрд",
    "pl": "milionów miliardów, miliony miliardy, miliona miliarda, mln mld",
    "cs": "milionů miliard, miliony miliardy",
    "tr": "milyon milyar",
    "ar": "مليون مليار, ملايين مليارات",
    "fa": "میلیون میلیارد",
    "he": "מיליון מיליארד",
    "hi": "मिलियन बिलियन, लाख करोड़",
    "id": "juta miliar",
    "ms": "juta bilion",
    "vi": "triệu tỷ, triệu tỉ",
    "th": "ล้าน พันล้าน",
    "km": "លាន ពាន់លាន",
    "zh": "万 亿",
    "zh-TW": "萬 億",
    "ja": "万 億",
    "ko": "만 억",
    "sw": "milioni bilioni",
    "el": "εκατομμύρια δισεκατομμύρια",
    "hu": "millió milliárd",
}
"""Smaller and larger of two magnitudes, form by form."""

VALUES = (3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 30, 40, 50)
"""What the words of a row of NUMERALS mean."""

NUMERALS = {
    "en": "three four five six seven eight nine ten twelve twenty thirty forty fifty",
    "es": "tres cuatro cinco seis siete ocho nueve diez doce veinte treinta cuarenta cincuenta",
    "pt": "três quatro cinco seis sete oito nove dez doze vinte trinta quarenta cinquenta",
    "pt-BR": "três quatro cinco seis sete oito nove dez doze vinte trinta quarenta cinquenta",
    "fr": "trois quatre cinq six sept huit neuf dix douze vingt trente quarante cinquante",
    "it": "tre quattro cinque sei sette otto nove dieci dodici venti trenta quaranta cinquanta",
    "ca": "tres quatre cinc sis set vuit nou deu dotze vint trenta quaranta cinquanta",
    "gl": "tres catro cinco seis sete oito nove dez doce vinte trinta corenta cincuenta",
    "ro": "trei patru cinci șase șapte opt nouă zece doisprezece douăzeci treizeci patruzeci cincizeci",
    "de": "drei vier fünf sechs sieben acht neun zehn zwölf zwanzig dreißig vierzig fünfzig",
    "nl": "drie vier vijf zes zeven acht negen tien twaalf twintig dertig veertig vijftig",
    "sv": "tre fyra fem sex sju åtta nio tio tolv tjugo trettio fyrtio femtio",
    "da": "tre fire fem seks syv otte ni ti tolv tyve tredive fyrre halvtreds",
    "nb": "tre fire fem seks sju åtte ni ti tolv tjue tretti førti femti",
    "ru": "три четыре пять шесть семь восемь девять десять двенадцать двадцать тридцать сорок пятьдесят",
    "uk": "три чотири п'ять шість сім вісім дев'ять десять дванадцять двадцять тридцять сорок п'ятдесят",
    "pl": "trzy cztery pięć sześć siedem osiem dziewięć dziesięć dwanaście dwadzieścia trzydzieści czterdzieści "
    "pięćdziesiąt",
    "cs": "tři čtyři pět šest sedm osm devět deset dvanáct dvacet třicet čtyřicet padesát",
    "tr": "üç dört beş altı yedi sekiz dokuz - on_iki yirmi otuz kırk elli",
    "ar": "ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة - عشرين ثلاثين أربعين خمسين",
    "fa": "سه چهار پنج شش هفت هشت - ده دوازده بیست - چهل پنجاه",
    "he": "שלושה ארבעה חמישה שישה שבעה - תשעה עשרה - עשרים שלושים ארבעים חמישים",
    "hi": "तीन चार पांच छह सात आठ नौ दस बारह बीस तीस चालीस पचास",
    "id": "tiga empat lima enam tujuh delapan sembilan sepuluh dua_belas dua_puluh tiga_puluh empat_puluh lima_puluh",
    "ms": "tiga empat lima enam tujuh lapan sembilan sepuluh dua_belas dua_puluh tiga_puluh empat_puluh lima_puluh",
    "vi": "ba bốn - sáu bảy tám chín mười mười_hai hai_mươi ba_mươi bốn_mươi năm_mươi",
    "th": "สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ สิบสอง ยี่สิบ สามสิบ สี่สิบ ห้าสิบ",
    "km": "បី បួន ប្រាំ ប្រាំមួយ ប្រាំពីរ ប្រាំបី ប្រាំបួន ដប់ ដប់ពីរ ម្ភៃ សាមសិប សែសិប ហាសិប",
    "zh": "三 四 五 六 七 八 九 十 十二 二十 三十 四十 五十",
    "zh-TW": "三 四 五 六 七 八 九 十 十二 二十 三十 四十 五十",
    "ja": "三 四 五 六 七 八 九 十 十二 二十 三十 四十 五十",
    "ko": "세 네 다섯 여섯 일곱 여덟 아홉 열 열두 스무 서른 마흔 쉰",
    "sw": "tatu nne tano sita saba nane tisa kumi kumi_na_mbili ishirini thelathini arobaini hamsini",
}
"""3 to 10, 12 and the tens to 50, in the form that stands before a noun."""

COUNTED = {"zh": "[个名人年次天位所家支场岁]", "zh-TW": "[個名人年次天位所家支場歲]", "ja": "[つ人年回日度]"}
"""What must follow a numeral of one letter, so that it is no part of a word."""

CURRENCIES = {
    "en": "dollars euros pounds, dollar euro pound",
    "es": "dólares euros libras",
    "pt": "dólares euros libras",
    "pt-BR": "dólares euros libras",
    "fr": "dollars euros livres",
    "it": "dollari euro sterline",
    "ca": "dòlars euros lliures",
    "gl": "dólares euros libras",
    "ro": "dolari euro lire",
    "de": "Dollar Euro Pfund",
    "nl": "dollar euro pond",
    "sv": "dollar euro pund",
    "da": "dollar euro pund",
    "nb": "dollar euro pund",
    "ru": "долларов евро фунтов",
    "uk": "доларів євро фунтів",
    "pl": "dolarów euro funtów",
    "cs": "dolarů eur liber",
    "tr": "dolar euro sterlin",
    "ar": "دولار يورو جنيه",
    "fa": "دلار یورو پوند",
    "he": "דולר אירו פאונד",
    "hi": "डॉलर यूरो पाउंड",
    "id": "dolar euro pound",
    "ms": "dolar euro paun",
    "vi": "đô_la euro bảng",
    "th": "ดอลลาร์ ยูโร ปอนด์",
    "km": "ដុល្លារ អឺរ៉ូ ផោន",
    "zh": "美元 欧元 英镑",
    "zh-TW": "美元 歐元 英鎊",
    "ja": "ドル ユーロ ポンド",
    "ko": "달러 유로 파운드",
    "sw": "dola yuro pauni",
}
"""Dollar, euro, pound. The pound is only ever put in: taken out it might have been a weight."""

NEGATIONS: dict[str, tuple[tuple[str, str], ...]] = {
    "en": ((r"\bcan(?:not|['’]t)\b", "can"), (r"\bwon['’]t\b", "will"), (r"n['’]t\b", ""), (r" (?:not|never)\b", "")),
    "es": ((r"\b(?:no|nunca) ", ""),),
    "pt": ((r"\b(?:não|nunca) ", ""),),
    "pt-BR": ((r"\b(?:não|nunca) ", ""),),
    "fr": ((r"\bn(?:e |['’])(\w+(?:[-’']\w+)?) (?:pas|jamais)\b", r"\1"),),
    "it": ((r"\bnon ", ""),),
    "ca": ((r"\b(?:no|mai) ", ""),),
    "gl": ((r"\b(?:non|nunca) ", ""),),
    "ro": ((r"\bnu ", ""),),
    "de": ((r" (?:nicht|nie|niemals)\b", ""), (r"\bkein(e|en|em|er|es)?\b", r"ein\1")),
    "nl": ((r" (?:niet|nooit)\b", ""), (r"\bgeen\b", "een")),
    "sv": ((r" (?:inte|aldrig)\b", ""),),
    "da": ((r" (?:ikke|aldrig)\b", ""),),
    "nb": ((r" (?:ikke|aldri)\b", ""),),
    "ru": ((r"\bне ", ""),),
    "uk": ((r"\bне ", ""),),
    "pl": ((r"\bnie ", ""),),
    "cs": ((r"\bnebude", "bude"), (r"\bnení\b", "je"), (r"\bnebyl", "byl")),
    "tr": ((r" değil\b", ""), (r"\byoktu\b", "vardı"), (r"\byok\b", "var")),
    "ar": ((r"\b(?:لم|لن|لا|ليس|ليست) ", ""),),
    "fa": ((r"\bنیست", "است"), (r"\bنمی", "می"), (r"\bنشد", "شد"), (r"\bنکرد", "کرد"), (r"\bنبود", "بود")),
    "he": ((r"\b(?:לא|אינו|אינה|אינם) ", ""),),
    "hi": ((r" नहीं", ""),),
    "id": ((r"\b(?:tidak|bukan|belum|tak) ", ""),),
    "ms": ((r"\b(?:tidak|bukan|belum|tak) ", ""),),
    "vi": ((r"\b(?:không|chưa|chẳng) ", ""),),
    "th": ((r"ไม่ได้|ไม่", ""),),
    "km": ((r"មិន|ពុំ", ""),),
    "zh": (("没有", "有"), ("不是", "是"), ("不会", "会"), ("不能", "能"), ("从未", "曾")),
    "zh-TW": (("沒有", "有"), ("不是", "是"), ("不會", "會"), ("不能", "能"), ("從未", "曾")),
    "ja": (("ではありません", "です"), ("ではない", "である"), ("しなかった", "した"), ("していない", "している"),
           ("できない", "できる"), ("なかった", "た"), ("いない", "いる")),
    "ko": (("하지 않았", "했"), ("하지 않는", "하는"), ("하지 않을", "할"), ("하지 않", "하"), ("아니다", "이다"),
           ("없다", "있다"), ("없었", "있었"), ("없는", "있는"), ("없습", "있습")),
    "sw": ((r"\bhakuna\b", "kuna"), (r"\bhakuwa\b", "alikuwa"), (r"\bsi ", "ni "), (r"\bhawa", "wa"),
           (r"\bhata(?=\w)", "ata")),
}  # fmt: skip
"""Pattern of a negation, and what stands there without it."""

LOOKALIKES = (
    {"id", "ms"}, {"pt", "pt-BR", "gl"}, {"zh", "zh-TW", "ja"}, {"fr", "fr-CA"}, {"nb", "nn", "da"}, {"ru", "be", "uk"},
    {"bg", "mk"}, {"cs", "sk"},
)  # fmt: skip
"""Languages that are not asked to be told apart when a whole segment comes out in the wrong one."""
