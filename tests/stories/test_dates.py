from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from email.utils import format_datetime

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.when import Day, instant, iso
from dragoman.stories.calendars import jalali
from dragoman.stories.dates import read_when


@pytest.mark.parametrize(
    ("text", "language", "means"),
    [
        ("Wed, 18 Nov 2026 09:30:00 +0100", "", "2026-11-18T09:30:00+01:00"),
        ("Wed, 18 Nov 26 09:30:00 EST", "", "2026-11-18T09:30:00-05:00"),
        ("2026-11-18T09:30:00+07:00", "", "2026-11-18T09:30:00+07:00"),
        ("2026-11-18T09:30:00.123Z", "", "2026-11-18T09:30:00+00:00"),
        ("2026-11-18T09:30:00", "", "2026-11-18"),  # no offset said, so no instant is known
        ("2026-11-18", "", "2026-11-18"),
        ("20261118", "", "2026-11-18"),
        ("18 de noviembre de 2026", "es", "2026-11-18"),
        ("mié, 18 nov 2026 09:30 GMT", "es", "2026-11-18T09:30:00+00:00"),
        ("18/11/2026", "es", "2026-11-18"),
        ("3/11/2026", "en-GB", "2026-11-03"),
        ("Tuesday 3/11/2026", "en", "2026-11-03"),  # the weekday tells
        ("Wednesday 3/11/2026", "en", "2026-03-11"),
        ("18/11/2026", "en", "2026-11-18"),
        ("11/3/2026", "en-US", "2026-11-03"),
        ("03-11-2026 10:30", "id", "2026-11-03"),
        ("Jumat, 20 November 2026 09.30 WIB", "id", "2026-11-20T09:30:00+07:00"),
        ("7 Desember 2026", "id", "2026-12-07"),
        ("3 Agustus 2026", "id", "2026-08-03"),
        ("November 3, 2026 at 4:05 p.m. EST", "en", "2026-11-03T16:05:00-05:00"),
        ("1er février 2026", "fr", "2026-02-01"),
        ("3 août 2026 à 10h30", "fr", "2026-08-03"),
        ("7 juin 2026", "fr", "2026-06-07"),
        ("7 juillet 2026", "fr", "2026-07-07"),
        ("18 de novembro de 2026", "pt", "2026-11-18"),
        ("5 agosto 2026", "it", "2026-08-05"),
        ("5 giugno 2026", "it", "2026-06-05"),
        ("12 d’octubre de 2026", "ca", "2026-10-12"),
        ("1 de març de 2026", "ca", "2026-03-01"),
        ("20 de xuño de 2026", "gl", "2026-06-20"),
        ("2026年11月18日", "zh-Hant", "2026-11-18"),
        ("二〇二六年十一月十八日", "zh", "2026-11-18"),
        ("民國115年11月18日", "zh-Hant", "2026-11-18"),
        ("令和8年11月18日", "ja", "2026-11-18"),
        ("令和元年11月18日", "ja", "2019-11-18"),
        ("2026년 11월 18일 오후 2:30 KST", "ko", "2026-11-18T14:30:00+09:00"),
        ("2026. 11. 18.", "ko", "2026-11-18"),
        ("26.11.05", "ko", "2026-11-05"),
        ("26.11.05", "de", "2005-11-26"),
        ("Wed Nov 18 09:30:00 +0100 2026", "", "2026-11-18T09:30:00+01:00"),
        ("Wednesday, 18-Nov-26 09:30:00 EST", "", "2026-11-18T09:30:00-05:00"),
        ("18 Nov 2026 09:30 UT", "", "2026-11-18T09:30:00+00:00"),
        ("Wed, 18 Nov 2026 09:30:00 -0000", "", "2026-11-18T09:30:00+00:00"),
        ("Wed, 18 Nov 2026 09:30:00", "", "2026-11-18"),
        ("Wed, 18 Nov 2026 09:30 ICT", "vi", "2026-11-18T09:30:00+07:00"),
        ("Wed, 18 Nov 2026 09:30 IST", "hi", "2026-11-18T09:30:00+05:30"),
        ("Wed, 18 Nov 2026 09:30 IST", "en", "2026-11-18"),  # India's, Israel's or Ireland's
        ("Wed, 18 Nov 2026 09:30 XYZ", "en", "2026-11-18"),
        ("2026-W47-3", "", "2026-11-18"),
        ("2026-322", "", "2026-11-18"),
        ("20261118T093000+0700", "", "2026-11-18T09:30:00+07:00"),
        ("2026-11-18T09:30+07", "", "2026-11-18T09:30:00+07:00"),
        ("2026-11-18T24:00:00Z", "", "2026-11-19T00:00:00+00:00"),
        ("2026-11-18T09:30:00+99:00", "", "2026-11-18"),
        ("2026-11-18T29:30:00Z", "", "2026-11-18"),
        ("1795003200", "", "2026-11-18T12:00:00+00:00"),
        ("18/11/2026 14:30 GMT+7", "vi", "2026-11-18T14:30:00+07:00"),
        ("18/11/2026 2:30 CH (GMT+7)", "vi", "2026-11-18T14:30:00+07:00"),
        ("Thứ tư, ngày 18 tháng 11 năm 2026", "vi", "2026-11-18"),
        ("18 Tháng Mười Một, 2026", "vi", "2026-11-18"),
        ("Rabu, 18 November 2026 | 14.30 WIB", "id", "2026-11-18T14:30:00+07:00"),
        ("الأربعاء 18 نوفمبر 2026", "ar", "2026-11-18"),
        ("الأربعاء ١٨ تشرين الثاني ٢٠٢٦ - ١٤:٣٠ بتوقيت غرينتش", "ar", "2026-11-18T14:30:00+00:00"),
        ("18 พฤศจิกายน 2569", "th", "2026-11-18"),
        ("18 พ.ย. 69 14:30 น.", "th", "2026-11-18"),
        ("18/11/2569", "th", "2026-11-18"),
        ("چهارشنبه ۲۷ آبان ۱۴۰۵", "fa", "2026-11-18"),
        ("۱۴۰۵/۰۸/۲۷", "fa", "2026-11-18"),
        ("18. marraskuuta 2026 klo 14.30", "fi", "2026-11-18"),
        ("2026ko azaroaren 18a", "eu", "2026-11-18"),
        ("2026. november 18., szerda", "hu", "2026-11-18"),
        ("18 listopada 2026", "pl", "2026-11-18"),
        ("18. listopada 2026", "hr", "2026-10-18"),  # the same word, another month
        ("יום רביעי, 18 בנובמבר 2026", "he", "2026-11-18"),
        ("१८ नवंबर २०२६", "hi", "2026-11-18"),
        ("Publicado el 18/11/2026 | Actualizado el 19/11/2026", "es", "2026-11-18"),
        ("10:15, 18 Nov 2026", "en", "2026-11-18"),
        ("14.30 18 November 2026", "id", "2026-11-18"),
    ],
)
def test_dates_as_papers_write_them(text: str, language: str, means: str) -> None:
    found = read_when(text, language)
    assert found is not None
    assert iso(found) == means


