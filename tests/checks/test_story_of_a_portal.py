"""One story of our own, translated as badly as the page this project started from: what is found, and what cannot be."""

import pytest

from dragoman.checks import check_story, find, shipped
from dragoman.model.draft import Draft
from dragoman.model.ident import segment_id
from dragoman.model.knowledge import Knowledge
from dragoman.model.segment import Segment
from dragoman.model.unit import Role, Unit

ROWS: tuple[tuple[str, Role, str, str], ...] = (
    ("", "headline", "Bến Lau và Belarus ký thỏa thuận về gạo", "Bến Lau dan Belarus tandatangani kesepakatan beras"),
    ("markers.", "body", "Giá gạo tại chợ giảm nhẹ trong tuần này. [ad_2]", "Harga beras di pasar turun sedikit pekan ini. [iklan_2]"),
    ("story.label", "label", "Con người", "Angka"),
    ("story.label_usual", "label", "Địa phương", "Lokal"),
    ("language.", "label", "Tiếng nói của người trồng lúa Bến Lau", "Tiếng nói của người trồng lúa Bến Lau"),
    ("language.", "alt", "Nông dân gặt lúa trên cánh đồng ven sông lúc sáng sớm", "Nông dân gặt lúa trên cánh đồng ven sông lúc sáng sớm"),
    ("spacing.", "body", "Tỉnh này chú trọng kinh tế, thương mại và du lịch.", "Provinsi ini mengutamakan ekonomi , perdagangan, dan pariwisata."),
    ("story.tense", "body", "Kim ngạch gạo đã vượt 8,4 tỷ USD vào năm 2023.", "Perdagangan beras akan melampaui $8,4 miliar pada tahun 2023."),
    ("story.money", "body", "Tổng kim ngạch đạt 240,1 tỷ USD.", "Total perdagangan mencapai 240,1 miliar dolar AS."),
    ("language.", "body", "Xuất khẩu tăng 1,6% so với cùng kỳ năm trước.", "Ekspor naik 1,6% year-on-year."),
    ("story.name", "body", "Hàng hóa từ Belarus cũng tăng mạnh.", "Barang dari Belarusia juga naik tajam."),
    ("", "body", "Hai bên sẽ tổ chức phiên họp thường kỳ vào tháng tới.", "Kedua pihak akan mengadakan pertemuan rutin bulan depan."),
    ("story.term", "body", "Phiên họp thường kỳ lần thứ 29 đã bế mạc.", "Pertemuan Reguler ke-29 telah ditutup."),
)  # fmt: skip
"""What finds it (`check.key`, a dot at the end for any key; '' for a good sentence), role, source, translation."""

NOT_FINDABLE: tuple[tuple[str, str, str], ...] = (
    ("a title flattened once has no second rendering to differ from, unless the register has it",
     "Hai nước có quan hệ Đối tác Chiến lược Sâu rộng.", "Kedua negara memiliki hubungan mitra yang strategis dan luas."),
    ("a pronoun phrase given another antecedent: each word is right, only the story's sense is wrong",
     "Các ủy ban của hội nghị này sẽ họp lại.", "Komite-komite pertemuan ini akan bersidang kembali."),
)  # fmt: skip


def story(rows: tuple[tuple[str, Role, str, str], ...]) -> tuple[list[Unit], list[Draft]]:
    units, drafts = [], []
    for number, (_, role, source, target) in enumerate(rows):
        segment = Segment(segment_id("vi", source), "vi", source)
        units.append(Unit("s", 1, f"{number}", role, segment))
        drafts.append(Draft("k", segment.id, "id", "r", target))
    return units, drafts


def seen() -> dict[str, set[str]]:
    """By path, `check.key` of everything found in the story, notes but of its labels and terms left out."""
    units, drafts = story(ROWS)
    known = Knowledge(today="2024-08-22")
    over_all = [(finding.args["path"], finding) for finding in check_story(units, drafts, "id", known)]
    each = [
        (unit.path, finding) for unit, draft in zip(units, drafts, strict=True) for finding in find(shipped(), unit, draft, known)
    ]
    found: dict[str, set[str]] = {}
    for path, finding in (*over_all, *each):
        if finding.severity != "note" or finding.check == "story":
            found.setdefault(path, set()).add(f"{finding.check}.{finding.key}")
    return found


@pytest.mark.parametrize(("number", "expected"), [(number, row[0]) for number, row in enumerate(ROWS)])
def test_each_fault_of_the_page_is_found_where_it_stands(number: int, expected: str) -> None:
    there = seen().get(str(number), set())
    assert any(name.startswith(expected) for name in there) if expected else there == set(), there


@pytest.mark.parametrize(("reason", "source", "target"), NOT_FINDABLE)
def test_what_cannot_be_found_is_listed(reason: str, source: str, target: str) -> None:
    found = check_story(*story((*ROWS[:1], ("", "body", source, target))), "id", Knowledge(today="2024-08-22"))
    assert [finding for finding in found if finding.args["path"] == "1"] == [], reason


def test_a_hostile_story_is_read_in_linear_time_and_never_raises() -> None:
    hostile = (
        "akan " * 50_000, "pada tahun 2023 " * 20_000, "wird " * 40_000 + "2023", "\ud800\u202e2023 will" * 9_999,
        "1" * 1_000_000, "Belarus " * 50_000, "“a" * 50_000, "'" * 99_999, "٢٠٢٣ سيكون " * 9_999, "$" * 99_999,
    )  # fmt: skip
    for language in ("id", "de", "ja"):
        for number, text in enumerate(hostile):
            rows: tuple[tuple[str, Role, str, str], ...] = (("", "body", text, text), ("", "label", text, hostile[number - 1]))
            check_story(*story(rows), language, Knowledge(today="2024-08-22"))
