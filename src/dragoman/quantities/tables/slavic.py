"""Russian, Ukrainian and Polish: their words for quantities, in all cases."""

from __future__ import annotations

from itertools import product

import msgspec

from dragoman.quantities.words import Words, listed

_RU = Words(
    sums={"$": "долларов", "rupee": "рупий", "franc": "франков", "peso": "песо", "krone": "крон"},
    scales={
        form: power
        for power, forms in {
            3: "тысяча тысячи тысяч тысячу тысяче тысячам тысячами тысячах тысячей тыс тыс.",
            6: "миллион миллиона миллионов миллионе миллионом миллионы миллионам миллионами миллионах миллиону млн млн.",
            9: "миллиард миллиарда миллиардов миллиарде миллиардом миллиарды миллиардам миллиардами миллиардах млрд млрд.",
            12: "триллион триллиона триллионов триллионе триллионом триллионы триллионам триллионами триллионах трлн трлн.",
        }.items()
        for form in forms.split()
    },
    thousand="тысяча/тысячу/тысячей миллион/миллиона/миллионом миллиард/миллиарда триллион",
    extra={
        "полтора": "1.5",
        "полторы": "1.5",
        "полутора": "1.5",
        "дюжина": "12",
        "дюжины": "12",
        "дюжину": "12",
        "двое": "2",
        "двоих": "2",
        "двоим": "2",
        "трое": "3",
        "троих": "3",
        "троим": "3",
        "четверо": "4",
        "четверых": "4",
        "пятеро": "5",
        "пятерых": "5",
        "шестеро": "6",
        "шестерых": "6",
        "семеро": "7",
        "семерых": "7",
        "восьмеро": "8",
        "десяток": "10",
        "обе": "2",
        "оба": "2",
        "обоих": "2",
        "обеих": "2",
        "полсотни": "50",
        "сотня": "100",
        "сотню": "100",
    },
    plus_half="с_половиной",
    fractions={
        "половина": "1/2",
        "половины": "1/2",
        "половину": "1/2",
        "половине": "1/2",
        "половиной": "1/2",
        "треть": "1/3",
        "трети": "1/3",
        "третью": "1/3",
        "четверть": "1/4",
        "четверти": "1/4",
        "четвертью": "1/4",
        "две трети": "2/3",
        "двух третей": "2/3",
        "три четверти": "3/4",
        "трех четвертей": "3/4",
        "пятая часть": "1/5",
        "пол": "1/2",
    },
    doubtful="один одна одно одни одного одной одним одних одном одному одну второй вторая первой первый раз",
    decoys="сто_процентов семья семьи семье семью семьей семьёй пять_звезд тысячелетие тысячелетия",
    percent="процент/процента/процентов/проценте/процентом/проценты/процентам/процентами/процентах проц. "
    "процентный_пункт/процентных_пункта/процентных_пунктов/п._п.",
    money=listed(
        {
            "$": "доллар доллара долларов доллары доллару долларам долларами долларах долларом долл долл.",
            "USD": "доллар_США доллара_США долларов_США доллары_США долларами_США американских_долларов",
            "EUR": "евро",
            "GBP": "фунт_стерлингов фунта_стерлингов фунтов_стерлингов фунты_стерлингов фунтами_стерлингов "
            "британских_фунтов",
            "RUB": "рубль рубля рублей рубли рублю рублями рублях рублем руб руб.",
            "UAH": "гривна гривны гривен гривну гривнами грн",
            "JPY": "иена иены иен иену йен йены",
            "CNY": "юань юаня юаней юани",
            "CHF": "швейцарских_франков",
            "franc": "франк франка франков",
            "INR": "рупия рупии рупий",
            "IDR": "индонезийских_рупий рупия рупий",
            "peso": "песо",
            "krone": "крона кроны крон",
            "TRY": "лира лиры лир",
            "KRW": "вона воны вон",
            "VND": "донг донга донгов",
            "AUD": "австралийских_долларов австралийского_доллара",
            "CAD": "канадских_долларов канадского_доллара",
            "cent": "цент цента центов",
        }
    ),
    units=listed(
        {
            "year": "год года году годом лет годы годам годами годах летний летняя летнее летнего летней летнему летним летние "
            "летних летнюю",
            "month": "месяц месяца месяцев месяцы месяцу месяцам месяцем месяцах месячный месячного месячной",
            "week": "неделя недели недель неделю неделе неделями недельный недельного",
            "day": "день дня дней дни дню дням днями днях днем сутки суток дневный дневной дневного",
            "hour": "час_назад часа_назад часов_назад часов_подряд часовой часового часовую часовая",
            "minute": "минута минуты минут минуту минуте минутами минутах минутой мин минутный",
            "second": "секунда секунды секунд секунду секундами сек",
            "kilometer": "километр километра километров километре километром километры километрах километрами",
            "meter": "метр метра метров метре метром метры метрах метрами метровый метровая метрового метровой",
            "centimeter": "сантиметр сантиметра сантиметров сантиметрах",
            "millimeter": "миллиметр миллиметра миллиметров",
            "mile": "миля мили миль милю милях милям",
            "foot": "фут фута футов футы футах",
            "inch": "дюйм дюйма дюймов дюймы дюймах",
            "yard": "ярд ярда ярдов ярдах",
            "acre": "акр акра акров акрах",
            "hectare": "гектар гектара гектаров гектарах",
            "kilogram": "килограмм килограмма килограммов килограммы кило кг",
            "gram": "грамм грамма граммов",
            "tonne": "тонна тонны тонн тонну",
            "pound": "фунт фунта фунтов фунты",
            "ounce": "унция унции унций",
            "liter": "литр литра литров",
            "degree": "градус градуса градусов градусы градусах",
            "kilometer-per-hour": "километр_в_час километра_в_час километров_в_час км/ч км/час",
            "mile-per-hour": "миля_в_час мили_в_час миль_в_час",
            "square-kilometer": "квадратный_километр квадратных_километра квадратных_километров кв._км",
            "square-meter": "квадратный_метр квадратных_метра квадратных_метров кв._м",
            "cubic-meter": "кубометр кубометра кубометров кубических_метра кубических_метров",
            "decade": "десятилетие десятилетия десятилетий десятилетии десятилетиями",
            "century": "столетие столетия столетий",
            "barrel": "баррель барреля баррелей",
        }
    ),
    suffixes="й я е го му м х ю ый ая ое ой ых ого ому ым ей ий",
    decade="х е ых ые",
    months={
        form: month
        for month, forms in enumerate(
            (
                "январе январю январем",
                "феврале февралю февралем",
                "марте марту мартом",
                "апреле апрелю апрелем",
                "мае маю маем",
                "июне июню июнем",
                "июле июлю июлем",
                "августе августу августом",
                "сентябре сентябрю сентябрем",
                "октябре октябрю октябрем",
                "ноябре ноябрю ноябрем",
                "декабре декабрю декабрем",
            ),
            1,
        )
        for form in forms.split()
    },
    weekdays={
        form: day
        for day, forms in enumerate(
            (
                "понедельника понедельнику понедельником понедельникам",
                "вторника вторнику вторником вторникам",
                "среду среды среде средой средам",
                "четверга четвергу четвергом четвергам",
                "пятницу пятницы пятнице пятницей",
                "субботу субботы субботе субботой субботам",
                "воскресенья воскресенью воскресеньем воскресеньям",
            ),
            1,
        )
        for form in forms.split()
    },
    hour="час часа часов часам часу",
    oclock="",
    minute="минут минуты минута",
    earlier="утра ночи",
    later="вечера дня пополудни",
)

