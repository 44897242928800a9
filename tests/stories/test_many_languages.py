"""One page in languages of many scripts: byline, date, caption, credit, text told from a link to another story."""

from __future__ import annotations

import pytest

from dragoman.model.copy import Copy, Entry
from dragoman.model.source import Source
from dragoman.model.story import Paragraph
from dragoman.model.when import iso
from dragoman.stories.page.html import read_html

STORIES = {
    "ar": (
        "افتتاح الجسر الجديد", "بقلم ليلى حداد", "ليلى حداد",
        "افتتحت البلدية أمس الجسر الجديد فوق النهر بعد عامين من الأعمال، وعبرته أولى السيارات صباحا.",
        "وقال رئيس البلدية إن الكلفة بلغت تسعة ملايين، أي أقل بمليونين مما كان متوقعا.",
        "اقرأ أيضا: عودة العبارة إلى العمل", "المشاة يعبرون الجسر", "تصوير: سامي نصر", "سامي نصر",
    ),
    "ja": (
        "新しい橋が開通", "記者 佐藤花子", "佐藤花子",
        "市は昨日、二年間の工事を経て川にかかる新しい橋を開通させ、朝には最初の車が渡った。",
        "市長は、費用は九億円で予定より二億円少なかったと述べた。",
        "関連記事：渡し船が再開", "橋を渡る歩行者", "撮影：田中一郎", "田中一郎",
    ),
    "th": (
        "เปิดสะพานใหม่", "โดย สมชาย ใจดี", "สมชาย ใจดี",
        "เทศบาลเปิดสะพานใหม่ข้ามแม่น้ำเมื่อวานนี้ หลังก่อสร้างมาสองปี รถคันแรกข้ามไปในตอนเช้า",
        "นายกเทศมนตรีกล่าวว่าใช้งบประมาณเก้าล้านบาท น้อยกว่าที่คาดไว้สองล้าน",
        "อ่านเพิ่มเติม: เรือข้ามฟากกลับมาให้บริการ", "คนเดินข้ามสะพาน", "ภาพ: วิชัย", "วิชัย",
    ),
    "hi": (
        "नया पुल खुला", "लेखक: मीना शर्मा", "मीना शर्मा",
        "नगर पालिका ने दो साल के काम के बाद कल नदी पर नया पुल खोल दिया और सुबह पहली गाड़ियाँ गुज़रीं।",
        "महापौर ने कहा कि लागत नौ करोड़ रही, जो अनुमान से दो करोड़ कम है।",
        "यह भी पढ़ें: नाव सेवा फिर शुरू", "पुल पार करते लोग", "फोटो: रवि", "रवि",
    ),
    "fa": (
        "پل تازه گشوده شد", "نوشتهٔ مریم کاظمی", "مریم کاظمی",
        "شهرداری دیروز پل تازه روی رودخانه را پس از دو سال کار گشود و صبح نخستین خودروها از آن گذشتند.",
        "شهردار گفت هزینه نه میلیون بود که دو میلیون کمتر از برآورد است.",
        "بیشتر بخوانید: بازگشت قایق‌ها", "عابران روی پل", "عکس: رضا", "رضا",
    ),
    "ru": (
        "Открыт новый мост", "Автор: Анна Лебедева", "Анна Лебедева",
        "Вчера мэрия открыла новый мост через реку после двух лет работ, и утром по нему проехали первые машины.",
        "Мэр сообщил, что расходы составили девять миллионов, на два меньше ожидаемого.",
        "Читайте также: паром снова ходит", "Пешеходы на мосту", "Фото: Иван Петров", "Иван Петров",
    ),
    "vi": (
        "Khánh thành cầu mới", "Tác giả: Lê Thu Hà", "Lê Thu Hà",
        "Hôm qua thành phố khánh thành cây cầu mới bắc qua sông sau hai năm thi công, sáng nay những chiếc xe đầu tiên đã qua cầu.",
        "Thị trưởng cho biết chi phí là chín triệu, ít hơn hai triệu so với dự kiến.",
        "Xem thêm: phà hoạt động trở lại", "Người đi bộ qua cầu", "Ảnh: Minh Đức", "Minh Đức",
    ),
    "ko": (
        "새 다리 개통", "김민수 기자", "김민수",
        "시는 2년 공사 끝에 어제 강을 건너는 새 다리를 개통했고 아침에 첫 차량이 지나갔다.",
        "시장은 비용이 구백만으로 예상보다 이백만 적었다고 밝혔다.",
        "관련기사: 나룻배 운항 재개", "다리를 건너는 사람들", "사진=이영희", "이영희",
    ),
    "he": (
        "נפתח הגשר החדש", "מאת דנה לוי", "דנה לוי",
        "העירייה פתחה אתמול את הגשר החדש מעל הנהר אחרי שנתיים של עבודות, ובבוקר עברו עליו המכוניות הראשונות.",
        "ראש העיר אמר שהעלות הייתה תשעה מיליון, שניים פחות מהצפוי.",
        "קראו גם: המעבורת חוזרת", "הולכי רגל על הגשר", "צילום: רון כהן", "רון כהן",
    ),
    "zh": (
        "新桥通车", "记者 王小明", "王小明",
        "经过两年施工，市政府昨天开通了跨河新桥，首批车辆早晨驶过。",
        "市长表示，造价为九百万，比预计少两百万。",
        "相关阅读：渡船恢复运营", "行人走过大桥", "摄影：李强", "李强",
    ),
    "tr": (
        "Yeni köprü açıldı", "Yazan: Ayşe Demir", "Ayşe Demir",
        "Belediye iki yıllık çalışmanın ardından dün nehrin üzerindeki yeni köprüyü açtı ve sabah ilk araçlar geçti.",
        "Belediye başkanı maliyetin dokuz milyon olduğunu, beklenenden iki milyon az tuttuğunu söyledi.",
        "Ayrıca bakınız: Vapur seferleri yeniden başladı", "Köprüden geçen yayalar", "Fotoğraf: Can Yılmaz", "Can Yılmaz",
    ),
    "id": (
        "Jembatan baru dibuka", "Oleh Siti Rahma", "Siti Rahma",
        "Pemerintah kota kemarin membuka jembatan baru di atas sungai setelah dua tahun pengerjaan, dan mobil pertama melintas pagi hari.",
        "Wali kota mengatakan biayanya sembilan juta, dua juta lebih rendah dari perkiraan.",
        "Baca juga: Kapal feri kembali beroperasi", "Pejalan kaki di jembatan", "Foto: Budi Santoso", "Budi Santoso",
    ),
    "sw": (
        "Daraja jipya lafunguliwa", "Na Amina Juma", "Amina Juma",
        "Jiji lilifungua jana daraja jipya juu ya mto baada ya miaka miwili ya kazi, na asubuhi magari ya kwanza yalipita.",
        "Meya alisema gharama ilikuwa milioni tisa, mbili chini ya ilivyotarajiwa.",
        "Soma pia: Kivuko charudi kazini", "Watembea kwa miguu darajani", "Picha: Hassan Ali", "Hassan Ali",
    ),
}  # fmt: skip
PAGE = """<html lang="{tag}"><head><meta charset="utf-8"><title>{title} | Paper</title></head><body><nav><a href="/">Home</a></nav><main><div class="post">
<h1>{title}</h1><div class="author">{line}</div><time datetime="2026-03-02T08:00:00+03:00">2.3.</time>
<figure><img src="/a.jpg" width="800" height="500" alt=""><figcaption>{caption} <span>{said}</span></figcaption></figure>
<p>{first}</p><p><a href="/b">{away}</a></p><p>{second}</p><div class="share-buttons">Share</div></div></main><footer>© Paper</footer></body></html>"""


@pytest.mark.parametrize("tag", STORIES)
def test_a_page_in_any_script_is_read_whole(tag: str) -> None:
    title, line, author, first, second, away, caption, said, credit = STORIES[tag]
    page = PAGE.format(tag=tag, title=title, line=line, caption=caption, said=said, first=first, away=away, second=second)
    address = "https://paper.example/1"
    copy = read_html(page.encode(), Source("x", {tag: "Paper"}, address, tag, "feed", address), Entry(address, address), "", address)
    assert (copy.title, copy.authors, copy.language) == (title, (author,), tag)
    assert [block.text.text for block in copy.body if isinstance(block, Paragraph)] == [first, second]
    assert _picture(copy) == ("https://paper.example/a.jpg", caption, credit)
    assert copy.published is not None
    assert iso(copy.published) == "2026-03-02T08:00:00+03:00"


def _picture(copy: Copy) -> tuple[str, str, str]:
    assert copy.lead_image is not None
    return copy.lead_image.src, copy.lead_image.caption.text, copy.lead_image.credit
