"""The sample stories are whole, true to their drawings' names, and numerous enough; a broken file is refused by name."""

from __future__ import annotations

import tomllib
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from dragoman.demo.drawing import picture_names
from dragoman.demo.manuscripts import (
    GENRES,
    HOSTS,
    Manuscript,
    Paper,
    papers_folder,
    passages,
    read_paper,
    read_papers,
    section_folder,
)
from dragoman.errors import UsageError

TRAP = "exportaciones-de-almar-superan-8400-millones"
OFFSETS = {"el-faro": 1, "courier": -5, "kabar-selat": 7}
PAPERS = {edition: read_papers(papers_folder(), edition) for edition in (1, 2)}
STORIES = [
    pytest.param(paper, story, id=f"{edition}-{paper.key}-{story.slug}")
    for edition, papers in PAPERS.items()
    for paper in papers
    for story in paper.manuscripts
]


@pytest.mark.parametrize(("paper", "story"), STORIES)
def test_front_matter_is_complete(paper: Paper, story: Manuscript) -> None:
    assert story.title.strip()
    assert story.standfirst.strip()
    assert story.tags
    assert story.section in paper.sections
    assert story.genre in GENRES
    assert story.authors or story.agency or story.genre == "press-release"
    assert 1_000 < len(story.body) < 8_000


@pytest.mark.parametrize(("paper", "story"), STORIES)
def test_dates_lie_in_the_sample_month_in_the_papers_offset(paper: Paper, story: Manuscript) -> None:
    assert date(2026, 10, 26) <= story.published.date() <= date(2026, 11, 20)
    assert story.published.utcoffset() == timedelta(hours=OFFSETS[paper.key])
    assert story.changed >= story.published
    assert story.changed.utcoffset() == story.published.utcoffset()


@pytest.mark.parametrize(("paper", "story"), STORIES)
def test_every_picture_is_drawn_described_and_credited(paper: Paper, story: Manuscript) -> None:
    figures = [passage for passage in passages(story.body) if passage.kind == "figure"]
    assert {passage.picture for passage in figures} <= picture_names()
    assert all(passage.alt and passage.caption and passage.credit for passage in figures)
    if story.picture:
        assert story.picture in picture_names()
        assert story.caption
        assert story.credit
        assert (story.alt == story.title) == (story.slug == TRAP)


def test_there_is_enough_in_each_language() -> None:
    counted = Counter(story.language for paper in PAPERS[1] for story in paper.manuscripts)
    assert counted["es"] >= 20
    assert counted["en"] >= 8
    assert counted["id"] >= 6


def test_a_correction_replaces_its_story_and_no_other() -> None:
    before, after = ({(p.key, s.slug): s for p in PAPERS[edition] for s in p.manuscripts} for edition in (1, 2))
    changed = {key for key in before if before[key] != after[key]}
    assert before.keys() == after.keys()
    assert changed == {("el-faro", "hospital-vallehondo-consultas")}
    assert after[changed.pop()].correction


def test_a_body_is_read_into_its_passages() -> None:
    body = """
One [ad_1] & *two*.

## A head

> Said.

- a
- b

| x | y |
| --- | --- |
| 1 | 2 |

[caption id="7"]![Alt text](picture:faro "What it shows. | Who drew it")[/caption]

@[video](https://video.example/v "Name | Caption.")
"""
    found = list(passages(body))
    assert [one.kind for one in found] == ["paragraph", "heading", "quotation", "list", "table", "figure", "video"]
    assert found[0].html == "<p>One [ad_1] &amp; <em>two</em>.</p>"
    assert (found[1].level, found[1].html) == (2, "A head")
    figure, video = found[5:]
    assert (figure.picture, figure.alt) == ("faro", "Alt text")
    assert (figure.caption, figure.credit) == ("What it shows.", "Who drew it")
    assert (figure.before, figure.after) == ("[caption id=&quot;7&quot;]", "[/caption]")
    assert (video.address, video.title, video.caption) == ("https://video.example/v", "Name", "Caption.")


def test_a_section_becomes_a_folder_without_accents() -> None:
    assert [section_folder(name) for name in ("En español", "Economía", "Town Hall")] == [
        "en-espanol",
        "economia",
        "town-hall",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("no front matter at all", "front matter"),
        ('+++\ntitle = "Only a title"\n+++\nText', "missing required field"),
        ("+++\ntitle = unquoted\n+++\nText", "Invalid value"),
        ('+++\ntitel = "A misspelt key"\n+++\nText', "titel"),
    ],
)
def test_a_broken_story_is_refused_by_name(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "stories").mkdir()
    (tmp_path / "paper.toml").write_text('name = "P"\nlanguage = "en"\nsections = ["News"]\n')
    (tmp_path / "stories" / "broken.md").write_text(text)
    with pytest.raises(UsageError, match=said) as refusal:
        read_paper(tmp_path)
    assert str(refusal.value).startswith("broken.md: ")


@pytest.mark.parametrize("key", HOSTS)
def test_a_papers_own_description_names_the_host_it_is_served_under(key: str) -> None:
    about = tomllib.loads((papers_folder() / key / "paper.toml").read_text("utf-8"))
    assert (about["address"], about["path"]) == (f"https://{HOSTS[key]}/", key)
