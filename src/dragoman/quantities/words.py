"""Words: what CLDR does not say of a language's quantities: spelled-out numbers, everyday names of money, ordinals.

One entry a language. In the lists of numbers, `/` parts variants and `_` stands for a space. Each list of `ones` starts at
zero and runs as far as the language has words of their own; `tens` starts at the next ten.
"""

from __future__ import annotations

import msgspec


class Words(msgspec.Struct, frozen=True):
    """A language's own table. `join`: between tens and ones; `hundreds`: 100, 200, ... where they are single words;
    `hundred`: multiplies what stands before it; `scales`: magnitude words beyond CLDR's; `thousand`: words that mean
    1,000 without a number before them; `links`: words between an amount and what is counted; `ands`: inside spelled-out
    numbers; `suffixes` and `prefixes`: of ordinals in digits; `later`, `earlier`: afternoon and morning after a time;
    `hour`: what parts hours from minutes; `order`: how an all-digit date is ordered; `doubtful`: names of months
    and weekdays, and numbers, that are other words too; `months`: short names beyond CLDR's."""

    ones: str = ""
    tens: str = ""
    join: str = " "
    hundred: str = ""
    hundreds: str = ""
    thousand: str = ""
    scales: dict[str, int] = {}
    ands: str = ""
    links: str = ""
    percent: str = ""
    money: dict[str, str] = {}
    units: dict[str, str] = {}
    ordinals: str = ""
    suffixes: str = ""
    prefixes: str = ""
    earlier: str = ""
    later: str = ""
    hour: str = "h"
    order: str = "dmy"
    doubtful: str = ""
    months: dict[str, int] = {}


_EURO = {"euro": "EUR", "euros": "EUR"}

