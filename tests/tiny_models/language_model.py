"""Language models in GGUF: one of random weights, one that knows a few words.

The second is a chain: its attention is zero, and each word only brings on some words that may
follow. So it writes sentences about a fox, of four and five Korean words or six English ones, in no
sensible order, which keep to every reading level. Neither has learned anything.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import tables
from aibook_desktop.engines.model_card import ModelCard, describe, write_card
from aibook_desktop.workshop.stories.gguf import Fact, floats, write_gguf

Matrix = list[list[float]]

STATES: Final = 32
_NORMAL, _CONTROL, _OURS = 1, 3, 4
_PUSH: Final = 3.0
_MARKS: Final = ("<|im_start|>", "<|im_end|>", "<|ko|>", "<|en|>")
_TEMPLATE: Final = (
    "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}"
    "{% if '쪽' in messages[0].content %}<|ko|>{% else %}<|en|>{% endif %}"
)
_CHAINS: Final[dict[Language, tuple[str, ...]]] = {
    "ko": (
        "여우가 여우는 여우도 아기여우가",
        "숲에서 언덕에서 냇가에서 길에서",
        "노란 작은 빨간 동그란",
        "꽃을보았어요. 공을찾았어요. 잎을주웠어요. 별을그렸어요.",
        "친구도 나비도 바람도 햇님도",
        "살랑살랑 방긋방긋 폴짝폴짝 데굴데굴",
        "곁으로 앞으로 집으로 들판으로",
        "다시 함께 천천히 신나게",
        "왔어요. 갔어요. 뛰었어요. 걸었어요.",
    ),
    "en": (
        "The A One That",
        "small kind brave round",
        "fox",
        "saw found liked made",
        "a the one that",
        "star. ball. leaf. boat.",
    ),
}


def write_chain(folder: Path) -> Path:
    """Write a model folder whose model strings words together, in either language."""
    tokens, kinds = _byte_tokens()
    start_ko, start_en = tokens.index("<|ko|>"), tokens.index("<|en|>")
    states: dict[int, int] = {start_ko: 0, start_en: 1}
    reached: dict[int, list[int]] = {}
    free = 2
    for begin, chain in ((0, _CHAINS["ko"]), (1, _CHAINS["en"])):
        own = list(range(free, free + len(chain)))
        free += len(chain)
        for state, words in zip(own, chain, strict=True):
            for word in words.split():
                states[len(tokens)] = state
                reached[len(tokens)] = [a for a, b in pairwise([*own, own[0]]) if b == state]
                reached[len(tokens)] += [begin] if state == own[0] else []
                tokens.append(f" {word}")
    tokens += sorted(_prompt_words() - set(tokens))
    kinds += [_OURS] * (len(tokens) - len(kinds))
    embedding = [
        _at(STATES, [states[token]] if token in states else []) for token in range(len(tokens))
    ]
    output = [_at(STATES, reached.get(token, []), _PUSH) for token in range(len(tokens))]
    return _write(folder, tokens, kinds, (embedding, output), layer_seed=None)


def write_noise(folder: Path) -> Path:
    """Write a model folder of random weights: it writes random bytes."""
    tokens, kinds = _byte_tokens()
    dice = random.Random(7)
    embedding, output = (_random(dice, len(tokens), STATES) for _ in range(2))
    return _write(folder, tokens, kinds, (embedding, output), layer_seed=7)


def _byte_tokens() -> tuple[list[str], list[int]]:
    """One token for each byte, as GPT-2 spells them, and the marks of the template."""
    plain = {*range(33, 127), *range(161, 173), *range(174, 256)}
    others = iter(range(256, 512))
    tokens = [chr(byte) if byte in plain else chr(next(others)) for byte in range(256)]
    return [*tokens, *_MARKS], [_NORMAL] * 256 + [_CONTROL] * len(_MARKS)


def _prompt_words() -> set[str]:
    """Words of our own prompts as tokens, so that a talk is about as long as with a real model."""
    said = (row for key, row in tables().items() if key.startswith("written."))
    texts = (text for row in said for text in row.values())
    return {f" {word}" for text in texts for word in text.split() if "{" not in word}


def _at(size: int, places: Sequence[int], value: float = 1.0) -> list[float]:
    return [value if at in places else 0.0 for at in range(size)]


def _random(dice: random.Random, rows: int, columns: int) -> Matrix:
    return [[dice.gauss(0, 0.3) for _ in range(columns)] for _ in range(rows)]


def _write(
    folder: Path,
    tokens: list[str],
    kinds: list[int],
    ends: tuple[Matrix, Matrix],
    layer_seed: int | None,
) -> Path:
    folder.mkdir(parents=True)
    size, dice = STATES, random.Random(layer_seed)
    parts = ("attn_q", "attn_k", "attn_v", "attn_output", "ffn_gate", "ffn_up", "ffn_down")
    tensors = {"token_embd.weight": ends[0], "output.weight": ends[1]}
    for name in parts:
        zero = [[0.0] * size for _ in range(size)]
        tensors[f"blk.0.{name}.weight"] = zero if layer_seed is None else _random(dice, size, size)
    norms = [f"{name}.weight" for name in ("output_norm", "blk.0.attn_norm", "blk.0.ffn_norm")]
    written = [floats(name, np.array(rows, np.float32)) for name, rows in tensors.items()]
    written += [floats(name, np.ones(size, np.float32)) for name in norms]
    write_gguf(folder / "tiny.gguf", _facts(tokens, kinds), written)
    files = describe(folder, ("tiny.gguf",))
    origin = "Made by a test; nothing was learned."
    card = ModelCard("tiny", "storyteller", "llama", "CC0-1.0", origin, ("ko", "en"), files)
    write_card(folder, card)
    return folder


def _facts(tokens: list[str], kinds: list[int]) -> dict[str, Fact]:
    return {
        "general.architecture": "llama",
        "llama.context_length": 4096,
        "llama.embedding_length": STATES,
        "llama.block_count": 1,
        "llama.feed_forward_length": STATES,
        "llama.attention.head_count": 2,
        "llama.attention.head_count_kv": 2,
        "llama.attention.layer_norm_rms_epsilon": 1e-5,
        "llama.rope.dimension_count": STATES // 2,
        "llama.vocab_size": len(tokens),
        "tokenizer.ggml.model": "gpt2",
        "tokenizer.ggml.pre": "default",
        "tokenizer.ggml.tokens": tokens,
        "tokenizer.ggml.token_type": kinds,
        "tokenizer.ggml.merges": ["a b"],
        "tokenizer.ggml.bos_token_id": 256,
        "tokenizer.ggml.eos_token_id": 257,
        "tokenizer.ggml.add_bos_token": False,
        "tokenizer.chat_template": _TEMPLATE,
    }
