"""Polish: its words for quantities, in all cases."""

from __future__ import annotations

from dragoman.quantities.tables.inflected import adjectives, combined, named, numbered, ordinals, widened
from dragoman.quantities.words import Words, listed

_PL_HARD = "y a e ego ej emu ym ą ych ymi i"
_PL_SOFT = "i ia ie iego iej iemu im ią ich imi"

_PL = Words(
    sums={"$": "dolarów", "rupee": "rupii", "franc": "franków", "peso": "peso", "krone": "koron"},
    scales={
        form: power
        for power, forms in {
            3: "tysiąc tysiąca tysiące tysięcy tysiącami tysiącach tysiącom tysiącem tys tys.",
            6: "milion miliona miliony milionów milionami milionach milionom milionem mln",
            9: "miliard miliarda miliardy miliardów miliardami miliardach miliardom miliardem mld",
            12: "bilion biliona biliony bilionów bilionami bln",
        }.items()
        for form in forms.split()
    },
    thousand="tysiąc/tysiąca/tysiącem milion/miliona/milionem miliard/miliarda bilion",
    extra={
        "półtora": "1.5",
        "półtorej": "1.5",
        "tuzin": "12",
        "tuzina": "12",
        "dwoje": "2",
        "dwojga": "2",
        "dwojgiem": "2",
        "troje": "3",
        "trojga": "3",
        "trojgiem": "3",
        "czworo": "4",
        "czworga": "4",
        "czworgiem": "4",
        "pięcioro": "5",
        "pięciorga": "5",
        "sześcioro": "6",
        "siedmioro": "7",
        "ośmioro": "8",
        "trzej": "3",
        "czterej": "4",
        "oba": "2",
        "obie": "2",
        "obaj": "2",
        "obu": "2",
        "dwaj": "2",
        "dwóch": "2",
        "dwu": "2",
        "dwiema": "2",
        "dwoma": "2",
        "dwóm": "2",
        "trzech": "3",
        "trzem": "3",
        "trzema": "3",
        "czterech": "4",
        "czterem": "4",
        "czterema": "4",
        "pięciu": "5",
        "pięcioma": "5",
        "sześciu": "6",
        "sześcioma": "6",
        "siedmiu": "7",
        "siedmioma": "7",
        "ośmiu": "8",
        "ośmioma": "8",
        "dziewięciu": "9",
        "dziesięciu": "10",
        "jedenastu": "11",
        "dwunastu": "12",
        "dwudziestu": "20",
        "trzydziestu": "30",
        "czterdziestu": "40",
        "pięćdziesięciu": "50",
        "stu": "100",
        "dwustu": "200",
        "trzystu": "300",
        "pięciuset": "500",
    },
    plus_half="i_pół",
    fractions={
        "połowa": "1/2",
        "połowy": "1/2",
        "połowę": "1/2",
        "połowie": "1/2",
        "pół": "1/2",
        "jedna trzecia": "1/3",
        "jednej trzeciej": "1/3",
        "jedną trzecią": "1/3",
        "trzecia część": "1/3",
        "dwie trzecie": "2/3",
        "dwóch trzecich": "2/3",
        "ćwierć": "1/4",
        "jedna czwarta": "1/4",
        "jedną czwartą": "1/4",
        "trzy czwarte": "3/4",
        "jedna piąta": "1/5",
        "jedną piątą": "1/5",
    },
    doubtful="jeden jedna jedno jednego jednej jednym jednych jedną jednemu sto",
    links="",
    percent="procent/procenta/procentu/procentów/procentami/procentach/proc. punkt_procentowy/punkty_procentowe/punktów_procentowych/pkt._proc./p.p.",
    money=listed(
        {
            "$": "dolar dolara dolarów dolary dolarami dolarach dolarom dolarem dol.",
            "USD": "dolar_amerykański dolarów_amerykańskich dolary_amerykańskie",
            "EUR": "euro",
            "GBP": "funt_szterling funta_szterlinga funtów_szterlingów funty_szterlingi funtów_brytyjskich funty funtów funtami",
            "PLN": "złoty złotego złotych złote złotymi zł",
            "RUB": "rubel rubla rubli ruble",
            "UAH": "hrywna hrywny hrywien",
            "JPY": "jen jena jenów jeny",
            "CNY": "juan juana juanów juany",
            "franc": "frank franka franków franki",
            "INR": "rupia rupii rupie",
            "peso": "peso",
            "krone": "korona korony koron",
            "KRW": "won wona wonów",
            "cent": "cent centa centów",
        }
    ),
    units=listed(
        {
            "year": "rok roku lat lata latach latami rokiem latom letni letnia letnie letniego letniej letniemu letnim letnich letnią "
            "roczny roczna rocznego latek latka latkowie latków latkiem",
            "month": "miesiąc miesiąca miesiące miesięcy miesiącu miesiącach miesiącami miesięczny "
            "miesięczna miesięczne miesięcznego",
            "week": "tydzień tygodnia tygodnie tygodni tygodniu tygodniach tygodniowy",
            "day": "dzień dnia dni dniach dniami dniowy doby dób",
            "hour": "godzin_temu godziny_temu godzinny godzinna godzinnego godzinnej",
            "minute": "minuta minuty minut minutę minucie minutach",
            "second": "sekunda sekundy sekund sekundę sekundach",
            "kilometer": "kilometr kilometra kilometry kilometrów kilometrach",
            "meter": "metr metra metry metrów metrach metrowy metrowa metrowego metrowe metrowej",
            "centimeter": "centymetr centymetra centymetry centymetrów",
            "millimeter": "milimetr milimetra milimetry milimetrów",
            "mile": "mila mili mile mil milę milach",
            "foot": "stopa stopy stóp stopę",
            "inch": "cal cala cale cali",
            "yard": "jard jarda jardy jardów",
            "acre": "akr akra akry akrów",
            "hectare": "hektar hektara hektary hektarów",
            "kilogram": "kilogram kilograma kilogramy kilogramów kilo kg",
            "gram": "gram grama gramy gramów",
            "tonne": "tona tony ton tonę",
            "ounce": "uncja uncji uncje",
            "liter": "litr litra litry litrów",
            "degree": "stopień stopnia stopnie stopni stopniach",
            "kilometer-per-hour": "kilometr_na_godzinę kilometrów_na_godzinę kilometry_na_godzinę km/h km/godz.",
            "mile-per-hour": "mil_na_godzinę mile_na_godzinę",
            "decade": "dekada dekady dekad dekadę dziesięciolecie dziesięciolecia",
            "century": "stulecie stulecia stuleci",
            "square-kilometer": "kilometrów_kwadratowych",
            "square-meter": "metrów_kwadratowych",
            "barrel": "baryłka baryłki baryłek",
        }
    ),
    suffixes="",
    months={
        form: month
        for month, forms in enumerate(
            (
                "styczniu styczniem",
                "lutym lutemu",
                "marcu marcem",
                "kwietniu kwietniem",
                "maju majem",
                "czerwcu czerwcem",
                "lipcu lipcem",
                "sierpniu sierpniem",
                "wrześniu wrześniem",
                "październiku październikiem",
                "listopadzie listopadem",
                "grudniu grudniem",
            ),
            1,
        )
        for form in forms.split()
    },
    weekdays={
        form: day
        for day, forms in enumerate(
            (
                "poniedziałku poniedziałkiem poniedziałkowy poniedziałkowego poniedziałkowym poniedziałkowe poniedziałki",
                "wtorku wtorkiem wtorkowy wtorkowego wtorkowym wtorkowe wtorki",
                "środę środy środzie środą środowy środowego środowym",
                "czwartku czwartkiem czwartkowy czwartkowego czwartkowym czwartkowe",
                "piątku piątkiem piątkowy piątkowego piątkowym piątkową piątkowe",
                "sobotę soboty sobocie sobotą sobotni sobotniego sobotnim sobotniej sobotnie sobotnią",
                "niedzielę niedzieli niedzielą niedzielny niedzielnego niedzielnym niedzielnej niedzielne niedzielną",
            ),
            1,
        )
        for form in forms.split()
    },
    hour="godzina godziny godzin godzinie godz.",
    minute="minut minuty",
    earlier="rano nad_ranem w_nocy",
    later="po_południu wieczorem",
)

