"""A language model of random weights with a vocabulary as large as Qwen's, for timing only.

What llama.cpp costs depends on shapes, not on what was learned. The tokens are cut as real ones
are: one for each Hangul syllable and for common English words, tens of thousands in scripts that a
Korean page must not hold. It writes noise.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product
from pathlib import Path
from typing import Final

import numpy as np

from aibook_desktop.book import vocabulary as vocabularies
from aibook_desktop.book.strings import tables
from aibook_desktop.engines.model_card import ModelCard, describe, write_card
from aibook_desktop.workshop.stories.gguf import Fact, Kind, Tensor, floats, noise, write_gguf

TOKENS: Final = 151_936
"""As many as the vocabularies of Qwen 2.5 and 3 have."""
_MARKS: Final = ("<|im_start|>", "<|im_end|>")
_NORMAL, _CONTROL = 1, 3
_TEMPLATE: Final = (
    "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}"
    "<|im_start|>assistant\n"
)
_SYLLABLES: Final = range(0xAC00, 0xD7A4)
_HANJA: Final = range(0x4E00, 0x9FA6)
_LETTERS: Final = "etaoinshrdlucmfwypvbgkjqxz"
_SPREAD: Final = 0.02


@dataclass(frozen=True, slots=True)
class Shape:
    """How a model is built; `weights` are the kinds of its matrices and of its embedding."""

    name: str
    width: int
    layers: int
    heads: int
    shared: int
    inner: int
    weights: tuple[Kind, Kind]


SHAPES: Final = {
    each.name: each
    for each in (
        Shape("tiny", 64, 1, 2, 2, 128, ("F16", "F16")),
        Shape("0.5B", 896, 24, 14, 2, 4864, ("Q4_0", "Q8_0")),
        Shape("1.7B", 2048, 28, 16, 8, 6144, ("Q4_0", "Q8_0")),
    )
}
"""By name: one that loads at once, and the shapes of Qwen 2.5 0.5B and Qwen 3 1.7B."""


def write_random_model(folder: Path, shape: Shape) -> Path:
    """Write a model folder; returns it."""
    folder.mkdir(parents=True)
    tokens, merges = _vocabulary()
    facts = _facts(shape, tokens, merges)
    write_gguf(folder / "random.gguf", facts, list(_tensors(shape)))
    files = describe(folder, ("random.gguf",))
    origin = "Random weights for timing; nothing was learned."
    name = f"random {shape.name}"
    write_card(
        folder, ModelCard(name, "storyteller", "llama", "CC0-1.0", origin, ("ko", "en"), files)
    )
    return folder


def _vocabulary() -> tuple[list[str], list[str]]:
    """The tokens as byte-level vocabularies spell them, and how they are put together."""
    spelled = _spelling()
    tokens = dict.fromkeys(spelled)
    merges: dict[str, None] = {}
    for text in islice(_texts(), TOKENS):
        if len(tokens) >= TOKENS - len(_MARKS):
            break
        pieces = [spelled[byte] for byte in text.encode()]
        made = pieces[0]
        for piece in pieces[1:]:
            merges.setdefault(f"{made} {piece}")
            made += piece
            tokens.setdefault(made)
    return [*list(tokens)[: TOKENS - len(_MARKS)], *_MARKS], list(merges)


def _texts() -> Iterator[str]:
    """What gets a token: syllables, words of the program, Hanja, and then letters as they come."""
    yield from map(chr, _SYLLABLES)
    words = vocabularies.standard()
    symbols = [*words.props, *(symbol for field in words.scene.values() for symbol in field)]
    said = [row["en"] for key, row in tables().items() if key.startswith("written.")]
    for word in dict.fromkeys((*symbols, *" ".join(said).split())):
        if word.isascii() and "{" not in word:
            yield f" {word}"
    yield from map(chr, _HANJA)
    for length in (2, 3, 4, 5):
        for letters in product(_LETTERS, repeat=length):
            yield " " + "".join(letters)


def _spelling() -> list[str]:
    """How GPT-2 spells each byte."""
    plain = {*range(33, 127), *range(161, 173), *range(174, 256)}
    others = iter(range(256, 512))
    return [chr(byte) if byte in plain else chr(next(others)) for byte in range(256)]


def _facts(shape: Shape, tokens: list[str], merges: list[str]) -> dict[str, Fact]:
    start, end = len(tokens) - 2, len(tokens) - 1
    return {
        "general.architecture": "llama",
        "llama.context_length": 4096,
        "llama.embedding_length": shape.width,
        "llama.block_count": shape.layers,
        "llama.feed_forward_length": shape.inner,
        "llama.attention.head_count": shape.heads,
        "llama.attention.head_count_kv": shape.shared,
        "llama.attention.layer_norm_rms_epsilon": 1e-5,
        "llama.rope.dimension_count": shape.width // shape.heads,
        "llama.vocab_size": len(tokens),
        "tokenizer.ggml.model": "gpt2",
        "tokenizer.ggml.pre": "qwen2",
        "tokenizer.ggml.tokens": tokens,
        "tokenizer.ggml.token_type": [_NORMAL] * start + [_CONTROL] * 2,
        "tokenizer.ggml.merges": merges,
        "tokenizer.ggml.bos_token_id": start,
        "tokenizer.ggml.eos_token_id": end,
        "tokenizer.ggml.add_bos_token": False,
        "tokenizer.chat_template": _TEMPLATE,
    }


def _tensors(shape: Shape) -> Iterator[Tensor]:
    width, inner = shape.width, shape.inner
    narrow = width // shape.heads * shape.shared
    matrix, embedding = shape.weights
    yield noise("token_embd.weight", (width, TOKENS), embedding, _SPREAD, 0)
    yield floats("output_norm.weight", np.ones(width, np.float32))
    shapes = {
        "attn_q": (width, width),
        "attn_k": (width, narrow),
        "attn_v": (width, narrow),
        "attn_output": (width, width),
        "ffn_gate": (width, inner),
        "ffn_up": (width, inner),
        "ffn_down": (inner, width),
    }
    for layer in range(shape.layers):
        for norm in ("attn_norm", "ffn_norm"):
            yield floats(f"blk.{layer}.{norm}.weight", np.ones(width, np.float32))
        for number, (name, size) in enumerate(shapes.items(), 1):
            seed = layer * len(shapes) + number
            yield noise(f"blk.{layer}.{name}.weight", size, matrix, _SPREAD, seed)
