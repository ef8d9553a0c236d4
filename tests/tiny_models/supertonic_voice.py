"""A voice in Supertonic's shape: four random graphs, an index of letters and two styles.

Inputs, outputs and files are those of the `supertonic` package, 1.3.1; nothing was learned. Each
letter lasts 70 ms, and what is heard are the random numbers of the latent.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import numpy as np

from aibook_desktop.engines.model_card import ModelCard, describe, write_card
from tests.tiny_models.graphs import FLOAT, INT64, node, write_graph

RATE: Final = 16_000
_CHUNK, _PACKED, _LATENT, _WIDE = 64, 4, 3, 8
_TEXT: Final = ("text_ids", INT64, ("b", "letters"))
_MASK: Final = ("text_mask", FLOAT, ("b", 1, "letters"))
_STYLE: Final = ("style_ttl", FLOAT, ("b", 2, _WIDE))
_AXES: Final = {"axes": np.array([1, 2], dtype=np.int64)}
_LETTERS: Final = (
    *(chr(code) for code in range(32, 127)),
    *map(chr, (*range(0x1100, 0x1113), *range(0x1161, 0x1176), *range(0x11A8, 0x11C3))),
)


def write_supertonic(folder: Path, seed: int = 1) -> Path:
    """Write a whole model folder."""
    dice = np.random.default_rng(seed)
    _write_readers(folder / "onnx", dice)
    _write_speakers(folder / "onnx", dice)
    index = [-1] * 0x1200
    for number, letter in enumerate(_LETTERS):
        index[ord(letter)] = number
    (folder / "onnx" / "unicode_indexer.json").write_text(json.dumps(index), encoding="utf-8")
    config = {
        "ae": {"sample_rate": RATE, "base_chunk_size": _CHUNK},
        "ttl": {"chunk_compress_factor": _PACKED, "latent_dim": _LATENT},
    }
    (folder / "onnx" / "tts.json").write_text(json.dumps(config), encoding="utf-8")
    (folder / "voice_styles").mkdir()
    for name in ("F1", "M1"):
        shapes = {"style_ttl": (1, 2, _WIDE), "style_dp": (1, 2, 4)}
        style = {key: _style(dice, shape) for key, shape in shapes.items()}
        path = folder / "voice_styles" / f"{name}.json"
        path.write_text(json.dumps(style), encoding="utf-8")
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    files = describe(folder, tuple(path.relative_to(folder).as_posix() for path in paths))
    origin = "Made by a test; nothing was learned."
    card = ModelCard("tiny", "narrator", "supertonic", "CC0-1.0", origin, ("ko", "en"), files)
    write_card(folder, card)
    return folder


def _write_readers(folder: Path, dice: np.random.Generator) -> None:
    """How long it takes, and what is said."""
    write_graph(
        folder / "duration_predictor.onnx",
        (_TEXT, ("style_dp", FLOAT, ("b", 2, 4)), _MASK),
        (("duration", FLOAT, ("b",)),),
        (
            node("ReduceSum", "text_mask axes", "letters_heard", keepdims=0),
            node("Mul", "letters_heard each", "duration"),
        ),
        {**_AXES, "each": np.array(0.07, dtype=np.float32)},
    )
    write_graph(
        folder / "text_encoder.onnx",
        (_TEXT, _STYLE, _MASK),
        (("text_emb", FLOAT, ("b", _WIDE, "letters")),),
        (
            node("Gather", "table text_ids", "looked_up"),
            node("Transpose", "looked_up", "turned", perm=[0, 2, 1]),
            node("Mul", "turned text_mask", "text_emb"),
        ),
        {"table": dice.standard_normal((len(_LETTERS), _WIDE)).astype(np.float32)},
    )


def _write_speakers(folder: Path, dice: np.random.Generator) -> None:
    """A step from noise towards speech, and the sound of it."""
    channels = _LATENT * _PACKED
    write_graph(
        folder / "vector_estimator.onnx",
        (
            ("noisy_latent", FLOAT, ("b", channels, "frames")),
            ("text_emb", FLOAT, ("b", _WIDE, "letters")),
            _STYLE,
            _MASK,
            ("latent_mask", FLOAT, ("b", 1, "frames")),
            ("current_step", FLOAT, ("b",)),
            ("total_step", FLOAT, ("b",)),
        ),
        (("denoised_latent", FLOAT, ("b", channels, "frames")),),
        (
            node("ReduceMean", "text_emb axes", "text", keepdims=1),
            node("ReduceMean", "style_ttl axes", "style", keepdims=1),
            node("Add", "text style", "wanted"),
            node("Add", "noisy_latent wanted", "moved"),
            node("Tanh", "moved", "calm"),
            node("Mul", "calm latent_mask", "denoised_latent"),
        ),
        _AXES,
    )
    write_graph(
        folder / "vocoder.onnx",
        (("latent", FLOAT, ("b", channels, "frames")),),
        (("wav", FLOAT, ("b", "samples")),),
        (
            node("Transpose", "latent", "by_frame", perm=[0, 2, 1]),
            node("MatMul", "by_frame waves", "pieces"),
            node("Reshape", "pieces flat", "loud"),
            node("Tanh", "loud", "wav"),
        ),
        {
            "waves": (0.1 * dice.standard_normal((channels, _CHUNK * _PACKED))).astype(np.float32),
            "flat": np.array([0, -1], dtype=np.int64),
        },
    )


def _style(dice: np.random.Generator, shape: tuple[int, ...]) -> dict[str, object]:
    return {"dims": list(shape), "data": dice.standard_normal(shape).tolist(), "type": "float32"}
