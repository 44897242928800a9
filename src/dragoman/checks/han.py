"""Han: which of the languages that write with Han characters a text is in, by characters that only one of them writes."""

from __future__ import annotations

import re
from typing import NamedTuple

from dragoman.model.language import Tag

_PAIRS = """们們 这這 个個 来來 说說 时時 为為 会會 国國 学學 对對 发發 经經 过過 还還 进進 动動 实實 现現 开開 种種 问問
见見 关關 点點 长長 两兩 车車 东東 书書 马馬 门門 间間 电電 头頭 业業 万萬 与與 专專 严嚴 义義 习習 乡鄉 买買
乱亂 争爭 亏虧 亚亞 亲親 亿億 仅僅 从從 价價 众眾 优優 传傳 伤傷 伟偉 兴興 军軍 农農 决決 况況 净淨 准準 减減
几幾 击擊 则則 刚剛 创創 别別 剧劇 办辦 务務 劳勞 势勢 区區 医醫 华華 协協 单單 卖賣 卫衛 历歷 压壓 县縣 参參
双雙 变變 号號 听聽 员員 响響 园園 图圖 团團 围圍 场場 坏壞 块塊 坚堅 报報 声聲 处處 备備 复復 够夠 夺奪 奖獎
妇婦 孙孫 宁寧 宝寶 审審 宽寬 寻尋 导導 将將 尔爾 尽盡 层層 岁歲 岛島 币幣 师師 带帶 帮幫 库庫 应應 庆慶 废廢
张張 强強 归歸 当當 录錄 总總 战戰 户戶 执執 扩擴 扬揚 护護 担擔 拟擬 择擇 换換 据據 损損 摇搖 摆擺 敌敵 数數
断斷 无無 旧舊 显顯 术術 机機 杀殺 权權 条條 极極 构構 标標 样樣 桥橋 检檢 楼樓 欢歡 欧歐 残殘 毕畢 汇匯 汉漢
测測 济濟 温溫 湾灣 满滿 灭滅 灯燈 灾災 热熱 爱愛 独獨 环環 疗療 监監 盖蓋 盘盤 确確 离離 称稱 税稅 稳穩 穷窮
竞競 笔筆 签簽 简簡 类類 红紅 约約 级級 纪紀 线線 组組 细細 终終 结結 给給 统統 继繼 续續 维維 综綜 绿綠 网網
罗羅 罚罰 职職 联聯 胜勝 脑腦 节節 药藥 营營 虽雖 补補 规規 视視 觉覺 计計 订訂 认認 讨討 让讓 训訓 议議 记記
讲講 许許 论論 设設 访訪 证證 评評 识識 诉訴 词詞 译譯 试試 话話 该該 语語 误誤 请請 诸諸 读讀 调調 谈談 谢謝
负負 财財 责責 败敗 货貨 质質 贫貧 购購 费費 资資 赛賽 赢贏 赵趙 趋趨 边邊 达達 迁遷 运運 连連 选選 递遞 邮郵
释釋 银銀 错錯 闻聞 队隊 阳陽 阶階 际際 陆陸 险險 难難 雾霧 韩韓 领領 题題 额額 风風 飞飛 饭飯 馆館 驶駛 验驗
鱼魚 鲜鮮 鸟鳥 黄黃 齐齊 龙龍"""
"""Simplified and traditional writing of some common characters."""
_SIMPLIFIED = frozenset(pair[0] for pair in _PAIRS.split())
_TRADITIONAL = frozenset(pair[1] for pair in _PAIRS.split())
_TOLD = frozenset("们這嗎妳您她它沒很說還麼哪啊呢吧們")
"""Words of Chinese that the Japanese standard has, but no Japanese text of today."""


def _japanese(char: str) -> bool:
    """Whether the Japanese standard of characters (JIS X 0208) has a character."""
    try:
        return bool(char.encode("shift_jis"))
    except UnicodeEncodeError:
        return False


_CHINESE = frozenset(char for char in _SIMPLIFIED if not _japanese(char)) | _TOLD
"""Characters of Chinese that no Japanese text has."""
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u30fc]{2,}")
_UNBROKEN = 14
"""Han characters that no kana parts: so many in a row are seldom Japanese."""
_KANA_SIGN = re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_STRETCH = re.compile(r"[^\u3041-\u3096\u30a1-\u30fa\u30fc。！？]{8,400}")


class Han(NamedTuple):
    """A stretch (half-open) and the language that it seems to be in."""

    start: int
    end: int
    language: str


def han(text: str, target: Tag) -> Han | None:
    """What is not the language's in a text of Chinese or Japanese: the first stretch of it, if any."""
    if target.startswith("ja"):
        return _chinese(text)
    kana = list(_KANA.finditer(text))
    if sum(len(found[0]) for found in kana) >= 4:
        return Han(kana[0].start(), kana[-1].end(), "ja")
    return _other_writing(text, target)


def _chinese(text: str) -> Han | None:
    """A stretch without kana that has characters of Chinese alone; a whole sentence without kana needs fewer."""
    bare = not _KANA_SIGN.search(text)
    letters = len(_HAN.findall(text))
    for found in _STRETCH.finditer(text):
        own = sum(char in _CHINESE for char in found[0]) + found[0].count("，") / 2
        bare_enough = own >= 1 and len(_HAN.findall(found[0])) >= _UNBROKEN
        if (
            (own >= 2 and own >= 0.1 * len(found[0]))
            or bare_enough
            or (bare and letters >= 8 and (own >= 1 or letters >= 16))
        ):
            return Han(found.start(), found.end(), "zh")
    return None


def _other_writing(text: str, target: Tag) -> Han | None:
    """Chinese in the other writing: most of the characters that tell, and four of them."""
    simplified = sum(char in _SIMPLIFIED for char in text)
    traditional = sum(char in _TRADITIONAL for char in text)
    told, other = (simplified, "zh") if "Hant" in target or target.startswith("yue") else (traditional, "zh-Hant")
    if told >= 4 and told > 0.6 * (simplified + traditional):
        return Han(0, len(text), other)
    return None
