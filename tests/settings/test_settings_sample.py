"""The sample newsroom's settings against the sample papers: every section placed, every recurring tag understood."""

from __future__ import annotations

import re
import shutil
import tomllib
from collections import Counter
from pathlib import Path

import pytest

import dragoman.demo
from dragoman.model.newsroom import Newsroom
from dragoman.settings import FILE, load

HERE = Path(dragoman.demo.__file__).parent
OF_A_PLACE = {"vallehondo", "ribalta", "puerto almar", "monteclaro", "kepulauan"}
"""Recurring tags that name a place, which is no subject."""


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    folder = tmp_path_factory.mktemp("sample")
    shutil.copy(HERE / FILE, folder)
    return load(folder).newsroom


def matter(paper: str) -> list[dict[str, object]]:
    files = (HERE / "papers" / paper / "stories").glob("*.md")
    texts = (path.read_text("utf-8") for path in files if ".v2." not in path.name)
    return [tomllib.loads(re.match(r"\+\+\+\n(.*?)\n\+\+\+", text, re.S)[1]) for text in texts]  # type: ignore[index]


def test_every_papers_section_has_its_place(newsroom: Newsroom) -> None:
    filled: Counter[str] = Counter()
    for source in newsroom.sources:
        paper = tomllib.loads((HERE / "papers" / source.name / "paper.toml").read_text("utf-8"))
        assert set(source.sections) == set(paper["sections"]), source.name
        assert next(iter(source.title.values())) == paper["name"]
        filled.update(source.sections[str(story["section"])] for story in matter(source.name))
    assert {section.key for section in newsroom.sections} == set(filled)
    assert min(filled.values()) >= 2


def test_every_recurring_tag_belongs_to_a_topic_and_every_topics_tags_are_used(newsroom: Newsroom) -> None:
    used = Counter(
        str(tag).lower()
        for source in newsroom.sources
        for story in matter(source.name)
        for tag in story["tags"]  # type: ignore[attr-defined]
    )
    ours = {tag.lower() for topic in newsroom.topics for tag in topic.tags}
    assert {tag for tag, times in used.items() if times >= 3} - ours - OF_A_PLACE == set()
    assert ours - set(used) == set()
    for topic in newsroom.topics:
        assert sum(used[tag.lower()] for tag in topic.tags) >= 2, topic.key


def test_readers_of_every_language_are_told_everything(newsroom: Newsroom) -> None:
    everywhere = set(newsroom.languages)
    assert len(everywhere) == 9
    for words in (newsroom.tagline, newsroom.motto, newsroom.about, *(ad.text for ad in newsroom.ads)):
        assert set(words) == everywhere
        assert len(set(words.values())) == len(words)  # none is a copy of another language's
    for source in newsroom.sources:
        assert set(source.gloss) | {source.language} == everywhere
        assert source.rights.stated
        assert (source.rights.show, source.rights.pictures, source.rights.translate) == ("full", True, True)