_UK = Words(
    sums={"$": "доларів", "rupee": "рупій", "franc": "франків", "peso": "песо", "krone": "крон"},
    scales={
        form: power
        for power, forms in {
            3: "тисяча тисячі тисяч тисячу тисячам тисячами тисячах тисячею тис тис.",
            6: "мільйон мільйона мільйонів мільйони мільйонам мільйонами мільйонах мільйоном мільйони млн млн.",
            9: "мільярд мільярда мільярдів мільярди мільярдам мільярдами мільярдах мільярдом млрд млрд.",
            12: "трильйон трильйона трильйонів трильйони трлн трлн.",
        }.items()
        for form in forms.split()
    },
    thousand="тисяча/тисячу мільйон/мільйона мільярд/мільярда трильйон",
    extra={
        "півтора": "1.5",
        "півтори": "1.5",
        "дюжина": "12",
        "дюжину": "12",
        "дюжини": "12",
        "двоє": "2",
        "двох": "2",
        "двом": "2",
        "двома": "2",
        "троє": "3",
        "трьох": "3",
        "трьом": "3",
        "трьома": "3",
        "четверо": "4",
        "чотирьох": "4",
        "чотирьом": "4",
        "чотирма": "4",
        "п'ятеро": "5",
        "п'яти": "5",
        "п'ятьох": "5",
        "п'ятьма": "5",
        "п’яти": "5",
        "п’ять": "5",
        "п’ятьох": "5",
        "шести": "6",
        "шістьох": "6",
        "шестеро": "6",
        "семи": "7",
        "сімох": "7",
        "восьми": "8",
        "вісьмох": "8",
        "дев'яти": "9",
        "дев’яти": "9",
        "дев’ять": "9",
        "десяти": "10",
        "десятьох": "10",
        "одинадцяти": "11",
        "дванадцяти": "12",
        "двадцяти": "20",
        "тридцяти": "30",
        "обидва": "2",
        "обидві": "2",
        "обох": "2",
        "сотня": "100",
        "сотню": "100",
    },
    plus_half="з_половиною",
    fractions={
        "половина": "1/2",
        "половини": "1/2",
        "половину": "1/2",
        "половині": "1/2",
        "третина": "1/3",
        "третини": "1/3",
        "третину": "1/3",
        "чверть": "1/4",
        "чверті": "1/4",
        "дві третини": "2/3",
        "двох третин": "2/3",
        "три чверті": "3/4",
        "пів": "1/2",
    },
    doubtful="один одна одне одні одного однієї одним одних одному одну другий друга перший раз",
    decoys="сто_відсотків",
    percent="відсоток/відсотка/відсотків/відсотки/відсотками/відсотках/відсотком/процент/проценти/процентів "
    "відсоткових_пунктів/відсоткові_пункти",
    money=listed(
        {
            "$": "долар долара доларів долари доларам доларами доларах доларом дол дол.",
            "USD": "долар_США долара_США доларів_США долари_США доларами_США американських_доларів",
            "EUR": "євро",
            "GBP": "фунт_стерлінгів фунта_стерлінгів фунтів_стерлінгів фунти_стерлінгів британських_фунтів",
            "RUB": "рубль рубля рублів рублі",
            "UAH": "гривня гривні гривень гривню грн",
            "JPY": "єна єни єн ієн ієни",
            "CNY": "юань юаня юанів юані",
            "franc": "франк франка франків",
            "INR": "рупія рупії рупій",
            "peso": "песо",
            "krone": "крона крони крон",
            "KRW": "вона вони вон",
            "cent": "цент цента центів",
        }
    ),
    units=listed(
        {
            "year": "рік року років роки роком роках рокам річний річна річне річного річної річному річні річних річну",
            "month": "місяць місяця місяців місяці місяцем місяцях місячний місячного",
            "week": "тиждень тижня тижнів тижні тижнях тижневий",
            "day": "день дня днів дні днем днями днях добу діб доби",
            "hour": "години_тому годин_тому годинний годинного годинну",
            "minute": "хвилина хвилини хвилин хвилину хвилинах хв",
            "second": "секунда секунди секунд секунду сек",
            "kilometer": "кілометр кілометра кілометрів кілометри кілометрах",
            "meter": "метр метра метрів метри метрах метровий метрова метрового",
            "centimeter": "сантиметр сантиметра сантиметрів сантиметри",
            "millimeter": "міліметр міліметра міліметрів",
            "mile": "миля милі миль милю милях",
            "foot": "фут фута футів фути",
            "inch": "дюйм дюйма дюймів дюйми",
            "yard": "ярд ярда ярдів ярди",
            "acre": "акр акра акрів",
            "hectare": "гектар гектара гектарів",
            "kilogram": "кілограм кілограма кілограмів кілограми кг кіло",
            "gram": "грам грама грамів",
            "tonne": "тонна тонни тонн тонну",
            "pound": "фунт фунта фунтів фунти",
            "ounce": "унція унції унцій",
            "liter": "літр літра літрів",
            "degree": "градус градуса градусів градуси",
            "kilometer-per-hour": "кілометр_на_годину кілометри_на_годину кілометрів_на_годину км/год",
            "mile-per-hour": "миль_на_годину милі_на_годину",
            "decade": "десятиліття десятиріччя десятиліть",
            "century": "століття століть сторіччя",
            "square-kilometer": "квадратних_кілометрів кв._км",
            "square-meter": "квадратних_метрів кв._м",
            "barrel": "барель бареля барелів",
        }
    ),
    suffixes="й я є го му м х ю ий а е ої их ого ому им ї",
    decade="х і их ті",
    months={
        form: month
        for month, forms in enumerate(
            (
                "січні січню січнем",
                "лютому лютим",
                "березні березню березнем",
                "квітні квітню квітнем",
                "травні травню травнем",
                "червні червню червнем",
                "липні липню липнем",
                "серпні серпню серпнем",
                "вересні вересню вереснем",
                "жовтні жовтню жовтнем",
                "листопаді листопаду листопадом",
                "грудні грудню груднем",
            ),
            1,
        )
        for form in forms.split()
    },
    weekdays={
        form: day
        for day, forms in enumerate(
            (
                "понеділка понеділку понеділком понеділок",
                "вівторка вівторку вівторком вівторок",
                "середу середи середі середою",
                "четверга четвергу четвергом четвер",
                "п’ятницю п’ятниці п’ятницею п'ятницю п'ятниці п’ятниця п'ятниця",
                "суботу суботи суботі суботою",
                "неділю неділі неділею",
            ),
            1,
        )
        for form in forms.split()
    },
    hour="година години годин годині годину",
    minute="хвилин хвилини",
    earlier="ранку ночі",
    later="вечора дня пополудні",
)

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