_PL_ONES = (
    "dwu trzy/trój cztero/czwór pięcio sześcio siedmio ośmio dziewięcio dziesięcio jedenasto dwunasto trzynasto "
    "czternasto piętnasto szesnasto siedemnasto osiemnasto dziewiętnasto"
)
_PL_TENS = (
    "dwudziesto trzydziesto czterdziesto pięćdziesięcio sześćdziesięcio siedemdziesięcio osiemdziesięcio "
    "dziewięćdziesięcio"
)

_PL_UNITS = {
    "year": "roczn", "month": "miesięczn", "week": "tygodniow", "day": "dniow dobow", "hour": "godzinn", "minute": "minutow",
    "second": "sekundow", "kilometer": "kilometrow", "meter": "metrow", "centimeter": "centymetrow", "mile": "milow",
    "kilogram": "kilogramow", "tonne": "tonow", "degree": "stopniow",
}  # fmt: skip

_PL_WIDE = widened(
    _PL,
    compounds="known",
    tails=" ".join(adjectives("punktow krotn osobow stronicow miejscow pokojow piętrow cyfrow częściow pasmow setow", _PL_HARD))
    + " krotnie",
    extra={**combined(_PL_TENS, _PL_ONES), "dwukroć": "2", "trzykroć": "3",
           **{f"{ten} jedno": f"{value}" for value, ten in zip(range(21, 101, 10), _PL_TENS.split(), strict=True)},
           **{f"{stem}{ending}": value for stem, value in (("dwój", "2"), ("trój", "3"), ("czwór", "4"), ("jedenast", "11"))
              for ending in ("ka", "ki", "kę", "ce", "ką")}},
    fractions={"półgodziny": "1/2", "pół godziny": "1/2", "półrocze": "1/2", "kwadrans": "1/4", "kwadransa": "1/4"},
    decoys="drugiej_połowie_dnia pierwszej_połowie_dnia",
    doubtful="stu",
    folds="razy",
    percent="/".join(adjectives("procentow", _PL_HARD)),
    scales={form: power for power, stem in ((3, "tysięczn"), (6, "milionow"), (9, "miliardow"))
            for form in adjectives(stem, _PL_HARD)},
    units={**named(_PL_UNITS, _PL_HARD), **named({"year": "letn"}, _PL_SOFT), "latek": "year", "latka": "year",
           "latki": "year", "latków": "year", "latkiem": "year", "latkowi": "year", "latkę": "year", "latką": "year",
           "latkom": "year", "latkami": "year", "latkowie": "year", "km na godzinę": "kilometer-per-hour",
           "stopni celsjusza": "celsius", "stopnie celsjusza": "celsius"},
    months=numbered("styczniow lutow marcow kwietniow majow czerwcow lipcow sierpniow wrześniow październikow listopadow "
                     "grudniow", _PL_HARD),
    weekdays={**numbered("poniedziałkow wtorkow środow czwartkow piątkow - niedzieln", _PL_HARD),
              **dict.fromkeys(adjectives("sobotn", _PL_SOFT), 6)},
    ordinals=ordinals("pierwsz - - czwart piąt szóst siódm ósm dziewiąt dziesiąt jedenast dwunast trzynast czternast "
                       "piętnast szesnast siedemnast osiemnast dziewiętnast",
                       "dwudziest trzydziest czterdziest pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt "
                       "dziewięćdziesiąt", _PL_HARD,
                       {**{f"drug{ending}": 2 for ending in ["i", "a", "ie", "iego", "iej", "iemu", "im", "ą", "ich", "imi"]},
                        **{f"trzec{ending}": 3 for ending in _PL_SOFT.split()},
                        **{f"setn{ending}": 100 for ending in _PL_HARD.split()}}),
)  # fmt: skip

TABLE: dict[str, Words] = {"pl": _PL_WIDE}
