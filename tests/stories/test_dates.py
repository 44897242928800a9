from __future__ import annotations

import pytest

from dragoman.model.when import iso
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
        ("3/11/2026", "en", "2026-11-03"),
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
    ],
)
def test_dates_as_papers_write_them(text: str, language: str, means: str) -> None:
    found = read_when(text, language)
    assert found is not None
    assert iso(found) == means


@pytest.mark.parametrize(
    "text", ["", "ayer", "31/02/2026", "99 de noviembre de 2026", "20 casas 2026", "2026", "x" * 5000]
)
def test_what_is_no_date(text: str) -> None:
    assert read_when(text) is None
