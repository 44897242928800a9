"""Persian and Hindi quantities as newspapers print them, and what only looks like one."""

import pytest

from dragoman.quantities import read


def seen(text: str, tag: str) -> list[str]:
    """kind, value and unit or currency of all quantities; with a question mark where the reader is not sure."""
    return [
        " ".join([q.kind, f"{q.value.normalize():f}", *filter(None, [q.unit or q.currency])]) + ("" if q.sure else " ?")
        for q in read(text, tag)
    ]


PERSIAN = [
    ("۱۲٬۳۰۰ تماشاگر", ["number 12300"]),
    ("۲۵۰،۰۰۰ دلار", ["money 250000 $"]),
    ("۲/۵ میلیون دلار", ["money 2500000 $"]),
    ("۲٫۵ درصد", ["percent 2.5"]),
    ("٪۴۰", ["percent 40"]),
    ("۴۰٪", ["percent 40"]),
    ("بیست و پنج نفر", ["number 25"]),
    ("پانزده کشور", ["number 15"]),
    ("سیصد و بیست نفر", ["number 320"]),
    ("هزار و سیصد نفر", ["number 1300"]),
    ("دو میلیون و پانصد هزار", ["number 2500000"]),
    ("2 میلیون و 500 هزار", ["number 2500000"]),
    ("۳ میلیارد یورو", ["money 3000000000 EUR"]),
    ("هزار میلیارد ریال", ["money 1000000000000 riyal"]),
    ("دو و نیم میلیون", ["number 2500000"]),
    ("نیم میلیون", ["number 500000"]),
    ("دو سوم کرسی‌ها", ["fraction 0.6666666666666666666666666667 ?"]),
    ("یک سال و نیم", ["measure 1.5 year ?"]),
    ("پسر ۱۸ ساله", ["measure 18 year"]),
    ("سه روز", ["measure 3 day"]),
    ("۷۲ کیلومتر", ["measure 72 kilometer"]),
    ("۶۰ سانتیمتری", ["measure 60 centimeter"]),
    ("۱ متر و ۹۸ سانتی‌متر", ["measure 1.98 meter"]),
    ("۸۵ مایل در ساعت", ["measure 85 mile-per-hour"]),
    ("۳۰ درجه سانتی‌گراد", ["measure 30 celsius"]),
    ("۵۰ پوند", ["money 50 GBP"]),
    ("در سال ۲۰۱۶", ["number 2016"]),
    ("۵ مه ۲۰۱۶", ["date 20160505"]),
    ("۱۲ سپتامبر", ["date 912"]),
    ("ششم نوامبر", ["date 1106"]),
    ("سه‌شنبه", ["weekday 2"]),
    ("سه شنبه", ["weekday 2"]),
    ("یک شنبه", ["weekday 7"]),
    ("ساعت ۱۷:۳۰", ["time 1050"]),
    ("ساعت ۵ بعدازظهر", ["time 1020"]),
    ("دهه ۸۰", ["number 80"]),
    ("پنجاهمین سالگرد", ["ordinal 50 ?"]),
    ("چهل و چهارمین دور", ["ordinal 44 ?"]),
    ("قرن بیست و یکم", ["ordinal 21 ?"]),
    ("۲۹‌ام", ["ordinal 29"]),
    ("نتیجه ۳-۱", ["number 3", "number 1"]),
    ("سال ۱۳۹۵", []),
    ("۵ فروردین ۱۳۹۸", []),
    ("بی بی سی", []),
    ("صدای مردم", []),
    ("یک شب", ["number 1 ?"]),
    ("دهها هزار", []),
]

HINDI = [
    ("12,300 दर्शक", ["number 12300"]),
    ("1,50,000 लोग", ["number 150000"]),
    ("२५ प्रतिशत", ["percent 25"]),
    ("३.५ फ़ीसदी", ["percent 3.5"]),
    ("पाँच सौ लोग", ["number 500"]),
    ("पांच सौ लोग", ["number 500"]),
    ("एक सौ बीस", ["number 120"]),
    ("पंद्रह देश", ["number 15"]),
    ("पन्द्रह देश", ["number 15"]),
    ("तैंतीस लोग", ["number 33"]),
    ("तीन हज़ार", ["number 3000"]),
    ("तीन हजार", ["number 3000"]),
    ("डेढ़ लाख", ["number 150000"]),
    ("डेढ़ सौ", ["number 150"]),
    ("ढाई करोड़ रुपये", ["money 25000000 INR"]),
    ("1 करोड़ 20 लाख", ["number 12000000"]),
    ("1.5 लाख करोड़ रुपये", ["money 1500000000000 INR"]),
    ("₹450", ["money 450 INR"]),
    ("45 मिलियन डॉलर", ["money 45000000 $"]),
    ("2.8 अरब पाउंड", ["money 2800000000 GBP"]),
    ("साढ़े तीन साल", ["measure 3.5 year"]),
    ("सवा दो घंटे", ["measure 2.25 hour"]),
    ("पौने दो घंटे", ["measure 1.75 hour ?"]),
    ("आधा घंटा", ["measure 0.5 hour"]),
    ("एक तिहाई सीटें", ["fraction 0.3333333333333333333333333333 ?"]),
    ("दो दर्जन", ["number 24"]),
    ("13 वर्षीय लड़का", ["measure 13 year"]),
    ("72 किलोमीटर", ["measure 72 kilometer"]),
    ("85 मील प्रति घंटे", ["measure 85 mile-per-hour"]),
    ("100 वर्ग मीटर", ["measure 100 square-meter"]),
    ("30 डिग्री सेल्सियस", ["measure 30 celsius"]),
    ("12 सितम्बर 2016", ["date 20160912"]),
    ("12 सितंबर 2016", ["date 20160912"]),
    ("मई 2016", ["date 20160500"]),
    ("2016 में", ["number 2016"]),
    ("बुधवार को", ["weekday 3"]),
    ("गुरूवार", ["weekday 4"]),
    ("सुबह 5 बजे", ["time 300"]),
    ("शाम 5:30 बजे", ["time 1050"]),
    ("शाम साढ़े पाँच बजे", ["time 1050"]),
    ("29वें स्थान पर", ["ordinal 29"]),
    ("तीसरा स्थान", ["ordinal 3 ?"]),
    ("80 के दशक", ["measure 80 decade"]),
    ("2 से 4 इंच", ["measure 2 inch", "measure 4 inch"]),
    ("3-1 से जीत", ["number 3", "number 1"]),
    ("लाखों लोग", []),
    ("अरब सागर", []),
    ("चार चांद", []),
]


@pytest.mark.parametrize(("text", "expected"), PERSIAN)
def test_persian(text: str, expected: list[str]) -> None:
    assert seen(text, "fa") == expected


@pytest.mark.parametrize(("text", "expected"), HINDI)
def test_hindi(text: str, expected: list[str]) -> None:
    assert seen(text, "hi") == expected
