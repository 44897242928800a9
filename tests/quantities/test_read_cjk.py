"""Chinese, Japanese and Korean quantities as newspapers print them, and what only looks like one."""

import pytest

from dragoman.quantities import read


def seen(text: str, tag: str) -> list[str]:
    """kind, value and unit or currency of all quantities; with a question mark where the reader is not sure."""
    return [
        " ".join([q.kind, f"{q.value.normalize():f}", *filter(None, [q.unit or q.currency])]) + ("" if q.sure else " ?")
        for q in read(text, tag)
    ]


CHINESE = [
    ("本市去年新增３５２０个车位", ["number 3520"]),
    ("观众达到12,480人", ["number 12480"]),
    ("预算增加到24.5亿元", ["money 2450000000 元"]),
    ("貸款總額為3兆2500億日圓", ["money 3250000000000 JPY"]),
    ("约有30多万名居民", ["number 300000"]),
    ("票价为一百二十五美元", ["money 125 USD"]),
    ("全村共三千六百户", ["number 3600"]),
    ("工程耗资两万五千欧元", ["money 25000 EUR"]),
    ("两千万吨粮食", ["measure 20000000 tonne"]),
    ("三百零五页", ["number 305"]),
    ("二〇一九年开馆", ["date 20190000"]),
    ("2021年4月9日开庭", ["date 20210409"]),
    ("十月十二日闭幕", ["date 1012"]),
    ("11月3日", ["date 1103"]),
    ("民國一一○年", ["date 20210000"]),
    ("民國110年", ["date 20210000"]),
    ("下周三开会", ["weekday 3"]),
    ("禮拜天休館", ["weekday 7"]),
    ("星期二上午", ["weekday 2"]),
    ("下午3点20分", ["time 920"]),
    ("凌晨四点发生", ["time 240"]),
    ("上午9點半", ["time 570"]),
    ("19:45 开赛", ["time 1185"]),
    ("20世纪80年代的厂房", ["number 1980"]),
    ("20 世紀 60 年代", ["number 1960"]),
    ("90年代的歌", ["number 90"]),
    ("17世纪的塔", ["ordinal 17"]),
    ("第28届书展", ["ordinal 28"]),
    ("第十五名", ["ordinal 15"]),
    ("支持率为百分之六十二", ["percent 62"]),
    ("上涨3.8％", ["percent 3.8"]),
    ("下降两个百分点", ["percent 2 ?"]),
    ("三分之二的席位", ["fraction 0.6666666666666666666666666667 ?"]),
    ("气温39摄氏度", ["measure 39 celsius"]),
    ("时速95公里", ["measure 95 kilometer-per-hour"]),
    ("每小时 60 英里", ["measure 60 mile-per-hour"]),
    ("比分为3比1", ["number 3", "number 1"]),
    ("拨打12345热线", ["number 12345"]),
    ("五名学生", ["number 5"]),
    ("七个小时", ["measure 7 hour"]),
    ("60周年庆典", ["measure 60 year"]),
    ("住了三晚", ["number 3 ?"]),
    ("六岁的孩子", ["measure 6 year"]),
    ("十几名记者", []),
    ("数百万人受灾", []),
    ("两三天后", []),
    ("过去十多年", ["measure 10 year ?"]),
    ("三星公司千万别错过", []),
    ("百货公司一些十分便宜", []),
    ("《周五夜谈》节目", ["weekday 5 ?"]),
    ("五角大楼发言人", []),
    ("成千上万的游客", []),
]

JAPANESE = [
    ("来場者は１万２３００人", ["number 12300"]),
    ("予算は3億5000万円", ["money 350000000 JPY"]),
    ("負債は1兆2千億円", ["money 1200000000000 JPY"]),
    ("2千5百万ドル", ["money 25000000 $"]),
    ("約480万ユーロ", ["money 4800000 EUR"]),
    ("2019年7月21日に開幕", ["date 20190721"]),
    ("令和3年5月6日", ["date 20210506"]),
    ("昭和39年", ["date 19640000"]),
    ("8月の終わり", ["date 800"]),
    ("9月30日（日）に", ["date 930", "weekday 7"]),
    ("来週の木曜日", ["weekday 4"]),
    ("金曜の夜", ["weekday 5"]),
    ("午後3時半", ["time 930"]),
    ("午前7時15分発", ["time 435"]),
    ("21時40分", ["time 1300"]),
    ("3時間半の会議", ["measure 3.5 hour"]),
    ("45分間", ["measure 45 minute"]),
    ("4日の労働", ["measure 4 day"]),
    ("3か月後", ["measure 3 month"]),
    ("6ヶ月", ["measure 6 month"]),
    ("5週間", ["measure 5 week"]),
    ("20年間", ["measure 20 year"]),
    ("60周年の式典", ["measure 60 year"]),
    ("一夜が明けた", ["number 1 ?"]),
    ("17歳の少女", ["measure 17 year"]),
    ("1980年代", ["number 1980"]),
    ("40代の男性", ["number 40"]),
    ("10代の若者", ["number 10 ?"]),
    ("18世紀の城", ["ordinal 18"]),
    ("第3回大会", ["ordinal 3"]),
    ("7番目の店", ["ordinal 7"]),
    ("12位に終わった", ["ordinal 12"]),
    ("失業率は5.4％", ["percent 5.4"]),
    ("30パーセント", ["percent 30"]),
    ("3分の1の議席", ["fraction 0.3333333333333333333333333333 ?"]),
    ("時速85マイル", ["measure 85 mile-per-hour"]),
    ("幅12センチ", ["measure 12 centimeter"]),
    ("二十五人の乗客", ["number 25"]),
    ("三百六十度", ["measure 360 degree"]),
    ("一万五千トン", ["measure 15000 tonne"]),
    ("3対2で勝利", ["number 3", "number 2"]),
    ("電話は03-5550-0142", ["number 3", "number 5550", "number 142"]),
    ("2人の事業", ["number 2 ?"]),
    ("2度目の訪問", ["ordinal 2 ?"]),
    ("3倍に増えた", ["number 3 ?"]),
    ("千葉の百貨店で十分", []),
    ("九州と四国の五輪選手", []),
    ("三菱と六本木", []),
    ("数百人が参加した", []),
    ("何千もの鳥", []),
    ("万が一の一番", []),
]

