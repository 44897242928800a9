"""Apertium held open, against the same program started for each sentence and once for all; words per CPU-second, one run.

    python benchmarks/engine.py [SENTENCES]

The text is the sample newsroom's Spanish stories. CPU seconds are those of this process and of every child it waited for.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Callable

from dragoman.demo.manuscripts import papers_folder, read_papers
from dragoman.engines.apertium import Apertium
from dragoman.language.sentences import spans
from dragoman.model.ident import segment_id
from dragoman.model.segment import Segment


def sentences(count: int) -> list[str]:
    """The first sentences of the Spanish stories' plain paragraphs."""
    stories = [story for paper in read_papers(papers_folder()) for story in paper.manuscripts if story.language == "es"]
    paragraphs = (
        line for story in stories for line in story.body.splitlines() if line[:1].isalpha() and "[" not in line
    )
    found = (line[start:end] for line in paragraphs for start, end in spans(line, "es"))
    return list(dict.fromkeys(found))[:count]


def cpu() -> float:
    """CPU seconds of this process and of the children it waited for."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def measured(work: Callable[[], object]) -> float:
    """CPU seconds of a piece of work."""
    before = cpu()
    work()
    return cpu() - before


def held_open(texts: list[str]) -> None:
    """Ours: one pipeline for all, each sentence as if alone."""
    engine = Apertium()
    engine.translate([Segment(segment_id("es", text), "es", text) for text in texts], "es", "ca")
    engine.close()


def each_alone(texts: list[str]) -> None:
    """The program started for each sentence: the plain way to the same determinism."""
    for text in texts:
        subprocess.run(["apertium", "-u", "spa-cat"], input=text, capture_output=True, text=True, check=True)


def all_at_once(texts: list[str]) -> None:
    """The program started once: fast, and a sentence's words depend on what stood before it."""
    subprocess.run(["apertium", "-u", "spa-cat"], input="\n\n".join(texts), capture_output=True, text=True, check=True)


def main() -> None:
    """Print a row for each way, and the ratios."""
    texts = sentences(int(sys.argv[1]) if len(sys.argv) > 1 else 400)
    few = texts[:40]
    words = sum(len(text.split()) for text in texts)
    ours = words / measured(lambda: held_open(texts))
    alone = sum(len(text.split()) for text in few) / measured(lambda: each_alone(few))
    bulk = words / measured(lambda: all_at_once(texts))
    print(f"{len(texts)} sentences, {words} words, es-ca, words per CPU-second (start and Python included):")
    print(f"  held open, each as if alone   {ours:10,.0f}")
    print(f"  started for each sentence     {alone:10,.0f}   ours is x{ours / alone:.1f} ({len(few)} sentences)")
    print(f"  started once for all          {bulk:10,.0f}   ours is x{ours / bulk:.2f}, and deterministic")


if __name__ == "__main__":
    main()