_RU_HARD = "ый ая ое ые ого ой ому ым ом ую ых ыми"
_RU_SOFT = "ий яя ее ие его ей ему им ем юю их ими"
_RU_MIXED = "ий ая ое ие ого ой ому им ом ую их ими"
_UK_HARD = "ий а е і ого ої ому им ім у их ими ій ою"
_UK_SOFT = "ій я є і ього ьої ьому ім ю іх іми ьою"
_PL_HARD = "y a e ego ej emu ym ą ych ymi i"
_PL_SOFT = "i ia ie iego iej iemu im ią ich imi"


def _adjectives(stems: str, endings: str) -> tuple[str, ...]:
    """Adjectives in all their forms, one stem after the other."""
    return tuple(stem + ending for stem, ending in product(stems.split(), endings.split()))


def _numbered(stems: str, endings: str) -> dict[str, int]:
    """Forms of adjectives by their stem's place in the list, from one; `-` keeps the place of a stem of other endings."""
    placed = [(place, stem) for place, stem in enumerate(stems.split(), 1) if stem != "-"]
    return {stem + ending: place for place, stem in placed for ending in endings.split()}


def _named(stems: dict[str, str], endings: str) -> dict[str, str]:
    """Units by the forms of their adjectives."""
    return {form: unit for unit, listed_stems in stems.items() for form in _adjectives(listed_stems, endings)}


