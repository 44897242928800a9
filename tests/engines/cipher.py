"""Cipher: a real CTranslate2 model whose words are known beforehand, filled in by arithmetic instead of training.

Half of every state says which piece of text stands there, the other half at which place. The encoder passes its states on;
the decoder, at step `t`, looks at the source's place `order(t)` and says the piece that `mapping` gives for what stands
there. So a translation is exact, and everything around it (loader, beam search, batches, attention, vocabulary files) is
the real thing. `noise` disturbs the states by weights drawn at random, so that scores lie close together as they do in
trained models. `temper` below 1 leaves doubt in the scores.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import ctranslate2.specs as specs
import numpy as np
import sentencepiece

Matrix = np.ndarray[Any, np.dtype[np.float32]]

SPACE = "\u2581"
_SHARPNESS, _WEIGHT = 20.0, 8.0


def pieces(texts: Iterable[str], size: int = 600, **options: Any) -> bytes:
    """A sentencepiece model of these texts, as the bytes of its file."""
    made = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(texts), model_writer=made, vocab_size=size, hard_vocab_limit=False,
        minloglevel=2, num_threads=1, **{"split_digits": True, "character_coverage": 1.0, **options},
    )  # fmt: skip
    return made.getvalue()


def vocabulary(model: bytes, *more: str) -> list[str]:
    """The pieces of a sentencepiece model, and tokens that it does not know."""
    read = sentencepiece.SentencePieceProcessor(model_proto=model)
    return [*(read.id_to_piece(each) for each in range(read.get_piece_size())), *more]


def turned(tokens: Sequence[str], keep: Iterable[str] = ()) -> list[int]:
    """A mapping that turns every piece of two letters or more into the next of its kind, and leaves the rest alone."""
    kept = set(keep)
    mapping = list(range(len(tokens)))
    for begins in (True, False):
        words = [
            place
            for place, token in enumerate(tokens)
            if token.startswith(SPACE) == begins and len(token.strip(SPACE)) > 1
            and token.strip(SPACE).isalpha() and token not in kept
        ]  # fmt: skip
        for here, there in zip(words, words[1:] + words[:1], strict=True):
            mapping[here] = there
    return mapping


class Size:
    """A model's size: `width` of a state, `layers` of encoder and decoder, `heads`, and the longest text in pieces."""

    def __init__(self, width: int = 128, layers: int = 1, heads: int = 1, places: int = 512) -> None:
        self.width, self.layers, self.heads, self.places = width, layers, heads, places
        self.said, self.where = width // 2, width - width // 2


REAL = Size(512, 6, 8)
"""As large as the models newsrooms run: 512 wide, six layers each side."""


