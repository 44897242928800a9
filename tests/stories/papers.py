"""The sample papers as tests see them: each manuscript with the page its paper prints of it and the Copy it should be read as."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dragoman.demo.manuscripts import Manuscript, Paper, papers_folder, read_papers
from dragoman.demo.printing import Sheet, address, picture_address, press_of, print_story
from dragoman.model.copy import Copy, Entry
from dragoman.model.source import Rights, Source
from dragoman.model.story import Block, Figure
from dragoman.stories.markdown import read_markdown


def source_of(paper: Paper) -> Source:
    home = f"https://{paper.host}/"
    also = ("es",) if paper.key == "courier" else ()
    return Source(paper.key, {paper.language: paper.name}, home, paper.language, "feed", home + "feed.xml",
                  rights=Rights(show="full", pictures=True, stated=True), also=also)  # fmt: skip


def printed(edition: int = 1) -> Iterator[tuple[Paper, Manuscript, Sheet]]:
    for paper in read_papers(papers_folder(), edition):
        folder = papers_folder() / paper.key
        press = press_of(paper, folder)
        for manuscript in paper.manuscripts:
            yield paper, manuscript, print_story(paper, manuscript, press)


def meant(paper: Paper, manuscript: Manuscript) -> Copy:
    """What the manuscript says, with the drawings' names as the addresses they are printed under."""
    name = manuscript.slug + (".v2" if manuscript.correction else "")
    file = papers_folder() / paper.key / "stories" / f"{name}.md"
    where = address(paper, manuscript)
    copy = read_markdown(file.read_bytes(), source_of(paper), Entry(where, where))

    def placed(block: Block) -> Block:
        if not isinstance(block, Figure):
            return block
        return msgspec.structs.replace(block, src=picture_address(paper, block.src.removeprefix("picture:")))

    lead = None if copy.lead_image is None else placed(copy.lead_image)
    return msgspec.structs.replace(copy, lead_image=lead, body=tuple(placed(block) for block in copy.body))