def _ordinals(ones: str, tens: str, endings: str, irregular: dict[str, int]) -> str:
    """Ordinals to 99 and the hundredth in the form of `Words.ordinals`. `tens`: stems from the twentieth."""
    below = {stem: place for place, stem in enumerate(ones.split(), 1) if stem != "-"}
    places: list[list[str]] = [[] for _ in range(100)]
    for ending in endings.split():
        for stem, place in below.items():
            places[place - 1].append(stem + ending)
        for rank, ten in enumerate(tens.split(), 2):
            places[rank * 10 - 1].append(ten + ending)
            for stem, place in below.items():
                if place < 10:
                    places[rank * 10 + place - 1].append(f"{ten}{ending}_{stem}{ending}")
    for form, place in irregular.items():
        places[place - 1].append(form)
    return " ".join("/".join(forms) or "-" for forms in places)


def _combined(tens: str, ones: str) -> dict[str, str]:
    """What compounds begin with, in the form of `Words.extra`: czterdziesto, czterdziesto dwu. `ones`: to nineteen."""
    below = {form: place for place, forms in enumerate(ones.split(), 2) for form in forms.split("/")}
    above = {form: rank * 10 for rank, forms in enumerate(tens.split(), 2) for form in forms.split("/")}
    both = {f"{ten} {one}": rank + place for ten, rank in above.items() for one, place in below.items() if place < 10}
    return {form: str(value) for form, value in {**below, **above, **both}.items()}