@pytest.mark.parametrize(
    "text",
    ["", "hace 2 horas", "2 hours ago", "há 18 dias, 2026", "3/11/2026", "listopada 18 2026", "18 listopada 2026", "May 5", "18 Nov 09:30",
     "2026-02-30", "2026-13-01", "0000-00-00", "2026-W60-1", "2026-367", "2081/05/06", "1/1/0001", "14:30", "٣١/٢/٢٠٢٦", "ayer", "31/02/2026", "99 de noviembre de 2026", "20 casas 2026", "2026", "x" * 5000]
)
def test_what_is_no_date(text: str) -> None:
    assert read_when(text) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [("18/11/26", "th"), ("3/11/2018", "am"), ("2083/08/03", "ne"), ("3/11/2026", "en"), ("hace 18 minutos", "es"), ("1405/13/01", "fa")],
)
def test_what_would_be_a_guess_is_refused(text: str, language: str) -> None:
    assert read_when(text, language) is None


LANGUAGES = "en-GB en-US es pt fr it de nl ca gl eu id ms vi sv da fi et lv lt pl cs hr hu ro bg uk ru el tr ar fa he hi bn ta th km ka sw zh ja ko"


@settings(max_examples=400, deadline=None)
@given(st.dates(date(1990, 1, 1), date(2045, 12, 31)), st.sampled_from(LANGUAGES.split()), st.sampled_from(("full", "long", "medium", "short")))
def test_never_a_wrong_day_in_any_language(day: date, language: str, form: str) -> None:
    written = format_date(day, form, locale=language.replace("-", "_"))
    assert read_when(written, language) in ({Day(day.isoformat())} if form in ("full", "long") else {Day(day.isoformat()), None})
    assert read_when(written) in (Day(day.isoformat()), None) or form == "short"


@given(st.integers(631152000, 3124137600), st.integers(-14 * 60, 14 * 60))
def test_the_quick_forms_say_what_the_standard_library_says(seconds: int, shift: int) -> None:
    aware = datetime.fromtimestamp(seconds, timezone(timedelta(minutes=shift)))
    meant = instant(aware)
    assert read_when(format_datetime(aware)) == read_when(aware.isoformat()) == read_when(f"{aware:%d %b %Y %H:%M:%S %z}.") == meant


@given(st.dates(date(1900, 1, 1), date(2060, 1, 1)))
def test_irans_calendar_goes_on_day_by_day(day: date) -> None:
    found = [(y, m, d) for y in (day.year - 622, day.year - 621) for m in range(1, 13) for d in range(1, 32) if jalali(y, m, d) == day]
    assert len(found) == 1


@given(st.text(max_size=300), st.sampled_from(("", "es", "en", "fa", "th", "zh", "vi", "xx")))
def test_any_text_is_read_or_refused(text: str, language: str) -> None:
    found = read_when(text, language)
    assert found is None or iso(found)[:1] in "12"
