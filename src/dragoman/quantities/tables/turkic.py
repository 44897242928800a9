"""Turkish and Swahili: their words for quantities. Turkish ones have endings, Swahili ones classes in front of them."""

from __future__ import annotations

from itertools import product

from dragoman.quantities.words import Words, listed

_CASES = "a e ya ye i u ü yi yu yü da de ta te dan den tan ten in un ün nin nun nün la le yla yle ca ce ki".split()  # noqa: SIM905
_OWNED = "i u ü si su sü leri lari".split()  # noqa: SIM905
_AFTER_OWNED = "na ne ni nu nü nda nde ndan nden nin nun nün nca nce ndaki ndeki yla yle ydi ydu ken".split()  # noqa: SIM905
_MADE = "lik luk lük li lu lü lar ler lardan lerden lara lere larda lerde larin lerin larini lerini inci uncu üncü nci ncu ncü".split()  # noqa: SIM905
_SAID = [
    "dir",
    "dur",
    "dür",
    "tir",
    "tur",
    "tür",
    "ydi",
    "ydu",
    "ydü",
    "di",
    "du",
    "dü",
    "ti",
    "tu",
    "tü",
    "ken",
    "yken",
    "ydi",
    "dik",
    "ar",
    "er",
    "şar",
    "şer",
    "daki",
    "deki",
    "taki",
    "teki",
]


def _endings() -> str:
    """Turkish endings as the reader looks them up, without the dot that parts i from ı."""
    owned = [own + case for own, case in product(_OWNED, ["", *_AFTER_OWNED])]
    made = [form + case for form, case in product(("lik", "luk", "lük", "liğ", "luğ", "lüğ"), ["", *_CASES, *_OWNED])]
    return " ".join(dict.fromkeys([*_CASES, *owned, *made, *_MADE, *_SAID]))


_TR_ONES = ("bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz", "on")

