"""Thai and Khmer quantities as newspapers print them, and what only looks like one."""

import pytest

from dragoman.quantities import read


def seen(text: str, tag: str) -> list[str]:
    """kind, value and unit or currency of all quantities; with a question mark where the reader is not sure."""
    return [
        " ".join([q.kind, f"{q.value.normalize():f}", *filter(None, [q.unit or q.currency])]) + ("" if q.sure else " ?")
        for q in read(text, tag)
    ]


THAI = [
    ("มีผู้ชม 12,300 คน", ["number 12300"]),
    ("๔๕๐ คน", ["number 450"]),
    ("งบประมาณ 2.4 พันล้านบาท", ["money 2400000000 THB"]),
    ("หนี้ 3 หมื่นล้านเยน", ["money 30000000000 JPY"]),
    ("2 ล้าน 5 แสนคน", ["number 2500000"]),
    ("1.2 ล้านล้านดอลลาร์สหรัฐ", ["money 1200000000000 USD"]),
    ("ห้าร้อยล้านยูโร", ["money 500000000 EUR"]),
    ("สองหมื่นสามพันคน", ["number 23000"]),
    ("หนึ่งล้านห้าแสนคน", ["number 1500000"]),
    ("สามสิบห้าปี", ["measure 35 year"]),
    ("ยี่สิบเอ็ดวัน", ["measure 21 day"]),
    ("หนึ่งร้อยยี่สิบหน้า", ["number 120"]),
    ("จับกุมชายสี่คน", ["number 4"]),
    ("สิบสองราย", ["number 12"]),
    ("ห้าชั่วโมง", ["measure 5 hour"]),
    ("30 กว่าปี", ["measure 30 year"]),
    ("ร้อยละ 5.5", ["percent 5.5"]),
    ("62 เปอร์เซ็นต์", ["percent 62"]),
    ("3.8%", ["percent 3.8"]),
    ("29 สิงหาคม 2567", ["date 20240829"]),
    ("29 สิงหาคม พ.ศ. 2567", ["date 20240829"]),
    ("วันที่ 5 เดือนมกราคม ปี 2019", ["date 20190105"]),
    ("ปี พ.ศ. 2559", ["date 20160000"]),
    ("ในปี 2559", ["date 20160000"]),
    ("ค.ศ. 1985", ["date 19850000"]),
    ("ตั้งแต่ปี 1985", ["date 19850000"]),
    ("ในเดือนกันยายน", ["date 900"]),
    ("12 ต.ค.", ["date 1012"]),
    ("เมื่อวันพุธ", ["weekday 3"]),
    ("เช้าวันศุกร์", ["weekday 5"]),
    ("วันเสาร์ที่ 6", ["weekday 6", "ordinal 6"]),
    ("17.30 น.", ["number 17.3"]),
    ("19:45 น.", ["time 1185"]),
    ("7 โมงเช้า", ["time 420"]),
    ("5 โมงเย็น", ["time 1020"]),
    ("ครั้งที่ 28", ["ordinal 28"]),
    ("อันดับ 7", ["ordinal 7"]),
    ("ที่สาม", ["ordinal 3 ?"]),
    ("95 กิโลเมตรต่อชั่วโมง", ["measure 95 kilometer-per-hour"]),
    ("39 องศาเซลเซียส", ["measure 39 celsius"]),
    ("100 ตารางเมตร", ["measure 100 square-meter"]),
    ("น้ำหนัก 12 กก.", ["measure 12 kilogram"]),
    ("ที่ 30 เปอร์เซ็นต์", ["percent 30"]),
    ("ชนะ 3-1", ["number 3", "number 1"]),
    ("สายด่วน 1669", ["number 1669"]),
    ("ครึ่งหนึ่งของงาน", ["fraction 0.5 ?"]),
    ("สองในสาม", ["fraction 0.6666666666666666666666666667 ?"]),
    ("สองสามวัน", []),
    ("สามารถทำได้ สามีของเธอ", []),
    ("ความสัมพันธ์กับพันธมิตร", []),
    ("ห้ามเข้าห้างและเก้าอี้", []),
    ("พันเอกเรียบร้อยดี", []),
    ("คณะตุลาการ", []),
    ("หลายล้านคนและนับพัน", []),
]