WORDS: dict[str, Words] = {
    "en": Words(
        ones="zero/nil one/a/an two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen",
        tens="twenty thirty forty fifty sixty seventy eighty ninety",
        hundred="hundred",
        scales={"thousand": 3, "million": 6, "millions": 6, "billion": 9, "billions": 9, "bn": 9, "trillion": 12, "tn": 12},
        ands="and",
        links="of",
        percent="percent/per_cent/pct",
        money={"dollar": "$", "dollars": "$", "rupiah": "IDR", "ringgit": "MYR", "dong": "VND", "yen": "JPY",
               "yuan": "CNY", "pesos": "peso", "francs": "franc", "rupees": "rupee", **_EURO},
        units={"degree": "degree", "degrees": "degree",
               "mph": "mile-per-hour", "kph": "kilometer-per-hour", "tonnes": "tonne", "tons": "tonne", "metres": "meter",
               "metre": "meter", "kilometre": "kilometer", "kilometres": "kilometer", "centimetres": "centimeter",
               "kilos": "kilogram", "kilo": "kilogram", "lbs": "pound", "year-old": "year", "year-olds": "year"},
        ordinals="first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
        suffixes="st nd rd th",
        earlier="am/a.m./a.m", later="pm/p.m./p.m",
        order="mdy",
        doubtful="may march august",
        months={"Sept": 9, "Sept.": 9},
    ),
    "es": Words(
        ones="cero un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
        "diecisiete dieciocho diecinueve veinte veintiún/veintiuno/veintiuna veintidós veintitrés veinticuatro veinticinco "
        "veintiséis veintisiete veintiocho veintinueve",
        tens="treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        join=" y ",
        hundreds="cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas "
        "quinientos/quinientas seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas "
        "novecientos/novecientas",
        thousand="mil",
        scales={"mil": 3, "miles": 3, "miles de millones": 9, "millardo": 9, "millardos": 9},
        links="de del",
        percent="por_ciento/por_cien",
        money={"dólar": "$", "dólares": "$", "dolares": "$", "pesos": "peso", "rupias": "rupee", "yenes": "JPY",
               "yuanes": "CNY", "francos": "franc", **_EURO},
        units={"grado": "degree", "grados": "degree",
               "kilómetro por hora": "kilometer-per-hour", "kilos": "kilogram", "toneladas": "tonne", "tonelada": "tonne"},
        ordinals="primer/primero/primera segundo/segunda tercer/tercero/tercera cuarto/cuarta quinto/quinta sexto/sexta "
        "séptimo/séptima octavo/octava noveno/novena décimo/décima undécimo/undécima duodécimo/duodécima",
        suffixes="º ª .º .ª o a er ° .ᵉʳ .er",
        earlier="a._m./am/a.m./de_la_mañana/de_la_madrugada", later="p._m./pm/p.m./de_la_tarde/de_la_noche",
    ),
    "ca": Words(
        ones="zero un/una dos/dues tres quatre cinc sis set vuit nou deu onze dotze tretze catorze quinze setze disset "
        "divuit dinou vint vint-i-un/vint-i-una vint-i-dos/vint-i-dues vint-i-tres vint-i-quatre vint-i-cinc vint-i-sis "
        "vint-i-set vint-i-vuit vint-i-nou",
        tens="trenta quaranta cinquanta seixanta setanta vuitanta noranta",
        join="-",
        hundreds="cent dos-cents/dues-centes tres-cents/tres-centes quatre-cents/quatre-centes cinc-cents/cinc-centes "
        "sis-cents/sis-centes set-cents/set-centes vuit-cents/vuit-centes nou-cents/nou-centes",
        thousand="mil",
        scales={"mil": 3, "milers": 3, "milers de milions": 9, "miler de milions": 9, "miliard": 9, "miliards": 9},
        links="de d' d’",
        percent="per_cent",
        money={"dòlar": "$", "dòlars": "$", "pesos": "peso", "iens": "JPY", "iuans": "CNY", "francs": "franc",
               "rupies": "rupee", **_EURO},
        units={"grau": "degree", "graus": "degree",
               "quilos": "kilogram", "tones": "tonne", "tona": "tonne", "quilòmetres per hora": "kilometer-per-hour"},
        ordinals="primer/primera segon/segona tercer/tercera quart/quarta cinquè/cinquena sisè/sisena setè/setena "
        "vuitè/vuitena novè/novena desè/desena onzè/onzena dotzè/dotzena",
        suffixes="r n t è a ns rs na ena é º ª",
        earlier="a._m./am/a.m./del_matí/de_la_matinada",
        later="p._m./pm/p.m./de_la_tarda/del_vespre/de_la_nit/del_migdia",
    ),
    "gl": Words(
        ones="cero un/unha dous/dúas tres catro cinco seis sete oito nove dez once doce trece catorce quince dezaseis "
        "dezasete dezaoito dezanove",
        tens="vinte trinta corenta cincuenta sesenta setenta oitenta noventa",
        join=" e ",
        hundreds="cen/cento douscentos/duascentas trescentos/trescentas catrocentos/catrocentas cincocentos/cincocentas/"
        "quiñentos/quiñentas seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas novecentos/novecentas",
        thousand="mil",
        scales={"mil": 3, "miles": 3, "miles de millóns": 9, "millón": 6, "millóns": 6, "billón": 12, "billóns": 12},
        ands="e",
        links="de do",
        percent="por_cento/por_cen",
        money={"dólar": "$", "dólares": "$", "pesos": "peso", "iens": "JPY", "iuans": "CNY", "francos": "franc",
               "rupias": "rupee", **_EURO},
        units={"grao": "degree", "graos": "degree",
               "quilos": "kilogram", "kilos": "kilogram", "toneladas": "tonne", "tonelada": "tonne",
               "quilómetros por hora": "kilometer-per-hour"},
        ordinals="primeiro/primeira segundo/segunda terceiro/terceira cuarto/cuarta quinto/quinta sexto/sexta "
        "sétimo/sétima oitavo/oitava noveno/novena décimo/décima",
        suffixes="º ª .º .ª o a °",
        earlier="a._m./am/a.m./da_mañá/da_madrugada", later="p._m./pm/p.m./da_tarde/da_noite",
    ),
    "pt": Words(
        ones="zero um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze "
        "dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove",
        tens="vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
        join=" e ",
        hundreds="cem/cento duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas quinhentos/quinhentas "
        "seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas novecentos/novecentas",
        thousand="mil",
        scales={"mil": 3, "milhares": 3, "milhares de milhões": 9,
                "milhão": 6, "milhões": 6, "bilhão": 9, "bilhões": 9, "bilião": 12, "biliões": 12,
                "trilhão": 12, "trilhões": 12},
        ands="e",
        links="de do",
        percent="por_cento",
        money={"dólar": "$", "dólares": "$", "reais": "BRL", "pesos": "peso", "ienes": "JPY", "iuanes": "CNY",
               "francos": "franc", "rupias": "rupee", **_EURO},
        units={"grau": "degree", "graus": "degree",
               "quilos": "kilogram", "toneladas": "tonne", "tonelada": "tonne", "quilómetros": "kilometer",
               "quilómetro": "kilometer", "quilômetros": "kilometer", "quilómetros por hora": "kilometer-per-hour",
               "quilômetros por hora": "kilometer-per-hour"},
        ordinals="primeiro/primeira segundo/segunda terceiro/terceira quarto/quarta quinto/quinta sexto/sexta "
        "sétimo/sétima oitavo/oitava nono/nona décimo/décima",
        suffixes="º ª .º .ª o a °",
        earlier="am/a.m./da_manhã/da_madrugada", later="pm/p.m./da_tarde/da_noite",
        doubtful="segunda terça quarta quinta sexta",
    ),
    "fr": Words(
        ones="zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
        "dix-huit dix-neuf vingt vingt_et_un/vingt-et-un/vingt_et_une vingt-deux vingt-trois vingt-quatre vingt-cinq "
        "vingt-six vingt-sept vingt-huit vingt-neuf trente trente_et_un/trente-et-un trente-deux trente-trois trente-quatre "
        "trente-cinq trente-six trente-sept trente-huit trente-neuf quarante quarante_et_un quarante-deux quarante-trois "
        "quarante-quatre quarante-cinq quarante-six quarante-sept quarante-huit quarante-neuf cinquante cinquante_et_un "
        "cinquante-deux cinquante-trois cinquante-quatre cinquante-cinq cinquante-six cinquante-sept cinquante-huit "
        "cinquante-neuf soixante soixante_et_un soixante-deux soixante-trois soixante-quatre soixante-cinq soixante-six "
        "soixante-sept soixante-huit soixante-neuf soixante-dix/septante soixante_et_onze/soixante-et-onze soixante-douze "
        "soixante-treize soixante-quatorze soixante-quinze soixante-seize soixante-dix-sept soixante-dix-huit "
        "soixante-dix-neuf quatre-vingts/quatre-vingt quatre-vingt-un quatre-vingt-deux quatre-vingt-trois "
        "quatre-vingt-quatre quatre-vingt-cinq quatre-vingt-six quatre-vingt-sept quatre-vingt-huit quatre-vingt-neuf "
        "quatre-vingt-dix/nonante quatre-vingt-onze quatre-vingt-douze quatre-vingt-treize quatre-vingt-quatorze "
        "quatre-vingt-quinze quatre-vingt-seize quatre-vingt-dix-sept quatre-vingt-dix-huit quatre-vingt-dix-neuf",
        hundred="cent/cents",
        thousand="mille",
        scales={"mille": 3, "milliers": 3},
        links="de d' d’ du",
        percent="pour_cent/pourcent",
        money={"dollar": "$", "dollars": "$", "pesos": "peso", "yens": "JPY", "yuans": "CNY", "francs": "franc",
               "roupies": "rupee", **_EURO},
        units={"degré": "degree", "degrés": "degree",
               "kilos": "kilogram", "kilo": "kilogram", "tonnes": "tonne", "tonne": "tonne",
               "kilomètres par heure": "kilometer-per-hour", "pieds": "foot"},
        ordinals="premier/première deuxième/second/seconde troisième quatrième cinquième sixième septième huitième neuvième "
        "dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième",
        suffixes="er re e ère ème è ième nd nde",
        earlier="du_matin/am/a.m.", later="de_l'après-midi/de_l’après-midi/du_soir/pm/p.m.",
        hour="h heure heures",
        doubtful="mars",
    ),
    "it": Words(
        ones="zero un/uno/una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici "
        "sedici diciassette diciotto diciannove",
        tens="venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
        join="",
        hundreds="cento duecento trecento quattrocento cinquecento seicento settecento ottocento novecento",
        thousand="mille",
        scales={"mila": 3, "mille": 3, "migliaia": 3, "migliaia di": 3, "migliaia di milioni": 9,
                "bilione": 12, "bilioni": 12, "trilioni": 12},
        links="di d' d’",
        percent="per_cento/percento",
        money={"dollaro": "$", "dollari": "$", "pesos": "peso", "yen": "JPY", "yuan": "CNY", "franchi": "franc",
               "rupie": "rupee", **_EURO},
        units={"grado": "degree", "gradi": "degree",
               "chili": "kilogram", "tonnellate": "tonne", "tonnellata": "tonne", "km/ora": "kilometer-per-hour",
               "chilometri orari": "kilometer-per-hour", "chilometri all'ora": "kilometer-per-hour", "piedi": "foot"},
        ordinals="primo/prima secondo/seconda terzo/terza quarto/quarta quinto/quinta sesto/sesta settimo/settima "
        "ottavo/ottava nono/nona decimo/decima undicesimo dodicesimo tredicesimo quattordicesimo quindicesimo",
        suffixes="º ª ° esimo esima enne .º .ª",
        earlier="del_mattino/di_mattina/am/a.m.", later="del_pomeriggio/di_sera/della_sera/pm/p.m.",
        doubtful="marzo venti",
    ),
    "id": Words(
        ones="nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua_belas tiga_belas empat_belas "
        "lima_belas enam_belas tujuh_belas delapan_belas sembilan_belas",
        tens="dua_puluh tiga_puluh empat_puluh lima_puluh enam_puluh tujuh_puluh delapan_puluh sembilan_puluh",
        hundred="ratus",
        hundreds="seratus",
        thousand="seribu",
        scales={"ribu": 3, "seribu": 3, "sejuta": 6, "milyar": 9, "semiliar": 9, "biliun": 12},
        percent="persen",
        money={"dolar": "$", "rupiah": "IDR", "ringgit": "MYR", "dong": "VND", "yen": "JPY", "yuan": "CNY", "peso": "peso",
               "franc": "franc", "rupee": "rupee", "euro": "EUR", "dolar AS": "USD"},
        units={"derajat": "degree",
               "mil": "mile", "kaki": "foot", "inci": "inch", "kilo": "kilogram", "ton": "tonne", "mil per jam": "mile-per-hour",
               "mph": "mile-per-hour", "kph": "kilometer-per-hour", "km/jam": "kilometer-per-hour", "pon": "pound"},
        ordinals="pertama kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh kesebelas",
        prefixes="ke-",
        earlier="pagi/dini_hari", later="siang/sore/malam/petang",
        hour="pukul jam",
        doubtful="minggu",
    ),
    "ms": Words(
        ones="sifar/kosong satu dua tiga empat lima enam tujuh lapan/delapan sembilan sepuluh sebelas dua_belas tiga_belas "
        "empat_belas lima_belas enam_belas tujuh_belas lapan_belas sembilan_belas",
        tens="dua_puluh tiga_puluh empat_puluh lima_puluh enam_puluh tujuh_puluh lapan_puluh sembilan_puluh",
        hundred="ratus",
        hundreds="seratus",
        thousand="seribu",
        scales={"ribu": 3, "seribu": 3, "sejuta": 6, "billion": 9},
        percent="peratus",
        money={"dolar": "$", "rupiah": "IDR", "ringgit": "MYR", "dong": "VND", "yen": "JPY", "yuan": "CNY", "peso": "peso",
               "franc": "franc", "rupee": "rupee", "euro": "EUR", "dolar AS": "USD"},
        units={"darjah": "degree",
               "batu": "mile", "kaki": "foot", "inci": "inch", "kilo": "kilogram", "tan": "tonne", "paun": "pound",
               "batu sejam": "mile-per-hour", "mph": "mile-per-hour", "kph": "kilometer-per-hour",
               "km/j": "kilometer-per-hour", "kilometer": "kilometer"},
        ordinals="pertama kedua ketiga keempat kelima keenam ketujuh kelapan kesembilan kesepuluh kesebelas",
        prefixes="ke-",
        earlier="pagi", later="petang/malam/tengah_hari",
        hour="pukul jam",
        doubtful="mac ogos",
    ),
    "vi": Words(
        ones="không một hai ba bốn năm sáu bảy/bẩy tám chín mười mười_một mười_hai mười_ba mười_bốn mười_lăm mười_sáu mười_bảy "
        "mười_tám mười_chín hai_mươi hai_mươi_mốt hai_mươi_hai hai_mươi_ba hai_mươi_tư/hai_mươi_bốn hai_mươi_lăm "
        "hai_mươi_sáu hai_mươi_bảy hai_mươi_tám hai_mươi_chín",
        tens="ba_mươi bốn_mươi năm_mươi sáu_mươi bảy_mươi tám_mươi chín_mươi",
        hundred="trăm",
        scales={"nghìn": 3, "ngàn": 3, "tỉ": 9, "nghìn tỷ": 12, "nghìn tỉ": 12, "ngàn tỷ": 12, "vạn": 4},
        ands="linh lẻ",
        percent="phần_trăm",
        money={"đô la": "$", "đô-la": "$", "đôla": "$", "đồng": "VND", "yên": "JPY", "nhân dân tệ": "CNY", "rupiah": "IDR",
               "ringgit": "MYR", "euro": "EUR", "franc": "franc", "đô la Mỹ": "USD", "đô": "$"},
        units={"độ": "degree",
               "dặm": "mile", "tấn": "tonne", "mét": "meter", "cân": "kilogram", "dặm/giờ": "mile-per-hour",
               "mph": "mile-per-hour", "kph": "kilometer-per-hour", "km/giờ": "kilometer-per-hour", "tuổi": "year",
               "feet": "foot", "inch": "inch", "pound": "pound"},
        prefixes="thứ",
        earlier="sáng", later="chiều/tối",
        hour="giờ h",
        doubtful="",
    ),
}  # fmt: skip
"""The languages whose numbers in words are read, too."""

FAMILIES: dict[str, frozenset[str]] = {
    "$": frozenset(["USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD", "$"]),
    "peso": frozenset(["MXN", "ARS", "CLP", "COP", "PHP", "UYU", "DOP", "CUP", "peso"]),
    "franc": frozenset(["CHF", "XOF", "XAF", "franc"]),
    "rupee": frozenset(["INR", "PKR", "LKR", "NPR", "IDR", "rupee"]),
}
"""Everyday names of money that several currencies share. Spanish and Italian call the rupiah a rupee: so it is here."""

SYMBOLS: dict[str, str] = {
    "$": "$", "US$": "USD", "A$": "AUD", "C$": "CAD", "HK$": "HKD", "NZ$": "NZD", "S$": "SGD", "AS$": "USD", "$US": "USD",
    "R$": "BRL", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "₹": "INR", "₫": "VND", "₽": "RUB", "₺": "TRY", "₴": "UAH",
    "₱": "PHP", "₪": "ILS", "฿": "THB", "៛": "KHR", "₭": "LAK", "Rp": "IDR", "RM": "MYR", "Fr.": "CHF", "kr": "krone",
}  # fmt: skip
"""Signs of money as newspapers print them, before or after the amount."""