_TR = Words(
    sums={"$": "dolar", "rupee": "rupi", "franc": "frank", "peso": "peso", "krone": "kron"},
    scales={"bin": 3, "milyon": 6, "mn": 6, "mln": 6, "milyar": 9, "mlr": 9, "mr": 9, "trilyon": 12, "trn": 12, "katrilyon": 15},
    multipliers={"yüz": 100},
    alone="yüz",
    thousand="bin",
    extra={
        "dörd": "4", "düzine": "12", "bir buçuk": "1.5", "onlu": "10",
        **{f"{one} buçuk": f"{value}.5" for value, one in enumerate(_TR_ONES, 1)},
    },
    endings=_endings(),
    plus_half="buçuk",
    fractions={
        "yarım": "1/2", "yarı": "1/2", "çeyrek": "1/4", "çeyreğ": "1/4", "üçte bir": "1/3", "üçte iki": "2/3", "dörtte bir": "1/4",
        "dörtte üç": "3/4", "beşte bir": "1/5", "beşte iki": "2/5", "beşte üç": "3/5", "beşte dört": "4/5", "beşte dörd": "4/5",
        "altıda bir": "1/6", "sekizde bir": "1/8", "onda bir": "1/10",
    },
    doubtful="bir iki altı yedi yüz on kırk bin pazar salı ekim ocak mart aralık",
    decoys="bina sağ_elli sol_elli üçlü dörtlü beşli altılı yedili sekizli beşşar galler yendi yendiler yenen yendiği altında altına altından altındaki altını altının altıncı_his onun onu ona onda ondan onlar onlara onları onların "
    "onlarda onlardan onunla onca onlarca onluk onlarla yüzünden yüzü yüzüne yüzünü yüzünde yüzünün yüzüyle yüzler yüzlere "
    "yüzlerce yüzleri yüzlerinde yüzlü yüzde_yüz binler binlerce binlere bine_yakın bindi bini_aşkın binden binde yediler "
    "yedik yedin yedikleri ikili ikiler birli birler birde "
    "birlik birliği birliğin birliğine birliğinin birliğinden birliğinde birlikte birer milli milyoner milyarder milyonlar "
    "milyonlarca milyonlarcası milyonlarcasının milyarlarca ayrı pazara pazarı pazarın pazarda pazarla pazarlar "
    "pazarları pazarlara pazarlarda pazarlarında pazarının pazarına pazarında pazarından pazarlı cumalar ekimi ekimine ocağı ocağın "
    "martı martılar kasımpatı saatli yarıda yarıya yarın yarına",
    percent="yüzdelik/yüzde_puan",
    percent_first="yüzde %",
    money=listed({
        "$": "dolar doları",
        "USD": "abd_dolar abd_doları amerikan_dolar amerikan_doları",
        "EUR": "euro avro",
        "GBP": "sterlin ingiliz_sterlini",
        "TRY": "lira lirası tl",
        "JPY": "yen japon_yeni",
        "CNY": "yuan yuanı",
        "RUB": "ruble rublesi",
        "UAH": "grivna",
        "PLN": "zloti",
        "CHF": "isviçre_frangı isviçre_frank",
        "franc": "frank frangı",
        "rupee": "rupi",
        "krone": "kron",
        "peso": "peso",
        "KRW": "won",
        "VND": "dong",
        "ILS": "şekel",
        "AUD": "avustralya_doları avustralya_dolar",
        "CAD": "kanada_doları kanada_dolar",
        "cent": "sent",
        "IRR": "riyal", "AED": "dirhem",
    }),
    units=listed({
        "year": "yıl yaş yaşında yaşındaki sene",
        "month": "ay",
        "week": "hafta",
        "day": "gün",
        "hour": "saat",
        "minute": "dakika dk",
        "second": "saniye sn",
        "kilometer": "kilometre km",
        "meter": "metre",
        "centimeter": "santimetre santim cm",
        "millimeter": "milimetre",
        "mile": "mil",
        "foot": "fit fut ayak feet",
        "inch": "inç",
        "yard": "yarda yard",
        "acre": "akre",
        "hectare": "hektar",
        "kilogram": "kilogram kilo kg",
        "gram": "gram",
        "tonne": "ton",
        "pound": "libre pound paund",
        "ounce": "ons",
        "liter": "litre",
        "gallon": "galon",
        "barrel": "varil",
        "degree": "derece",
        "celsius": "santigrat_derece derece_santigrat",
        "fahrenheit": "fahrenhayt_derece derece_fahrenhayt fahrenheit",
        "kilometer-per-hour": "km/s km/sa km/saat",
        "mile-per-hour": "mil/saat",
        "decade": "on_yıl",
        "century": "yüzyıl asır",
        "square-kilometer": "kilometrekare kilometre_kare",
        "square-meter": "metrekare metre_kare",
        "square-mile": "mil_kare milkare",
        "square-foot": "fit_kare ayak_kare",
        "cubic-meter": "metreküp metre_küp",
        "megawatt": "megavat", "gigawatt": "gigavat", "kilowatt": "kilovat",
    }),
    rates={"saatte": "hour", "saatteki": "hour"},
    folds="kez kere kat defa",
    ordinals="ilk/birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu",
    suffixes="inci ıncı uncu üncü nci ncı ncu ncü incisi üncüsü uncusu ıncısı",
    decade="lar ler lara lere larda lerde lardan lerden ların lerin li lı lu lü",
    weekdays={"pazartesiler": 1, "cumartesiler": 6},
    hour="saat",
    oclock="",
    earlier="sabah sabahı sabaha_karşı",
    later="akşam akşamı öğleden_sonra",
    night="gece",
    half_first=True,
)  # fmt: skip

_SW_ORDINALS = "kwanza pili " + " ".join(
    "/".join(f"{concord}_{number}" for concord in ("wa", "ya", "la", "cha", "za", "vya", "pa"))
    for number in ("tatu", "nne", "tano", "sita", "saba", "nane", "tisa", "kumi", "kumi_na_moja", "kumi_na_mbili")
)