KOREAN = [
    ("관객은 12,300명이었다", ["number 12300"]),
    ("예산은 3억 5천만 달러다", ["money 350000000 $"]),
    ("3천 5백만 달러를 들였다", ["money 35000000 $"]),
    ("1조 2천억원의 빚", ["money 1200000000000 KRW"]),
    ("37만 5,000달러", ["money 375000 $"]),
    ("2만5천 명이", ["number 25000"]),
    ("약 100여 명", ["number 100"]),
    ("480만 유로", ["money 4800000 EUR"]),
    ("백만 달러짜리", ["money 1000000 $"]),
    ("스물다섯 명", ["number 25"]),
    ("열두 명의 학생", ["number 12"]),
    ("열 다섯 살", ["measure 15 year"]),
    ("이천십육년", ["date 20160000"]),
    ("삼십오 퍼센트", ["percent 35"]),
    ("삼 개월 동안", ["measure 3 month"]),
    ("2019년 7월 21일에", ["date 20190721"]),
    ("9월 30일의 행사", ["date 930"]),
    ("11월에 열린다", ["date 1100"]),
    ("다음 주 목요일에", ["weekday 4"]),
    ("월요일부터", ["weekday 1"]),
    ("9월 30일(일)", ["date 930", "weekday 7"]),
    ("오후 3시 20분에", ["time 920"]),
    ("오전 7시 전에", ["time 420"]),
    ("저녁 8시 반", ["time 1230"]),
    ("19:45에", ["time 1185"]),
    ("45분간", ["measure 45 minute"]),
    ("4일 근무", ["measure 4 day"]),
    ("5주 동안", ["measure 5 week"]),
    ("6개월", ["measure 6 month"]),
    ("60주년 행사", ["measure 60 year"]),
    ("17세 소녀", ["measure 17 year"]),
    ("1980년대에", ["number 1980"]),
    ("40대 남성", ["number 40"]),
    ("20세기 90년대", ["number 1990"]),
    ("18세기의 성", ["ordinal 18"]),
    ("제3회 대회", ["ordinal 3"]),
    ("7번째 가게", ["ordinal 7"]),
    ("12위에 올랐다", ["ordinal 12"]),
    ("5.4%로", ["percent 5.4"]),
    ("3%포인트 올랐다", ["percent 3"]),
    ("3분의 1", ["fraction 0.3333333333333333333333333333 ?"]),
    ("시속 85마일", ["measure 85 mile-per-hour"]),
    ("15톤의 쌀", ["measure 15 tonne"]),
    ("3-1로 이겼다", ["number 3", "number 1"]),
    ("두 사람", ["number 2 ?"]),
    ("두세 명", []),
    ("수백 명의 사람", []),
    ("삼성과 일본, 한국은 오늘", []),
    ("이 사람은 이번 일을", []),
    ("사장이 사과했다", []),
    ("천사와 백신, 만일", []),
    ("이명박 전 대통령", []),
    ("한반도의 천주교", []),
]


@pytest.mark.parametrize(("text", "expected"), CHINESE)
def test_chinese(text: str, expected: list[str]) -> None:
    assert seen(text, "zh") == expected


@pytest.mark.parametrize(("text", "expected"), JAPANESE)
def test_japanese(text: str, expected: list[str]) -> None:
    assert seen(text, "ja") == expected


@pytest.mark.parametrize(("text", "expected"), KOREAN)
def test_korean(text: str, expected: list[str]) -> None:
    assert seen(text, "ko") == expected


@pytest.mark.parametrize("tag", ["zh", "zh-Hans", "zh-Hant", "zh-TW", "zh-HK"])
def test_both_scripts_are_read_under_every_tag(tag: str) -> None:
    assert seen("三億五千萬美元", tag) == seen("三亿五千万美元", tag) == ["money 350000000 USD"]


@pytest.mark.parametrize(
    ("tag", "text"),
    [("zh", "名公司在2035年"), ("ja", "その在28日"), ("ko", "총28명")],
)
def test_two_digits_after_a_letter_are_no_season(tag: str, text: str) -> None:
    assert not any(q.short for q in read(text, tag))