def _apostrophes(words: Words) -> Words:
    """A Ukrainian table with the apostrophe Unicode has for it, which makes no end of a word."""
    fields = {
        field: {form.translate(_MARKS): value for form, value in now.items()}
        if isinstance(now, dict)
        else now.translate(_MARKS)
        for field in words.__struct_fields__
        if isinstance(now := getattr(words, field), str | dict)
    }
    return msgspec.structs.replace(words, **{**fields, "apostrophe": "ʼ"})


_MARKS = str.maketrans("'’", "ʼʼ")


def _widened(words: Words, **more: object) -> Words:
    """A table with more entries in its dictionaries and lists."""
    merged: dict[str, object] = {}
    for field, added in more.items():
        now = getattr(words, field)
        merged[field] = {**added, **now} if isinstance(added, dict) else f"{now} {added}".strip() if now else added
    return msgspec.structs.replace(words, **merged)


_RU_UNITS = {
    "month": "месячн", "week": "недельн", "day": "дневн суточн", "hour": "часов", "minute": "минутн", "second": "секундн",
    "kilometer": "километров", "meter": "метров", "centimeter": "сантиметров", "millimeter": "миллиметров", "mile": "мильн",
    "kilogram": "килограммов", "tonne": "тонн", "degree": "градусн", "year": "годичн", "foot": "футов", "pound": "фунтов",
}  # fmt: skip

_RU_WIDE = _widened(
    _RU,
    compounds="known",
    folds="раза/раз",
    tails=" ".join(_adjectives("кратн этажн местн комнатн очков балльн мерн", _RU_HARD)) + " кратно очками",
    extra={"трижды": "3", "дважды": "2", "четырежды": "4", "полмиллиона": "500000", "полмиллиарда": "500000000",
           "вдвоем": "2", "втроем": "3", "вчетвером": "4", "двух": "2", "трех": "3", "четырех": "4"},
    fractions={"полчаса": "1/2", "получаса": "1/2", "получасе": "1/2", "полгода": "1/2", "полугода": "1/2",
               "полкилометра": "1/2", "полтонны": "1/2", "полдюйма": "1/2", "полмили": "1/2"},
    doubtful="среда среду среды среде средой трижды дважды четырежды вдвоем втроем вчетвером",
    decoys="второй_половине_дня первой_половине_дня вторую_половину_дня первую_половину_дня половина_дня несколько_тысяч несколько_сотен",
    percent="/".join(_adjectives("процентн", _RU_HARD)),
    scales={form: power for power, stem in ((3, "тысячн"), (6, "миллионн"), (9, "миллиардн"))
            for form in _adjectives(stem, _RU_HARD)},
    units={"м": "meter", **_named(_RU_UNITS, _RU_HARD), **_named({"year": "летн"}, _RU_SOFT), "км в час": "kilometer-per-hour"},
    months=_numbered("январск февральск мартовск апрельск майск июньск июльск августовск сентябрьск октябрьск ноябрьск "
                     "декабрьск", _RU_MIXED),
    weekdays={**_numbered("понедельничн вторничн - четвергов пятничн - воскресн", _RU_HARD),
              **dict.fromkeys(_adjectives("субботн", _RU_SOFT), 6)},
)  # fmt: skip

