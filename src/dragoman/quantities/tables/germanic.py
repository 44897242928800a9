"""German and Dutch: their words for quantities, which run together with what they count."""

from __future__ import annotations

from dragoman.quantities.words import Words, listed

_ENDINGS = ("", "e", "en", "er", "es", "em")
"""Of German adjectives."""


def _inflected(stems: str) -> str:
    """German adjectives in all their forms."""
    return " ".join(stem + ending for stem in stems.split() for ending in _ENDINGS)


_DE_TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_DE_ONES = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
_NL_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")

_DE = Words(
    sums={"$": "Dollar", "rupee": "Rupien", "franc": "Franken", "peso": "Pesos", "krone": "Kronen"},
    scales={
        "tausend": 3, "tsd": 3, "tsd.": 3,
        "million": 6, "millionen": 6, "mio": 6, "mio.": 6,
        "milliarde": 9, "milliarden": 9, "mrd": 9, "mrd.": 9,
        "billion": 12, "billionen": 12,
        "billiarde": 15, "billiarden": 15,
    },
    multipliers={"hundert": 100},
    alone="hundert",
    thousand="tausend",
    extra={
        "zwo": "2", "beide": "2", "beiden": "2", "beider": "2", "zweier": "2", "zweien": "2", "dreier": "3", "dreien": "3",
        "vieren": "4", "dutzend": "12", "anderthalb": "1.5", "eineinhalb": "1.5", "anderthalbe": "1.5", "dreissig": "30",
        "hunderte": "100", "vierteljahr": "0.25", "dreiviertel": "0.75", "elfmeter": "11",
        **{f"{one}einhalb": f"{value}.5" for value, one in enumerate(_DE_ONES[1:], 2)},
        **{f"{one}unddreissig": f"{30 + value}" for value, one in enumerate(_DE_ONES[:9], 1)},
        **{f"{ten}er{n}": f"{value}" for value, ten in zip(range(20, 100, 10), _DE_TENS, strict=True) for n in ("", "n")},
    },
    ands="und",
    compounds="any",
    fractions={
        "halb": "1/2", "halbe": "1/2", "halben": "1/2", "halber": "1/2", "halbes": "1/2", "halbem": "1/2",
        "hälfte": "1/2", "drittel": "1/3", "dritteln": "1/3", "ein drittel": "1/3", "zwei drittel": "2/3",
        "zwei dritteln": "2/3", "zweidrittel": "2/3", "viertel": "1/4", "vierteln": "1/4", "viertelstunde": "1/4", "dreiviertelstunde": "3/4", "halbstündig": "1/2",
        "halbstündige": "1/2", "halbstündigen": "1/2", "ein viertel": "1/4",
        "drei viertel": "3/4", "drei vierteln": "3/4", "fünftel": "1/5", "zwei fünftel": "2/5", "drei fünftel": "3/5",
        "vier fünftel": "4/5", "sechstel": "1/6", "achtel": "1/8", "zehntel": "1/10",
    },
    doubtful="ein eine einem einen einer eines eins beide beiden beider elfmeter dreier dreien vieren zweien "
    "mi do so sa fr hunderte",
    decoys="achtung achten achtet achtete achteten achtlos achtsam achtbar achterbahn elfenbein elfen zweifel dreieck dreist "
    "zehntausende zehntausenden hunderttausende hunderttausenden millionär millionen-stadt einfach einfache einfachen "
    "einfacher einfaches einfachste einmal einmalig einmalige einmaligen eintausch einsatz vierung viertelfinal "
    "viertelfinale viertelfinals sekundär junior augusti augusto augustu julia julie juliu märzen maibaum "
    "mehrere_tausend mehreren_tausend einige_tausend paar_tausend mehrere_hundert mehreren_hundert einige_hundert "
    "paar_hundert vierer vierern viererpartie viererpartien "
    "sonntagszeitung oktoberfest oktoberfests oktoberrevolution vierhändig",
    folds="mal/malig/malige/maligen/maliger/maliges/maligem/mals/fach/fache/fachen/facher/faches/fachem",
    links="",
    percent="prozent/prozents/prozentig/prozentige/prozentigen/prozentiger/prozentiges/v._h. prozentpunkt/prozentpunkte/"
    "prozentpunkten/prozentpunkts",
    money=listed({
        "$": "dollar dollars",
        "USD": "us-dollar us_dollar us-dollars",
        "EUR": "euro euros eur",
        "GBP": "pfund_sterling britische_pfund britischen_pfund £",
        "JPY": "yen",
        "CNY": "yuan",
        "CHF": "schweizer_franken franken fränkli",
        "RUB": "rubel",
        "UAH": "hrywnja griwna",
        "PLN": "zloty złoty",
        "TRY": "lira türkische_lira",
        "INR": "indische_rupien",
        "rupee": "rupie rupien",
        "peso": "peso pesos",
        "krone": "krone kronen",
        "KRW": "won",
        "VND": "dong",
        "IDR": "rupiah",
        "AUD": "australische_dollar australischen_dollar australischer_dollar",
        "CAD": "kanadische_dollar kanadischen_dollar kanadischer_dollar",
        "HKD": "hongkong-dollar",
        "cent": "cent cents",
    }),
    units=listed({
        "year": "jahr jahre jahren jahres jahrs jährchen jährlich " + _inflected("jährig jährlich"),
        "month": "monat monate monaten monats " + _inflected("monatig"),
        "week": "woche wochen " + _inflected("wöchig"),
        "day": "tag tage tagen tages tags " + _inflected("tägig"),
        "hour": "stunde stunden stündchen std std. " + _inflected("stündig"),
        "minute": "minute minuten min min. " + _inflected("minütig"),
        "second": "sekunde sekunden sek sek. " + _inflected("sekündig"),
        "kilometer": "kilometer kilometern kilometers " + _inflected("kilometrig"),
        "meter": "meter metern meters " + _inflected("metrig"),
        "centimeter": "zentimeter zentimetern zentimeters",
        "millimeter": "millimeter millimetern millimeters",
        "mile": "meile meilen",
        "nautical-mile": "seemeile seemeilen",
        "foot": "fuß fuss",
        "inch": "zoll inch " + _inflected("zöllig"),
        "yard": "yard yards",
        "acre": "acre acres morgen_land",
        "hectare": "hektar hektare hektaren",
        "kilogram": "kilogramm kilo kilos kilogramms",
        "gram": "gramm",
        "tonne": "tonne tonnen",
        "pound": "pfund",
        "ounce": "unze unzen",
        "liter": "liter litern liters",
        "gallon": "gallone gallonen",
        "barrel": "barrel fass",
        "degree": "grad",
        "celsius": "grad_celsius °c",
        "fahrenheit": "grad_fahrenheit °f",
        "kilometer-per-hour": "kilometer_pro_stunde kilometern_pro_stunde kilometer_in_der_stunde kilometern_in_der_stunde "
        "stundenkilometer stundenkilometern km/h kmh km_pro_stunde km/std",
        "mile-per-hour": "meile_pro_stunde meilen_pro_stunde meilen_in_der_stunde",
        "meter-per-second": "meter_pro_sekunde metern_pro_sekunde",
        "decade": "jahrzehnt jahrzehnte jahrzehnten jahrzehnts dekade dekaden",
        "century": "jahrhundert jahrhunderte jahrhunderten",
        "square-kilometer": "quadratkilometer quadratkilometern",
        "square-meter": "quadratmeter quadratmetern qm",
        "square-mile": "quadratmeile quadratmeilen",
        "square-foot": "quadratfuß",
        "cubic-meter": "kubikmeter kubikmetern",
        "megawatt": "megawatt", "gigawatt": "gigawatt", "kilowatt": "kilowatt",
        "kilowatt-hour": "kilowattstunde kilowattstunden",
    }),
    ordinals="erster/erstens zweitens drittens viertens fünftens",
    suffixes="te ten ter tes tem ste sten ster",
    decade="er ern",
    weekdays={
        **{f"{day}{ending}": number for number, day in enumerate(
            ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"), 1) for ending in ("en", "e")},
        "sonnabend": 6, "sonnabends": 6, "sonnabenden": 6, "wochenmitte": 3,
    },
    months={"jänner": 1, "feber": 2, "januars": 1, "februars": 2, "märzes": 3, "aprils": 4, "mais": 5, "junis": 6, "julis": 7,
            "augusts": 8, "septembers": 9, "oktobers": 10, "novembers": 11, "dezembers": 12, "sept": 9, "sept.": 9},
    hour="uhr h",
    oclock="uhr",
    minute="minuten",
    earlier="morgens/vormittags/früh/a.m./am_morgen/am_vormittag/in_der_früh/in_der_nacht/nachts",
    later="nachmittags/abends/p.m./am_abend/am_nachmittag",
)  # fmt: skip

_NL = Words(
    sums={"$": "dollar", "rupee": "roepie", "franc": "frank", "peso": "peso", "krone": "kroon", "GBP": "pond"},
    scales={
        "duizend": 3, "dzd": 3,
        "miljoen": 6, "miljoenen": 6, "mln": 6, "mln.": 6, "mio": 6,
        "miljard": 9, "miljarden": 9, "mld": 9, "mld.": 9, "mrd": 9,
        "biljoen": 12, "biljoenen": 12, "biljard": 15,
    },
    multipliers={"honderd": 100},
    alone="honderd",
    thousand="duizend",
    extra={
        "één": "1", "eén": "1", "beide": "2", "beiden": "2", "tweeën": "2", "drieën": "3",  "vijven": "5",
        "zessen": "6", "elftal": "11", "tiental": "10", "dozijn": "12", "twintigtal": "20", "honderdtal": "100",
        "dertigtal": "30", "vijftigtal": "50", "twaalftal": "12", "vijftiental": "15", "drietal": "3", "viertal": "4",
        "vijftal": "5", "zestal": "6", "zevental": "7", "achttal": "8", "duo": "2", "trio": "3",
        "anderhalf": "1.5", "anderhalve": "1.5", "tweeënhalf": "2.5", "tweeënhalve": "2.5",
        "tweeëneenhalf": "2.5", "tweeëneenhalve": "2.5", "drieënhalf": "3.5", "drieënhalve": "3.5", "drieëneenhalf": "3.5",
        "drieëneenhalve": "3.5", "tweeenhalf": "2.5", "drieenhalf": "3.5",
        **{f"{one}en{half}": f"{value}.5"
           for value, one in enumerate(("vier", "vijf", "zes", "zeven", "acht", "negen", "tien"), 4)
           for half in ("half", "halve", "eenhalf", "eenhalve")},
        **{f"{ten}{s}": f"{value}" for value, ten in zip(range(20, 100, 10), _NL_TENS, strict=True) for s in ("er", "ers")},
    },
    ands="en",
    compounds="any",
    fractions={
        "half": "1/2", "halve": "1/2", "helft": "1/2", "een derde": "1/3", "één derde": "1/3", "eenderde": "1/3",
        "derde deel": "1/3", "twee derde": "2/3", "tweederde": "2/3", "kwart": "1/4", "kwartier": "1/4", "driekwart": "3/4", "drie kwart": "3/4",
        "een vierde": "1/4", "drie vierde": "3/4", "een vijfde": "1/5", "één vijfde": "1/5", "twee vijfde": "2/5",
        "drie vijfde": "3/5", "vier vijfde": "4/5", "een tiende": "1/10", "één tiende": "1/10",
    },
    doubtful="een één eén eerste beide beiden tweeën drieën elftal drietal viertal vijftal zestal "
    "zevental achttal duo trio zo ma di wo do vr za jan sep acht",
    folds="maal/malig/malige/voud/voudig/voudige/keer",
    decoys="het_honderd vieren achtten achtte achter achteraf achterban achtergrond achtergronden achterkant achterhoede achterlaten "
    "achtergelaten achterna achterstand achterstanden achteruit achtervolging achtervolgen achterhoek tweet tweets tweette "
    "tweeten tweeling tweelingen vierkant vierkante viering vieringen vierden viert gevierd drieste tiener tieners tienermeisje tienerjaren "
    "tienduizenden honderdduizenden miljonair miljonairs eenvoudig eenvoudige eenmalig eenmalige eenmaal eenheid eenheden "
    "junior augusti augusto julia julie juliu elfen driehoek driehoeken kwartfinale kwartfinales halffinale "
    "halve_finale halve_finales achtste_finale achtste_finales augustijn",
    percent="procent/pct/percent/procents/procentpunt/procentpunten/percentagepunt/percentagepunten",
    money=listed({
        "$": "dollar dollars",
        "USD": "amerikaanse_dollar amerikaanse_dollars us_dollar us-dollar",
        "EUR": "euro euro's euro’s euros",
        "GBP": "pond_sterling pond ponden britse_pond britse_ponden",
        "JPY": "yen yens",
        "CNY": "yuan renminbi",
        "CHF": "zwitserse_frank zwitserse_franken",
        "franc": "frank franken franc",
        "RUB": "roebel roebels",
        "UAH": "hryvnia grivna",
        "PLN": "zloty złoty zloty's",
        "TRY": "lira turkse_lira",
        "rupee": "roepie roepies",
        "peso": "peso pesos peso's",
        "krone": "kroon kronen",
        "KRW": "zuid-koreaanse_won",
        "VND": "dong",
        "IDR": "roepia",
        "AUD": "australische_dollar",
        "CAD": "canadese_dollar",
        "cent": "cent centen cents eurocent",
    }),
    units=listed({
        "year": "jaar jaren jarig jarige jarigen jaartje jaars",
        "month": "maand maanden maands maandse maandig",
        "week": "week weken weeks weekse wekelijks",
        "day": "dag dagen daags daagse etmaal",
        "hour": "uren uur_lang uur_geleden uur_per uur_durende uurs urig urige",
        "minute": "minuut minuten minuutje min. minuten durende",
        "second": "seconde seconden seconde sec sec.",
        "kilometer": "kilometer kilometers",
        "meter": "meter meters",
        "centimeter": "centimeter centimeters",
        "millimeter": "millimeter millimeters",
        "mile": "mijl mijlen",
        "nautical-mile": "zeemijl zeemijlen",
        "foot": "voet voeten",
        "inch": "inch inches duim",
        "yard": "yard yards",
        "acre": "acre acres",
        "hectare": "hectare hectaren hectares",
        "kilogram": "kilogram kilo kilo's kilo’s kilos",
        "gram": "gram",
        "tonne": "ton tonnen",
        "pound": "pound pounds lbs",
        "ounce": "ounce ounces ons",
        "liter": "liter liters",
        "gallon": "gallon gallons",
        "barrel": "vat vaten",
        "degree": "graad graden",
        "celsius": "graden_celsius graad_celsius °c",
        "fahrenheit": "graden_fahrenheit graad_fahrenheit °f",
        "kilometer-per-hour": "kilometer_per_uur kilometers_per_uur km_per_uur km/u km/uur km/h kilometer_in_het_uur",
        "mile-per-hour": "mijl_per_uur mijlen_per_uur",
        "meter-per-second": "meter_per_seconde",
        "decade": "decennium decennia",
        "century": "eeuw eeuwen",
        "square-kilometer": "vierkante_kilometer",
        "square-meter": "vierkante_meter",
        "square-mile": "vierkante_mijl",
        "square-foot": "vierkante_voet",
        "cubic-meter": "kubieke_meter kubieke_meters kuub",
        "megawatt": "megawatt", "gigawatt": "gigawatt", "kilowatt": "kilowatt",
        "kilowatt-hour": "kilowattuur",
    }),
    suffixes="e de ste",
    decade="er ers",
    weekdays={"maandags": 1, "dinsdags": 2, "woensdags": 3, "donderdags": 4, "vrijdags": 5, "zaterdags": 6, "zondags": 7,
              "maandagen": 1, "dinsdagen": 2, "woensdagen": 3, "donderdagen": 4, "vrijdagen": 5, "zaterdagen": 6,
              "zondagen": 7, "woensdagse": 3, "zaterdagse": 6, "zondagse": 7},
    months={"mrt": 3, "sept": 9, "sept.": 9},
    hour="uur u h",
    oclock="",
    minute="minuten",
    earlier="'s_ochtends/’s_ochtends/'s_morgens/’s_morgens/‘s_ochtends/‘s_morgens/'s_nachts/’s_nachts/‘s_nachts/in_de_ochtend/"
    "in_de_nacht",
    later="'s_middags/’s_middags/‘s_middags/'s_avonds/’s_avonds/‘s_avonds/in_de_middag/in_de_avond",
)  # fmt: skip

TABLE: dict[str, Words] = {"de": _DE, "nl": _NL}
