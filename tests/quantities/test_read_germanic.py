"""German and Dutch quantities as newspapers print them, alone and inside compounds, and what only looks like one."""

import pytest

from dragoman.quantities import read


def seen(text: str, tag: str) -> list[str]:
    """kind, value and unit or currency of all quantities; with a question mark where the reader is not sure."""
    return [
        " ".join([q.kind, f"{round(q.value, 4).normalize():f}", *filter(None, [q.unit or q.currency])])
        + ("" if q.sure else " ?")
        for q in read(text, tag)
    ]


GERMAN = [
    ("Die Stadt zählt 48.200 Einwohner", ["number 48200"]),
    ("rund 48 200 Haushalte", ["number 48200"]),
    ("48'200 Stimmen", ["number 48", "number 200"]),
    ("im Schnitt 3,75 Kinder", ["number 3.75"]),
    ("zweitausendneunzehn Besucher", ["number 2019"]),
    ("fünfundzwanzigtausendfünfhundert Euro", ["money 25500 EUR"]),
    ("dreihundertvierzig Betten", ["number 340"]),
    ("hunderttausend Bäume", ["number 100000"]),
    ("anderthalb Millionen Hektar", ["measure 1500000 hectare"]),
    ("zweieinhalb Milliarden Dollar", ["money 2500000000 $"]),
    ("4,2 Mio. Euro", ["money 4200000 EUR"]),
    ("17 Mrd. US-Dollar", ["money 17000000000 USD"]),
    ("1,3 Billionen Yen", ["money 1300000000000 JPY"]),
    ("siebzehn Schüler", ["number 17"]),
    ("dreissig Kühe", ["number 30"]),
    ("ein Dutzend Eier", ["number 1 ?", "number 12"]),
    ("ein dreitägiges Treffen", ["number 1 ?", "measure 3 day"]),
    ("nach fünfjähriger Bauzeit", ["measure 5 year"]),
    ("eine vierstündige Sitzung", ["number 1 ?", "measure 4 hour"]),
    ("der 17-jährige Torwart", ["measure 17 year"]),
    ("ein vierseitiger Brief", ["number 1 ?", "number 4 ?"]),
    ("dreimal gewarnt", ["number 3 ?"]),
    ("die sechsfache Siegerin", ["number 6 ?"]),
    ("am Samstagmorgen", ["weekday 6"]),
    ("die freitagabendliche Probe", ["weekday 5"]),
    ("sonnabends geschlossen", ["weekday 6"]),
    ("in der ersten Oktoberhälfte", ["ordinal 1 ?", "date 1000", "fraction 0.5 ?"]),
    ("ein kalter Februartag", ["number 1 ?", "date 200"]),
    ("am 3. Mai 2019", ["date 20190503"]),
    ("am 03.05.2019", ["date 20190503"]),
    ("im Jänner", ["date 100"]),
    ("im Juli 2020", ["date 20200700"]),
    ("um 17.30 Uhr", ["time 1050"]),
    ("um 17:30 Uhr", ["time 1050"]),
    ("gegen 8 Uhr abends", ["time 1200"]),
    ("um 9 Uhr morgens", ["time 540"]),
    ("eine halbe Stunde", ["number 1 ?", "measure 0.5 hour"]),
    ("zwei Drittel der Sitze", ["fraction 0.6667 ?"]),
    ("fast zwölf Prozent", ["percent 12"]),
    ("12,5 % mehr", ["percent 12.5"]),
    ("um 3 Prozentpunkte", ["percent 3"]),
    ("20-prozentige Kürzung", ["percent 20"]),
    ("2,5 bis 10 Zentimetern Regen", ["measure 2.5 centimeter", "measure 10 centimeter"]),
    ("mit 130 Stundenkilometern", ["measure 130 kilometer-per-hour"]),
    ("bei 80 Kilometern pro Stunde", ["measure 80 kilometer-per-hour"]),
    ("27 ºC im Schatten", ["measure 27 celsius"]),
    ("90 Quadratmeter groß", ["measure 90 square-meter"]),
    ("die 1990er-Jahre", ["number 1990"]),
    ("ein Mann in den Vierzigern", ["number 1 ?", "number 40"]),
    ("Spielstand 3:1", ["number 3", "number 1"]),
    ("Er bat um Achtung und achtete darauf", []),
    ("ein Elfenbeinturm", ["number 1 ?"]),
    ("Juliane fuhr nach Mailand und zu Junior Augustin", []),
    ("Zehntausende und Hunderttausende kamen", []),
    ("mehrere Tausend Menschen", []),
    ("ganz einfach und einmalig", []),
    ("im Viertelfinale", []),
]