class _Mould:
    """Fills a specification, layer by layer."""

    def __init__(self, size: Size, noise: float) -> None:
        self.size, self.noise = size, noise
        self._random = np.random.default_rng(11)

    def codes(self, count: int, width: int) -> Matrix:
        """As many rows of as many ones as minus ones: nearly at right angles, and untouched by layer norms."""
        half = np.ones(width, np.float32)
        half[: width // 2] = -1
        return np.stack([self._random.permutation(half) for _ in range(count)])

    def loose(self, rows: int, columns: int, scale: float) -> Matrix:
        return (self._random.standard_normal((rows, columns)) * scale).astype(np.float32)

    def linear(self, spec: Any, weight: Matrix) -> None:
        spec.weight, spec.bias = weight, np.zeros(len(weight), np.float32)

    def norm(self, spec: Any) -> None:
        spec.gamma, spec.beta = np.ones(self.size.width, np.float32), np.zeros(self.size.width, np.float32)

    def idle(self, layer: Any) -> None:
        """Self-attention and feed-forward of full cost that add nothing, or noise."""
        wide = self.size.width
        self.norm(layer.self_attention.layer_norm)
        self.linear(layer.self_attention.linear[0], self.loose(3 * wide, wide, 0.02))
        self.linear(layer.self_attention.linear[1], self.loose(wide, wide, self.noise))
        self.norm(layer.ffn.layer_norm)
        self.linear(layer.ffn.linear_0, self.loose(4 * wide, wide, 0.02))
        self.linear(layer.ffn.linear_1, self.loose(wide, 4 * wide, self.noise))

    def looking(self, attention: Any, weight: float) -> None:
        """The decoder's look at the source: by place, taking what stands there."""
        wide, heads, said, where = self.size.width, self.size.heads, self.size.said, self.size.where
        query, key, value, out = (np.zeros((wide, wide), np.float32) for _ in range(4))
        for head in range(heads):
            rows = head * (wide // heads)
            for n in range(where // heads):
                query[rows + n, said + head * (where // heads) + n] = _SHARPNESS
                key[rows + n, said + head * (where // heads) + n] = 1
            for n in range(said // heads):
                value[rows + n, head * (said // heads) + n] = 1
                out[head * (said // heads) + n, rows + n] = weight
        self.norm(attention.layer_norm)
        self.linear(attention.linear[0], query)
        self.linear(attention.linear[1], np.concatenate([key, value]))
        self.linear(attention.linear[2], out)


def build(
    folder: Path,
    tokens: Sequence[str],
    mapping: Sequence[int],
    *,
    size: Size | None = None,
    order: Callable[[int], int] = lambda step: step,
    noise: float = 0.0,
    temper: float = 1.0,
    quantization: str | None = "int8",
    eos: bool = True,
    start: str = "<s>",
) -> Path:
    """Writes a CTranslate2 model. `eos`: the engine adds the source's end by itself; `start`: what decoding begins with."""
    size = size or Size()
    mould = _Mould(size, noise)
    spec = specs.TransformerSpec.from_config((size.layers, size.layers), size.heads, pre_norm=True)
    said, where = mould.codes(len(tokens), size.said), mould.codes(size.places, size.where)
    words = np.concatenate([said, np.zeros((len(tokens), size.where), np.float32)], axis=1)
    places = np.concatenate([np.zeros((size.places, size.said), np.float32), where], axis=1)
    looked = [min(max(order(step), 0), size.places - 1) for step in range(size.places)]
    for side, ordered in ((spec.encoder, list(range(size.places))), (spec.decoder, looked)):
        for each in side.embeddings if isinstance(side.embeddings, list) else [side.embeddings]:
            each.weight = words
        side.scale_embeddings = False
        side.position_encodings.encodings = places[ordered]
        mould.norm(side.layer_norm)
        for layer in side.layer:
            mould.idle(layer)
    for number, layer in enumerate(spec.decoder.layer):
        mould.looking(layer.attention, 0.0 if number else _WEIGHT)
    out = np.zeros((len(tokens), size.width), np.float32)
    for here, there in enumerate(mapping):
        out[there, : size.said] = said[here] * (0.25 * temper)
    mould.linear(spec.decoder.projection, out)
    spec.register_source_vocabulary(list(tokens))
    spec.register_target_vocabulary(list(tokens))
    spec.config.add_source_eos, spec.config.add_source_bos = eos, False
    spec.config.decoder_start_token = start
    spec.validate()
    spec.optimize(quantization=quantization)
    folder.mkdir(parents=True, exist_ok=True)
    spec.save(str(folder))
    return folder


def argos(folder: Path, model: bytes, **metadata: object) -> Path:
    """Makes a folder with `model/` in it an Argos package, unpacked."""
    (folder / "sentencepiece.model").write_bytes(model)
    (folder / "metadata.json").write_text(
        json.dumps({"package_version": "1.0", "argos_version": "1.9", "from_code": "es", "to_code": "ca", **metadata})
    )
    return folder


def zipped(folder: Path, file: Path) -> Path:
    """An unpacked package as the one file it is handed round as, in a folder of its own name."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for each in sorted(folder.rglob("*")):
            if each.is_file():
                packed.write(each, f"{folder.name}/{each.relative_to(folder)}")
    return file
