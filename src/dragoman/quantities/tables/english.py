"""English: its words for quantities."""

from __future__ import annotations

from dragoman.quantities.words import EURO, Words, listed

TABLE: dict[str, Words] = {
    "en": Words(
        ones="zero/nil one/a/an two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen",
        tens="twenty thirty forty fifty sixty seventy eighty ninety",
        hundred="hundred",
        scales={"thousand": 3, "million": 6, "millions": 6, "billion": 9, "billions": 9, "bn": 9, "trillion": 12, "tn": 12},
        ands="and",
        decade="s",
        folds="times time fold",
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
        doubtful="dozen a_dozen couple a_couple couple_of a_couple_of may march august",
        months={"Sept": 9, "Sept.": 9},
        extra=listed({
            "12": "dozen a_dozen one_dozen",
            "24": "two_dozen",
            "36": "three_dozen",
            "48": "four_dozen",
            "2": "couple a_couple couple_of a_couple_of twice",
        }),
        plus_half="and_a_half and_one_half",
        fractions=listed({
            "1/2": "half one_half a_half",
            "1/3": "a_third one_third",
            "2/3": "two_thirds",
            "1/4": "quarter a_quarter one_quarter a_fourth one_fourth",
            "3/4": "three_quarters three_fourths",
            "1/5": "a_fifth one_fifth",
            "2/5": "two_fifths",
            "3/5": "three_fifths",
            "4/5": "four_fifths",
            "1/6": "a_sixth one_sixth",
            "1/7": "a_seventh one_seventh",
            "1/8": "an_eighth one_eighth",
            "1/10": "a_tenth one_tenth",
            "9/10": "nine_tenths",
            "6": "half_dozen half_a_dozen",
        }),
    ),
}  # fmt: skip
