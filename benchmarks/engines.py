"""One neural model through us and through Argos Translate's call, the same weights and beam; words per CPU-second, one run.

    python benchmarks/engines.py [SENTENCES]

The model is a cipher at real cost: 512 wide, six layers each side, 32,000 pieces, int8 (tests/engines/cipher.py). The text is
the sample newsroom's Spanish stories, each sentence once; what is said twice there is stated and counts for nobody.
Argos Translate's call is that of argostranslate 1.11 (translate.apply_packaged_translation and settings): batches of 32
tokens, which is a sentence at a time, beam 4, length penalty 0.2, unknowns replaced, threads left to the library.
Below stand the same with one thread, and what our defaults were chosen by.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

import ctranslate2
import sentencepiece
from tests.engines import cipher

from dragoman.demo.manuscripts import papers_folder, read_papers
from dragoman.engines import decoding
from dragoman.engines.ctranslate import CTranslate
from dragoman.engines.decoding import Ask, Decoder
from dragoman.language.sentences import spans
from dragoman.model.ident import segment_id
from dragoman.model.segment import Segment

VOCABULARY = 32_000
FEW = 40


def sentences() -> list[str]:
    """The sentences of the Spanish stories' plain paragraphs, as often as they stand there."""
    stories = [story for paper in read_papers(papers_folder()) for story in paper.manuscripts if story.language == "es"]
    lines = (line for story in stories for line in story.body.splitlines() if line[:1].isalpha() and "[" not in line)
    return [line[start:end] for line in lines for start, end in spans(line, "es")]


def model(folder: Path, texts: list[str]) -> Path:
    """The cipher at real cost, as an Argos package from Spanish to Catalan."""
    pieces = cipher.pieces(texts, 1000, byte_fallback=True)
    known = cipher.vocabulary(pieces)
    tokens = known + [f"never{n}" for n in range(VOCABULARY - len(known))]
    mapping = [*cipher.turned(known), *range(len(known), VOCABULARY)]
    cipher.build(folder / "model", tokens, mapping, size=cipher.REAL)
    return cipher.argos(folder, pieces)


def cpu() -> float:
    """CPU seconds of this process, all threads."""
    return sum(resource.getrusage(resource.RUSAGE_SELF)[:2])


def measured(work: Callable[[], list[str]]) -> tuple[list[str], float, float]:
    """What a piece of work gives, its CPU seconds and its seconds."""
    before, began = cpu(), time.monotonic()
    done = work()
    return done, cpu() - before, time.monotonic() - began


def argos(folder: Path, texts: list[str], threads: int) -> list[str]:
    """Argos Translate's call. `threads`: 0 for the library's own choice, which is Argos Translate's."""
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
    translator = ctranslate2.Translator(str(folder / "model"), compute_type="auto", intra_threads=threads)
    told = translator.translate_batch(
        [pieces.encode(text, out_type=str) for text in texts],
        replace_unknowns=True, max_batch_size=32, batch_type="tokens", beam_size=4, num_hypotheses=1,
        length_penalty=0.2, return_scores=True,
    )  # fmt: skip
    return [pieces.decode(each.hypotheses[0]).strip() for each in told]


def ours(folder: Path, texts: list[str]) -> list[str]:
    """Through the engine."""
    engine = CTranslate(str(folder))
    said = engine.translate([Segment(segment_id("es", text), "es", text) for text in texts], "es", "ca")
    return [each.text for each in said]


def decoded(folder: Path, texts: list[str], batch: int, beam: int, **options: Any) -> list[str]:
    """Our batches alone, with other settings than ours."""
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
    decoder = Decoder(ctranslate2.Translator(str(folder / "model"), **options), beam, 0.2, batch)
    told = decoder.answers([Ask(tuple(pieces.encode(text, out_type=str))) for text in texts])
    return [pieces.decode(list(each.tokens)).strip() for each in told]


def compared(folder: Path, texts: list[str]) -> None:
    """Ours beside Argos Translate's, on the same sentences."""
    words = sum(len(text.split()) for text in texts)
    said, spent, took = measured(lambda: ours(folder, texts))
    print(f"  ours{'':34}{words / spent:9.0f}   {words / took:9.0f}")
    for name, threads in (("Argos Translate's call, as it ships", 0), ("Argos Translate's call, one thread", 1)):
        theirs, cost, waited = measured(lambda threads=threads: argos(folder, texts, threads))
        alike = sum(a == b for a, b in zip(said, theirs, strict=True))
        print(
            f"  {name:38}{words / cost:9.0f}   {words / waited:9.0f}   ours is x{cost / spent:.2f}, "
            f"{alike} of {len(texts)} texts identical"
        )


def chosen(folder: Path, texts: list[str]) -> None:
    """What the defaults were chosen by: a row for each other choice."""
    cores = len(os.sched_getaffinity(0))
    words = sum(len(text.split()) for text in texts)
    rows: list[tuple[str, int, int, dict[str, Any]]] = [
        ("int8, a thread a batch (the default)", decoding.BATCH, 4, {"inter_threads": cores, "intra_threads": 1}),
        ("int8, all threads on a batch", decoding.BATCH, 4, {"inter_threads": 1, "intra_threads": cores}),
        ("float32, a thread a batch", decoding.BATCH, 4,
         {"inter_threads": cores, "intra_threads": 1, "compute_type": "float32"}),
        ("int8, batches of 128 pieces", 128, 4, {"inter_threads": cores, "intra_threads": 1}),
        ("int8, batches of 2048 pieces", 2048, 4, {"inter_threads": cores, "intra_threads": 1}),
        ("int8, greedy (other words where unsure)", decoding.BATCH, 1, {"inter_threads": cores, "intra_threads": 1}),
    ]  # fmt: skip
    for name, batch, beam, options in rows:
        _, spent, took = measured(lambda batch=batch, beam=beam, o=options: decoded(folder, texts, batch, beam, **o))
        print(f"  {name:40}{words / spent:9.0f}   {words / took:9.0f}")


def main() -> None:
    """Print both tables."""
    every = sentences()
    texts = list(dict.fromkeys(every))
    twice = 1 - len(texts) / len(every)
    texts = texts[: int(sys.argv[1]) if len(sys.argv) > 1 else 160]
    with tempfile.TemporaryDirectory() as folder:
        path = model(Path(folder), texts)
        print(
            f"{len(texts)} sentences, each once ({twice:.1%} of the newsroom's are said twice and not asked again), "
            f"{sum(len(text.split()) for text in texts)} words; words per CPU-second, per second:"
        )
        compared(path, texts)
        print(f"{FEW} of them, our batches with other settings:")
        chosen(path, texts[:FEW])


if __name__ == "__main__":
    main()
