"""Arabic and Hebrew quantities as newspapers print them, and what only looks like one."""

import pytest

from dragoman.quantities import read


def seen(text: str, tag: str) -> list[str]:
    """kind, value and unit or currency of all quantities; with a question mark where the reader is not sure."""
    return [
        " ".join([q.kind, f"{q.value.normalize():f}", *filter(None, [q.unit or q.currency])]) + ("" if q.sure else " ?")
        for q in read(text, tag)
    ]


ARABIC = [
    ("حضر ١٢٣ شخصا", ["number 123"]),
    ("ارتفع بنسبة ٢٥٫٥٪", ["percent 25.5"]),
    ("بلغ عددهم ١٬٢٥٠ طالبا", ["number 1250"]),
    ("نحو 12,300 متفرج", ["number 12300"]),
    ("مساحتها 76.000 هكتار", ["measure 76000 hectare"]),
    ("زاد 3.8 في المئة", ["percent 3.8"]),
    ("80 في المائة من الناخبين", ["percent 80"]),
    ("خسر نقطتين و5 بالمئة", ["percent 5"]),
    ("خمسة وعشرون شخصا", ["number 25"]),
    ("لخمس وعشرين دولة", ["number 25"]),
    ("خمسة عشر صاروخا", ["number 15"]),
    ("إحدى عشرة سنة", ["measure 11 year"]),
    ("اثنا عشر وزيرا", ["number 12"]),
    ("مئة وخمسة وعشرون قتيلا", ["number 125"]),
    ("ثلاثمائة جندي", ["number 300"]),
    ("ألفين وخمسمئة عامل", ["number 2500"]),
    ("ألف ومئتا مريض", ["number 1200"]),
    ("ثلاثة ملايين دولار", ["money 3000000 $"]),
    ("4 ملايين و200 ألف نسمة", ["number 4200000"]),
    ("35 مليونا", ["number 35000000"]),
    ("مليوني دولار أمريكي", ["money 2000000 USD"]),
    ("ملياري يورو", ["money 2000000000 EUR"]),
    ("خمسمائة ألف يورو", ["money 500000 EUR"]),
    ("نصف مليون لاجئ", ["number 500000"]),
    ("مليون ونصف المليون", ["number 1500000"]),
    ("نصف السكان", ["fraction 0.5 ?"]),
    ("ثلاثة أرباع المقاعد", ["fraction 0.75 ?"]),
    ("ب20 مليون جنيه إسترليني", ["money 20000000 GBP"]),
    ("150 ريالا", ["money 150 riyal"]),
    ("منذ عامين", ["measure 2 year ?"]),
    ("قبل ثلاث سنوات", ["measure 3 year"]),
    ("بعد 72 ساعة", ["measure 72 hour"]),
    ("72 كيلومترا", ["measure 72 kilometer"]),
    ("85 ميلا في الساعة", ["measure 85 mile-per-hour"]),
    ("30 درجة مئوية", ["measure 30 celsius"]),
    ("300 متر مربع", ["measure 300 square-meter"]),
    ("20 مايو 2016", ["date 20160520"]),
    ("في كانون الثاني 2016", ["date 20160100"]),
    ("3 حزيران/يونيو 2016", ["date 20160603"]),
    ("في سبتمبر الماضي", ["date 900"]),
    ("الأول من أيار", ["date 501"]),
    ("يوم الأحد", ["weekday 7"]),
    ("والخميس المقبل", ["weekday 4"]),
    ("الساعة 17:30", ["time 1050"]),
    ("5 مساء", ["time 1020"]),
    ("الساعة الثامنة والنصف مساء", ["time 1230"]),
    ("في الثمانينيات", ["number 80"]),
    ("في الدقيقة الرابعة والثلاثين", ["ordinal 34 ?"]),
    ("الدورة الحادية والعشرين", ["ordinal 21 ?"]),
    ("الدورة الـ29", ["ordinal 29"]),
    ("الـ30 يوما المقبلة", ["measure 30 day"]),
    ("المركز الثالث", ["ordinal 3 ?"]),
    ("فازوا 3-1", ["number 3", "number 1"]),
    ("ثلاثة وأربعة", ["number 3", "number 4"]),
    ("12 رمضان 1437", []),
    ("1437 هـ", []),
    ("مئات الآلاف", []),
    ("ثاني أكسيد الكربون", []),
]

HEBREW = [
    ("12,300 צופים", ["number 12300"]),
    ("עלייה של 3.8%", ["percent 3.8"]),
    ("30 אחוזים", ["percent 30"]),
    ("5 נקודות האחוז", ["percent 5"]),
    ("עשרים ואחד איש", ["number 21"]),
    ("שלושים וחמש נשים", ["number 35"]),
    ("חמש-עשרה מדינות", ["number 15"]),
    ("חמישה־עשר שופטים", ["number 15"]),
    ("שלוש מאות חיילים", ["number 300"]),
    ("מאתיים וחמישים", ["number 250"]),
    ("שלושת אלפים עובדים", ["number 3000"]),
    ("אלפיים איש", ["number 2000"]),
    ("שני מיליון דולר", ["money 2000000 $"]),
    ("2.4 מיליארד שקלים", ["money 2400000000 ILS"]),
    ("450 ש\"ח", ["money 450 ILS"]),
    ("450 ש״ח", ["money 450 ILS"]),
    ("200 מיליון ליש״ט", ["money 200000000 GBP"]),
    ("חצי מיליון תושבים", ["number 500000"]),
    ("שליש מהמצביעים", ["fraction 0.3333333333333333333333333333 ?"]),
    ("חצי שעה", ["measure 0.5 hour"]),
    ("לפני שנתיים", ["measure 2 year ?"]),
    ("במשך שבועיים", ["measure 2 week ?"]),
    ("ארבעה ימים", ["measure 4 day"]),
    ("בן 13", ["number 13"]),
    ("20 ק\"מ", ["measure 20 kilometer"]),
    ("50 מ“מ", ["measure 50 millimeter"]),
    ("135 קמ\"ש", ["measure 135 kilometer-per-hour"]),
    ("85 מייל לשעה", ["measure 85 mile-per-hour"]),
    ("27 מעלות", ["measure 27 degree"]),
    ("ב-2016", ["number 2016"]),
    ("במאי 2016", ["date 20160500"]),
    ("ה-5 במאי 2016", ["date 20160505"]),
    ("ב־12 ביוני", ["date 612"]),
    ("בספטמבר", ["date 900"]),
    ("ביום ראשון", ["weekday 7"]),
    ("ביום ו'", ["weekday 5"]),
    ("יום ב‘ בלילה", ["weekday 1"]),
    ("בשבת", ["weekday 6"]),
    ("ביום הראשון למשפט", []),
    ("בשעה 17:30", ["time 1050"]),
    ("5 בערב", ["time 1020"]),
    ("בשנות ה-80", ["ordinal 80"]),
    ("בדקה ה-34", ["ordinal 34"]),
    ("ה-20 שנים האחרונות", ["measure 20 year"]),
    ("2011 ומיליונים אחרים", ["number 2011"]),
    ("13 ביום שבת", ["number 13", "weekday 6"]),
    ("חבר המושבעים", []),
    ("עשרות אנשים", []),
    ("מאות אלפי מפגינים", []),
]


@pytest.mark.parametrize(("text", "expected"), ARABIC)
def test_arabic(text: str, expected: list[str]) -> None:
    assert seen(text, "ar") == expected


@pytest.mark.parametrize(("text", "expected"), HEBREW)
def test_hebrew(text: str, expected: list[str]) -> None:
    assert seen(text, "he") == expected
