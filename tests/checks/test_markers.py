"""Markers in every script, the translated ones too; and what looks like one and is text."""

import pytest

from dragoman.checks.markers import Markers
from dragoman.model.draft import Draft
from dragoman.model.knowledge import Knowledge
from dragoman.model.segment import Segment
from dragoman.model.unit import Unit


def found(source: str, target: str) -> list[str]:
    unit = Unit("", 0, "0", "body", Segment("s", "vi", source))
    findings = Markers().find(unit, Draft("k", "s", "id", "", target), Knowledge())
    return [f"{each.key} {each.args['target']}" for each in findings]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("Gạo. [ad_2]", "Beras. [iklan_2]", "shortcode [iklan_2]"),
        ("Gạo. [ad_2]", "Beras. [ruang iklan_2]", "shortcode [ruang iklan_2]"),
        ("Gạo. [ad_2]", "أرز. [إعلان_٢]", "shortcode [إعلان_٢]"),
        ("Gạo. [ad_2]", "चावल। [विज्ञापन_2]", "shortcode [विज्ञापन_2]"),
        ("Gạo. [ad_2]", "米。【广告_2】", "shortcode 【广告_2】"),
        ("Gạo. [ad_2]", "Beras. (iklan 2)", "shortcode (iklan 2)"),
        ("Gạo.", "Beras. [ad-2]", "shortcode [ad-2]"),
        ("Gạo.", "Beras [b]putih[/b].", "shortcode [b]"),
        ("Gạo.", "Beras **putih**.", "markup **"),
        ("Gạo.", "[Beras](https://example.org/x)", "markup ](https://example.org/x)"),
    ],
)  # fmt: skip
def test_a_marker_is_seen(source: str, target: str, expected: str) -> None:
    assert expected in found(source, target)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Gạo [COVID-19].", "Beras [COVID-19]."),
        ("Theo U-20 [sic].", "Menurut U-20 [sic]."),
        ("Gạo (2).", "Beras (2)."),
        ("Gạo [1].", "Beras [1]."),
        ("Ghi chú [a-1].", "Catatan [a-1]."),
        ("5 ** 2 = 25", "5 ** 2 = 25"),
    ],
)  # fmt: skip
def test_brackets_of_the_text_are_left_alone(source: str, target: str) -> None:
    assert found(source, target) == []