KHMER = [
    ("មនុស្ស ១២.៣០០ នាក់", ["number 12300"]),
    ("មនុស្ស 12,300 នាក់", ["number 12300"]),
    ("350.000 ដុល្លារ", ["money 350000 $"]),
    ("៤៥០ នាក់", ["number 450"]),
    ("2,8 ពាន់លានដុល្លារ", ["money 2800000000 $"]),
    ("៣០ លានអឺរ៉ូ", ["money 30000000 EUR"]),
    ("5.6 ពិន្ទុ", ["number 5.6"]),
    ("379 800 នាក់", ["number 379800"]),
    ("ពីរលានប្រាំរយពាន់នាក់", ["number 2500000"]),
    ("សាមសិបប្រាំឆ្នាំ", ["measure 35 year"]),
    ("ម្ភៃមួយថ្ងៃ", ["measure 21 day"]),
    ("មួយរយម្ភៃទំព័រ", ["number 120"]),
    ("ប្រាំមួយនាក់", ["number 6"]),
    ("បួនដង", ["number 4 ?"]),
    ("ប្រាំម៉ោង", ["measure 5 hour"]),
    ("១២ ឆ្នាំ", ["measure 12 year"]),
    ("6 ខែ", ["measure 6 month"]),
    ("៣ សប្តាហ៍", ["measure 3 week"]),
    ("៤៥ នាទី", ["measure 45 minute"]),
    ("62 ភាគរយ", ["percent 62"]),
    ("៧០%", ["percent 70"]),
    ("៧០-៩០%", ["percent 70", "percent 90"]),
    ("ថ្ងៃទី 29 ខែសីហា ឆ្នាំ២០២៤", ["date 20240829"]),
    ("29 សីហា 2024", ["date 20240829"]),
    ("ក្នុងខែកញ្ញា", ["date 900"]),
    ("នៅឆ្នាំ 2016", ["date 20160000"]),
    ("ព.ស. ២៥៦៧", ["date 20240000"]),
    ("ថ្ងៃពុធ", ["weekday 3"]),
    ("ថ្ងៃសៅរ៍នៅទីក្រុង", ["weekday 6"]),
    ("ថ្ងៃចន្ទ", ["weekday 1"]),
    ("ម៉ោង 7 ព្រឹក", ["time 420"]),
    ("ម៉ោង 3 រសៀល", ["time 900"]),
    ("ម៉ោង 7 និង 55 នាទីព្រឹក", ["time 475"]),
    ("ម៉ោង 19:45", ["time 1185"]),
    ("ទី 28", ["ordinal 28"]),
    ("ទីបី", ["ordinal 3 ?"]),
    ("លេខ 5", ["ordinal 5"]),
    ("95 គីឡូម៉ែត្រក្នុងមួយម៉ោង", ["measure 95 kilometer-per-hour"]),
    ("39 អង្សាសេ", ["measure 39 celsius"]),
    ("12 គីឡូក្រាម", ["measure 12 kilogram"]),
    ("៣-១", ["number 3", "number 1"]),
    ("ពាក់កណ្តាល", ["fraction 0.5 ?"]),
    ("មួយភាគបី", ["fraction 0.3333333333333333333333333333 ?"]),
    ("ពាក់កណ្តាលអាណត្តិ", ["fraction 0.5 ?"]),
    ("ពីរបីសប្តាហ៍", []),
    ("ដើម្បីទៅ", []),
    ("តុលាការនៅទីក្រុង", []),
    ("ទីតាំងថ្មី", []),
]


@pytest.mark.parametrize(("text", "expected"), THAI)
def test_thai(text: str, expected: list[str]) -> None:
    assert seen(text, "th") == expected


@pytest.mark.parametrize(("text", "expected"), KHMER)
def test_khmer(text: str, expected: list[str]) -> None:
    assert seen(text, "km") == expected
