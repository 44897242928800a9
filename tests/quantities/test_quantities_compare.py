"""When two quantities say the same."""

import pytest

from dragoman.quantities import Quantity, read, same


def one(tagged: str) -> Quantity:
    tag, _, text = tagged.partition(":")
    (found,) = read(text, tag)
    return found


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("es:240.100 millones", "en:240.1 billion"),
        ("id:240,1 miliar", "vi:240,1 tỷ"),
        ("en:$240.1 billion", "id:240,1 miliar dolar AS"),
        ("es:29.ª", "id:ke-29"),
        ("en:29th", "ca:29è"),
        ("en:August 29, 2024", "vi:29 tháng 8 năm 2024"),
        ("en:August 29", "es:29 de agosto de 2024"),
        ("en:5 p.m.", "fr:17h"),
        ("en:6-foot-6", "es:1,98 metros"),
        ("en:100 miles", "es:160 km"),
        ("en:80 degrees", "es:27 grados"),
        ("en:1990s", "id:1990-an"),
        ("en:Monday", "pt:segunda-feira"),
        ("vi:1.200 tỷ đồng", "id:1,2 triliun dong"),
    ],
)
def test_same(first: str, second: str) -> None:
    assert same(one(first), one(second))
    if "degrees" not in first:  # a number of degrees is Fahrenheit on the source's side alone
        assert same(one(second), one(first))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("es:240.100 millones", "en:240.1 million"),
        ("es:2 billones", "en:2 billion"),
        ("es:1.500", "en:1.500"),
        ("en:$5", "es:5 euros"),
        ("en:$5", "en:5%"),
        ("en:100 miles", "es:100 km"),
        ("en:10 inches", "pt:25 mm"),
        ("en:5 a.m.", "fr:17h"),
        ("en:August 29", "es:28 de agosto"),
        ("en:29th", "id:ke-19"),
        ("en:Monday", "pt:terça-feira"),
        ("en:8.4", "en:8.40001"),
    ],
)
def test_not_same(first: str, second: str) -> None:
    assert not same(one(first), one(second))
    assert not same(one(second), one(first))
