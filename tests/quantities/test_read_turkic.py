"""Turkish and Swahili quantities as newspapers print them: endings, classes, what stands first, and what is no number."""

import pytest

from dragoman.quantities import read


def seen(text: str, tag: str) -> list[str]:
    """kind, value and unit or currency of all quantities; with a question mark where the reader is not sure."""
    return [
        " ".join([q.kind, f"{round(q.value, 4).normalize():f}", *filter(None, [q.unit or q.currency])])
        + ("" if q.sure else " ?")
        for q in read(text, tag)
    ]


TURKISH = [
    ("Kentte 48.200 kişi yaşıyor", ["number 48200"]),
    ("ortalama 3,75 çocuk", ["number 3.75"]),
    ("yüz elli bin ağaç", ["number 150000"]),
    ("bin dokuz yüz seksen", ["number 1980"]),
    ("yirmi beş öğrenci", ["number 25"]),
    ("20 milyondan fazla seyirci", ["number 20000000"]),
    ("1,05 milyonu buldu", ["number 1050000"]),
    ("iki buçuk milyon avroya", ["money 2500000 EUR"]),
    ("45 milyar dolarlık yatırım", ["money 45000000000 $"]),
    ("300 ABD doları", ["money 300 USD"]),
    ("75 liraya", ["money 75 TRY"]),
    ("maçların dördünü kazandı", ["number 4"]),
    ("oyuncuların sekizine ceza", ["number 8"]),
    ("yüzde 66'sı", ["percent 66"]),
    ("yüzde elli sekizi", ["percent 58"]),
    ("yüzde otuz sekizken", ["percent 38"]),
    ("%34'e çıktı", ["percent 34"]),
    ("üçte ikisi", ["fraction 0.6667 ?"]),
    ("yarım saat", ["measure 0.5 hour"]),
    ("saatte 85 mil hızla", ["measure 85 mile-per-hour"]),
    ("120 kilometrelik yol", ["measure 120 kilometer"]),
    ("6 fut 6 inç", ["measure 6.5 foot"]),
    ("40 dönüm ve 12 hektarlık", ["number 40", "measure 12 hectare"]),
    ("17 yaşındaki kaleci", ["measure 17 year"]),
    ("üç günlük toplantı", ["measure 3 day"]),
    ("on yedi dakikada", ["measure 17 minute"]),
    ("27 dereceye", ["measure 27 degree"]),
    ("5'inci kat", ["ordinal 5"]),
    ("üçüncü kez", ["ordinal 3 ?"]),
    ("30 Eylül 2019'da", ["date 20190930"]),
    ("03.05.2019 tarihinde", ["date 20190503"]),
    ("Temmuzda açıldı", ["date 700"]),
    ("2017 Eylülünde", ["number 2017", "date 900"]),
    ("cumartesi akşamı", ["weekday 6"]),
    ("perşembeden beri", ["weekday 4"]),
    ("saat 17.30'da", ["time 1050"]),
    ("17:30'da", ["time 1050"]),
    ("sabah 5'te", ["time 300"]),
    ("akşam 8'de", ["time 1200"]),
    ("1980'li yıllar", ["number 1980"]),
    ("masanın altında", []),
    ("ona ve onlara", []),
    ("kuraklık yüzünden", []),
    ("yüzlerce, binlerce, milyonlarca", []),
    ("milli takım", []),
    ("pazarda balık", []),
    ("birlikte", []),
]

SWAHILI = [
    ("Mji una wakazi 48,200", ["number 48200"]),
    ("wastani wa watoto 3.75", ["number 3.75"]),
    ("elfu mbili na mia tano", ["number 2500"]),
    ("milioni tano", ["number 5000000"]),
    ("watu milioni 2.25", ["number 2250000"]),
    ("milioni mbili na laki tano", ["number 2500000"]),
    ("wanafunzi ishirini na watano", ["number 25"]),
    ("watoto watatu", ["number 3"]),
    ("maduka manne", ["number 4"]),
    ("dola milioni 3", ["money 3000000 $"]),
    ("pauni bilioni 2.8", ["money 2800000000 GBP"]),
    ("euro 75", ["money 75 EUR"]),
    ("shilingi za Kenya 500", ["money 500 KES"]),
    ("asilimia 62", ["percent 62"]),
    ("asilimia tano hadi kumi", ["percent 5", "percent 10"]),
    ("theluthi mbili", ["fraction 0.6667 ?"]),
    ("nusu saa", ["measure 0.5 hour"]),
    ("miaka mitatu iliyopita", ["measure 3 year"]),
    ("mvulana wa miaka 13 siku ya Jumamosi", ["measure 13 year", "weekday 6"]),
    ("umri wa miaka 18 hadi 29", ["measure 18 year", "measure 29 year"]),
    ("siku saba", ["measure 7 day"]),
    ("kilomita 10", ["measure 10 kilometer"]),
    ("maili 85 kwa saa", ["measure 85 mile-per-hour"]),
    ("kilomita za mraba 120", ["measure 120 square-kilometer"]),
    ("dakika 15", ["measure 15 minute"]),
    ("nafasi ya tatu", ["ordinal 3 ?"]),
    ("mara ya kwanza", ["ordinal 1 ?"]),
    ("tarehe 3 Mei 2019", ["date 20190503"]),
    ("Oktoba 1", ["date 1001"]),
    ("mwezi Septemba 2017", ["date 20170900"]),
    ("siku ya Alhamisi", ["weekday 4"]),
    ("saa 3 usiku", ["time 1260"]),
    ("saa 9 usiku", ["time 180"]),
    ("saa 1 asubuhi", ["time 420"]),
    ("saa 9 mchana", ["time 900"]),
    ("saa 11 jioni", ["time 1020"]),
    ("saa tatu na nusu usiku", ["time 1290"]),
    ("saa 3:30", ["time 570"]),
    ("saa 17:30", ["time 1050"]),
    ("saa 24", ["measure 24 hour"]),
    ("walishinda 3-1", ["number 3", "number 1"]),
    ("mwaka 2019", ["number 2019"]),
    ("kwa pamoja", []),
    ("maelfu ya watu", []),
]


@pytest.mark.parametrize(("text", "expected"), TURKISH)
def test_turkish(text, expected):
    assert seen(text, "tr") == expected


@pytest.mark.parametrize(("text", "expected"), SWAHILI)
def test_swahili(text, expected):
    assert seen(text, "sw") == expected
