"""The codec: stored values carry a schema number; what this version does not know it does not guess at."""

from __future__ import annotations

import pytest
from store_samples import card, copy, draft, edition, item, media, picture, publication, story

from dragoman.errors import StoreError
from dragoman.model.draft import Draft
from dragoman.store.codec import SCHEMA, pack, unpack


@pytest.mark.parametrize(
    "value",
    [card(image=picture()), copy(), draft(), edition(), item(), media(), publication(), story(lead_image=picture())],
)
def test_a_value_comes_back_equal(value: object) -> None:
    assert unpack(type(value), pack(value)) == value


@pytest.mark.parametrize(
    ("stored", "cure"),
    [
        (pack(draft()).replace(f"{SCHEMA}:", f"{SCHEMA + 1}:", 1), "update Dragoman"),
        (pack(draft()).replace(f"{SCHEMA}:", "0:", 1), "update Dragoman"),
        (pack(draft()).partition(":")[2], "restore the last backup"),
        (f"{SCHEMA}:" + pack(draft()).partition(":")[2][:-9], "restore the last backup"),
        (pack(media()), "restore the last backup"),
        ("", "restore the last backup"),
        ("x" * 100_000, "restore the last backup"),
    ],
)
def test_what_is_not_known_is_refused_in_one_short_line(stored: str, cure: str) -> None:
    with pytest.raises(StoreError, match=cure) as caught:
        unpack(Draft, stored)
    assert len(str(caught.value)) < 250
    assert "\n" not in str(caught.value)
