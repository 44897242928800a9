"""Russian, Ukrainian and Polish quantities in their cases and compounds, and what only looks like one."""

import pytest

from dragoman.quantities import read


def seen(text: str, tag: str) -> list[str]:
    """kind, value and unit or currency of all quantities; with a question mark where the reader is not sure."""
    return [
        " ".join([q.kind, f"{round(q.value, 4).normalize():f}", *filter(None, [q.unit or q.currency])])
        + ("" if q.sure else " ?")
        for q in read(text, tag)
    ]


RUSSIAN = [
    ("В городе 48 200 жителей", ["number 48200"]),
    ("в среднем 3,75 ребёнка", ["number 3.75"]),
    ("сто пятьдесят тысяч деревьев", ["number 150000"]),
    ("две тысячи девятнадцать", ["number 2019"]),
    ("двадцатью пятью странами", ["number 25"]),
    ("более 2,25 миллиарда человек", ["number 2250000000"]),
    ("полтора миллиона евро", ["money 1500000 EUR"]),
    ("45 млрд долларов США", ["money 45000000000 USD"]),
    ("300 рублей", ["money 300 RUB"]),
    ("25-тысячную толпу", ["number 25000"]),
    ("четырёхдневную неделю", ["measure 4 day"]),
    ("двадцатипятилетний вратарь", ["measure 25 year"]),
    ("17-летняя пловчиха", ["measure 17 year"]),
    ("300-килограммовый кабан", ["measure 300 kilogram"]),
    ("двухметровый забор", ["measure 2 meter ?"]),
    ("трёхкратный чемпион", ["number 3 ?"]),
    ("в три раза больше", ["number 3 ?"]),
    ("полчаса", ["fraction 0.5 ?"]),
    ("две трети голосов", ["fraction 0.6667 ?"]),
    ("12,5 процента", ["percent 12.5"]),
    ("девятнадцатью процентами", ["percent 19"]),
    ("на 40 процентных пунктов", ["percent 40"]),
    ("пятипроцентный рост", ["percent 5"]),
    ("80 километров в час", ["measure 80 kilometer-per-hour"]),
    ("27 градусов", ["measure 27 degree"]),
    ("от 7 до 10 сантиметров", ["measure 7 centimeter", "measure 10 centimeter"]),
    ("3 мая 2019 года", ["date 20190503"]),
    ("03.05.2019", ["date 20190503"]),
    ("июньская встреча", ["date 600"]),
    ("в феврале", ["date 200"]),
    ("субботняя игра", ["weekday 6"]),
    ("в пятницу вечером", ["weekday 5"]),
    ("к четвергу", ["weekday 4"]),
    ("в 17:30", ["time 1050"]),
    ("в 5 часов утра", ["time 300"]),
    ("в 8 часов вечера", ["time 1200"]),
    ("в 1990-х годах", ["number 1990"]),
    ("16-й раз", ["ordinal 16"]),
    ("сорок пятая минута", ["ordinal 45 ?"]),
    ("счёт 3:1", ["number 3", "number 1"]),
    ("окружающей среды", ["weekday 3 ?"]),
    ("тысячи домов", []),
    ("стороны, столица и стол стоят", []),
    ("Сент-Луис", []),
    ("семья", []),
]

UKRAINIAN = [
    ("У місті 48 200 мешканців", ["number 48200"]),
    ("в середньому 3,75 дитини", ["number 3.75"]),
    ("сто п'ятдесят тисяч дерев", ["number 150000"]),
    ("п’ятдесят вісім відсотків", ["percent 58"]),
    ("чотирнадцяти людям", ["number 14"]),
    ("вісьмома в'язнями", ["number 8"]),
    ("двадцяти п’яти країн", ["number 25"]),
    ("понад 2,25 мільярда людей", ["number 2250000000"]),
    ("півтора мільйона євро", ["money 1500000 EUR"]),
    ("45 млрд доларів США", ["money 45000000000 USD"]),
    ("300 гривень", ["money 300 UAH"]),
    ("25-тисячний натовп", ["number 25000"]),
    ("п'ятиденний тиждень", ["measure 5 day"]),
    ("чотириденний тиждень", ["measure 4 day"]),
    ("сорокадворічний воротар", ["measure 42 year"]),
    ("17-річна плавчиня", ["measure 17 year"]),
    ("чотириразовий чемпіон", ["number 4 ?"]),
    ("дві третини голосів", ["fraction 0.6667 ?"]),
    ("12,5 відсотка", ["percent 12.5"]),
    ("137 км на годину", ["measure 137 kilometer-per-hour"]),
    ("27 градусів Цельсія", ["measure 27 celsius"]),
    ("від 7 до 10 сантиметрів", ["measure 7 centimeter", "measure 10 centimeter"]),
    ("3 травня 2019 року", ["date 20190503"]),
    ("червневий саміт", ["date 600"]),
    ("у лютому", ["date 200"]),
    ("п'ятничний матч", ["weekday 5"]),
    ("суботня гра", ["weekday 6"]),
    ("у середу", ["weekday 3"]),
    ("о 17:30", ["time 1050"]),
    ("о 5 годині ранку", ["time 300"]),
    ("у 1990-х роках", ["number 1990"]),
    ("кожна п'ята дитина", ["ordinal 5 ?"]),
    ("двадцять третя спроба", ["number 20", "ordinal 3 ?"]),
    ("у вісімдесятих", ["ordinal 80 ?"]),
    ("рахунок 3:1", ["number 3", "number 1"]),
    ("тисячі будинків", []),
    ("середовище", []),
]

