"""IPTC's samples: each is read or refused in one line, and the pairs say the same on both sides."""

from __future__ import annotations

import pytest
import wire

from dragoman.errors import ReadError

pytestmark = pytest.mark.skipif(not wire.SAMPLES.is_dir(), reason="the IPTC samples are not here")


def test_every_sample_is_read_or_refused_with_what_it_is() -> None:
    found = {path: wire.read(path) for path in wire.files()}
    assert len(found) > 100
    refused = {path: str(said) for path, said in found.items() if isinstance(said, ReadError)}
    assert {path: said for path, said in refused.items() if "\n" in said or len(said) < 25} == {}
    stories = [copy for copy in found.values() if not isinstance(copy, ReadError)]
    assert len(stories) >= 55
    assert all(copy.title and copy.body and copy.guid and copy.language for copy in stories)


def test_stories_sent_in_two_formats_are_read_alike() -> None:
    unlike = {name: fields for name, one, other in wire.pairs() if (fields := wire.differences(one, other))}
    # one sample's converter dropped the subjects of its JSON side
    assert unlike == {"no_notepad": ["tags"]}


def test_embargo_version_and_terms_are_kept() -> None:
    copies = [copy for _, _, copy in wire.pairs() if not isinstance(copy, ReadError)]
    assert sum(copy.embargo is not None for copy in copies) == 2
    assert all(copy.version for copy in copies)
    assert any(copy.corrections for copy in copies)