_SW = Words(
    sums={"$": "dola", "USD": "dola za Marekani", "EUR": "euro", "GBP": "pauni", "rupee": "rupia", "franc": "faranga"},
    extra={
        **{f"{prefix}{stem}": f"{value}" for prefix in ("ma", "wa", "vi", "mi", "")
           for value, stem in ((2, "wili"), (3, "tatu"), (4, "nne"), (5, "tano"), (8, "nane"))},
        **{f"kumi na {prefix}{stem}": f"{10 + value}" for prefix in ("ma", "wa", "vi", "mi")
           for value, stem in ((2, "wili"), (3, "tatu"), (4, "nne"), (5, "tano"), (8, "nane"))},
        **{f"{ten} na {prefix}{stem}": f"{tens + value}"
           for tens, ten in ((20, "ishirini"), (30, "thelathini"), (40, "arobaini"), (50, "hamsini"), (60, "sitini"),
                             (70, "sabini"), (80, "themanini"), (90, "tisini"))
           for prefix in ("ma", "wa", "vi", "mi")
           for value, stem in ((2, "wili"), (3, "tatu"), (4, "nne"), (5, "tano"), (8, "nane"))},
        "mmoja": "1", "kimoja": "1", "limoja": "1", "vimoja": "1", "dazeni": "12", "arobaini": "40", "themanini": "80", "sufuri": "0",
    },
    multipliers={"mia": 100},
    alone="mia",
    scales={"elfu": 3, "laki": 5, "milioni": 6, "bilioni": 9, "trilioni": 12},
    thousand="elfu",
    ands="na",
    plus_half="na_nusu",
    fractions={
        "nusu": "1/2", "robo": "1/4", "theluthi": "1/3", "thuluthi": "1/3", "theluthi moja": "1/3", "thuluthi moja": "1/3",
        "theluthi mbili": "2/3", "thuluthi mbili": "2/3", "robo tatu": "3/4", "robo moja": "1/4", "humusi": "1/5",
        "sehemu moja ya tatu": "1/3", "moja ya tatu": "1/3", "mbili ya tatu": "2/3",
    },
    doubtful="moja mmoja kimoja limoja wili",
    decoys="mia_moja_kwa_mia nusu_fainali robo_fainali mojawapo pamoja moja_kwa_moja mmoja_wa wawili_hao",
    percent="asilimia",
    percent_first="asilimia %",
    money=listed({
        "$": "dola",
        "USD": "dola_za_marekani dola_za_kimarekani",
        "EUR": "euro yuro",
        "GBP": "pauni paundi pauni_za_uingereza",
        "KES": "shilingi_za_kenya ksh",
        "TZS": "shilingi_za_tanzania tsh",
        "shilling": "shilingi",
        "JPY": "yeni",
        "CNY": "yuan",
        "RUB": "rubo ruble",
        "rupee": "rupia rupee",
        "franc": "faranga",
        "ZAR": "randi",
        "NGN": "naira",
        "cent": "senti",
    }),
    units=listed({
        "year": "mwaka miaka umri_wa_miaka",
        "month": "mwezi miezi",
        "week": "wiki juma majuma",
        "day": "siku",
        "hour": "saa masaa",
        "minute": "dakika",
        "second": "sekunde sekundi",
        "kilometer": "kilomita",
        "meter": "mita",
        "centimeter": "sentimita",
        "millimeter": "milimita",
        "mile": "maili",
        "foot": "futi",
        "inch": "inchi",
        "yard": "yadi",
        "acre": "ekari",
        "hectare": "hekta hektari",
        "kilogram": "kilo kilogramu",
        "gram": "gramu",
        "tonne": "tani",
        "pound": "ratili",
        "ounce": "aunsi",
        "liter": "lita",
        "gallon": "galoni",
        "barrel": "mapipa pipa",
        "degree": "digrii nyuzi",
        "celsius": "nyuzi_joto selsiasi nyuzijoto nyuzi_za_selsiasi",
        "decade": "miaka_ya muongo miongo mwongo",
        "century": "karne",
        "square-kilometer": "kilomita_za_mraba kilomita_mraba",
        "square-meter": "mita_za_mraba mita_mraba",
        "square-mile": "maili_za_mraba maili_mraba",
        "square-foot": "futi_za_mraba futi_mraba",
        "cubic-meter": "mita_za_ujazo",
        "megawatt": "megawati",
    }),
    rates={"kwa saa": "hour"},
    scale_first=True,
    unit_first=True,
    ordinals=_SW_ORDINALS,
    months={"jan": 1, "feb": 2, "aprili": 4, "agosti": 8, "septemba": 9, "novemba": 11, "desemba": 12},
    hour="saa",
    minute="",
    earlier="asubuhi za_asubuhi ya_asubuhi alfajiri za_alfajiri ya_alfajiri",
    later="mchana za_mchana ya_mchana alasiri za_alasiri ya_alasiri jioni za_jioni ya_jioni adhuhuri",
    night="usiku za_usiku ya_usiku",
    clock=6,
)  # fmt: skip

TABLE: dict[str, Words] = {"tr": _TR, "sw": _SW}