_UK_TEENS = "одинадцят дванадцят тринадцят чотирнадцят п’ятнадцят шістнадцят сімнадцят вісімнадцят дев’ятнадцят"
_UK_FORMS = (
    "дві/двох/двом/двома/дво трьох/трьом/трьома/три чотирьох/чотирьом/чотирма/чотири "
    "п’ять/п’яти/п’ятьох/п’ятьом/п’ятьма/п’ятьома шість/шести/шістьох/шістьом/шістьма/шістьома "
    "сім/семи/сімох/сімом/сімома вісім/восьми/вісьмох/вісьмом/вісьма/вісьмома "
    "дев’ять/дев’яти/дев’ятьох/дев’ятьом/дев’ятьма десять/десяти/десятьох/десятьом/десятьма "
    + " ".join("/".join(f"{teen}{ending}" for ending in ("ь", "и", "ьох", "ьом", "ьма")) for teen in _UK_TEENS.split())
)
_UK_TENS = (
    "двадцять/двадцяти/двадцятьох/двадцятьма тридцять/тридцяти/тридцятьох/тридцятьма сорок/сорока "
    "п’ятдесят/п’ятдесяти/п’ятдесятьох/п’ятдесятьма шістдесят/шістдесяти/шістдесятьох сімдесят/сімдесяти/сімдесятьох "
    "вісімдесят/вісімдесяти/вісімдесятьох дев’яносто/дев’яноста"
)

_UK_UNITS = {
    "year": "річн", "month": "місячн", "week": "тижнев", "day": "денн добов", "hour": "годинн", "minute": "хвилинн",
    "second": "секундн", "kilometer": "кілометров", "meter": "метров", "centimeter": "сантиметров", "kilogram": "кілограмов",
    "tonne": "тонн", "degree": "градусн", "foot": "футов", "pound": "фунтов",
}  # fmt: skip

_UK_WIDE = _widened(
    _UK,
    compounds="known",
    folds="рази/разів/разу",
    tails=" ".join(_adjectives("кратн разов поверхов кімнатн очков бальн", _UK_HARD)),
    extra={**_combined(_UK_TENS, _UK_FORMS), "двічі": "2", "тричі": "3", "вдвох": "2", "втрьох": "3", "семеро": "7", "восьмеро": "8", "трійка": "3", "трійки": "3", "п’ятірка": "5", "сто": "100", "ста": "100",
           "двісті": "200", "триста": "300", "чотириста": "400", "п’ятсот": "500", "шістсот": "600", "сімсот": "700",
           "вісімсот": "800", "дев’ятсот": "900", "двохсот": "200", "трьохсот": "300"},
    fractions={"півгодини": "1/2", "півроку": "1/2", "півмільйона": "1/2"},
    decoys="другій_половині_дня першій_половині_дня другу_половину_дня першу_половину_дня",
    doubtful="двічі тричі вдвох втрьох",
    percent="/".join(_adjectives("відсотков процентн", _UK_HARD)),
    scales={form: power for power, stem in ((3, "тисячн"), (6, "мільйонн"), (9, "мільярдн"))
            for form in _adjectives(stem, _UK_HARD)},
    units={"м": "meter", **_named(_UK_UNITS, _UK_HARD), "км на годину": "kilometer-per-hour", "градусів цельсія": "celsius",
           "градуси цельсія": "celsius", "градусів за цельсієм": "celsius"},
    months=_numbered("січнев лютнев березнев квітнев травнев червнев липнев серпнев вереснев жовтнев листопадов груднев",
                     _UK_HARD),
    weekdays={**_numbered("понеділков вівторков середов четвергов п’ятничн - недільн", _UK_HARD),
              **dict.fromkeys(_adjectives("суботн", _UK_SOFT), 6)},
    ordinals=_ordinals("перш друг - четверт п’ят шост сьом восьм дев’ят десят " + _UK_TEENS,
                       "двадцят тридцят сороков п’ятдесят шістдесят сімдесят вісімдесят дев’яност", _UK_HARD,
                       {**{f"трет{ending}": 3 for ending in _UK_SOFT.split()},
                        **{f"сот{ending}": 100 for ending in _UK_HARD.split()}}),
)  # fmt: skip

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

