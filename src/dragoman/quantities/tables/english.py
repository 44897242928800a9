"""English: its words for quantities."""

from __future__ import annotations

from dragoman.quantities.words import EURO, Words

TABLE: dict[str, Words] = {
    "en": Words(
        ones="zero/nil one/a/an two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen",
        tens="twenty thirty forty fifty sixty seventy eighty ninety",
        hundred="hundred",
        scales={"thousand": 3, "million": 6, "millions": 6, "billion": 9, "billions": 9, "bn": 9, "trillion": 12, "tn": 12},
        ands="and",
        decade="s",
        links="of",
        percent="percent/per_cent/pct",
        money={"dollar": "$", "dollars": "$", "rupiah": "IDR", "ringgit": "MYR", "dong": "VND", "yen": "JPY",
               "yuan": "CNY", "pesos": "peso", "francs": "franc", "rupees": "rupee", **EURO},
        units={"degree": "degree", "degrees": "degree",
               "mph": "mile-per-hour", "kph": "kilometer-per-hour", "tonnes": "tonne", "tons": "tonne", "metres": "meter",
               "metre": "meter", "kilometre": "kilometer", "kilometres": "kilometer", "centimetres": "centimeter",
               "kilos": "kilogram", "kilo": "kilogram", "lbs": "pound", "year-old": "year", "year-olds": "year"},
        ordinals="first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
        suffixes="st nd rd th",
        earlier="am/a.m./a.m/in_the_morning", later="pm/p.m./p.m/in_the_afternoon/in_the_evening/at_night",
        order="mdy",
        doubtful="may march august",
        months={"Sept": 9, "Sept.": 9},
    ),
}  # fmt: skip