DUTCH = [
    ("De stad telt 48.200 inwoners", ["number 48200"]),
    ("48 200 huizen", ["number 48200"]),
    ("gemiddeld 3,75 kinderen", ["number 3.75"]),
    ("tweeduizend negentien", ["number 2019"]),
    ("vijfentwintigduizend euro", ["money 25000 EUR"]),
    ("driehonderdveertig bedden", ["number 340"]),
    ("tweeëndertig leerlingen", ["number 32"]),
    ("honderdduizend bomen", ["number 100000"]),
    ("anderhalf miljoen pond", ["money 1500000 GBP"]),
    ("tweeënhalf miljard dollar", ["money 2500000000 $"]),
    ("4,2 mln euro", ["money 4200000 EUR"]),
    ("€ 3,1 miljard", ["money 3100000000 EUR"]),
    ("1,3 biljoen yen", ["money 1300000000000 JPY"]),
    ("zeventien koeien", ["number 17"]),
    ("een dozijn eieren", ["number 1 ?", "number 12"]),
    ("een vierdaagse werkweek", ["number 1 ?", "measure 4 day"]),
    ("na een vijfjarige studie", ["number 1 ?", "measure 5 year"]),
    ("de 17-jarige keeper", ["measure 17 year"]),
    ("driemaal gewaarschuwd", ["number 3 ?"]),
    ("drie keer gewaarschuwd", ["number 3 ?"]),
    ("het elftal won", ["number 11 ?"]),
    ("zaterdagochtend", ["weekday 6"]),
    ("op maandagnacht", ["weekday 1"]),
    ("de woensdagse markt", ["weekday 3"]),
    ("op 3 mei 2019", ["date 20190503"]),
    ("op 03-05-2019", ["date 20190503"]),
    ("in juli 2020", ["date 20200700"]),
    ("in maart", ["date 300"]),
    ("om 17.30 uur", ["time 1050"]),
    ("om 5 uur 's middags", ["time 1020"]),
    ("drie uur lang", ["measure 3 hour"]),
    ("een half uur", ["number 1 ?", "measure 0.5 hour"]),
    ("twee derde van de zetels", ["fraction 0.6667 ?"]),
    ("bijna twaalf procent", ["percent 12"]),
    ("12,5% meer", ["percent 12.5"]),
    ("3 procentpunten", ["percent 3"]),
    ("2,5 tot 10 centimeter regen", ["measure 2.5 centimeter", "measure 10 centimeter"]),
    ("130 kilometer per uur", ["measure 130 kilometer-per-hour"]),
    ("80 km/u", ["measure 80 kilometer-per-hour"]),
    ("27 graden Celsius", ["measure 27 celsius"]),
    ("90 vierkante meter", ["measure 90 square-meter"]),
    ("de 21e eeuw", ["ordinal 21"]),
    ("de jaren negentig", ["number 90"]),
    ("een man van in de veertig", ["number 1 ?", "number 40"]),
    ("het werd 3-1", ["number 3", "number 1"]),
    ("de achtergrond en de achterstand", []),
    ("twee tieners stuurden tweets", ["number 2 ?"]),
    ("eenvoudig en eenmalig", []),
    ("tienduizenden mensen", []),
    ("het plein is vierkant", []),
    ("Julia en Augustijn vieren feest in Meiningen", []),
    ("de kwartfinale", []),
    ("alles liep in het honderd", []),
]


@pytest.mark.parametrize(("text", "expected"), GERMAN)
def test_german(text, expected):
    assert seen(text, "de") == expected


@pytest.mark.parametrize(("text", "expected"), DUTCH)
def test_dutch(text, expected):
    assert seen(text, "nl") == expected


def test_a_compound_is_where_it_stands():
    (day,) = read("Wie am Samstagmorgen", "de")
    assert day.text == "Samstag"
    assert (day.start, day.end) == (7, 14)