POLISH = [
    ("Miasto liczy 48 200 mieszkańców", ["number 48200"]),
    ("średnio 3,75 dziecka", ["number 3.75"]),
    ("sto pięćdziesiąt tysięcy drzew", ["number 150000"]),
    ("dwudziestu pięciu krajów", ["number 25"]),
    ("ponad 2,25 miliarda osób", ["number 2250000000"]),
    ("półtora miliona euro", ["money 1500000 EUR"]),
    ("45 mld dolarów", ["money 45000000000 $"]),
    ("300 złotych", ["money 300 PLN"]),
    ("25-tysięczny tłum", ["number 25000"]),
    ("czterodniowy tydzień", ["measure 4 day"]),
    ("czterdziestodwuletni bramkarz", ["measure 42 year"]),
    ("czterdziestojednoletnia pływaczka", ["measure 41 year"]),
    ("dwudziestolatek", ["measure 20 year"]),
    ("siedmioletniej wojny", ["measure 7 year"]),
    ("17-letnia zawodniczka", ["measure 17 year"]),
    ("trzypunktowa strata", ["number 3 ?"]),
    ("pięciokrotny mistrz", ["number 5 ?"]),
    ("matka trójki dzieci", ["number 3"]),
    ("dwie trzecie głosów", ["fraction 0.6667 ?"]),
    ("12,5 procent", ["percent 12.5"]),
    ("40 punktów procentowych", ["percent 40"]),
    ("dwunastoma procentami", ["percent 12"]),
    ("130 km na godzinę", ["measure 130 kilometer-per-hour"]),
    ("27 stopni Celsjusza", ["measure 27 celsius"]),
    ("od 7 do 10 centymetrów", ["measure 7 centimeter", "measure 10 centimeter"]),
    ("3 maja 2019 roku", ["date 20190503"]),
    ("czerwcowy szczyt", ["date 600"]),
    ("w lutym", ["date 200"]),
    ("sobotnie popołudnie", ["weekday 6"]),
    ("piątkowy poranek", ["weekday 5"]),
    ("w środę", ["weekday 3"]),
    ("o 17:30", ["time 1050"]),
    ("o godzinie 17.30", ["time 1050"]),
    ("w latach osiemdziesiątych", ["ordinal 80 ?"]),
    ("trzydziesty czwarty występ", ["ordinal 34 ?"]),
    ("szósta rano", ["ordinal 6 ?"]),
    ("wynik 3:1", ["number 3", "number 1"]),
    ("tysiące domów", []),
    ("po drugiej połowie dnia", []),
]


@pytest.mark.parametrize(("text", "expected"), RUSSIAN)
def test_russian(text, expected):
    assert seen(text, "ru") == expected


@pytest.mark.parametrize(("text", "expected"), UKRAINIAN)
def test_ukrainian(text, expected):
    assert seen(text, "uk") == expected


@pytest.mark.parametrize(("text", "expected"), POLISH)
def test_polish(text, expected):
    assert seen(text, "pl") == expected


@pytest.mark.parametrize("apostrophe", ["'", "’", "ʼ"])
def test_a_ukrainian_apostrophe_parts_no_word(apostrophe):
    assert seen(f"п{apostrophe}ятнадцять учнів", "uk") == ["number 15"]
