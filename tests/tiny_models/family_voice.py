"""Voices of imaginary people, with their consent: one as numbers, one as random networks."""

from __future__ import annotations

import struct
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import numpy as np

from aibook_desktop.book.model import Language
from aibook_desktop.engines.model_card import ModelCard, describe, write_card
from aibook_desktop.engines.narrator.wav import wav
from aibook_desktop.engines.voices.consent import RECORDING, Person, make_consent, save_consent
from aibook_desktop.engines.voices.voice_file import (
    FORMAT,
    ORDER,
    VOICE,
    FamilyVoice,
    ReadBy,
    Throat,
    VoiceMeasure,
    save_voice,
)
from tests.tiny_models.graphs import FLOAT, INT64, node, write_graph

LANGUAGES: Final[tuple[Language, ...]] = ("ko", "en")
RATE: Final = 16_000
RVC_RATE: Final = 32_000
_WIDTH: Final = 768
_STEP: Final = RVC_RATE // 100


def write_family(folder: Path, seed: int = 1) -> Path:
    """Write a whole voice whose person speaks deeper than espeak-ng."""
    folder.mkdir(parents=True)
    throat = Throat((0.0,) * ORDER, (0.2,) * ORDER)
    narrator = VoiceMeasure(5.3, 0.15, throat, throat)
    darker = Throat((0.1 + 0.01 * seed, *(0.0,) * (ORDER - 1)), (0.2,) * ORDER)
    person = VoiceMeasure(4.8, 0.18, darker, darker)
    narrators = tuple(ReadBy(language, narrator, 0.9) for language in LANGUAGES)
    save_voice(folder, FamilyVoice(FORMAT, person, narrators, 60.0))
    give_consent(folder, seed)
    _write_card(folder, "family", (VOICE,), (("base", "espeak"),))
    return folder


def write_rvc(folder: Path, seed: int = 1) -> Path:
    """Write a whole voice: a content encoder, a generator and an index."""
    folder.mkdir(parents=True)
    dice = np.random.default_rng(seed)
    _write_content(folder / "vec-768-layer-12.onnx", dice)
    _write_generator(folder / "net_g.onnx", dice)
    index = dice.standard_normal((40, _WIDTH)).astype("<f4")
    (folder / "index.safetensors").write_bytes(safetensors("frames", index))
    give_consent(folder, seed)
    names = ("vec-768-layer-12.onnx", "net_g.onnx", "index.safetensors")
    options = (("base", "espeak"), ("rate", str(RVC_RATE)), ("transpose", "-3"), ("rms_mix", "0.5"))
    _write_card(folder, "rvc", names, options)
    return folder


def give_consent(folder: Path, seed: int = 1, days: int = 365) -> bytes:
    """Let the person say a second of noise, today; returns the recording."""
    noise = np.random.default_rng(seed).integers(-9_000, 9_000, RATE, dtype=np.int16)
    sound = wav(noise.tobytes(), RATE)
    (folder / RECORDING).write_bytes(sound)
    sentence = "I am happy to read to you."
    person = Person("할머니", "stories", "the family", sentence, "ko", days)
    today = datetime.now(UTC).astimezone().date()
    save_consent(folder, make_consent(person, today, sound))
    return sound


def safetensors(name: str, array: np.ndarray[Any, Any]) -> bytes:
    """One float32 matrix as a safetensors file."""
    shape, size = list(array.shape), array.nbytes
    head = f'{{"{name}":{{"dtype":"F32","shape":{shape},"data_offsets":[0,{size}]}}}}'.encode()
    head += b" " * (-len(head) % 8)
    return struct.pack("<Q", len(head)) + head + array.tobytes()


def _write_card(
    folder: Path, engine: str, names: tuple[str, ...], options: tuple[tuple[str, str], ...]
) -> None:
    origin = "Made by a test; nobody's voice."
    files = describe(folder, names)
    card = ModelCard(
        "tiny", "narrator", engine, "CC0-1.0", origin, LANGUAGES, files, options=options
    )
    write_card(folder, card)


def _write_content(path: Path, dice: np.random.Generator) -> None:
    """[1, 1, N] at 16 kHz -> [1, 768, N / 320]."""
    write_graph(
        path,
        (("source", FLOAT, (1, 1, "samples")),),
        (("embed", FLOAT, (1, _WIDTH, "frames")),),
        (node("Conv", "source heard", "embed", strides=[320], kernel_shape=[320]),),
        {"heard": dice.standard_normal((_WIDTH, 1, 320)).astype(np.float32)},
    )


def _write_generator(path: Path, dice: np.random.Generator) -> None:
    """RVC's six inputs -> [1, 1, T * 320]: what is said and the noise, louder where it is high."""
    steps: tuple[int | str, ...] = (1, "steps")
    write_graph(
        path,
        (
            ("phone", FLOAT, (1, "steps", _WIDTH)),
            ("phone_lengths", INT64, (1,)),
            ("pitch", INT64, steps),
            ("pitchf", FLOAT, steps),
            ("ds", INT64, (1,)),
            ("rnd", FLOAT, (1, 192, "steps")),
        ),
        (("audio", FLOAT, (1, 1, "samples")),),
        (
            node("MatMul", "phone spoken", "said"),
            node("Transpose", "rnd", "noise", perm=[0, 2, 1]),
            node("MatMul", "noise hissed", "hiss"),
            node("Add", "said hiss", "mixed"),
            node("Unsqueeze", "pitchf last", "high"),
            node("Mul", "high small", "louder"),
            node("Add", "mixed louder", "sum"),
            node("Tanh", "sum", "loud"),
            node("Reshape", "loud flat", "audio"),
        ),
        {
            "spoken": (0.002 * dice.standard_normal((_WIDTH, _STEP))).astype(np.float32),
            "hissed": (0.002 * dice.standard_normal((192, _STEP))).astype(np.float32),
            "last": np.array([2], dtype=np.int64),
            "small": np.array(1e-4, dtype=np.float32),
            "flat": np.array([1, 1, -1], dtype=np.int64),
        },
    )