_PL_WIDE = _widened(
    _PL,
    compounds="known",
    tails=" ".join(_adjectives("punktow krotn osobow stronicow miejscow pokojow piętrow cyfrow częściow pasmow setow", _PL_HARD))
    + " krotnie",
    extra={**_combined(_PL_TENS, _PL_ONES), "dwukroć": "2", "trzykroć": "3",
           **{f"{ten} jedno": f"{value}" for value, ten in zip(range(21, 101, 10), _PL_TENS.split(), strict=True)},
           **{f"{stem}{ending}": value for stem, value in (("dwój", "2"), ("trój", "3"), ("czwór", "4"), ("jedenast", "11"))
              for ending in ("ka", "ki", "kę", "ce", "ką")}},
    fractions={"półgodziny": "1/2", "pół godziny": "1/2", "półrocze": "1/2", "kwadrans": "1/4", "kwadransa": "1/4"},
    decoys="drugiej_połowie_dnia pierwszej_połowie_dnia",
    doubtful="stu",
    folds="razy",
    percent="/".join(_adjectives("procentow", _PL_HARD)),
    scales={form: power for power, stem in ((3, "tysięczn"), (6, "milionow"), (9, "miliardow"))
            for form in _adjectives(stem, _PL_HARD)},
    units={**_named(_PL_UNITS, _PL_HARD), **_named({"year": "letn"}, _PL_SOFT), "latek": "year", "latka": "year",
           "latki": "year", "latków": "year", "latkiem": "year", "latkowi": "year", "latkę": "year", "latką": "year",
           "latkom": "year", "latkami": "year", "latkowie": "year", "km na godzinę": "kilometer-per-hour",
           "stopni celsjusza": "celsius", "stopnie celsjusza": "celsius"},
    months=_numbered("styczniow lutow marcow kwietniow majow czerwcow lipcow sierpniow wrześniow październikow listopadow "
                     "grudniow", _PL_HARD),
    weekdays={**_numbered("poniedziałkow wtorkow środow czwartkow piątkow - niedzieln", _PL_HARD),
              **dict.fromkeys(_adjectives("sobotn", _PL_SOFT), 6)},
    ordinals=_ordinals("pierwsz - - czwart piąt szóst siódm ósm dziewiąt dziesiąt jedenast dwunast trzynast czternast "
                       "piętnast szesnast siedemnast osiemnast dziewiętnast",
                       "dwudziest trzydziest czterdziest pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt "
                       "dziewięćdziesiąt", _PL_HARD,
                       {**{f"drug{ending}": 2 for ending in ["i", "a", "ie", "iego", "iej", "iemu", "im", "ą", "ich", "imi"]},
                        **{f"trzec{ending}": 3 for ending in _PL_SOFT.split()},
                        **{f"setn{ending}": 100 for ending in _PL_HARD.split()}}),
)  # fmt: skip

TABLE: dict[str, Words] = {"ru": _RU_WIDE, "uk": _apostrophes(_UK_WIDE), "pl": _PL_WIDE}
