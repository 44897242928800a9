from __future__ import annotations

import pytest

from dragoman.stories.charset import decode, is_binary

TEXT = "Mañana habrá «lonja» – 8,4 %"


@pytest.mark.parametrize(
    ("data", "content_type", "note"),
    [
        (TEXT.encode(), "text/html; charset=utf-8", ""),
        (TEXT.encode(), "text/html; charset=iso-8859-1", "charset-mislabelled:cp1252"),
        (TEXT.encode("cp1252"), "text/html; charset=iso-8859-1", ""),
        (TEXT.encode("cp1252"), "text/html; charset=utf-8", "charset-mislabelled:utf-8"),
        (TEXT.encode("cp1252"), "", ""),
        (b'<meta charset="iso-8859-15">' + TEXT.replace("–", "-").encode("iso-8859-15"), "", ""),
        (b"\xef\xbb\xbf" + TEXT.encode(), "text/html; charset=cp1252", ""),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "", ""),
        (TEXT.encode().replace("«".encode(), b"\xab"), "text/html; charset=utf-8", "charset-damaged:utf-8"),
        (TEXT.encode(), "text/html; charset=no-such-charset", ""),
        (TEXT.encode(), "text/html; charset=rot13", ""),
    ],
)
def test_text_is_won_back(data: bytes, content_type: str, note: str) -> None:
    found = decode(data, content_type)
    assert found.text.replace('<meta charset="iso-8859-15">', "").replace("-", "–") == TEXT.replace("-", "–")
    assert found.note == note


def test_a_sequence_cut_short_leaves_no_rubbish() -> None:
    assert decode("Mañana habrá más".encode() + b" \xe2\x80 fin").text == "Mañana habrá más  fin"


def test_what_is_binary() -> None:
    assert is_binary(b"%PDF-1.7 ...")
    assert is_binary(bytes(range(32)) * 20)
    assert not is_binary(TEXT.encode("utf-16"))
    assert not is_binary(TEXT.encode("cp1252"))
