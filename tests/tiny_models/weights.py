"""Files of weights that are what they claim to be, and nothing more: a few numbers, well packed."""

from __future__ import annotations

import json
import struct

from tests.tiny_models.protobuf import chunk, number


def safetensors(numbers: bytes = b"\1\2\3\4", name: str = "weight") -> bytes:
    """One tensor of bytes."""
    facts = {"dtype": "U8", "shape": [len(numbers)], "data_offsets": [0, len(numbers)]}
    header = json.dumps({name: facts}).encode()
    return struct.pack("<Q", len(header)) + header + numbers


def ctranslate2(numbers: bytes = b"\1\2\3\4") -> bytes:
    """A "Whisper" of one variable of int8."""
    variable = _text(b"encoder/weight") + struct.pack("<BI", 1, len(numbers))
    variable += struct.pack("<BI", 1, len(numbers)) + numbers
    head = struct.pack("<I", 6) + _text(b"WhisperSpec") + struct.pack("<II", 3, 1)
    return head + variable + struct.pack("<I", 0)


def gguf(numbers: bytes = bytes(32)) -> bytes:
    """One tensor of int8 (as many as a multiple of 32) and one fact."""
    head = b"GGUF" + struct.pack("<IQQ", 3, 1, 1)
    head += _long(b"general.architecture") + struct.pack("<I", 8) + _long(b"llama")
    head += _long(b"weight") + struct.pack("<IQIQ", 1, len(numbers), 24, 0)
    return head + bytes(-len(head) % 32) + numbers


def onnx(numbers: bytes = bytes(8)) -> bytes:
    """One tensor of int8 and one node that hands it on."""
    tensor = number(1, len(numbers)) + number(2, 3) + chunk(8, b"w") + chunk(9, numbers)
    node = chunk(1, b"w") + chunk(2, b"out") + chunk(4, b"Identity")
    graph = chunk(1, node) + chunk(2, b"tiny") + chunk(5, tensor)
    return number(1, 8) + chunk(7, graph) + chunk(8, number(2, 17))


def _text(text: bytes) -> bytes:
    return struct.pack("<H", len(text) + 1) + text + b"\0"


def _long(text: bytes) -> bytes:
    return struct.pack("<Q", len(text)) + text
