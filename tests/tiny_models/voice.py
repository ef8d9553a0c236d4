"""A voice in Piper's shape: a small ONNX graph, written byte by byte, that hums its text.

Each phoneme sounds for 512 samples at a pitch of its own. The graph is `sin(ramp * pitch[ids])`;
with alignments it also tells that every phoneme lasted two hops. (ONNX is protobuf:
github.com/onnx/onnx/blob/main/onnx/onnx.proto.)
"""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Final

from aibook_desktop.book.model import Language
from aibook_desktop.engines.model_card import ModelCard, describe, write_card

RATE: Final = 22_050
SAMPLES_A_PHONEME: Final = 512
HOP: Final = 256
_FLOAT, _INT64 = 1, 7
_MARKS: Final = ("_", "^", "$", " ", *"!'(),-.:;?0123456789")
_ESPEAK_LETTERS: Final = "abcdefghijklmnopqrstuvwxyzæðŋɐɑɒɔəɚɛɜɡɪɫɹɾʃʊʌʒˈˌːθᵻ"
_JAMO: Final = "".join(map(chr, (*range(0x1100, 0x1113), *range(0x1161, 0x1176))))
_FINALS: Final = "".join(map(chr, range(0x11A8, 0x11C3)))
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + _ESPEAK_LETTERS + _JAMO + _FINALS


def write_voice(
    folder: Path,
    languages: tuple[Language, ...] = ("ko", "en"),
    phonemes: str = "text",
    *,
    alignments: bool = True,
    rate: int = RATE,
    speakers: tuple[str, ...] = (),
) -> Path:
    """Write a whole model folder; `phonemes` is "text" (letters) or "espeak".

    Each of the `speakers` hums a little higher than the one before.
    """
    folder.mkdir(parents=True)
    ids = {symbol: [number] for number, symbol in enumerate((*_MARKS, *_LETTERS))}
    (folder / "hum.onnx").write_bytes(_model(len(ids), len(speakers), alignments=alignments))
    config = {
        "audio": {"sample_rate": rate},
        "espeak": {"voice": "en-us"},
        "phoneme_type": phonemes,
        "num_symbols": len(ids),
        "num_speakers": max(1, len(speakers)),
        "speaker_id_map": {name: number for number, name in enumerate(speakers)},
        "inference": {"noise_scale": 0.667, "length_scale": 1.0, "noise_w": 0.8},
        "phoneme_id_map": ids,
        "hop_length": HOP,
    }
    (folder / "hum.onnx.json").write_text(json.dumps(config), encoding="utf-8")
    files = describe(folder, ("hum.onnx", "hum.onnx.json"))
    origin = "Made by a test; nothing was learned."
    write_card(folder, ModelCard("hum", "narrator", "piper", "CC0-1.0", origin, languages, files))
    return folder


def _model(symbols: int, speakers: int, *, alignments: bool) -> bytes:
    pitches = [0.02 + 0.0007 * (number * 37 % symbols) for number in range(symbols)]
    nodes = [
        _node("Gather", ("pitches", "input"), "pitch"),
        _node("Mul", ("pitch", "ramp"), "phase" if not speakers else "plain"),
        _node("Sin", ("phase",), "wave"),
        _node("Reshape", ("wave", "flat"), "output"),
    ]
    outputs = [_value("output", _FLOAT, ("b", "c", "samples"))]
    if alignments:
        nodes.append(_node("Gather", ("hops", "input"), "durations"))
        outputs.append(_value("durations", _FLOAT, ("b", "phonemes")))
    given = [
        _tensor("pitches", (symbols, 1), pitches),
        _tensor("ramp", (1, SAMPLES_A_PHONEME), [float(at) for at in range(SAMPLES_A_PHONEME)]),
        _tensor("hops", (symbols,), [SAMPLES_A_PHONEME / HOP] * symbols),
        _tensor("flat", (3,), [1, 1, -1]),
    ]
    inputs = [
        _value("input", _INT64, ("b", "phonemes")),
        _value("input_lengths", _INT64, ("b",)),
        _value("scales", _FLOAT, (3,)),
    ]
    if speakers:
        nodes[2:2] = [
            _node("Gather", ("heights", "sid"), "height"),
            _node("Mul", ("plain", "height"), "phase"),
        ]
        given.append(
            _tensor("heights", (speakers,), [1 + number / 4 for number in range(speakers)])
        )
        inputs.append(_value("sid", _INT64, ("b",)))
    graph = _many(1, nodes) + _bytes(2, b"hum") + _many(5, given)
    graph += _many(11, inputs) + _many(12, outputs)
    return _number(1, 8) + _bytes(7, graph) + _bytes(8, _bytes(1, b"") + _number(2, 17))


def _node(kind: str, inputs: tuple[str, ...], output: str) -> bytes:
    return (
        _many(1, [name.encode() for name in inputs])
        + _bytes(2, output.encode())
        + _bytes(3, output.encode())
        + _bytes(4, kind.encode())
    )


def _tensor(name: str, shape: tuple[int, ...], values: list[float] | list[int]) -> bytes:
    whole = all(isinstance(value, int) for value in values)
    data = struct.pack(f"<{len(values)}{'q' if whole else 'f'}", *values)
    head = b"".join(_number(1, size) for size in shape)
    kind = _number(2, _INT64 if whole else _FLOAT)
    return head + kind + _bytes(8, name.encode()) + _bytes(9, data)


def _value(name: str, kind: int, shape: tuple[int | str, ...]) -> bytes:
    sizes = [
        _number(1, each) if isinstance(each, int) else _bytes(2, each.encode()) for each in shape
    ]
    tensor = _number(1, kind) + _bytes(2, _many(1, sizes))
    return _bytes(1, name.encode()) + _bytes(2, _bytes(1, tensor))


def _many(field: int, parts: list[bytes]) -> bytes:
    return b"".join(_bytes(field, part) for part in parts)


def _bytes(field: int, content: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(content)) + content


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _varint(value: int) -> bytes:
    parts = bytearray()
    while value > 0x7F:
        parts.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*parts, value])
